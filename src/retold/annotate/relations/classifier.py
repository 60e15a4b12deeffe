"""Linear classifiers of relations: pure sums over the weights that ``training/`` made."""

import gzip
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, sqrt
from operator import add

_UNIT = 100.0
"""Weights are stored as whole hundredths."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """Multinomial logistic regression on tf-idf features of length one. ``weights`` hold for each
    feature its idf, and its weights times the idf, in the order of ``events``."""

    events: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, tuple[float, ...]]]

    def probabilities(self, names: Collection[str]) -> dict[str, float]:
        """For each event type how probable it is, in sum 1. Features not seen in training count
        for nothing."""
        known = [self.weights[name] for name in sorted(names) if name in self.weights]
        norm = sqrt(sum(idf * idf for idf, _ in known)) or 1.0
        sums = [0.0] * len(self.bias)
        for _, row in known:
            sums = list(map(add, sums, row))
        scores = [bias + total / norm for bias, total in zip(self.bias, sums, strict=True)]
        top = max(scores)
        raised = [exp(score - top) for score in scores]
        whole = sum(raised)
        return {event: x / whole for event, x in zip(self.events, raised, strict=True)}


@dataclass(frozen=True, slots=True)
class Gate:
    """A logistic regression that says whether anything is told at all; ``weights`` as in
    :class:`Classifier`, for one class against the other."""

    bias: float
    weights: dict[str, tuple[float, float]]

    def probability(self, names: Collection[str]) -> float:
        """How probable it is that anything is told between the two."""
        known = [self.weights[name] for name in sorted(names) if name in self.weights]
        norm = sqrt(sum(idf * idf for idf, _ in known)) or 1.0
        against = self.bias + sum(weight for _, weight in known) / norm
        return 1.0 / (1.0 + exp(min(against, 700.0)))


@cache
def classifier() -> Classifier:
    """The classifier of event types that comes with the package, read at its first use."""
    events, bias, weights = _read("relations.weights.gz")
    return Classifier(events, bias, weights)


@cache
def gate() -> Gate:
    """The gate that comes with the package, read at its first use."""
    _, bias, weights = _read("relations.gate.gz")
    return Gate(bias[-1], {name: (idf, row[-1]) for name, (idf, row) in weights.items()})


def _read(
    name: str,
) -> tuple[tuple[str, ...], tuple[float, ...], dict[str, tuple[float, tuple[float, ...]]]]:
    path = resources.files("retold") / "annotate" / "data" / name
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    events = tuple(lines[0].split("\t"))
    bias = tuple(int(value) / _UNIT for value in lines[1].split("\t"))
    weights = {}
    for line in lines[2:]:
        feature, idf, *row = line.split("\t")
        share = int(idf) / _UNIT
        weights[feature] = (share, tuple(share * int(value) / _UNIT for value in row))
    return events, bias, weights
