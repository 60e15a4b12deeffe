"""What an article says in words of its own: outside quotations, captions and others' blocks."""

from bisect import bisect_left
from collections.abc import Mapping

from ...annotate.tokens import tokenize
from ...model import Annotations, Span
from ..alignment.cover import Cover
from ..alignment.units import region_at
from ..telling import StoryMarks


class OwnWords:
    """The words that an article answers for itself, countable in any span.

    What stands between quotation marks is the speaker's and reaches many reporters at once; a
    caption comes with the photograph. Sharing those says nothing about who copied whom.
    """

    def __init__(self, marks: Annotations) -> None:
        quoted = Cover(span for quote in marks.quotes for span in quote.quoted)
        self.tokens = [
            token
            for token in tokenize(marks.article.text)
            if token.is_word
            and not quoted.holds(token.start)
            and region_at(marks.regions, Span(marks.article.id, token.start, token.end)) == "body"
        ]
        self._starts = [token.start for token in self.tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def within(self, span: Span) -> int:
        """How many of the article's own words begin in the span."""
        return bisect_left(self._starts, span.end) - bisect_left(self._starts, span.start)


def own_words(story: StoryMarks) -> Mapping[str, OwnWords]:
    """The own words of each article, by its id."""
    return {marks.article.id: OwnWords(marks) for marks in story.articles}
