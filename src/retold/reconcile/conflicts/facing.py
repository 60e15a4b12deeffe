"""Facts of two sentences that fill one place: a number, or a date, between the same words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ...annotate.quantities.numerals import Numeral, numeral_at
from ...annotate.times.words import listed
from ...annotate.tokens import Token
from ...model import Annotations, Quantity, Span, TimeExpression, beginning_in
from ..alignment import Unit
from ..alignment.text import Word
from ..alignment.words import fold, rarity, stem
from .calendar import Day, read_day
from .corrections import is_of_report

# Words of a sentence, facts of one, and equal words on one side of a fact that are looked at.
_LONGEST, _MOST, _RUN = 150, 12, 8
# Signs before a date in which the handle of a post's writer is looked for.
_HANDLE = 40
# A word this common has a capital at the beginning of a sentence only.
_COMMON = 0.12
# Alone they count nothing as a rule: "the one", "a half".
_IDLE = frozenset({"one", "half", "a", "an"})

_LASTING = listed("for after past last since day")
_SPANS = listed("day days week weeks month months hour hours minute minutes")


@dataclass(frozen=True, slots=True)
class Fact:
    """A number or a date at ``first:last`` of the words of a sentence. ``span`` runs over the words
    that are shown, with the hedge and the noun of a number; what it counts is a stem."""

    unit: int
    span: Span
    first: int
    last: int
    value: Quantity | Day


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a unit and its facts, in order."""

    unit: Unit
    words: Sequence[Word]
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Faced:
    """Two facts of one kind in one place. ``before`` and ``behind`` are the equal stems on each
    side, the nearest first; ``edges`` counts the sides on which both sentences then end, ``names``
    are the stems of names in either."""

    one: Fact
    other: Fact
    before: tuple[str, ...]
    behind: tuple[str, ...]
    edges: int
    names: frozenset[str]

    @property
    def equal(self) -> int:
        """How many equal words stand around."""
        return len(self.before) + len(self.behind)

    def is_between(self, least: int) -> bool:
        """Whether so many equal words stand around, some on each side or an end of both."""
        sides = (len(self.before) > 0) + (len(self.behind) > 0) + self.edges
        return sides > 1 and self.equal + self.edges >= least

    def weight(self, weights: Mapping[str, float]) -> float:
        """How much the equal words around tell that are no names."""
        around = sorted({*self.before, *self.behind} - self.names)
        return sum(weights.get(each, 0.0) for each in around)


def read_sentence(
    marks: Annotations, unit: Unit, words: Sequence[Word], tokens: Sequence[Token]
) -> Sentence:
    """A unit with its facts; ``words`` and ``tokens`` are those that begin in it."""
    words = words[:_LONGEST]
    if is_of_report(word.folded for word in words):
        return Sentence(unit, words, ())
    starts = [word.start for word in words]
    # Nothing behind the words that are looked at is read: a sentence may be an article long.
    read = Span(unit.span.article, unit.span.start, words[-1].end if words else unit.span.start)
    tokens = list(takewhile(lambda token: token.end <= read.end, tokens))
    times = [t for t in beginning_in(marks.times, read) if t.type in {"DATE", "TIME"}]
    known = beginning_in(marks.quantities, read)
    found: list[tuple[Span, Quantity | Day]] = [
        (time.span, day)
        for time in times
        if (day := read_day(marks, time)) and _is_told(marks, unit, time.span)
    ]
    found += _numbers(unit, tokens, times, known)
    facts = []
    for span, value in sorted(found, key=lambda each: each[0])[:_MOST]:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            shown = value.span if isinstance(value, Quantity) else span
            facts.append(Fact(unit.index, shown, first, last, value))
    return Sentence(unit, words, facts)


def facing(left: Sentence, right: Sentence) -> Iterator[Faced]:
    """The facts of two sentences, each with each of its kind that has an equal word beside it."""
    names = left.unit.names | right.unit.names
    for one in left.facts:
        for other in right.facts:
            if type(one.value) is not type(other.value):
                continue
            before = _same(reversed(left.words[: one.first]), reversed(right.words[: other.first]))
            behind = _same(_going_on(left.words[one.last :]), _going_on(right.words[other.last :]))
            begin = len(before) == one.first == other.first
            end = len(behind) == len(left.words) - one.last == len(right.words) - other.last
            if before or behind:
                yield Faced(one, other, before, behind, begin + end, names)


def _going_on(words: Sequence[Word]) -> Iterator[Word]:
    """The words up to one that begins another sentence, where a full stop is missing ("on 21 June
    At its worst …")."""
    return takewhile(lambda word: not (word.capital and rarity(word.stem) < _COMMON), words[:_RUN])


def _is_told(marks: Annotations, unit: Unit, date: Span) -> bool:
    """Whether a date is of what a sentence tells, and not of a photograph or of a post, whose
    writer's handle stands before it."""
    before = marks.article.text[max(unit.span.start, date.start - _HANDLE) : date.start]
    return unit.region == "body" and "@" not in before


def _same(left: Iterable[Word], right: Iterable[Word]) -> tuple[str, ...]:
    pairs = zip(left, right, strict=False)
    equal = (one.stem for one, _ in takewhile(lambda pair: pair[0].stem == pair[1].stem, pairs))
    return tuple(stem for stem, _ in zip(equal, range(_RUN), strict=False))


def _numbers(
    unit: Unit, tokens: Sequence[Token], times: Sequence[TimeExpression], known: Sequence[Quantity]
) -> Iterator[tuple[Span, Quantity]]:
    """Each number outside dates, with its unit, noun and hedge where the marks know them."""
    place = 0
    while place < len(tokens):
        number = numeral_at(tokens, place, len(tokens))
        if number is None or tokens[number.first].text.lower() in _IDLE:
            place += 1
            continue
        place = number.last + 1
        span = Span(unit.span.article, tokens[number.first].start, tokens[number.last].end)
        if any(span.overlaps(time.span) for time in times) or _is_elapsed(tokens, number):
            continue
        full = next((quantity for quantity in known if quantity.span.overlaps(span)), None)
        if full is None:
            yield span, Quantity(span, number.value)
        else:
            counted = stem(fold(full.counted)) if full.counted else None
            yield span, Quantity(full.span, number.value, full.unit, counted, full.hedge)


def _is_elapsed(tokens: Sequence[Token], number: Numeral) -> bool:
    """Whether a number tells how long something has gone on ("for 18 days"), which is another one a
    day later, or converts the one before it ("(40 miles)")."""
    first, last = number.first, number.last + 1
    before = tokens[first - 1].text.lower() if first else ""
    behind = tokens[last].text.lower() if last < len(tokens) else ""
    return before in {"(", "["} or (before in _LASTING and behind in _SPANS)
