"""What a time expression says, before it is known when the article was written."""

from dataclasses import dataclass
from typing import Literal

from ...model import TimexType

Unit = Literal[
    "second", "minute", "hour", "day", "weekend", "week", "month", "quarter", "year", "decade",
    "century", "fortnight", "night",
]  # fmt: skip
Direction = Literal["last", "this", "next"]
Base = Literal["published", "telling", "lately"]


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units before (negative) or after the base; ``amount`` None for "weeks later",
    whose sign is then in ``sign``. ``base``: the article's date, a date told before, or, of what
    a report is about ("ended the day"), one of that unit told shortly before, else the article's.
    """

    unit: str
    amount: int | None
    base: Base
    sign: int = 0
    mod: str | None = None
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date by the calendar, as complete as the words make it.

    ``decade`` and ``century`` are the leading digits of their years ("199", "19"), ``clock`` the
    part of a TIMEX3 value from the T on, ``within`` gives the year where that is relative ("the
    first quarter of last year"), ``direction`` is that of "last Friday".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: str | None = None
    century: str | None = None
    holiday: str | None = None
    fiscal: Literal["", "FY"] = ""
    clock: str = ""
    direction: Direction | None = None
    within: Shift | None = None
    week: int | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Fixed:
    """A duration, a set, or a reference to past, present or future: nothing to resolve."""

    type: TimexType
    value: str
    mod: str | None = None


Meaning = Calendar | Shift | Fixed
