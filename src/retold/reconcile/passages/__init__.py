"""Stretches that two or more articles tell alike, word for word or in other words."""

from ...model import Passage, Span
from ..alignment import Alignment
from ..telling import StoryMarks
from .groups import Group, group_runs
from .reworded import reworded_groups
from .runs import shared_runs

__all__ = ["find_passages"]


def find_passages(story: StoryMarks, alignment: Alignment) -> tuple[Passage, ...]:
    """The passages told twice, verbatim or reworded, in order of the first article and its text."""
    rank = {article: place for place, article in enumerate(story.ids)}
    verbatim = group_runs(shared_runs(alignment))
    found = [
        (_ranked(group, rank), group)
        for group in [*verbatim, *reworded_groups(alignment, verbatim)]
    ]
    found.sort(key=lambda item: (rank[item[0][0].article], *_bounds(item[0][0]), item[1].kind))
    return tuple(
        Passage(f"p{number}", spans, group.kind, round(group.score, 3), group.region)
        for number, (spans, group) in enumerate(found, 1)
    )


def _bounds(span: Span) -> tuple[int, int]:
    return (span.start, span.end)


def _ranked(group: Group, rank: dict[str, int]) -> tuple[Span, ...]:
    return tuple(sorted(group.spans.values(), key=lambda span: rank[span.article]))
