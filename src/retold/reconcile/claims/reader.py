"""The propositions of a story read as words that stance is told by."""

from bisect import bisect_left, bisect_right

from ..alignment.cover import Cover
from ..propositions import Proposition
from ..telling import StoryMarks
from .sayings import given, verbs_of_speech
from .sentences import Sentence, straighten


class Reader:
    """Reads the propositions of a story; what it needs of each article is gathered once."""

    def __init__(self, story: StoryMarks) -> None:
        self._tokens = story.tokens
        self._quoted = {
            marks.article.id: Cover(span for quote in marks.quotes for span in quote.quoted)
            for marks in story.articles
        }
        self._given = {marks.article.id: Cover(given(marks)) for marks in story.articles}
        self._said = {marks.article.id: verbs_of_speech(marks) for marks in story.articles}

    def read(self, proposition: Proposition) -> Sentence:
        """The words of a proposition."""
        article = proposition.span.article
        held = self._tokens[article]
        tokens = tuple(
            token for told in proposition.told for token in held.within(told.start, told.end)
        )
        starts = [token.start for token in tokens]
        return Sentence(
            proposition,
            tokens,
            tuple(straighten(token.text) for token in tokens),
            self._quoted[article].each(starts),
            self._given[article].each(starts),
            self._verbs_in(proposition, starts),
        )

    def _verbs_in(self, proposition: Proposition, starts: list[int]) -> tuple[int, ...]:
        """The verbs of speech in a proposition, as places among its tokens."""
        said = self._said[proposition.span.article]
        return tuple(
            bisect_right(starts, place) - 1
            for told in proposition.told
            for place in said[bisect_left(said, told.start) : bisect_left(said, told.end)]
        )
