"""From signatures to pairs of articles and how alike they are."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import numpy as np

from .query import Columns, ColumnType, Pairs, read_query
from .signature import Features, Signature

_MILLIONTHS = 1_000_000
_AT_ONCE = 1_000
_IDS_KEPT = 2_000_000
COLUMNS: tuple[tuple[str, ColumnType], ...] = (
    ("article", "INT"),
    ("kind", "SMALLINT"),
    ("id", "BIGINT"),
    ("whole", "SMALLINT"),
    ("opening", "SMALLINT"),
    ("level", "SMALLINT"),
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


def _rows(signatures: Sequence[Signature]) -> Iterator[Columns]:
    ids = _FeatureIds()
    outlets: dict[str | None, int] = {None: 0}
    for begin in range(0, len(signatures), _AT_ONCE):
        some = signatures[begin : begin + _AT_ONCE]
        numbers = [outlets.setdefault(each.outlet, len(outlets)) for each in some]
        for kind, features in enumerate(
            ([each.words for each in some], [each.runs for each in some])
        ):
            yield _columns(kind, begin, features, numbers, ids)


def _columns(
    kind: int, begin: int, features: list[Features], outlets: list[int], ids: "_FeatureIds"
) -> Columns:
    """The rows of articles that follow one another in the pile from ``begin`` on."""
    lengths = [len(each.whole) for each in features]
    texts = chain.from_iterable(each.texts.split("\n") for each in features if each.whole)
    number = sum(lengths)
    return (
        np.repeat(np.arange(begin, begin + len(features), dtype=np.int32), lengths),
        np.full(number, kind, np.int16),
        np.fromiter(map(ids.__getitem__, texts), np.int64, number),
        *(
            np.frombuffer(b"".join(counts), np.uint8).astype(np.int16)
            for counts in (
                [each.whole for each in features],
                [each.opening for each in features],
                [each.levels for each in features],
            )
        ),
        np.repeat(np.array(outlets, np.int32), lengths),
    )


class _FeatureIds(dict[str, int]):
    """64 bits of a hash that is the same everywhere; no two features of a pile meet in practice.

    Those of the features met so far are kept, up to a limit.
    """

    def __missing__(self, text: str) -> int:
        if len(self) >= _IDS_KEPT:
            self.clear()
        digest = blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest()
        found = self[text] = int.from_bytes(digest, "big", signed=True)
        return found
