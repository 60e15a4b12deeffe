"""From a date by the calendar, complete or not, to its period."""

from collections.abc import Callable
from datetime import date, timedelta

from ...model import Grain, Interval
from .holidays import HOLIDAYS
from .meaning import Calendar
from .periods import (
    Period,
    century_of,
    day_of,
    decade_of,
    half_of,
    month_of,
    quarter_of,
    season_of,
    shifted,
    week_of,
    year_of,
)
from .tense import Tense

# A month or day of no clear tense that lies less than this ahead is taken to be the coming one,
_SOON = timedelta(days=60)
# and so is one told in the past that lies farther back: after so long one gives the year.
_LONG_AGO = timedelta(days=340)
# What lies so shortly back and so far ahead is the past one, whatever the nearest verb says.
_RECENT, _FAR = timedelta(days=60), timedelta(days=180)


def absolute(calendar: Calendar) -> Period | None:
    """The period of a date that says its own year, else None; ValueError if impossible."""
    if calendar.decade:
        return decade_of(calendar.decade)
    if calendar.century:
        return century_of(calendar.century)
    if calendar.year is None:
        return None
    return _with_clock(_in_year(calendar, calendar.year), calendar.clock)


def against(calendar: Calendar, day: date, tense: Tense | None) -> Period:
    """The period of an incomplete date, seen from a day; ValueError if there is none."""
    if calendar.within is not None:
        year = int(shifted("year", day, calendar.within.amount or 0).value)
        return _in_year(calendar, year)
    if calendar.weekday and not calendar.month:
        found = _weekday(calendar, day, tense)
    else:
        found = _year_chosen(calendar, day, tense)
    return _with_clock(found, calendar.clock)


def unresolved(calendar: Calendar) -> str:
    """The TIMEX3 value of a date whose year or week is unknown."""
    if calendar.month:
        day = f"-{calendar.day:02d}" if calendar.day else ""
        return f"XXXX-{calendar.month:02d}{day}{calendar.clock}"
    if calendar.weekday:
        return f"XXXX-WXX-{calendar.weekday}{calendar.clock}"
    if calendar.season:
        return f"XXXX-{calendar.season}"
    if calendar.quarter:
        return f"XXXX-Q{calendar.quarter}"
    if calendar.half:
        return f"XXXX-H{calendar.half}"
    if calendar.holiday in HOLIDAYS:
        days = {HOLIDAYS[calendar.holiday](year).isoformat()[4:] for year in (2001, 2002, 2003)}
        return f"XXXX{days.pop()}" if len(days) == 1 else "XXXX-XX-XX"
    return f"XXXX-XX-XX{calendar.clock}"


def _with_clock(period: Period, clock: str) -> Period:
    if not clock:
        return period
    found = period.interval
    grain: Grain = "hour" if clock[1:2].isalpha() else "minute"
    return Period(period.value + clock, Interval(found.start, found.end, grain))


def _in_year(calendar: Calendar, year: int) -> Period:
    if calendar.holiday:
        return day_of(HOLIDAYS[calendar.holiday](year_of(year).interval.start.year))
    if calendar.month and calendar.week:
        return _week_of_month(year, calendar.month, calendar.week)
    if calendar.month and calendar.day:
        return day_of(date(year, calendar.month, calendar.day))
    if calendar.month:
        return month_of(year, calendar.month)
    if calendar.season:
        return season_of(year, calendar.season)
    if calendar.quarter:
        return _fiscal(quarter_of(year, calendar.quarter), calendar)
    if calendar.half:
        return _fiscal(half_of(year, calendar.half), calendar)
    return _fiscal(year_of(year), calendar)


def _fiscal(period: Period, calendar: Calendar) -> Period:
    """A fiscal year overlaps the calendar year by at least a day and may begin a year before."""
    if not calendar.fiscal:
        return period
    start = period.interval.start
    wide = Interval(start.replace(year=start.year - 1), period.interval.end, period.interval.grain)
    return Period(f"FY{period.value}", wide)


def _week_of_month(year: int, month: int, count: int) -> Period:
    interval = month_of(year, month).interval
    if count < 0:
        return week_of(interval.end)
    return week_of(min(interval.start + timedelta(7 * (count - 1)), interval.end))


def _weekday(calendar: Calendar, day: date, tense: Tense | None) -> Period:
    back = (day.isoweekday() - (calendar.weekday or 1)) % 7
    latest = day - timedelta(back)
    if calendar.direction == "last":
        return day_of(latest if back else latest - timedelta(7))
    if calendar.direction == "next":
        return day_of(latest + timedelta(7))
    if tense == "future" or calendar.direction == "this":
        return day_of(latest if back == 0 else latest + timedelta(7))
    return day_of(latest)


def _year_chosen(calendar: Calendar, day: date, tense: Tense | None) -> Period:
    """The year that direction and tense call for, among the last, this and the next ones."""
    rare = calendar.weekday or (calendar.month, calendar.day) == (2, 29)
    reach = 8 if rare else 1
    choices = [
        period
        for year in range(day.year - reach, day.year + reach + 1)
        if (period := _possible(calendar, year)) is not None
    ]
    if calendar.weekday:
        choices = [
            p for p in choices if p.interval.start.isoweekday() == calendar.weekday
        ] or choices
    fits = _chooser(calendar, day, tense)
    past = [p for p in choices if fits(p.interval, "past")]
    future = [p for p in choices if fits(p.interval, "future")]
    if past and (not future or _prefers_past(calendar, tense, day, past[-1], future[0])):
        return past[-1]
    if future:
        return future[0]
    raise ValueError("no such day near the day that it is seen from")


def _possible(calendar: Calendar, year: int) -> Period | None:
    try:
        return _in_year(calendar, year)
    except ValueError:
        return None


def _chooser(calendar: Calendar, day: date, tense: Tense | None) -> Callable[[Interval, str], bool]:
    strict = calendar.direction in {"last", "next"}

    def fits(interval: Interval, side: str) -> bool:
        if side == "past":
            return interval.end < day if strict else interval.start <= day
        return interval.start > day if strict else interval.end >= day

    return fits


def _prefers_past(
    calendar: Calendar, tense: Tense | None, day: date, past: Period, coming: Period
) -> bool:
    if calendar.direction:
        return calendar.direction == "last" or (calendar.direction == "this" and tense == "past")
    if tense == "future":
        return past.interval.end >= day - _RECENT and coming.interval.start > day + _FAR
    soon = coming.interval.start <= day + _SOON
    return not soon or (tense == "past" and past.interval.end >= day - _LONG_AGO)
