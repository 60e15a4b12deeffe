"""The lineage of a story as nodes and edges, as the graph formats and PROV write it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model import ArticleHead, Derivation, Dossier, Source, Span
from ..text import one_line, web_link


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """An article of the story. ``counts_as`` are the names of the sources that it counts as."""

    id: str
    head: ArticleHead
    counts_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceNode:
    """Somebody whom an article names as its source."""

    id: str
    source: Source


@dataclass(frozen=True, slots=True)
class DerivationEdge:
    """One had it from the other: ids of nodes, ``parent`` an article's or a source's. If the
    derivation is not directed, the two are only known to go back to one telling."""

    child: str
    parent: str
    derivation: Derivation
    runner_up: str | None


@dataclass(frozen=True, slots=True)
class CitationEdge:
    """An article names a source, in ``spans``."""

    article: str
    source: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ThroughEdge:
    """A source that spoke to an outlet."""

    source: str
    outlet: str


@dataclass(frozen=True, slots=True)
class LineageGraph:
    """All nodes and edges, in an order that does not depend on the dossier's."""

    articles: tuple[ArticleNode, ...]
    sources: tuple[SourceNode, ...]
    derivations: tuple[DerivationEdge, ...]
    citations: tuple[CitationEdge, ...]
    through: tuple[ThroughEdge, ...]


def lineage_graph(dossier: Dossier) -> LineageGraph:
    """The story's lineage. Ids of nodes are ``article:ID`` and ``source:ID``, so that an article
    and a source with the same id stay apart. Derivations from nobody have no edge."""
    articles = {head.id: article_id(head.id) for head in dossier.articles}
    sources = {source.id: source_id(source.id) for source in dossier.sources}
    counts_as = _counts_as(dossier)
    return LineageGraph(
        articles=tuple(
            ArticleNode(articles[head.id], head, counts_as.get(head.id, ()))
            for head in sorted(dossier.articles, key=lambda head: head.id)
        ),
        sources=tuple(
            SourceNode(sources[source.id], source)
            for source in sorted(dossier.sources, key=lambda source: source.id)
        ),
        derivations=tuple(
            DerivationEdge(
                articles[each.child],
                articles.get(each.parent) or sources[each.parent],
                each,
                None if each.runner_up is None else articles.get(each.runner_up),
            )
            for each in sorted(dossier.lineage, key=_order)
            if each.parent is not None and (each.parent in articles or each.parent in sources)
        ),
        citations=tuple(_citations(dossier)),
        through=tuple(
            ThroughEdge(sources[source.id], sources[source.through])
            for source in sorted(dossier.sources, key=lambda source: source.id)
            if source.through in sources
        ),
    )


def article_id(id: str) -> str:
    """What the node of an article is called."""
    return f"article:{one_line(id)}"


def source_id(id: str) -> str:
    """What the node of a source is called."""
    return f"source:{one_line(id)}"


def span_list(spans: Iterable[Span]) -> str:
    """Spans as ``ARTICLE[START:END]`` (half-open code points), with spaces between them."""
    return " ".join(f"{one_line(span.article)}[{span.start}:{span.end}]" for span in spans)


def article_facts(node: ArticleNode) -> Iterator[tuple[str, str]]:
    """What is known of an article, by name, without what is not known."""
    head = node.head
    if head.outlet:
        yield "outlet", one_line(head.outlet)
    if head.byline:
        yield "byline", one_line(head.byline)
    if head.published:
        yield "published", one_line(head.published.value)
        yield "published_how", head.published.how
    if url := web_link(head.url):
        yield "url", url
    if node.counts_as:
        yield "counts_as", "; ".join(node.counts_as)


def source_facts(node: SourceNode) -> Iterator[tuple[str, bool | int | str]]:
    """What is known of a source, by name, without what is not known."""
    source = node.source
    yield "origin", source.origin
    if source.count is not None:
        yield "count", source.count
    if source.why:
        yield "why", one_line(source.why)


def derivation_facts(edge: DerivationEdge) -> Iterator[tuple[str, float | str]]:
    """What a derivation rests on, by name."""
    told = edge.derivation
    yield "kind", told.kind
    yield "confidence", told.confidence
    yield "why", one_line(told.why)
    yield "evidence", span_list(told.evidence)
    if edge.runner_up is not None:
        yield "runner_up", edge.runner_up


def _counts_as(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    names: dict[str, list[str]] = {}
    for source in dossier.sources:
        for article in source.collapses:
            names.setdefault(article, []).append(one_line(source.name))
    return {article: tuple(sorted(found)) for article, found in names.items()}


def _citations(dossier: Dossier) -> Iterator[CitationEdge]:
    known = {head.id for head in dossier.articles}
    for source in sorted(dossier.sources, key=lambda source: source.id):
        for cited in sorted(source.cited_by, key=lambda cited: cited.article):
            if cited.article in known:
                yield CitationEdge(article_id(cited.article), source_id(source.id), cited.spans)


def _order(derivation: Derivation) -> tuple[str, str, str]:
    return derivation.child, derivation.parent or "", derivation.kind
