"""Turns of phrase that two tellings share: what a rewriter leaves standing."""

from collections.abc import Mapping, Sequence

from ..alignment.text import Word
from ..alignment.words import rarity

_LENGTH = 3
# Words that tell something, and their weight, in a fragment that counts: leaves away names, set
# phrases of the trade and titles, which strangers share.
_TELLING = 0.15
_LEAST_TELLING = 2
_LEAST_WEIGHT = 0.7
# Three words further apart than this (in characters) have signs or a break between them.
_WIDEST = 60


def fragments(words: Sequence[Word], weights: Mapping[str, float]) -> frozenset[tuple[str, ...]]:
    """The telling three-word fragments of an article's own words, stemmed.

    ``weights`` are the story's stems as in :class:`~retold.reconcile.alignment.Alignment`.
    """
    told = [_weight(word, weights) for word in words]
    found = set()
    for place in range(len(words) - _LENGTH + 1):
        last = place + _LENGTH
        telling = [weight for weight in told[place:last] if weight >= _TELLING]
        if len(telling) < _LEAST_TELLING or sum(telling) < _LEAST_WEIGHT:
            continue
        if words[last - 1].end - words[place].start <= _WIDEST:
            found.add(tuple(word.stem for word in words[place:last]))
    return frozenset(found)


def _weight(word: Word, weights: Mapping[str, float]) -> float:
    if word.capital or word.folded[0].isdigit():
        return 0.0
    return weights.get(word.stem, rarity(word.stem))
