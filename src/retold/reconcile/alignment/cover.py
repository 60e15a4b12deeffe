"""Offsets covered by spans of one article."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ...model import Span


class Cover:
    """The union of spans of one article; tells in O(log n) whether an offset lies in it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def holds(self, offset: int) -> bool:
        """Whether the offset lies in one of the spans."""
        place = bisect_right(self._starts, offset) - 1
        return place >= 0 and offset < self._ends[place]

    def each(self, offsets: Sequence[int]) -> tuple[bool, ...]:
        """:meth:`holds` of each of some offsets in rising order."""
        if not offsets:
            return ()
        following = bisect_right(self._ends, offsets[0])
        if following == len(self._ends) or offsets[-1] < self._starts[following]:
            return (False,) * len(offsets)
        return tuple(map(self.holds, offsets))
