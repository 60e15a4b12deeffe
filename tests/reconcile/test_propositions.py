"""Propositions: where a sentence is cut, and what each part was read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import marks

from retold.model import Parts, Span
from retold.reconcile.alignment import align
from retold.reconcile.propositions import PartsReader, Proposition, read_propositions
from retold.reconcile.telling import StoryMarks, tell


def read(text: str) -> tuple[StoryMarks, tuple[Proposition, ...]]:
    """A story of one article and its propositions."""
    story = tell([marks(text)])
    return story, read_propositions(story, align(story))


def pieces(text: str) -> list[str]:
    """The words that tell each proposition of a text, " … " for what was cut out of them."""
    story, found = read(text)
    return [" … ".join(story.words(span) for span in each.told) for each in found]


CUT: list[tuple[str, list[str]]] = [
    (
        "The Halvard ferry sank off Arl on Monday, and Mayor Tilda Marsh resigned in tears.",
        ["The Halvard ferry sank off Arl on Monday", "Mayor Tilda Marsh resigned in tears."],
    ),
    (
        "The Halvard ferry sank off Arl; nobody on the quay was hurt.",
        ["The Halvard ferry sank off Arl", "nobody on the quay was hurt."],
    ),
    (
        "After the Halvard ferry sank, Mayor Tilda Marsh closed the harbour.",
        ["the Halvard ferry sank", "Mayor Tilda Marsh closed the harbour."],
    ),
    (
        "Mayor Tilda Marsh resigned after the Halvard ferry sank off Arl.",
        ["Mayor Tilda Marsh resigned", "the Halvard ferry sank off Arl."],
    ),
    (
        "The Halvard ferry, which carried 40 crates of cheese, sank off Arl.",
        [
            "The Halvard ferry, … , sank off Arl.",
            "The Halvard ferry, which carried 40 crates of cheese",
        ],
    ),
    (
        "Wardens said that the thief had been arrested and that he was in custody in Arl.",
        ["Wardens said that the thief had been arrested", "he was in custody in Arl."],
    ),
]


@pytest.mark.parametrize(("sentence", "parts"), CUT)
def test_a_sentence_that_tells_two_things_is_cut(sentence: str, parts: list[str]) -> None:
    assert pieces(sentence) == parts


WHOLE = [
    # No subject of its own.
    "The thief stole a Halvard lorry on Monday, and drove it into the Marrow.",
    # A condition leaves both open.
    "If the Halvard ferry sinks, the mayor will resign, and the harbour will close.",
    # A participle is no verb of the clause.
    "The thief arrested in Arl on Monday was released by the wardens.",
    "The Halvard ferry, built in 1990, sank within minutes.",
    # What may come, what was not because of something, what is so as a rule.
    "The mayor will resign after the ferry was found in the harbour of Arl.",
    "The mayor did not resign because the ferry had sunk in the harbour.",
    "The mayor leaves the town when it rains in the harbour of Arl.",
    # A list, not two clauses.
    "The mayor met the king, the queen, and the wardens of Arl.",
    # Who says it, not what is told.
    "The ferry sank off Arl on Monday, as the mayor said.",
    # The clause only says when, or stands for another.
    "The mayor resigned two weeks after the Halvard ferry sank off Arl.",
    "To lose a ferry in the harbour, as the mayor did, is quite an achievement.",
    # "Which" may stand for all of it.
    "The council gave the money back, which angered the mayor of Arl.",
]


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_cannot_be_cut_for_sure_stays_whole(sentence: str) -> None:
    assert pieces(sentence) == [sentence]


def parts_of(text: str) -> tuple[StoryMarks, Parts]:
    """The parts of the first proposition of a text."""
    story, found = read(text)
    return story, PartsReader(story).read(found[0])


PARTS: list[tuple[str, dict[str, object]]] = [
    (
        "The Halvard ferry struck a pier in Paris on Monday.",
        {
            "subject": "The Halvard ferry",
            "predicate": "struck",
            "objects": ["a pier"],
            "dates": ["Monday"],
            "places": ["Paris"],
        },
    ),
    (
        "Oskar Brandt, the mayor of Arl, did not answer questions.",
        {
            "subject": "Oskar Brandt, the mayor of Arl",
            "predicate": "did not answer",
            "objects": ["questions"],
            "negation": "not",
            "negated": True,
        },
    ),
    (
        "The Halvard ferry may have carried 40 crates of cheese.",
        {"predicate": "may have carried", "modality": ["may"], "numbers": ["40 crates"]},
    ),
    (
        "Twelve crates were reportedly stolen by the wardens.",
        {"subject": "Twelve crates", "modality": ["reportedly"], "objects": ["the wardens"]},
    ),
    ("Nobody in the harbour was hurt.", {"negated": True, "negation": "Nobody"}),
    (
        "The Halvard ferry, which carried cheese, sank.",
        {"subject": "The Halvard ferry", "predicate": "sank"},
    ),
    (
        "Mayor Tilda Marsh denied that the ferry had been warned.",
        {
            "subject": "the ferry",
            "predicate": "had been warned",
            "negated": True,
            "negation": "denied",
            "attributed": [("Mayor Tilda Marsh", "Tilda Marsh")],
        },
    ),
    (
        "The Halvard ferry sank on Monday, according to the Tern Gazette.",
        {"subject": "The Halvard ferry", "attributed": [("the Tern Gazette", "Tern Gazette")]},
    ),
    (
        "“We will close the harbour,” Tilda Marsh said.",
        {
            "subject": "We",
            "predicate": "will close",
            "objects": ["the harbour"],
            "modality": ["will"],
            "attributed": [("Tilda Marsh", "Tilda Marsh")],
        },
    ),
    ("It is expected that the ferry sank.", {"attributed": []}),
    ("The sale of the ferrets has complicated the plan of the council.", {"attributed": []}),
    # What is ordered, hailed or not said is nothing that somebody says is so.
    ("Governor Tilda Marsh ordered flags to half-staff for the miners.", {"attributed": []}),
    (
        "In May, after a long night in the harbour of Arl, Tilda Marsh said the ferry had sunk.",
        {
            "subject": "the ferry",
            "predicate": "had sunk",
            "attributed": [("Tilda Marsh", "Tilda Marsh")],
        },
    ),
    (
        "The ferry that carried 40 crates of cheese sank.",
        {"subject": "The ferry that carried 40 crates of cheese", "predicate": "sank"},
    ),
    (
        "Wardens said it wants 40 crates that it has lost.",
        {"subject": "it", "predicate": "wants"},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_the_parts_of_a_proposition(sentence: str, expected: dict[str, object]) -> None:
    story, parts = parts_of(sentence)

    def words(value: object) -> object:
        if isinstance(value, Span):
            return story.words(value)
        return [words(each) for each in value] if isinstance(value, tuple) else value

    shown = {name: words(getattr(parts, name)) for name in expected if name != "attributed"}
    if "attributed" in expected:
        shown["attributed"] = [(story.words(t.span), t.name) for t in parts.attributed]
    assert shown == expected


def test_the_second_part_of_what_is_said_is_given_to_the_speaker_too() -> None:
    story, found = read(CUT[-1][0])
    reader = PartsReader(story)
    tellers = [[story.words(t.span) for t in reader.read(p).attributed] for p in found]
    assert tellers == [["Wardens"], ["Wardens"]]


@given(st.text(alphabet="a who,which.;and after the ferry sank“” said'’-—(\n", max_size=200))
def test_propositions_of_anything_lie_in_their_sentences(text: str) -> None:
    story, found = read(text)
    reader = PartsReader(story)
    for number, proposition in enumerate(found):
        assert proposition.unit.index == number
        assert all(
            proposition.span.start <= told.start < told.end <= proposition.span.end
            for told in proposition.told
        )
        parts = reader.read(proposition)
        for span in (parts.subject, parts.predicate, *parts.objects, *parts.modality):
            assert span is None or proposition.span.start <= span.start < span.end
