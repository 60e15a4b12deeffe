"""Units of many articles that tell one proposition, put together without chaining."""

from collections import defaultdict
from collections.abc import Sequence

from .records import Alignment, Link


def cluster_units(alignment: Alignment, least: float = 0.4) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more unit indices, each sorted, in order of their first unit.

    Average linkage over the links, strongest first, where a pair without a link counts 0: two
    groups join only if the mean score between their units reaches ``least``, so that A~B and B~C
    do not bring A and C together. Two units of one article never stand in one group.
    """
    clusters = _Clusters(alignment)
    for link in alignment.links:
        clusters.try_join(link, least)
    return clusters.groups()


class _Clusters:
    """Disjoint groups of units, with the sum of link scores between each two that touch."""

    def __init__(self, alignment: Alignment) -> None:
        self._article = [unit.span.article for unit in alignment.units]
        self._group = list(range(len(alignment.units)))
        self._members = {index: [index] for index in self._group}
        self._between: dict[int, dict[int, float]] = defaultdict(dict)
        for link in alignment.links:
            self._between[link.left][link.right] = link.score
            self._between[link.right][link.left] = link.score

    def try_join(self, link: Link, least: float) -> None:
        left, right = self._group[link.left], self._group[link.right]
        if left == right:
            return
        mine, theirs = self._members[left], self._members[right]
        mean = self._between[left].get(right, 0.0) / (len(mine) * len(theirs))
        if mean >= least and not self._same_article(mine, theirs):
            self._join(left, right) if len(mine) >= len(theirs) else self._join(right, left)

    def _same_article(self, mine: Sequence[int], theirs: Sequence[int]) -> bool:
        return not {self._article[i] for i in mine}.isdisjoint(self._article[i] for i in theirs)

    def _join(self, keep: int, drop: int) -> None:
        for index in self._members[drop]:
            self._group[index] = keep
        self._members[keep] += self._members.pop(drop)
        for other, total in self._between.pop(drop).items():
            back = self._between[other]
            back.pop(drop)
            if other != keep:
                self._between[keep][other] = self._between[keep].get(other, 0.0) + total
                back[keep] = back.get(keep, 0.0) + total

    def groups(self) -> tuple[tuple[int, ...], ...]:
        found = [tuple(sorted(group)) for group in self._members.values() if len(group) > 1]
        return tuple(sorted(found))
