"""Numbers of one counted thing that cannot both be right."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...annotate.times.words import listed
from ...annotate.tokens import tokenize
from ...model import Annotations, Conflict, Quantity, Side
from ..alignment import Alignment, Unit, cluster_units
from ..alignment.words import fold, stem
from ..independence import Independence
from ..telling import StoryMarks

# How many words on each side of a number say in what respect it counts.
_AROUND = 6
# Words beside a number that make it a part of another or an addition to it.
_PART = listed("other others additional more another of remaining further new extra out since")
# "About 50" is not at odds with what lies within a fifth of it.
_ABOUT = 0.2

_Key = tuple[str, str]


def number_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """Sentences told alike that count one thing differently, hedges and rounding allowed for."""
    for group in cluster_units(alignment):
        units = [alignment.units[index] for index in group]
        for quantities in _counted(story, units):
            sides = _sides(quantities)
            if len(sides) > 1:
                yield Conflict(
                    id="",
                    kind="number",
                    subject=story.words(units[0].span),
                    sides=tuple(_side(story, side, independence) for side in sides),
                    why="Sentences that tell the same count one thing differently.",
                )


@dataclass(frozen=True, slots=True)
class _Count:
    """A quantity, the stems that stand around it in its sentence, and all numbers of that."""

    quantity: Quantity
    context: frozenset[str]
    numbers: frozenset[str]


def _counted(story: StoryMarks, units: Sequence[Unit]) -> Iterable[list[Quantity]]:
    """The quantities that count one thing in one respect, at most one of each unit."""
    found: dict[_Key, list[_Count]] = defaultdict(list)
    for unit in units:
        marks = story.of(unit.span.article)
        own: dict[_Key, list[Quantity]] = defaultdict(list)
        for quantity in marks.quantities:
            if quantity.counted and unit.span.contains(quantity.span):
                own[stem(fold(quantity.counted)), quantity.unit or ""].append(quantity)
        for key, several in own.items():
            if len(several) == 1 and not _is_part(marks, several[0]):
                context = _context(marks, unit, several[0]) - {key[0]}
                found[key].append(_Count(several[0], context, unit.numbers))
    for key in sorted(found):
        counts = found[key]
        shared = [c for c in counts if any(_same_respect(c, o) for o in counts if o is not c)]
        if len(shared) > 1:
            yield [count.quantity for count in shared]


def _same_respect(one: _Count, other: _Count) -> bool:
    """Whether two counts stand among the same words, and neither tells the other's number too."""
    if one.quantity.value != other.quantity.value and (
        f"{one.quantity.value:g}" in other.numbers or f"{other.quantity.value:g}" in one.numbers
    ):
        return False
    return bool(one.context & other.context)


def _context(marks: Annotations, unit: Unit, quantity: Quantity) -> frozenset[str]:
    """The stems of the unit that stand within a few words of the quantity, numbers among them."""
    text = marks.article.text
    before = tokenize(text, unit.span.start, quantity.span.start)[-_AROUND:]
    after = tokenize(text, quantity.span.end, unit.span.end)[:_AROUND]
    return frozenset(stem(fold(token.text)) for token in (*before, *after)) & set(unit.stems)


def _is_part(marks: Annotations, quantity: Quantity) -> bool:
    """Whether the number counts some of a larger number, or those that come on top of another."""
    span = quantity.span
    start = max(0, span.start - 20)
    words = fold(marks.article.text[start : span.end + 8]).split()
    return not _PART.isdisjoint(words)


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
