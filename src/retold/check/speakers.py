"""Whom a report gives words to."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ..model import Annotations, NameMention, Quote, Span
from ..ranges import Overlaps
from ..reconcile.alignment.words import fold
from .slots import plain

# Letters around words within which a name may be their speaker's.
NEARBY = 400
# What stands behind a family name.
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})

Parts = tuple[str, ...]


class Speaker(NamedTuple):
    """Whoever a report gives words to: the name or what stands for it (``named``), the words of the
    name; whether the report says so (``told``, else it is the person named nearest) and by name,
    whether a person; and the words with which it says so."""

    named: Span
    parts: Parts
    told: bool
    by_name: bool
    person: bool
    beside: frozenset[str]


class Speakers:
    """The names and quotations of a report, read once for all the places that are looked at."""

    def __init__(self, marks: Annotations) -> None:
        self._marks = marks

    def of(self, span: Span) -> Speaker | None:
        """Who the report says has said the words there, or who is named nearest to them."""
        for quote in self._quotes_at(span):
            beside = quote.speaker_spans[0]
            own = [n for n in self._names_in(beside.start, beside.end) if beside.contains(n.span)]
            own = [n for n in own if n.entity == quote.speaker] or own
            entity = quote.speaker or (own[0].entity if own else None)
            if entity and entity not in self._outlets and (parts := name_parts(entity)):
                named = own[0].span if own else beside
                words = frozenset(name_parts(self._marks.article.words(beside)))
                return Speaker(named, parts, True, bool(own), entity in self._persons, words)
        return self._nearest(span)

    def _nearest(self, span: Span) -> Speaker | None:
        near = self._names_in(span.start - NEARBY - 1, span.end + NEARBY + 1)
        people = [name for name in near if name.kind == "person"]
        name = min(people, key=lambda n: (distance(n.span, span), n.span), default=None)
        if name is None or distance(name.span, span) > NEARBY:
            return None
        parts = name_parts(name.entity or "") or name_parts(self._marks.article.words(name.span))
        return Speaker(name.span, parts, False, True, True, frozenset()) if parts else None

    def _quotes_at(self, span: Span) -> list[Quote]:
        """The quotations with a speaker that overlap a span, that with most of it first."""
        found = self._quotes.of(span.start, span.end)
        quotes = [self._marks.quotes[number] for number in found]
        spoken = [quote for quote in quotes if quote.speaker_spans]
        return sorted(spoken, key=lambda q: -_overlap(q.content, span))

    def _names_in(self, low: int, high: int) -> list[NameMention]:
        """The people and others named by name that overlap ``low:high``, in their order."""
        return [self._named[number] for number in self._names.of(low, high)]

    @cached_property
    def _persons(self) -> frozenset[str | None]:
        """The entities that are persons."""
        return frozenset(name.entity for name in self._named if name.kind == "person")

    @cached_property
    def _outlets(self) -> frozenset[str | None]:
        """The entities that are outlets, who pass on what others say."""
        return frozenset(name.entity for name in self._named if name.kind == "outlet")

    @cached_property
    def _named(self) -> list[NameMention]:
        return [name for name in self._marks.names if name.by_name]

    @cached_property
    def _names(self) -> Overlaps:
        return Overlaps((name.span.start, name.span.end) for name in self._named)

    @cached_property
    def _quotes(self) -> Overlaps:
        return Overlaps((quote.content.start, quote.content.end) for quote in self._marks.quotes)


def name_parts(name: str) -> Parts:
    """The words of a name, folded, without accents and what stands behind a family name."""
    words: Sequence[str] = [plain(fold(word.strip('.,;:()[]"“”'))) for word in name.split()]
    kept = tuple(word for word in words if word)
    return kept[:-1] if len(kept) > 1 and kept[-1] in _GENERATIONS else kept


def distance(one: Span, other: Span) -> int:
    """The letters between two spans."""
    return max(0, one.start - other.end, other.start - one.end)


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
