"""Words of a quotation by the words beside them, in a draft and in reports."""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import Annotations, Span
from ..reconcile.alignment.text import Text, Word

# One or two words in the place of one or two: more is another wording, not another word.
_LENGTHS = (1, 2)
# Words by which a place is looked up: two on either side, or four in all beside the first and the
# last words between the marks.
BESIDE = 2
_LEFTWARD = ((2, 2), (3, 1), (4, 0))
_RIGHTWARD = ((1, 3), (0, 4))
# Places that share a key, in the draft and in all reports: more is a phrase that stands everywhere.
MOST_PLACES = 60
# Signs of what a newsroom has put in or left out.
_SIGNS = ("[", "]", "…", "...", ". . .")
_MARKS = frozenset('“”"')

Key = tuple[tuple[str, ...], tuple[str, ...]]
"""The stems of the words before and behind a place, four in all."""


class Spot(NamedTuple):
    """Words ``first:last`` of a text."""

    text: Text
    first: int
    last: int

    @property
    def words(self) -> Sequence[Word]:
        """The words themselves."""
        return self.text.words[self.first : self.last]

    @property
    def stems(self) -> tuple[str, ...]:
        """Their stems."""
        return tuple(word.stem for word in self.words)

    @property
    def span(self) -> Span:
        """Their span."""
        words = self.words
        return Span(self.text.article, words[0].start, words[-1].end)


def quoted_spots(marks: Annotations, text: Text) -> Iterator[tuple[Key, Spot]]:
    """The places of one or two words between marks of quotation, but for what touches brackets."""
    stems = [word.stem for word in text.words]
    for low, high in _stretches(marks, text.words):
        for length in _LENGTHS:
            for first in range(low, high - length + 1):
                last = first + length
                left, right = min(first - low, BESIDE), min(high - last, BESIDE)
                before = left if left < BESIDE else 2 * BESIDE - right
                after = 2 * BESIDE - before
                spot = Spot(text, first, last)
                if low <= first - before and last + after <= high and not _is_touched(marks, spot):
                    yield _key(stems, spot, before, after), spot


def _stretches(marks: Annotations, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The runs of words between one pair of marks of quotation, half open."""
    text, low = marks.article.text, 0
    for place in range(len(words) + 1):
        if place == len(words) or not words[place].quoted:
            if low < place:
                yield low, place
            low = place + 1
        elif place > low:
            between = text[words[place - 1].end : words[place].start]
            if sum(sign in _MARKS for sign in between) > 1:
                yield low, place
                low = place


def answering_spots(
    reports: Iterable[tuple[Annotations, Text]], keys: Collection[Key]
) -> Iterator[tuple[Key, Spot]]:
    """The places of reports that stand between the words of ``keys``, with marks or without:
    reports print much of what was said as a block, a transcript or a post. Linear: two words in a
    row say whether there is anything to look for."""
    lefts = {key[0][-BESIDE:] for key in keys if len(key[0]) >= BESIDE}
    rights = {key[1][:BESIDE] for key in keys if len(key[0]) < BESIDE}
    counts: dict[Key, int] = defaultdict(int)
    for marks, text in reports:
        for key, spot in _between(text, lefts, rights):
            if key in keys and counts[key] < MOST_PLACES and not _is_touched(marks, spot):
                counts[key] += 1
                yield key, spot


def _between(
    text: Text, lefts: Container[tuple[str, ...]], rights: Container[tuple[str, ...]]
) -> Iterator[tuple[Key, Spot]]:
    """The places behind two words of ``lefts`` or before two of ``rights``."""
    stems = [word.stem for word in text.words]
    for place, pair in enumerate(pairwise(stems)):
        shapes = [(place + BESIDE, shape) for shape in _LEFTWARD if pair in lefts]
        for length in _LENGTHS:
            there = [(place - length, shape) for shape in _RIGHTWARD if pair in rights]
            for first, (before, after) in (*shapes, *there):
                spot = Spot(text, first, first + length)
                if first >= before and spot.last + after <= len(stems):
                    yield _key(stems, spot, before, after), spot


def _key(stems: Sequence[str], spot: Spot, before: int, after: int) -> Key:
    left, right = stems[spot.first - before : spot.first], stems[spot.last : spot.last + after]
    return tuple(left), tuple(right)


def _is_touched(marks: Annotations, spot: Spot) -> bool:
    """Whether words touch square brackets, between which stands what a newsroom puts in, or a sign
    that something is left out."""
    words = spot.text.words
    start = words[spot.first - 1].end if spot.first else 0
    end = words[spot.last].start if spot.last < len(words) else spot.span.end
    return any(sign in marks.article.text[start:end] for sign in _SIGNS)
