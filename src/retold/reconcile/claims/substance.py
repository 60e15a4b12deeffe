"""Which sentences tell something that can be held against what others tell."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from ..alignment import Unit
from ..telling import StoryMarks

# What a sentence must say beyond the common matter of its story (a fully rare word weighs 1).
_LEAST_WEIGHT = 2.0
_LEAST_SHARED = 0.8
# A name that nearly every sentence of the story has tells a report from a comment no more.
_LEAST_NAME = 0.3
_RARE = 0.85
_ENOUGH_RARE = 3
_SHORTEST, _LONGEST = 5, 90

# A longer word in small letters is a verb or a noun; "of", "on", "at" and "a.m." are none.
_LONGEST_PARTICLE = 3
_ENDS = frozenset(".!?”\"’'…")


def is_dateline(text: str) -> bool:
    """Whether a line tells nothing but who, where and when ("Radio Arl, Monday 3 March, 8:00"): no
    sign of an end, and no word in small letters but particles."""
    words = re.findall(r"[^\W\d_]+", text)
    return text.rstrip()[-1:] not in _ENDS and not any(
        word[0].islower() and len(word) > _LONGEST_PARTICLE for word in words
    )


class Substance:
    """Tells report from comment: a report names, counts, dates or quotes something; "whether it
    lasts remains to be seen" does not."""

    def __init__(self, story: StoryMarks, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._text = {marks.article.id: marks.article.text for marks in story.articles}
        self._dates = {
            marks.article.id: [time.span.start for time in marks.times if time.interval]
            for marks in story.articles
        }

    def has_facts(self, unit: Unit) -> bool:
        """Whether a unit names, counts, dates or quotes anything, or has words as rare as names."""
        named = any(self._weights[name] >= _LEAST_NAME for name in unit.names)
        rare = sum(self._weights[stemmed] >= _RARE for stemmed in unit.stems) >= _ENOUGH_RARE
        return named or rare or bool(unit.numbers or unit.quoted) or self._is_dated(unit)

    def is_told(self, units: Sequence[Unit], shared: AbstractSet[str]) -> bool:
        """Whether units that are alike tell a fact in common, or as much of anything else."""
        facts = {
            s
            for u in units
            for s in u.names | u.numbers | u.quoted
            if self._weights[s] >= _LEAST_NAME
        }
        weight = sum(self._weights[stemmed] for stemmed in shared)
        return weight >= (_LEAST_SHARED if facts & shared else _LEAST_WEIGHT)

    def stands_alone(self, unit: Unit) -> bool:
        """Whether a unit that no other article tells is worth a line of its own."""
        text = self._text[unit.span.article][unit.span.start : unit.span.end]
        words = len(text.split())
        weight = sum(self._weights[stemmed] for stemmed in unit.stems)
        worth = unit.region == "body" and weight >= _LEAST_WEIGHT
        return (
            worth
            and _SHORTEST <= words <= _LONGEST
            and self.has_facts(unit)
            and not is_dateline(text)
        )

    def _is_dated(self, unit: Unit) -> bool:
        dates = self._dates[unit.span.article]
        place = bisect_left(dates, unit.span.start)
        return place < len(dates) and dates[place] < unit.span.end
