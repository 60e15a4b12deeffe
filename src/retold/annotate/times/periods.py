"""Calendar periods (the day, week, month, year … that holds a day) and their TIMEX3 values."""

from dataclasses import dataclass
from datetime import date, timedelta

from ...model import Grain, Interval

FIRST_YEAR, LAST_YEAR = 1000, 2999
# First months of the seasons of the northern hemisphere (meteorological).
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar under its TIMEX3 value."""

    value: str
    interval: Interval


def day_of(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), Interval(day, day, "day"))


def month_of(year: int, month: int) -> Period:
    """One month; ``month`` may lie outside 1 to 12 and is carried over."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Period(f"{year:04d}-{month:02d}", _months(year, month, 1, "month"))


def year_of(year: int) -> Period:
    """One year."""
    return Period(f"{year:04d}", _months(year, 1, 12, "year"))


def quarter_of(year: int, quarter: int) -> Period:
    """One quarter; ``quarter`` may lie outside 1 to 4 and is carried over."""
    year, quarter = year + (quarter - 1) // 4, (quarter - 1) % 4 + 1
    return Period(f"{year:04d}-Q{quarter}", _months(year, 3 * quarter - 2, 3, "quarter"))


def half_of(year: int, half: int) -> Period:
    """The first or second half of a year."""
    return Period(f"{year:04d}-H{half}", _months(year, 6 * half - 5, 6, "quarter"))


def season_of(year: int, season: str) -> Period:
    """A season by its TIMEX3 code; the winter of a year begins in its December."""
    return Period(f"{year:04d}-{season}", _months(year, _SEASON_MONTHS[season], 3, "season"))


def week_of(day: date) -> Period:
    """The ISO 8601 week that holds the day."""
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(weekday - 1)
    return Period(f"{year:04d}-W{week:02d}", Interval(monday, monday + timedelta(6), "week"))


def weekend_of(day: date) -> Period:
    """Saturday and Sunday of the ISO 8601 week that holds the day."""
    week = week_of(day)
    saturday = week.interval.start + timedelta(5)
    return Period(f"{week.value}-WE", Interval(saturday, week.interval.end, "day"))


def decade_of(digits: str) -> Period:
    """A decade by its leading digits: 199 is 1990 to 1999."""
    first = 10 * int(digits)
    return Period(digits, Interval(date(first, 1, 1), date(first + 9, 12, 31), "decade"))


def century_of(digits: str) -> Period:
    """A century by its leading digits: 19 is 1900 to 1999."""
    first = 100 * int(digits)
    start = date(max(first, 1), 1, 1)
    return Period(digits, Interval(start, date(first + 99, 12, 31), "century"))


def shifted(unit: str, day: date, amount: int) -> Period:
    """The period of that unit so many units from the one that holds the day.

    ValueError where that lies outside the years that we read.
    """
    if unit in {"day", "night"}:
        return day_of(_in_range(day.toordinal() + amount))
    if unit in {"week", "fortnight", "weekend"}:
        weeks = 14 if unit == "fortnight" else 7
        target = _in_range(day.toordinal() + weeks * amount)
        return weekend_of(target) if unit == "weekend" else week_of(target)
    if unit == "month":
        return month_of(day.year, day.month + amount)
    if unit == "quarter":
        return quarter_of(day.year, (day.month - 1) // 3 + 1 + amount)
    if unit == "decade":
        return decade_of(f"{_checked(day.year + 10 * amount) // 10}")
    if unit == "century":
        return century_of(f"{_checked(day.year + 100 * amount) // 100}")
    return year_of(_checked(day.year + amount))


def narrowed(interval: Interval, mod: str | None) -> Interval:
    """The first, middle or last third of an interval for START, MID, END.

    Early December is 1 to 10 December, late December is 21 to 31.
    """
    third = interval.days() // 3
    if mod not in {"START", "MID", "END"} or third == 0:
        return interval
    begin, last = interval.start, interval.end
    if mod == "START":
        last = begin + timedelta(third - 1)
    elif mod == "MID":
        begin, last = begin + timedelta(third), begin + timedelta(2 * third - 1)
    else:
        begin += timedelta(2 * third)
    return Interval(begin, last, interval.grain)


def _months(year: int, month: int, count: int, grain: Grain) -> Interval:
    _checked(year)
    after = year + (month + count - 1) // 12, (month + count - 1) % 12 + 1
    return Interval(date(year, month, 1), date(*after, 1) - timedelta(1), grain)


def _checked(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")
    return year


def _in_range(ordinal: int) -> date:
    low, high = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()
    if not low <= ordinal <= high:
        raise ValueError("the day is outside the years that we read")
    return date.fromordinal(ordinal)
