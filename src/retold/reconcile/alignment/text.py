"""The words of an article, each with all that reconciling asks of it; cut once for a story."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...annotate.tokens import tokenize
from ...model import Annotations, RegionKind, Span
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


def read_text(marks: Annotations) -> Text:
    """The words of an article with its marks. Linear in words and marks."""
    names = _Cursor(m.span for m in marks.names if m.by_name)
    idle = _Cursor([*_given_names(marks), *_outlets_named(marks)])
    quoted = _Cursor(span for quote in marks.quotes for span in quote.quoted)
    sentences, regions = _Cursor(marks.sentences), _Cursor(r.span for r in marks.regions)
    tokens = [
        (token, fold(token.text), sentences.at(token.start), quoted.at(token.start) >= 0)
        for token in tokenize(marks.article.text)
        if token.is_word
    ]
    spoken = {at for _, folded, at, marked in tokens if folded in _SPEAKING and not marked}
    kind: RegionKind = "body"
    block = 0
    words = []
    for token, folded, sentence, marked in tokens:
        region = regions.at(token.start)
        if (now := "body" if region < 0 else marks.regions[region].kind) != kind:
            kind, block = now, block + 1
        words.append(
            Word(
                start=token.start,
                end=token.end,
                folded=folded,
                stem=stem(folded),
                region=kind,
                block=block,
                sentence=sentence,
                capital=token.text[0].isupper(),
                name=names.at(token.start) >= 0,
                quoted=marked,
                spoken=sentence in spoken,
                idle=idle.at(token.start) >= 0,
            )
        )
    return Text(marks.article.id, tuple(words), tuple(word.start for word in words))


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


class _Cursor:
    """The span that holds an offset, for offsets asked in rising order; spans in order of start."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted((span.start, span.end, place) for place, span in enumerate(spans))
        self._next = 0
        self._held: tuple[int, int, int] = (-1, -1, -1)

    def at(self, offset: int) -> int:
        """The place of the span begun last that holds the offset; -1 if none does."""
        while self._next < len(self._spans) and self._spans[self._next][0] <= offset:
            if self._spans[self._next][1] > min(offset, self._held[1]):
                self._held = self._spans[self._next]
            self._next += 1
        return self._held[2] if offset < self._held[1] else -1
