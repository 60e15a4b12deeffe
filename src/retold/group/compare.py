"""The similarity of many pairs of articles, from everything that both of a pair have."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, Self

import numpy as np
import numpy.typing as npt

from .query import Columns

Integers = npt.NDArray[np.int64]


class Vectors(NamedTuple):
    """The features of all articles: those of article ``a`` are at ``starts[a]:starts[a + 1]``.

    ``ids`` number the features of the pile from 0 on; ``whole`` and ``opening`` are what each
    weighs in its article and in its title and opening, in units of 1/30000.
    """

    starts: Integers
    ids: npt.NDArray[np.int32]
    whole: npt.NDArray[np.int16]
    opening: npt.NDArray[np.int16]

    @classmethod
    def of_rows(cls, rows: Iterable[Columns]) -> Self:
        """From rows of an article, a feature and its two weights, in order of the articles."""
        counts = np.zeros(1, np.int64)
        kinds = (np.int32, np.int16, np.int16)
        parts: list[list[npt.NDArray[Any]]] = [[np.empty(0, kind)] for kind in kinds]
        for article, *columns in rows:
            more = np.bincount(article, minlength=len(counts))
            more[: len(counts)] += counts
            counts = more
            for part, column, kind in zip(parts, columns, kinds, strict=True):
                part.append(column.astype(kind))
        ids, whole, opening = (np.concatenate(parts.pop(0)) for _ in kinds)
        return cls(np.concatenate(([0], counts.cumsum())), ids, whole, opening)


class Compared(NamedTuple):
    """Pairs of articles, one after another, and the sum of the products of what both have, in units
    of 1/900000000."""

    earlier: Integers
    later: Integers
    products: Integers


def compared(vectors: Vectors, candidates: Iterable[Columns]) -> Iterator[Compared]:
    """The pairs with their products, in their order; one article's pairs should stand together.

    The vector of an article is spread out over all features, so that those of all others that it
    is compared with are looked up there in one go.
    """
    features = int(vectors.ids.max(initial=-1)) + 1
    whole, opening = np.zeros(features, np.int64), np.zeros(features, np.int64)
    for earlier, later in candidates:
        bounds = np.flatnonzero(np.diff(earlier, prepend=-1, append=-1))
        products = [np.empty(0, np.int64)]
        for begin, end in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
            own = slice(*vectors.starts[earlier[begin] : earlier[begin] + 2].tolist())
            ids = vectors.ids[own]
            whole[ids], opening[ids] = vectors.whole[own], vectors.opening[own]
            rows, firsts = _rows(vectors.starts, later[begin:end])
            theirs = vectors.ids[rows]
            product = whole[theirs] * vectors.whole[rows]
            product += opening[theirs] * vectors.opening[rows]
            products.append(_sums(product, firsts))
            whole[ids] = opening[ids] = 0
        yield Compared(earlier.astype(np.int64), later.astype(np.int64), np.concatenate(products))


def _rows(
    starts: Integers, articles: npt.NDArray[np.signedinteger[Any]]
) -> tuple[Integers, Integers]:
    """The rows of some articles one after another, and where those of each begin and end."""
    begins = starts[articles]
    lengths = starts[articles + 1] - begins
    firsts = np.concatenate(([0], lengths.cumsum()))
    return np.repeat(begins - firsts[:-1], lengths) + np.arange(firsts[-1]), firsts


def _sums(values: Integers, firsts: Integers) -> Integers:
    """The sums between ``firsts``, 0 where nothing lies between."""
    totals = np.concatenate(([0], values.cumsum()))
    return totals[firsts[1:]] - totals[firsts[:-1]]
