"""When it happened and when it was printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ...model import Dossier, Event, EventMention, Span, When
from ..citing import Citations, Place, Places, Pointer, Ref
from ..dates import say_when
from ..limits import Limits
from ..reports import Report
from ..text import one_line
from .conflicts import one_each

_BASES = 3


@dataclass(frozen=True, slots=True)
class MentionView:
    """One telling that dates an event: where, in which words, what they mean and why."""

    place: Place
    said: str
    days: str
    how: str
    bases: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class DatedBy:
    """One interval of days that reports give an event."""

    start: date
    end: date
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event, dated as the reports date it."""

    ref: Ref
    label: str
    href: str
    days: str
    edtf: str
    start: date | None
    sources: int
    dated: tuple[DatedBy, ...]
    mentions: tuple[MentionView, ...]
    undated: tuple[Places, ...]
    more: int
    conflicts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The events in order of time, undated ones last."""

    events: tuple[EventView, ...]
    left_off: int


def timeline_view(
    dossier: Dossier,
    citations: Citations,
    conflicts: dict[str, tuple[Ref, ...]],
    limits: Limits,
) -> TimelineView:
    """The timeline; ``conflicts`` gives the conflicts about each event id."""
    shown = shown_events(dossier, limits)
    contested = _contested(dossier)
    views = [
        _event(event, Ref("event", n), citations, conflicts.get(event.id, ()), limits)
        for n, event in shown
    ]
    views = [
        replace(view, days=contested.get(event.id, view.days))
        for view, (_, event) in zip(views, shown, strict=True)
    ]
    views.sort(key=lambda view: (view.start is None, view.start or date.min, view.ref.number))
    return TimelineView(tuple(views), len(dossier.events) - len(shown))


def _contested(dossier: Dossier) -> dict[str, str]:
    """The days of every side, for events whose date is in conflict: to name one were a verdict."""
    return {
        conflict.about: " ≠ ".join(one_line(side.value) for side in conflict.sides)
        for conflict in reversed(dossier.conflicts)
        if conflict.kind == "date" and conflict.about
    }


def shown_events(dossier: Dossier, limits: Limits) -> list[tuple[int, Event]]:
    """The events that the page shows, with their numbers."""
    return list(enumerate(dossier.events[: limits.events], start=1))


def _event(
    event: Event, ref: Ref, citations: Citations, conflicts: tuple[Ref, ...], limits: Limits
) -> EventView:
    dated = _dated(event.mentions, citations)
    start = event.when.start if event.when else min((d.start for d in dated), default=None)
    dating = list({_key(mention): mention for mention in reversed(event.mentions)}.values())
    by_span = {mention.span: mention for mention in reversed(dating) if mention.said}
    undated = tuple(mention.span for mention in event.mentions if not mention.said)
    shown = one_each(tuple(by_span))[: limits.words]
    told = one_each(undated)[: limits.words]
    return EventView(
        ref=ref,
        label=citations.label(event.label_span, one_line(event.label)),
        href=citations.tie(event.label_span, ref),
        days=say_when(event.when),
        edtf=event.when.edtf if event.when else "",
        start=start,
        sources=event.independent_sources,
        dated=dated,
        mentions=tuple(_mention(by_span[span], ref, citations) for span in shown),
        undated=citations.places(told, ref),
        more=len(by_span) - len(shown) + len(undated) - len(told),
        conflicts=conflicts,
    )


def _key(mention: EventMention) -> tuple[str, str, When | None, Span | None]:
    """What makes a telling worth a line: one article may date an event alike many times."""
    return (
        mention.span.article,
        mention.said,
        mention.when,
        None if mention.said else mention.span,
    )


def _mention(mention: EventMention, ref: Ref, citations: Citations) -> MentionView:
    place = Place(citations.report(mention.span.article), citations.tie(mention.span, ref))
    pointers = [citations.aside(span, ref) for span in mention.spans[:_BASES]]
    bases = {pointer.words: pointer for pointer in pointers}
    return MentionView(
        place=place,
        said=one_line(mention.said),
        days=say_when(mention.when),
        how=citations.named(mention.how),
        bases=tuple(base for base in bases.values() if base.words != one_line(mention.said)),
    )


def _dated(mentions: Sequence[EventMention], citations: Citations) -> tuple[DatedBy, ...]:
    """Each different interval once, with the reports that give it."""
    by_days: dict[tuple[date, date], set[str]] = {}
    for mention in mentions:
        if mention.when:
            days = (mention.when.start, mention.when.end)
            by_days.setdefault(days, set()).add(mention.span.article)
    return tuple(
        DatedBy(start, end, citations.several(articles))
        for (start, end), articles in sorted(by_days.items())
    )
