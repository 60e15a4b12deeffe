"""A story's lineage as GraphML and GEXF, written by networkx."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...model import Dossier
from ...version import __version__
from ..text import clip, one_line
from .lineage import (
    ArticleNode,
    CitationEdge,
    DerivationEdge,
    LineageGraph,
    SourceNode,
    ThroughEdge,
    article_facts,
    derivation_facts,
    lineage_graph,
    source_facts,
    span_list,
)

if TYPE_CHECKING:
    from networkx import MultiDiGraph

_LABEL = 60

# What networkx writes: a value for each name, of one type for one name.
Attributes = dict[str, str | int | float | bool]


def to_graphml(dossier: Dossier) -> bytes:
    """The lineage as GraphML (graphml.graphdrawing.org): see :func:`story_graph`."""
    from networkx import generate_graphml

    lines = "\n".join(generate_graphml(story_graph(dossier)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{lines}\n'.encode()


def to_gexf(dossier: Dossier) -> bytes:
    """The lineage as GEXF 1.3 (gexf.net): see :func:`story_graph`.

    The same dossier gives the same bytes: the date of change is not today but the day of the
    story's last report, and is left out where none is dated.
    """
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(story_graph(dossier), version="1.3")
    meta = writer.xml.find("meta")
    meta.attrib.pop("lastmodifieddate", None)
    if dossier.story.last is not None:
        meta.set("lastmodifieddate", dossier.story.last.isoformat())
    meta.find("creator").text = f"Retold {__version__}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{writer}\n'.encode()


def story_graph(dossier: Dossier) -> "MultiDiGraph":
    """Articles and sources as nodes; every edge reads "has it from".

    Edges are of ``kind`` copied, rewritten or cites (from the lineage, with ``confidence``,
    ``directed``, ``why`` and ``evidence``), ``names`` (an article names a source, in ``evidence``)
    or ``told`` (a source told an outlet). What is not known has no attribute.
    """
    from networkx import MultiDiGraph

    lineage = lineage_graph(dossier)
    graph = MultiDiGraph(name=one_line(dossier.story.title))
    for article in lineage.articles:
        graph.add_node(article.id, **_article(article))
    for source in lineage.sources:
        graph.add_node(source.id, **_source(source))
    for number, (start, end, attributes) in enumerate(_edges(lineage), start=1):
        graph.add_edge(start, end, f"e{number}", id=f"e{number}", **attributes)
    return graph


def _article(node: ArticleNode) -> Attributes:
    title = node.head.title or node.head.outlet or node.head.id
    return {"label": clip(title, _LABEL), "type": "article", **dict(article_facts(node))}


def _source(node: SourceNode) -> Attributes:
    source = node.source
    label = clip(source.name, _LABEL)
    return {"label": label, "type": source.kind, **dict(source_facts(node))}


def _edges(lineage: LineageGraph) -> Iterator[tuple[str, str, Attributes]]:
    for derivation in lineage.derivations:
        yield derivation.child, derivation.parent, _derivation(derivation)
    for citation in lineage.citations:
        yield citation.article, citation.source, _citation(citation)
    for through in lineage.through:
        yield _told(through)


def _derivation(edge: DerivationEdge) -> Attributes:
    return {"directed": edge.derivation.directed, **dict(derivation_facts(edge))}


def _citation(edge: CitationEdge) -> Attributes:
    return {"kind": "names", "directed": True, "evidence": span_list(edge.spans)}


def _told(edge: ThroughEdge) -> tuple[str, str, Attributes]:
    return edge.outlet, edge.source, {"kind": "told", "directed": True}
