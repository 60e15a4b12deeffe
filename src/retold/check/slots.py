"""The facts of a sentence that can be held against another's: numbers, dates and names."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..annotate.quantities.numerals import numeral_at
from ..annotate.tokens import Token
from ..model import Annotations, NameMention, Quantity, Span, beginning_in
from ..reconcile.alignment.text import Word
from ..reconcile.alignment.words import fold
from ..reconcile.conflicts.calendar import Day, read_day

SlotKind = Literal["number", "date", "name"]

# The measure of a time of day; what it counts is the half of the day.
CLOCK = "o'clock"
_NOON = 12
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)", re.ASCII)
# Alone they count nothing as a rule: "the one", "a half".
_IDLE_NUMBERS = frozenset({"one", "half", "a", "an"})
_NAMED_KINDS = frozenset({"person", "place"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name as comparable words: of the mention, and of the fullest name of what it means."""

    kind: str
    words: tuple[str, ...]
    entity: tuple[str, ...]


Value = Quantity | Day | Name


@dataclass(frozen=True, slots=True)
class Slot:
    """A fact at ``first:last`` of the words of its sentence."""

    kind: SlotKind
    span: Span
    first: int
    last: int
    value: Value


def read_slots(
    marks: Annotations, sentence: Span, words: Sequence[Word], tokens: Sequence[Token]
) -> tuple[Slot, ...]:
    """The facts of one sentence in order; ``words`` and ``tokens`` are those that begin in it."""
    starts = [word.start for word in words]
    times = beginning_in(marks.times, sentence)
    found: list[tuple[SlotKind, Span, Value]] = []
    dated = [time.span for time in times if time.type == "DATE"]
    for time in times:
        day = read_day(marks, time)
        if day is not None:
            found.append(("date", time.span, day))
            dated.append(time.span)
    found += [("number", q.span, q) for q in _numbers(marks, sentence, tokens, dated)]
    for name in beginning_in(marks.names, sentence):
        if name.kind in _NAMED_KINDS and name.by_name:
            found.append(("name", name.span, _name(marks, name)))
    slots = []
    for kind, span, value in sorted(found, key=lambda each: (each[1], each[0])):
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            slots.append(Slot(kind, span, first, last, value))
    return tuple(slots)


def value_key(slot: Slot) -> str:
    """What facts that say the same have in common."""
    value = slot.value
    if isinstance(value, Quantity):
        half = value.counted if value.unit == CLOCK else ""
        return f"{value.value:g} {value.unit or ''} {half or ''}"
    if isinstance(value, Day):
        return f"{value.year} {value.month} {value.day} {value.weekday}"
    return value.entity[-1] if value.entity else ""


def _numbers(
    marks: Annotations, sentence: Span, tokens: Sequence[Token], dated: Sequence[Span]
) -> Iterator[Quantity]:
    """Each number outside dates, with what the marks know of it; its span is the number alone."""
    place = 0
    known = beginning_in(marks.quantities, sentence)
    while place < len(tokens):
        text = tokens[place].text
        clock = _CLOCK.fullmatch(text) if ":" in text else None
        if clock:
            yield _time_of_day(sentence.article, clock, tokens[place : place + 2])
        number = numeral_at(tokens, place, len(tokens))
        if number is None or text.lower() in _IDLE_NUMBERS:
            place += 1
            continue
        span = Span(sentence.article, tokens[number.first].start, tokens[number.last].end)
        if not any(span.overlaps(date) for date in dated):
            full = next((q for q in known if q.span.overlaps(span)), None)
            counted, hedge, measure = None, None, None
            if full is not None:
                counted, hedge, measure = full.counted, full.hedge, full.unit
            yield Quantity(span, number.value, measure, counted, hedge)
        place = number.last + 1


def _time_of_day(article: str, clock: re.Match[str], tokens: Sequence[Token]) -> Quantity:
    """A time as minutes from noon or midnight; it counts the half of the day, if its hour or the
    word behind it, which then belongs to it, says which."""
    hour, minutes = int(clock[1]), int(clock[2])
    word = tokens[-1].text.lower().replace(".", "")
    told = word in {"am", "pm"}
    half = word if told else "pm" if hour > _NOON else None
    span = Span(article, tokens[0].start, tokens[-1 if told else 0].end)
    return Quantity(span, float(hour % _NOON * 60 + minutes), CLOCK, half, None)


def _name(marks: Annotations, mention: NameMention) -> Name:
    words = _folded(marks.article.words(mention.span))
    return Name(mention.kind, words, _folded(mention.entity or "") or words)


def _folded(text: str) -> tuple[str, ...]:
    """The words of a name, without the dots of "U.K." and the accents of "José"."""
    return tuple(plain(fold(word)).replace(".", "") for word in text.split())


def plain(word: str) -> str:
    """A folded word without accents, which some newsrooms drop."""
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
