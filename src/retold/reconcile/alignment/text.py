"""The words of an article, each with all that reconciling asks of it; cut once for a story."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from ...annotate.tokens import Tokens
from ...model import Annotations, Region, RegionKind, Span
from .words import fold, stem

# Who says one of these outside quotation marks is speaking, not reporting. "Us" may be the country.
_SPEAKING_WORDS = "i i'm i've i'd i'll me my we we're we've we'll our you you're your"
_SPEAKING = frozenset(_SPEAKING_WORDS.split())


class Word(NamedTuple):
    """One word of an article at ``start:end``.

    ``folded`` and ``stem`` make it comparable, ``region`` is the kind that it stands in and
    ``block`` counts the changes of region before it, ``sentence`` is the index of its sentence (-1
    between sentences). ``name`` if it belongs to a name, ``quoted`` if between quotation marks,
    ``spoken`` if its sentence has an "I", "we" or "you" outside them,
    ``idle`` if it says nothing of what is told: what stands before the last word of a person's
    name, and the naming of an outlet as the source.
    """

    start: int
    end: int
    folded: str
    stem: str
    region: RegionKind
    block: int
    sentence: int
    capital: bool
    name: bool
    quoted: bool
    spoken: bool
    idle: bool

    @property
    def own(self) -> bool:
        """Whether the article answers for it: not quoted, no caption, no block of another's words.

        What stands between quotation marks is the speaker's and reaches many reporters at once, and
        so does a speech or a letter printed without them, which says "I" or "you"; a caption comes
        with its photograph. Sharing those says nothing about who copied whom.
        """
        return self.region == "body" and not self.quoted and not self.spoken


@dataclass(frozen=True, slots=True)
class Text:
    """One article as words, in order."""

    article: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    def within(self, span: Span) -> Sequence[Word]:
        """The words that begin in a span."""
        return self.words[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]


def read_text(marks: Annotations, tokens: Tokens) -> Text:
    """The words of an article with its marks; ``tokens`` are those of its text. Linear in words and
    marks."""
    words = [token for token in tokens.all if token.is_word]
    starts = tuple(word.start for word in words)
    folded = [fold(word.text) for word in words]
    sentences = _places(marks.sentences, starts)
    quoted = _holds((span for quote in marks.quotes for span in quote.quoted), starts)
    spoken = {
        sentence
        for word, sentence, marked in zip(folded, sentences, quoted, strict=True)
        if word in _SPEAKING and not marked
    }
    kinds, blocks = _regions(marks.regions, starts)
    # Column by column: a thousand calls that build one word each take twice as long.
    columns = zip(
        starts,
        (word.end for word in words),
        folded,
        map(stem, folded),
        kinds,
        blocks,
        sentences,
        (word.text[0].isupper() for word in words),
        _holds((name.span for name in marks.names if name.by_name), starts),
        quoted,
        (sentence in spoken for sentence in sentences),
        _holds([*_given_names(marks), *_outlets_named(marks)], starts),
        strict=True,
    )
    return Text(marks.article.id, tuple(map(Word._make, columns)), starts)


def _regions(
    regions: Sequence[Region], starts: Sequence[int]
) -> tuple[list[RegionKind], list[int]]:
    """For each word the kind of its region, and the changes of region up to it."""
    kinds: list[RegionKind] = [
        "body" if place < 0 else regions[place].kind
        for place in _places((region.span for region in regions), starts)
    ]
    changes = (int(now != before) for before, now in pairwise(["body", *kinds]))
    return kinds, list(accumulate(changes))


def _given_names(marks: Annotations) -> Iterator[Span]:
    """What stands before the last word of a person's name: it says no more than the last alone."""
    for mention in marks.names:
        if mention.kind == "person" and mention.by_name:
            words = marks.article.words(mention.span)
            last = max(words.rstrip().rfind(" "), words.rstrip().rfind("\n")) + 1
            if last:
                yield Span(mention.span.article, mention.span.start, mention.span.start + last)


def _outlets_named(marks: Annotations) -> Iterator[Span]:
    """ "According to the Post": two sentences may both have that and tell different things."""
    for attribution in marks.attributions:
        if attribution.kind == "outlet":
            yield attribution.source
            if attribution.cue is not None:
                yield attribution.cue
        elif attribution.told_span is not None:
            yield attribution.told_span


def _holds(spans: Iterable[Span], offsets: Sequence[int]) -> list[bool]:
    """Whether one of the spans holds each offset."""
    return [place >= 0 for place in _places(spans, offsets)]


def _places(spans: Iterable[Span], offsets: Sequence[int]) -> list[int]:
    """For offsets in rising order, the place of the span begun last that holds each; -1 if none."""
    ordered = sorted((span.start, span.end, place) for place, span in enumerate(spans))
    waiting = iter([*ordered, (sys.maxsize, sys.maxsize, -1)])
    start, end, place = next(waiting)
    held, held_end = -1, -1
    found = []
    for offset in offsets:
        while start <= offset:
            if end > min(offset, held_end):
                held, held_end = place, end
            start, end, place = next(waiting)
        found.append(held if offset < held_end else -1)
    return found
