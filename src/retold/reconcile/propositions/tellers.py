"""To whom an article gives what a proposition tells: from its quotations and attributions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...annotate.quotes.lexicon import cue_forms
from ...annotate.tokens import Token
from ...model import Quote, Span, Teller
from ..telling import StoryMarks

# The share of the words that must be given to somebody; less where the verb that all turns on says
# so ("In May, after the vote, he said that …").
_MOST, _SOME = 0.5, 0.2
_LEAST_WORDS = 4


class Given(NamedTuple):
    """Words that the article gives to somebody, and the tokens of a proposition among them.

    ``tells`` is true where they tell something whether a verb is found in them or not: words in
    marks of quotation, what somebody said that is so. ``length`` is that of all of them.
    """

    teller: Teller
    tokens: tuple[Token, ...]
    tells: bool
    length: int


class _Source(NamedTuple):
    teller: Teller
    parts: Sequence[Span]
    tells: bool


def givens(story: StoryMarks, span: Span, tokens: Sequence[Token], head: int | None) -> list[Given]:
    """To whom a proposition with these tokens is given, the nearest to its words first.

    The article gives them at least half of the words beside those that name them, or some of them
    by the verb at ``head``, which the proposition turns on. A source that a quotation names already
    is not told twice.
    """
    found: list[Given] = []
    for teller, parts, tells in [*_quoted(story, span), *_sourced(story, span)]:
        frame = tuple(each for each in (teller.span, teller.cue) if each is not None)
        if any(teller.span.overlaps(other.teller.span) for other in found):
            continue
        free = [token for token in tokens if token.is_word and not _holds(frame, token)]
        inside = sum(_holds(parts, token) for token in free)
        leads = (
            teller.cue is not None
            and head is not None
            and teller.cue.start <= head < teller.cue.end
        )
        some = leads and inside >= max(_SOME * len(free), _LEAST_WORDS)
        if inside and (some or inside >= _MOST * len(free)):
            within = tuple(t for t in tokens if _holds(parts, t) and not _holds(frame, t))
            found.append(Given(teller, within, tells, sum(map(len, parts))))
    return sorted(found, key=lambda given: given.length)


def _quoted(story: StoryMarks, span: Span) -> Iterator[_Source]:
    for quote in story.quotes_at(span):
        if quote.speaker_spans and (quote.speaker or not _stands_for_none(story, quote)):
            teller = Teller(quote.speaker_spans[0], quote.speaker, quote.cue)
            yield _Source(teller, quote.parts, quote.kind == "direct" or _reports(story, quote))


def _reports(story: StoryMarks, quote: Quote) -> bool:
    """Whether the verb may stand before a clause, as "said" may and "accused" may not."""
    words = story.words(quote.cue).lower().split() if quote.cue else []
    forms = [cue_forms()[word] for word in words if word in cue_forms()]
    return any("c" in form.verb.frames for form in forms)


def _stands_for_none(story: StoryMarks, quote: Quote) -> bool:
    """Whether the subject of the verb is nobody: "it's expected that", "there is talk of"."""
    words = story.words(quote.speaker_spans[0]).lower().replace("’", "'")
    return words.partition("'")[0] in ("it", "there", "this", "that", "which")


def _sourced(story: StoryMarks, span: Span) -> Iterator[_Source]:
    for each in story.attributions_at(span):
        if each.content is not None:
            yield _Source(Teller(each.source, each.name, each.cue), (each.content,), True)


def _holds(spans: Sequence[Span], token: Token) -> bool:
    return any(span.start <= token.start < span.end for span in spans)
