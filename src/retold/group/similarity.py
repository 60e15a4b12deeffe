"""From signatures to pairs of articles and how alike they are."""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from .background import share_of_articles
from .query import Batch, ColumnType, Pairs, read_query
from .signature import Signature

_ARTICLES_A_BATCH = 500
_MILLIONTHS = 1_000_000
_COLUMNS: tuple[tuple[str, ColumnType], ...] = (
    ("article", "INT"),
    ("kind", "INT"),
    ("id", "BIGINT"),
    ("whole", "DOUBLE"),
    ("opening", "DOUBLE"),
    ("news", "DOUBLE"),
)


class Alike(NamedTuple):
    """Two articles, by their places in the pile (the earlier first), and how alike: 0 to 1."""

    earlier: int
    later: int
    similarity: float


def similar_pairs(signatures: Sequence[Signature], engine: Pairs) -> Iterator[Alike]:
    """Every pair that has something rare in common, in order of the two places."""
    query = read_query("similarity.sql", "feature", _COLUMNS)
    for earlier, later, similarity in engine.pairs(query, _rows(signatures)):
        yield Alike(earlier, later, min(1.0, similarity / _MILLIONTHS))


def _rows(signatures: Sequence[Signature]) -> Iterator[Batch]:
    known: dict[str, tuple[int, float]] = {}
    for first in range(0, len(signatures), _ARTICLES_A_BATCH):
        yield _batch(
            signatures, range(first, min(first + _ARTICLES_A_BATCH, len(signatures))), known
        )


def _batch(
    signatures: Sequence[Signature], places: range, known: dict[str, tuple[int, float]]
) -> Batch:
    columns: tuple[list[float], ...] = ([], [], [], [], [], [])
    articles, kinds, ids, wholes, openings, news = columns
    for place in places:
        for kind, features in enumerate((signatures[place].words, signatures[place].runs)):
            for text, whole, opening in features.rows():
                if text not in known:
                    known[text] = (_feature_id(text), share_of_articles(text))
                feature_id, share = known[text]
                articles.append(place)
                kinds.append(kind)
                ids.append(feature_id)
                wholes.append(whole)
                openings.append(opening)
                news.append(share)
    return columns


def _feature_id(text: str) -> int:
    """64 bits of a hash that is the same everywhere; no two features of a pile meet in practice."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
