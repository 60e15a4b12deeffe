"""Outlets and documents that an article names as where it has things from, outside its quotes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...model import Attribution, NameMention, Region, Span
from ..document import Document
from ..quotes.lexicon import cue_forms, source_nouns
from ..quotes.words import is_verb_adverb
from ..tokens import Token
from .describe import describe, outlet_name

# "first reported by", "obtained by": participles before an outlet.
_BY = frozenset(
    {"reported", "published", "obtained", "described", "cited", "reviewed", "seen", "posted"}
)
_CITING = frozenset({"citing", "cites", "cited"})
# How many tokens before a name are read.
_BACK = 8
# A dateline stands this close to the beginning of its paragraph.
_DATELINE = 60
# No phrase after "citing" is longer in tokens.
_LONGEST = 14


def mentions_of_outlets(
    document: Document, regions: Sequence[Region], names: Sequence[NameMention]
) -> Iterator[Attribution]:
    """Outlets named by "according to", "reported by", "a report from", "… reported", "citing"."""
    for mention in names:
        name = outlet_name(document, mention)
        if name is None:
            continue
        found = _phrase_before(document, mention) or _verb_after(document, mention)
        if found is None:
            continue
        start, cue = found
        source = document.span(start, _name_end(document, mention, name))
        content = _content(document, regions, source)
        yield Attribution(source, cue, content, "outlet", name)


def _name_end(document: Document, mention: NameMention, name: str) -> int:
    surface = document.text[mention.span.start : mention.span.start + len(name)]
    return mention.span.start + len(name) if surface == name else mention.span.end


def _phrase_before(document: Document, mention: NameMention) -> tuple[int, Span | None] | None:
    """The start of the source and the cue where the words before the name make it a source."""
    before = _tokens_before(document, mention.span.start)
    low = [token.text.lower() for token in before]
    if low[-1:] == ["the"]:
        before, low = before[:-1], low[:-1]
    if low[-2:] == ["according", "to"]:
        return mention.span.start, document.span(before[-2].start, before[-1].end)
    if low[-1:] == ["by"] and low[-2:-1] and low[-2] in _BY:
        return mention.span.start, document.span(before[-2].start, before[-1].end)
    if low[-1:] and low[-1] in _CITING:
        return mention.span.start, document.span(before[-1].start, before[-1].end)
    if low[-1:] and low[-1] in ("from", "in", "by", "with", "to"):
        nouns = [i for i, word in enumerate(low) if word in source_nouns("journalism")]
        if nouns and len(low) - nouns[-1] <= 3:
            return mention.span.start, _according(document, before[: nouns[-1]])
    if low[-1:] in (["with"], ["to"]) and low[-2:-1] and low[-2] in source_nouns("exchanges"):
        return mention.span.start, None
    return None


def _according(document: Document, before: Sequence[Token]) -> Span | None:
    for first, second in pairwise(before):
        if first.text.lower() == "according" and second.text.lower() == "to":
            return document.span(first.start, second.end)
    return None


def _tokens_before(document: Document, at: int) -> Sequence[Token]:
    index = _token_index(document, at)
    low = max(0, index - _BACK)
    paragraph = document.paragraph_at(at)
    begin = document.paragraphs[paragraph].start if paragraph is not None else 0
    tokens = [token for token in document.tokens[low:index] if token.start >= begin]
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].text in (".", ";", "?", "!"):
            return tokens[i + 1 :]
    return tokens


def _token_index(document: Document, at: int) -> int:
    return bisect_right(document.token_starts, at - 1)


def _verb_after(document: Document, mention: NameMention) -> tuple[int, Span | None] | None:
    """ "The Post later reported", "the Post's report said"."""
    index = _token_index(document, mention.span.end)
    tokens = document.tokens[index : index + 4]
    possessive = document.text[mention.span.end : mention.span.end + 2] in ("'s", "’s")
    if possessive and not (tokens and tokens[0].text.lower() in source_nouns("journalism")):
        return None
    first: Token | None = None
    for token in tokens:
        word = token.text.lower()
        if word in ("magazine", "newspaper") or word in source_nouns("journalism"):
            continue
        if is_verb_adverb(word) or word in ("has", "had"):
            first = first or token
            continue
        form = cue_forms().get(word)
        if form is None or form.shape == "base" or not form.verb.tells:
            return None
        return mention.span.start, document.span((first or token).start, token.end)
    return None


def _content(document: Document, regions: Sequence[Region], source: Span) -> Span | None:
    """What is told by the source: the block quotation that the sentence opens, or the sentence."""
    index = document.sentence_at(source.start)
    if index is None:
        return None
    sentence = document.sentences[index]
    if document.text[sentence.end - 1] == ":":
        after = bisect_right(regions, sentence.end, key=lambda region: region.span.start)
        if after < len(regions) and regions[after].kind == "block_quotation":
            return regions[after].span
    return sentence


def credits(
    document: Document, regions: Sequence[Region], names: Sequence[NameMention]
) -> Iterator[Attribution]:
    """Agencies in datelines ("OSLO (Reuters) —") and outlets in credit lines."""
    for mention in names:
        name = outlet_name(document, mention)
        if name is None:
            continue
        start, end = mention.span.start, mention.span.end
        if _in_dateline(document, start, end) or _in_credit(regions, start):
            yield Attribution(mention.span, None, None, "outlet", name)


def _in_dateline(document: Document, start: int, end: int) -> bool:
    text = document.text
    paragraph = document.paragraph_at(start)
    if paragraph is None or start - document.paragraphs[paragraph].start > _DATELINE:
        return False
    return text[start - 1 : start] == "(" and text[end : end + 1] == ")"


def _in_credit(regions: Sequence[Region], at: int) -> bool:
    index = bisect_right(regions, at, key=lambda region: region.span.start) - 1
    return index >= 0 and regions[index].kind == "credit" and at < regions[index].span.end


def cited(document: Document, names: Sequence[NameMention]) -> Iterator[Attribution]:
    """What somebody else's report rests on: "the Post reported, citing court papers"."""
    for index, token in enumerate(document.tokens):
        if token.text not in _CITING or index + 1 >= len(document.tokens):
            continue
        end = _phrase_end(document, index + 1)
        start = document.tokens[index + 1].start
        who = describe(document, names, start, end) if end > start else None
        if who is None:
            continue
        yield Attribution(
            source=document.span(start, end),
            cue=document.span(token.start, token.end),
            content=_content(document, (), document.span(start, end)),
            kind=who.kind,
            name=who.name,
            count=who.count,
            description=who.description,
        )


def _phrase_end(document: Document, first: int) -> int:
    """The end of the phrase that begins with a token: before a sign, "that" or "as"."""
    end = document.tokens[first].start
    for token in document.tokens[first : first + _LONGEST]:
        if not token.text[0].isalnum() or token.text.lower() in ("that", "as", "for"):
            break
        end = token.end
    return end
