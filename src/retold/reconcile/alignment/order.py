"""Order of telling: links of two articles that follow one another in both support each other."""

import math
from collections.abc import Sequence
from typing import NamedTuple

# A link that stands this many units after the last one still continues the chain at half strength.
_HALF_GAP = 4.0
# How many preceding links are tried as predecessor: bounds the chaining to linear time.
_WINDOW = 16


class Cell(NamedTuple):
    """A candidate link of two articles: row and column are the orders of its units in them."""

    row: int
    column: int
    likeness: float


def support(cells: Sequence[Cell]) -> list[float]:
    """For each cell, how much likeness stands before and after it on the best chains through it.

    A chain never goes back in either article (monotone alignment, as Smith and Waterman 1981 with
    affine decay in place of gap costs). ``cells`` must be sorted by row, then column.
    """
    before = _best_before(cells)
    flipped = [Cell(-c.row, -c.column, c.likeness) for c in reversed(cells)]
    after = list(reversed(_best_before(flipped)))
    return [b + a for b, a in zip(before, after, strict=True)]


def _best_before(cells: Sequence[Cell]) -> list[float]:
    best: list[float] = []
    for place, cell in enumerate(cells):
        top = 0.0
        for earlier in range(max(0, place - _WINDOW), place):
            other = cells[earlier]
            down, right = cell.row - other.row, cell.column - other.column
            if down < 0 or right < 0 or (down == 0 and right == 0):
                continue
            reach = math.exp2(-max(0, down - 1, right - 1) / _HALF_GAP)
            # Two cells of one row are one unit told as two: they are no second witness of order.
            fresh = other.likeness if down and right else 0.0
            top = max(top, (best[earlier] + fresh) * reach)
        best.append(top)
    return best


def heaviest_chain(cells: Sequence[Cell]) -> list[int]:
    """The places of the cells on the heaviest monotone chain, gaps costing nothing.

    ``cells`` must be sorted by row, then column. Weighted longest increasing subsequence with a
    Fenwick tree over the columns: O(n log n).
    """
    columns = {c: place + 1 for place, c in enumerate(sorted({cell.column for cell in cells}))}
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    previous = []
    for place, cell in enumerate(cells):
        at, top = columns[cell.column], (0.0, -1)
        while at > 0:
            top = max(top, tree[at])
            at -= at & -at
        previous.append(top[1])
        reached, at = (top[0] + cell.likeness, place), columns[cell.column]
        while at <= len(columns):
            tree[at] = max(tree[at], reached)
            at += at & -at
    best = max(tree, default=(0.0, -1))[1]
    chain = []
    while best >= 0:
        chain.append(best)
        best = previous[best]
    return chain[::-1]
