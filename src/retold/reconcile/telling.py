"""The articles of one story side by side: what every reconciling step starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..annotate.tokens import Tokens
from ..model import Annotations, Span


@dataclass(frozen=True)
class StoryMarks:
    """The marks of the articles of one story, in order of publication, then of id.

    Articles without any known date come last.
    """

    articles: tuple[Annotations, ...]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the articles, in their order."""
        return tuple(marks.article.id for marks in self.articles)

    def of(self, article: str) -> Annotations:
        """The marks of one article; KeyError if it is not in the story."""
        return self._by_id[article]

    def words(self, span: Span) -> str:
        """The surface that a span points at."""
        return self.of(span.article).article.words(span)

    @cached_property
    def tokens(self) -> Mapping[str, Tokens]:
        """The texts cut into tokens, by article id: once for all the steps that read them."""
        return {marks.article.id: Tokens(marks.article.text) for marks in self.articles}

    @cached_property
    def _by_id(self) -> Mapping[str, Annotations]:
        return {marks.article.id: marks for marks in self.articles}


def tell(marks: Sequence[Annotations]) -> StoryMarks:
    """The articles of a story side by side; ValueError if there are none or two have one id."""
    if not marks:
        raise ValueError("a dossier needs at least one article")
    if len({each.article.id for each in marks}) < len(marks):
        raise ValueError("two articles of the story have the same id")
    return StoryMarks(tuple(sorted(marks, key=_order)))


def _order(marks: Annotations) -> tuple[bool, str, str]:
    published = marks.published
    moment = published.value if published and published.how != "inferred" else ""
    start = moment or (published.start.isoformat() if published else "")
    return (published is None, start, marks.article.id)
