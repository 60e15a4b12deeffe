"""What the draft's own dates contradict."""

from collections.abc import Iterator

from ..model import Annotations, Conflict
from ..reconcile.alignment import align
from ..reconcile.conflicts.dates import date_conflicts, weekday_conflicts
from ..reconcile.independence import Independence
from ..reconcile.telling import tell
from ..reconcile.timeline import find_events, find_happenings


def own_contradictions(draft: Annotations) -> Iterator[Conflict]:
    """A weekday that a date did not fall on, and two dates of one happening."""
    story, alone = tell([draft]), Independence({})
    happenings = find_happenings(story, align(story), alone)
    yield from weekday_conflicts(story)
    events = find_events(story, happenings, alone)
    yield from (c for c in date_conflicts(happenings, events, alone) if c.kind == "inside")
