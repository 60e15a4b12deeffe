"""Where the tellings cannot all be right. All sides are kept, and there is never a verdict."""

from collections.abc import Mapping, Sequence

import msgspec

from ...model import Claim, Conflict, ConflictKind, Event, Quotation
from ..alignment import Alignment
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from .counts import Count, Key, read_counts
from .dates import date_conflicts, weekday_conflicts
from .names import name_conflicts
from .numbers import number_conflicts
from .polarity import polarity_conflicts
from .series import find_series
from .voices import with_voices
from .wordings import quotation_conflicts

__all__ = ["find_conflicts", "find_series", "read_counts"]

# What a checker looks at first; kinds of one rank are ordered by the sources behind them.
_RANKS: dict[ConflictKind, int] = {
    "date": 0, "number": 0, "speaker": 0, "inside": 1, "polarity": 1, "quotation": 2, "name": 3,
}  # fmt: skip


def find_conflicts(
    story: StoryMarks,
    alignment: Alignment,
    happenings: Sequence[Happening],
    events: Sequence[Event],
    claims: Sequence[Claim],
    quotations: Sequence[Quotation],
    counts: Mapping[Key, Sequence[Count]],
    independence: Independence,
) -> tuple[Conflict, ...]:
    """The conflicts of a story, the weightiest first. ``events`` are those of the happenings,
    ``counts`` what :func:`read_counts` finds."""
    found = [
        *date_conflicts(happenings, events, independence),
        *weekday_conflicts(story),
        *number_conflicts(counts, story, alignment, independence),
        *quotation_conflicts(quotations, story, independence),
        *polarity_conflicts(claims, story, alignment, independence),
        *name_conflicts(story, independence),
    ]
    found.sort(key=_weight)
    return tuple(
        msgspec.structs.replace(with_voices(conflict, story), id=f"k{number}")
        for number, conflict in enumerate(found, 1)
    )


def _weight(conflict: Conflict) -> tuple[object, ...]:
    """Kind, then how many sources stand behind the sides, then the place in the story."""
    sources = sum(side.independent_sources for side in conflict.sides)
    return (_RANKS.get(conflict.kind, 2), -sources, conflict.sides[0].spans, conflict.subject)
