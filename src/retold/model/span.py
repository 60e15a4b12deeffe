"""The one way to point at words: half-open code-point offsets into an article's text."""

from collections.abc import Iterable

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Words of an article: ``article.text[start:end]``, offsets in code points, half-open.

    ``article`` is the article's id, so that a span can travel on its own.
    """

    article: str
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point of one article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every code point of the other lies in this one."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span over all the given ones; ValueError unless they are of one article."""
    members = list(spans)
    if len({span.article for span in members}) != 1:
        raise ValueError("a hull needs spans of exactly one article")
    return Span(
        members[0].article, min(span.start for span in members), max(span.end for span in members)
    )
