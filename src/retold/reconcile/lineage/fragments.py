"""Turns of phrase that two tellings share: what a rewriter leaves standing."""

from collections.abc import Iterable, Mapping

from ...annotate.tokens import Token
from ..alignment.words import fold, rarity, stem

_LENGTH = 3
# Words that tell something, and their weight, in a fragment that counts: leaves away names, set
# phrases of the trade and titles, which strangers share.
_TELLING = 0.15
_LEAST_TELLING = 2
_LEAST_WEIGHT = 0.7
# Three words further apart than this (in characters) have signs or a break between them.
_WIDEST = 60


def fragments(tokens: Iterable[Token], weights: Mapping[str, float]) -> frozenset[tuple[str, ...]]:
    """The telling three-word fragments of an article's own words, stemmed.

    ``weights`` are the story's stems as in :class:`~retold.reconcile.alignment.Alignment`.
    """
    words = list(tokens)
    stems = [stem(fold(token.text)) for token in words]
    told = [_weight(token, s, weights) for token, s in zip(words, stems, strict=True)]
    found = set()
    for place in range(len(words) - _LENGTH + 1):
        last = place + _LENGTH
        telling = [weight for weight in told[place:last] if weight >= _TELLING]
        close = words[last - 1].end - words[place].start <= _WIDEST
        if close and len(telling) >= _LEAST_TELLING and sum(telling) >= _LEAST_WEIGHT:
            found.add(tuple(stems[place:last]))
    return frozenset(found)


def _weight(token: Token, stemmed: str, weights: Mapping[str, float]) -> float:
    if token.text[0].isupper() or token.text[0].isdigit():
        return 0.0
    return weights.get(stemmed, rarity(stemmed))
