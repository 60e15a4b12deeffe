"""Ranges that may not overlap, for whoever hands out stretches of a text once."""

from bisect import bisect_right


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
