"""Time expressions (TIMEX3, TimeML 1.2.1) and the article's own date.

:mod:`.lexer` turns words into classes, :mod:`.dates`, :mod:`.clock` and :mod:`.spans` hold the
grammar over them, :mod:`.anchoring` resolves what was found, :mod:`.publication` dates the article.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import NameMention, Published, Quote, Region, RegionKind, Span, TimeExpression
from ..document import Document
from .anchoring import Resolved, Told, resolve
from .calendars import absolute
from .dates import DATE_RULES
from .edtf import edtf_of
from .lexer import lex
from .meaning import Calendar, Meaning
from .patterns import Grammar
from .publication import Ground, infer
from .spans import SPAN_RULES
from .tense import Tense, tense_at
from .words import listed

__all__ = ["find_times"]

_GRAMMAR = Grammar((*DATE_RULES, *SPAN_RULES))
# A sentence of at most this many tokens around a date is a dateline or the date of a post.
_FEW_TOKENS = 6
# The head of an article: a headline, a byline and the stamp of the page, in code points.
_HEAD = 400
# Regions that have dates of their own; in these only a line that says so is a stamp.
_NOT_STAMPED = frozenset({"caption", "embedded_post", "block_quotation"})
_STAMPED = listed("published updated posted")
_STAMP_WORDS = _STAMPED | listed("on at by am pm")
# Words after which even somebody's last name is a month ("in May" in a report on Theresa May).
_SURE_LEADING = frozenset({"in", "since", "until", "last", "next", "this"})


@dataclass(frozen=True, slots=True)
class _Reading:
    """An expression as it was found, before it is resolved."""

    span: Span
    meaning: Meaning
    tense: Tense | None
    region: RegionKind
    before: str


def find_times(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    quotes: Sequence[Quote],
) -> tuple[tuple[TimeExpression, ...], Published | None]:
    """The time expressions in order, and the article's date: its own, or inferred from the text."""
    readings = _read(document, regions, names)
    published = document.article.published or infer(_grounds(document, readings))
    return _resolve_all(readings, published), published


def _read(
    document: Document, regions: Sequence[Region], names: Sequence[NameMention]
) -> list[_Reading]:
    region_starts = [region.span.start for region in regions]
    name_starts = [name.span.start for name in names]
    last_names = {_last_name(name) for name in names if name.kind == "person"}
    readings = []
    for parts, meaning in _GRAMMAR.find(lex(document)):
        pieces = parts.lexed.pieces
        span = document.span(pieces[parts.begin].start, pieces[parts.end - 1].end)
        if _is_bare(meaning) and (
            _inside_name(span, names, name_starts)
            or (document.article.words(span) in last_names and parts.word(-1) not in _SURE_LEADING)
        ):
            continue
        tense = None
        if not _is_absolute(meaning) or document.article.published is None:
            tense = tense_at(document, span.start, span.end)
        region = _region_at(span, regions, region_starts)
        readings.append(_Reading(span, meaning, tense, region, parts.word(-1)))
    return readings


def _is_bare(meaning: Meaning) -> bool:
    """Whether one word alone gives the date, which may as well be a name or part of one."""
    if not isinstance(meaning, Calendar) or meaning.mod or meaning.direction or meaning.clock:
        return False
    told = (meaning.month, meaning.day, meaning.weekday, meaning.season, meaning.year)
    return sum(each is not None for each in told) == 1


def _last_name(name: NameMention) -> str:
    words = (name.entity or "").split()
    return words[-1] if words else ""


def _is_absolute(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.year is not None


def _inside_name(span: Span, names: Sequence[NameMention], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, span.start) - 1
    if index < 0:
        return False
    name = names[index]
    longer = len(name.span) > len(span)
    return name.by_name and name.span.contains(span) and (longer or name.kind == "person")


def _region_at(span: Span, regions: Sequence[Region], starts: Sequence[int]) -> RegionKind:
    index = bisect_right(starts, span.start) - 1
    if index >= 0 and span.start < regions[index].span.end:
        return regions[index].kind
    return "body"


def _grounds(document: Document, readings: Sequence[_Reading]) -> list[Ground]:
    found = []
    for reading in readings:
        meaning = reading.meaning
        if not isinstance(meaning, Calendar) or meaning.year is None or meaning.fiscal:
            continue
        try:
            period = absolute(meaning)
        except ValueError:
            continue
        if period is not None:
            alone = _stands_alone(document, reading.span)
            found.append(
                Ground(
                    interval=period.interval,
                    span=reading.span,
                    tense=reading.tense,
                    region=reading.region,
                    before=reading.before,
                    alone=alone,
                    stamp=_is_stamp(document, reading),
                )
            )
    return found


def _stands_alone(document: Document, span: Span) -> bool:
    index = document.sentence_at(span.start)
    if index is None:
        return True
    sentence = document.sentences[index]
    bounds = (sentence.start, span.start, span.end, sentence.end)
    begin, first, last, end = (bisect_left(document.token_starts, offset) for offset in bounds)
    return (first - begin) + (end - last) <= _FEW_TOKENS


def _is_stamp(document: Document, reading: _Reading) -> bool:
    """Whether the line of a date at the head of the article has nothing but names and numbers
    beside it: "Radio Tarn, Thursday 17 October 2024, 8:00"."""
    text, span = document.text, reading.span
    if span.end > _HEAD:
        return False
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    beside = [
        *document.tokens_in(start, span.start),
        *document.tokens_in(span.end, end if end >= 0 else len(text)),
    ]
    words = [token.text for token in beside if token.text[0].isalpha()]
    if reading.region in _NOT_STAMPED and not any(word.lower() in _STAMPED for word in words):
        return False
    return all(word[0].isupper() or word.lower() in _STAMP_WORDS for word in words)


def _resolve_all(
    readings: Sequence[_Reading], published: Published | None
) -> tuple[TimeExpression, ...]:
    told: Told | None = None
    found = []
    for reading in readings:
        resolved = resolve(reading.meaning, reading.tense, published, told)
        found.append(_expression(reading.span, resolved))
        if resolved.interval is not None and reading.region in {"body", "block_quotation"}:
            told = Told(resolved.interval, reading.span)
    return tuple(found)


def _expression(span: Span, resolved: Resolved) -> TimeExpression:
    interval = resolved.interval
    return TimeExpression(
        span=span,
        type=resolved.type,
        value=resolved.value,
        interval=interval,
        anchor=resolved.anchor,
        anchor_span=resolved.anchor_span,
        edtf=edtf_of(resolved.value, interval, resolved.mod) if interval else None,
        mod=resolved.mod,
    )
