"""Which telling of a claim says it most clearly, so that its words stand for all."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from .lexicon import cues
from .sentences import Sentence

_SHORTEST, _LONGEST = 6, 40


def clearest(
    sentences: Sequence[Sentence], shared: AbstractSet[str], weights: Mapping[str, float]
) -> Sentence:
    """The telling whose words can be read alone and say what all share with the least beside it.

    In reporting before captions and other outlets' words; what is so before what is not; not
    opening with a word that leans on the sentence before; of ordinary length; then the greatest
    part of its weight shared.
    """
    return min(
        sentences,
        key=lambda sentence: (
            sentence.unit.region != "body",
            sentence.is_contrary(),
            _leans(sentence),
            not _SHORTEST <= len(sentence.tokens) <= _LONGEST,
            -_share(sentence, shared, weights),
            sentence.unit.index,
        ),
    )


def _leans(sentence: Sentence) -> bool:
    first = sentence.tokens[0] if sentence.tokens else None
    return first is not None and (first.text.lower(),) in cues("leaning")


def _share(sentence: Sentence, shared: AbstractSet[str], weights: Mapping[str, float]) -> float:
    whole = sum(weights[stemmed] for stemmed in sentence.unit.stems)
    held = sum(weights[stemmed] for stemmed in sentence.unit.stems if stemmed in shared)
    return held * held / whole if whole else 0.0
