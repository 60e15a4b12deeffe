"""Who had it from whom."""

from collections import defaultdict
from collections.abc import Sequence

from ...model import Derivation, Passage, Span
from ..alignment import Alignment
from ..sources.citations import OutletCitation
from ..sources.names import source_id
from ..sources.origins import Origins
from ..telling import StoryMarks
from .direction import Bearings, direct
from .statements import from_article, from_nobody, from_sources
from .stock import Stock
from .ties import find_ties
from .tree import grow

__all__ = ["derive"]


def derive(
    story: StoryMarks,
    alignment: Alignment,
    passages: Sequence[Passage],
    citations: Sequence[OutletCitation],
    origins: Origins,
) -> tuple[Derivation, ...]:
    """For each article its likeliest parents, in order of the story.

    An article has at least one entry: with ``parent`` None where its origin is nobody here.
    """
    ties = [tie for tie in find_ties(alignment, passages) if tie.binds]
    tied = {article for tie in ties for article in (tie.left, tie.right)}
    stock = Stock(text for id, text in alignment.texts.items() if id in tied)
    by_outlet = _by_outlet(story)
    bearings = Bearings(
        published={marks.article.id: marks.published for marks in story.articles},
        names=_named_articles(story, citations, by_outlet),
        origins={a: frozenset(origins.of_article.get(a, ())) for a in story.ids},
        stock=stock,
    )
    found: dict[str, list[Derivation]] = defaultdict(list)
    directed = [(tie, direct(tie, bearings)) for tie in ties]
    first = {outlet: articles[0] for outlet, articles in by_outlet.items()}
    cited = {
        id: {first[s] for s in origins.of_article.get(id, ()) if s in first} - {id}
        for id in story.ids
    }
    pairs = [(id, other) for id in story.ids for other in sorted(cited[id])]
    for parent in grow(story.ids, directed, stock, pairs):
        # Who names its source is believed before a likeness that has no direction.
        if parent.directed or parent.tie.is_copy or not cited[parent.child] - {parent.parent}:
            found[parent.child].append(from_article(parent))
    spans: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for citation in citations:
        spans[citation.article][citation.source] += citation.spans
    for id in story.ids:
        already = frozenset(derivation.parent for derivation in found[id])
        grounds = origins.of_article.get(id, {})
        found[id] += from_sources(id, grounds, spans[id], first, already)
        if not found[id]:
            found[id].append(from_nobody(id, has_tie=id in tied))
    return tuple(derivation for article in story.ids for derivation in found[article])


def _by_outlet(story: StoryMarks) -> dict[str, list[str]]:
    """The articles of each outlet (as a source id), in order of the story."""
    articles: dict[str, list[str]] = defaultdict(list)
    for marks in story.articles:
        if marks.article.outlet:
            articles[source_id(marks.article.outlet)].append(marks.article.id)
    return dict(articles)


def _named_articles(
    story: StoryMarks, citations: Sequence[OutletCitation], by_outlet: dict[str, list[str]]
) -> dict[str, frozenset[str]]:
    """For each article those of the story whose outlet it names."""
    named: dict[str, set[str]] = {article: set() for article in story.ids}
    for citation in citations:
        named[citation.article].update(by_outlet.get(citation.source, ()))
    return {article: frozenset(others) for article, others in named.items()}
