"""Where words of a draft stand in the file that it was read from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from ..model import Finding
from .place import Lines

_WORD = re.compile(r"\w+")
# Marks of the format, as wide as they are: tags, entities, where a link leads.
_MARKS = re.compile(r"<[^<>]*>|&#?\w{1,8};|\]\([^()\s]*\)")
# Runs of so many words that stand once in the text and once in the file tie the two together.
_RUN = 3
# How many words of the file are looked at for a word between two ties.
_FARTHEST = 400


class _Word(NamedTuple):
    start: int
    text: str


class SourcePlaces:
    """Places in a file, told from places in the text that was read from it.

    The reader takes away marks of Markdown and HTML, front matter and furniture, and may move the
    title; what is left are words in their order. Runs of three words that either holds once are
    matched, as in patience diff (Cohen 2010), and a word between two of them is looked for between
    their places. Linear but for sorting.
    """

    def __init__(self, text: str, source: str) -> None:
        self._words = _words(text)
        shown = _MARKS.sub(lambda mark: " " * len(mark[0]), source)
        self._source = _words(shown)
        self._lines = Lines(source)
        self._ties = _rising(_unique_runs(self._words, self._source))
        self._tied = [here for here, _ in self._ties]

    def at(self, offset: int) -> tuple[int, int] | None:
        """Line and column in the file of an offset in the text, counted from 1 in code points; None
        where nothing ties the two together."""
        here = bisect_right(self._words, offset, key=lambda word: word.start) - 1
        if here < 0 or not self._ties:
            return None
        there = self._there(here)
        inside = min(offset - self._words[here].start, len(self._words[here].text))
        exact = self._source[there].text == self._words[here].text
        return self._lines.at(self._source[there].start + (inside if exact else 0))

    def _there(self, here: int) -> int:
        """The word of the file that is a word of the text, or the nearest to where it must be."""
        before = bisect_right(self._tied, here) - 1
        first, at = self._ties[before] if before >= 0 else (-1, -1)
        if before >= 0 and here < first + _RUN:
            return at + here - first
        after = self._ties[before + 1][1] if before + 1 < len(self._ties) else len(self._source)
        expected = min(at + here - first, after) if before >= 0 else after - 1
        low = max(at + 1, expected - _FARTHEST)
        places = range(low, min(after + 1, expected + _FARTHEST, len(self._source)))
        same = [each for each in places if self._source[each].text == self._words[here].text]
        near = min(same, key=lambda each: abs(each - expected), default=expected)
        return max(0, min(near, len(self._source) - 1))


def in_source(findings: Sequence[Finding], text: str, source: str) -> Iterator[Finding]:
    """The findings with the lines and columns of the file that the draft's text was read from;
    ``span`` stays a span of the text."""
    places = SourcePlaces(text, source)
    for finding in findings:
        line, column = places.at(finding.span.start) or (finding.line, finding.column)
        yield msgspec.structs.replace(finding, line=line, column=column)


def _words(text: str) -> list[_Word]:
    return [_Word(found.start(), found[0].lower()) for found in _WORD.finditer(text)]


def _unique_runs(text: Sequence[_Word], source: Sequence[_Word]) -> list[tuple[int, int]]:
    """The runs that stand once in each, by their first words, in the order of the text."""
    here, there = _once(text), _once(source)
    return [(place, there[run]) for run, place in here.items() if run in there]


def _once(words: Sequence[_Word]) -> dict[tuple[str, ...], int]:
    texts = [word.text for word in words]
    places: dict[tuple[str, ...], int] = {}
    again = set()
    for place in range(len(texts) - _RUN + 1):
        run = tuple(texts[place : place + _RUN])
        if run in places:
            again.add(run)
        places[run] = place
    return {run: place for run, place in places.items() if run not in again}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs in which both places rise (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    for at, (_, there) in enumerate(pairs):
        pile = bisect_left(ends, there)
        ends[pile : pile + 1] = [there]
        last[pile : pile + 1] = [at]
        before.append(last[pile - 1] if pile else None)
    chosen: list[tuple[int, int]] = []
    step = last[-1] if last else None
    while step is not None:
        chosen.append(pairs[step])
        step = before[step]
    return chosen[::-1]
