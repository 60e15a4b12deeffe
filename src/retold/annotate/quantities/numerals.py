"""Numbers in digits and in words."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..tokens import Token
from .words import FRACTIONS, NUMBERS, SCALES

_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d+)?(m|bn|k|tn)?$")
_DASHES = "-‐‑"


class Numeral(NamedTuple):
    """A number: tokens ``first`` to ``last`` (indices, both included), its value, whether it is in
    digits, whether a magnitude was part of it, and whether a letter told the magnitude ("5m")."""

    first: int
    last: int
    value: float
    digits: bool
    scaled: bool
    lettered: bool


def numeral_at(tokens: Sequence[Token], index: int, last: int) -> Numeral | None:
    """The longest number that begins at a token and ends before token ``last``; None if none does.

    Ordinals, years with an "s", dates, times and version numbers are none.
    """
    word = tokens[index].text
    if word[0].isdecimal():
        return _in_digits(tokens, index, last)
    low = word.lower()
    if low in ("a", "an"):
        return _after_article(tokens, index, last)
    if low == "half":
        return _half(tokens, index, last)
    value = _word_value(low)
    if value is None:
        return _fraction(index, low)
    return _in_words(tokens, index, last, value)


def _half(tokens: Sequence[Token], index: int, last: int) -> Numeral:
    """The number "half", "half a million", "half million"."""
    start = index + 1
    if start < last and tokens[start].text in ("a", "-"):
        start += 1
    end, scale = _scales(tokens, start, last)
    end = index + 1 if end == start else end
    return Numeral(index, end - 1, scale / 2, digits=False, scaled=True, lettered=False)


def _in_digits(tokens: Sequence[Token], index: int, last: int) -> Numeral | None:
    match = _DIGITS.match(tokens[index].text)
    if match is None:
        return None
    value = float(match[1].replace(",", "") + (match[2] or ""))
    if match[3]:
        return Numeral(index, index, value * SCALES[match[3]], True, True, True)
    end, scale = _scales(tokens, index + 1, last)
    return Numeral(index, end - 1, value * scale, True, end > index + 1, False)


def _scales(tokens: Sequence[Token], index: int, last: int) -> tuple[int, float]:
    """Where the magnitudes that begin at a token end, and their product."""
    scale = 1.0
    while index < last:
        word = tokens[index].text
        if word[0] in _DASHES and index + 1 < last and tokens[index + 1].text.lower() in SCALES:
            index += 1
            continue
        factor = SCALES.get(word.lower()) if len(word) > 2 or word in ("bn", "tn", "mn") else None
        if factor is None:
            break
        scale *= factor
        index += 1
    return index, scale


def _word_value(low: str) -> float | None:
    """The value of "seven" or "twenty-five"."""
    if low in NUMBERS:
        return NUMBERS[low]
    tens, dash, ones = low.partition("-")
    if dash and NUMBERS.get(tens, 0) >= 20 and 0 < NUMBERS.get(ones, 0) < 10:
        return NUMBERS[tens] + NUMBERS[ones]
    return None


def _fraction(index: int, low: str) -> Numeral | None:
    """The number "two-thirds" or "three-quarters"."""
    above, dash, below = low.partition("-")
    if not dash or above not in NUMBERS or below not in FRACTIONS:
        return None
    value = NUMBERS[above] / FRACTIONS[below]
    return Numeral(index, index, value, digits=False, scaled=True, lettered=False)


def _after_article(tokens: Sequence[Token], index: int, last: int) -> Numeral | None:
    """The number "a dozen", "a hundred", "a third", "a quarter million"."""
    if index + 1 >= last:
        return None
    low = tokens[index + 1].text.lower()
    below = FRACTIONS.get(low) if low not in ("half", "fourth", "fifth", "sixth") else None
    if below is not None and index + 2 < last and tokens[index + 2].text == "of":
        return Numeral(index, index + 1, 1 / below, digits=False, scaled=True, lettered=False)
    end, scale = _scales(tokens, index + 1, last)
    if low == "half":
        half = _half(tokens, index + 1, last)
        return half._replace(first=index) if half.value >= 1 else None
    if end == index + 1:
        return None
    return Numeral(index, end - 1, scale, digits=False, scaled=True, lettered=False)


def _in_words(tokens: Sequence[Token], index: int, last: int, value: float) -> Numeral:
    """A number in words: "twenty five", "three hundred and twelve", "two million"."""
    total, group, end = 0.0, value, index + 1
    scaled = False
    while end < last:
        low = tokens[end].text.lower()
        following = tokens[end + 1].text.lower() if end + 1 < last else ""
        if low == "and" and scaled and _word_value(following) is not None:
            end += 1
            continue
        if low in SCALES and len(low) > 2:
            scaled = True
            group *= SCALES[low]
            if SCALES[low] >= 1000:
                total, group = total + group, 0.0
        elif (more := _word_value(low)) is not None and _fits(group, more):
            group += more
        else:
            break
        end += 1
    return Numeral(index, end - 1, total + group, digits=False, scaled=scaled, lettered=False)


def _fits(group: float, more: float) -> bool:
    """Whether a number word can go on a group: "twenty" + "five", "hundred" + "twelve"."""
    if group == 0:
        return True
    return (group % 100 == 0 and more < 100) or (
        group % 100 >= 20 and group % 10 == 0 and more < 10
    )
