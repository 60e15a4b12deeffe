"""Where the tellings cannot all be right. All sides are kept, and there is never a verdict."""

from collections.abc import Mapping, Sequence

import msgspec

from ...model import Claim, Conflict, Event, Quotation
from ..alignment import Alignment
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from .causes import cause_conflicts
from .counts import Count, Key, read_counts
from .dates import date_conflicts, weekday_conflicts
from .holders import holder_conflicts
from .inside import inside_conflicts
from .names import name_conflicts
from .negated import negated_conflicts
from .numbers import number_conflicts
from .placed import placed_conflicts
from .polarity import polarity_conflicts
from .series import find_series
from .slots import slot_conflicts
from .voices import with_voices
from .weighing import Scale
from .wordings import quotation_conflicts

__all__ = ["find_conflicts", "find_series", "read_counts"]


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
        *_polarity(story, alignment, claims, independence),
        *cause_conflicts(story, alignment, independence),
        *_persons(story, alignment, independence),
        *name_conflicts(story, independence),
    ]
    found += inside_conflicts(story, alignment)
    shown = [
        s for c in found if c.kind in {"date", "number"} for side in c.sides for s in side.spans
    ]
    found += placed_conflicts(story, alignment, counts, shown, independence)
    scale = Scale(story, events, claims, quotations)
    found.sort(key=scale.order)
    return tuple(
        msgspec.structs.replace(
            with_voices(conflict, story), id=f"k{number}", weight=scale.weight(conflict)
        )
        for number, conflict in enumerate(found, 1)
    )


def _persons(story: StoryMarks, alignment: Alignment, independence: Independence) -> list[Conflict]:
    """Another name in one place of two sentences, and other holders of an office than those."""
    found = list(slot_conflicts(story, alignment, independence))
    shown = {span for conflict in found for side in conflict.sides for span in side.spans}
    found += [
        conflict
        for conflict in holder_conflicts(story, independence)
        if shown.isdisjoint(span for side in conflict.sides for span in side.spans)
    ]
    return found


def _polarity(
    story: StoryMarks, alignment: Alignment, claims: Sequence[Claim], independence: Independence
) -> list[Conflict]:
    """Denied claims, and a "not" in one of two sentences that are no tellings of such a claim."""
    found = list(polarity_conflicts(claims, story, alignment, independence))
    shown = [span for conflict in found for side in conflict.sides for span in side.spans]
    found += [
        conflict
        for conflict in negated_conflicts(story, alignment, independence)
        if not any(
            span.overlaps(s) for side in conflict.sides for s in side.spans for span in shown
        )
    ]
    return found
