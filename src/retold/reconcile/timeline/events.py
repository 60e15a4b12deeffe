"""Happenings as events of the dossier."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...model import Event, EventMention, Span, When
from ..cues import cues
from ..independence import Independence
from .chains import Happening
from .datelines import dateline_length
from .records import Dated, Mention
from .sides import DatedSide, sides_of

# A label longer than this is cut after a word.
_LONGEST_LABEL = 160
# What it is worth that all other sentences have the words of one, beside a name or a place in it.
_SHARED = 6
_LEANING = 2
_COUNTING = frozenset({"just", "hours", "days", "weeks", "months", "years", "later", "earlier"})
# Characters of a sentence whose words are held against those of others.
_LONGEST_READ = 2_000
_WORD = re.compile(r"[^\W\d_]+")


def event_of(
    happening: Happening, number: int, texts: dict[str, str], independence: Independence
) -> Event:
    """The event of a happening, dated by the side that most independent sources stand on."""
    sides = sides_of(happening, independence)
    mentions = [m for chain in happening.chains for m in chain.mentions]
    label = _label(mentions, texts)
    return Event(
        id=f"e{number}",
        label=texts[label.article][label.start : label.end],
        label_span=label,
        when=_when(sides[0]) if sides else None,
        mentions=tuple(_mentions(mentions)),
        independent_sources=independence.count(happening.articles),
    )


def _when(side: DatedSide) -> When:
    finest = side.finest
    interval = finest.interval
    return When(interval.start, interval.end, interval.grain, finest.edtf)


def _mentions(mentions: Iterable[Mention]) -> Iterable[EventMention]:
    """One for each sentence and date; an undated one for a sentence that gives none."""
    dated = {m.span for m in mentions if m.dated}
    seen: set[tuple[Span, str]] = set()
    for mention in mentions:
        said = mention.dated.said if mention.dated else ""
        if (mention.span, said) in seen or (not said and mention.span in dated):
            continue
        seen.add((mention.span, said))
        yield _mention(mention.span, mention.dated)


def _mention(span: Span, dated: Dated | None) -> EventMention:
    if dated is None:
        return EventMention(span, "", None, "")
    interval = dated.interval
    when = When(interval.start, interval.end, interval.grain, dated.edtf)
    return EventMention(span, dated.said, when, dated.how, (dated.expression.span, *dated.spans))


def _label(mentions: Sequence[Mention], texts: dict[str, str]) -> Span:
    """The sentence that names most of who, where and when and whose words most others have too (so
    that it tells this happening and not something beside it), and which does not lean on the
    sentence before it ("Weeks later, however, he …"); of those the shortest. Without its dateline.
    """
    common = _Common(mentions, texts)
    best = min(
        mentions,
        key=lambda m: (
            -min(len(m.near), 2)
            - min(len(m.where), 1)
            - (m.dated is not None)
            - _SHARED * common.share(m)
            + _LEANING * _leans(texts[m.span.article][m.span.start : m.span.end]),
            len(m.span),
            m.span,
        ),
    )
    text, span = texts[best.span.article], best.span
    start = span.start + dateline_length(text[span.start : span.end])
    if start <= best.head.start:
        span = Span(span.article, start, span.end)
    return _cut(span, best.head, text)


class _Common:
    """How much of what a sentence says the other sentences of a happening say too."""

    def __init__(self, mentions: Sequence[Mention], texts: dict[str, str]) -> None:
        spans = {m.span for m in mentions}
        self._words = {
            span: frozenset(_WORD.findall(texts[span.article][slice(*_read(span))].lower()))
            for span in spans
        }
        self._tellers = Counter(word for words in self._words.values() for word in words)

    def share(self, mention: Mention) -> float:
        """The mean share of sentences that have a word of this one, in tenths."""
        words = self._words[mention.span]
        told = sum(self._tellers[word] for word in words)
        return round(told / max(1, len(words)) / len(self._words), 1)


def _read(span: Span) -> tuple[int, int]:
    """The part of a sentence whose words are counted: all but of a text without an end."""
    return span.start, min(span.end, span.start + _LONGEST_READ)


def _leans(sentence: str) -> bool:
    """Whether it opens with a word that leans on what came before, or that counts from there."""
    first = _WORD.search(sentence)
    word = first[0].lower() if first else ""
    return (word,) in cues("leaning") or word in _COUNTING


def _cut(span: Span, head: Span, text: str) -> Span:
    """A long sentence from its beginning, or from nearer the happening, cut at words."""
    if len(span) <= _LONGEST_LABEL:
        return span
    start = span.start
    if head.end - start > _LONGEST_LABEL:
        start = text.find(" ", max(span.start, head.start - _LONGEST_LABEL // 2), head.start) + 1
        start = start or head.start
    end = text.rfind(" ", head.end, start + _LONGEST_LABEL)
    return Span(span.article, start, end if end > head.end else head.end)
