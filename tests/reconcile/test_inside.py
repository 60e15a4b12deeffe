"""Numbers that one article tells in two ways."""

import pytest
from tests.texts import article

from retold.reconcile import reconcile

FILLER = "The bakery on Quill Lane opened a second oven last spring."
OTHER = "A goat was seen on the roof of the mill at noon. Nobody in the valley minded."


def found(*sentences: str) -> list[list[str]]:
    told = [article("\n\n".join((*sentences, FILLER)), "a"), article(OTHER, "b")]
    return [
        [side.value for side in each.sides]
        for each in reconcile(told).conflicts
        if each.kind == "inside"
    ]


LEAD = "A blast in the Orrin copper mine killed 12 people on Monday."


@pytest.mark.parametrize(
    "below",
    [
        "Fourteen people were killed by the blast in the Orrin mine, said the mayor.",
        "The blast in the mine at Orrin left 14 dead.",
    ],
)
def test_a_toll_told_in_two_ways(below: str) -> None:
    (sides,) = found(LEAD, below)
    assert len(sides) == 2


@pytest.mark.parametrize(
    "below",
    [
        "At least 10 people were killed by the blast in the Orrin mine, said the mayor.",
        "The toll of the blast in the Orrin mine rose to 14 dead.",
        "Earlier, 14 people were said to have been killed by the blast in the Orrin mine.",
        "A blast in the Brandsby mine killed 14 people.",
        "On Tuesday a second blast in the Orrin mine killed 14 people.",
        "A blast in the Orrin mine killed 30 people in 1931.",
        "Eight of the 12 people were killed by the blast in the Orrin mine at once.",
    ],
    ids=["at least", "rose", "earlier", "elsewhere", "another", "long ago", "a part"],
)
def test_a_toll_that_may_be_right(below: str) -> None:
    assert found(LEAD, below) == []


def test_parts_of_a_whole() -> None:
    parts = (
        "The blast killed 8 people in the Orrin mine.",
        "It killed 4 people on the Orrin road.",
    )
    assert found(LEAD, *parts) == []


def test_two_sources_that_differ_are_no_slip() -> None:
    told = "The blast in the Orrin mine killed {} people, according to {}."
    left = told.format("12", "the police of Orrin")
    assert found(left, told.format("14", "the miners' union")) == []


def test_a_number_between_the_same_words() -> None:
    told = "{} he sold 40 painted lanterns to the abbey of Orrin."
    first, second = told.format("The smith says"), told.format("By his books")
    assert found(first, second) == []
    assert found(first, second.replace("40", "60")) == [
        ["40 painted lanterns", "60 painted lanterns"]
    ]
