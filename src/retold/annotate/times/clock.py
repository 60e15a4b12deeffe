"""The grammar of times of day."""

from .patterns import Parts
from .words import PARTS

ZONE = "(zone:z time_word? | zone_word time_word | local time_word | open zone:z close)"
CLOCK = (
    "(clock:c ampm:ap | clock:c zone:z | hour:h ampm:ap | hour:h colon hour_ampm:ha"
    " | hour_ampm:ha | num:h clock_word | clock4:c4 zone:z | noon:n)"
)
_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip


def clock_of(parts: Parts) -> str:
    """The TIMEX3 value of a time of day from its T on, empty where the rule found none."""
    part = parts.first("p", "n")
    if part:
        named = PARTS[part]
        return f"T{named}"
    time = _hours_and_minutes(parts)
    if time is None:
        return ""
    hour, minute = time
    if parts.first("z", "z2", "z3", "z4") in {"utc", "gmt"}:
        return f"T{hour:02d}:{minute:02d}Z"
    return f"T{hour:02d}:{minute:02d}"


def _hours_and_minutes(parts: Parts) -> tuple[int, int] | None:
    half = parts.first("ap", "ap2") or ""
    if text := parts.first("c", "c2"):
        pieces = text.replace(".", ":").split(":")
        hour, minute = int(pieces[0]), int(pieces[1])
    elif text := parts.get("c4"):
        hour, minute = int(text[:2]), int(text[2:])
    elif text := parts.first("ha", "ha2"):
        half = text[-2:]
        hour, minute = int(text[:-2]), 0
        if first := parts.get("h2"):
            hour, minute = int(first), hour
    elif text := parts.first("h", "h3"):
        hour, minute = int(text) if text.isdigit() else _NUMBER_WORDS.get(text, 99), 0
    else:
        return None
    if half and hour > 12:
        return None
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return (hour, minute) if hour <= 24 and minute < 60 else None
