"""Days as their words tell them, comparable part by part."""

from dataclasses import dataclass

from ...annotate.times.words import MONTHS, WEEKDAYS
from ...annotate.tokens import tokenize
from ...model import Annotations, TimeExpression

_LAST_DAY = 31
_YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Day:
    """What a date says in words: the parts that it names, None where it does not.

    ``told_weekday`` is the weekday of a full date, which no word names.
    """

    weekday: int | None
    month: int | None
    day: int | None
    year: int | None
    told_weekday: int | None = None


def read_day(marks: Annotations, time: TimeExpression) -> Day | None:
    """The parts of a date; None if it names none ("yesterday", "recently") or is no date."""
    if time.type not in {"DATE", "TIME"}:
        return None
    weekday = month = day = year = None
    for token in tokenize(marks.article.text, time.span.start, time.span.end):
        word = token.text.lower().rstrip(".")
        weekday = WEEKDAYS.get(word, weekday)
        month = MONTHS.get(word, month)
        digits = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
        if digits.isascii() and digits.isdigit():
            number = int(digits[:6])
            if number in _YEARS and len(digits) == 4:
                year = number
            elif (0 < number <= _LAST_DAY and month is not None and day is None) or (
                0 < number <= _LAST_DAY and day is None
            ):
                day = number
    if weekday is None and month is None and year is None:
        return None
    if month is None:
        day = None
    interval = time.interval
    told = None
    if weekday is None and interval is not None and interval.days() == 1 and day is not None:
        told = interval.start.isoweekday()
    return Day(weekday, month, day, year, told)


def days_agree(one: Day, other: Day) -> bool | None:
    """Whether two dates can be one day; None where they name no part in common."""
    agreed = None
    pairs = [
        (one.weekday, other.weekday),
        (one.month, other.month),
        (one.day, other.day),
        (one.year, other.year),
    ]
    for mine, theirs in pairs:
        if mine is not None and theirs is not None:
            if mine != theirs:
                return False
            agreed = True
    if agreed is None:
        mine, theirs = one.weekday or one.told_weekday, other.weekday or other.told_weekday
        if mine is not None and theirs is not None:
            return mine == theirs
    return agreed
