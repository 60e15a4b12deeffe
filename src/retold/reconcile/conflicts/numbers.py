"""Numbers of one counted thing that cannot both be right."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...model import Annotations, Conflict, Quantity, Side
from ..alignment import Alignment, Unit, cluster_units
from ..alignment.words import fold, stem
from ..independence import Independence
from ..telling import StoryMarks

# "About 50" is not at odds with what lies within a fifth of it.
_ABOUT = 0.2

_Key = tuple[str, str]


def number_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """Sentences told alike that count one thing differently, hedges and rounding allowed for."""
    for group in cluster_units(alignment):
        units = [alignment.units[index] for index in group]
        for quantities in _counted(story, units).values():
            sides = _sides(quantities)
            if len(sides) > 1:
                yield Conflict(
                    id="",
                    kind="number",
                    subject=story.words(units[0].span),
                    sides=tuple(_side(story, side, independence) for side in sides),
                    why="Sentences that tell the same count one thing differently.",
                )


def _counted(story: StoryMarks, units: Sequence[Unit]) -> dict[_Key, list[Quantity]]:
    """The quantities of the units by what they count; none where a unit counts it twice."""
    found: dict[_Key, list[Quantity]] = defaultdict(list)
    spoiled = set()
    for unit in units:
        own: dict[_Key, list[Quantity]] = defaultdict(list)
        for quantity in _inside(story.of(unit.span.article), unit):
            if quantity.counted:
                own[stem(fold(quantity.counted)), quantity.unit or ""].append(quantity)
        for key, several in own.items():
            if len({q.value for q in several}) > 1:
                spoiled.add(key)
            found[key].append(several[0])
    return {key: found[key] for key in sorted(found) if key not in spoiled}


def _inside(marks: Annotations, unit: Unit) -> Iterable[Quantity]:
    return (q for q in marks.quantities if unit.span.contains(q.span))


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
