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
        """The number of independent sources behind these articles: groups without a common root."""
        groups: list[set[str]] = []
        for article in sorted(set(articles)):
            merged = set(self.roots.get(article, frozenset({article})))
            apart = []
            for group in groups:
                if group & merged:
                    merged |= group
                else:
                    apart.append(group)
            groups = [*apart, merged]
        return len(groups)
