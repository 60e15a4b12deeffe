"""Trains the weights by which parents are chosen among copies, on families of known trees.

    python training/lineage_weights.py --data ../shared/data [--out FILE] [--check]

Needs the `bench` extra (scipy). Families are grown from real reports of ``stories`` by the
benchmark's newsroom and by a wider one (wider_newsroom.py), on seeds that no benchmark reports.
Each is read without times and with the order of publication known, and so without its root again.
The weights of edges and roots maximise the probability of the true forest among all (a log-linear
model with a quadratic penalty; sums by the matrix-tree theorem as in
``retold.reconcile.lineage.forests``, Koo et al. 2007). Those of a further parent are a logistic
regression. `--check` prints what they do on further seeds and writes nothing.
"""

import argparse
import json
import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from lineage import bases
from newsroom import Newsroom, Telling
from wider_newsroom import WiderNewsroom

import retold
from retold.annotate import annotate
from retold.model import Article
from retold.reconcile.alignment import align
from retold.reconcile.lineage.changes import Family
from retold.reconcile.lineage.features import Features, Surroundings, further
from retold.reconcile.lineage.forests import forests, likeliest
from retold.reconcile.lineage.weights import Weights, weigh
from retold.reconcile.sources import cited_outlets, find_origins
from retold.reconcile.telling import tell

OUT = Path(retold.__file__).parent / "reconcile" / "lineage" / "data" / "weights.json"
_SEEDS = {"benchmark's": range(3000, 3150), "wider": range(3200, 3600)}
_CHECKED = {"benchmark's": range(2000, 2100), "wider": range(2100, 2180)}
# How much a reading of a family counts. That the root is missing counts as much as that it is here
# where no times tell: both are to be recognised, and which is commoner in a story nobody knows.
_COUNTS = {"untimed": 1.0, "timed": 1.0, "headless": 1.0, "headless timed": 0.5}
_PENALTY = 2.0
_STEPS = 150
_EXACT = 17

Vector = npt.NDArray[np.float64]


@dataclass
class Example:
    """One reading of a family: what speaks for each edge (child, parent), for each article as a
    root, for a missing source; and the true parents of each article."""

    name: str
    surroundings: Surroundings
    pairs: list[tuple[int, int]]
    edges: list[Features]
    roots: list[Features]
    sisters: list[Features]
    missing: Features
    parents: list[list[int]]

    @property
    def headless(self) -> bool:
        """Whether there may be several roots."""
        return self.name.startswith("headless") or sum(not own for own in self.parents) > 1


def examples(data: Path, seeds: Mapping[str, range]) -> Iterator[Example]:
    """All readings of all families."""
    for newsroom, numbers in seeds.items():
        for seed, base, other, foreign in bases(data, numbers):
            rng = random.Random(seed)
            if newsroom == "benchmark's":
                yield from readings(Newsroom(seed, foreign).family(base, rng.randint(4, 8)))
            else:
                wider = WiderNewsroom(seed, foreign)
                yield from readings(wider.family(base, rng.randint(2, 8), other))


def readings(tellings: Sequence[Telling]) -> Iterator[Example]:
    """A family with and without times, with and without its root."""
    story = tell([annotate(Article(t.id, t.text)) for t in tellings])
    alignment = align(story)
    origins = find_origins(story, alignment, cited_outlets(story, alignment))
    credited = {id for id in story.ids if origins.of_article.get(id)}
    for name in _COUNTS:
        here = [t for t in tellings if t.parents or not name.startswith("headless")]
        hours = {t.id: t.hour for t in here}
        barred, first = set[tuple[str, str]](), None
        if len(here) < 3:
            continue
        if name.endswith(" timed") or name == "timed":
            barred = {(c, p) for c in hours for p in hours if hours[c] <= hours[p]}
            earliest = [id for id in hours if hours[id] == min(hours.values())]
            first = earliest[0] if len(earliest) == 1 else None
        ids = [t.id for t in here]
        family = Family(alignment.texts[id] for id in ids)
        around = Surroundings(ids, family, credited, barred, first)
        pairs = [(c, p) for c in range(len(ids)) for p in range(len(ids)) if c != p]
        pairs = [(c, p) for c, p in pairs if ids[p] in around.candidates[ids[c]]]
        yield Example(
            name,
            around,
            pairs,
            [around.edge(ids[c], ids[p]) for c, p in pairs],
            [around.root(id) for id in ids],
            [around.sister(id) for id in ids],
            around.missing,
            [[ids.index(p) for p in t.parents if p in hours] for t in here],
        )


@dataclass
class Columns:
    """The names of the features, and each one's usual size: weights are found for those scaled."""

    names: list[str]
    scale: Vector

    def table(self, rows: Sequence[Features]) -> Vector:
        """The features of each row, scaled."""
        table = np.array([[row.get(name, 0.0) for name in self.names] for row in rows])
        return table.reshape(len(rows), len(self.names)) / self.scale


def columns(rows: Sequence[Features]) -> Columns:
    """All features that the rows have."""
    names = sorted({name for row in rows for name in row})
    raw = Columns(names, np.ones(len(names)))
    return Columns(names, np.sqrt((raw.table(rows) ** 2).mean(axis=0)) + 1e-3)


def fit_forests(found: Sequence[Example]) -> Weights:
    """The weights of edges, roots and a missing source."""
    from scipy.optimize import minimize

    kinds = (
        columns([row for each in found for row in each.edges]),
        columns([row for each in found for row in each.roots]),
        columns([row for each in found for row in each.sisters]),
        columns([each.missing for each in found]),
    )
    tables = [
        (
            kinds[0].table(each.edges),
            kinds[1].table(each.roots),
            kinds[2].table(each.sisters),
            kinds[3].table([each.missing]),
        )
        for each in found
    ]
    cuts = np.cumsum([len(kind.names) for kind in kinds])[:3]

    def loss(weights: Vector) -> tuple[float, Vector]:
        parts = np.split(weights, cuts)
        total, slope = 0.0, np.zeros_like(weights)
        slopes = np.split(slope, cuts)
        for each, table in zip(found, tables, strict=True):
            outcome = _against_truth(each, *(t @ w for t, w in zip(table, parts, strict=True)))
            if outcome is None:
                continue
            count = _COUNTS[each.name]
            total += count * outcome[0]
            for part, own, rows in zip(slopes, outcome[1:], table, strict=True):
                part += count * (own @ rows)
        penalty = _PENALTY * float(weights @ weights) / 2
        return total + penalty, np.concatenate(slopes) + _PENALTY * weights

    start = np.zeros(sum(len(kind.names) for kind in kinds))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return {
        name: float(weight / scale)
        for kind, part in zip(kinds, np.split(best, cuts), strict=True)
        for name, weight, scale in zip(kind.names, part, kind.scale, strict=True)
    }


def _against_truth(
    each: Example, edges: Vector, firsts: Vector, sisters: Vector, missing: Vector
) -> tuple[float, Vector, Vector, Vector, Vector] | None:
    """Minus the log probability of the true forest, and its slope by the scores; None where the
    truth has an edge that is no candidate. Of two true parents either may be the first."""
    scores = dict(zip(each.pairs, edges.tolist(), strict=True))
    chances = forests(scores, firsts.tolist(), sisters.tolist(), float(missing[0]), digits=_EXACT)
    cost, true_edges = chances.total, dict.fromkeys(scores, 0.0)
    true_firsts, true_sisters = np.zeros(len(firsts)), np.zeros(len(firsts))
    for child, parents in enumerate(each.parents):
        if not parents:
            (true_sisters if each.headless else true_firsts)[child] = 1.0
            cost -= (sisters if each.headless else firsts)[child]
            continue
        options = {p: scores[child, p] for p in parents if (child, p) in scores}
        if not options:
            return None
        most = float(np.logaddexp.reduce(list(options.values())))
        cost -= most
        for parent, score in options.items():
            true_edges[child, parent] = math.exp(score - most)
    if each.headless:
        cost -= float(missing[0])
    return (
        cost,
        np.array([chances.edges[pair] - true_edges[pair] for pair in each.pairs]),
        np.array(chances.firsts) - true_firsts,
        np.array(chances.sisters) - true_sisters,
        np.array([chances.missing - each.headless]),
    )


def chosen(
    each: Example, weights: Weights
) -> tuple[list[int | None], Mapping[tuple[int, int], float]]:
    """The likeliest first parents, and the probabilities of all edges."""
    chances = forests(
        {pair: weigh(row, weights) for pair, row in zip(each.pairs, each.edges, strict=True)},
        [weigh(row, weights) for row in each.roots],
        [weigh(row, weights) for row in each.sisters],
        weigh(each.missing, weights),
    )
    return likeliest(chances), chances.edges


def further_rows(each: Example, weights: Weights) -> Iterator[tuple[Features, int, int, bool]]:
    """What speaks for each further parent beside the first one chosen: with child and parent."""
    parents, chances = chosen(each, weights)
    ids = each.surroundings.ids
    for child, first in enumerate(parents):
        for c, other in each.pairs:
            if c == child and first is not None and other != first:
                both = chances.get((child, other), 0.0), chances.get((other, child), 0.0)
                row = further(each.surroundings, ids[child], ids[other], ids[first], both)
                yield row, child, other, other in each.parents[child]


def fit_further(found: Sequence[Example], weights: Weights) -> Weights:
    """The weights of a further parent."""
    from scipy.optimize import minimize

    rows, truth = [], []
    for each in found:
        for row, _, _, right in further_rows(each, weights):
            rows.append(row)
            truth.append(1.0 if right else -1.0)
    kind = columns(rows)
    table, signs = kind.table(rows), np.array(truth)

    def loss(own: Vector) -> tuple[float, Vector]:
        margins = signs * (table @ own)
        slope = -signs / (1 + np.exp(np.minimum(margins, 500)))
        penalty = _PENALTY * float(own @ own) / 2
        return float(np.logaddexp(0, -margins).sum()) + penalty, slope @ table + _PENALTY * own

    best = minimize(loss, np.zeros(len(kind.names)), jac=True, method="L-BFGS-B").x
    return {n: float(w / s) for n, w, s in zip(kind.names, best, kind.scale, strict=True)}


def check(found: Sequence[Example], weights: Weights) -> None:
    """Print precision, recall and F1 of first parents, and with further ones."""
    for name in _COUNTS:
        counts = np.zeros(5)
        for each in found:
            if each.name != name:
                continue
            parents, _ = chosen(each, weights)
            edges = {(c, p) for c, p in enumerate(parents) if p is not None}
            true = {(c, p) for c, own in enumerate(each.parents) for p in own}
            more = edges | {
                (c, p) for row, c, p, _ in further_rows(each, weights) if weigh(row, weights) > 0
            }
            counts += [len(edges), len(more), len(true), len(edges & true), len(more & true)]
        first, all_, true_, right, right_all = counts
        print(
            f"{name:15} first parents {right / first:.3f} {right / true_:.3f}"
            f" {2 * right / (first + true_):.3f}  with further ones {right_all / all_:.3f}"
            f" {right_all / true_:.3f} {2 * right_all / (all_ + true_):.3f}"
        )


def main() -> None:
    """Train, check or write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    found = list(examples(options.data, _SEEDS))
    weights = dict(fit_forests(found))
    weights |= fit_further(found, weights)
    rounded = {name: round(weight, 3) for name, weight in sorted(weights.items())}
    if not options.check:
        options.out.parent.mkdir(exist_ok=True)
        options.out.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
        return
    for newsroom, seeds in _CHECKED.items():
        print(f"the {newsroom} newsroom: precision, recall, F1")
        check(list(examples(options.data, {newsroom: seeds})), rounded)


if __name__ == "__main__":
    main()
