"""How well one grouping of things agrees with another."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple


class Agreement(NamedTuple):
    """B-cubed precision, recall and F1 (Bagga and Baldwin 1998), and the adjusted Rand index
    (Hubert and Arabie 1985)."""

    precision: float
    recall: float
    f1: float
    ari: float


def agreement(found: Mapping[str, object], truth: Mapping[str, object]) -> Agreement:
    """How the groups that were found agree with the true ones, over the things that have one."""
    together = Counter((found[thing], group) for thing, group in truth.items())
    by_found = Counter(found[thing] for thing in truth)
    by_truth = Counter(truth.values())
    precision = sum(n * n / by_found[group] for (group, _), n in together.items()) / len(truth)
    recall = sum(n * n / by_truth[group] for (_, group), n in together.items()) / len(truth)
    f1 = 2 * precision * recall / (precision + recall)
    return Agreement(precision, recall, f1, _rand(together, by_found, by_truth, len(truth)))


def _rand(
    together: Counter[tuple[object, object]],
    by_found: Counter[object],
    by_truth: Counter[object],
    things: int,
) -> float:
    same, ours, theirs = (_pairs(counts) for counts in (together, by_found, by_truth))
    by_chance = ours * theirs / (things * (things - 1) / 2)
    most = (ours + theirs) / 2
    return 1.0 if most == by_chance else (same - by_chance) / (most - by_chance)


def _pairs(counts: Mapping[object, int] | Mapping[tuple[object, object], int]) -> float:
    return sum(n * (n - 1) / 2 for n in counts.values())
