"""A story's timeline as an iCalendar file (RFC 5545): one all-day event for each date."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from ...model import Dossier, When
from ...version import __version__
from ..text import one_line
from .datings import DISAGREE, TOLD, DatedEvent, dated_events

# RFC 5545, 3.1: no line is longer than 75 octets, without its end.
_OCTETS = 75
_SPECIAL = re.compile(r"[\\;,]")
# Stands in for the time of writing where no report is dated.
_NO_DATE = date(1970, 1, 1)


def to_icalendar(dossier: Dossier) -> bytes:
    """The dated events, each side of a disagreement as a tentative event of its own, with "≠".

    The same dossier gives the same bytes: DTSTAMP, which RFC 5545 asks for, is not the time of
    writing but the day of the story's last report, or 1 January 1970 where none is dated. UIDs are
    made of the ids of the story and the event. Events without a date are left out.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Retold//Retold {__version__}//EN",
        f"NAME:{_text(dossier.story.title)}",
        f"X-WR-CALNAME:{_text(dossier.story.title)}",
    ]
    stamp = f"{_day(dossier.story.last or _NO_DATE)}T000000Z"
    for told in dated_events(dossier):
        lines.extend(_event(told, dossier.story.id, stamp))
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _event(told: DatedEvent, story: str, stamp: str) -> Iterable[str]:
    for number, dating in enumerate(told.datings, start=1):
        yield "BEGIN:VEVENT"
        yield f"UID:{_text(story)}-{_text(told.event.id)}-{number}"
        yield f"DTSTAMP:{stamp}"
        yield from _days(dating.when)
        yield f"SUMMARY:{'≠ ' if told.contested else ''}{_text(told.event.label)}"
        yield f"DESCRIPTION:{_description(told)}"
        if told.contested:
            yield "STATUS:TENTATIVE"
        # What was reported makes nobody busy.
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"


def _days(when: When) -> Iterable[str]:
    """The end is the day after the last one, as RFC 5545 counts."""
    yield f"DTSTART;VALUE=DATE:{_day(when.start)}"
    if when.end < date.max:
        yield f"DTEND;VALUE=DATE:{_day(when.end + timedelta(days=1))}"


def _description(told: DatedEvent) -> str:
    sides = [f"{DISAGREE}:", *told.sides, ""] if told.sides else []
    tellings = [f"{TOLD}:", *told.tellings] if told.tellings else []
    return r"\n".join(_text(line) for line in [*sides, *tellings])


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _text(value: str) -> str:
    """A TEXT value on one line; control characters, which RFC 5545 forbids, become U+FFFD."""
    return _SPECIAL.sub(r"\\\g<0>", one_line(value))


def _folded(line: str) -> Iterable[bytes]:
    """The line in pieces of at most 75 octets, cut between code points; a space leads the rest."""
    piece = bytearray()
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _OCTETS:
            yield bytes(piece)
            piece = bytearray(b" ")
        piece += octets
    yield bytes(piece)
