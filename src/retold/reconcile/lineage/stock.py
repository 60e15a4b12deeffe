"""The common stock of a family of tellings, and how much of it each holds of each other.

What one article alone has (its own frame, its own wording) says nothing of whom it has the rest
from. Of what it shares with anybody, everything must stand in its parent: that is the asymmetry of
textual criticism, where a copy has the readings of its exemplar and a sister copy lacks some.
"""

from collections import Counter
from collections.abc import Iterable

from ..alignment.text import Text

_SHINGLE = 4

Shingles = frozenset[tuple[str, ...]]


class Stock:
    """Four-word shingles, quoted or not, that at least two of the articles have."""

    def __init__(self, texts: Iterable[Text]) -> None:
        shingles = {text.article: _shingles(text) for text in texts}
        counts = Counter(shingle for own in shingles.values() for shingle in own)
        self._all = shingles
        self._shared = {
            article: frozenset(s for s in own if counts[s] > 1) for article, own in shingles.items()
        }

    def held(self, child: str, parent: str) -> float:
        """The share of what the child has in common with anybody that stands in the parent."""
        own = self._shared[child]
        return len(own & self._all[parent]) / len(own) if own else 0.0

    def near(self, child: str, parent: str) -> float:
        """The share of all that the child has that stands in the parent."""
        own = self._all[child]
        return len(own & self._all[parent]) / len(own) if own else 0.0

    def beyond(self, child: str, parent: str, first: str) -> float:
        """The share of all that the child has that stands in a parent and not in the first one."""
        own = self._all[child]
        return len((own & self._all[parent]) - self._all[first]) / len(own) if own else 0.0


def _shingles(text: Text) -> Shingles:
    words = [word.folded for word in text.words if word.region != "boilerplate"]
    return frozenset(tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))
