"""Days with a name and a fixed rule. Rules give the date of the holiday in a year.

Sources: 5 U.S.C. 6103 (American federal holidays), the calendar for the others; Easter by the
anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
"""

from collections.abc import Callable
from datetime import date, timedelta

Rule = Callable[[int], date]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, count: int) -> Rule:
    """The ``count``-th weekday (1 is Monday) of a month; -1 is the last one."""

    def rule(year: int) -> date:
        if count > 0:
            first = date(year, month, 1)
            return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (count - 1))
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.isoweekday() - weekday) % 7)

    return rule


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _from_easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days)


def _election(year: int) -> date:
    """The Tuesday after the first Monday of November (2 U.S.C. 7)."""
    return _nth(11, 1, 1)(year) + timedelta(1)


HOLIDAYS: dict[str, Rule] = {
    "new year's day": _fixed(1, 1),
    "new year's": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "martin luther king day": _nth(1, 1, 3),
    "martin luther king jr. day": _nth(1, 1, 3),
    "mlk day": _nth(1, 1, 3),
    "groundhog day": _fixed(2, 2),
    "valentine's day": _fixed(2, 14),
    "presidents' day": _nth(2, 1, 3),
    "presidents day": _nth(2, 1, 3),
    "st. patrick's day": _fixed(3, 17),
    "april fools' day": _fixed(4, 1),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "good friday": _from_easter(-2),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": _from_easter(1),
    "earth day": _fixed(4, 22),
    "may day": _fixed(5, 1),
    "cinco de mayo": _fixed(5, 5),
    "mother's day": _nth(5, 7, 2),
    "memorial day": _nth(5, 1, -1),
    "juneteenth": _fixed(6, 19),
    "father's day": _nth(6, 7, 3),
    "canada day": _fixed(7, 1),
    "independence day": _fixed(7, 4),
    "bastille day": _fixed(7, 14),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "halloween": _fixed(10, 31),
    "guy fawkes night": _fixed(11, 5),
    "election day": _election,
    "veterans day": _fixed(11, 11),
    "armistice day": _fixed(11, 11),
    "thanksgiving": _nth(11, 4, 4),
    "thanksgiving day": _nth(11, 4, 4),
    "black friday": lambda year: _nth(11, 4, 4)(year) + timedelta(1),
    "cyber monday": lambda year: _nth(11, 4, 4)(year) + timedelta(4),
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
}
