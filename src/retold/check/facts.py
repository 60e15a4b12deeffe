"""Numbers, dates and names of the draft against those that reports have in the same place."""

from collections.abc import Iterator, Sequence

from ..model import Quantity
from .agreement import agree
from .calendar import Day
from .differences import Difference
from .evidence import place_evidence, slot_evidence
from .pairs import Comparison, Pair
from .slots import Slot

# Sentences with more facts of a kind are lists and tables, of which no two are held side by side.
_MOST_SLOTS = 12
# A report that has the draft's fact among so much of the same words speaks for it.
_HELD = 0.5


def fact_differences(comparison: Comparison, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """For each fact of a sentence of the draft what its pairs have in its place; nothing where one
    of them has the same fact among mostly the same words."""
    for mine in pairs[0].ours.slots if pairs else ():
        held = max((_held(comparison, mine, pair) for pair in pairs), default=0.0)
        if held < _HELD:
            for pair in pairs:
                yield from _differences(comparison, mine, pair, held)


def _held(comparison: Comparison, mine: Slot, pair: Pair) -> float:
    """How alike the words around a fact and the same fact in a report are, at best; 0 if the
    report does not have it there."""
    at = (mine.first, mine.last)
    return max(
        (
            max(0.05, place_evidence(pair, at, (o.first, o.last), comparison.weights)[0])
            for o in pair.theirs.slots
            if agree(mine, o)
        ),
        default=0.0,
    )


def _differences(
    comparison: Comparison, mine: Slot, pair: Pair, held: float
) -> Iterator[Difference]:
    ours = [s for s in pair.ours.slots if s.kind == mine.kind]
    theirs = [s for s in pair.theirs.slots if s.kind == mine.kind]
    if max(len(ours), len(theirs)) > _MOST_SLOTS:
        return
    left_ours, left_theirs = _left(ours, theirs), _left(theirs, ours)
    alone = len(left_ours) == 1 and len(left_theirs) == 1
    for other in left_theirs:
        if agree(mine, other) is False:
            evidence = slot_evidence(comparison, pair, mine, other, alone)._replace(held=held)
            if mine.kind != "name" or evidence.opposite or evidence.left or evidence.right:
                yield Difference(mine.kind, mine.span, other.span, evidence, value_key(other))


def _left(slots: Sequence[Slot], others: Sequence[Slot]) -> list[Slot]:
    """The facts that agree with none of the others; one that equals a fact answers for it alone."""
    equal = {value_key(slot) for slot in slots}
    return [
        slot
        for slot in slots
        if not any(
            agree(slot, other)
            and (value_key(other) == value_key(slot) or value_key(other) not in equal)
            for other in others
        )
    ]


def value_key(slot: Slot) -> str:
    """What facts that say the same have in common."""
    value = slot.value
    if isinstance(value, Quantity):
        return f"{value.value:g} {value.unit or ''}"
    if isinstance(value, Day):
        return f"{value.year} {value.month} {value.day} {value.weekday}"
    return value.entity[-1] if value.entity else ""
