"""The weights of the features, read once from ``data/weights.json`` and ``data/comments.gz``.

``training/stance_weights.py`` writes these files.
"""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from .features import Features
from .lexical import SPACE, Groups, Table


class Linear(msgspec.Struct, frozen=True):
    """A sum of weighted features: the log odds of one answer over the other."""

    bias: float
    weights: Mapping[str, float]

    def odds(self, features: Features) -> float:
        """The log odds, natural logarithm; features without a weight count nothing."""
        return self.bias + sum(w * features.get(name, 0.0) for name, w in self.weights.items())


@dataclass(frozen=True, slots=True)
class Wide:
    """The same over features with names and hashed ones together."""

    linear: Linear
    table: Table

    def odds(self, features: Features, groups: Groups) -> float:
        """The log odds, natural logarithm."""
        return self.linear.odds(features) + self.table.odds(groups)


@dataclass(frozen=True, slots=True)
class CommentWeights:
    """What comments are weighed by: whether a text is one at all (``kind``) rather than a report,
    is ``about`` the claim, and ``discusses`` it or ``disagrees`` rather than agrees."""

    kind: Wide
    about: Wide
    discusses: Wide
    disagrees: Wide


@dataclass(frozen=True, slots=True)
class Weights:
    """What is weighed: whether a report is ``about`` the claim, whether it ``hedges`` or
    ``refutes`` what it tells rather than asserts it; and comments."""

    about: Linear
    hedges: Linear
    refutes: Linear
    comments: CommentWeights


class _Stored(msgspec.Struct, frozen=True):
    about: Linear
    hedges: Linear
    refutes: Linear
    comments: dict[str, Linear]
    steps: dict[str, float]


@cache
def shipped() -> Weights:
    """The weights that come with Retold."""
    data = files(__package__).joinpath("data")
    named, hashed = data.joinpath("weights.json"), data.joinpath("comments.gz")
    return load(named.read_bytes(), hashed.read_bytes())


def store(weights: Weights) -> tuple[bytes, bytes]:
    """The weights as the two files: JSON, and the cells of the tables one after the other."""
    wide = {name: getattr(weights.comments, name) for name in CommentWeights.__slots__}
    named = _Stored(
        weights.about,
        weights.hedges,
        weights.refutes,
        {name: each.linear for name, each in wide.items()},
        {name: each.table.step for name, each in wide.items()},
    )
    cells = b"".join(each.table.cells for each in wide.values())
    text = msgspec.json.format(msgspec.json.encode(named), indent=1) + b"\n"
    return text, gzip.compress(cells, 9, mtime=0)


def load(named: bytes, hashed: bytes) -> Weights:
    """What :func:`store` made."""
    stored = msgspec.json.decode(named, type=_Stored)
    cells = gzip.decompress(hashed)
    wide = {
        name: Wide(
            stored.comments[name],
            Table(stored.steps[name], cells[at * SPACE : (at + 1) * SPACE]),
        )
        for at, name in enumerate(CommentWeights.__slots__)
    }
    return Weights(stored.about, stored.hedges, stored.refutes, CommentWeights(**wide))
