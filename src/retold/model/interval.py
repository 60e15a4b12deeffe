"""A stretch of days and how finely it was told."""

from datetime import date
from typing import Literal

import msgspec

Grain = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
]


class Interval(msgspec.Struct, frozen=True, order=True):
    """Days from ``start`` to ``end``, both included, and the grain that the words had.

    "early December 2024" is 1 to 10 December 2024 at the grain of a month.
    """

    start: date
    end: date
    grain: Grain = "day"

    def meets(self, other: "Interval") -> bool:
        """Whether a day exists that lies in both."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: "Interval") -> bool:
        """Whether every day of the other lies in this one."""
        return self.start <= other.start and other.end <= self.end

    def days(self) -> int:
        """The number of days, at least 1."""
        return (self.end - self.start).days + 1
