"""The join, against the same sums made by hand."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.engines import LocalEngine
from retold.group import Columns, PairQuery
from retold.group.similarity import alike

SHARED_WORDS = PairQuery(
    source="word",
    columns=(("article", "INT"), ("id", "BIGINT")),
    steps=(
        ("held", "SELECT DISTINCT article, id FROM word"),
        ("shared", "SELECT a.article, b.article AS other FROM held a JOIN held b USING (id)"),
        (
            "counted",
            "SELECT article, other, COUNT(*) AS ids FROM shared WHERE article < other"
            " GROUP BY article, other ORDER BY article, other",
        ),
        ("most", "SELECT MAX(ids) AS ids FROM counted"),
    ),
    answers=("counted", "most"),
)
Row = tuple[int, ...]


def columns(rows: Iterable[Row]) -> list[Columns]:
    """The rows as two batches of columns, and an empty one between."""
    table = np.array(list(rows), np.int64)
    if not len(table):
        return []
    return [tuple(some.T) for some in (table[:3], table[3:3], table[3:])]


def answers(query: PairQuery, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each answer."""
    return {
        name: [row for some in batches for row in zip(*map(np.ndarray.tolist, some), strict=True)]
        for name, batches in LocalEngine(1).pairs(query, columns(rows))
    }


def test_a_query_runs_step_by_step() -> None:
    rows = [(0, 7), (0, 9), (1, 7), (1, 9), (2, 9), (2, -(2**62))]
    assert answers(SHARED_WORDS, rows) == {
        "counted": [(0, 1, 2), (0, 2, 1), (1, 2, 1)],
        "most": [(2,)],
    }


def test_no_rows_no_pairs() -> None:
    assert answers(SHARED_WORDS, [])["counted"] == []


def by_hand(rows: Sequence[Row]) -> dict[tuple[int, int], float]:
    """The similarity of similarity.sql in plain floating point, of every pair with any."""
    articles = len({row[0] for row in rows})
    holders = Counter((kind, id) for _, kind, id, *_ in rows)
    printed = Counter((outlet, kind, id) for _, kind, id, _, _, _, outlet in rows if outlet)
    size = Counter({row[0]: row[6] for row in rows}.values())
    level = {(kind, id): lvl for _, kind, id, _, _, lvl, _ in rows}
    vectors: dict[str, defaultdict[int, dict[tuple[int, int], float]]] = {
        part: defaultdict(dict) for part in ("whole", "opening", "runs")
    }
    for article, kind, id, whole, opening, _, outlet in rows:
        share = (2 ** (-level[kind, id] / 2) * 1000 + holders[kind, id]) / (1000 + articles)
        if share < (0.2, 0.01)[kind]:
            if printed[outlet, kind, id] > 1:
                habit = (printed[outlet, kind, id] + share * 300) / (size[outlet] + 300)
                share = max(share, habit)
            rarity = -math.log(share)
            vectors["runs" if kind else "whole"][article][kind, id] = (1 + math.log(whole)) * rarity
            if opening:
                vectors["opening"][article][kind, id] = (1 + math.log(opening)) * rarity
    alone = {feature for feature, count in holders.items() if count == 1}
    found: dict[tuple[int, int], float] = defaultdict(float)
    for part, weight in (("whole", 0.6), ("opening", 0.2), ("runs", 0.5)):
        lengths = {
            article: length(vector, alone, 20 / (20 + articles))
            for article, vector in vectors[part].items()
        }
        for one, other in combinations(lengths, 2):
            earlier, later = sorted((one, other))
            a, b = vectors[part][one], vectors[part][other]
            product = sum(value * b.get(key, 0) for key, value in a.items())
            found[earlier, later] += weight * product / (lengths[one] * lengths[other])
    return found


def length(vector: dict[tuple[int, int], float], alone: set[tuple[int, int]], part: float) -> float:
    """Of a vector in which what one article alone holds counts for a part."""
    return math.sqrt(
        sum(value**2 * (part if feature in alone else 1) for feature, value in vector.items())
    )


FEATURES = st.lists(
    st.tuples(
        st.integers(0, 4),  # article
        st.integers(0, 1),  # kind
        st.integers(0, 12),  # feature
        st.integers(1, 9),  # whole
        st.integers(0, 4),  # opening
    ),
    min_size=30,
    max_size=80,
    unique_by=lambda row: row[:3],
)


@settings(deadline=None, max_examples=30)
@given(FEATURES)
def test_the_similarity_is_the_sum_of_three_cosines(drawn: list[tuple[int, ...]]) -> None:
    rows = [
        (article, kind, 2 * id + kind, whole, 0 if kind else opening, 8 + id, article % 3)
        for article, kind, id, whole, opening in drawn
    ]
    present = sorted({row[0] for row in rows})
    rows = [(present.index(row[0]), *row[1:]) for row in rows]
    found = {each[:2]: each[2] for each in alike(LocalEngine(1), columns(rows))}
    expected = {pair: value for pair, value in by_hand(rows).items() if value > 0.09}
    assert expected.keys() <= found.keys()
    for pair, value in expected.items():
        assert found[pair] == pytest.approx(min(1.0, value), abs=0.001)


def test_the_order_of_rows_and_the_number_of_threads_make_no_difference() -> None:
    rows: list[Row] = [
        (article, id % 2, id, 1 + article * id % 7, (article + id) % 3 * (1 - id % 2), 10 + id, 0)
        for article in range(60)
        for id in range(40)
        if (article * 31 + id * 17) % 5
    ]
    once = list(alike(LocalEngine(1), columns(rows)))
    assert once
    assert list(alike(LocalEngine(4), columns(reversed(rows)))) == once
