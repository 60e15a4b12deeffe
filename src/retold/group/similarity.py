"""From signatures to pairs of articles and how alike they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from .compare import Integers, Vectors, compared
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


@dataclass(frozen=True, slots=True)
class AlikePairs:
    """Many pairs as columns; ``millionths`` is the similarity."""

    earlier: Integers
    later: Integers
    millionths: Integers

    def __len__(self) -> int:
        return len(self.earlier)

    def __iter__(self) -> Iterator[Alike]:
        columns = (self.earlier, self.later, self.millionths)
        for earlier, later, millionths in zip(*(c.tolist() for c in columns), strict=True):
            yield Alike(earlier, later, millionths / _MILLIONTHS)

    def chosen(self, rows: Integers | npt.NDArray[np.bool_]) -> "AlikePairs":
        """Some of the pairs, by their rows or by a mask."""
        return AlikePairs(self.earlier[rows], self.later[rows], self.millionths[rows])

    def numbered_in(self, places: Integers) -> "AlikePairs":
        """The same pairs by the numbers of their articles among ascending places."""
        earlier, later = (np.searchsorted(places, each) for each in (self.earlier, self.later))
        return AlikePairs(earlier, later, self.millionths)

    def renamed(self, places: Sequence[int]) -> "AlikePairs":
        """The same pairs where the article ``number`` has ``places[number]``, in order of both."""
        ends = np.array(places, np.int64)[np.stack((self.earlier, self.later))]
        earlier, later = ends.min(axis=0), ends.max(axis=0)
        order = np.lexsort((later, earlier))
        return AlikePairs(earlier, later, self.millionths).chosen(order)


def similar_pairs(signatures: Iterable[Signature], engine: Pairs) -> AlikePairs:
    """Every pair that has something rare in common, in order of the two places."""
    return alike(engine, _rows(signatures))


def alike(engine: Pairs, rows: Iterable[Columns]) -> AlikePairs:
    """The pairs by the rows of the articles' features (similarity.sql)."""
    query = read_query("similarity.sql", "feature", COLUMNS)
    found = [(np.empty(0, np.int64),) * 3]
    for name, answer in engine.pairs(query, rows):
        if name == "vector":
            vectors = Vectors.of_rows(answer)
            continue
        for pairs in compared(vectors, answer):
            millionths = np.minimum(pairs.products // _PRODUCT, _MILLIONTHS)
            kept = millionths >= _LEAST
            found.append((pairs.earlier[kept], pairs.later[kept], millionths[kept]))
    return AlikePairs(*map(np.concatenate, zip(*found, strict=True)))


def _rows(signatures: Iterable[Signature]) -> Iterator[Columns]:
    outlets: dict[str | None, int] = {None: 0}
    rest, begin = iter(signatures), 0
    while some := list(islice(rest, _AT_ONCE)):
        numbers = [outlets.setdefault(each.outlet, len(outlets)) for each in some]
        yield _columns(0, begin, [each.words for each in some], numbers)
        yield _columns(1, begin, [each.runs for each in some], numbers)
        begin += len(some)


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
