"""From signatures to pairs of articles and how alike they are."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from .query import ColumnType, Pairs, Row, read_query
from .signature import Signature

_MILLIONTHS = 1_000_000
COLUMNS: tuple[tuple[str, ColumnType], ...] = (
    ("article", "INT"),
    ("kind", "INT"),
    ("id", "BIGINT"),
    ("whole", "INT"),
    ("opening", "INT"),
    ("level", "INT"),
    ("outlet", "INT"),
)


class Alike(NamedTuple):
    """Two articles, by their places in the pile (the earlier first), and how alike: 0 to 1."""

    earlier: int
    later: int
    similarity: float


def similar_pairs(signatures: Sequence[Signature], engine: Pairs) -> Iterator[Alike]:
    """Every pair that has something rare in common, in order of the two places."""
    query = read_query("similarity.sql", "feature", COLUMNS)
    for earlier, later, similarity in engine.pairs(query, _rows(signatures)):
        yield Alike(earlier, later, min(1.0, similarity / _MILLIONTHS))


def _rows(signatures: Sequence[Signature]) -> Iterator[Row]:
    ids: dict[str, int] = {}
    outlets: dict[str | None, int] = {None: 0}
    for article, each in enumerate(signatures):
        outlet = outlets.setdefault(each.outlet, len(outlets))
        for kind, features in enumerate((each.words, each.runs)):
            for text, whole, opening, level in features.rows():
                if text not in ids:
                    ids[text] = _feature_id(text)
                yield article, kind, ids[text], whole, opening, level, outlet


def _feature_id(text: str) -> int:
    """64 bits of a hash that is the same everywhere; no two features of a pile meet in practice."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
