"""From what an expression says to the days it means, seen from the article or from the telling."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ...model import Anchor, Grain, Interval, Published, Span, TimexType
from .calendars import absolute, against, unresolved
from .meaning import Calendar, Fixed, Meaning, Shift
from .periods import Period, narrowed, shifted
from .tense import Tense

_CLOCK_UNITS = frozenset({"second", "minute", "hour"})
_GRAINS: dict[str, Grain] = {
    "day": "day", "night": "day", "weekend": "day", "week": "week", "fortnight": "week",
    "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
    "century": "century",
}  # fmt: skip
_DAYS = {
    "day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14, "month": 30, "quarter": 91,
    "year": 365, "decade": 3652, "century": 36525,
}  # fmt: skip
# A count of these units makes sense only from something told at most so many days wide.
_WIDEST_BASE = {
    "day": 2, "night": 2, "weekend": 10, "week": 31, "fortnight": 31, "month": 92, "quarter": 92,
    "year": 366, "decade": 3653, "century": 36525,
}  # fmt: skip
# "Weeks later" is at least two, and so many at most before one speaks of months.
_FEWEST = 2
_MOST = {
    "day": 14, "night": 14, "weekend": 8, "week": 12, "fortnight": 6, "month": 18, "quarter": 8,
    "year": 30, "decade": 10, "century": 10,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the telling has reached: what later "the next day" is counted from."""

    interval: Interval
    span: Span


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 type and value, and the days where they are known."""

    type: TimexType
    value: str
    interval: Interval | None = None
    anchor: Anchor = "none"
    anchor_span: Span | None = None
    mod: str | None = None


def resolve(
    meaning: Meaning, tense: Tense | None, published: Published | None, told: Told | None
) -> Resolved:
    """The days of a meaning. An expression that counts from an unknown day stays unresolved."""
    if isinstance(meaning, Fixed):
        return Resolved(meaning.type, meaning.value, mod=meaning.mod)
    if isinstance(meaning, Calendar):
        return _calendar(meaning, tense, published)
    return _shift(meaning, tense, published, told)


def _calendar(calendar: Calendar, tense: Tense | None, published: Published | None) -> Resolved:
    kind: TimexType = "TIME" if calendar.clock else "DATE"
    try:
        period = absolute(calendar)
        if period is not None:
            return _found(kind, period, "absolute", calendar.mod)
        if published is not None:
            found = _both_ends(published, lambda day: against(calendar, day, tense))
            if found is not None:
                value = found.value or unresolved(calendar)
                return _found(kind, Period(value, found.interval), "published", calendar.mod)
    except ValueError:
        pass
    return Resolved(kind, unresolved(calendar), mod=calendar.mod)


def _found(kind: TimexType, period: Period, anchor: Anchor, mod: str | None) -> Resolved:
    return Resolved(kind, period.value, narrowed(period.interval, mod), anchor, mod=mod)


def _both_ends(base: Published | Interval, of: Callable[[date], Period]) -> Period | None:
    """What a count from an uncertain day gives: its value if both ends agree, else an empty one."""
    first, last = of(base.start), of(base.end)
    if first.value == last.value:
        return first
    start = min(first.interval.start, last.interval.start)
    end = max(first.interval.end, last.interval.end)
    return Period("", Interval(start, end, first.interval.grain))


def _shift(
    shift: Shift, tense: Tense | None, published: Published | None, told: Told | None
) -> Resolved:
    kind: TimexType = "TIME" if shift.clock or shift.unit in _CLOCK_UNITS else "DATE"
    base, anchor, span = _base(shift, published, told)
    unknown = Resolved(kind, _unknown_value(shift), mod=shift.mod)
    if base is None:
        return unknown
    try:
        if shift.unit in _CLOCK_UNITS:
            period = _both_ends(base, lambda day: shifted("day", day, 0))
        elif shift.amount is None:
            return Resolved(kind, unknown.value, _vague(shift, base), anchor, span, shift.mod)
        else:
            amount = _weekend_by_tense(shift, tense)
            period = _both_ends(base, lambda day: shifted(shift.unit, day, amount))
    except ValueError:
        return unknown
    if period is None:
        return unknown
    interval = narrowed(period.interval, shift.mod)
    value = f"{period.value}{shift.clock}" if period.value else unknown.value
    if shift.clock:
        grain: Grain = "hour" if shift.clock[1:2].isalpha() else "minute"
        interval = Interval(interval.start, interval.end, grain)
    return Resolved(kind, value, interval, anchor, span, shift.mod)


def _base(
    shift: Shift, published: Published | None, told: Told | None
) -> tuple[Interval | Published | None, Anchor, Span | None]:
    """What a shift counts from: a day from a day, a week from no more than a month. Where nothing
    fit was told before, years are counted from the article ("a year earlier" in results)."""
    if shift.base == "published":
        return published, "published", None
    if shift.base == "lately":
        if told is not None and published is not None and _is_recent(told, shift.unit, published):
            return told.interval, "telling", told.span
        return published, "published", None
    if told is not None and told.interval.days() <= _WIDEST_BASE.get(shift.unit, 0):
        return told.interval, "telling", told.span
    if shift.unit in {"quarter", "year"} and shift.amount is not None and shift.amount <= 1:
        return published, "published", None
    return None, "none", None


def _is_recent(told: Told, unit: str, published: Published) -> bool:
    """Whether a date told is one such unit that ended not much longer than that before the
    article, a week for a day."""
    length = timedelta(_DAYS[unit])
    since = published.start - told.interval.end
    alike = abs(told.interval.days() - length.days) <= length.days // 9
    return alike and since <= max(2 * length, timedelta(7))


def _weekend_by_tense(shift: Shift, tense: Tense | None) -> int:
    """ "The weekend" of a past tense is the one before."""
    amount = shift.amount or 0
    return -1 if shift.unit == "weekend" and shift.sign < 0 and tense == "past" else amount


def _vague(shift: Shift, base: Interval | Published) -> Interval | None:
    """The days of "weeks later": from two after the base begins to a dozen after it ends."""
    unit = _DAYS.get(shift.unit)
    if unit is None:
        return None
    near, far = timedelta(_FEWEST * unit), timedelta(_MOST[shift.unit] * unit)
    grain = _GRAINS[shift.unit]
    try:
        if shift.sign < 0:
            return Interval(base.start - far, base.end - near, grain)
        return Interval(base.start + near, base.end + far, grain)
    except OverflowError:
        return None


def _unknown_value(shift: Shift) -> str:
    if shift.amount is None or abs(shift.amount) > 1:
        return "PAST_REF" if shift.sign < 0 else "FUTURE_REF"
    shapes = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX"}
    return shapes.get(shift.unit, "XXXX-XX-XX") + shift.clock
