"""How much of an article stands in words of its own, and where."""

from bisect import bisect_left

from ...model import Span
from ..alignment.text import Text


class OwnWords:
    """The words that an article answers for itself (see ``Word.own``), countable in any span."""

    def __init__(self, text: Text) -> None:
        self.words = [word for word in text.words if word.own]
        self._starts = [word.start for word in self.words]

        self._text = text

    def __len__(self) -> int:
        return len(self.words)

    def within(self, span: Span) -> int:
        """How many of the article's own words begin in the span."""
        return bisect_left(self._starts, span.end) - bisect_left(self._starts, span.start)

    @property
    def all(self) -> int:
        """The number of all words of the article, its own or not."""
        return len(self._text.words)

    def all_within(self, span: Span) -> int:
        """How many of all words begin in the span."""
        return len(self._text.within(span))

    def share(self, span: Span) -> float:
        """The share of a span's words that are the article's own."""
        return self.within(span) / max(1, self.all_within(span))
