"""A story's lineage as W3C PROV (PROV-DM, 2013), written by the ``prov`` library."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from ...model import Dossier, SourceKind
from ..text import one_line
from .lineage import (
    DerivationEdge,
    LineageGraph,
    article_facts,
    derivation_facts,
    lineage_graph,
    source_facts,
    span_list,
)

if TYPE_CHECKING:
    from prov.model import ProvDocument

# Names for what PROV has no word for, and for the things of one story (tag URIs, RFC 4151).
_TERMS = "tag:retold,2026:terms/"
_STORY = "tag:retold,2026:story/{}/"
# PROV's own types, where it has one for what Retold tells apart.
_DERIVED = {"copied": "prov:Quotation"}
_AGENTS: dict[SourceKind, str] = {
    "outlet": "prov:Organization",
    "organisation": "prov:Organization",
    "person": "prov:Person",
    "anonymous": "prov:Person",
}

Attributes = list[tuple[str, object]]


def to_prov_json(dossier: Dossier) -> bytes:
    """The lineage as PROV-JSON (W3C member submission): see :func:`story_document`."""
    return f"{story_document(dossier).serialize(format='json', indent=1)}\n".encode()


def to_prov_n(dossier: Dossier) -> bytes:
    """The lineage as PROV-N (W3C recommendation): see :func:`story_document`."""
    return f"{story_document(dossier).get_provn()}\n".encode()


def story_document(dossier: Dossier) -> "ProvDocument":
    """Articles as entities, sources as agents (documents as entities).

    A directed derivation is ``wasDerivedFrom``, of type ``prov:Quotation`` where words are copied;
    one from a source that has no report here goes to an entity for what the source told, which
    ``wasAttributedTo`` it. Where nothing says who was first, the two are ``alternateOf`` each other
    and derived from an entity for the telling behind both, whichever of them it may first have
    stood in. An article is ``wasInfluencedBy`` each source it names. Confidence, reason and
    evidence are attributes under ``retold:``.
    """
    from prov.model import ProvDocument

    document = ProvDocument()
    document.add_namespace("retold", _TERMS)
    document.add_namespace("story", _STORY.format(_escaped(dossier.story.id)))
    lineage = lineage_graph(dossier)
    _add_articles(document, lineage)
    _add_sources(document, lineage)
    for number, edge in enumerate(lineage.derivations, start=1):
        if edge.derivation.directed:
            _add_derivation(document, edge)
        else:
            _add_common_telling(document, edge, number)
    for citation in lineage.citations:
        document.wasInfluencedBy(
            _name(citation.article),
            _name(citation.source),
            other_attributes=[("retold:evidence", span_list(citation.spans))],
        )
    for through in lineage.through:
        document.wasInfluencedBy(_name(through.outlet), _name(through.source))
    return document


def _add_articles(document: "ProvDocument", lineage: LineageGraph) -> None:
    outlets: dict[str, str] = {}
    for node in lineage.articles:
        attributes: Attributes = [("prov:type", _type(document, "retold:Article"))]
        if node.head.title:
            attributes.append(("prov:label", one_line(node.head.title)))
        attributes += _ours(article_facts(node))
        document.entity(_name(node.id), attributes)
        if node.head.outlet:
            outlets[node.id] = one_line(node.head.outlet)
    for outlet in sorted(set(outlets.values())):
        organisation = _type(document, "prov:Organization")
        document.agent(_outlet(outlet), [("prov:type", organisation), ("prov:label", outlet)])
    for article, outlet in outlets.items():
        document.wasAttributedTo(_name(article), _outlet(outlet))


def _add_sources(document: "ProvDocument", lineage: LineageGraph) -> None:
    for node in lineage.sources:
        source = node.source
        attributes: Attributes = [("prov:label", one_line(source.name))]
        attributes.append(("retold:kind", source.kind))
        attributes += _ours(source_facts(node))
        if source.kind in _AGENTS:
            kind = ("prov:type", _type(document, _AGENTS[source.kind]))
            document.agent(_name(node.id), [kind, *attributes])
        else:
            document.entity(_name(node.id), attributes)


def _add_derivation(document: "ProvDocument", edge: DerivationEdge) -> None:
    parent = _name(edge.parent)
    if edge.parent.startswith("source:"):
        told = f"{parent}.told"
        if not document.get_record(told):
            document.entity(told, [("prov:type", _type(document, "retold:Telling"))])
            document.wasAttributedTo(told, parent)
        parent = told
    attributes = _ours(derivation_facts(edge))
    if edge.derivation.kind in _DERIVED:
        attributes.append(("prov:type", _type(document, _DERIVED[edge.derivation.kind])))
    document.wasDerivedFrom(_name(edge.child), parent, other_attributes=attributes)


def _add_common_telling(document: "ProvDocument", edge: DerivationEdge, number: int) -> None:
    telling = f"story:telling.{number}"
    kind = ("prov:type", _type(document, "retold:CommonTelling"))
    document.entity(telling, [kind, *_ours(derivation_facts(edge))])
    for article in (edge.child, edge.parent):
        document.wasDerivedFrom(_name(article), telling)
    document.alternateOf(_name(edge.child), _name(edge.parent))


def _ours(facts: Iterable[tuple[str, object]]) -> Attributes:
    """Facts as attributes under Retold's own names."""
    return [(f"retold:{name}", value) for name, value in facts]


def _type(document: "ProvDocument", name: str) -> object:
    return document.valid_qualified_name(name)


def _name(node: str) -> str:
    """The qualified name of a node: its kind, a dot and its id with all but letters escaped."""
    kind, _, id = node.partition(":")
    return f"story:{kind}.{_escaped(id)}"


def _outlet(name: str) -> str:
    return f"story:outlet.{_escaped(name)}"


def _escaped(text: str) -> str:
    """Percent-escaped as PROV-N's local names ask for (SPARQL 1.1, PN_LOCAL)."""
    return quote(one_line(text), safe="").replace("~", "%7E").replace(".", "%2E")
