"""Numbers and dates between the same words of two sentences."""

import pytest
from tests.texts import article, marks

from retold.annotate.tokens import Token
from retold.reconcile import reconcile
from retold.reconcile.alignment import align
from retold.reconcile.conflicts.facing import read_sentence
from retold.reconcile.telling import tell

FILLERS = (
    " The bakery on Quill Lane opened a second oven last spring.",
    " Nobody in the valley remembers a warmer October.",
)


def found(kind: str, left: str, right: str, **fields: str) -> list[list[str]]:
    told = [
        article(f"{text}{filler}", id, **fields)
        for text, filler, id in zip((left, right), FILLERS, "ab", strict=True)
    ]
    return [
        [side.value for side in each.sides]
        for each in reconcile(told).conflicts
        if each.kind == kind
    ]


RAISED = "The harbour board set aside {} for the broken lighthouse stairs of Orrin Point."


def test_two_sums_in_one_place() -> None:
    left, right = RAISED.format("$5 million"), RAISED.format("$7 million")
    assert found("number", left, right) == [["$5 million", "$7 million"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$5 million", "about $5.5 million"),
        ("$5 million", "5 million euros"),
        ("$5m", "$5 million"),
    ],
    ids=["about", "another currency", "written otherwise"],
)
def test_sums_that_may_agree(one: str, other: str) -> None:
    assert found("number", RAISED.format(one), RAISED.format(other)) == []


def test_a_number_that_the_other_sentence_has_too() -> None:
    left = "The keeper asked for 12 lanterns or 20 lanterns for the broken lighthouse stairs."
    right = "The keeper asked for 20 lanterns or 12 lanterns for the broken lighthouse stairs."
    assert found("number", left, right) == []


def test_numbers_behind_other_names() -> None:
    told = "For the broken lighthouse stairs of Orrin Point the village of {} gave {} on Friday."
    left, right = told.format("Brandsby", "$4,000"), told.format("Corvale", "$9,000")
    assert found("number", left, right) == []


@pytest.mark.parametrize(("one", "other", "many"), [("up to", "up to", 1), ("at least", "over", 0)])
def test_numbers_behind_one_open_hedge(one: str, other: str, many: int) -> None:
    told = (
        "On Monday the board said that {} {} lanterns would light the broken stairs of Orrin Point."
    )
    left, right = told.format(one, "40"), told.format(other, "65")
    assert len(found("number", left, right)) == many


def test_a_hundred_percent_is_not_rounded() -> None:
    told = "The board called the tale of the broken lighthouse stairs {} percent false on Monday."
    left, right = told.format("100"), told.format("120")
    assert found("number", left, right) == [["100 percent", "120 percent"]]


@pytest.mark.parametrize(
    ("behind", "conflicts"), [("since", 1), ("again", 0)], ids=["many equal words", "few"]
)
def test_numbers_far_apart_are_of_one_thing_only_among_many_equal_words(
    behind: str, conflicts: int
) -> None:
    left = "It cost $9,000 of ropes since the storm that broke the stairs of Orrin Point."
    right = f"The stairs of Orrin Point cost $40,000 of ropes {behind} the storm that broke them."
    assert len(found("number", left, right)) == conflicts


SHUT = "The harbour board shut the broken lighthouse stairs of Orrin Point {} after the storm."


def test_two_weekdays_in_one_place() -> None:
    left, right = SHUT.format("on Monday"), SHUT.format("on Thursday")
    assert found("date", left, right) == [["Monday", "Thursday"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("on 4 March 2019", "in March 2019"), ("on Monday", "on 4 March 2019")],
    ids=["a month", "its weekday"],
)
def test_dates_that_may_agree(one: str, other: str) -> None:
    assert found("date", SHUT.format(one), SHUT.format(other), published="2019-03-06") == []


def test_reports_that_say_the_same_stand_on_one_side() -> None:
    texts = [RAISED.format(s) for s in ("$5 million", "$7 million", "$7 million")]
    fillers = (*FILLERS, " A goat was seen on the roof of the mill at noon.")
    told = [article(f"{t}{f}", id) for t, f, id in zip(texts, fillers, "abc", strict=True)]
    (conflict,) = [c for c in reconcile(told).conflicts if c.kind == "number"]
    assert [len(side.spans) for side in conflict.sides] == [2, 1]
    assert [side.value for side in conflict.sides] == ["$7 million", "$5 million"]
    assert {v.article for side in conflict.sides for v in side.voices} == {"a", "b", "c"}


def test_the_days_of_two_posts_of_one_writer_are_no_conflict() -> None:
    told = (
        "The lighthouse stairs of Orrin Point are a danger! {} — Ida Brandt (@idabrandt) April {}"
    )
    left, right = told.format("Shut them now.", 2), told.format("Who will pay?", 5)
    assert found("date", left, right, published="2019-04-06") == []


def test_how_long_it_has_gone_on_grows_by_itself() -> None:
    told = "The stairs of Orrin Point have been shut for {} days since the storm that broke them."
    assert found("number", told.format("18"), told.format("19")) == []


def test_when_a_report_was_changed_is_no_part_of_the_story() -> None:
    told = "{} This article about the broken stairs of Orrin Point was amended on {} May 2019."
    left, right = told.format("Nobody fell.", 4), told.format("Shut them.", 9)
    assert found("date", left, right) == []


def test_a_conversion_in_brackets_is_not_held_against_another_number() -> None:
    told = "The broken stairs of Orrin Point lie {} from the lamp of the lighthouse on the cliff."
    left, right = told.format("64 km (40 miles)"), told.format("many a km (48 miles)")
    assert found("number", left, right) == []


def test_of_a_sentence_without_an_end_the_beginning_is_read() -> None:
    text = RAISED.format("$5 million and 12 lamps on Monday").rstrip(".") + ", "
    told = marks(text * 400)
    story = tell([told])
    alignment = align(story)
    unit = alignment.units[0]
    tokens = story.tokens["a"].within(unit.span.start, unit.span.end)
    words = alignment.texts["a"].within(unit.span)
    read = read_sentence(told, unit, words, tokens)
    assert len(words) > 4000
    assert len(read.words) == 150
    assert 0 < len(read.facts) <= 12
    behind = read.words[-1].end
    # A token that nobody can read: the reader must not come to it.
    unread = [*(t for t in tokens if t.end <= behind), Token(behind + 1, behind + 2, "")]
    assert read_sentence(told, unit, words, unread) == read


def test_numbers_of_other_days_are_no_conflict() -> None:
    told = "The water in the harbour basin of Arlow fell to {} degrees on {}, the port office says."
    assert found("number", told.format(4, "Monday"), told.format(7, "Monday"))
    assert not found("number", told.format(4, "Monday"), told.format(7, "Tuesday"))
