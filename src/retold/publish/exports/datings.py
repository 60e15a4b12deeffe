"""The dates of an event as every export tells them: one, or all sides of a disagreement."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model import ArticleHead, Conflict, Dossier, Event, EventMention, Side, Span, When
from ..dates import say_days
from ..reports import short_names
from ..summary import counted
from ..text import one_line

DISAGREE = "Reports disagree on the date"
TOLD = "As the reports date it"
_OF_DATES = frozenset({"date", "inside"})


@dataclass(frozen=True, slots=True)
class Dating:
    """One date of an event: the days, the words for them, and how many independent sources."""

    when: When
    value: str
    independent_sources: int


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event with its dates: none, the one that is best supported, or each side of a conflict.

    ``sides`` are the sides of the conflicts about its date, one line each, also those whose days
    are not known; ``tellings`` are the reports that date it, with their words, one line each.
    """

    event: Event
    datings: tuple[Dating, ...]
    sides: tuple[str, ...]
    tellings: tuple[str, ...]

    @property
    def contested(self) -> bool:
        """Whether reports, or one report with itself, disagree on the date."""
        return bool(self.sides)


def dated_events(dossier: Dossier) -> list[DatedEvent]:
    """The events of a dossier with their dates, in its order."""
    about = date_conflicts(dossier)
    names = outlet_names(dossier.articles)
    return [
        DatedEvent(
            event,
            _datings(event, about.get(event.id, ())),
            tuple(_side_lines(about.get(event.id, ()), names)),
            tuple(_telling_lines(event, names)),
        )
        for event in dossier.events
    ]


def date_conflicts(dossier: Dossier) -> dict[str, list[Conflict]]:
    """The conflicts about the date of each event, by its id."""
    about: dict[str, list[Conflict]] = {}
    for conflict in dossier.conflicts:
        if conflict.about and conflict.kind in _OF_DATES:
            about.setdefault(conflict.about, []).append(conflict)
    return about


def outlet_names(articles: Sequence[ArticleHead]) -> dict[str, str]:
    """What to call each article, by its id: its outlet, or a short form of its id."""
    short = short_names([head.id for head in articles])
    return {head.id: one_line(head.outlet or short[head.id]) for head in articles}


def stands_on(mention: EventMention, side: Side) -> bool:
    """Whether the words that date an event in this telling are words of this side."""
    words = mention.spans[0] if mention.spans else mention.span
    return any(words.overlaps(span) for span in side.spans)


def _datings(event: Event, conflicts: Sequence[Conflict]) -> tuple[Dating, ...]:
    """Each side's days once; without a conflict the days that are best supported."""
    told: dict[tuple[object, object], Dating] = {}
    for side in (side for conflict in conflicts for side in conflict.sides):
        whens = [m.when for m in event.mentions if m.when and stands_on(m, side)]
        if whens:
            when = min(whens, key=lambda w: (w.end - w.start, w.start))
            dating = Dating(when, one_line(side.value), side.independent_sources)
            told.setdefault((when.start, when.end), dating)
    if len(told) > 1:
        return tuple(told.values())
    if event.when is None:
        return ()
    value = say_days(event.when.start, event.when.end)
    return (Dating(event.when, value, event.independent_sources),)


def _side_lines(conflicts: Sequence[Conflict], names: Mapping[str, str]) -> Iterable[str]:
    """A line for each side, without those that say again what part of an earlier side says."""
    shown: dict[str, set[Span]] = {}
    for side in (side for conflict in conflicts for side in conflict.sides):
        before = shown.setdefault(side.value, set())
        if before.issuperset(side.spans):
            continue
        before.update(side.spans)
        told_by = dict.fromkeys(names.get(span.article, span.article) for span in side.spans)
        sources = counted(side.independent_sources, "independent source")
        yield f"{one_line(side.value)}: {', '.join(told_by)} ({sources})"


def _telling_lines(event: Event, names: Mapping[str, str]) -> Iterable[str]:
    lines: dict[str, None] = {}
    for mention in event.mentions:
        if mention.said:
            name = names.get(mention.span.article, mention.span.article)
            days = f" ({say_days(mention.when.start, mention.when.end)})" if mention.when else ""
            lines[f"{name}: “{one_line(mention.said)}”{days}"] = None
    return lines
