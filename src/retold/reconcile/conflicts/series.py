"""Tolls that grew while the story was told: a later higher number is an update, no conflict."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from ...model import Series, SeriesValue
from ..alignment import Alignment
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks
from .agreeing import may_agree
from .counts import TOLL, Count, Key
from .linked import linked

# Two tolls are of one happening where their sentences are linked, or share so much weight in so
# many words beside the toll itself.
_SHARED, _WORDS = 1.0, 2
# A toll that is so many times another as a rule counts another happening.
_FARTHEST = 20
# How many tolls of one kind are held against each other.
_MOST = 64


def find_series(
    counts: Mapping[Key, Sequence[Count]],
    story: StoryMarks,
    alignment: Alignment,
    independence: Independence,
) -> tuple[Series, ...]:
    """The series of a story, whose ``counts`` are given, those of most values first.

    Tolls of one happening make one if a later report gives a higher number and none gives a lower
    one that cannot agree with an earlier.
    """
    links = {(link.left, link.right) for link in alignment.links}
    found: list[Series] = []
    for (counted, unit), tolls in counts.items():
        if unit == TOLL:
            found += [
                _series(counted, told, story, alignment, independence)
                for told in _happenings(tolls[:_MOST], alignment, links)
                if _grows(told)
            ]
    found.sort(key=lambda each: (-len(each.values), each.values[0].spans))
    return tuple(
        Series(f"n{number}", each.subject, each.counted, each.values)
        for number, each in enumerate(found, 1)
    )


def is_update(one: Count, other: Count) -> bool:
    """Whether one of two tolls was printed later and is the higher."""
    first, second = (one, other) if one.quantity.value < other.quantity.value else (other, one)
    return first.is_before(second)


def _grows(counts: Sequence[Count]) -> bool:
    """Whether the tolls differ, a later one is higher, and no later one is lower for sure."""
    grown = False
    for one, other in combinations(counts, 2):
        if one.quantity.value == other.quantity.value:
            continue
        if is_update(one, other):
            grown = True
        elif (one.is_before(other) or other.is_before(one)) and not may_agree(
            one.quantity, other.quantity
        ):
            return False
    return grown


def _happenings(
    counts: Sequence[Count], alignment: Alignment, links: set[tuple[int, int]]
) -> Iterator[list[Count]]:
    """The tolls of one kind, those of each happening together."""
    return linked(counts, lambda one, other: _is_one_happening(one, other, alignment, links))


def _is_one_happening(
    one: Count, other: Count, alignment: Alignment, links: set[tuple[int, int]]
) -> bool:
    small, large = sorted((one.quantity.value, other.quantity.value))
    if large > _FARTHEST * small:
        return False
    left, right = sorted((one.unit, other.unit))
    if (left, right) in links:
        return True
    weights: Mapping[str, float] = alignment.weights
    shared = set(alignment.units[left].stems) & set(alignment.units[right].stems)
    shared = {stem for stem in shared if weights[stem] > 0 and not stem[0].isdigit()}
    return len(shared) >= _WORDS and sum(weights[stem] for stem in sorted(shared)) >= _SHARED


def _series(
    counted: str,
    counts: Sequence[Count],
    story: StoryMarks,
    alignment: Alignment,
    independence: Independence,
) -> Series:
    by_value: dict[float, list[Count]] = {}
    for count in sorted(counts, key=lambda c: (c.quantity.value, c.quantity.span)):
        by_value.setdefault(count.quantity.value, []).append(count)
    last = alignment.units[counts[-1].unit]
    return Series(
        id="",
        subject=shorten(story.words(last.span)),
        counted=counted,
        values=tuple(_value(own, story, independence) for own in by_value.values()),
    )


def _value(counts: Sequence[Count], story: StoryMarks, independence: Independence) -> SeriesValue:
    days = [count.told.start for count in counts if count.told]
    first = counts[0].quantity
    hedges = {count.quantity.hedge for count in counts}
    return SeriesValue(
        value=story.words(first.span),
        number=first.value,
        hedge=first.hedge if len(hedges) == 1 else None,
        told=min(days, default=None),
        spans=tuple(count.quantity.span for count in counts),
        independent_sources=independence.count(c.quantity.span.article for c in counts),
    )
