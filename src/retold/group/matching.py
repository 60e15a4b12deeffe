"""Stretches of two texts in the same words, put together to what one had from the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from ..ranges import Taken
from .folded import FoldedText

# Words changed, added or dropped between two stretches that still are one.
_GAP = 4
# At either end a word in another spelling or form still belongs to the stretch.
_SAME_WORD = 80


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words ``left:left_end`` of one text and ``right:right_end`` of another; ``equal`` of them,
    one by one and in order, are the same."""

    left: int
    left_end: int
    right: int
    right_end: int
    equal: int


def join_stretches(equal: Iterable[Stretch], one: FoldedText, other: FoldedText) -> list[Stretch]:
    """Stretches of equal words, in any order, as stretches of nearly equal words that do not
    overlap in either text; in order of the first."""
    joined: list[Stretch] = []
    for match in _apart(equal):
        last = joined[-1] if joined else None
        if last is not None and _follows(last, match):
            both = last.equal + match.equal
            joined[-1] = Stretch(last.left, match.left_end, last.right, match.right_end, both)
        else:
            joined.append(match)
    return _grown(joined, one, other)


def _apart(matches: Iterable[Stretch]) -> list[Stretch]:
    """The longest that overlap no longer one in either text, in order of the first text."""
    matches = sorted(matches, key=lambda each: each.left)
    if _disjoint([(each.left, each.left_end) for each in matches]) and _disjoint(
        sorted((each.right, each.right_end) for each in matches)
    ):
        return matches
    kept: list[Stretch] = []
    lefts, rights = Taken(), Taken()
    for match in sorted(matches, key=lambda each: (-each.equal, each.left, each.right)):
        if lefts.free(match.left, match.left_end) and rights.free(match.right, match.right_end):
            lefts.take(match.left, match.left_end)
            rights.take(match.right, match.right_end)
            kept.append(match)
    return sorted(kept, key=lambda each: each.left)


def _disjoint(ranges: list[tuple[int, int]]) -> bool:
    return all(one[1] <= other[0] for one, other in pairwise(ranges))


def _follows(last: Stretch, match: Stretch) -> bool:
    gaps = (match.left - last.left_end, match.right - last.right_end)
    return min(gaps) >= 0 and max(gaps) <= _GAP


def _grown(stretches: list[Stretch], one: FoldedText, other: FoldedText) -> list[Stretch]:
    """Each with up to ``_GAP`` words at its ends that only differ in spelling or form."""
    if not any(
        _alike(one, each.left - 1, other, each.right - 1)
        or _alike(one, each.left_end, other, each.right_end)
        for each in stretches
    ):
        return stretches
    lefts, rights = Taken(), Taken()
    for each in stretches:
        lefts.take(each.left, each.left_end)
        rights.take(each.right, each.right_end)

    def words(left: int, right: int, step: int) -> int:
        """How many words from these places on, forwards or backwards, go with a stretch."""
        count = 0
        while (
            count < _GAP
            and _alike(one, left, other, right)
            and lefts.free(left, left + 1)
            and rights.free(right, right + 1)
        ):
            lefts.take(left, left + 1)
            rights.take(right, right + 1)
            left, right, count = left + step, right + step, count + 1
        return count

    grown = []
    for each in stretches:
        before = words(each.left - 1, each.right - 1, -1)
        after = words(each.left_end, each.right_end, 1)
        left, right = each.left - before, each.right - before
        grown.append(
            Stretch(left, each.left_end + after, right, each.right_end + after, each.equal)
        )
    return grown


def _alike(one: FoldedText, left: int, other: FoldedText, right: int) -> bool:
    """Whether two words, if there are words at these places, differ a little. Most differ in length
    by more, which is known at once."""
    if not (0 <= left < len(one.starts) and 0 <= right < len(other.starts)):
        return False
    lengths = (one.ends[left] - one.starts[left], other.ends[right] - other.starts[right])
    if 200 * min(lengths) < _SAME_WORD * sum(lengths):
        return False
    mine, theirs = one[left], other[right]
    return mine != theirs and ratio(mine, theirs, score_cutoff=_SAME_WORD) > 0
