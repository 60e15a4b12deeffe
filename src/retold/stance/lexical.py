"""What the words of a comment and of a claim have to do with each other: hashed features.

Feature hashing (Weinberger et al. 2009): a feature is the CRC-32 of its words, cut to twenty bits,
and its weight one signed byte of a table. Nothing but numbers is kept.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from zlib import crc32

from ..group.background import telling_words
from .reading import Piece, telling_stems

SPACE = 1 << 20
# Most words of a claim that are paired, so that a long claim costs no more than a long headline.
_PAIRED = 24

Groups = tuple[tuple[int, ...], ...]


def word_pairs(claim: Piece, text: Sequence[Piece]) -> tuple[int, ...]:
    """Each telling word of the claim with each of the text, as places in a table.

    What such a pair weighs is how far the second word belongs to the matter of the first
    ("tuition", "college"), or argues about it.
    """
    said = sorted(telling_stems(claim))[:_PAIRED]
    told = sorted(telling_words(frozenset[str]().union(*(piece.stems for piece in text))))
    return tuple(_place(f"{one}|{other}") for one in said for other in told)


def sided_words(claim: Piece, text: Sequence[Piece]) -> tuple[int, ...]:
    """The words of the text with the side that the claim takes, as places in a table.

    Turning a claim round turns its stance round: what argues for "ought to be allowed" argues
    against "ought to be banned".
    """
    side = "for" if claim_side(claim) > 0 else "against"
    words = sorted({word for piece in text for word in piece.words})
    return tuple(_place(f"{side}:{word}") for word in words)


def spoken_words(text: Sequence[Piece]) -> tuple[int, ...]:
    """The words of the text, as places in a table: how comments speak, and how reports do."""
    return tuple(_place(word) for word in sorted({word for piece in text for word in piece.words}))


def claim_side(claim: Piece) -> int:
    """1, or -1 for a claim that negates or that calls something bad; 1 for one that does both."""
    negated = any(claim.cues.get(name) for name in ("refuting", "denying", "negating"))
    return -1 if negated != bool(claim.cues.get("disapproving")) else 1


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of hashed features: signed bytes in units of ``step``."""

    step: float
    cells: bytes

    def odds(self, groups: Groups) -> float:
        """The sum of the weights of each group of features, over the root of its size, lest a long
        text has extreme odds."""
        cells = memoryview(self.cells).cast("b")
        sums = (sum(cells[i] for i in group) / math.sqrt(len(group) or 1) for group in groups)
        return self.step * sum(sums)


def table_of(weights: Iterable[tuple[int, float]]) -> Table:
    """The table of weights by place, each rounded to a 127th of the largest."""
    listed = list(weights)
    step = max((abs(weight) for _, weight in listed), default=0.0) / 127 or 1.0
    cells = bytearray(SPACE)
    for place, weight in listed:
        cells[place] = round(weight / step) & 0xFF
    return Table(step, bytes(cells))


def _place(feature: str) -> int:
    return crc32(feature.encode("utf-8", "surrogatepass")) % SPACE
