"""Ranges of a text: those that may not overlap, and those that are asked what they overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable


class Taken:
    """Disjoint half-open ranges."""

    def __init__(self) -> None:
        self._bounds: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Whether ``start:end`` overlaps none that is taken."""
        place = bisect_right(self._bounds, (start, end))
        before = place == 0 or self._bounds[place - 1][1] <= start
        return before and (place == len(self._bounds) or end <= self._bounds[place][0])

    def take(self, start: int, end: int) -> None:
        """Take a range that is free."""
        self._bounds.insert(bisect_right(self._bounds, (start, end)), (start, end))


class Overlaps:
    """Half-open ranges, in any order and nested in any way, that are asked again and again which
    of them overlap another: O(k log n) for k of n ranges."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        order = sorted((start, end, number) for number, (start, end) in enumerate(ranges))
        self._starts = [start for start, _, _ in order]
        self._numbers = [number for _, _, number in order]
        # A binary tree in a list, the root at 1, the children of n at 2n and 2n + 1: each node
        # holds the furthest end below it, so that what ends too early is left out as a whole.
        self._leaves = 1 << max(0, len(order) - 1).bit_length()
        low = min((end for _, end, _ in order), default=0)
        ends = [end for _, end, _ in order] + [low] * (self._leaves - len(order))
        self._furthest = [low] * self._leaves + ends
        for node in range(self._leaves - 1, 0, -1):
            self._furthest[node] = max(self._furthest[2 * node], self._furthest[2 * node + 1])

    def of(self, start: int, end: int) -> list[int]:
        """The numbers, counted from 0 in the order given and rising, of the ranges that share a
        place with ``start:end``."""
        last = bisect_left(self._starts, end)
        found: list[int] = []
        waiting = [(1, 0, self._leaves)]
        while waiting:
            node, low, high = waiting.pop()
            if low >= last or self._furthest[node] <= start:
                continue
            if node >= self._leaves:
                found.append(self._numbers[low])
            else:
                middle = (low + high) // 2
                waiting += ((2 * node, low, middle), (2 * node + 1, middle, high))
        return sorted(found)
