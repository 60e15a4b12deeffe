"""From signatures to pairs of articles and how alike they are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .compare import Vectors, compared
from .fingerprints import line_ids
from .query import Columns, ColumnType, Pairs, read_query
from .signature import Features, Signature

_MILLIONTHS = 1_000_000
# A product of two vectors is told in units of 1/900000000; less alike than this is not told.
_PRODUCT = 900
_LEAST = 80_000
_AT_ONCE = 100
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
    return alike(engine, _rows(signatures), len(signatures))


def alike(engine: Pairs, rows: Iterable[Columns], articles: int) -> Iterator[Alike]:
    """The pairs among so many articles by the rows of their features (similarity.sql)."""
    query = read_query("similarity.sql", "feature", COLUMNS)
    for name, answer in engine.pairs(query, rows):
        if name == "vector":
            vectors = Vectors.of_rows(answer, articles)
        else:
            for pairs in compared(vectors, answer):
                similarity = pairs.products // _PRODUCT
                kept = similarity >= _LEAST
                columns = (pairs.earlier[kept], pairs.later[kept], similarity[kept])
                for earlier, later, millionths in zip(*(c.tolist() for c in columns), strict=True):
                    yield Alike(earlier, later, min(1.0, millionths / _MILLIONTHS))


def _rows(signatures: Sequence[Signature]) -> Iterator[Columns]:
    outlets: dict[str | None, int] = {None: 0}
    for begin in range(0, len(signatures), _AT_ONCE):
        some = signatures[begin : begin + _AT_ONCE]
        numbers = [outlets.setdefault(each.outlet, len(outlets)) for each in some]
        yield _columns(0, begin, [each.words for each in some], numbers)
        yield _columns(1, begin, [each.runs for each in some], numbers)


def _columns(kind: int, begin: int, features: list[Features], outlets: list[int]) -> Columns:
    """The rows of articles that follow one another in the pile from ``begin`` on."""
    lengths = [len(each.whole) for each in features]
    return (
        np.repeat(np.arange(begin, begin + len(features), dtype=np.int32), lengths),
        np.full(sum(lengths), kind, np.int16),
        line_ids("\n".join(each.texts for each in features if each.whole)).view(np.int64),
        _counts(each.whole for each in features),
        _counts(each.opening for each in features),
        _counts(each.levels for each in features),
        np.repeat(np.array(outlets, np.int32), lengths),
    )


def _counts(counts: Iterable[bytes]) -> npt.NDArray[np.int16]:
    return np.frombuffer(b"".join(counts), np.uint8).astype(np.int16)
