"""Where reports have words of the draft, wherever they stand and with marks of quotation or not."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model import Span
from ..reconcile.alignment.text import Text, Word

# Words that must stand in a report, and the share of them that is enough where they are fewer than
# so many. Who carries half of a short remark, or a good part of a long one, is telling it.
_LEAST_WORDS = 5
_LEAST_SHARE = 0.5
_ENOUGH = 8
# Words in a row by which places are found, and places that share them: more is a set phrase.
_ROW = 4
_POSTINGS = 60

_Row = tuple[str, ...]


class Telling(NamedTuple):
    """Where a report has words of the draft, how many of them, and of how many."""

    span: Span
    equal: int
    words: int


def find_tellings(
    passages: Sequence[Sequence[Word]], reports: Mapping[str, Text]
) -> list[list[Telling]]:
    """For each passage of the draft its tellings, at most one in a report, in order of reports.

    Linear in the words of all: places are found by four words in a row.
    """
    wanted: dict[_Row, list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(passages):
        for at, row in enumerate(_rows(words)):
            wanted[row].append((number, at))
    found: list[list[Telling]] = [[] for _ in passages]
    for text in reports.values():
        # Rows that lie on one diagonal are one telling of the words, with the words between.
        diagonals: dict[int, Counter[int]] = defaultdict(Counter)
        counts: Counter[_Row] = Counter()
        for at, row in enumerate(_rows(text.words)):
            if row in wanted and counts[row] < _POSTINGS:
                counts[row] += 1
                for number, there in wanted[row]:
                    diagonals[number][at - there] += 1
        for number, shifts in diagonals.items():
            telling = _telling(text, len(passages[number]), shifts)
            if telling is not None:
                found[number].append(telling)
    return found


def _rows(words: Sequence[Word]) -> Iterator[_Row]:
    stems = [word.stem for word in words]
    yield from zip(*(stems[first:] for first in range(_ROW)), strict=False)


def _telling(text: Text, words: int, shifts: Counter[int]) -> Telling | None:
    """The telling with most words, to whose beginning the others that lie near it count too."""
    best = min(shifts, key=lambda shift: (-shifts[shift], shift))
    near = [n for shift, n in shifts.items() if abs(shift - best) <= _LEAST_WORDS]
    equal = min(sum(near) + _ROW - 1, words)
    if equal < _LEAST_WORDS or equal < min(_ENOUGH, _LEAST_SHARE * words):
        return None
    first = max(best, 0)
    last = min(best + words, len(text.words)) - 1
    span = Span(text.article, text.words[first].start, text.words[last].end)
    return Telling(span, equal, words)
