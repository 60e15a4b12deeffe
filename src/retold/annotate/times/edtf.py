"""Extended Date/Time Format (EDTF, ISO 8601-2:2019) strings of resolved dates.

Level 0 for days, months, years and intervals; level 1 for seasons and approximate ends
("early December"); X for the unspecified digits of decades and centuries. What has its own EDTF
form is written so, everything else as an interval of days.
"""

import re

from ...model import Interval

_AS_IS = re.compile(r"\d{4}(?:-\d{2}){0,2}")
_SEASON_NUMBERS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")


def edtf_of(value: str, interval: Interval, mod: str | None = None) -> str:
    """The EDTF string of a resolved date; ``value`` and ``mod`` are those of its TIMEX3."""
    if mod in {"START", "MID", "END"} and interval.start != interval.end:
        return f"{interval.start}~/{interval.end}~"
    day_part = value.split("T")[0]
    if _AS_IS.fullmatch(day_part):
        return day_part
    if season := _SEASON.fullmatch(value):
        return f"{season[1]}-{_SEASON_NUMBERS[season[2]]}"
    if value.isdigit() and len(value) < 4:
        return value.ljust(4, "X")
    if interval.start == interval.end:
        return interval.start.isoformat()
    return f"{interval.start}/{interval.end}"
