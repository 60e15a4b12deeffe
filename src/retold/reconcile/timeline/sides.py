"""The dates of one happening, put together where they can meet."""

from dataclasses import dataclass

from ...model import Interval
from ..independence import Independence
from .chains import Happening
from .records import Dated, Mention


@dataclass(frozen=True, slots=True)
class DatedSide:
    """Mentions whose dates all meet, with the days that they have in common."""

    mentions: tuple[Mention, ...]
    common: Interval

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles that stand on this side, in order of their ids."""
        return tuple(sorted({mention.span.article for mention in self.mentions}))

    @property
    def finest(self) -> Dated:
        """The date with the fewest days, the first of those in order of the text."""
        dated = [m.dated for m in self.mentions if m.dated]
        return min(dated, key=lambda d: (not d.firm, d.vague, d.interval.days(), d.expression.span))

    @property
    def is_firm(self) -> bool:
        """Whether any date of this side is sure enough to be held against another article's."""
        return any(m.dated is not None and m.dated.firm for m in self.mentions)


def sides_of(happening: Happening, independence: Independence) -> tuple[DatedSide, ...]:
    """The sides of a happening's dates, the one with most independent sources first.

    Dates join in order of fineness, vague ones last: each joins every side that it meets only if
    there is exactly one, or the first where it is coarse; one that meets none opens a side.
    """
    mentions = sorted((m for c in happening.chains for m in c.mentions if m.dated), key=_fineness)
    sides: list[list[Mention]] = []
    commons: list[Interval] = []
    for mention in mentions:
        interval = mention.dated.interval if mention.dated else None
        if interval is None:
            continue
        home = next((i for i, c in enumerate(commons) if c.meets(interval)), None)
        if home is None:
            sides.append([mention])
            commons.append(interval)
        else:
            sides[home].append(mention)
            commons[home] = _common(commons[home], interval)
    found = [DatedSide(tuple(m), c) for m, c in zip(sides, commons, strict=True)]
    found.sort(key=lambda s: (-independence.count(s.articles), -len(s.articles), s.common))
    return tuple(found)


def _fineness(mention: Mention) -> tuple[bool, int, str, int]:
    dated = mention.dated
    if dated is None:
        return (True, 0, "", 0)
    at = dated.expression.span
    return (dated.vague, dated.interval.days(), at.article, at.start)


def _common(left: Interval, right: Interval) -> Interval:
    start, end = max(left.start, right.start), min(left.end, right.end)
    grain = left.grain if left.days() <= right.days() else right.grain
    return Interval(start, end, grain)
