"""The units of a story read as sentences."""

from bisect import bisect_left, bisect_right

from ...model import Span
from ..alignment import Unit
from ..alignment.cover import Cover
from ..telling import StoryMarks
from .sayings import given, verbs_of_speech
from .sentences import Sentence, straighten


class Reader:
    """Reads the units of a story; what it needs of each article is gathered once."""

    def __init__(self, story: StoryMarks) -> None:
        self._tokens = story.tokens
        self._headings = {
            marks.article.id: [each.span for each in marks.regions if each.kind == "heading"]
            for marks in story.articles
        }
        self._quoted = {
            marks.article.id: Cover(span for quote in marks.quotes for span in quote.quoted)
            for marks in story.articles
        }
        self._given = {marks.article.id: Cover(given(marks)) for marks in story.articles}
        self._said = {marks.article.id: verbs_of_speech(marks) for marks in story.articles}

    def read(self, unit: Unit) -> Sentence:
        """The words of a unit."""
        article = unit.span.article
        span = self._without_heading(unit.span)
        tokens = tuple(self._tokens[article].within(span.start, span.end))
        starts = [token.start for token in tokens]
        return Sentence(
            unit,
            span,
            tokens,
            tuple(straighten(token.text) for token in tokens),
            self._quoted[article].each(starts),
            self._given[article].each(starts),
            self._verbs_in(span, starts),
        )

    def _verbs_in(self, span: Span, starts: list[int]) -> tuple[int, ...]:
        """The verbs of speech in a sentence, as places among its tokens."""
        said = self._said[span.article]
        first, last = bisect_left(said, span.start), bisect_left(said, span.end)
        return tuple(bisect_right(starts, place) - 1 for place in said[first:last])

    def _without_heading(self, span: Span) -> Span:
        """The sentence without a heading that it begins with ("THE DETAILS: When the …")."""
        headings = self._headings[span.article]
        place = bisect_right(headings, span.start, key=lambda heading: heading.start) - 1
        if place < 0 or not span.start < headings[place].end < span.end:
            return span
        text = self._tokens[span.article].text
        start = headings[place].end
        while start < span.end and text[start].isspace():
            start += 1
        return Span(span.article, start, span.end)
