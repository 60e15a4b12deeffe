"""The quantities of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model import Hedge, Quantity, Span, TimeExpression
from ..document import Document
from ..names.lexicon import common_words
from ..names.words import FUNCTION_WORDS
from .nouns import Noun, noun_after
from .numerals import Numeral, numeral_at
from .words import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLARS,
    HEDGES,
    HEDGES_AFTER,
    LABELS,
    NUMBERS,
    SCALES,
    SCORES,
)

_YEARS = range(1700, 2101)
"""Four digits without a comma in this range are a year, unless they have a unit or a hedge."""
_OLDEST = 120
_LONGEST_HEDGE = max(len(words) for words in HEDGES)
_RANGE_DASHES = frozenset("–—-‐‑")
_SMALLEST_BARE = 1
_FURTHEST = 24
"""Tokens that one quantity can span."""
_BEGINNINGS = frozenset(word[0] for word in NUMBERS) | frozenset("0123456789ah")
_BEGINNINGS |= frozenset(letter.upper() for letter in _BEGINNINGS)
"""First characters of numbers in digits and in words."""


class _Money(NamedTuple):
    """The currency before a number and the token that it begins at."""

    first: int
    unit: str


def find_quantities(document: Document, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of an article, in order, none inside a time expression.

    A number is one if it has a unit, a currency or a counted noun, or a hedge; not if it is part of
    a name, an ordinal, a year, a score or a string of digits. A range gives two, hedged by at least
    and at most. The span runs from the hedge or the currency sign to the counted noun.
    """
    found: list[Quantity] = []
    starts = [time.span.start for time in times]
    index, end = 0, len(document.tokens)
    while index < end:
        token = document.tokens[index]
        if token.text[0] not in _BEGINNINGS or not _may_begin(token.text):
            index += 1
            continue
        if _is_inside(times, starts, token.start):
            index += 1
            continue
        last = _sentence_end(document, index)
        numeral = numeral_at(document.tokens, index, last)
        if numeral is None:
            index += 1
            continue
        read = _Reader(document, numeral, last)
        found.extend(read.quantities())
        index = max(read.end, index + 1)
    return tuple(found)


def _may_begin(word: str) -> bool:
    if word[0].isdecimal():
        return True
    low = word.lower()
    if low in ("a", "an", "half") or low in NUMBERS:
        return True
    return "-" in low and low.partition("-")[0] in NUMBERS


def _is_inside(times: Sequence[TimeExpression], starts: Sequence[int], offset: int) -> bool:
    before = bisect_right(starts, offset) - 1
    return before >= 0 and offset < times[before].span.end


def _sentence_end(document: Document, index: int) -> int:
    """The token behind the sentence that holds a token, at most as far as a quantity reaches."""
    sentence = document.sentence_at(document.tokens[index].start)
    if sentence is None:
        return index + 1
    end = document.sentences[sentence].end
    stop = min(index + _FURTHEST, len(document.tokens))
    return min(stop, bisect_left(document.token_starts, end, index, stop))


class _Reader:
    """One number and what stands around it. ``end`` is the token behind what was read."""

    def __init__(self, document: Document, numeral: Numeral, last: int) -> None:
        self._document = document
        self._tokens = document.tokens
        self._last = last
        self._numeral = numeral
        self.end = numeral.last + 1

    def quantities(self) -> Iterator[Quantity]:
        """The quantity of the number, or the two of a range; nothing if it is no quantity."""
        money = self._money()
        first = money.first if money else self._numeral.first
        other = self._other_end(money)
        number = other or self._numeral
        if other is None and self._is_excluded(first):
            return
        noun = self._noun(number)
        if money:
            noun = Noun(number.last + 1, money.unit, None)
        if other is not None:
            yield from self._range(first, other, noun)
            return
        if noun.unit is None and noun.counted is None and self._is_age(first):
            noun = Noun(number.last + 1, "year", "age")
        if self._numeral.lettered and not money and noun.counted is None:
            return
        start, hedge = self._hedge(first)
        if not self._is_quantity(noun, hedge):
            return
        end, hedge = self._hedge_after(noun.end, hedge)
        self.end = max(self.end, end)
        yield self._quantity(start, end, number.value, noun, hedge)

    def _noun(self, number: Numeral) -> Noun:
        """What the number counts, behind "+" or "or more" too."""
        index = number.last + 1
        if self._text(index) == "+":
            index += 1
        elif (self._text(index), self._text(index + 1)) in HEDGES_AFTER:
            index += 2
        noun = noun_after(self._tokens, index, self._last, number.value)
        return noun if noun.end > index else Noun(number.last + 1, None, None)

    def _quantity(
        self, start: int, end: int, value: float, noun: Noun, hedge: Hedge | None
    ) -> Quantity:
        span = Span(self._document.article.id, self._tokens[start].start, self._tokens[end - 1].end)
        return Quantity(span, value, noun.unit, noun.counted, hedge)

    def _text(self, index: int) -> str:
        return self._tokens[index].text if 0 <= index < len(self._tokens) else ""

    def _money(self) -> _Money | None:
        """The currency right before the number: "$", "US$", "£", "Rs"."""
        before = self._numeral.first - 1
        sign = self._text(before)
        unit = CURRENCY_SIGNS.get(sign)
        if unit is None:
            word = CURRENCY_WORDS.get(sign)
            return None if word is None else _Money(before, word)
        letters = self._text(before - 1)
        touching = before > 0 and self._tokens[before - 1].end == self._tokens[before].start
        if sign == "$" and touching and letters in DOLLARS:
            return _Money(before - 1, DOLLARS[letters])
        return _Money(before, unit)

    def _other_end(self, money: _Money | None) -> Numeral | None:
        """The second number of "10–15 people", "10 to 15 people", "between 10 and 15"."""
        index = self._numeral.last + 1
        if index + 1 >= self._last or not self._joins(index):
            return None
        index += 1
        if money and self._text(index) in CURRENCY_SIGNS:
            index += 1
        if index >= self._last or not _may_begin(self._text(index)):
            return None
        other = numeral_at(self._tokens, index, self._last)
        if other is None or other.digits != self._numeral.digits:
            return None
        lower = self._numeral.value
        if other.scaled and not self._numeral.scaled:
            lower *= _scale_of(other)
        return other if lower < other.value and not self._is_score(other) else None

    def _joins(self, index: int) -> bool:
        sign = self._text(index)
        if sign in _RANGE_DASHES:
            return self._tokens[index].start == self._tokens[index - 1].end
        if sign == "and":
            return self._text(self._numeral.first - 1).lower() == "between" or (
                self._text(self._numeral.first - 2).lower() == "between"
            )
        return sign == "to"

    def _is_score(self, other: Numeral) -> bool:
        """Whether two numbers with a dash are a score, a vote or part of a longer string."""
        if self._text(self._numeral.last + 1) not in _RANGE_DASHES:
            return False
        behind = [self._text(other.last + step).lower() for step in (1, 2, 3)]
        return behind[0] in _RANGE_DASHES or any(word in SCORES for word in behind)

    def _range(self, first: int, other: Numeral, noun: Noun) -> Iterator[Quantity]:
        lower = self._numeral.value
        if other.scaled and not self._numeral.scaled:
            lower *= _scale_of(other)
        if noun.unit is None and noun.counted is None:
            return
        self.end = max(self.end, noun.end)
        yield self._quantity(first, self._numeral.last + 1, lower, noun, "at_least")
        yield self._quantity(other.first, noun.end, other.value, noun, "at_most")

    def _is_excluded(self, first: int) -> bool:
        """Whether the number is part of a name, a string of digits, a score or a list's counter."""
        before, after = self._text(first - 1), self._text(self._numeral.last + 1)
        start = self._tokens[first].start
        touches = first > 0 and self._tokens[first - 1].end == start
        if touches and before not in "(“‘\"'—–[" and before not in CURRENCY_SIGNS:
            return True
        following = self._numeral.last + 1
        if following < len(self._tokens) and after in "-‐‑–/:":
            behind = self._text(following + 1)
            touching = self._tokens[following].start == self._tokens[following - 1].end
            if touching and behind[:1].isdecimal():
                return True
        if before.lower() in LABELS or before in ("#", "No"):
            return True
        if before == "." and self._text(first - 2) == "No":
            return True
        return self._numeral.digits and self._is_named(first)

    def _is_named(self, first: int) -> bool:
        """Whether a capital word right before makes the number part of a name: "Route 66"."""
        before = self._text(first - 1)
        if not before[:1].isupper() or self._tokens[first].start - self._tokens[first - 1].end > 1:
            return False
        return before.lower() not in FUNCTION_WORDS and before.lower() not in common_words()

    def _is_age(self, first: int) -> bool:
        """Whether the number stands alone between commas behind a name: "Ada Brandt, 34,"."""
        return (
            self._numeral.digits
            and self._numeral.value == int(self._numeral.value)
            and 0 < self._numeral.value <= _OLDEST
            and self._text(first - 1) == ","
            and self._text(first - 2)[:1].isupper()
            and self._text(self._numeral.last + 1) in (",", ".", ";", ")")
            and self._text(self._numeral.last + 2)[:1].islower()
        )

    def _is_quantity(self, noun: Noun, hedge: Hedge | None) -> bool:
        numeral = self._numeral
        year = numeral.digits and not numeral.scaled and numeral.value in _YEARS
        if year and "," not in self._text(numeral.first) and noun.unit is None and hedge is None:
            return False
        if noun.unit is not None or noun.counted is not None:
            return True
        plain = numeral.digits or numeral.value > _SMALLEST_BARE
        return hedge is not None and plain and not year

    def _hedge(self, first: int) -> tuple[int, Hedge | None]:
        """Where the hedge before a number begins, and what it says."""
        for length in range(min(_LONGEST_HEDGE, first), 0, -1):
            words = tuple(token.text.lower() for token in self._tokens[first - length : first])
            hedge = HEDGES.get(words)
            if hedge is not None:
                return first - length, hedge
        return first, None

    def _hedge_after(self, end: int, hedge: Hedge | None) -> tuple[int, Hedge | None]:
        """Where the hedge behind a number ends ("12 or more", "100+"), and what it says."""
        if hedge is not None:
            return end, hedge
        after = self._numeral.last + 1
        if self._text(after) == "+":
            return max(end, after + 1), "at_least"
        for place in (after, end):
            told = HEDGES_AFTER.get((self._text(place), self._text(place + 1)))
            if told is not None:
                return max(end, place + 2), told
        return end, None


def _scale_of(numeral: Numeral) -> float:
    """The magnitude that a range's second number lends to its first: "1 to 2 million"."""
    for scale in sorted(set(SCALES.values()), reverse=True):
        if numeral.value >= scale and scale >= 1000:
            return scale
    return 1.0
