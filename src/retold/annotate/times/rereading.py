"""An expression that its own article left open, seen from the date of another article."""

import re

import msgspec

from ...model import Published, TimeExpression
from .calendars import against
from .edtf import edtf_of
from .meaning import Calendar
from .periods import narrowed

_OPEN = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?|XXXX-(SP|SU|FA|WI)")


def reread(expression: TimeExpression, published: Published) -> TimeExpression | None:
    """The expression with its year, the latest that lies before; None where it lacks more than
    the year, or where the date that it is seen from is too wide to tell the year."""
    match = _OPEN.fullmatch(expression.value)
    if match is None:
        return None
    month, day, season = match.groups()
    calendar = Calendar(
        month=int(month) if month else None, day=int(day) if day else None, season=season
    )
    try:
        first, last = (against(calendar, d, "past") for d in (published.start, published.end))
    except ValueError:
        return None
    if first.value != last.value:
        return None
    interval = narrowed(first.interval, expression.mod)
    return msgspec.structs.replace(
        expression,
        value=first.value,
        interval=interval,
        anchor="published",
        edtf=edtf_of(first.value, interval, expression.mod),
    )
