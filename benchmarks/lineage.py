"""Known trees of tellings found again: directed edge F1 in a simulated newsroom.

    python benchmarks/lineage.py --data ../shared/data --seeds 1000 1040
    python benchmarks/lineage.py --data ../shared/data --agency

Bases are real reports of ``stories`` (two independent reports of one event each, of which one is
retold in a family by benchmarks/newsroom.py, the other stands alone). Printed with and without the
times of publication, and with the root taken away, beside two baselines: the parent is the longer
text with the most five-word shingles in common, and with times the earlier one with the most
(*overlap*); the maximum branching (Chu-Liu and Edmonds) over the share of the child's shingles that
the parent has (*branching*).

With the root taken away, its children have no parent here. The rows *root missing* count edges
between articles only: one between two children of the root is wrong. The rows *and source* count an
edge from each of those children to a source that is not here too, which Retold says by a derivation
that is copied or rewritten from nobody here.
"""

import argparse
import json
import lzma
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import networkx as nx
from agency_copies import measure
from newsroom import Newsroom, Telling

from retold.annotate import annotate
from retold.model import Article
from retold.reconcile import reconcile_marks

_START = datetime(2031, 3, 3, 6)
_LEAST, _MOST = 1500, 6000
_TIED = 0.15
# The parent of an article that has its words from a source that is not here.
_MISSING = "-"

Edges = set[tuple[str, str]]


@dataclass
class Tally:
    """Edges found, true, and both, over all families."""

    found: int = 0
    true: int = 0
    both: int = 0

    def add(self, found: Edges, true: Edges) -> None:
        """Count one family."""
        self.found += len(found)
        self.true += len(true)
        self.both += len(found & true)

    def __str__(self) -> str:
        precision, recall = self.both / max(1, self.found), self.both / max(1, self.true)
        f1 = 2 * self.both / max(1, self.found + self.true)
        return f"{precision:9.3f} {recall:9.3f} {f1:9.3f}"


def bases(data: Path, seeds: range) -> Iterator[tuple[int, str, str, list[str]]]:
    """For each seed a report, another report of the event, and paragraphs of other stories."""
    with lzma.open(data / "stories" / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        articles = {a["id"]: a for a in map(json.loads, lines)}
    with (data / "stories" / "stories.jsonl").open(encoding="utf-8") as lines:
        stories = [json.loads(line)["article_ids"] for line in lines]
    usable = [
        ids
        for ids in stories
        if len(ids) > 1
        and all(i in articles and _LEAST < len(articles[i]["text"]) < _MOST for i in ids[:2])
        and articles[ids[0]]["text"].count("\n\n") > 5
        and _containment(articles[ids[0]]["text"], articles[ids[1]]["text"]) < 0.02
    ]
    for seed in seeds:
        rng = random.Random(seed)
        ids, strange = rng.sample(usable, 2)
        foreign = [p for i in strange for p in articles[i]["text"].split("\n\n") if len(p) > 80]
        yield seed, articles[ids[0]]["text"], articles[ids[1]]["text"], foreign


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def _containment(one: str, other: str) -> float:
    a, b = _shingles(one), _shingles(other)
    return len(a & b) / max(1, min(len(a), len(b)))


def found_by_retold(tellings: list[Telling], *, times: bool) -> tuple[Edges, Edges]:
    """Edges (child, parent) as Retold finds them: all between articles, and those it directs, of
    which some may be to a source that is not here."""
    marks = []
    for t in tellings:
        moment = (_START + timedelta(hours=t.hour)).isoformat() if times else None
        marks.append(annotate(Article(t.id, t.text, published=moment)))
    ids = {t.id for t in tellings}
    lineage = reconcile_marks(marks).lineage
    between = [d for d in lineage if d.parent in ids]
    missing = {(d.child, _MISSING) for d in lineage if d.parent is None and d.kind != "cites"}
    return (
        {(d.child, str(d.parent)) for d in between},
        {(d.child, str(d.parent)) for d in between if d.directed} | missing,
    )


def found_by_overlap(tellings: list[Telling], *, times: bool) -> Edges:
    """The baseline: the earlier (with times) or longer text with the most in common."""
    shingles = {t.id: _shingles(t.text) for t in tellings}
    found = set()
    for child in tellings:
        before = [
            t
            for t in tellings
            if t is not child and (t.hour < child.hour if times else len(t.text) > len(child.text))
        ]
        own = shingles[child.id]
        shares = [(len(own & shingles[t.id]) / max(1, len(own)), t.id) for t in before]
        best = max(shares, default=(0.0, ""))
        if best[0] >= _TIED:
            found.add((child.id, best[1]))
    return found


def found_by_branching(tellings: list[Telling], *, times: bool) -> Edges:
    """The baseline: the forest with the most containment of children in parents, none later."""
    shingles = {t.id: _shingles(t.text) for t in tellings}
    graph = nx.DiGraph()
    for child in tellings:
        own = shingles[child.id]
        for parent in tellings:
            share = len(own & shingles[parent.id]) / max(1, len(own))
            before = parent is not child and (not times or parent.hour < child.hour)
            if before and share >= _TIED:
                graph.add_edge(parent.id, child.id, weight=share)
    return {(child, parent) for parent, child in nx.maximum_branching(graph).edges}


def true_edges(tellings: list[Telling]) -> Edges:
    """Edges (child, parent) as the newsroom made them; parents that are not here are missing."""
    here = {t.id for t in tellings}
    return {
        (t.id, parent if parent in here else _MISSING) for t in tellings for parent in t.parents
    }


def between(edges: Edges) -> Edges:
    """Without those to a source that is not here."""
    return {edge for edge in edges if edge[1] != _MISSING}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seeds", type=int, nargs=2, default=(1000, 1040), metavar=("FROM", "TO"))
    parser.add_argument("--agency", action="store_true", help="measure real copies of agencies")
    options = parser.parse_args()
    if options.agency:
        measure(options.data)
        return
    settings = {
        "with times": (True, False),
        "without times": (False, False),
        "root missing": (False, True),
    }
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    began = time.perf_counter()
    for seed, base, other, foreign in bases(options.data, range(*options.seeds)):
        size = random.Random(seed).randint(4, 8)
        family = [*Newsroom(seed, foreign).family(base, size), Telling("alone", other, hour=5)]
        for name, (times, headless) in settings.items():
            tellings = family[1:] if headless else family
            true = true_edges(tellings)
            found, directed = found_by_retold(tellings, times=times)
            tallies[name, "retold"].add(found, between(true))
            tallies[name, "directed"].add(between(directed), between(true))
            if headless:
                tallies[name, "and source"].add(directed, true)
            overlap = found_by_overlap(tellings, times=times)
            tallies[name, "overlap"].add(overlap, between(true))
            branching = found_by_branching(tellings, times=times)
            tallies[name, "branching"].add(branching, between(true))
    print(f"{'':24} precision    recall        F1")
    for (name, who), tally in tallies.items():
        print(f"{name:13} {who:10} {tally}")
    print(f"{time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
