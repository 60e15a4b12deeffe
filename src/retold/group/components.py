"""A large pile in parts that have no story in common."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ..model import Interval
from .compare import Integers
from .linkage import JOINS_AT, cluster
from .roots import Roots
from .similarity import Alike, AlikePairs


class Part(NamedTuple):
    """Articles by their places in the pile, ascending; and, by their numbers in the part from 0 on,
    the pairs among them, and their stories as :func:`cluster` gives them."""

    places: list[int]
    pairs: list[Alike]
    stories: list[list[int]]


def parts(
    dates: Sequence[Interval | None], pairs: AlikePairs, joins_at: float = JOINS_AT
) -> Iterator[Part]:
    """The pile in parts between which nothing can join, in order of the first place of each; memory
    holds what the largest needs.

    Two clusters join where a mean of similarities, made less by the days between, reaches
    ``joins_at``; so one of these similarities at least does. Articles that no chain of such pairs
    connects are never of one story, and the stories of the parts are those of the whole.
    """
    articles = len(dates)
    root = _roots(articles, pairs.chosen(pairs.millionths >= joins_at * 1_000_000 - 1))
    members = np.argsort(root, kind="stable")
    names, begins = np.unique(root[members], return_index=True)
    inside = np.flatnonzero(root[pairs.earlier] == root[pairs.later])
    inside = inside[np.argsort(root[pairs.earlier[inside]], kind="stable")]
    of_part = np.searchsorted(root[pairs.earlier[inside]], np.append(names, articles))
    ends = np.append(begins, articles)
    for number in range(len(names)):
        places = members[ends[number] : ends[number + 1]]
        within = pairs.chosen(inside[of_part[number] : of_part[number + 1]])
        known = [dates[place] for place in places.tolist()]
        local = list(within.numbered_in(places))
        yield Part(places.tolist(), local, cluster(known, local, joins_at, articles))


def _roots(articles: int, pairs: AlikePairs) -> Integers:
    """For each article the first of those that hang together with it."""
    roots = Roots(articles)
    for one, other in zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True):
        roots.join(one, other)
    return np.fromiter(map(roots.of, range(articles)), np.int64, articles)
