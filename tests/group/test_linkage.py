from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.group.components import parts
from retold.group.linkage import JOINS_AT, NEAREST, cluster, days_between, nearness
from retold.group.similarity import Alike, AlikePairs
from retold.model import Interval

START = date(2031, 5, 1)


def on(*days: int | None) -> list[Interval | None]:
    """One-day intervals, so many days after the first of May; None for an unknown date."""
    moments = [None if day is None else START + timedelta(day) for day in days]
    return [None if moment is None else Interval(moment, moment) for moment in moments]


def test_alike_on_one_day_join() -> None:
    assert cluster(on(0, 0, 0), [Alike(0, 1, JOINS_AT)]) == [[0, 1], [2]]
    assert cluster(on(0, 0), [Alike(0, 1, JOINS_AT - 0.001)]) == [[0], [1]]


@pytest.mark.parametrize(("days", "joined"), [(0, True), (1, True), (30, False), (3000, False)])
def test_what_joins_in_days_does_not_join_across_months(days: int, joined: bool) -> None:
    assert (len(cluster(on(0, days), [Alike(0, 1, 0.25)])) == 1) is joined


def test_days_alone_never_forbid_a_join() -> None:
    assert cluster(on(0, 5000), [Alike(0, 1, 0.6)]) == [[0, 1]]


def test_one_bridge_does_not_weld_two_stories() -> None:
    inside = [
        Alike(a, b, 0.6) for group in (range(3), range(3, 6)) for a in group for b in group if a < b
    ]
    assert cluster(on(*[0] * 6), [*inside, Alike(2, 3, 0.5)]) == [[0, 1, 2], [3, 4, 5]]


def test_a_chain_of_pairs_is_not_one_story() -> None:
    chain = [Alike(place, place + 1, 0.3) for place in range(9)]
    assert all(len(story) <= 2 for story in cluster(on(*[0] * 10), chain))


def test_a_story_that_drifts_stays_together_by_its_nearest_articles() -> None:
    length = 40
    drifting = [
        Alike(a, b, 0.5) for a in range(length) for b in range(a + 1, min(length, a + NEAREST + 1))
    ]
    assert cluster(on(*range(length)), drifting) == [list(range(length))]


def test_the_days_between_stories_are_those_between_their_nearest_articles() -> None:
    pairs = [Alike(a, b, 0.3) for a in range(4) for b in range(a + 1, 4)]
    assert cluster(on(0, 2, 4, 6), pairs) == [[0, 1, 2, 3]]


@given(st.integers(0, 10_000), st.integers(2, 10_000_000))
def test_nearness_falls_with_the_days_but_not_to_nothing(days: int, pile: int) -> None:
    assert nearness(0, pile) == 1
    assert 0.4 <= nearness(days + 1, pile) <= nearness(days, pile) <= 1


@given(st.integers(2, 10_000_000), st.integers(2, 10_000_000))
def test_an_unknown_date_says_less_in_a_larger_pile(one: int, other: int) -> None:
    smaller, larger = sorted((one, other))
    assert 0.4 <= nearness(None, larger) <= nearness(None, smaller) < 1


def test_days_between_intervals() -> None:
    week = Interval(START, START + timedelta(6), "week")
    (before, within, after) = on(-3, 2, 9)
    assert [days_between(week, each) for each in (before, within, after, None)] == [3, 0, 3, None]


@given(
    st.integers(2, 8).flatmap(
        lambda size: st.tuples(
            st.lists(st.one_of(st.none(), st.integers(0, 60)), min_size=size, max_size=size),
            st.lists(st.floats(0.08, 1), min_size=size * size, max_size=size * size),
            st.permutations(range(size)),
        )
    )
)
def test_every_article_is_in_one_story_whatever_the_order_of_pairs(
    drawn: tuple[list[int | None], list[float], list[int]],
) -> None:
    days, values, order = drawn
    size = len(days)
    pairs = [Alike(a, b, values[a * size + b]) for a in range(size) for b in range(a + 1, size)]
    shuffled = sorted(pairs, key=lambda pair: (order[pair.earlier], order[pair.later]))
    stories = cluster(on(*days), pairs)
    assert sorted(place for story in stories for place in story) == list(range(size))
    assert cluster(on(*days), shuffled) == stories


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(80_000, 500_000)),
        max_size=40,
        unique_by=lambda row: frozenset(row[:2]),
    ),
    st.lists(st.integers(0, 30) | st.none(), min_size=12, max_size=12),
)
def test_the_stories_of_the_parts_are_those_of_the_whole(
    rows: list[tuple[int, int, int]], days: list[int | None]
) -> None:
    ends = sorted((min(a, b), max(a, b), alike) for a, b, alike in rows if a != b)
    table = np.array(ends, np.int64).reshape(-1, 3)
    pairs = AlikePairs(*table.T)
    dates = on(*days)
    found = [
        [part.places[number] for number in story]
        for part in parts(dates, pairs)
        for story in part.stories
    ]
    assert sorted(found) == cluster(dates, pairs)


def test_what_only_weak_pairs_connect_is_parted() -> None:
    pairs = AlikePairs(*np.array([(0, 1, 400_000), (1, 2, 100_000), (2, 3, 400_000)]).T)
    found = list(parts(on(0, 0, 0, 0, 0), pairs))
    assert [part.places for part in found] == [[0, 1], [2, 3], [4]]
    assert [part.pairs for part in found] == [[Alike(0, 1, 0.4)], [Alike(0, 1, 0.4)], []]
