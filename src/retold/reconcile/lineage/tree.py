"""The likeliest parents of each article: a forest over the ties that bind."""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .direction import Direction
from .errors import SharedErrors
from .stock import Stock
from .ties import Tie

# An article that was first with less probability than this is a parent only if there is no other.
_POSSIBLE = 0.35
# What is told alike in other words counts this much beside words.
_TOLD = 0.5
# Of two articles that are this much the same, one has it from the other rather than from a third.
_WHOLE = 0.9
# What one error in common adds to how near a parent is, and one mended takes away.
_ERROR = 0.06
# Shares closer than this are equal.
_GRAIN = 0.03
# What a second parent must give of a child's words beyond the first.
_SECOND = 0.12


@dataclass(frozen=True, slots=True)
class Parent:
    """One article had it from another (or, undirected, shares its origin), and who else might be.

    ``odds`` is the probability that the child has it from the parent, if the two are of one
    telling.
    """

    child: str
    parent: str
    tie: Tie
    direction: Direction
    odds: float
    runner_up: str | None

    @property
    def directed(self) -> bool:
        """Whether the evidence says who of the two was first."""
        return self.direction.said


def grow(
    order: Sequence[str],
    ties: Sequence[tuple[Tie, Direction]],
    stock: Stock,
    cited: Iterable[tuple[str, str]] = (),
    errors: SharedErrors | None = None,
    copies: Sequence[tuple[str, str]] = (),
) -> list[Parent]:
    """Parents of the articles, so that all that are tied are connected, without a circle.

    ``order`` is the order of the story, which decides where nothing else does. Articles are placed
    from the earliest; each takes the likeliest of those placed before, and a further one only
    where that gives a good part of it which the first has not, or connects what nothing else does.
    ``cited`` are pairs that are connected because one names the other, ``copies`` those (child,
    parent) that are parents already: such a child takes no other.
    """
    around: dict[str, list[tuple[str, Tie, Direction]]] = defaultdict(list)
    for tie, direction in ties:
        around[tie.left].append((tie.right, tie, direction))
        around[tie.right].append((tie.left, tie, direction))
    placed: dict[str, int] = {}
    trees = _Trees(order)
    for one, other in [*cited, *copies]:
        trees.join(one, other)
    above: dict[str, set[str]] = defaultdict(set)
    for child, parent in copies:
        above[child].add(parent)
    has_parent = frozenset(above)
    parents = []
    for child in _earliest_first(order, around):
        candidates = [
            _candidate(child, *item, stock, errors)
            for item in around[child]
            if item[0] in placed
            and child not in has_parent
            and not _is_above(child, item[0], above)
        ]
        candidates.sort(key=lambda c: (-c.nearness, placed[c.parent]))
        chosen = _chosen(child, candidates, trees, stock)
        above[child].update(parent.parent for parent in chosen)
        parents += chosen
        placed[child] = len(placed)
    return parents


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An article that may be the parent, by how near it is."""

    parent: str
    tie: Tie
    direction: Direction
    odds: float
    nearness: float


def _candidate(
    child: str,
    parent: str,
    tie: Tie,
    direction: Direction,
    stock: Stock,
    errors: SharedErrors | None,
) -> _Candidate:
    odds = direction.first(left=tie.left == parent)
    nearness = _nearness(child, parent, tie, odds, stock) if odds >= _POSSIBLE else odds - 1
    if errors is not None and nearness > 0:
        shared = len(errors.shared(child, parent)) // 2
        nearness += _ERROR * (shared - errors.mended(child, parent))
    return _Candidate(parent, tie, direction, odds, nearness)


def _chosen(
    child: str, candidates: Sequence[_Candidate], trees: "_Trees", stock: Stock
) -> list[Parent]:
    """The nearest candidate and what further ones are needed; the nearest first."""
    names = [candidate.parent for candidate in candidates]
    return [
        Parent(
            child=child,
            parent=c.parent,
            tie=c.tie,
            direction=c.direction,
            odds=c.odds,
            runner_up=next((name for name in names if name != c.parent), None),
        )
        for c in candidates
        if trees.join(child, c.parent)
        or (c.parent == names[0] and c.nearness > 0)
        or (c.odds >= _POSSIBLE and stock.beyond(child, c.parent, names[0]) >= _SECOND)
    ]


def _nearness(child: str, parent: str, tie: Tie, odds: float, stock: Stock) -> float:
    """How much of the child the parent has; more if it is all that the parent has.

    How much is told alike in other words is known less well, so there it counts too how likely
    the parent was first.

    Rounded, so that of equally near ones the one placed first, which is nearest to the origin, is
    taken: most have a report from where it first stood.
    """
    share = stock.near(child, parent) if tie.is_copy else _TOLD * tie.mutual * (0.5 + 0.5 * odds)
    whole = max(0.0, stock.near(parent, child) - _WHOLE)
    return round((share + whole) / _GRAIN) * _GRAIN


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


def _is_above(one: str, other: str, above: Mapping[str, set[str]]) -> bool:
    """Whether ``other`` has it from ``one``, over whomever."""
    seen, waiting = {other}, [other]
    while waiting:
        fresh = above.get(waiting.pop(), set()) - seen
        seen |= fresh
        waiting += sorted(fresh)
    return one in seen


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
