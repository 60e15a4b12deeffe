"""How well and how fast copies are found, beside MinHash peers, each in a process of its own.

    python benchmarks/copies.py --data ../shared/data --peers PYTHON [--growth]
    python benchmarks/copies.py --generated 30000 100000 [--methods group]

The truth is the exact containment of runs of six words (of the shorter article in the longer), from
a sparse product of articles and runs. A peer that looks for a Jaccard similarity cannot see that a
short article stands in a long one; that is part of what is measured. `PYTHON` has Retold,
datasketch, rensa and text-dedup. Time and memory are those of the process that does it, from its
start to its end. For `group` the workers that make signatures come on top in processor time and
memory; they take the same for each article. Growth is the exponent of processor time between the
first and the last size.
"""

import argparse
import math
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from piles import editors
from scipy.sparse import csr_matrix

from retold.model import Article

_PEER = Path(__file__).with_name("copies_peer.py")
_METHODS = ("join", "copies", "datasketch", "rensa", "text_dedup")
_SIZES = (4000, 8000, 15000)
_LEAST = (0.2, 0.5)
_WORD = re.compile(r"[^\W_]+")
Pair = frozenset[str]


class Run(NamedTuple):
    """What a process found, with the containment that it tells, its seconds (wall clock, processor)
    and its memory in MB at the peak."""

    pairs: dict[Pair, float]
    seconds: float
    processor: float
    memory: int


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="How well and how fast copies are found.")
    parser.add_argument("--data", type=Path)
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    parser.add_argument("--growth", action="store_true", help="by size, of copies and of stories")
    parser.add_argument("--generated", type=int, nargs="*", default=[], metavar="N")
    parser.add_argument("--methods", nargs="+", default=["copies", "group"], metavar="METHOD")
    options = parser.parse_args()
    if options.data:
        pile = list(editors(options.data, with_others=True).articles)
        _compare(pile, options.peers)
        random.Random(0).shuffle(pile)
        if options.growth:
            _grow("real", {size: pile[:size] for size in _SIZES}, options)
    _grow("generated", {size: f"generated:{size}" for size in options.generated}, options)


def _compare(pile: Sequence[Article], python: str) -> None:
    truth = _truth(pile)
    print(f"{'method':12} {'P at .2':>8} {'R at .2':>8} {'P at .5':>8} {'R at .5':>8}", end="")
    print(f" {'seconds':>8} {'CPU':>6} {'MB':>5}")
    for method in _METHODS:
        run = _run(method, pile, python)
        found = [{pair for pair, share in run.pairs.items() if share >= least} for least in _LEAST]
        scores = [_score(pairs, truth[least]) for pairs, least in zip(found, _LEAST, strict=True)]
        figures = [figure for score in scores for figure in score]
        table = " ".join(f"{figure:8.3f}" for figure in figures)
        print(f"{method:12} {table} {run.seconds:8.1f} {run.processor:6.1f} {run.memory:5}")
    print({least: len(pairs) for least, pairs in truth.items()}, flush=True)


def _truth(pile: Sequence[Article]) -> dict[float, set[Pair]]:
    """The pairs by least containment, from the product of the articles' sets of runs."""
    sets = []
    for article in pile:
        words = _WORD.findall(article.text.lower())
        sets.append({hash(tuple(words[at : at + 6])) for at in range(len(words) - 5)})
    sizes = np.array([len(each) for each in sets])
    rows = np.repeat(np.arange(len(sets)), sizes)
    runs = np.concatenate([np.fromiter(each, np.int64, len(each)) for each in sets])
    _, columns, counts = np.unique(runs, return_inverse=True, return_counts=True)
    kept = counts[columns] > 1
    ones = np.ones(int(kept.sum()), np.int32)
    matrix = csr_matrix((ones, (rows[kept], columns[kept])), shape=(len(sets), len(counts)))
    shared = (matrix @ matrix.T).tocoo()
    share = shared.data / np.minimum(sizes[shared.row], sizes[shared.col])
    truth: dict[float, set[Pair]] = {}
    for least in _LEAST:
        found = (shared.row < shared.col) & (share >= least)
        pairs = zip(shared.row[found], shared.col[found], strict=True)
        truth[least] = {frozenset((pile[a].id, pile[b].id)) for a, b in pairs}
    return truth


def _score(found: set[Pair], truth: set[Pair]) -> tuple[float, float]:
    hits = len(found & truth)
    return hits / max(1, len(found)), hits / max(1, len(truth))


def _grow(
    name: str, piles: Mapping[int, Sequence[Article] | str], options: argparse.Namespace
) -> None:
    """Time and memory by size for the copies and the stories, drawn as bars."""
    runs: dict[str, list[tuple[int, Run]]] = {method: [] for method in options.methods}
    for size, pile in piles.items():
        for method, measured in runs.items():
            run = _run(method, pile, options.peers)
            measured.append((size, run))
            bar = "█" * max(1, round(8 * math.log10(max(1.0, run.processor))))
            line = f"{run.seconds:8.1f} s {run.processor:8.1f} s CPU {run.memory:6} MB"
            print(f"{name:10} {method:7} {size:8} {line}  {bar}", flush=True)
    for method, measured in runs.items():
        if len(measured) > 1:
            (small, first), (large, last) = measured[0], measured[-1]
            exponent = math.log(last.processor / first.processor) / math.log(large / small)
            print(
                f"{name:10} {method:7} grows with the power {exponent:.2f} of the size", flush=True
            )


def _run(method: str, pile: Sequence[Article] | str, python: str) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "articles", Path(folder) / "pairs"
        if not isinstance(pile, str):
            source.write_bytes(msgspec.msgpack.encode(pile))
        given = pile if isinstance(pile, str) else str(source)
        began = time.perf_counter()
        process = subprocess.Popen([python, str(_PEER), method, given, str(target)])
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        if status:
            raise SystemExit(f"{method} failed; does {python} have what it needs?")
        lines = (line.split("\t") for line in target.read_text(encoding="utf-8").splitlines())
        pairs = {frozenset((one, other)): float(share) for one, other, share in lines}
        peak = int(target.with_suffix(".peak").read_text(encoding="ascii"))
    return Run(pairs, seconds, used.ru_utime + used.ru_stime, peak // 1024)


if __name__ == "__main__":
    main()
