"""Wordings under each other: every row has the same columns and all of its words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from retold.publish.alignment import MOST_WORDS, Cell, align

FULL = "Wow, the bridge is even older looking from below than it is on maps"


def told(row: tuple[Cell, ...]) -> list[tuple[str, str]]:
    return [(cell.kind, cell.text) for cell in row if cell.kind != "blank"]


def test_a_cut_wording_shows_what_was_left_out() -> None:
    rows = align([FULL, "even older-looking from below than on maps,"])
    assert told(rows[1]) == [
        ("left_out", "Wow, the bridge is"),
        ("same", "even older-looking from below than"),
        ("left_out", "it is"),
        ("same", "on maps,"),
    ]


def test_other_and_more_words() -> None:
    rows = align(["every bolt is checked twice", "every single bolt was checked twice"])
    assert told(rows[1]) == [
        ("same", "every"),
        ("added", "single"),
        ("same", "bolt"),
        ("changed", "was"),
        ("same", "checked twice"),
    ]


def test_one_chance_word_between_other_words_is_no_match() -> None:
    rows = align(["we shall close the bridge this week", "nobody goes over the water any more"])
    assert told(rows[1]) == [("changed", "nobody goes over the water any more")]


def test_wordings_without_a_common_word() -> None:
    rows = align(["one two", "three", ""])
    assert told(rows[1]) == [("changed", "three")]
    assert told(rows[2]) == [("left_out", "one two")]


def test_too_long_to_align() -> None:
    assert align(["word " * (MOST_WORDS + 1), "word"]) == ()


WORDING = st.lists(st.sampled_from(["a", "b", "c", "it's", "É"]), max_size=12).map(" ".join)


@given(st.lists(WORDING, min_size=1, max_size=5))
def test_rows_are_equally_wide_and_complete(texts: list[str]) -> None:
    rows = align(texts)
    assert len({sum(cell.columns for cell in row) for row in rows}) == 1
    for text, row in zip(texts, rows, strict=True):
        own = " ".join(cell.text for cell in row if cell.kind not in {"left_out", "blank"})
        assert own == text
    base = re.findall(r"\S+", texts[0])
    for row in rows[1:]:
        lost = [word for c in row if c.kind == "left_out" for word in c.text.split()]
        assert len(lost) <= len(base)
