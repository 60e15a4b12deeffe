"""Passages told in other words: aligned units that no verbatim passage covers already."""

from collections import defaultdict
from collections.abc import Sequence

from ...model import Span
from ...ranges import Overlaps
from ..alignment import Alignment, Unit, cluster_units
from .groups import Group

# Share of a unit that a verbatim passage must cover for the two to be the same finding.
_COVERED = 0.6


def reworded_groups(alignment: Alignment, verbatim: Sequence[Group]) -> list[Group]:
    """A passage for each cluster of units, but for those that only repeat a verbatim one."""
    scores = {(link.left, link.right): link.score for link in alignment.links}
    covered = _Covered(verbatim)
    found = []
    for cluster in cluster_units(alignment):
        units = [alignment.units[index] for index in cluster]
        pairs = [(a, b) for a in units for b in units if (a.index, b.index) in scores]
        if all(covered.pair(a, b) for a, b in pairs):
            continue
        found.append(
            Group(
                spans={unit.span.article: unit.span for unit in units},
                kind="reworded",
                region=_region(units),
                scores=[scores[a.index, b.index] for a, b in pairs],
            )
        )
    return found


class _Covered:
    """Which verbatim passages cover most of a unit."""

    def __init__(self, verbatim: Sequence[Group]) -> None:
        self._by_article: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        for number, group in enumerate(verbatim):
            for span in group.spans.values():
                self._by_article[span.article].append((number, span))
        self._overlaps = {
            article: Overlaps((span.start, span.end) for _, span in spans)
            for article, spans in self._by_article.items()
        }

    def pair(self, a: Unit, b: Unit) -> bool:
        """Whether passages common to both cover most of both."""
        common = {n for n, _ in self._over(a)} & {n for n, _ in self._over(b)}
        return bool(common) and all(
            self._share(unit, common) >= _COVERED * len(unit.span) for unit in (a, b)
        )

    def _over(self, unit: Unit) -> list[tuple[int, Span]]:
        overlaps = self._overlaps.get(unit.span.article)
        if overlaps is None:
            return []
        spans = self._by_article[unit.span.article]
        return [spans[place] for place in overlaps.of(unit.span.start, unit.span.end)]

    def _share(self, unit: Unit, common: set[int]) -> int:
        return sum(
            min(span.end, unit.span.end) - max(span.start, unit.span.start)
            for number, span in self._over(unit)
            if number in common
        )


def _region(units: Sequence[Unit]) -> str:
    kinds = sorted({unit.region for unit in units} - {"body"})
    return kinds[0] if kinds else "body"
