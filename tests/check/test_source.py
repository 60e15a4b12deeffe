"""Where words of a draft stand in its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.check.source import SourcePlaces
from retold.read.markup import block_text, parse_html

MARKDOWN = """---
title: Gale in Orrin
---

# Gale tears the roof off the hall

The gale tore the *roof* off the [town hall](https://town.example/hall) on Tuesday
and killed **24** people, the mayor said.

- Two were hurt at the mill.
- The ferry to Tarn didn\'t sail.
"""
TEXT = """Gale tears the roof off the hall

The gale tore the roof off the town hall on Tuesday and killed 24 people, the mayor said.

Two were hurt at the mill.

The ferry to Tarn didn\'t sail."""
PAGE = """<html><head><title>Gale</title></head>
<body><nav><a href="/">Home</a></nav>
<p>The gale tore the <em>roof</em> off the hall
on Tuesday &amp; killed <b>24</b> people.</p>
<p>The ferry didn&#8217;t sail.</p></body></html>"""


def at(text: str, source: str, words: str) -> tuple[int, int] | None:
    return SourcePlaces(text, source).at(text.index(words))


@pytest.mark.parametrize("words", ["Gale", "roof off the town", "24", "people", "Tarn", "sail"])
def test_places_in_markdown(words: str) -> None:
    line, column = at(TEXT, MARKDOWN, words) or (0, 0)
    first = words.split()[0]
    assert MARKDOWN.split("\n")[line - 1][column - 1 :].startswith(first)


@pytest.mark.parametrize("words", ["gale", "roof", "hall", "24", "ferry", "sail"])
def test_places_in_a_page(words: str) -> None:
    tree = parse_html(PAGE)
    assert tree is not None
    line, column = at(block_text(tree), PAGE, words) or (0, 0)
    assert PAGE.split("\n")[line - 1][column - 1 :].startswith(words)


def test_inside_a_word_and_after_it() -> None:
    assert at("one two three four", "\n one two three four", "ree") == (2, 12)


def test_texts_with_nothing_in_common_have_no_places() -> None:
    assert at("one two three", "four five six seven", "two") is None
    assert SourcePlaces("", "").at(0) is None


@given(
    st.lists(st.sampled_from(["ash", "oak", "elm", "yew", "fir", "bay"]), min_size=3, max_size=60),
    st.integers(0, 59),
)
def test_a_file_of_the_very_text_has_the_very_places(words: list[str], nth: int) -> None:
    """Also where words come again and again: what is found is the word itself, if any is."""
    text = "\n".join(words)
    nth = min(nth, len(words) - 1)
    offset = sum(len(word) + 1 for word in words[:nth])
    found = SourcePlaces(text, text).at(offset)
    if found is not None:
        assert words[found[0] - 1] == words[nth]
