"""Which days matter in a story: what a timeline of a given length should show.

A day matters when many reports name it, when reports still name it long after, when they name it in
many weeks, and when much is printed on it. Each of the four is a count; the score is the mean of
their logarithms, each as a share of its largest in the story. The weights are equal on purpose:
weights learned on some topics did no better on others (docs/timeline.md), as is usual where few
examples are known (Dawes 1979, "The robust beauty of improper linear models").
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import msgspec

from ...model import Annotations

# A report that names a day more than a week back does not report it as news any more.
_NEWS_DAYS = 6
_WORD = re.compile(r"\w+")


class RankedDate(msgspec.Struct, frozen=True):
    """One day of a story with what speaks for it; ``score`` is from 0 to 1.

    ``articles`` name the day, ``later`` those of them that came out more than six days after it;
    ``weeks`` counts the weeks after it in which one came out; ``published`` counts the articles of
    the day itself. Sentences that an earlier article has word for word count for nobody else.
    """

    day: date
    score: float
    articles: int
    later: int
    weeks: int
    published: int


@dataclass(slots=True)
class _Counts:
    articles: int = 0
    later: int = 0
    published: int = 0
    weeks: set[tuple[int, int]] = field(default_factory=set)

    def values(self) -> tuple[int, int, int, int]:
        return self.articles, self.later, len(self.weeks), self.published


def rank_dates(marks: Iterable[Annotations]) -> list[RankedDate]:
    """The days that the articles of a story name or came out on, those that matter most first.

    Only expressions that mean a single day count. Of days with one score the earlier comes first.
    The order of the articles makes no difference. Linear in the length of the texts.
    """
    days: dict[date, _Counts] = {}
    printed: set[str] = set()
    for each in sorted(marks, key=_order):
        sentences = [_words(each.article.text[s.start : s.end]) for s in each.sentences]
        fresh = [words not in printed for words in sentences]
        printed.update(sentences)
        if any(fresh):
            _count(each, _named_days(each, fresh), days)
    most = [max(1, *column) for column in zip(*(c.values() for c in days.values()), strict=True)]
    ranked = [_ranked(day, counts.values(), most) for day, counts in days.items()]
    return sorted(ranked, key=lambda each: (-each.score, each.day))


def _order(marks: Annotations) -> tuple[date, str]:
    return (_came_out(marks) or date.max, marks.article.id)


def _came_out(marks: Annotations) -> date | None:
    """The day that the article came out, None where it is inferred or not known to the day."""
    published = marks.published
    if published is None or published.how == "inferred" or published.start != published.end:
        return None
    return published.start


def _words(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.lower()))


def _named_days(marks: Annotations, fresh: list[bool]) -> set[date]:
    starts = [sentence.start for sentence in marks.sentences]
    return {
        time.interval.start
        for time in marks.times
        if time.interval is not None
        and time.interval.start == time.interval.end
        and fresh[bisect_right(starts, time.span.start) - 1]
    }


def _count(marks: Annotations, named: set[date], days: dict[date, _Counts]) -> None:
    published = _came_out(marks)
    if published is not None:
        days.setdefault(published, _Counts()).published += 1
    for day in named:
        counts = days.setdefault(day, _Counts())
        counts.articles += 1
        if published is not None and published > day:
            counts.later += (published - day).days > _NEWS_DAYS
            counts.weeks.add(published.isocalendar()[:2])


def _ranked(day: date, counts: tuple[int, int, int, int], most: list[int]) -> RankedDate:
    shares = (math.log1p(n) / math.log1p(top) for n, top in zip(counts, most, strict=True))
    return RankedDate(day, sum(shares) / len(counts), *counts)
