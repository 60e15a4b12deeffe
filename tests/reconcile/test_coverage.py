"""Coverage: rows for what most tell and for what only one tells, and their subjects."""

import pytest
from tests.texts import marks

from retold.model import Claim, Coverage, Event, EventMention, Span, Telling
from retold.reconcile.alignment import align
from retold.reconcile.claims import find_claims
from retold.reconcile.coverage import find_coverage
from retold.reconcile.independence import Independence
from retold.reconcile.subjects import shorten
from retold.reconcile.telling import StoryMarks, tell

BRIDGE = "The viaduct over the Marrow collapsed on Tuesday and crushed a milk lorry."
FERRETS = "Councillor Bram Ossery kept ferrets beneath the Halvard observatory."
BAKERY = "The bakery on Quill Lane sold marzipan badgers to Prince Leopold Anstruther."
FILLER = "Children painted the bandstand. Nobody in the valley remembers a warmer October. "


def story(*texts: str) -> StoryMarks:
    """A story of articles named a, b, c …"""
    return tell([marks(text, id) for id, text in zip("abcdefgh", texts, strict=False)])


def rows(told: StoryMarks, events: tuple[Event, ...] = ()) -> tuple[Coverage, ...]:
    """The coverage of a story from its claims and the given events."""
    alignment = align(told)
    found = find_claims(told, alignment, Independence({}))
    return find_coverage(told, alignment, events, found)


def test_what_most_tell_comes_first_and_each_article_has_its_own_rows() -> None:
    found = rows(story(f"{BRIDGE} {FILLER} {FERRETS}", f"{FILLER} {BRIDGE}", f"{BRIDGE} {BAKERY}"))
    told = [("".join(t.article for t in row.told_by), "".join(row.silent)) for row in found]
    assert told[0] == ("abc", "")
    assert ("a", "bc") in told
    assert ("c", "ab") in told
    counts = [len(row.told_by) for row in found]
    assert counts == sorted(counts, reverse=True)


def test_claims_of_one_sentence_have_subjects_of_their_own() -> None:
    told = story(BRIDGE, BAKERY)
    spans = {id: Span(id, 0, len(text)) for id, text in (("a", BRIDGE), ("b", BAKERY))}
    first = Claim("c1", BRIDGE, (Telling("a", spans["a"], "asserts"),), 1, ("b",))
    second = Claim("c2", BRIDGE, tuple(Telling(i, s, "asserts") for i, s in spans.items()), 1, ())
    found = find_coverage(told, align(told), (), (first, second))
    subjects = {row.of: row.subject for row in found}
    assert subjects == {"c1": shorten(BRIDGE), "c2": shorten(BAKERY)}


def test_an_event_that_a_claim_tells_has_no_second_row() -> None:
    told = story(f"{BRIDGE} {FILLER}", f"{BRIDGE} {FILLER}")
    mention = EventMention(told.articles[0].sentences[0], "Tuesday", None, "")
    event = Event("e1", BRIDGE, mention.span, None, (mention,), 1)
    assert "e1" not in {row.of for row in rows(told, (event,))}


def test_an_event_of_its_own_has_a_row_with_the_silent() -> None:
    told = story(f"{FILLER} {FERRETS}", f"{FILLER}")
    sentence = Span("a", len(FILLER) + 1, len(FILLER) + 1 + len(FERRETS))
    mention = EventMention(sentence, "", None, "")
    event = Event("e1", FERRETS, sentence, None, (mention,), 1)
    (row,) = find_coverage(told, align(told), (event,), ())
    assert (row.of, row.subject, row.silent) == (
        "e1",
        "Councillor Bram Ossery kept ferrets beneath the Halvard observatory.",
        ("b",),
    )


def test_single_rows_stay_in_sight_behind_many_shared_ones() -> None:
    told = story(FILLER, FILLER, FILLER)
    span = Span("a", 0, 8)
    shared = [
        Claim(
            f"c{n}",
            BRIDGE,
            (Telling("a", span, "asserts"), Telling("b", Span("b", 0, 8), "asserts")),
            2,
            ("c",),
        )
        for n in range(100)
    ]
    single = [Claim("s", FERRETS, (Telling("a", span, "asserts"),), 1, ("b", "c"))]
    found = find_coverage(told, align(told), (), [*shared, *single])
    assert found[-1].of == "s"
    assert len(found) <= 60


def test_no_rows_without_claims_and_events() -> None:
    assert find_coverage(story(FILLER), align(story(FILLER)), (), ()) == ()


def dated(*published: str) -> tuple[Coverage, ...]:
    """The coverage of the ferrets, which the last article tells; the others come out on a day."""
    *before, last = published
    others = [
        marks(FILLER, id, **({"published": day} if day else {}))
        for id, day in zip("abc", before, strict=False)
    ]
    return rows(tell([*others, marks(f"{FILLER} {FERRETS}", "z", published=last)]))


DATED = [
    (("2031-03-01", "2031-03-03", "2031-03-02"), ("b",)),
    (("2031-03-02", "", "2031-03-02"), ("a", "b")),
    (("2031-03-02T08:00", "2031-03-02T18:00", "2031-03-02T12:00"), ("b",)),
]


@pytest.mark.parametrize(("published", "silent"), DATED)
def test_nobody_is_silent_on_what_was_first_told_after_it_was_printed(
    published: tuple[str, ...], silent: tuple[str, ...]
) -> None:
    row = next(row for row in dated(*published) if "ferrets" in row.subject)
    assert tuple(sorted(row.silent)) == silent


def test_a_dateline_has_no_row() -> None:
    line = "Radio Ossery, Thursday 17 October 2024, 8:00"
    told = story(f"{line}\n\n{FILLER}", FILLER)
    span = Span("a", 0, len(line))
    event = Event("e1", line, span, None, (EventMention(span, "", None, ""),), 1)
    assert find_coverage(told, align(told), (event,), ()) == ()


SUBJECTS = [
    (BRIDGE, "The viaduct over the Marrow collapsed on Tuesday and crushed a milk lorry."),
    ("Just weeks later, however, the two men met in Halvard.", "the two men met in Halvard."),
    ("And on Tuesday, Ossery left the bench.", "Ossery left the bench."),
    ("Speaking in Halvard, Ossery denied every word, and left.", "Ossery denied every word"),
    ("Having been warned twice, he sold the old ferry.", "he sold the old ferry."),
    (
        "The head of the guild, Ilse Varga, has called off the strike of the pilots.",
        "The head of the guild, Ilse Varga, has called off the strike of the …",
    ),
    (
        "The two mayors—old rivals from the north—have met at last.",
        "The two mayors … have met at last.",
    ),
    ("According to the Ossery Wire, the old ferry was sold.", "the old ferry was sold."),
    ("Beijing sold the old ferry, said Ossery.", "Beijing sold the old ferry"),
    (
        "Bram Ossery, the ferry warden, says that the line was put on notice.",
        "Bram Ossery, the ferry warden, says that the line was put on notice.",
    ),
    ("HALVARD, Oct 13 (Tern Wire) - A ferry ran aground off Arl.", "A ferry ran aground off Arl."),
    (
        "Ossery called to complain about the raid—and Lund was not pleased.",
        "Ossery called to complain about the raid",
    ),
    ("“We came, we saw, we left,” he said, smiling.", "“We came, we saw, we left,” he said"),
    ("On Tuesday.", "On Tuesday."),
    (
        "Harbour Board Chairman Pavel Harker, who shut the stairs, called them a danger.",
        "Harbour Board Chairman Pavel Harker, who shut the stairs",
    ),
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen more",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen …",
    ),
    ("", ""),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS)
def test_subjects_are_the_first_clause_that_tells(text: str, subject: str) -> None:
    assert shorten(text) == subject
