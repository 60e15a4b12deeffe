"""Conflicts of cause: two causes that share nothing, and one that not all are sure of."""

import pytest
from tests.texts import article, marks

from retold.model import Conflict
from retold.reconcile import reconcile
from retold.reconcile.alignment import align
from retold.reconcile.conflicts.causing import read_causes
from retold.reconcile.telling import tell

FILLERS = (
    " The bakery on Quill Lane opened a second oven last spring.",
    " Nobody in the valley remembers a warmer October.",
    " Children painted the bandstand before the brass contest.",
)


def found(*texts: str) -> list[Conflict]:
    told = [article(f"{t}{f}", id) for t, f, id in zip(texts, FILLERS, "abc", strict=False)]
    return [each for each in reconcile(told).conflicts if each.kind == "cause"]


FIRE = "The fire that gutted the fish market of Arlow on Monday was"


def test_two_causes_of_one_thing() -> None:
    (conflict,) = found(
        f"{FIRE} caused by a broken gas pipe, the mayor said.",
        f"{FIRE} caused by two careless roofers, the mayor said.",
    )
    assert [side.value for side in conflict.sides] == ["a broken gas pipe", "two careless roofers"]
    assert [side.independent_sources for side in conflict.sides] == [1, 1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("caused by a broken gas pipe.", "blamed on a gas pipe that broke."),
        ("caused by a broken gas pipe.", "caused in part by careless roofers."),
        ("caused by a broken gas pipe.", "caused by it."),
        ("caused by a broken gas pipe.", "caused by careless roofers. A gas pipe had broken, too."),
        ("seen after a gas pipe broke.", "seen after two roofers left."),
    ],
    ids=["one cause", "a part", "pointed at", "known to both", "after"],
)
def test_causes_that_may_both_be_right(left: str, right: str) -> None:
    assert found(f"{FIRE} {left}", f"{FIRE} {right}") == []


def test_what_one_tells_as_so_and_another_as_speculation() -> None:
    (conflict,) = found(
        "The quarrel with Olga Lindqvist derailed the run of Pavel Harker for governor of Arlow.",
        "It has been speculated that the quarrel with Olga Lindqvist was the last straw that ended "
        "the run of Pavel Harker for governor.",
        "It has seemingly derailed the ambitions of Pavel Harker, who had sought to be governor.",
    )
    assert [side.value.split()[0] for side in conflict.sides] == [
        "derailed",
        "seemingly",
        "speculated",
    ]
    assert "as speculation" in conflict.why


def test_what_one_tells_as_so_and_another_denies() -> None:
    (conflict,) = found(
        f"{FIRE} caused by a broken gas pipe, the mayor said.",
        f"{FIRE} not caused by a broken gas pipe, the mayor said.",
    )
    assert [side.spans[0].article for side in conflict.sides] == ["a", "b"]
    assert "denies" in conflict.why


def test_speculation_about_another_thing_is_no_conflict() -> None:
    told = "Arson is suspected in the fire that caused a loss of 20 million crowns at Arlow."
    assert found("The fire caused a loss of 20 million crowns at Arlow on Monday.", told) == []


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("Rain caused the flood at Arlow.", ["so"]),
        ("Rain may have caused the flood at Arlow.", ["speculated"]),
        ("Rain apparently caused the flood at Arlow.", ["likely"]),
        ("Rain never caused the flood at Arlow.", ["denied"]),
        ("They asked whether rain caused the flood at Arlow.", []),
        ("They were due to meet in Arlow.", []),
        ("The pier fell due to rot at Arlow.", ["so"]),
        ("The flood was caused by rain at Arlow.", ["so"]),
    ],
)
def test_how_sure_a_sentence_is_of_a_cause(sentence: str, sure: list[str]) -> None:
    story = tell([marks(f"{sentence}{FILLERS[0]}")])
    alignment = align(story)
    unit = alignment.units[0]
    tokens = story.tokens["a"].within(unit.span.start, unit.span.end)
    assert [each.sure for each in read_causes(unit, tokens, alignment.weights)] == sure
