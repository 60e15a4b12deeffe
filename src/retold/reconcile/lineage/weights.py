"""The weights of the features, read once from ``data/weights.json``.

``training/lineage_weights.py`` writes that file.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from .features import Features

Weights = Mapping[str, float]


def weigh(features: Features, weights: Weights) -> float:
    """The sum of the weighted features, natural logarithm; one without a weight counts nothing."""
    return sum(weights.get(name, 0.0) * value for name, value in features.items())


@cache
def shipped() -> Weights:
    """The weights that come with Retold, by the names of the features."""
    data = files(__package__).joinpath("data", "weights.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])
