"""What speaks for one telling as the parent of another: each feature is a number with a name.

``training/lineage_weights.py`` weighs them.
"""

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import combinations

from .apart import Apart, Pair
from .changes import Family, Loss

Features = Mapping[str, float]

# What of a loss counts for an edge; each by its logarithm, since the first ones say most.
_COUNTS = tuple(
    field.name
    for field in fields(Loss)
    if field.name not in ("words", "held", "quoted", "moves", "shared")
)
# Words that two articles have in common from which on one may have it from the other.
_COMMON = 30
# So it may where this share of it stands in the other, however short it is.
_MOSTLY = 0.5
# Who holds as much of a child as another but for this share holds as much.
_EVEN = 0.005
# A share of the stock that is missing is never none: its logarithm is bounded.
_LEAST = 0.02
# In a family of more articles than this each is compared with so many of the nearest and fullest.
_MANY = 24
_NEAREST = 10
_FULLEST = 4


@dataclass(frozen=True)
class Surroundings:
    """The articles of a family, in order of the story, and what lies between them.

    ``credited`` are those that name their origin; ``barred`` pairs (child, parent) of which the
    parent is known to be later; ``first`` is the one that is known to be the earliest.
    """

    ids: Sequence[str]
    family: Family
    credited: Collection[str]
    barred: Collection[Pair] = ()
    first: str | None = None

    @cached_property
    def losses(self) -> Mapping[Pair, Loss]:
        """What the first of two articles has that the second has not, both ways."""
        return {
            pair: self.family.loss(*pair)
            for couple in _compared(self.ids, self.family)
            for pair in (couple, couple[::-1])
        }

    @cached_property
    def candidates(self) -> Mapping[str, Sequence[str]]:
        """For each article who may be its parent."""
        found: dict[str, list[str]] = {id: [] for id in self.ids}
        for (child, parent), loss in self.losses.items():
            common = loss.held >= _COMMON or loss.share >= _MOSTLY
            if common and (child, parent) not in self.barred:
                found[child].append(parent)
        return found

    def edge(self, child: str, parent: str) -> Features:
        """What speaks for an edge."""
        lost, added = self.losses[parent, child], self.losses[child, parent]
        best = self._best[child]
        return {
            **{f"lost {name}": math.log1p(getattr(lost, name)) for name in _COUNTS},
            **{f"added {name}": math.log1p(getattr(added, name)) for name in _COUNTS},
            "moves": math.log1p(min(lost.moves, added.moves)),
            "marked": math.log1p(max(0, added.quoted - lost.quoted)),
            "unmarked": math.log1p(max(0, lost.quoted - added.quoted)),
            "held by parent": added.share,
            "held by child": lost.share,
            "short of best": best - added.share,
            "best": float(added.share >= best - _EVEN),
            "credit dropped": float(parent in self.credited and child not in self.credited),
            "credit gained": float(child in self.credited and parent not in self.credited),
            "parent credited": float(parent in self.credited),
            "parent stock": self._short_of_stock[parent],
            "parent central": self._central[parent],
            "parent lacks": self._lacks_blocks[parent],
            "parent misreads": self._lacks_readings[parent],
            **self._neither(child, parent),
        }

    def root(self, article: str) -> Features:
        """What speaks for an article that has it from nobody here."""
        own = [self.losses[article, other] for other in self._others(article)]
        return {
            "root": 1.0,
            "root among": math.log(len(self.ids)),
            "root credited": float(article in self.credited),
            "root stock": self._short_of_stock[article],
            "root central": self._central[article],
            "root held": self._mean(loss.share for loss in own),
            "root alone": self._mean(math.log1p(loss.alone) for loss in own),
            "root lacks": self._lacks_blocks[article],
            "root misreads": self._lacks_readings[article],
            "root refuted": self._refuted[article],
        }

    def sister(self, article: str) -> Features:
        """The same, where it is one of several that have it from a source that is not here."""
        found = self.root(article)
        return {name.replace("root", "sister"): value for name, value in found.items()}

    @cached_property
    def missing(self) -> Features:
        """What speaks for a source that is not here: that nobody has all that the others share."""
        first = self.first
        return {
            "missing": 1.0,
            "missing among": math.log(len(self.ids)),
            "missing stock": min(self._short_of_stock.values()),
            "missing central": max(self._central.values()),
            "missing lacks": min(self._lacks_blocks.values()),
            "missing misreads": min(self._lacks_readings.values()),
            "missing widely": min(self._lacks_of.values()),
            "missing nowhere": float(min(self._lacks_of.values()) == 0),
            "missing refuted": min(self._refuted.values()),
            "missing refuted once": float(min(self._refuted.values()) > 0),
            "missing dated": float(first is not None),
            "missing first stock": self._short_of_stock[first] if first else 0.0,
            "missing first lacks": self._lacks_blocks[first] if first else 0.0,
        }

    def _neither(self, child: str, parent: str) -> Features:
        """What shows that neither of two had it from the other."""
        counts = self._apart.neither(child, parent)
        most = max(counts, default=0)
        return {
            "neither": math.log1p(most),
            "neither once": float(most > 0),
            "neither often": sum(count > 0 for count in counts) / max(1, len(counts)),
        }

    @cached_property
    def _apart(self) -> Apart:
        return Apart(self.ids, self.losses, self._compared_with)

    @cached_property
    def _refuted(self) -> Mapping[str, float]:
        return {id: math.log1p(count) for id, count in self._apart.refuted().items()}

    def beyond(self, child: str, parent: str, first: str) -> tuple[int, int]:
        """As ``Family.beyond``, counted once."""
        key = child, parent, first
        if key not in self._beyond:
            self._beyond[key] = self.family.beyond(child, parent, first)
        return self._beyond[key]

    @cached_property
    def _beyond(self) -> dict[tuple[str, str, str], tuple[int, int]]:
        return {}

    @cached_property
    def _best(self) -> Mapping[str, float]:
        return {
            child: max((self.losses[child, parent].share for parent in parents), default=0.0)
            for child, parents in self.candidates.items()
        }

    @cached_property
    def _short_of_stock(self) -> Mapping[str, float]:
        return {id: math.log(_LEAST + 1 - self.family.stock(id)) for id in self.ids}

    @cached_property
    def _central(self) -> Mapping[str, float]:
        return self._over_others(lambda loss: loss.share)

    @cached_property
    def _lacks_blocks(self) -> Mapping[str, float]:
        lacks = self._over_others(lambda loss: loss.known_inner + loss.known_edges)
        return {id: math.log1p(count) for id, count in lacks.items()}

    @cached_property
    def _lacks_of(self) -> Mapping[str, float]:
        """The share of the others that have a block inside which a third has and it has not."""
        return self._over_others(lambda loss: loss.known_inner > 0)

    @cached_property
    def _lacks_readings(self) -> Mapping[str, float]:
        lacks = self._over_others(lambda loss: loss.readings)
        return {id: math.log1p(count) for id, count in lacks.items()}

    def _over_others(self, count: Callable[[Loss], float]) -> Mapping[str, float]:
        """For each article the mean over the others of what they have and it has not."""
        return {
            id: self._mean(count(self.losses[other, id]) for other in self._others(id))
            for id in self.ids
        }

    def _mean(self, values: Iterable[float]) -> float:
        return sum(values) / max(1, len(self.ids) - 1)

    def _others(self, article: str) -> Sequence[str]:
        return self._compared_with[article]

    @cached_property
    def _compared_with(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {id: [] for id in self.ids}
        for one, other in self.losses:
            found[one].append(other)
        return found


def _compared(ids: Sequence[str], family: Family) -> Iterable[Pair]:
    """All pairs of a small family; in a large one each with its nearest and with the fullest."""
    if len(ids) <= _MANY:
        return list(combinations(ids, 2))
    rank = {id: place for place, id in enumerate(ids)}
    fullest = sorted(ids, key=lambda id: (-family.stock(id), rank[id]))[:_FULLEST]
    common: dict[str, list[tuple[int, int]]] = {id: [] for id in ids}
    for one, other in combinations(ids, 2):
        count = family.common(one, other)
        common[one].append((-count, rank[other]))
        common[other].append((-count, rank[one]))
    pairs = set()
    for id in ids:
        near = [ids[place] for _, place in sorted(common[id])[:_NEAREST]]
        pairs |= {(rank[id], rank[other]) for other in {*near, *fullest} - {id}}
    couples = sorted({(min(pair), max(pair)) for pair in pairs})
    return [(ids[one], ids[other]) for one, other in couples]


def further(
    surroundings: Surroundings, child: str, parent: str, first: str, chances: tuple[float, float]
) -> Features:
    """What speaks for a further parent beside the first one.

    ``chances`` are the probabilities that the child has it from the parent, and the other way
    round.
    """
    beyond, only = surroundings.beyond(child, parent, first)
    most = max(
        surroundings.beyond(child, other, first)[0]
        for other in surroundings.candidates[child]
        if other != first
    )
    added = surroundings.losses[child, first]
    return {
        "further": 1.0,
        "further beyond": math.log1p(beyond),
        "further only": math.log1p(only),
        "further short of best": math.log1p(most) - math.log1p(beyond),
        "further nothing": float(beyond == 0),
        "further doublets": math.log1p(added.doublets),
        "further doublet and beyond": float(added.doublets > 0 < beyond),
        "further known": math.log1p(added.known),
        "further blocks": math.log1p(added.known_inner + added.known_edges),
        "further likely": math.log(_LEAST + chances[0]),
        "further reverse": math.log(_LEAST + chances[1]),
    }
