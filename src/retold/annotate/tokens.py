"""Words of a text with their offsets; one tokenizer for every annotator."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

# A number (with inner separators), a model number (A350, G7), a word (with inner apostrophes and
# hyphens), or one other sign.
_TOKEN = re.compile(
    r"[A-Za-z][a-z]*(?=[ ,\n])"  # most words; the rest of the pattern would say the same, slower
    r"|(?:[^\W\d_]\.){2,}"  # U.S., p.m.
    r"|[A-Z]{1,3}&[A-Z]{1,3}\b"  # AT&T
    r"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|k)?\b"
    r"|[^\W\d_]{1,3}\d\w*"
    r"|[^\W\d_]+(?:[’'\-‐‑][^\W_]+)*"
    r"|\w+"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """One token: ``text`` stands at ``start:end`` (code points) of the text that it came from."""

    start: int
    end: int
    text: str

    @property
    def is_word(self) -> bool:
        """Whether it is a word or a number, not a sign."""
        return self.text[0].isalnum()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``, offsets counted in the whole text. Linear time."""
    # tuple.__new__ halves the time: every article is a thousand tokens.
    make = tuple.__new__
    return [
        make(Token, (match.start(), match.end(), match[0]))
        for match in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]


def lowered(tokens: Sequence[Token]) -> list[str]:
    """The words in lower case, with one kind of apostrophe."""
    return [token.text.lower().replace("’", "'") for token in tokens]


class Tokens:
    """A text cut once, for whoever needs the tokens of many stretches of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = tuple(tokenize(text))
        self._starts = [token.start for token in self.all]

    def within(self, start: int, end: int) -> Sequence[Token]:
        """What ``tokenize(text, start, end)`` gives: a token that a bound falls into is cut."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        found = self.all[first:last]
        if (first and self.all[first - 1].end > start) or (found and found[-1].end > end):
            return tokenize(self.text, start, end)
        return found
