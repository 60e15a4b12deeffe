"""A story's timeline as JSON for Knight Lab's TimelineJS.

The format: https://timeline.knightlab.com/docs/json-format.html
"""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

import msgspec

from ...model import Dossier
from ..dossier_json import canonical
from ..summary import counted
from ..text import one_line
from .datings import DISAGREE, TOLD, DatedEvent, Dating, dated_events


class _Date(msgspec.Struct, frozen=True):
    year: int
    month: int
    day: int


class _Text(msgspec.Struct, frozen=True):
    headline: str
    text: str


class _Title(msgspec.Struct, frozen=True):
    text: _Text


class _Slide(msgspec.Struct, frozen=True, omit_defaults=True):
    unique_id: str
    start_date: _Date
    end_date: _Date
    display_date: str
    text: _Text
    autolink: bool
    group: str = ""


class _Timeline(msgspec.Struct, frozen=True):
    title: _Title
    events: tuple[_Slide, ...]


def to_timelinejs(dossier: Dossier) -> bytes:
    """The dated events as slides, each side of a disagreement on a slide of its own.

    TimelineJS shows texts as HTML, so everything from the reports is escaped, and addresses in it
    are not made into links. Events without a date have no place on the line and are left out.
    """
    slides = (slide for told in dated_events(dossier) for slide in _slides(told))
    return canonical(_Timeline(_Title(_title(dossier)), tuple(slides)))


def _title(dossier: Dossier) -> _Text:
    story = dossier.story
    counts = (
        f"{counted(len(story.articles), 'article')}, "
        f"{counted(story.independent_sources, 'independent source')}"
    )
    return _Text(escape(one_line(story.title)), counts)


def _slides(told: DatedEvent) -> Iterable[_Slide]:
    text = _Text(escape(one_line(told.event.label)), _html(told))
    for number, dating in enumerate(told.datings, start=1):
        alone = len(told.datings) == 1
        yield _Slide(
            unique_id=told.event.id if alone else f"{told.event.id}-{number}",
            start_date=_date(dating.when.start),
            end_date=_date(dating.when.end),
            display_date=_display(dating, told),
            text=text,
            autolink=False,
            group=DISAGREE if told.contested else "",
        )


def _date(day: date) -> _Date:
    return _Date(day.year, day.month, day.day)


def _display(dating: Dating, told: DatedEvent) -> str:
    sources = f"{dating.value} ({counted(dating.independent_sources, 'independent source')})"
    return escape(sources if told.contested else dating.value)


def _html(told: DatedEvent) -> str:
    sources = counted(told.event.independent_sources, "independent source")
    return f"<p>{sources}</p>{_list(DISAGREE, told.sides)}{_list(TOLD, told.tellings)}"


def _list(heading: str, lines: Sequence[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p>{heading}:</p><ul>{items}</ul>" if items else ""
