"""Another person or another town between the same words, another holder of an office."""

import pytest
from tests.texts import article

from retold.reconcile import reconcile

FILLERS = (
    " The bakery on Quill Lane opened a second oven last spring.",
    " Nobody in the valley remembers a warmer October.",
)


def found(kind: str, left: str, right: str) -> list[list[str]]:
    told = [article(f"{t}{f}", id) for t, f, id in zip((left, right), FILLERS, "ab", strict=True)]
    return [
        [side.value for side in each.sides]
        for each in reconcile(told).conflicts
        if each.kind == kind and not each.why.startswith("Two spellings")
    ]


INSPECTED = (
    "On Monday police chief {} opened the inquiry into the stolen copper bells of the abbey."
)


def test_two_persons_in_one_role() -> None:
    left, right = INSPECTED.format("Pavel Harker"), INSPECTED.format("Olga Lindqvist")
    assert found("name", left, right) == [["Pavel Harker", "Olga Lindqvist"]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pavel Harker", "Harker"),
        ("Pavel Harker", "P. Harker"),
        ("Pavel Torvald", "Pawel Torwald"),
        ("Pavel Harker", "Pavel"),
    ],
)
def test_forms_of_one_name_are_no_conflict(left: str, right: str) -> None:
    assert found("name", INSPECTED.format(left), INSPECTED.format(right)) == []


def test_a_person_named_in_the_other_sentence_too_is_no_conflict() -> None:
    left = INSPECTED.format("Pavel Harker").replace("abbey", "abbey of Olga Lindqvist")
    right = INSPECTED.format("Olga Lindqvist")
    assert found("name", left, right) == []


def test_two_who_say_the_same_are_no_conflict() -> None:
    told = "The copper bells of the abbey were stolen on Monday night by two masked men, {} said."
    assert found("name", told.format("Pavel Harker"), told.format("Olga Lindqvist")) == []


@pytest.mark.parametrize(
    "told",
    [
        "The herald {} in Orrin says the copper bells of the abbey were stolen by two masked men.",
        "Ringers including {} looked for the stolen copper bells of the abbey on Monday night.",
    ],
    ids=["says from a place", "one of several"],
)
def test_two_of_whom_both_may_be_told(told: str) -> None:
    assert found("name", told.format("Pavel Harker"), told.format("Olga Lindqvist")) == []


STOLEN = "The copper bells of the abbey were found on Monday in a cellar in {} by two masked men."


def test_two_towns() -> None:
    left, right = STOLEN.format("Hamburg"), STOLEN.format("Dresden")
    assert found("place", left, right) == [["Hamburg", "Dresden"]]


@pytest.mark.parametrize(
    ("left", "right"),
    [("Hamburg", "Germany"), ("Kyiv", "Kiev"), ("Hamburg", "Hamburg Altona")],
    ids=["a country", "transcribed", "a part"],
)
def test_a_place_that_may_hold_the_other_is_no_conflict(left: str, right: str) -> None:
    assert found("place", STOLEN.format(left), STOLEN.format(right)) == []


def test_two_holders_of_one_office() -> None:
    left = "The bells were missed by Arlow Police Chief Pavel Harker. Harker locked the abbey."
    right = "Nobody slept. Arlow Police Chief Olga Lindqvist told of masked men and a lorry."
    assert found("name", left, right) == [["Pavel Harker", "Olga Lindqvist"]]


@pytest.mark.parametrize(
    "right",
    [
        "Nobody slept. Former Arlow Police Chief Olga Lindqvist told of masked men.",
        "Nobody slept. Brenmouth Police Chief Olga Lindqvist told of masked men.",
        "Nobody slept. Police Chief Olga Lindqvist told of masked men.",
        "Nobody slept. Arlow Police Chief Olga Lindqvist follows Harker in office.",
        "Nobody slept. Arlow Police Chief Pavel Horker told of masked men.",
        "Nobody slept. Arlow Deputy Police Chief Olga Lindqvist told of masked men.",
        "Nobody slept.\n\nFile photo: Arlow Police Chief Olga Lindqvist leaves the abbey in 2009.",
    ],
    ids=["former", "another body", "no body", "successor", "spelling", "deputy", "photograph"],
)
def test_others_who_may_both_be_named_rightly(right: str) -> None:
    left = "The bells were missed by Arlow Police Chief Pavel Harker. Harker locked the abbey."
    assert found("name", left, right) == []


def test_sentences_less_alike_need_words_on_both_sides_of_a_person() -> None:
    left = (
        "Weeks after the theft of the copper bells the inquiry was opened on Monday by police "
        "chief Pavel Harker at the abbey, which had been shut since the gale of last winter."
    )
    right = (
        "Monks in tears, a village in doubt: the inquiry was opened on Monday by police "
        "chief Olga Lindqvist at the abbey, where the copper bells had rung for ages."
    )
    assert found("name", left, right) == [["Pavel Harker", "Olga Lindqvist"]]
    away = right.replace("on Monday by police chief", "at noon by").replace("at the", "in the")
    assert found("name", left, away) == []
