"""Publication dates as files write them."""

import calendar
import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from ..model import DateSource, Published, published_on

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_MONTH_NAMES = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if number
} | {"sept": 9}
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})", re.I)
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})", re.I)
_SLASHED = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_LONGEST = 64


def parse_published(text: str, how: DateSource = "given") -> Published:
    """When an article came out; ValueError if the words do not say it without doubt.

    ISO 8601 (a date, a date-time, a month, a year), RFC 5322 ("Fri, 21 Nov 2025 10:00:00 GMT") and
    dates with the month as an English word. "11/12/2025" is refused: it is two different days.
    """
    text = text.strip()[:_LONGEST]
    for parse in (_stretch, _iso, _worded, _rfc5322):
        published = parse(text, how)
        if published is not None:
            return published
    raise ValueError(f"published date {text!r} is not understood; write it as 2025-11-21")


def _stretch(text: str, how: DateSource) -> Published | None:
    if year := _YEAR.fullmatch(text):
        first = _day(int(year[1]), 1, 1)
        if first:
            return Published(text, first, first.replace(month=12, day=31), "year", how)
    if month := _MONTH.fullmatch(text):
        first = _day(int(month[1]), int(month[2]), 1)
        if first:
            days = calendar.monthrange(first.year, first.month)[1]
            return Published(text, first, first.replace(day=days), "month", how)
    return None


def _iso(text: str, how: DateSource) -> Published | None:
    try:
        return published_on(text, how)
    except ValueError:
        return None


def _worded(text: str, how: DateSource) -> Published | None:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = match.groups()
    elif match := _SLASHED.fullmatch(text):
        year, month, day = match.groups()
    else:
        return None
    number = int(month) if month.isdigit() else _MONTH_NAMES.get(month.lower(), 0)
    moment = _day(int(year), number, int(day))
    return published_on(moment, how) if moment else None


def _rfc5322(text: str, how: DateSource) -> Published | None:
    try:
        moment: datetime = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return published_on(moment, how)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
