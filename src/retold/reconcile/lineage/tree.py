"""The likeliest parents of each article: a forest over the ties that bind."""

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .direction import Direction
from .stock import Stock
from .ties import Tie

# An article that was first with less probability than this is a parent only if there is no other.
_POSSIBLE = 0.35
# What is told alike in other words counts this much beside words.
_TOLD = 0.5
# Of two articles that are this much the same, one has it from the other rather than from a third.
_WHOLE = 0.9
# Shares closer than this are equal.
_GRAIN = 0.03
# What a second parent must give of a child's words beyond the first.
_SECOND = 0.12


@dataclass(frozen=True, slots=True)
class Parent:
    """One article had it from another (or, undirected, shares its origin), and who else might be.

    ``odds`` is the probability that the parent was first.
    """

    child: str
    parent: str
    tie: Tie
    direction: Direction
    odds: float
    runner_up: str | None


def grow(order: Sequence[str], ties: Sequence[tuple[Tie, Direction]], stock: Stock) -> list[Parent]:
    """Parents of the articles, so that all that are tied are connected, without a circle.

    ``order`` is the order of the story, which decides where nothing else does. Articles are placed
    from the earliest; each takes the likeliest of those placed before, and a further one only
    where that connects what no other tie connects.
    """
    around: dict[str, list[tuple[str, Tie, Direction]]] = defaultdict(list)
    for tie, direction in ties:
        around[tie.left].append((tie.right, tie, direction))
        around[tie.right].append((tie.left, tie, direction))
    placed: dict[str, int] = {}
    trees = _Trees(order)
    parents = []
    for child in _earliest_first(order, around):
        parents += _parents_of(child, around[child], placed, trees, stock)
        placed[child] = len(placed)
    return parents


def _parents_of(
    child: str,
    ties: Sequence[tuple[str, Tie, Direction]],
    placed: Mapping[str, int],
    trees: "_Trees",
    stock: Stock,
) -> list[Parent]:
    found = []
    for other, tie, direction in ties:
        if other in placed:
            odds = direction.first(left=tie.left == other)
            nearness = _nearness(child, other, tie, stock) if odds >= _POSSIBLE else -1 + odds
            found.append((-nearness, placed[other], other, tie, direction, odds))
    found.sort(key=lambda item: item[:2])
    likeliest = [item[2] for item in found]
    return [
        Parent(child, other, tie, direction, odds, _first(likeliest, but=other))
        for _, _, other, tie, direction, odds in found
        if trees.join(child, other)
        or (odds >= _POSSIBLE and stock.beyond(child, other, likeliest[0]) >= _SECOND)
    ]


def _nearness(child: str, parent: str, tie: Tie, stock: Stock) -> float:
    """How much of the child the parent has; more if it is all that the parent has.

    Rounded, so that of equally near ones the one placed first, which is nearest to the origin, is
    taken: most have a report from where it first stood.
    """
    share = stock.near(child, parent) if tie.is_copy else _TOLD * tie.mutual
    whole = max(0.0, stock.near(parent, child) - _WHOLE)
    return round((share + whole) / _GRAIN) * _GRAIN


def _first(articles: Sequence[str], *, but: str) -> str | None:
    return next((article for article in articles if article != but), None)


def _earliest_first(
    order: Sequence[str], around: Mapping[str, Sequence[tuple[str, Tie, Direction]]]
) -> list[str]:
    """The articles so that nobody comes before one who was said to be earlier, circles aside."""
    rank = {article: place for place, article in enumerate(order)}
    lead: dict[str, float] = dict.fromkeys(order, 0.0)
    later: dict[str, list[str]] = defaultdict(list)
    waits = dict.fromkeys(order, 0)
    for article in order:
        for other, tie, direction in around.get(article, ()):
            odds = direction.odds if tie.left == article else -direction.odds
            lead[article] += tie.strength * math.tanh(odds / 2)
            if direction.said and odds > 0:
                later[article].append(other)
                waits[other] += 1
    heap = [(waits[a] > 0, -lead[a], rank[a], a) for a in order]
    heapq.heapify(heap)
    placed: dict[str, None] = {}
    while heap:
        _, _, _, article = heapq.heappop(heap)
        if article in placed:
            continue
        placed[article] = None
        for other in later[article]:
            waits[other] -= 1
            if waits[other] == 0 and other not in placed:
                heapq.heappush(heap, (False, -lead[other], rank[other], other))
    return list(placed)


class _Trees:
    """Disjoint sets of articles."""

    def __init__(self, articles: Sequence[str]) -> None:
        self._above = {article: article for article in articles}

    def join(self, one: str, other: str) -> bool:
        """Make two sets one; False if they were already."""
        tops = self._top(one), self._top(other)
        self._above[tops[0]] = tops[1]
        return tops[0] != tops[1]

    def _top(self, article: str) -> str:
        while self._above[article] != article:
            self._above[article] = self._above[self._above[article]]
            article = self._above[article]
        return article
