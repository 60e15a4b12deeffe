"""Which telling of a claim says it most clearly, so that its words stand for all."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from ..cues import cues
from .sentences import Sentence

_SHORTEST, _LONGEST = 6, 40


def clearest(
    sentences: Sequence[Sentence], shared: AbstractSet[str], weights: Mapping[str, float]
) -> Sentence:
    """The telling whose words can be read alone and say what all share with the least beside it.

    In reporting before captions and other outlets' words; what is so before what is not; not
    opening with a word that leans on the sentence before or with a circumstance; of ordinary
    length; then the greatest part of its weight shared.
    """
    if len(sentences) == 1:
        return sentences[0]
    return min(
        sentences,
        key=lambda sentence: (
            sentence.unit.region != "body",
            not shared.isdisjoint(sentence.negated() | sentence.undone()),
            _leans(sentence),
            not _SHORTEST <= len(sentence.tokens) <= _LONGEST,
            -_share(sentence, shared, weights),
            sentence.unit.index,
        ),
    )


def _leans(sentence: Sentence) -> bool:
    """Whether it opens with a word that leans on what came before, or with a circumstance."""
    first = sentence.plain[:1]
    return first in cues("leaning") or first in cues("openers")


def _share(sentence: Sentence, shared: AbstractSet[str], weights: Mapping[str, float]) -> float:
    whole = sum(weights[stemmed] for stemmed in sentence.unit.stems)
    held = sum(weights[stemmed] for stemmed in sentence.unit.stems if stemmed in shared)
    return held * held / whole if whole else 0.0
