"""A linear classifier of relations: pure sums over the weights that ``training/`` made."""

import gzip
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, sqrt

_UNIT = 100.0
"""Weights are stored as whole hundredths."""


@dataclass(frozen=True, slots=True)
class Classifier:
    """Multinomial logistic regression on tf-idf features of length one."""

    events: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, tuple[float, ...]]]

    def probabilities(self, names: Collection[str]) -> dict[str, float]:
        """For each event type how probable it is, in sum 1. Features not seen in training count
        for nothing."""
        known = [self.weights[name] for name in sorted(names) if name in self.weights]
        norm = sqrt(sum(idf * idf for idf, _ in known)) or 1.0
        sums = list(self.bias)
        for idf, row in known:
            share = idf / norm
            sums = [total + share * weight for total, weight in zip(sums, row, strict=True)]
        top = max(sums)
        raised = [exp(total - top) for total in sums]
        whole = sum(raised)
        return {event: x / whole for event, x in zip(self.events, raised, strict=True)}


@cache
def classifier() -> Classifier:
    """The classifier of event types that comes with the package, read at its first use."""
    return _read("relations.weights.gz")


@cache
def gate() -> Classifier:
    """The classifier that says whether anything is told between two actors: EVENT or NOTHING."""
    return _read("relations.gate.gz")


def _read(name: str) -> Classifier:
    path = resources.files("retold") / "annotate" / "data" / name
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()
    events = tuple(lines[0].split("\t"))
    bias = tuple(int(value) / _UNIT for value in lines[1].split("\t"))
    weights = {}
    for line in lines[2:]:
        name, idf, *row = line.split("\t")
        weights[name] = (int(idf) / _UNIT, tuple(int(value) / _UNIT for value in row))
    return Classifier(events, bias, weights)
