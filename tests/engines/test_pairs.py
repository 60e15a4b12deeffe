"""The join, against the same sums made by hand."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.engines import LocalEngine
from retold.group import PairQuery
from retold.group.query import Row, read_query
from retold.group.similarity import COLUMNS

SHARED_WORDS = PairQuery(
    source="word",
    columns=(("article", "INT"), ("id", "BIGINT")),
    steps=(
        ("held", "SELECT DISTINCT article, id FROM word"),
        ("shared", "SELECT a.article, b.article AS other FROM held a JOIN held b USING (id)"),
    ),
    answer="SELECT article, other, COUNT(*) FROM shared WHERE article < other"
    " GROUP BY article, other ORDER BY article, other",
)


def test_a_query_runs_step_by_step() -> None:
    rows = [(0, 7), (0, 9), (1, 7), (1, 9), (2, 9), (2, -(2**62))]
    found = list(LocalEngine(1).pairs(SHARED_WORDS, rows))
    assert found == [(0, 1, 2), (0, 2, 1), (1, 2, 1)]


def test_no_rows_no_pairs() -> None:
    assert list(LocalEngine(1).pairs(SHARED_WORDS, [])) == []


def by_hand(rows: Sequence[Row]) -> dict[tuple[int, int], float]:
    """The similarity of similarity.sql in plain floating point, of every pair with any."""
    articles = len({row[0] for row in rows})
    holders = Counter((kind, id) for _, kind, id, *_ in rows)
    level = {(kind, id): lvl for _, kind, id, _, _, lvl in rows}
    vectors: dict[str, defaultdict[int, dict[tuple[int, int], float]]] = {
        part: defaultdict(dict) for part in ("whole", "opening", "runs")
    }
    for article, kind, id, whole, opening, _ in rows:
        share = (2 ** (-level[kind, id] / 2) * 1000 + holders[kind, id]) / (1000 + articles)
        if share < (0.2, 0.01)[kind]:
            rarity = -math.log(share)
            vectors["runs" if kind else "whole"][article][kind, id] = (1 + math.log(whole)) * rarity
            if opening:
                vectors["opening"][article][kind, id] = (1 + math.log(opening)) * rarity
    found: dict[tuple[int, int], float] = defaultdict(float)
    for part, weight in (("whole", 0.7), ("opening", 0.3), ("runs", 0.5)):
        for one, other in combinations(range(articles), 2):
            found[one, other] += weight * cosine(vectors[part][one], vectors[part][other])
    return found


def cosine(one: dict[tuple[int, int], float], other: dict[tuple[int, int], float]) -> float:
    product = sum(value * other.get(key, 0) for key, value in one.items())
    lengths = math.hypot(*one.values()) * math.hypot(*other.values())
    return product / lengths if lengths else 0.0


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
        (article, kind, 2 * id + kind, whole, 0 if kind else opening, 8 + id)
        for article, kind, id, whole, opening in drawn
    ]
    present = sorted({row[0] for row in rows})
    rows = [(present.index(row[0]), *row[1:]) for row in rows]
    query = read_query("similarity.sql", "feature", COLUMNS)
    found = {row[:2]: row[2] / 1e6 for row in LocalEngine(1).pairs(query, rows)}
    expected = {pair: value for pair, value in by_hand(rows).items() if value > 0.09}
    assert expected.keys() <= found.keys()
    for pair, value in expected.items():
        assert found[pair] == pytest.approx(value, abs=0.001)


def test_the_order_of_rows_and_the_number_of_threads_make_no_difference() -> None:
    rows: list[Row] = [
        (article, id % 2, id, 1 + (article * id) % 7, 0 if id % 2 else (article + id) % 3, 10 + id)
        for article in range(60)
        for id in range(40)
        if (article * 31 + id * 17) % 5
    ]
    query = read_query("similarity.sql", "feature", COLUMNS)
    once = list(LocalEngine(1).pairs(query, rows))
    assert once
    assert list(LocalEngine(4).pairs(query, reversed(rows))) == once
