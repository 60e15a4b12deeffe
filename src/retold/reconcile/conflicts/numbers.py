"""Numbers of one counted thing that cannot both be right."""

import math
from collections.abc import Iterable, Sequence

from ...model import Conflict, Quantity, Side
from ..alignment import Alignment, cluster_units
from ..independence import Independence
from ..telling import StoryMarks
from .counts import Count, groups_of, read_counts

# "About 50" is not at odds with what lies within a fifth of it.
_ABOUT = 0.2
# Numbers farther apart than this are as a rule a part and its whole, or two spans of time: seven
# million documents are held against thirteen million, five plots this year not against eighteen.
_FARTHEST = 3


def number_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """Sentences told alike that count one thing differently, hedges and rounding allowed for.

    Other sentences that give one of the numbers in the same respect stand on its side.
    """
    clusters = cluster_units(alignment)
    for counts in read_counts(story, alignment).values():
        shown: set[Quantity] = set()
        for group in groups_of(counts, clusters):
            sides = _sides([count.quantity for count in group])
            if not _may_be_one(sides) or any(q in shown for side in sides for q in side):
                continue
            sides = [_with_others(side, group, counts) for side in sides]
            shown.update(quantity for side in sides for quantity in side)
            first = min(group, key=lambda count: count.unit)
            yield Conflict(
                id="",
                kind="number",
                subject=story.words(alignment.units[first.unit].span),
                sides=tuple(_side(story, side, independence) for side in sides),
                why="Reports that tell the same count one thing differently.",
            )


def _may_be_one(sides: Sequence[Sequence[Quantity]]) -> bool:
    """Whether there are several sides, and their numbers are near enough to tell one count."""
    sizes = sorted(abs(side[0].value) for side in sides)
    return len(sides) > 1 and sizes[-1] <= _FARTHEST * sizes[0]


def _with_others(
    side: Sequence[Quantity], group: Sequence[Count], counts: Sequence[Count]
) -> list[Quantity]:
    """A side with the equal numbers that stand among the words of any number of the group."""
    value = side[0].value
    more = [
        count.quantity
        for count in counts
        if count.quantity.value == value
        and count.quantity not in side
        and any(count.context & other.context for other in group)
    ]
    return [*side, *more]


def _sides(quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """Quantities that agree with each other, the larger side first; one side if any bridges all."""
    exact = [q for q in quantities if q.hedge is None]
    sides: list[list[Quantity]] = []
    for quantity in sorted(exact, key=lambda q: q.span):
        home = next((side for side in sides if may_agree(side[0], quantity)), None)
        if home is None:
            sides.append([quantity])
        else:
            home.append(quantity)
    for quantity in sorted((q for q in quantities if q.hedge), key=lambda q: q.span):
        home = next((side for side in sides if may_agree(side[0], quantity)), None)
        if home is None:
            sides.append([quantity])
        else:
            home.append(quantity)
    sides.sort(key=lambda side: (-len(side), side[0].span))
    return sides


def may_agree(left: Quantity, right: Quantity) -> bool:
    """Whether one number can lie behind both: 12 and "at least 10", 48 and "about 50"."""
    low, high = _range(left)
    other_low, other_high = _range(right)
    return low <= other_high and other_low <= high


def _range(quantity: Quantity) -> tuple[float, float]:
    value, slack = quantity.value, _slack(quantity)
    if quantity.hedge in {"at_least", "more_than"}:
        return value - slack, math.inf
    if quantity.hedge in {"at_most", "less_than"}:
        return -math.inf, value + slack
    if quantity.hedge == "about":
        slack = max(slack, abs(value) * _ABOUT)
    return value - slack, value + slack


def _slack(quantity: Quantity) -> float:
    """Half of the last digit that a round or measured number shows; a small count is exact."""
    value = abs(quantity.value)
    if value == 0:
        return 0.0
    if value != int(value):
        decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
        return 0.5 * 10.0**-decimals
    if value < 100:
        return 0.5 if quantity.unit else 0.0
    place = 1
    while value % (place * 10) == 0:
        place *= 10
    return place / 2 if place > 1 else 0.0


def _side(story: StoryMarks, side: Sequence[Quantity], independence: Independence) -> Side:
    return Side(
        value=story.words(side[0].span),
        spans=tuple(quantity.span for quantity in side),
        independent_sources=independence.count(q.span.article for q in side),
    )
