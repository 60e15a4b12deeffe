"""Dossiers that the exports are tested on."""

from datetime import date

from msgspec.structs import replace
from tests.publish.bridge import DOSSIER

from retold.model import ArticleHead, Dossier, Event, EventMention, Span, When

HOSTILE = (
    "=HYPERLINK(\"x\"),a;b\\c\r\nEND:VCALENDAR\r\n<script>alert('1')</script>]]>&amp;"
    "\x00\x0b\x1b\u202e\ud800\ufffe “ü” 😀" + " long" * 60
)


def hostile() -> Dossier:
    """One event whose every text is hostile."""
    when = When(date(1999, 12, 31), date(1999, 12, 31), "day", "1999-12-31")
    span = Span(HOSTILE, 0, 5)
    event = Event("e1", HOSTILE, span, when, (EventMention(span, HOSTILE, when, HOSTILE),), 1)
    head = ArticleHead(HOSTILE, HOSTILE, None, HOSTILE, None, None, None, (), 5)
    story = replace(DOSSIER.story, title=HOSTILE, articles=(HOSTILE,), first=None, last=None)
    return replace(
        DOSSIER, story=story, articles=(head,), events=(event,), conflicts=(), coverage=()
    )
