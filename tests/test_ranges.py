"""Ranges, against a plain look at every one of them."""

from hypothesis import given
from hypothesis import strategies as st

from retold.ranges import Overlaps, Taken

RANGES = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda each: (each[0], sum(each)))


@given(st.lists(RANGES, max_size=20))
def test_what_overlaps_nothing_is_free(ranges: list[tuple[int, int]]) -> None:
    taken, kept = Taken(), list[tuple[int, int]]()
    for start, end in ranges:
        free = all(end <= low or high <= start for low, high in kept)
        assert taken.free(start, end) is free
        if free:
            taken.take(start, end)
            kept.append((start, end))


@given(st.lists(RANGES, max_size=20), RANGES)
def test_what_overlaps_is_found_in_its_order(
    ranges: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    start, end = asked
    found = [n for n, (low, high) in enumerate(ranges) if low < end and start < high]
    assert Overlaps(ranges).of(start, end) == found
