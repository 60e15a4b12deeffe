"""A claim and a text as words that can be compared."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..group.background import telling_words
from ..reconcile.alignment.words import fold, stem
from .lexicon import find_cues, stance_words

# What an article tells of a claim it tells early on; reading on would only cost time.
_READ = 12_000
_CLAIM_READ = 1_000
# A single line break without a stop before it may be a line that was wrapped.
_BOUNDARY = re.compile(r"[.!?…][\"'”’)\]]{0,3}\s+(?=[\"'“‘(\[]?[A-ZÀ-Þ0-9])|\n[ \t\r]*\n\s*")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|\?")
_PLAIN = str.maketrans({"’": "'", "‘": "'"})
# The rarity of a word that no list of the news has, in half octaves.
_RAREST = 25


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a text at ``start:end`` (code points), with its words in lower case, their
    stems and the number of cues of each class."""

    start: int
    end: int
    words: tuple[str, ...]
    stems: frozenset[str]
    cues: Mapping[str, int]


def read_claim(claim: str) -> Piece:
    """The claim as one piece; what is beyond 1,000 characters is not read."""
    return _piece(claim[:_CLAIM_READ], 0)


def read_text(text: str) -> tuple[Piece, ...]:
    """The sentences that have words, of the first 12,000 characters. Linear time."""
    read = text[:_READ]
    ends = [match.end() for match in _BOUNDARY.finditer(read)]
    pieces = (_piece(read[start:end], start) for start, end in pairwise([0, *ends, len(read)]))
    return tuple(piece for piece in pieces if piece.words)


def telling_stems(claim: Piece) -> dict[str, float]:
    """What a claim is about: its stems and how rare each is in the news, above 0 to 1.

    Rarity is the binary logarithm of the share of articles without the word's, as
    :mod:`retold.group.background` counts them; words in more than a fifth of them are left out, and
    words that only say how the claim is told ("denies", "reportedly").
    """
    weights: dict[str, float] = {}
    words = [word for word in claim.words if word not in stance_words()]
    for word, level in telling_words(words or claim.words).items():
        stemmed = stem_of(word)
        weights[stemmed] = min(level / _RAREST, weights.get(stemmed, 1.0))
    return weights


def _piece(surface: str, offset: int) -> Piece:
    words = tuple(_WORD.findall(surface.lower().translate(_PLAIN)))
    return Piece(
        start=offset + len(surface) - len(surface.lstrip()),
        end=offset + len(surface.rstrip()),
        words=words,
        stems=frozenset(map(stem_of, words)),
        cues=Counter(name for name, _ in find_cues(words)),
    )


@lru_cache(maxsize=1 << 17)
def stem_of(word: str) -> str:
    """The stem of a word in lower case, without accents."""
    return stem(fold(word))
