"""Numbers, dates and names of the draft against those that reports have in the same place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..model import Quantity, Span
from ..reconcile.alignment.words import fold, stem
from ..reconcile.conflicts.calendar import Day
from .agreement import agree, answers
from .differences import Difference
from .evidence import FactEvidence, Surroundings, surroundings
from .pairs import Comparison, Pair, Sentence
from .slots import Name, Slot

# Sentences with more facts of a kind are lists and tables, of which no two are held side by side.
_MOST_SLOTS = 12
# So many articles that say one thing, and so many other facts that two sentences share, are as good
# as more.
_MANY = 3
# Sentences so alike that facts in them are compared though no word around them is equal.
_TOLD_ALIKE = 0.5


class _Meeting(NamedTuple):
    """A fact of the draft and one of a report, in sentences that may tell the same."""

    pair: Pair
    mine: Slot
    theirs: Slot
    around: Surroundings
    left_ours: int
    left_theirs: int
    shared: int

    @property
    def strength(self) -> float:
        """How much the surroundings alone say that both fill the same place."""
        return self.around.near + self.around.around + self.around.left + self.around.right


@dataclass(slots=True)
class _Known:
    """What all the meetings say of each fact, by its span: how strongly one with the same value
    meets it (``held``), how strongly any does (``strongest``)."""

    held: dict[Span, float]
    held_in: dict[Span, float]
    strongest: dict[Span, float]
    saying: dict[tuple[Span, str], set[str]]
    likest: dict[Span, float]


def fact_differences(
    comparison: Comparison, sentences: Iterable[tuple[Sentence, Sequence[Pair]]]
) -> Iterator[Difference]:
    """What reports have in the place of a fact of the draft: every two facts of one kind that
    differ, with the evidence that they fill one place, which is mostly weak."""
    differing: list[_Meeting] = []
    known = _Known(
        defaultdict(float), defaultdict(float), defaultdict(float), defaultdict(set),
        defaultdict(float),
    )  # fmt: skip
    for _, pairs in sentences:
        for pair in pairs:
            for same, meeting in _meetings(comparison, pair):
                _note(known, meeting, same)
                if not same:
                    differing.append(meeting)
    for each in differing:
        # Where a report has the draft's own fact in as good a place, only the reports differ.
        held = known.held.get(each.mine.span, 0.0)
        if held < each.strength or (not held and each.pair.likeness >= _TOLD_ALIKE):
            yield _difference(comparison, each, known)


def _meetings(comparison: Comparison, pair: Pair) -> Iterator[tuple[bool, _Meeting]]:
    """The facts of a pair that can be compared, and whether they agree."""
    for kind in ("number", "date", "name"):
        ours = [s for s in pair.ours.slots if s.kind == kind]
        theirs = [s for s in pair.theirs.slots if s.kind == kind]
        if not ours or not theirs or max(len(ours), len(theirs)) > _MOST_SLOTS:
            continue
        left_ours, left_theirs = _left(ours, theirs), _left(theirs, ours)
        shared = len(ours) - len(left_ours)
        for mine in ours:
            for other in theirs:
                same = agree(mine, other)
                if same or (same is False and mine in left_ours and other in left_theirs):
                    at, there = (mine.first, mine.last), (other.first, other.last)
                    around = surroundings(pair, at, there, comparison.weights)
                    yield (
                        same,
                        _Meeting(
                            pair, mine, other, around, len(left_ours), len(left_theirs), shared
                        ),
                    )


def _note(known: _Known, meeting: _Meeting, same: bool) -> None:
    strength = meeting.strength
    mine, theirs = meeting.mine, meeting.theirs
    for one, other in ((mine, theirs), (theirs, mine)):
        span = one.span
        known.strongest[span] = max(known.strongest[span], strength)
        if same and answers(one, other):
            known.held[span] = max(known.held[span], strength)
            known.held_in[span] = max(known.held_in[span], meeting.pair.likeness)
    known.likest[mine.span] = max(known.likest[mine.span], meeting.pair.likeness)
    if not same:
        known.saying[mine.span, value_key(theirs)].add(theirs.span.article)


def _left(slots: Sequence[Slot], others: Sequence[Slot]) -> list[Slot]:
    """The facts that agree with none of the others; one that equals a fact answers for it alone."""
    equal = {value_key(slot) for slot in slots}
    return [
        slot
        for slot in slots
        if not any(
            answers(slot, other)
            and (value_key(other) == value_key(slot) or value_key(other) not in equal)
            for other in others
        )
    ]


def _difference(comparison: Comparison, meeting: _Meeting, known: _Known) -> Difference:
    pair, mine, theirs, around = meeting.pair, meeting.mine, meeting.theirs, meeting.around
    key = value_key(theirs)
    strength = meeting.strength
    ours, other = _told(pair.ours, mine), _told(pair.theirs, theirs)
    evidence = FactEvidence(
        likeness=pair.likeness,
        cover=pair.cover,
        near=around.near,
        around=around.around,
        left=around.left,
        right=around.right,
        opposite=around.opposite,
        run=around.run,
        left_ours=1 / max(meeting.left_ours, 1),
        left_theirs=1 / max(meeting.left_theirs, 1),
        counted=_counted(mine, theirs),
        form=_form(pair, mine, theirs),
        size=_size(mine, theirs),
        shared=min(meeting.shared, _MANY) / _MANY,
        unknown=float(not set(ours) <= comparison.reported),
        ours_too=float(set(other) <= comparison.drafted.keys()),
        again=float(all(comparison.drafted[word] > 1 for word in ours)),
        orphan=_orphan(comparison, pair, theirs),
        held=known.held.get(mine.span, 0.0),
        taken=known.held.get(theirs.span, 0.0),
        held_in=known.held_in.get(mine.span, 0.0),
        taken_in=known.held_in.get(theirs.span, 0.0),
        first=_share(strength, known.strongest[mine.span]),
        mutual=_share(strength, known.strongest[theirs.span]),
        best=pair.likeness / known.likest[mine.span],
        backed=min(len(known.saying[mine.span, key]), _MANY) / _MANY,
    )
    of_place = isinstance(mine.value, Name) and mine.value.kind == "place"
    return Difference(mine.kind, mine.span, theirs.span, evidence, key, of_place)


def _told(sentence: Sentence, slot: Slot) -> list[str]:
    """The words by which a fact is known elsewhere: of a name the last, as people are told of."""
    words = [word.folded for word in sentence.words[slot.first : slot.last]]
    return words[-1:] if slot.kind == "name" else words


def _orphan(comparison: Comparison, pair: Pair, theirs: Slot) -> float:
    """1 if the draft goes on with the last word of a report's name that it never gives in full."""
    words = [word.folded for word in pair.theirs.words[theirs.first : theirs.last]]
    full = theirs.kind == "name" and len(words) > 1
    drafted = comparison.drafted
    return float(full and drafted[words[-1]] > 0 and not drafted[words[0]])


def _form(pair: Pair, mine: Slot, theirs: Slot) -> float:
    """1 if two facts are written in one way: figures with as many decimals, or as many words."""
    forms = []
    for sentence, slot in ((pair.ours, mine), (pair.theirs, theirs)):
        words = sentence.words[slot.first : slot.last]
        text = words[0].folded
        forms.append((len(words), text[:1].isdigit(), len(text.partition(".")[2])))
    return float(forms[0] == forms[1])


def _share(strength: float, strongest: float) -> float:
    return strength / strongest if strongest else 0.0


def value_key(slot: Slot) -> str:
    """What facts that say the same have in common."""
    value = slot.value
    if isinstance(value, Quantity):
        return f"{value.value:g} {value.unit or ''}"
    if isinstance(value, Day):
        return f"{value.year} {value.month} {value.day} {value.weekday}"
    return value.entity[-1] if value.entity else ""


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


def _size(mine: Slot, theirs: Slot) -> float:
    one, other = mine.value, theirs.value
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        small, large = sorted((abs(one.value), abs(other.value)))
        return small / large if large else 1.0
    return 0.5
