"""Comments: short texts in which somebody speaks for himself. They are weighed by other weights,
since there words of doubt argue, and what a comment is about it may never name."""

import math
from collections.abc import Sequence

from .features import Nearness, argument, manner, overlap
from .lexical import sided_words, spoken_words, word_pairs
from .reading import Piece
from .weights import CommentWeights

# A text is taken for a comment only where it hardly can be a report: words, and share of belief.
_WORDS, _BELIEF = 250, 0.7


def is_comment(text: Sequence[Piece], weights: CommentWeights) -> bool:
    """Whether a text is a comment rather than a report."""
    if sum(len(piece.words) for piece in text) > _WORDS:
        return False
    return share(weights.kind.odds(manner(text), (spoken_words(text),))) > _BELIEF


def is_about(claim: Piece, text: Sequence[Piece], near: Nearness, weights: CommentWeights) -> float:
    """The share of belief that a comment is about the claim, 0 to 1."""
    return share(weights.about.odds(overlap(text, near), (word_pairs(claim, text),)))


def arguing(
    claim: Piece, text: Sequence[Piece], near: Nearness, weights: CommentWeights
) -> tuple[float, float, float]:
    """The shares of belief that a comment about the claim agrees, disagrees and discusses it."""
    features = argument(claim, text, near)
    groups = (word_pairs(claim, text), sided_words(claim, text))
    discusses = as_odds(weights.discusses.odds(features, groups))
    disagrees = as_odds(weights.disagrees.odds(features, groups))
    total = 1 + discusses + disagrees
    return 1 / total, disagrees / total, discusses / total


def share(odds: float) -> float:
    """Log odds as a share, 0 to 1."""
    return 1 / (1 + 1 / as_odds(odds))


def as_odds(logarithm: float) -> float:
    """The odds, within bounds that can be counted with."""
    return math.exp(max(-50.0, min(50.0, logarithm)))
