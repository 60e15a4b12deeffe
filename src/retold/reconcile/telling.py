"""The articles of one story side by side: what every reconciling step starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..annotate.tokens import Tokens
from ..model import Annotations, Attribution, Quote, Span
from ..ranges import Overlaps


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

    def quotes_at(self, span: Span) -> list[Quote]:
        """The quotations whose content overlaps a span, in the order of the marks."""
        quotes, overlaps = self._quotes[span.article]
        return [quotes[number] for number in overlaps.of(span.start, span.end)]

    def attributions_at(self, span: Span) -> list[Attribution]:
        """The attributions whose content overlaps a span, in the order of the marks."""
        attributions, overlaps = self._attributions[span.article]
        return [attributions[number] for number in overlaps.of(span.start, span.end)]

    @cached_property
    def persons(self) -> Mapping[str, frozenset[str]]:
        """Whom each article names as persons, by article id."""
        return {
            marks.article.id: frozenset(
                name.entity for name in marks.names if name.kind == "person" and name.entity
            )
            for marks in self.articles
        }

    @cached_property
    def _quotes(self) -> Mapping[str, tuple[Sequence[Quote], Overlaps]]:
        return {
            marks.article.id: (
                marks.quotes,
                Overlaps((quote.content.start, quote.content.end) for quote in marks.quotes),
            )
            for marks in self.articles
        }

    @cached_property
    def _attributions(self) -> Mapping[str, tuple[Sequence[Attribution], Overlaps]]:
        found = {}
        for marks in self.articles:
            held = [(each, each.content) for each in marks.attributions if each.content]
            overlaps = Overlaps((content.start, content.end) for _, content in held)
            found[marks.article.id] = ([each for each, _ in held], overlaps)
        return found

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
