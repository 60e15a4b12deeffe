"""Causes that cannot both be right, or of which one article is sure and another is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from ...model import Conflict, Side, Span
from ..alignment import Alignment
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks
from .causing import Cause, Sure, read_causes
from .linked import linked

# What two effects must share to be one: words and their weight, a name among them where the
# sentences are not told alike.
_WORDS, _SHARED = 2, 1.0
# Sentences from this likeness on are told alike.
_ALIKE = 0.45
# A cause must weigh so much to be told from another; words from this weight on are its own.
_LEAST, _OWN = 0.5, 0.4
# How many causes of a story are held against each other.
_MOST = 200
_SURE: Mapping[Sure, int] = {"so": 0, "likely": 1, "speculated": 2, "denied": 3}
_CONTRARY: frozenset[tuple[Sure, Sure]] = frozenset(
    [("so", "speculated"), ("so", "denied"), ("likely", "speculated"), ("likely", "denied")]
)


def cause_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """Effects for which articles give causes that share nothing, or one and the same cause of which
    one tells as so what another tells as speculation or denies."""
    causes = list(islice(_causes(story, alignment), _MOST))
    held = _Held(story, alignment)
    shown: set[Cause] = set()
    for group in linked(causes, held.are_unsure):
        if shown.isdisjoint(group):
            shown.update(group)
            yield _of_sureness(group, story, alignment, independence)
    for group in linked(causes, held.differ):
        if shown.isdisjoint(group):
            shown.update(group)
            yield _of_causes(group, story, alignment, independence)


def _causes(story: StoryMarks, alignment: Alignment) -> Iterator[Cause]:
    for unit in alignment.units:
        tokens = story.tokens[unit.span.article].within(unit.span.start, unit.span.end)
        yield from read_causes(unit, tokens, alignment.weights)


class _Held:
    """Holds the causes of a story against each other."""

    def __init__(self, story: StoryMarks, alignment: Alignment) -> None:
        self._units = alignment.units
        self._weights = alignment.weights
        self._alike = {(k.left, k.right) for k in alignment.links if k.likeness >= _ALIKE}
        self._said: dict[str, set[str]] = defaultdict(set)
        for unit in alignment.units:
            self._said[unit.span.article].update(unit.stems)

    def differ(self, one: Cause, other: Cause) -> bool:
        """Whether two articles tell as so whole causes of one effect that share nothing, and
        neither knows of the other's."""
        return (
            one.sure == other.sure == "so"
            and one.whole
            and other.whole
            and self._apart(one, other)
            and one.cause.isdisjoint(other.cause)
            and self._is_alike(one, other)
            and self._same(one.effect, other.effect)
            and self._is_unknown(one, other)
            and self._is_unknown(other, one)
        )

    def are_unsure(self, one: Cause, other: Cause) -> bool:
        """Whether one is sure of a cause of which the other is not; a cause that is only pointed at
        ("it derailed her run") can be the other's."""
        first, second = sorted((one, other), key=lambda cause: _SURE[cause.sure])
        if (first.sure, second.sure) not in _CONTRARY or not self._apart(one, other):
            return False
        shared = one.cause & other.cause
        if not shared and one.cause and other.cause:
            return False
        if not shared and second.sure == "denied":
            return False
        wide, others = one.effect | one.around, other.effect | other.around
        named = self._names(one) & self._names(other) & wide & others
        return self._same(wide, others) and (bool(named) or self._is_alike(one, other))

    def _apart(self, one: Cause, other: Cause) -> bool:
        return self._article(one) != self._article(other)

    def _article(self, cause: Cause) -> str:
        return self._units[cause.unit].span.article

    def _names(self, cause: Cause) -> frozenset[str]:
        return self._units[cause.unit].names

    def _is_alike(self, one: Cause, other: Cause) -> bool:
        left, right = sorted((one.unit, other.unit))
        return (left, right) in self._alike

    def _same(self, one: frozenset[str], other: frozenset[str]) -> bool:
        shared = one & other
        return len(shared) >= _WORDS and self._weigh(shared) >= _SHARED

    def _weigh(self, stems: Iterable[str]) -> float:
        return sum(self._weights.get(stem, 0.0) for stem in sorted(stems))

    def _is_unknown(self, one: Cause, other: Cause) -> bool:
        """Whether the article of one cause says nothing of the other."""
        own = {stem for stem in other.cause if self._weights.get(stem, 0.0) >= _OWN}
        known = self._said[self._article(one)]
        return bool(own) and self._weigh(other.cause) >= _LEAST and own.isdisjoint(known)


def _of_causes(
    group: Sequence[Cause], story: StoryMarks, alignment: Alignment, independence: Independence
) -> Conflict:
    sides: list[list[Cause]] = []
    for cause in group:
        home = next((side for side in sides if side[0].cause & cause.cause), None)
        if home is None:
            sides.append([cause])
        else:
            home.append(cause)
    return Conflict(
        id="",
        kind="cause",
        subject=shorten(story.words(alignment.units[group[0].unit].span)),
        sides=tuple(
            _side(story.words(side[0].cause_span), [c.cause_span for c in side], independence)
            for side in sides
        ),
        why="Each gives another cause of one thing, and neither tells of the other's.",
    )


def _of_sureness(
    group: Sequence[Cause], story: StoryMarks, alignment: Alignment, independence: Independence
) -> Conflict:
    by: dict[Sure, list[Cause]] = defaultdict(list)
    for cause in group:
        by[cause.sure].append(cause)
    levels = sorted(by, key=lambda sure: _SURE[sure])
    said = {
        "so": "tells a cause as so",
        "likely": "holds a cause to be likely",
        "speculated": "gives one as speculation",
        "denied": "denies one",
    }
    told = ", another ".join(said[sure] for sure in levels)
    return Conflict(
        id="",
        kind="cause",
        subject=shorten(story.words(alignment.units[group[0].unit].span)),
        sides=tuple(
            _side(story.words(by[sure][0].span), [c.span for c in by[sure]], independence)
            for sure in levels
        ),
        why=f"They differ in how sure it is: one {told}.",
    )


def _side(value: str, spans: Sequence[Span], independence: Independence) -> Side:
    return Side(value, tuple(spans), independence.count(span.article for span in spans))
