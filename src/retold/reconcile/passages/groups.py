"""Shared runs of pairs put together to passages of two or more articles."""

from collections import defaultdict
from collections.abc import Sequence
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
    of_article: dict[str, list[Group]] = defaultdict(list)
    for run in sorted(runs, key=lambda run: (-run.equal, run.left, run.right)):
        group = _home(run, of_article)
        if group is None:
            group = Group({}, "verbatim", run.region)
            groups.append(group)
        group.scores.append(run.score)
        if run.region != "body":
            group.region = run.region
        for span in (run.left, run.right):
            if span.article not in group.spans:
                group.spans[span.article] = span
                of_article[span.article].append(group)
    return groups


def _home(run: Run, of_article: dict[str, list[Group]]) -> Group | None:
    """The passage that the run belongs to: it holds one end, and no other place for the other."""
    for here, there in ((run.left, run.right), (run.right, run.left)):
        for group in of_article[here.article]:
            other = group.spans.get(there.article)
            if same_stretch(group.spans[here.article], here) and (
                other is None or same_stretch(other, there)
            ):
                return group
    return None


def same_stretch(one: Span, other: Span) -> bool:
    """Whether two spans cover nearly the same words of one article."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return one.article == other.article and shared >= _SAME * union
