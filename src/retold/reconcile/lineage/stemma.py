"""The parents of copies: families of articles that share words, and the likeliest forest of each.

A family is three articles or more that ties of copies connect: of two alone nothing shows what is
older (``tree``). What lies between each two of its articles is weighed
(``features``), the probability of every edge is summed over all forests (``forests``), and the
likeliest edges are taken. Where several articles have it from nobody here and share words with each
other, their common source is missing. A further parent is taken where it gives a child what the
first has not.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..alignment import Alignment
from .changes import Family
from .direction import Bearings, Direction, aside, is_later, leaning
from .features import Surroundings, further
from .forests import forests, likeliest
from .ties import Tie
from .tree import Parent
from .weights import shipped, weigh

# Articles that a family has at least.
_FEWEST = 3
# Of two that share less of either, the common source is no source of the whole.
_SHARED = 0.25
# A further parent is taken from these log odds on, or where it is of another tree and gives this
# share of the child.
_FURTHER = 0.0
_SECOND = 0.12
# A probability is bounded by this before its logarithm is taken.
_LEAST = 0.002
# What the wording lends to who was first is said from these odds on.
_SAID = 0.5
_WORDING = "what the other has and has not is likelier to have come of it than the other way round"


@dataclass(frozen=True, slots=True)
class Sister:
    """An article that has a source which is not here in common with another, and how likely."""

    child: str
    other: str
    tie: Tie
    chance: float


@dataclass(frozen=True, slots=True)
class Stemma:
    """The parents found, and those whose source is missing."""

    parents: tuple[Parent, ...]
    sisters: tuple[Sister, ...]
    families: tuple[tuple[str, ...], ...]


def find_stemma(
    order: Sequence[str],
    ties: Sequence[Tie],
    bound: Sequence[Tie],
    alignment: Alignment,
    bearings: Bearings,
) -> Stemma:
    """The stemma of all families of copies.

    ``order`` is the order of the story, ``bound`` those of the ``ties`` that go back to one
    telling, of which copies make the families.
    """
    of = {frozenset((tie.left, tie.right)): tie for tie in ties}
    parents: list[Parent] = []
    sisters: list[Sister] = []
    families = _families(order, [tie for tie in bound if tie.is_copy])
    for ids in families:
        family = _Family(ids, of, alignment, bearings)
        parents += family.parents()
        sisters += family.sisters()
    return Stemma(tuple(parents), tuple(sisters), tuple(tuple(ids) for ids in families))


def _families(order: Sequence[str], ties: Sequence[Tie]) -> list[list[str]]:
    """The articles that ties connect, in the order of the story."""
    around: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        around[tie.left].append(tie.right)
        around[tie.right].append(tie.left)
    seen: set[str] = set()
    families = []
    for article in order:
        if article in seen or article not in around:
            continue
        reached, waiting = {article}, [article]
        while waiting:
            fresh = {other for other in around[waiting.pop()] if other not in reached}
            reached |= fresh
            waiting += sorted(fresh)
        seen |= reached
        if len(reached) >= _FEWEST:
            families.append([id for id in order if id in reached])
    return families


class _Family:
    """One family, its probabilities, and what they say."""

    def __init__(
        self,
        ids: Sequence[str],
        ties: Mapping[frozenset[str], Tie],
        alignment: Alignment,
        bearings: Bearings,
    ) -> None:
        self._ids = ids
        self._ties = ties
        self._bearings = bearings
        barred = {
            (child, parent)
            for tie in _within(ids, ties)
            for child, parent in ((tie.left, tie.right), (tie.right, tie.left))
            if is_later(parent, tie, bearings)
        }
        self._around = Surroundings(
            ids,
            Family(alignment.texts[id] for id in ids),
            _credited(ids, bearings),
            barred,
            _first(ids, ties, bearings),
        )
        self._place = {id: place for place, id in enumerate(ids)}
        self._scores = {
            (self._place[child], self._place[parent]): self._score(child, parent, tie)
            for child, others in self._around.candidates.items()
            for parent in others
            if (tie := self._tie(child, parent)) is not None
        }
        self._chances = forests(
            self._scores,
            [weigh(self._around.root(id), shipped()) for id in ids],
            [weigh(self._around.sister(id), shipped()) for id in ids],
            weigh(self._around.missing, shipped()),
        )
        self._first = likeliest(self._chances)
        self._above = {
            place: [parent] for place, parent in enumerate(self._first) if parent is not None
        }
        for child, first in enumerate(self._first):
            if first is not None:
                self._above[child] += self._further_parents(child, first)

    def _tie(self, one: str, other: str) -> Tie | None:
        return self._ties.get(frozenset((one, other)))

    def _score(self, child: str, parent: str, tie: Tie) -> float:
        lean = leaning(tie, self._bearings) / 2
        wording = weigh(self._around.edge(child, parent), shipped())
        return wording + (lean if tie.left == parent else -lean)

    def parents(self) -> Iterator[Parent]:
        """The first parent of each child and its further ones."""
        for child, parents in self._above.items():
            for parent in parents:
                yield self._parent(child, parent)

    def _further_parents(self, child: int, first: int) -> list[int]:
        """At most one more by its odds, and what else joins a tree whose matter the child has."""
        others = [other for c, other in self._scores if c == child and other != first]
        odds = {other: self._further(child, other, first) for other in others}
        ranked = sorted(others, key=lambda other: (-odds[other], other))
        taken: list[int] = []
        joined = {self._top(child)}
        for place, other in enumerate(ranked):
            likely = place == 0 and odds[other] > _FURTHER
            joins = self._top(other) not in joined and self._beyond(child, other, first) >= _SECOND
            if (likely or joins) and not _leads(other, child, self._above):
                taken.append(other)
                joined.add(self._top(other))
        return taken

    def _beyond(self, child: int, other: int, first: int) -> float:
        """The share of a child that it has from another and not from its first parent."""
        names = self._ids[child], self._ids[other], self._ids[first]
        words = self._around.losses[names[0], names[1]].words
        return self._around.beyond(*names)[0] / max(1, words)

    def _further(self, child: int, other: int, first: int) -> float:
        names = self._ids[child], self._ids[other], self._ids[first]
        chances = self._chances.edges
        both = chances[child, other], chances.get((other, child), 0.0)
        return weigh(further(self._around, *names, both), shipped())

    def _parent(self, child: int, parent: int) -> Parent:
        one, other = self._ids[child], self._ids[parent]
        tie = self._ties[frozenset((one, other))]
        chances = self._chances.edges
        ranked = sorted(
            (-chances[pair], pair[1]) for pair in self._scores if pair[0] == child != pair[1]
        )
        return Parent(
            child=one,
            parent=other,
            tie=tie,
            direction=self._direction(child, parent, tie),
            odds=chances[child, parent],
            runner_up=next((self._ids[p] for _, p in ranked if p != parent), None),
        )

    def _direction(self, child: int, parent: int, tie: Tie) -> Direction:
        """The log odds over all forests, with what lends them."""
        there = max(_LEAST, self._chances.edges[child, parent])
        back = max(_LEAST, self._chances.edges.get((parent, child), 0.0))
        sign = 1 if tie.left == self._ids[parent] else -1
        outside = aside(tie, self._bearings)
        evidence = list(outside.evidence)
        odds = sign * math.log(there / back)
        if (parent, child) in self._scores:
            wording = odds - outside.odds
            if abs(wording) >= _SAID and wording * odds > 0:
                evidence.append((_WORDING, wording))
        elif not evidence:
            odds = 0.0
        return Direction(odds, tuple(evidence))

    def sisters(self) -> Iterator[Sister]:
        """Those of several roots that share much with another which has it not from them."""
        roots = [place for place, parent in enumerate(self._first) if parent is None]
        for root in roots:
            others = [
                (other not in roots, -self._shared(root, other), other)
                for other in range(len(self._ids))
                if other != root
                and not _leads(other, root, self._above)
                and self._shared(root, other) >= _SHARED
            ]
            if others:
                other = self._ids[min(others)[2]]
                tie = self._ties[frozenset((self._ids[root], other))]
                yield Sister(self._ids[root], other, tie, self._chances.sisters[root])

    def _top(self, place: int) -> int:
        while (parent := self._first[place]) is not None:
            place = parent
        return place

    def _shared(self, one: int, other: int) -> float:
        """The larger share that one of two articles holds of the other; 0 without a tie."""
        pair = self._ids[one], self._ids[other]
        losses = self._around.losses
        if pair not in losses or self._tie(*pair) is None:
            return 0.0
        return max(losses[pair].share, losses[pair[::-1]].share)


def _within(ids: Sequence[str], ties: Mapping[frozenset[str], Tie]) -> Iterator[Tie]:
    inside = set(ids)
    for tie in ties.values():
        if tie.left in inside and tie.right in inside:
            yield tie


def _credited(ids: Sequence[str], bearings: Bearings) -> frozenset[str]:
    """Who names the origin, or is by an outlet that such a one of the family names."""
    naming = [id for id in ids if bearings.origins[id]]
    return frozenset(naming).union(*(bearings.names[id] for id in naming))


def _first(
    ids: Sequence[str], ties: Mapping[frozenset[str], Tie], bearings: Bearings
) -> str | None:
    """The one that is known to be earlier than all others that it is tied to; None if none is."""
    beaten = {
        one
        for tie in _within(ids, ties)
        for one, other in ((tie.left, tie.right), (tie.right, tie.left))
        if not is_later(other, tie, bearings)
    }
    return next((id for id in ids if id not in beaten), None)


def _leads(start: int, wanted: int, above: Mapping[int, Sequence[int]]) -> bool:
    """Whether an article has it from another one, over any way."""
    seen, waiting = {start}, [start]
    while waiting:
        place = waiting.pop()
        if place == wanted:
            return True
        fresh = {*above.get(place, ())} - seen
        seen |= fresh
        waiting += sorted(fresh)
    return False
