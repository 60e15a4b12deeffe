"""Every pair of articles that shares a run of words that is rare in the pile."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

import numpy as np

from ..errors import RetoldError
from ..model import Article, CopiedPair
from .fingerprints import RUN, fingerprints
from .folded import FoldedText, Places, folded_words
from .matching import Stretch, join_stretches
from .passages import Furniture, copied_passages, mark_habits
from .query import Columns, ColumnType, PairQuery, Pairs, read_query
from .repeated import Numbers

COLUMNS: tuple[tuple[str, ColumnType], ...] = (
    ("article", "INT"),
    ("place", "INT"),
    ("id", "BIGINT"),
)
# Offsets of so many texts (8 bytes a word) and looks of so many paragraphs are held at once.
_TEXTS_HELD = 5_000
_LINES_HELD = 20_000


class Overlap(NamedTuple):
    """Two articles, by their places in the pile (the earlier first), the number of different runs
    of six words that both have, how many each has, and where equal words stand in both."""

    earlier: int
    later: int
    shared: int
    of_earlier: int
    of_later: int
    equal: tuple[Stretch, ...]


def overlaps(articles: Iterable[Article], engine: Pairs) -> Iterator[Overlap]:
    """Every pair that shares seven runs of six words (one passage of twelve words, or several) that
    stand in at most 100 articles, with all that it shares. Exact: no sampling, no sketch."""
    query = read_query("copies.sql", "run", COLUMNS)
    with Numbers() as numbers:
        counts = [np.zeros(0, np.int64)]
        for ids, in_each in fingerprints(each.text for each in articles):
            numbers.add(ids)
            counts.append(in_each)
        runs = np.concatenate(counts)
        rows = groupby(_copied(engine, query, _rows(numbers, runs)), key=lambda row: row[:5])
        for (earlier, later, shared, again, again_later), stretches in rows:
            equal = tuple(
                _equal(left, right, many + RUN - 1) for *_, left, right, many in stretches
            )
            of_earlier, of_later = int(runs[earlier]) - again, int(runs[later]) - again_later
            yield Overlap(earlier, later, shared, of_earlier, of_later, equal)


def _equal(left: int, right: int, words: int) -> Stretch:
    return Stretch(left, left + words, right, right + words, words)


def find_copies(
    articles: Iterable[Article], engine: Pairs, furniture: Furniture
) -> list[CopiedPair]:
    """Those pairs in order of their ids, aligned into passages.

    ``furniture`` tells a paragraph that is no reporting by its look. The order of the articles
    makes no difference. RetoldError if two articles have the same id.
    """
    pile = sorted(articles, key=lambda each: each.id)
    for one, other in pairwise(pile):
        if one.id == other.id:
            raise RetoldError(f"two articles have the id {one.id!r}; give each an id of its own")
    words, look = _reader(pile), lru_cache(_LINES_HELD)(furniture)
    pairs = []
    for each in overlaps(pile, engine):
        earlier, later = pile[each.earlier], pile[each.later]
        left, right = words(each.earlier), words(each.later)
        stretches = join_stretches(each.equal, left, right)
        passages = copied_passages((earlier, left), (later, right), stretches, look)
        parts = (each.shared / each.of_earlier, each.shared / each.of_later)
        pairs.append(CopiedPair((earlier.id, later.id), each.shared, parts, 0, passages))
    return mark_habits(pairs, {each.id: each.outlet for each in pile})


def _copied(engine: Pairs, query: PairQuery, rows: Iterable[Columns]) -> Iterator[tuple[int, ...]]:
    for _, answer in engine.pairs(query, rows):
        for columns in answer:
            yield from zip(*(column.tolist() for column in columns), strict=True)


def _rows(numbers: Numbers, runs: Places) -> Iterator[Columns]:
    """The runs that stand more than once in the pile, by article and place there. Nineteen in
    twenty stand once; SQL would carry them through a join to find that out."""
    ends = runs.cumsum()
    for places, ids in numbers.repeated():
        articles = np.searchsorted(ends, places, side="right")
        inside = places - (ends - runs)[articles]
        yield articles.astype(np.int32), inside.astype(np.int32), ids.view(np.int64)


def _reader(pile: Sequence[Article]) -> Callable[[int], FoldedText]:
    """The words of an article by its place; those of the last few are kept."""
    return lru_cache(_TEXTS_HELD)(lambda place: folded_words(pile[place].text))
