"""The facts of two sentences of one subject that can be held against each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..model import Span
from .agreement import agree, answers
from .evidence import Surroundings, surroundings
from .pairs import Comparison, Pair
from .slots import Slot, value_key

# Sentences with more facts of a kind are lists and tables, of which no two are held side by side.
_MOST_SLOTS = 12
# From this likeness on, an article is held to tell what a sentence of the draft tells.
_TOLD = 0.3


class Meeting(NamedTuple):
    """A fact of the draft and one of a report, in sentences that may tell the same.

    ``left_ours`` and ``left_theirs`` count the facts of the kind that equal none of the other
    sentence's, ``shared`` those that do; ``free_ours`` and ``free_theirs`` say whether these two
    are among the former.
    """

    pair: Pair
    mine: Slot
    theirs: Slot
    around: Surroundings
    left_ours: int
    left_theirs: int
    shared: int
    free_ours: bool
    free_theirs: bool

    @property
    def strength(self) -> float:
        """How much the surroundings alone say that both fill the same place."""
        return self.around.near + self.around.around + self.around.left + self.around.right


def _likeness_by_article() -> defaultdict[Span, dict[str, float]]:
    return defaultdict(dict)


@dataclass(slots=True)
class Known:
    """What all the meetings say of each fact, by its span.

    ``held`` is how strongly one with the same value meets it and ``held_in`` how alike the
    sentences then are, ``strongest`` how strongly any does, ``likest`` the likeness of the likest
    sentence; ``saying`` are the articles that have a value instead. ``agreeing`` and ``reached``
    are the articles with a sentence of the subject, with the same value in it or at all, and how
    alike it is.
    """

    held: dict[Span, float] = field(default_factory=lambda: defaultdict(float))
    held_in: dict[Span, float] = field(default_factory=lambda: defaultdict(float))
    strongest: dict[Span, float] = field(default_factory=lambda: defaultdict(float))
    likest: dict[Span, float] = field(default_factory=lambda: defaultdict(float))
    saying: dict[tuple[Span, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    agreeing: dict[Span, dict[str, float]] = field(default_factory=_likeness_by_article)
    reached: dict[Span, dict[str, float]] = field(default_factory=_likeness_by_article)

    def note(self, meeting: Meeting, same: bool) -> None:
        """Count a meeting of two facts that agree (``same``) or differ."""
        strength, likeness = meeting.strength, meeting.pair.likeness
        mine, theirs = meeting.mine, meeting.theirs
        for one, other in ((mine, theirs), (theirs, mine)):
            span = one.span
            self.strongest[span] = max(self.strongest[span], strength)
            if same and answers(one, other):
                self.held[span] = max(self.held[span], strength)
                self.held_in[span] = max(self.held_in[span], likeness)
        self.likest[mine.span] = max(self.likest[mine.span], likeness)
        if same:
            _raise(self.agreeing[mine.span], theirs.span.article, likeness)
        else:
            self.saying[mine.span, value_key(theirs)].add(theirs.span.article)

    def reach(self, pair: Pair) -> None:
        """Count a sentence of a report that is held against one of the draft."""
        for slot in pair.ours.slots:
            _raise(self.reached[slot.span], pair.theirs.unit.span.article, pair.likeness)

    def told_alike(self, fact: Span) -> int:
        """The articles that have the value of a fact of the draft where they tell the same."""
        return sum(likeness >= _TOLD for likeness in self.agreeing.get(fact, {}).values())

    def told_otherwise(self, fact: Span) -> int:
        """The articles that tell the same and do not have the value there."""
        agreeing = self.agreeing.get(fact, {})
        return sum(
            likeness >= _TOLD > agreeing.get(article, 0.0)
            for article, likeness in self.reached.get(fact, {}).items()
        )

    def likest_without(self, fact: Span) -> float:
        """The likeness of the likest sentence of an article that never has the value there."""
        agreeing = self.agreeing.get(fact, {})
        reached = self.reached.get(fact, {})
        return max((like for id, like in reached.items() if id not in agreeing), default=0.0)


def _raise(values: dict[str, float], key: str, value: float) -> None:
    values[key] = max(values.get(key, 0.0), value)


def meetings(comparison: Comparison, pair: Pair) -> Iterator[tuple[bool, Meeting]]:
    """Every two facts of a kind that can be compared, and whether they agree."""
    for kind in ("number", "date", "name"):
        ours = [s for s in pair.ours.slots if s.kind == kind]
        theirs = [s for s in pair.theirs.slots if s.kind == kind]
        if not ours or not theirs or max(len(ours), len(theirs)) > _MOST_SLOTS:
            continue
        left_ours, left_theirs = _left(ours, theirs), _left(theirs, ours)
        for mine in ours:
            for other in theirs:
                same = agree(mine, other)
                if same is None:
                    continue
                at, there = (mine.first, mine.last), (other.first, other.last)
                yield (
                    same,
                    Meeting(
                        pair,
                        mine,
                        other,
                        surroundings(pair, at, there, comparison.weights),
                        left_ours=len(left_ours),
                        left_theirs=len(left_theirs),
                        shared=len(ours) - len(left_ours),
                        free_ours=mine in left_ours,
                        free_theirs=other in left_theirs,
                    ),
                )


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
