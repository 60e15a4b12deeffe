"""Stories out of pairs: clusters that hang together as a whole, not by one chain of pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from ..model import Interval
from .similarity import Alike

# Measured in docs/group.md; two articles of one day join at this similarity, others need more.
JOINS_AT = 0.18
# Clusters join by the power mean of their pairs' similarities. An exponent of 1 is average linkage,
# a large one single linkage; 2 lets the pairs that are clearly alike count more in long stories.
_POWER = 2
# How much of a similarity is left when the nearest dates are so many days apart. It falls slowly
# and never below the floor: stories run for weeks, and days alone never forbid a join.
_FADING = 0.25
_FLOOR = 0.45
# Unknown dates: as if some days lay between.
_UNDATED = 0.8


def nearness(days: int | None) -> float:
    """What is left of a similarity across so many days (None: unknown), from 0.45 to 1."""
    return _UNDATED if days is None else max(_FLOOR, (1 + days) ** -_FADING)


def days_between(one: Interval | None, other: Interval | None) -> int | None:
    """The days between two intervals, 0 where they meet, None where one is unknown."""
    if one is None or other is None:
        return None
    return max(0, (other.start - one.end).days, (one.start - other.end).days)


def cluster(dates: Sequence[Interval | None], pairs: Iterable[Alike]) -> list[list[int]]:
    """The stories among ``len(dates)`` articles: places in ascending order, by their first.

    Agglomerative: the two clusters most alike join first, as long as they are alike enough. Pairs
    that are not given count as not alike at all. Ties fall to the smaller places, so that nothing
    but the dates and the pairs decides. About p log p steps for p pairs.
    """
    forest = _Forest([_Cluster([place], when) for place, when in enumerate(dates)])
    for pair in pairs:
        forest.add(pair)
    return forest.grow()


@dataclass(slots=True)
class _Cluster:
    """Articles joined so far. ``alike`` maps another cluster to the sum of powers between the two;
    ``version`` grows with each merge, so that older offers in the queue are known to be stale."""

    members: list[int]
    when: Interval | None
    alike: dict[int, float] = field(default_factory=dict)
    version: int = 0


class _Forest:
    """The clusters while they grow; each is called by its smallest member."""

    def __init__(self, clusters: list[_Cluster]) -> None:
        self._clusters: list[_Cluster | None] = list(clusters)
        self._offers: list[tuple[float, int, int, int, int]] = []

    def add(self, pair: Alike) -> None:
        """Take note of two articles that are alike."""
        power = pair.similarity**_POWER
        one, other = self._at(pair.earlier), self._at(pair.later)
        one.alike[pair.later] = other.alike[pair.earlier] = power
        self._offer(pair.earlier, pair.later)

    def grow(self) -> list[list[int]]:
        """Join until nothing is alike enough."""
        while self._offers:
            _, first, second, first_version, second_version = heappop(self._offers)
            one, other = self._clusters[first], self._clusters[second]
            if one is None or other is None:
                continue
            if (one.version, other.version) == (first_version, second_version):
                self._join(first, one, second, other)
        return [sorted(each.members) for each in self._clusters if each is not None]

    def _at(self, place: int) -> _Cluster:
        found = self._clusters[place]
        assert found is not None, "a cluster that was joined is asked for"
        return found

    def _offer(self, first: int, second: int) -> None:
        one, other = self._at(first), self._at(second)
        mean = one.alike[second] / (len(one.members) * len(other.members))
        bond = mean ** (1 / _POWER) * nearness(days_between(one.when, other.when))
        if bond >= JOINS_AT:
            heappush(self._offers, (-bond, first, second, one.version, other.version))

    def _join(self, first: int, one: _Cluster, second: int, other: _Cluster) -> None:
        self._clusters[second] = None
        one.members += other.members
        one.when = _together(one.when, other.when)
        one.version += 1
        del one.alike[second], other.alike[first]
        for neighbour, power in other.alike.items():
            near = self._at(neighbour)
            del near.alike[second]
            one.alike[neighbour] = near.alike[first] = one.alike.get(neighbour, 0.0) + power
        for neighbour in one.alike:
            self._offer(min(first, neighbour), max(first, neighbour))


def _together(one: Interval | None, other: Interval | None) -> Interval | None:
    if one is None or other is None:
        return one or other
    return Interval(min(one.start, other.start), max(one.end, other.end))
