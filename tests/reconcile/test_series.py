"""Tolls that grow: a later higher number is an update, shown as a series, and no conflict."""

from datetime import date

import pytest
from tests.texts import article, marks

from retold.model import Dossier
from retold.reconcile import reconcile
from retold.reconcile.conflicts.tolls import read_tolls
from retold.reconcile.telling import tell

FIRE = "a fire swept through the fish market of Arlow"
FILLER = " The bakery on Quill Lane opened a second oven last spring."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At least 12 people were killed and 40 injured.", [("killed", 12), ("injured", 40)]),
        ("The death toll from the fire rose to 15.", [("killed", 15)]),
        ("The toll has climbed to at least 17, police said.", [("killed", 17)]),
        ("The number of dead rose from 12 to 15.", [("killed", 15)]),
        ("The fire killed 12, officials said.", [("killed", 12)]),
        ("The storm destroyed some 3,000 homes.", [("destroyed hom", 3000)]),
        ("There were 200 confirmed cases.", [("infected", 200)]),
        ("The court heard 200 cases.", []),
        ("Police arrested 14 protesters.", [("arrested protester", 14)]),
        ("A bomb could kill 12 people.", []),
        ("He was killed in 2010.", []),
        ("He killed a 12-year-old.", []),
        ("Gray had been arrested four times.", []),
        ("No one was injured.", []),
        ("In 1998 a storm killed 200,000 people.", []),
    ],
)
def test_tolls(sentence: str, expected: list[tuple[str, int]]) -> None:
    told = marks(sentence, published="2024-05-06")
    tokens = tell([told]).tokens["a"].all
    tolls = read_tolls(told, told.sentences[0], tokens, told.quantities)
    assert [(toll.counted, toll.quantity.value) for toll in tolls] == expected


def story(*told: tuple[str, str | None]) -> Dossier:
    """Sentences, each with the day on which its article was printed."""
    return reconcile(
        [
            article(f"{text}{FILLER if number % 2 else ''}", chr(97 + number))
            if day is None
            else article(f"{text}{FILLER if number % 2 else ''}", chr(97 + number), published=day)
            for number, (text, day) in enumerate(told)
        ]
    )


def numbers(found: Dossier) -> list[str]:
    return [conflict.kind for conflict in found.conflicts if conflict.kind == "number"]


def test_a_later_higher_toll_is_an_update() -> None:
    found = story(
        (f"Ten people were killed when {FIRE}, officials said.", "2024-05-06"),
        (f"Twelve people were killed when {FIRE}, officials said.", "2024-05-07"),
        ("The death toll from the fire in the fish market of Arlow rose to 15.", "2024-05-08"),
    )
    assert numbers(found) == []
    (series,) = found.series
    assert series.counted == "killed"
    assert [(value.number, value.told) for value in series.values] == [
        (10, date(2024, 5, 6)),
        (12, date(2024, 5, 7)),
        (15, date(2024, 5, 8)),
    ]
    assert series.values[0].value == "Ten people were killed"
    assert [span.article for value in series.values for span in value.spans] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("2024-05-07", "2024-05-06"), ("2024-05-06", "2024-05-06"), (None, None)],
    ids=["lower", "same day", "undated"],
)
def test_other_tolls_are_in_conflict(first: str | None, second: str | None) -> None:
    found = story(
        (f"Ten people were killed when {FIRE}, officials said.", first),
        (f"Twelve people were killed when {FIRE}, officials said.", second),
    )
    assert numbers(found) == ["number"]
    assert found.series == ()


def test_at_least_10_and_12_are_no_conflict() -> None:
    found = story(
        (f"At least 10 people were killed when {FIRE}, officials said.", "2024-05-06"),
        (f"Twelve people were killed when {FIRE}, officials said.", "2024-05-06"),
    )
    assert numbers(found) == []


def test_hours_of_one_day_tell_which_toll_is_later() -> None:
    found = story(
        (f"Ten people were killed when {FIRE}, officials said.", "2024-05-06T09:00:00"),
        (f"Twelve people were killed when {FIRE}, officials said.", "2024-05-06T17:30:00"),
    )
    assert numbers(found) == []
    assert len(found.series) == 1


def test_what_does_not_grow_is_no_series() -> None:
    aboard = "The ferry Osprey carried {} passengers when she ran aground off Arlow in the gale."
    found = story((aboard.format(214), "2024-05-06"), (aboard.format(241), "2024-05-07"))
    assert numbers(found) == ["number"]
    assert found.series == ()
