"""The weights of the features, read once from ``data/weights.json``.

``training/stance_weights.py`` writes that file.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from .features import Features


class Linear(msgspec.Struct, frozen=True):
    """A sum of weighted features: the log odds of one answer over the other."""

    bias: float
    weights: Mapping[str, float]

    def odds(self, features: Features) -> float:
        """The log odds, natural logarithm; features without a weight count nothing."""
        return self.bias + sum(w * features.get(name, 0.0) for name, w in self.weights.items())


class Weights(msgspec.Struct, frozen=True):
    """What is weighed: whether a text is ``about`` the claim; whether a report ``hedges`` or
    ``refutes`` what it tells rather than asserts it; whether a text is a ``comment`` rather than a
    report, and whether a comment ``discusses`` or ``disagrees`` rather than agrees."""

    about: Linear
    hedges: Linear
    refutes: Linear
    comment: Linear
    discusses: Linear
    disagrees: Linear


@cache
def shipped() -> Weights:
    """The weights that come with Retold."""
    data = files(__package__).joinpath("data", "weights.json").read_bytes()
    return msgspec.json.decode(data, type=Weights)
