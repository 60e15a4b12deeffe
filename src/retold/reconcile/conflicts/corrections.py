"""Corrections: what an article takes back, and the number that it gives instead."""

from collections.abc import Iterable, Sequence

import msgspec

from ...annotate.times.words import listed
from ...annotate.tokens import Token, tokenize
from ...model import Annotations, Quantity, Span
from ..alignment.words import fold

_OURS = listed("we version article report story headline caption")
_TELLING = listed("said reported wrote stated published gave put misstated")
_WRONG = listed(
    "wrong wrongly incorrect incorrectly mistake mistaken mistakenly error erroneous erroneously "
    "misstated untrue corrected correction correct"
)
# What is done to a report itself: "This article was amended on 14 May".
_REPORT = listed("version article story report")
_HANDLED = listed("amended appeared updated corrected published posted printed modified")
# The right number follows within this many sentences.
_AHEAD = 2


def corrected(marks: Annotations) -> dict[Span, Quantity]:
    """For each quantity that its article takes back, by its span, what is told instead.

    "On Wednesday we said that 12 were aboard. That was wrong. There were 21." The new quantity
    keeps what is counted; its span is the new number's.
    """
    found: dict[Span, Quantity] = {}
    text = marks.article.text
    for place, sentence in enumerate(marks.sentences):
        words = {t.text.lower() for t in tokenize(text, sentence.start, sentence.end)}
        if _OURS.isdisjoint(words) or _TELLING.isdisjoint(words):
            continue
        following = marks.sentences[place + 1 : place + 1 + _AHEAD]
        around = words.union(
            *({t.text.lower() for t in tokenize(text, s.start, s.end)} for s in following)
        )
        own = [q for q in marks.quantities if sentence.contains(q.span)]
        if own and not _WRONG.isdisjoint(around):
            rest = Span(sentence.article, own[0].span.end, sentence.end)
            right = _right_number(text, own[0], (rest, *following))
            if right is not None:
                found[own[0].span] = right
    return found


def is_of_report(words: Iterable[str]) -> bool:
    """Whether a sentence, whose words are given in lower case, tells when its own report appeared
    or was changed, which is no part of the story."""
    said = set(words)
    own = "this" in said or "version" in said
    return own and not _REPORT.isdisjoint(said) and not _HANDLED.isdisjoint(said)


def _right_number(text: str, wrong: Quantity, spans: Sequence[Span]) -> Quantity | None:
    """The first other number in the spans, as a quantity of the same thing."""
    for token in _tokens(text, spans):
        value = _value(token)
        if value is not None and value != wrong.value:
            span = Span(wrong.span.article, token.start, token.end)
            return msgspec.structs.replace(wrong, span=span, value=value, hedge=None)
    return None


def _tokens(text: str, spans: Iterable[Span]) -> Iterable[Token]:
    for span in spans:
        yield from tokenize(text, span.start, span.end)


def _value(token: Token) -> float | None:
    plain = fold(token.text)
    return float(plain) if plain.isascii() and plain.isdigit() else None
