"""To whom an article gives what a proposition tells: from its quotations and attributions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...annotate.tokens import Token
from ...model import Quote, Span, Teller
from ..telling import StoryMarks

_MOST = 0.5


class Given(NamedTuple):
    """Words that the article gives to somebody, and the tokens of a proposition among them.

    ``frame`` are the words that say who says them.
    """

    teller: Teller
    tokens: tuple[Token, ...]
    frame: tuple[Span, ...]
    length: int


def givens(story: StoryMarks, span: Span, tokens: Sequence[Token]) -> list[Given]:
    """To whom a proposition with these tokens is given, the nearest to its words first: those to
    whom the article gives at least half of the words beside the ones that name them. A source that
    a quotation names already is not told twice."""
    found: list[Given] = []
    for teller, parts in [*_quoted(story, span), *_sourced(story, span)]:
        frame = tuple(each for each in (teller.span, teller.cue) if each is not None)
        if any(teller.span.overlaps(other.teller.span) for other in found):
            continue
        free = [token for token in tokens if token.is_word and not _holds(frame, token)]
        inside = [token for token in free if _holds(parts, token)]
        if inside and len(inside) >= _MOST * len(free):
            within = tuple(t for t in tokens if _holds(parts, t) and not _holds(frame, t))
            found.append(Given(teller, within, frame, sum(map(len, parts))))
    return sorted(found, key=lambda given: given.length)


def _quoted(story: StoryMarks, span: Span) -> Iterator[tuple[Teller, Sequence[Span]]]:
    for quote in story.quotes_at(span):
        if quote.speaker_spans and (quote.speaker or not _stands_for_none(story, quote)):
            yield Teller(quote.speaker_spans[0], quote.speaker, quote.cue), quote.parts


def _stands_for_none(story: StoryMarks, quote: Quote) -> bool:
    """Whether the subject of the verb is nobody: "it's expected that", "there is talk of"."""
    words = story.words(quote.speaker_spans[0]).lower().replace("’", "'")
    return words.partition("'")[0] in ("it", "there", "this", "that", "which")


def _sourced(story: StoryMarks, span: Span) -> Iterator[tuple[Teller, Sequence[Span]]]:
    for each in story.attributions_at(span):
        if each.content is not None:
            yield Teller(each.source, each.name, each.cue), (each.content,)


def _holds(spans: Sequence[Span], token: Token) -> bool:
    return any(span.start <= token.start < span.end for span in spans)
