"""A dossier in a few lines for the terminal."""

import pytest
from tests.publish.bridge import DOSSIER
from tests.texts import marks

from retold.publish.reports import short_names
from retold.publish.summary import counted, shorten, summarise
from retold.reconcile import reconcile_marks

FIRST = (
    "The Tarn Herald reported on Monday that the mayor, Ilse Varga, had closed the Arrow bridge"
    " after the river rose to 4.2 metres.\n"
    "“Nobody will cross the swollen river before the engineers agree,” Ms Varga said.\n"
)
SECOND = (
    "The mayor, Ilse Varga, has closed the Arrow bridge after the river rose to 4.2 metres.\n"
    "“Nobody will cross the swollen river until the engineers agree,” Ms Varga said.\n"
)


def test_a_story_is_told_in_counts_and_what_changed() -> None:
    dossier = reconcile_marks(
        [
            marks(FIRST, "a", outlet="Valley News", published="2024-06-03"),
            marks(SECOND, "b", outlet="The Tarn Herald", published="2024-06-02"),
        ]
    )
    lines = summarise(dossier)
    assert "2 articles · 2 outlets · 1 independent source" in lines[1]
    assert "not named by b" not in lines[1], "an outlet's own article need not name it"
    assert any(" in 2 wordings · Ilse Varga" in line for line in lines)


def test_each_conflict_is_said_with_all_its_sides_and_who_tells_them() -> None:
    lines = summarise(DOSSIER)
    place = lines.index("  ! number: cracks in 14 of its 212 hangers")
    assert lines[place + 1] == (
        "      14 (1 Norrby Wire, 2 The Skarn Courier, 4 Inland Post) ≠ 41 (3 Harbour Daily)"
    )
    assert "    … 2 more conflicts" in lines


def test_what_only_few_tell_is_listed_by_who_tells_it() -> None:
    lines = summarise(DOSSIER)
    assert "  · only 5 Evening Lantern: the council heard of them on March 9" in lines


def test_people_who_spoke_to_the_origin_are_named_with_it() -> None:
    assert "among them Norrby Wire (two anonymous sources)" in summarise(DOSSIER)[1]
    assert "two people who" not in summarise(DOSSIER)[1]


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("000_ab", "001_cd"), ["000", "001"]),
        (("a_1", "a_2"), ["a_1", "a_2"]),
        (("_x", "y.z"), ["_x", "y"]),
    ],
)
def test_short_names_stay_apart(ids: tuple[str, ...], expected: list[str]) -> None:
    assert list(short_names(ids).values()) == expected


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [(1, "story", "1 story"), (2, "story", "2 stories"), (1200, "article", "1,200 articles")],
)
def test_counted(number: int, noun: str, expected: str) -> None:
    assert counted(number, noun) == expected


def test_no_control_character_reaches_the_terminal() -> None:
    assert shorten("a\x1b[31mred\u202e\nb") == "a [31mred b"
    assert shorten("word " * 50, 20) == "word word word word…"
