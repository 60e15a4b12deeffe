"""An article as it was read, and the note kept of a file that could not be."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

import msgspec

from .interval import Grain
from .span import Span

DateSource = Literal["given", "page", "inferred"]


class Published(msgspec.Struct, frozen=True):
    """When an article came out, as an interval, and how that is known.

    ``value`` is the ISO 8601 string (a date, or a date-time where the hour is known).
    ``how``: ``given`` with the article, found in its ``page``, or ``inferred`` from its text;
    an inferred date carries the spans that it rests on.
    """

    value: str
    start: date
    end: date
    grain: Grain = "day"
    how: DateSource = "given"
    spans: tuple[Span, ...] = ()


def published_on(moment: date | datetime | str, how: DateSource = "given") -> Published:
    """The publication record of one exact moment; ValueError if a string is not ISO 8601."""
    if isinstance(moment, str):
        moment = _from_iso(moment)
    day = moment.date() if isinstance(moment, datetime) else moment
    return Published(moment.isoformat(), day, day, "day", how)


def _from_iso(text: str) -> date | datetime:
    text = text.strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"published: {text[:40]!r} is not an ISO 8601 date such as 2025-11-21"
        ) from None


class Article(msgspec.Struct, frozen=True):
    """One report. ``text`` is never edited after reading: every span points into it.

    ``published`` may be given as a ``date``, a ``datetime`` or an ISO 8601 string and becomes a
    :class:`Published`; ValueError if the string is none. An empty optional field counts as absent.
    """

    id: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: Published | None = None
    language: str | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            id: str,
            text: str,
            outlet: str | None = None,
            url: str | None = None,
            title: str | None = None,
            byline: str | None = None,
            published: Published | date | datetime | str | None = None,
            language: str | None = None,
        ) -> None: ...

    def __post_init__(self) -> None:
        for name in ("outlet", "url", "title", "byline", "published", "language"):
            if getattr(self, name) == "":
                msgspec.structs.force_setattr(self, name, None)
        given: object = self.published
        if isinstance(given, str | date):
            msgspec.structs.force_setattr(self, "published", published_on(given))

    def span(self, start: int, end: int) -> Span:
        """The span of ``text[start:end]``; ValueError outside the text."""
        if not 0 <= start <= end <= len(self.text):
            raise ValueError(f"article {self.id!r}: {start}:{end} is outside its text")
        return Span(self.id, start, end)

    def words(self, span: Span) -> str:
        """The surface that a span of this article points at."""
        return self.text[span.start : span.end]


class Rejection(msgspec.Struct, frozen=True):
    """A file, or a record in one, that could not be read: where, and why, in plain words."""

    path: str
    reason: str
    record: int | None = None
