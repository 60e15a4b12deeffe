"""What speaks for it that a fact of the draft and one of a report fill the same place."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..model import Quantity
from ..reconcile.alignment.words import fold, stem
from .calendar import Day
from .pairs import Comparison, Pair, Sentence
from .slots import Slot

# Words on either side that are looked at for the surroundings, and equal words that count in a row.
_AROUND = 6
_RUN = 3


class PlaceEvidence(NamedTuple):
    """Each from 0 to 1, the more, the likelier the two fill the same place.

    ``likeness`` and ``cover`` of the sentences; ``around``: shared weight of the few words on either
    side; ``left``, ``right``: equal words directly beside; ``opposite``: both stand between the
    same equal runs, the nearer the more; ``alone``: no other fact of the kind is left over in either
    sentence; ``counted``: the same noun is counted, the same parts of a date are named; ``unknown``:
    no report has the words of the draft's fact; ``ours_too``: the draft has the words of the report's fact
    elsewhere; ``held``: how alike the words around are where a report has the draft's fact;
    ``best``: the likeness beside that of the likest sentence; ``size``: the smaller number over the
    larger; ``backed``: how many articles have the report's fact there, three being 1.
    """

    likeness: float
    cover: float
    around: float
    left: float
    right: float
    opposite: float
    alone: float
    counted: float
    unknown: float
    ours_too: float
    held: float = 0.0
    best: float = 1.0
    size: float = 0.5
    backed: float = 0.0


class WordingEvidence(NamedTuple):
    """Each from 0 to 1, the more, the likelier the words are meant to be the same ones.

    ``before`` and ``after``: equal words in a row on either side, eight being 1; ``weight``: how
    much they tell; ``ours`` and ``theirs``: how much the words that differ tell; ``single``: it is
    one word on both sides; ``unlike``: how many of their letters differ.
    """

    before: float
    after: float
    weight: float
    ours: float
    theirs: float
    single: float
    unlike: float


Evidence = PlaceEvidence | WordingEvidence


def place_evidence(
    pair: Pair, mine: tuple[int, int], theirs: tuple[int, int], weights: Mapping[str, float]
) -> tuple[float, float, float, float]:
    """``around``, ``left``, ``right`` and ``opposite`` of two ranges of words."""
    ours, other = pair.ours.words, pair.theirs.words
    left = _equal_run(
        ours[i].stem == other[j].stem
        for i, j in zip(range(mine[0] - 1, -1, -1), range(theirs[0] - 1, -1, -1), strict=False)
    )
    right = _equal_run(
        ours[i].stem == other[j].stem
        for i, j in zip(range(mine[1], len(ours)), range(theirs[1], len(other)), strict=False)
    )
    around = _around(
        _window(pair.ours, mine, weights), _window(pair.theirs, theirs, weights)
    )
    return around, left, right, _opposite(pair, mine, theirs)


def _equal_run(equal: Iterable[bool]) -> float:
    count = 0
    for each in equal:
        if not each or count == _RUN:
            break
        count += 1
    return count / _RUN


def _window(
    sentence: Sentence, at: tuple[int, int], weights: Mapping[str, float]
) -> dict[str, float]:
    words = sentence.words
    near = (*words[max(0, at[0] - _AROUND) : at[0]], *words[at[1] : at[1] + _AROUND])
    return {w.stem: weights[w.stem] for w in near if weights.get(w.stem)}


def _around(mine: Mapping[str, float], theirs: Mapping[str, float]) -> float:
    shared = sum(weight for s, weight in mine.items() if s in theirs)
    return shared / max(1.5, min(sum(mine.values()), sum(theirs.values())))


def _opposite(pair: Pair, mine: tuple[int, int], theirs: tuple[int, int]) -> float:
    """1 if the two stand between equal runs directly, less with each word between, else 0."""
    before = [b for b in pair.blocks if b[0] + b[2] <= mine[0]]
    after = [b for b in pair.blocks if b[0] >= mine[1]]
    low = max((b[1] + b[2] for b in before), default=0)
    high = min((b[1] for b in after), default=len(pair.theirs.words))
    if not low <= theirs[0] or not theirs[1] <= high:
        return 0.0
    gaps = []
    if before:
        last = before[-1]
        gaps.append(mine[0] - last[0] - last[2] + theirs[0] - last[1] - last[2])
    if after:
        first = after[0]
        gaps.append(first[0] - mine[1] + first[1] - theirs[1])
    return 1 / (1 + 0.5 * sum(gaps)) if gaps else 0.0


def slot_evidence(
    comparison: Comparison, pair: Pair, mine: Slot, theirs: Slot, alone: bool
) -> PlaceEvidence:
    """The evidence for two facts of one kind."""
    around, left, right, opposite = place_evidence(
        pair, (mine.first, mine.last), (theirs.first, theirs.last), comparison.weights
    )
    ours = {word.folded for word in pair.ours.words[mine.first : mine.last]}
    other = {word.folded for word in pair.theirs.words[theirs.first : theirs.last]}
    return PlaceEvidence(
        likeness=pair.likeness,
        cover=pair.cover,
        around=around,
        left=left,
        right=right,
        opposite=opposite,
        alone=float(alone),
        counted=_counted(mine, theirs),
        unknown=float(not ours <= comparison.reported),
        ours_too=float(other <= comparison.drafted),
        size=_size(mine, theirs),
    )


def _size(mine: Slot, theirs: Slot) -> float:
    one, other = mine.value, theirs.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        small, large = sorted((abs(one.value), abs(other.value)))
        return small / large if large else 1.0
    return 0.5


def _counted(mine: Slot, theirs: Slot) -> float:
    one, other = mine.value, theirs.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        if one.counted and other.counted:
            return float(stem(fold(one.counted)) == stem(fold(other.counted)))
        return 0.5 if one.unit == other.unit else 0.0
    if isinstance(one, Day) and isinstance(other, Day):
        return float(_parts(one) == _parts(other))
    return 0.5


def _parts(day: Day) -> tuple[bool, ...]:
    return tuple(part is not None for part in (day.weekday, day.month, day.day, day.year))
