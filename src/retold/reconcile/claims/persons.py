"""Whom a sentence names: what one person did is not what another did in the same words."""

from bisect import bisect_left

from ..alignment import Unit
from ..alignment.words import fold
from ..telling import StoryMarks


class Persons:
    """The persons named in the articles of a story, by the last word of their names."""

    def __init__(self, story: StoryMarks) -> None:
        self._named = {
            marks.article.id: [
                (name.span.start, fold(marks.article.words(name.span).split()[-1]))
                for name in marks.names
                if name.kind == "person" and name.by_name
            ]
            for marks in story.articles
        }

    def differ(self, one: Unit, other: Unit) -> bool:
        """Whether both sentences name persons, and none in common ("Abbott ordered flags …")."""
        ones, others = self._in(one), self._in(other)
        return bool(ones and others) and ones.isdisjoint(others)

    def _in(self, unit: Unit) -> frozenset[str]:
        named = self._named[unit.span.article]
        first = bisect_left(named, (unit.span.start, ""))
        last = bisect_left(named, (unit.span.end, ""))
        return frozenset(name for _, name in named[first:last])
