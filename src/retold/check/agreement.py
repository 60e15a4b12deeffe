"""Whether two facts can both be right."""

import math

from rapidfuzz.distance import Indel

from ..model import Quantity
from ..reconcile.conflicts.agreeing import may_agree
from ..reconcile.conflicts.calendar import Day, days_agree
from .slots import CLOCK, Name, Slot

# A round number may stand for one that is this much off; more is no rounding in the news.
_ROUNDED = 0.06
_ABOUT = 0.1
# The letters of two names' last words that are equal where one may be spelled as the other.
_SPELLED = 0.74
# What the years of "a 34-year-old" count: no number of another thing stands in their place.
_AGE = "age"
# "At least", "up to": the smaller of two numbers over the larger.
_HEDGED = 0.75


def agree(one: Slot, other: Slot) -> bool | None:
    """Whether two facts of one kind can both be right; None where they cannot be compared."""
    mine, theirs = one.value, other.value
    if isinstance(mine, Quantity) and isinstance(theirs, Quantity):
        return numbers_agree(mine, theirs)
    if isinstance(mine, Day) and isinstance(theirs, Day):
        return days_agree(mine, theirs)
    if isinstance(mine, Name) and isinstance(theirs, Name):
        return names_agree(mine, theirs)
    return None


def answers(one: Slot, other: Slot) -> bool:
    """Whether another fact bears out one: they agree, and the other is no less exact a date."""
    if not agree(one, other):
        return False
    mine, theirs = one.value, other.value
    if isinstance(mine, Day) and isinstance(theirs, Day) and theirs.weekday is None:
        return (mine.day is None or theirs.day is not None) and (
            mine.month is None or theirs.month is not None
        )
    return True


def numbers_agree(one: Quantity, other: Quantity) -> bool | None:
    """Equal, hedged so that they meet, or one the other rounded; None if their units differ, one
    counts and the other measures, or one alone is an age."""
    if (one.unit or one.counted) and (other.unit or other.counted) and one.unit != other.unit:
        return None
    if (one.counted == _AGE) != (other.counted == _AGE):
        return None
    if one.value == other.value:
        halves = {one.counted, other.counted} if one.unit == CLOCK else set()
        return len(halves) < 2 or None in halves
    if one.hedge != other.hedge and not {one.hedge, other.hedge} <= {None, "about"}:
        small, large = sorted((abs(one.value), abs(other.value)))
        agreed = may_agree(one, other)
        # "At least 800" and 11 million can both be right, and are hardly of one thing.
        return None if agreed and small < _HEDGED * large else agreed
    if one.hedge or other.hedge:
        return abs(one.value - other.value) <= _ABOUT * max(abs(one.value), abs(other.value))
    coarse, fine = sorted((abs(one.value), abs(other.value)), key=_digits)
    if _digits(coarse) == _digits(fine) or not fine:
        return False
    return _rounded(fine, _digits(coarse)) == coarse and abs(fine - coarse) <= _ROUNDED * fine


def _digits(value: float) -> int:
    """The significant digits of a number as it is written: 2 of 1,200, 4 of 984.4."""
    return len(f"{abs(value):.6f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))


def _rounded(value: float, digits: int) -> float:
    place = digits - 1 - math.floor(math.log10(abs(value)))
    return round(value, place)


def names_agree(one: Name, other: Name) -> bool | None:
    """Whether two names can mean the same: they share a word, or one has the other's initials. None
    where they may be two spellings of one."""
    if one.kind != other.kind:
        return None
    mine, theirs = set(one.words) | set(one.entity), set(other.words) | set(other.entity)
    if not mine.isdisjoint(theirs) or _is_short(one, other) or _is_short(other, one):
        return True
    likeness = Indel.normalized_similarity(one.words[-1], other.words[-1])
    return None if likeness >= _SPELLED else False


def _is_short(one: Name, other: Name) -> bool:
    """Whether a name is the first letters of another's words: "US" of "United States"."""
    initials = "".join(word[:1] for word in other.words if word != "the")
    return len(initials) > 1 and one.words == (initials,)
