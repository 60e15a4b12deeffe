"""An article with its tokens and sentences: what every annotator starts from."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ..model import Article, Span
from .tokens import Token


@dataclass(frozen=True, slots=True)
class Document:
    """One article, cut once. ``sentences`` and ``paragraphs`` are in order and never overlap."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    token_starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def span(self, start: int, end: int) -> Span:
        """A span of this article."""
        return Span(self.article.id, start, end)

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that begin in ``start:end``."""
        return self.tokens[
            bisect_left(self.token_starts, start) : bisect_left(self.token_starts, end)
        ]

    def sentence_at(self, offset: int) -> int | None:
        """The index of the sentence that holds the offset, None between sentences."""
        return _holding(self.sentences, offset)

    def paragraph_at(self, offset: int) -> int | None:
        """The index of the paragraph that holds the offset, None between paragraphs."""
        return _holding(self.paragraphs, offset)


def _holding(spans: tuple[Span, ...], offset: int) -> int | None:
    index = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return index if index >= 0 and offset < spans[index].end else None
