"""Things that belong together because a chain of pairs does."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

_Thing = TypeVar("_Thing")


def linked(
    things: Sequence[_Thing], belong: Callable[[_Thing, _Thing], bool]
) -> Iterator[list[_Thing]]:
    """Two or more things that belong together, with all that belong to one of them (single
    linkage), in their order. Pairs that are together already are not asked about."""
    group = list(range(len(things)))
    for (i, one), (j, other) in combinations(enumerate(things), 2):
        if group[i] != group[j] and belong(one, other):
            keep, drop = sorted((group[i], group[j]))
            group = [keep if each == drop else each for each in group]
    for number in sorted(set(group)):
        held = [thing for thing, own in zip(things, group, strict=True) if own == number]
        if len(held) > 1:
            yield held
