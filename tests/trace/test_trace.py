"""From words and articles to the places, who said it, and the path."""

import random
from itertools import chain

import pytest

from retold import Article, RetoldError, Trace, trace
from retold.trace import search

WIRE = Article(
    "wire",
    "Ferry pump was rusty, inspectors say\n\n"
    "TARN, 3 March (Averil Times) – Inspectors in Tarn found a rusty pump aboard the Gull.\n\n"
    "“The line was told in January that the rusty pump could fail, and it chose to keep sailing,”"
    " Ilse Varga, the harbour master of Tarn, told the Averil Times.\n\n"
    "The Gull ran aground on Sunday off Cape Orrin with 61 passengers. Nobody was hurt.\n",
    outlet="Averil Times",
    published="2024-03-03T09:00:00+00:00",
)
COPY = Article(
    "copy",
    "Harbour master blames ferry line\n\n"
    "Inspectors in Tarn found a rusty pump aboard the ferry Gull, the Averil Times reported.\n\n"
    "“The line was told in January that the rusty pump would fail, and it chose to keep sailing,”"
    " Ilse Varga, the harbour master of Tarn, told the Averil Times.\n\n"
    "The Gull ran aground on Sunday off Cape Orrin with 61 passengers. Nobody was hurt.\n",
    outlet="Tarn Ledger",
    published="2024-03-04",
)
INDIRECT = Article(
    "indirect",
    "The Gull ran aground off Cape Orrin with 61 passengers.\n\n"
    "Ilse Varga, the harbour master of Tarn, said that the line had been told in January that the"
    " rusty pump could fail, and that it had chosen to keep sailing. The ferry Gull is old.\n",
)
SCRAP = Article(
    "scrap",
    "The ferry Gull ran aground off Cape Orrin with 61 passengers aboard on Sunday.\n\n"
    "Ilse Varga, the harbour master of Tarn, said the line “chose to keep sailing” with a pump that"
    " inspectors in Tarn had found rusty.\n",
    outlet="Orrin Post",
    published="2024-03-06",
)
STRANGER = Article(
    "stranger",
    "Mona Keel crossed the ocean alone in a barrel.\n\nWhen the mast broke she “chose to keep"
    " sailing”, she told the jury of the Golden Compass prize in Velm on Friday.\n",
    published="2019-05-05",
)
PILE = [WIRE, COPY, INDIRECT, SCRAP, STRANGER]
WORDS = "The line was told in January that the rusty pump could fail, and it chose to keep sailing"


@pytest.fixture(scope="module")
def traced() -> Trace:
    return trace(WORDS, PILE, 1)


def test_places_come_earliest_first_and_undated_last(traced: Trace) -> None:
    assert [hit.article for hit in traced.hits] == ["wire", "copy", "scrap", "indirect"]
    assert traced.earliest == "wire"
    assert traced.articles == 4


def test_kinds_marks_and_speakers(traced: Trace) -> None:
    assert [(hit.kind, hit.quoted) for hit in traced.hits] == [
        ("verbatim", True),
        ("variant", True),
        ("variant", True),
        ("indirect", False),
    ]
    assert {hit.speaker for hit in traced.hits} == {"Ilse Varga"}
    assert all(hit.why for hit in traced.hits)


def test_edits_lead_from_the_words_to_the_place(traced: Trace) -> None:
    edits = {hit.article: {edit.kind for edit in hit.edits} for hit in traced.hits}
    assert edits["wire"] == set()
    assert [(e.before, e.after) for e in traced.hits[1].edits] == [("could", "would")]
    assert edits["scrap"] == {"trimmed"}
    assert {"moved", "shifted"} <= edits["indirect"]


def test_a_scrap_counts_in_the_story_of_a_fuller_place_only(traced: Trace) -> None:
    assert "stranger" not in {hit.article for hit in traced.hits}
    assert trace(WORDS, [SCRAP, STRANGER], 1) == Trace(words=WORDS)


def test_the_outlet_named_for_the_words_is_on_the_path(traced: Trace) -> None:
    through = {hit.article: hit.through for hit in traced.hits}
    assert through["wire"] is None, "an article does not have its words through its own outlet"
    assert through["copy"] == "Averil Times"
    steps = {(step.parent, step.child) for step in traced.path if step.directed}
    assert ("wire", "copy") in steps
    assert all(step.why for step in traced.path)


def test_offsets_lines_and_sentences_are_those_of_the_article(traced: Trace) -> None:
    articles = {article.id: article for article in PILE}
    for hit in traced.hits:
        article = articles[hit.article]
        assert article.words(hit.span) == hit.text
        assert hit.text in article.text.split("\n")[hit.line - 1]
        assert article.words(hit.sentence) == hit.context
        assert hit.sentence.contains(hit.span)


def test_the_order_of_the_articles_makes_no_difference(traced: Trace) -> None:
    for seed in range(3):
        shuffled = random.Random(seed).sample(PILE, len(PILE))
        assert trace(WORDS, iter(shuffled), 1) == traced


def test_words_that_nobody_quotes_have_not_moved_out_of_marks() -> None:
    traced = trace("Inspectors in Tarn found a rusty pump aboard a ferry", [WIRE, COPY], 1)
    assert [hit.quoted for hit in traced.hits] == [False, False]
    assert {edit.kind for hit in traced.hits for edit in hit.edits} == {"reworded"}
    assert {hit.kind for hit in traced.hits} == {"variant"}


def test_a_changed_first_word_of_the_sentence_belongs_to_the_place() -> None:
    (hit,) = trace("Officials in Tarn found a rusty pump aboard the ferry", [COPY], 1).hits
    assert hit.text.startswith("Inspectors in Tarn")
    assert [(edit.before, edit.after) for edit in hit.edits] == [("Officials", "Inspectors")]


@pytest.mark.parametrize(
    ("dates", "earliest"),
    [
        (("2024-03-05", "2024-03-04"), "b"),
        (("2024-03-05", None), "a"),
        (("2024-03-05", "2024-03-05"), None),
        ((None, None), None),
    ],
)
def test_the_earliest_is_named_where_the_dates_tell(
    dates: tuple[str | None, str | None], earliest: str | None
) -> None:
    pile = [
        Article("a", "Rooks nest in the rusty crane, said Ilse Varga.", published=dates[0]),
        Article("b", "Bells: rooks nest in the rusty crane! Nobody minds.", published=dates[1]),
    ]
    assert trace("rooks nest in the rusty crane", pile, 1).earliest == earliest


def test_of_very_many_articles_the_earliest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_ARTICLES", 5)
    pile = (
        Article(f"n{day:02}", "Rooks nest in the rusty crane.", published=f"2024-03-{day:02}")
        for day in range(28, 0, -1)
    )
    scraps = (Article(f"s{n:02}", "He saw “rooks nest” there.") for n in range(30))
    traced = trace("rooks nest in the rusty crane", chain(pile, scraps), 1)
    kept = [hit.article for hit in traced.hits]
    assert kept[:5] == ["n01", "n02", "n03", "n04", "n05"]
    assert kept[5:] == ["s00", "s01", "s02", "s03", "s04"]
    assert traced.articles == 28


def test_two_articles_of_one_id_are_bad_use() -> None:
    with pytest.raises(RetoldError, match="two articles have the id"):
        trace(WORDS, [WIRE, WIRE], 1)
