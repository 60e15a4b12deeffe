"""How many independent sources stand behind a set of articles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Independence:
    """For each article the roots that its telling goes back to (ids of sources or of articles).

    Two articles with a common root are one source. Built by :mod:`retold.reconcile.sources`.
    """

    roots: Mapping[str, frozenset[str]]

    def count(self, articles: Iterable[str]) -> int:
        """The number of independent sources behind these articles: so many of them can be chosen
        that no two have a common root.

        One that draws on two others adds nothing to them and does not make them one. Chosen
        greedily, those with the fewest roots first: never too many, and too few only where
        articles with several roots overlap in a ring.
        """
        known = {self.roots.get(article, frozenset({article})) for article in articles}
        taken: set[str] = set()
        count = 0
        for roots in sorted(known, key=lambda roots: (len(roots), sorted(roots))):
            if taken.isdisjoint(roots):
                taken |= roots
                count += 1
        return count
