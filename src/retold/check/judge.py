"""How sure it is that two facts fill one place: logistic regression over the evidence."""

import math
from functools import cache
from importlib.resources import files

from .differences import Difference


def score(difference: Difference) -> float:
    """From 0 to 1, the weights are those that
    ``training/check_weights.py`` has learnt."""
    weights = _weights()[difference.kind]
    evidence = difference.weighed()
    total = weights["bias"] + sum(weights[name] * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-total))


@cache
def _weights() -> dict[str, dict[str, float]]:
    """For each kind the weights of its evidence by name, and the bias."""
    lines = files("retold").joinpath("check/data/weights.txt").read_text("utf-8").splitlines()
    found = {}
    for line in lines:
        if line and not line.startswith("#"):
            kind, *parts = line.split()
            pairs = (part.partition("=") for part in parts)
            found[kind] = {name: float(value) for name, _, value in pairs}
    return found
