"""To whom an article gives what a proposition tells: from its quotations and attributions."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...annotate.quotes.lexicon import cue_forms
from ...annotate.quotes.words import WH_WORDS
from ...annotate.tokens import Token, lowered, tokenize
from ...model import Quote, Span, Teller
from ..telling import StoryMarks
from .lexicon import words_of

# The share of the words that must be given to somebody; less where the verb that all turns on says
# so ("In May, after the vote, he said that …").
_MOST, _SOME = 0.5, 0.2
_LEAST_WORDS = 4
# Words that give words to somebody without a verb.
_NAMING = frozenset({"according", "to", "per", ":"})
# What names nobody, what no name of a teller ends with, and what says that somebody does not tell.
_NOBODY = frozenset({"neither", "nobody", "none", "no", "nothing"})
_OPEN_ENDS = frozenset({"and", "or", "but", "of"})
_WITHHELD = frozenset({"refused", "declined", "neither", "nor", "unable", "unwilling"})
# Characters of a content that are looked at for its first word.
_WORD = 20


class Given(NamedTuple):
    """Words that the article gives to somebody, and the tokens of a proposition among them.
    ``length`` is that of all of the words."""

    teller: Teller
    tokens: tuple[Token, ...]
    length: int


def givens(story: StoryMarks, span: Span, tokens: Sequence[Token], head: int | None) -> list[Given]:
    """To whom a proposition with these tokens is given, the nearest to its words first.

    The article gives them at least half of the words beside those that name them, or some of them
    by the verb at ``head``, which the proposition turns on. A source that a quotation names already
    is not told twice.
    """
    found: list[Given] = []
    for teller, parts in [*_quoted(story, span), *_sourced(story, span)]:
        if _is_nobody(story, teller):
            continue
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
            found.append(Given(teller, within, sum(map(len, parts))))
    return sorted(found, key=lambda given: given.length)


def _is_nobody(story: StoryMarks, teller: Teller) -> bool:
    """Whether the words for a teller name nobody ("neither", "630,000", "a judge who was nominated
    and"), or what stands before its verb says that nothing is told ("refused to say that")."""
    words = story.words(teller.span).lower().split()
    if not words or words[0][0].isdigit() or words[0] in _NOBODY or words[-1] in _OPEN_ENDS:
        return True
    if teller.cue is None or teller.cue.start < teller.span.end:
        return False
    between = Span(teller.span.article, teller.span.end, teller.cue.start)
    return not _WITHHELD.isdisjoint(story.words(between).lower().split())


def _quoted(story: StoryMarks, span: Span) -> Iterator[tuple[Teller, Sequence[Span]]]:
    for quote in story.quotes_at(span):
        if not quote.speaker_spans or not (
            quote.kind == "direct" or _reports(story, quote.cue, quote.content)
        ):
            continue
        if quote.speaker or not _stands_for_none(story, quote):
            yield Teller(quote.speaker_spans[0], quote.speaker, quote.cue), quote.parts


def _sourced(story: StoryMarks, span: Span) -> Iterator[tuple[Teller, Sequence[Span]]]:
    for each in story.attributions_at(span):
        if each.content is not None and _reports(story, each.cue, each.content):
            yield Teller(each.source, each.name, each.cue), (each.content,)


def _reports(story: StoryMarks, cue: Span | None, content: Span) -> bool:
    """Whether what words give is a clause that is told as so: "said it sank", "denied that it
    sank", "according to"; not "ordered flags", "hailed it", "did not say"."""
    words = lowered(tokenize(story.words(cue))) if cue else []
    if any(word in words_of("negations") or word.endswith("n't") for word in words):
        return False
    verbs = [cue_forms()[word].verb for word in words if word in cue_forms()]
    if _NAMING.issuperset(words) or any("c" in verb.frames for verb in verbs):
        return True
    opening = story.words(content)[:_WORD].lower().split()[:1]
    clause = bool(opening) and opening[0] in WH_WORDS | {"that"}
    return clause and any(verb.tells and "t" in verb.frames for verb in verbs)


def _stands_for_none(story: StoryMarks, quote: Quote) -> bool:
    """Whether the subject of the verb is nobody: "it's expected that", "there is talk of"."""
    words = story.words(quote.speaker_spans[0]).lower().replace("’", "'")
    return words.partition("'")[0] in ("it", "there", "this", "that", "which")


def _holds(spans: Sequence[Span], token: Token) -> bool:
    start = token.start
    for span in spans:  # noqa: SIM110 - a generator takes twice as long
        if span.start <= start < span.end:
            return True
    return False
