"""Quotations of the draft whose words stand in reports as somebody else's."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ..model import Annotations, NameMention, Quote, Span
from ..ranges import Overlaps
from ..reconcile.alignment.text import Text, Word
from ..reconcile.alignment.words import fold
from .differences import Difference
from .evidence import VoiceEvidence
from .pairs import Comparison
from .slots import plain

# Words of a quotation that must stand in a report, in all and of those between the marks.
_LEAST_WORDS = 5
_LEAST_SHARE = 0.5
# Words in a row by which places are found, and places that share them: more is a set phrase.
_ROW = 4
_POSTINGS = 60
_LONGEST = 120
# Letters around words within which a name may be their speaker's, and up to which it is looked for.
_NEARBY = 400
_FAR = 2_000
# Words that count as many.
_MANY = 20


class _Voice(NamedTuple):
    """Words between marks of quotation in the draft, and the name of whoever is said to have said
    them."""

    words: Sequence[Word]
    named: Span
    last: str


class _Place(NamedTuple):
    """Where a report has the words of a quotation, and how many of them."""

    marks: Annotations
    span: Span
    equal: int


class _Report:
    """The names and quotations of a report, read once for all the places that are looked at."""

    def __init__(self, marks: Annotations) -> None:
        self._marks = marks

    def quotes(self, span: Span) -> list[Quote]:
        """The quotations with a speaker that overlap a span, in their order."""
        found = self._quotes.of(span.start, span.end)
        quotes = [self._marks.quotes[number] for number in found]
        return [quote for quote in quotes if quote.speaker_spans]

    def names(self, low: int, high: int) -> list[NameMention]:
        """The people and others named by name that overlap ``low:high``, in their order."""
        return [self._named[number] for number in self._names.of(low, high)]

    @cached_property
    def persons(self) -> frozenset[str | None]:
        """The entities that are persons."""
        return frozenset(name.entity for name in self._named if name.kind == "person")

    @cached_property
    def _named(self) -> list[NameMention]:
        return [name for name in self._marks.names if name.by_name]

    @cached_property
    def _names(self) -> Overlaps:
        return Overlaps((name.span.start, name.span.end) for name in self._named)

    @cached_property
    def _quotes(self) -> Overlaps:
        return Overlaps((quote.content.start, quote.content.end) for quote in self._marks.quotes)


class _Other(NamedTuple):
    """Whoever a report gives words to: the name or what stands for it (``named``), the last word of
    the name; whether the report says so (else it is the person named nearest) and by name."""

    named: Span
    last: str
    told: bool
    by_name: bool
    person: bool


def voice_differences(comparison: Comparison) -> Iterator[Difference]:
    """The quotations whose speaker is named beside them, where reports that have the words give
    them to others only. Linear: places are found by four words in a row."""
    voices = list(_voices(comparison))
    reports = {id: _Report(marks) for id, marks in comparison.reports.items()}
    for voice, places in zip(voices, _places(comparison, voices), strict=True):
        others = [(place, _speaker(place, reports[place.span.article])) for place in places]
        if any(_may_be(comparison, voice.last, place, other) for place, other in others):
            continue
        for place, other in others:
            if other is not None:
                evidence = _evidence(comparison, voice, place, other)
                yield Difference("speaker", voice.named, other.named, evidence, other.last)


def _voices(comparison: Comparison) -> Iterator[_Voice]:
    draft = comparison.draft
    text = comparison.text(draft.article.id)
    people = [name for name in draft.names if name.kind == "person" and name.by_name]
    for quote in draft.quotes:
        words = [w for span in quote.quoted for w in text.within(span)][:_LONGEST]
        named = _named(text, quote, people)
        if len(words) >= _LEAST_WORDS and named is not None:
            last = draft.article.words(named).split()[-1]
            yield _Voice(words, named, plain(fold(last)))


def _named(text: Text, quote: Quote, people: Sequence[NameMention]) -> Span | None:
    """The one person named as the speaker, or a word with a capital that is said to speak."""
    spans = [n.span for n in people for span in quote.speaker_spans if span.contains(n.span)]
    if len(spans) == 1:
        return spans[0]
    if not spans and len(quote.speaker_spans) == 1:
        words = text.within(quote.speaker_spans[0])
        if len(words) == 1 and words[0].capital and len(words[0].folded) > 3:
            return Span(text.article, words[0].start, words[0].end)
    return None


def _places(comparison: Comparison, voices: Sequence[_Voice]) -> list[list[_Place]]:
    """For each quotation the places of the reports that have most of its words, one in a report."""
    wanted: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, voice in enumerate(voices):
        for at, row in enumerate(_rows(voice.words)):
            wanted[row].append((number, at))
    found: list[list[_Place]] = [[] for _ in voices]
    for id, marks in comparison.reports.items():
        text = comparison.text(id)
        # Rows that lie on one diagonal are one telling of the words, with the words between.
        hits: dict[int, Counter[int]] = defaultdict(Counter)
        counts: Counter[tuple[str, ...]] = Counter()
        for at, row in enumerate(_rows(text.words)):
            if row in wanted and counts[row] < _POSTINGS:
                counts[row] += 1
                for number, there in wanted[row]:
                    hits[number][at - there] += 1
        for number, diagonals in hits.items():
            place = _place(marks, text, voices[number], diagonals)
            if place is not None:
                found[number].append(place)
    return found


def _rows(words: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    stems = [word.stem for word in words]
    yield from zip(*(stems[first:] for first in range(_ROW)), strict=False)


def _place(marks: Annotations, text: Text, voice: _Voice, diagonals: Counter[int]) -> _Place | None:
    """The telling with most words, to whose beginning the others that lie near it count too."""
    best = min(diagonals, key=lambda shift: (-diagonals[shift], shift))
    near = [n for shift, n in diagonals.items() if abs(shift - best) <= _LEAST_WORDS]
    equal = min(sum(near) + _ROW - 1, len(voice.words))
    if equal < _LEAST_WORDS or equal < _LEAST_SHARE * len(voice.words):
        return None
    first = max(best, 0)
    last = min(best + len(voice.words), len(text.words)) - 1
    span = Span(text.article, text.words[first].start, text.words[last].end)
    return _Place(marks, span, equal)


def _speaker(place: _Place, report: _Report) -> _Other | None:
    """Who a report says has said the words, or who is named nearest to them."""
    for quote in sorted(report.quotes(place.span), key=lambda q: -_overlap(q.content, place.span)):
        beside = quote.speaker_spans[0]
        own = [n for n in report.names(beside.start, beside.end) if beside.contains(n.span)]
        entity = quote.speaker or (own[0].entity if own else None)
        if entity:
            person = entity in report.persons
            named = own[0].span if own else beside
            return _Other(named, plain(fold(entity.split()[-1])), True, bool(own), person)
    start, end = place.span.start - _NEARBY - 1, place.span.end + _NEARBY + 1
    nearest = min(
        (n for n in report.names(start, end) if n.kind == "person"),
        key=lambda n: (_distance(n.span, place.span), n.span),
        default=None,
    )
    if nearest is None or _distance(nearest.span, place.span) > _NEARBY:
        return None
    last = plain(fold(place.marks.article.words(nearest.span).split()[-1]))
    return _Other(nearest.span, last, False, True, True)


def _may_be(comparison: Comparison, last: str, place: _Place, other: _Other | None) -> bool:
    """Whether somebody of that name may have said it there: "he said" may be misread, and a report
    that gives the words to nobody may mean whoever is named near them."""
    if other is not None and other.told and (other.by_name or other.last == last):
        return other.last == last
    around = Span(place.span.article, max(place.span.start - _NEARBY, 0), place.span.end + _NEARBY)
    return any(
        plain(word.folded) == last for word in comparison.text(around.article).within(around)
    )


def _evidence(comparison: Comparison, voice: _Voice, place: _Place, other: _Other) -> VoiceEvidence:
    share = place.equal / len(voice.words)
    drafted = comparison.text(comparison.draft.article.id)
    beside = Span(voice.named.article, max(voice.named.start - _FAR, 0), voice.named.end + _NEARBY)
    return VoiceEvidence(
        share=min(1.0, share),
        equal=min(1.0, place.equal / _MANY),
        told=float(other.told),
        by_name=float(other.told and other.by_name),
        person=float(other.person),
        theirs=1 - min(1.0, _distance(other.named, place.span) / _NEARBY),
        ours=_closeness(comparison.text(place.span.article), place.span, voice.last),
        unknown=float(voice.last not in comparison.reported),
        drafted=float(any(word.folded == other.last for word in drafted.within(beside))),
    )


def _closeness(text: Text, span: Span, last: str) -> float:
    """How near a word stands to a place: 1 beside it, 0 from 2,000 letters on."""
    low = bisect_left(text.starts, span.start - _FAR)
    high = bisect_left(text.starts, span.end + _FAR)
    gaps = [
        _distance(Span(text.article, word.start, word.end), span)
        for word in text.words[low:high]
        if plain(word.folded) == last
    ]
    return 1 - min(1.0, min(gaps, default=_FAR) / _FAR)


def _distance(one: Span, other: Span) -> int:
    """The letters between two spans."""
    return max(0, one.start - other.end, other.start - one.end)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
