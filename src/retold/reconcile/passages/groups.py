"""Shared runs of pairs put together to passages of two or more articles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...model import PassageKind, Span
from .runs import Run

# Two spans of one article are the same stretch if their overlap is this share of their union.
_SAME = 0.6


@dataclass(slots=True)
class Group:
    """A passage in the making: one span for each article that tells it."""

    spans: dict[str, Span]
    kind: PassageKind
    region: str
    scores: list[float] = field(default_factory=list)

    @property
    def score(self) -> float:
        """The mean score of the pairs that made the group."""
        return sum(self.scores) / len(self.scores)


def group_runs(runs: Sequence[Run]) -> list[Group]:
    """The runs as passages: those of different pairs over the same stretch of an article are one.

    Longest first, so that the fullest wording makes the passage; a run joins a passage only over
    nearly the same stretch, else it stays a passage of its own pair.
    """
    groups: list[Group] = []
    places = _Places()
    for run in sorted(runs, key=lambda run: (-run.equal, run.left, run.right)):
        group = _home(run, places)
        if group is None:
            group = Group({}, "verbatim", run.region)
            groups.append(group)
        group.scores.append(run.score)
        if run.region != "body":
            group.region = run.region
        for span in (run.left, run.right):
            if span.article not in group.spans:
                group.spans[span.article] = span
                places.add(span, group)
    return groups


def _home(run: Run, places: "_Places") -> Group | None:
    """The passage that the run belongs to: it holds one end, and no other place for the other."""
    for here, there in ((run.left, run.right), (run.right, run.left)):
        for group in places.at(here):
            other = group.spans.get(there.article)
            if other is None or same_stretch(other, there):
                return group
    return None


class _Places:
    """The passages of each article by where they are, for stretches that are nearly the same:
    those are found among the few of like length that begin nearby."""

    def __init__(self) -> None:
        self._cells: dict[tuple[str, int, int], list[tuple[int, Group]]] = defaultdict(list)
        self._count = 0

    def add(self, span: Span, group: Group) -> None:
        """Keep the place of a passage in one article."""
        size = len(span).bit_length()
        self._cells[span.article, size, span.start >> size].append((self._count, group))
        self._count += 1

    def at(self, span: Span) -> Iterator[Group]:
        """The passages over the same stretch, in the order in which they came."""
        # The same stretch is at least six tenths as long and at most ten sixths, so that its length
        # has as many binary digits, one more or one fewer. It begins no further away than it is
        # long, so that it lies in the same cell or in one beside it.
        size = len(span).bit_length()
        near = [
            each
            for other in (size - 1, size, size + 1)
            if other >= 0
            for cell in range((span.start >> other) - 1, (span.start >> other) + 2)
            for each in self._cells.get((span.article, other, cell), ())
        ]
        for _, group in sorted(near, key=lambda each: each[0]):
            if same_stretch(group.spans[span.article], span):
                yield group


def same_stretch(one: Span, other: Span) -> bool:
    """Whether two spans cover nearly the same words of one article."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return one.article == other.article and shared >= _SAME * union
