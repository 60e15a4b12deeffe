"""Days in words: "21 Nov 2025", "1–10 Dec 2024", "Nov 2025", "2024"."""

from calendar import monthrange
from datetime import date

from ..model import DateSource, Published, When

MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)

HOW_DATED: dict[DateSource, str] = {
    "given": "given with the report",
    "page": "found in the page",
    "inferred": "inferred from the text",
}


def say_day(day: date) -> str:
    """One day: "21 Nov 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_days(start: date, end: date) -> str:
    """Days from start to end, both included, in the shortest words that lose nothing."""
    if start == end:
        return say_day(start)
    whole_months = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole_months and (start.month, end.month) == (1, 12):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.year != end.year:
        return f"{say_day(start)} – {say_day(end)}"
    first, last = MONTHS[start.month - 1], MONTHS[end.month - 1]
    if whole_months:
        return f"{first} {end.year}" if start.month == end.month else f"{first}–{last} {end.year}"
    if start.month == end.month:
        return f"{start.day}–{say_day(end)}"
    return f"{start.day} {first} – {say_day(end)}"


def say_when(when: When | None) -> str:
    """The days of an interval in words, nothing where there is none."""
    return say_days(when.start, when.end) if when else ""


def say_published(published: Published | None) -> str:
    """When a report was printed, with the hour where it is known."""
    if published is None:
        return "not dated"
    hour = published.value[11:16] if len(published.value) >= 16 else ""
    clock = f", {hour}" if published.start == published.end and _is_hour(hour) else ""
    return say_days(published.start, published.end) + clock


def _is_hour(text: str) -> bool:
    return len(text) == 5 and text[2] == ":" and (text[:2] + text[3:]).isdecimal()
