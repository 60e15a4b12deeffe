"""A time axis that gives every dated thing room: long stretches with nothing in them shrink."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log10

# Stretches of more days than this with nothing in them get a break mark.
LONG = 45


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to horizontal places: linear between ``days`` (ordinals), which lie at ``places``."""

    days: tuple[int, ...]
    places: tuple[float, ...]

    def at(self, day: float) -> float:
        """The place of a day (an ordinal; a fraction is an hour); ends are held."""
        low = min(max(bisect_right(self.days, day) - 1, 0), len(self.days) - 2)
        span = self.days[low + 1] - self.days[low]
        share = min(max((day - self.days[low]) / span, 0.0), 1.0)
        return self.places[low] + share * (self.places[low + 1] - self.places[low])

    def breaks(self) -> list[float]:
        """The middles of the long stretches in which nothing begins or ends."""
        return [
            (self.places[n] + self.places[n + 1]) / 2
            for n in range(len(self.days) - 1)
            if self.days[n + 1] - self.days[n] > LONG
        ]


def scale(intervals: Iterable[tuple[date, date]], left: float, right: float) -> Scale:
    """The axis over these intervals of days (ends included) between two places.

    A stretch between neighbouring ends is as wide as one more than the decimal logarithm of its
    days, so that the days of one week stay apart when something a century away is told as well.
    ValueError without intervals.
    """
    bounds: set[int] = set()
    for start, end in intervals:
        bounds |= {start.toordinal(), end.toordinal() + 1}
    if not bounds:
        raise ValueError("an axis needs at least one interval")
    days = sorted(bounds)
    weights = [1 + log10(high - low) for low, high in pairwise(days)]
    unit = (right - left) / sum(weights)
    places = [left]
    for weight in weights:
        places.append(places[-1] + weight * unit)
    return Scale(tuple(days), tuple(places))
