"""The lineage as GraphML, GEXF and PROV, read back with the libraries that others read it with."""

import io
import subprocess
import sys
from datetime import date
from urllib.parse import quote

import networkx
import pytest
from lxml import etree
from msgspec.structs import replace
from prov.model import ProvAgent, ProvAlternate, ProvAttribution, ProvDerivation, ProvDocument
from tests.publish.bridge import DOSSIER
from tests.publish.exports.stories import HOSTILE, hostile

from retold.model import Citation, Derivation, Dossier, Source, Span
from retold.publish.exports import to_gexf, to_graphml, to_prov_json, to_prov_n

WRITERS = (to_graphml, to_gexf, to_prov_json, to_prov_n)
LOOP = replace(
    hostile(),
    sources=(
        Source(HOSTILE, HOSTILE, "document", 3, (Citation(HOSTILE, (Span(HOSTILE, 0, 5),)),), True),
    ),
    lineage=(Derivation(HOSTILE, HOSTILE, "cites", 0.9, (Span(HOSTILE, 0, 5),), why=HOSTILE),),
)


def from_graphml(dossier: Dossier) -> networkx.MultiDiGraph:
    return networkx.parse_graphml(to_graphml(dossier).decode(), force_multigraph=True)


def from_gexf(dossier: Dossier) -> networkx.MultiDiGraph:
    return networkx.read_gexf(io.BytesIO(to_gexf(dossier)), version="1.3")


def from_prov(dossier: Dossier) -> ProvDocument:
    return ProvDocument.deserialize(content=to_prov_json(dossier).decode(), format="json")


def edges(graph: networkx.MultiDiGraph, kinds: set[str]) -> set[tuple[str, str, str, bool]]:
    return {
        (child.partition(":")[2], parent.partition(":")[2], told["kind"], told["directed"])
        for child, parent, told in graph.edges(data=True)
        if told["kind"] in kinds
    }


@pytest.mark.parametrize("read", [from_graphml, from_gexf])
def test_graphs_have_every_derivation_and_citation(read) -> None:  # type: ignore[no-untyped-def]
    graph = read(DOSSIER)
    assert edges(graph, {"copied", "rewritten", "cites"}) == {
        (told.child, told.parent, told.kind, told.directed)
        for told in DOSSIER.lineage
        if told.parent is not None
    }
    assert edges(graph, {"names"}) == {
        (cited.article, source.id, "names", True)
        for source in DOSSIER.sources
        for cited in source.cited_by
    }
    assert edges(graph, {"told"}) == {("s-wire", "s-two", "told", True)}
    assert {node for node in graph if node.startswith("article:")} == {
        f"article:{head.id}" for head in DOSSIER.articles
    }


@pytest.mark.parametrize("read", [from_graphml, from_gexf])
def test_an_edge_carries_its_grounds(read) -> None:  # type: ignore[no-untyped-def]
    graph = read(DOSSIER)
    told = next(told for told in DOSSIER.lineage if told.runner_up is not None)
    (edge,) = graph.get_edge_data(f"article:{told.child}", f"article:{told.parent}").values()
    (span,) = told.evidence
    assert edge["confidence"] == told.confidence
    assert edge["why"] == told.why
    assert edge["evidence"] == f"{span.article}[{span.start}:{span.end}]"
    assert edge["runner_up"] == f"article:{told.runner_up}"
    child = graph.nodes[f"article:{told.child}"]
    head = next(head for head in DOSSIER.articles if head.id == told.child)
    assert head.published is not None
    assert (child["outlet"], child["published"]) == (head.outlet, head.published.value)


def test_gexf_is_dated_by_the_story() -> None:
    def changed(last: date | None) -> str | None:
        story = replace(DOSSIER.story, last=last)
        meta = etree.fromstring(to_gexf(replace(DOSSIER, story=story)))[0]
        return dict(meta.attrib).get("lastmodifieddate")

    assert changed(date(2031, 3, 16)) == "2031-03-16"
    assert changed(None) is None


def test_prov_tells_directed_from_undirected() -> None:
    document = from_prov(DOSSIER)
    derived = {
        (str(told.args[0]), str(told.args[1])) for told in document.get_records(ProvDerivation)
    }
    alternates = [tuple(map(str, each.args)) for each in document.get_records(ProvAlternate)]
    for told in DOSSIER.lineage:
        if told.parent is None:
            continue
        child, parent = (f"story:article.{quote(id, safe='')}" for id in (told.child, told.parent))
        if told.parent.startswith("s-"):
            parent = f"story:source.{told.parent}.told"
        assert ((child, parent) in derived) == told.directed
        assert ((child, parent) in alternates) != told.directed
    (undirected,) = alternates
    assert {telling for child, telling in derived if child == undirected[0]} & {
        telling for child, telling in derived if child == undirected[1]
    }


def test_what_a_source_told_is_attributed_to_it() -> None:
    document = from_prov(DOSSIER)
    attributed = {tuple(map(str, each.args)) for each in document.get_records(ProvAttribution)}
    assert ("story:source.s-amsel.told", "story:source.s-amsel") in attributed
    agents = {str(agent.identifier) for agent in document.get_records(ProvAgent)}
    assert {f"story:source.{source.id}" for source in DOSSIER.sources} <= agents


def test_prov_n_says_what_prov_json_says() -> None:
    # Reading sorts the records by their kind.
    assert sorted(from_prov(DOSSIER).get_provn().splitlines()) == sorted(
        to_prov_n(DOSSIER).decode().splitlines()
    )


def test_the_same_story_gives_the_same_bytes() -> None:
    shuffled = replace(
        DOSSIER,
        articles=DOSSIER.articles[::-1],
        sources=DOSSIER.sources[::-1],
        lineage=DOSSIER.lineage[::-1],
    )
    for write in WRITERS:
        assert write(DOSSIER) == write(shuffled)


def test_hostile_words_stay_words() -> None:
    for read in (from_graphml, from_gexf):
        graph = read(LOOP)
        assert len(graph) == 2
        (article,) = [node for node in graph if node.startswith("article:")]
        assert graph.nodes[article]["outlet"].startswith('=HYPERLINK("x"),a;b\\c END:VCALENDAR')
    document = from_prov(LOOP)
    (told,) = document.get_records(ProvDerivation)
    assert told.args[0] == told.args[1]
    assert to_prov_n(LOOP).decode().count("wasDerivedFrom(") == 1


def test_the_libraries_are_not_loaded_before_they_are_needed() -> None:
    code = "import sys, retold.cli.report; print({'networkx', 'prov'} & {*sys.modules})"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert out.stdout == "set()\n"
