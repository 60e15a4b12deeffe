"""Numbers of one counted thing that cannot both be right."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from ...model import Conflict, Quantity, Side
from ..alignment import Alignment, cluster_units
from ..independence import Independence
from ..telling import StoryMarks
from .agreeing import may_agree
from .counts import TOLL, Count, Key, groups_of, same_respect
from .series import is_update

# Numbers farther apart than this are as a rule a part and its whole, or two spans of time: seven
# million documents are held against thirteen million, five plots this year not against eighteen.
_FARTHEST = 3
# Sentences with less in common as a rule tell two things of one subject.
_ALIKE = 0.45


def number_conflicts(
    by_key: Mapping[Key, Sequence[Count]],
    story: StoryMarks,
    alignment: Alignment,
    independence: Independence,
) -> Iterable[Conflict]:
    """Sentences told alike that count one thing differently, hedges and rounding allowed for. A
    later, higher toll is an update; see :mod:`.series`.

    Other sentences that give one of the numbers in the same respect stand on its side.
    """
    clusters = cluster_units(alignment)
    alike = {(k.left, k.right) for k in alignment.links if k.likeness >= _ALIKE}
    for (_, unit), counts in by_key.items():
        shown: set[Quantity] = set()
        for group in groups_of(counts, clusters):
            if unit == TOLL:
                group = _without_updates(group)
            if not _clashes(group, alike):
                continue
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


def _clashes(group: Sequence[Count], alike: set[tuple[int, int]]) -> bool:
    """Whether two counts cannot both be right that stand in sentences told alike for themselves, or
    beside another number that both have."""
    return any(
        not may_agree(one.quantity, other.quantity)
        and (bool(one.beside & other.beside) or (one.unit, other.unit) in alike)
        and same_respect(one, other)
        for one, other in combinations(sorted(group, key=lambda count: count.unit), 2)
    )


def _without_updates(group: Sequence[Count]) -> list[Count]:
    """The tolls that clash with another though neither is a later, higher one."""
    return [
        count
        for count in group
        if any(
            not may_agree(count.quantity, other.quantity) and not is_update(count, other)
            for other in group
        )
    ]


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


def _side(story: StoryMarks, side: Sequence[Quantity], independence: Independence) -> Side:
    return Side(
        value=story.words(side[0].span),
        spans=tuple(quantity.span for quantity in side),
        independent_sources=independence.count(q.span.article for q in side),
    )
