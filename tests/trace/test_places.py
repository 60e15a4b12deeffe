"""What counts as a place where the words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.trace.places import MOST_PLACES, places_in
from retold.trace.words import ask

PUMP = "The line was told in March that the rusty pump could fail, and it chose to keep sailing."


def found(words: str, text: str) -> list[tuple[str, float]]:
    """The surface and the score of each place of the text."""
    return [(text[p.start : p.end], p.score) for p in places_in(ask(words), text)]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("a rusty pump", "She saw a rusty pump there.", "a rusty pump"),
        ("A rusty pump", "‘A Rusty Pump’ was its title.", "A Rusty Pump"),
        ("You're better-looking sailors", "you are better looking sailors!", "you are better lo…"),
        (
            PUMP,
            "They were told in May the rusty pump could fail, yet chose to keep sailing.",
            "were…",
        ),
        (PUMP, "She was told in March that the rusty pump could fail by a friend.", "was told in…"),
        ("the rusty pump of Old Averil", "The rusty\npump of Old  Averil.", "The rusty\npump…"),
    ],
)
def test_words_are_found_word_for_word_or_nearly(words: str, text: str, expected: str) -> None:
    ((surface, score),) = found(words, text)
    assert surface.startswith(expected.removesuffix("…"))
    assert 0.3 < score <= 1


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("a rusty pump", "The pump was rusty."),
        ("a rusty pump", "She saw the rusty and leaking pump."),
        (
            PUMP,
            "The pump was rusty. The line kept sailing in March and told nobody of the failure.",
        ),
        (PUMP, "He chose to go."),
        ("We want a new boat for the island", "They want a new law for the mainland."),
    ],
)
def test_other_sayings_with_some_of_the_words_are_not(words: str, text: str) -> None:
    assert found(words, text) == []


def test_each_place_is_found_once_and_in_order() -> None:
    text = f"{PUMP} Nobody answered for it. {PUMP}"
    first, second = places_in(ask(PUMP), text)
    assert text[first.start : first.end] == text[second.start : second.end]
    assert first.end <= second.start
    assert {first.score, second.score} == {1.0}


def test_a_scrap_between_marks_is_told_apart() -> None:
    words = "Nobody should have to choose between a leaky ferry and no ferry"
    (scrap,) = places_in(ask(words), "He spoke of “a leaky ferry and no ferry” again.")
    assert scrap.scrap
    assert places_in(ask(words), "He spoke of a leaky ferry and no ferry again.") == []


def test_places_far_down_a_long_text_are_found() -> None:
    filler = "Nothing else came of it all. " * 9000
    text = f"{filler}{PUMP} {filler}{PUMP}"
    starts = [place.start for place in places_in(ask(PUMP), text)]
    assert starts == [len(filler), 2 * len(filler) + len(PUMP) + 1]


@pytest.mark.parametrize("text", [f"{PUMP} " * 3000, "rusty pump " * 50_000, "“" * 200_000])
def test_a_hostile_text_yields_a_bounded_number_of_places(text: str) -> None:
    assert len(places_in(ask(PUMP), text)) <= MOST_PLACES


@given(
    st.text(st.sampled_from('a .“”‘’"\n'), max_size=40),
    st.text(st.sampled_from('a .“”‘’"\n'), max_size=40),
)
def test_words_are_found_whatever_stands_around_them(before: str, after: str) -> None:
    words = "harbour pilots refused the drunken captain"
    text = f"{before} {words} {after}"
    (place,) = places_in(ask(words), text)
    assert words in text[place.start : place.end]
    assert place.score == 1.0
