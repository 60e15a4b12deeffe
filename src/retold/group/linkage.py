"""Stories out of pairs: clusters that hang together as a whole, not by one chain of pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import pow

from ..model import Interval
from .similarity import Alike

# Two articles of one day join at this similarity, others need more (docs/group.md, "Measured").
JOINS_AT = 0.155
# A story joins a larger one by how alike each of its articles is to the three nearest there. With
# all instead of three (average linkage) a story that runs for weeks falls to pieces; with one, an
# article that looks back at two stories welds them together.
NEAREST = 3
# How much of a similarity is left when the nearest dates are so many days apart. It falls slowly
# and never below the floor: stories run for weeks, and days alone never forbid a join.
_FADING = 0.3
_FLOOR = 0.4
# The same where a date is unknown: the larger the pile, the likelier that what looks alike is an
# event of another time. 0.8 in a pile of ten, 0.64 among a thousand.
_UNDATED = 0.9
_UNDATED_FADING = 0.05


def nearness(days: int | None, articles: int) -> float:
    """What is left of a similarity across so many days (None: unknown) in a pile of so many
    articles, from 0.4 to 1."""
    if days is None:
        return max(_FLOOR, _UNDATED * pow(articles, -_UNDATED_FADING))
    return max(_FLOOR, pow(1 + days, -_FADING))


def days_between(one: Interval | None, other: Interval | None) -> int | None:
    """The days between two intervals, 0 where they meet, None where one is unknown."""
    if one is None or other is None:
        return None
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def cluster(
    dates: Sequence[Interval | None],
    pairs: Iterable[Alike],
    joins_at: float = JOINS_AT,
    pile: int | None = None,
) -> list[list[int]]:
    """The stories among ``len(dates)`` articles: places in ascending order, by their first.

    Agglomerative: the two clusters most alike join first, as long as they are alike enough. Pairs
    that are not given count as not alike at all. Ties fall to the smaller places, so that nothing
    but the dates and the pairs decides. About p log p steps for p pairs. ``pile`` is the number of
    articles that these are part of.
    """
    forest = _Forest(dates, joins_at, pile or len(dates))
    for pair in pairs:
        forest.add(pair)
    return forest.grow()


@dataclass(slots=True)
class _Cluster:
    """Articles joined so far, the days that they span, and the clusters that they are alike to.
    ``version`` grows with each join, so that older offers in the queue are known to be stale."""

    members: list[int]
    when: Interval | None
    neighbours: dict[int, None] = field(default_factory=dict)
    version: int = 0


class _Forest:
    """The clusters while they grow, each called by one of its members.

    ``_nearest[article][cluster]`` are the greatest similarities of an article to members of a
    cluster that it is not in, three at most, falling.
    """

    def __init__(self, dates: Sequence[Interval | None], joins_at: float, pile: int) -> None:
        self._joins_at = joins_at
        self._pile = pile
        self._clusters = {place: _Cluster([place], when) for place, when in enumerate(dates)}
        self._nearest: list[dict[int, tuple[float, ...]]] = [{} for _ in dates]
        self._offers: list[tuple[float, int, int, int, int]] = []

    def add(self, pair: Alike) -> None:
        """Take note of two articles that are alike."""
        one, other = pair.earlier, pair.later
        self._nearest[one][other] = self._nearest[other][one] = (pair.similarity,)
        self._clusters[one].neighbours[other] = self._clusters[other].neighbours[one] = None
        self._offer(one, other)

    def grow(self) -> list[list[int]]:
        """Join until nothing is alike enough."""
        while self._offers:
            _, first, second, *versions = heappop(self._offers)
            one, other = self._clusters.get(first), self._clusters.get(second)
            if one and other and [one.version, other.version] == versions:
                self._join(first, second)
        return sorted(sorted(each.members) for each in self._clusters.values())

    def _offer(self, one: int, other: int) -> None:
        first, second = min(one, other), max(one, other)
        left, right = self._clusters[first], self._clusters[second]
        days = days_between(left.when, right.when)
        bond = self._bond(first, second) * nearness(days, self._pile)
        if bond >= self._joins_at:
            heappush(self._offers, (-bond, first, second, left.version, right.version))

    def _bond(self, first: int, second: int) -> float:
        """The mean, over the articles of the smaller cluster, of the mean similarity to the nearest
        three of the larger."""
        smaller, larger = sorted(
            (first, second), key=lambda name: (len(self._clusters[name].members), name)
        )
        members = self._clusters[smaller].members
        nearest = min(NEAREST, len(self._clusters[larger].members))
        alike = sum(sum(self._nearest[place].get(larger, ())) for place in members)
        return alike / (nearest * len(members))

    def _join(self, first: int, second: int) -> None:
        one, other = self._clusters[first], self._clusters.pop(second)
        for name in other.neighbours:
            for place in self._clusters[name].members:
                self._rename(place, second, first)
        one.members += other.members
        for place in one.members:
            self._nearest[place].pop(first, None)
            self._nearest[place].pop(second, None)
        one.when = _together(one.when, other.when)
        one.version += 1
        one.neighbours |= other.neighbours
        del one.neighbours[first], one.neighbours[second]
        for name in one.neighbours:
            self._clusters[name].neighbours.pop(second, None)
            self._clusters[name].neighbours[first] = None
            self._offer(first, name)

    def _rename(self, place: int, second: int, first: int) -> None:
        nearest = self._nearest[place]
        if second in nearest:
            both = (*nearest.pop(second), *nearest.get(first, ()))
            nearest[first] = tuple(sorted(both, reverse=True)[:NEAREST])


def _together(one: Interval | None, other: Interval | None) -> Interval | None:
    if one is None or other is None:
        return one or other
    return Interval(min(one.start, other.start), max(one.end, other.end))
