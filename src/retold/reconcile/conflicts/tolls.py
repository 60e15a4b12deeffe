"""Tolls: how many a happening has killed, injured, driven out … so far, however it is put."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, lru_cache
from typing import TypeVar

from ...annotate.quantities.numerals import Numeral, numeral_at
from ...annotate.quantities.words import HEDGES
from ...annotate.tokens import Token
from ...model import Annotations, Hedge, Quantity, Span, TimeExpression, beginning_in
from ..alignment.words import fold, stem
from .lexicon import word_classes

_Mark = TypeVar("_Mark", Quantity, TimeExpression)

_KINDS = ("killed", "injured", "arrested", "infected", "displaced", "destroyed")
# Tokens between a number and its verb, and between "toll" and its number.
_NEAR, _FAR = 5, 16
# What leaves open whether anything happened stands so close before the verb.
_BEFORE = 3
_LONGEST_HEDGE = max(len(words) for words in HEDGES)
# A sentence that dates itself so long before its article tells of something else.
_LONG_AGO = timedelta(days=60)
_YEARS = range(1700, 2101)


@dataclass(frozen=True, slots=True)
class Toll:
    """A number that was reached: ``counted`` says of what ("killed", "killed child"); the span of
    the quantity runs over the number and the word that makes it a toll, ``number`` over the number
    with its hedge and its noun."""

    counted: str
    quantity: Quantity
    number: Span


def read_tolls(
    marks: Annotations, span: Span, tokens: Sequence[Token], quantities: Sequence[Quantity]
) -> Iterator[Toll]:
    """The tolls of one sentence, whose ``tokens`` and ``quantities`` are given; none where it tells
    of long ago."""
    words = [token.text.lower() for token in tokens]
    if _signs().isdisjoint(words):
        return
    times = beginning_in(marks.times, span)
    published = marks.published
    if published and any(
        time.interval and time.interval.end < published.start - _LONG_AGO for time in times
    ):
        return
    index = 0
    while index < len(tokens):
        numeral = numeral_at(tokens, index, len(tokens))
        start, index = index, index + 1
        if numeral is None:
            continue
        index = numeral.last + 1
        if _at(times, tokens[start]) is not None:
            continue
        own = _at(quantities, tokens[start])
        toll = _Number(span.article, tokens, words, numeral, own).toll()
        if toll is not None:
            yield toll


def _at(marks: Sequence[_Mark], token: Token) -> _Mark | None:
    """The mark that holds the beginning of a token; they are in order and apart."""
    place = bisect_right(marks, token.start, key=lambda mark: mark.span.start) - 1
    return marks[place] if place >= 0 and token.start < marks[place].span.end else None


@cache
def _signs() -> frozenset[str]:
    """Without one of these words no sentence gives a toll."""
    return frozenset({"toll"}).union(*(word_classes("tolls")[kind] for kind in _KINDS))


@lru_cache(maxsize=1 << 12)
def _kind(word: str) -> str | None:
    classes = word_classes("tolls")
    return next((kind for kind in _KINDS if word in classes[kind]), None)


class _Number:
    """One number with the words around it."""

    def __init__(
        self,
        article: str,
        tokens: Sequence[Token],
        words: Sequence[str],
        numeral: Numeral,
        quantity: Quantity | None,
    ) -> None:
        self._article, self._tokens, self._words = article, tokens, words
        self._numeral, self._quantity = numeral, quantity
        self._classes = word_classes("tolls")

    def toll(self) -> Toll | None:
        """The toll that the number gives, if any."""
        quantity, value = self._quantity, self._numeral.value
        if value < 1 or value != int(value) or (quantity and quantity.unit):
            return None
        if self._numeral.first and self._words[self._numeral.first - 1] in {"no", "-"}:
            return None
        counted = quantity.counted if quantity else None
        if counted in {"time", "year", "day", "week", "month", "hour", "count"}:
            return None
        if counted and (kind := _kind(counted)) and self._is_outcome(counted):
            return self._made(kind, None, self._numeral.first, self._noun_end())
        found = self._behind() or self._before(counted) or self._total(counted)
        return found if found is None or self._is_countable(counted) else None

    def _is_outcome(self, counted: str) -> bool:
        """Whether the noun tells the toll: "cases" may be tried in court, confirmed ones not."""
        between = self._words[self._numeral.last + 1 : self._noun_end()]
        return counted != "case" or "confirmed" in between

    def _is_countable(self, counted: str | None) -> bool:
        """Whether the number has a noun, or is no year where it stands alone."""
        return counted is not None or self._numeral.value not in _YEARS

    def _behind(self) -> Toll | None:
        """ "12 people were killed", "12 homes have been destroyed"."""
        noun = self._quantity.counted if self._quantity else None
        if noun is None:
            return None
        end = self._noun_end()
        for place in range(end + 1, min(end + 1 + _NEAR, len(self._words))):
            word = self._words[place]
            if kind := _kind(word):
                verb = word.endswith(("ed", "t")) or word in {"dead", "slain", "homeless", "hurt"}
                return self._made(kind, noun, self._numeral.first, place) if verb else None
            if word not in self._classes["between"]:
                return None
        return None

    def _before(self, noun: str | None) -> Toll | None:
        """ "killed at least 12 people", "killed 12"."""
        place = self._back_over("hedges", self._numeral.first - 1)
        word = self._words[place] if place >= 0 else ""
        kind = _kind(word)
        if kind is None or word not in self._classes["taking"] or not self._stands(noun):
            return None
        if not self._classes["open"].isdisjoint(self._words[max(0, place - _BEFORE) : place]):
            return None
        return self._made(kind, noun, place, self._noun_end())

    def _total(self, noun: str | None) -> Toll | None:
        """ "the toll rose to 12", "the number of dead stood at 12"."""
        place = self._back_over("hedges", self._numeral.first - 1)
        if place < 0 or self._words[place] not in self._classes["before"]:
            return None
        if not self._stands(noun):
            return None
        first = max(0, place - _FAR)
        for start in range(place - 1, first - 1, -1):
            word = self._words[start]
            told_before = word[0].isdigit() and start > 0 and self._words[start - 1] == "from"
            if word in {",", ";", ":"} or (word[0].isdigit() and not told_before):
                return None
            if word == "toll":
                kind = _kind(self._words[start - 1]) if start else None
                return self._made(kind or "killed", noun, start, self._noun_end())
            if word == "number":
                kinds = filter(None, map(_kind, self._words[start:place]))
                kind = next(kinds, None)
                return self._made(kind, noun, start, self._noun_end()) if kind else None
        return None

    def _stands(self, noun: str | None) -> bool:
        """Whether the number has a noun or is one: "killed 12 in the market", not "killed 12-0"."""
        end = self._noun_end() + 1
        following = self._words[end] if end < len(self._words) else ""
        return (
            noun is not None or not following[:1].isalnum() or (following in self._classes["after"])
        )

    def _back_over(self, name: str, place: int) -> int:
        while place >= 0 and self._words[place] in self._classes[name]:
            # "Rose to at least 12": the last of "to" and "at" leads to the number.
            if self._words[place] == "at" and self._words[place + 1] != "least":
                break
            place -= 1
        return place

    def _noun_end(self) -> int:
        """The index of the last token of the number with its noun."""
        if self._quantity is None:
            return self._numeral.last
        place = self._numeral.last
        while place + 1 < len(self._tokens) and (
            self._tokens[place + 1].start < self._quantity.span.end
        ):
            place += 1
        return place

    def _made(self, kind: str, noun: str | None, first: int, last: int) -> Toll:
        begins, hedge = self._hedge()
        last = max(last, self._noun_end())
        start = min(begins, self._tokens[first].start)
        anybody = noun is None or noun in self._classes["anybody"]
        counted = kind if anybody else f"{kind} {stem(fold(noun or ''))}"
        span = Span(self._article, start, self._tokens[last].end)
        number = Span(self._article, begins, self._tokens[self._noun_end()].end)
        return Toll(counted, Quantity(span, self._numeral.value, None, counted, hedge), number)

    def _hedge(self) -> tuple[int, Hedge | None]:
        """Where the number with its hedge begins, and what the hedge says."""
        first = self._numeral.first
        start = self._tokens[first].start
        if self._quantity is not None and self._quantity.hedge is not None:
            return min(start, self._quantity.span.start), self._quantity.hedge
        for length in range(min(_LONGEST_HEDGE, first), 0, -1):
            hedge = HEDGES.get(tuple(self._words[first - length : first]))
            if hedge is not None:
                return self._tokens[first - length].start, hedge
        return start, None
