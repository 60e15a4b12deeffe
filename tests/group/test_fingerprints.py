"""Fingerprints of runs, against runs cut by hand."""

import random
import sys

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.group.fingerprints import RUN, fingerprints
from retold.group.folded import code_points, folded_words, word_bounds
from retold.group.repeated import Numbers

TEXTS = st.lists(st.text("aAbé’ .7\u0130\ud800", max_size=60), max_size=8)


def by_hand(text: str) -> list[tuple[str, ...]]:
    folded = folded_words(text.lower())
    words = [folded[place] for place in range(len(folded))]
    return [tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)]


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_equal_runs_and_no_others_have_one_fingerprint(texts: list[str]) -> None:
    found = list(fingerprints(texts))
    ids = [int(each) for some, _ in found for each in some]
    runs = [run for text in texts for run in by_hand(text)]
    assert [int(each) for _, counts in found for each in counts] == [len(by_hand(t)) for t in texts]
    assert len(ids) == len(runs)
    assert len(set(ids)) == len(set(runs)) == len(set(zip(ids, runs, strict=True)))


def test_a_run_has_its_fingerprint_wherever_it_stands() -> None:
    """Also where many texts before it, or none, are taken together with it."""
    rng = random.Random(0)
    run = "the harbour of Quillmouth was closed"
    others = [" ".join(rng.choices("abcdefgh", k=rng.randint(0, 60_000))) for _ in range(9)]
    (alone,) = next(fingerprints([run]))[0]
    for place in range(len(others) + 1):
        texts = [*others[:place], f"{others[0]} {run.upper()}!", *others[place:]]
        ends = np.cumsum(np.concatenate([counts for _, counts in fingerprints(texts)]))
        ids = np.concatenate([ids for ids, _ in fingerprints(texts)])
        assert ids[ends[place] - 1] == alone


def test_the_order_of_words_counts() -> None:
    texts = ["a b c d e f", "b a c d e f", "f e d c b a", "aa b c d e f", "a b c d e f g"]
    ids = np.concatenate([ids for ids, _ in fingerprints(texts)])
    assert len(set(ids.tolist())) == 5  # the last text has two runs, the first of them known


def test_no_letter_joins_or_parts_words_by_its_lower_case() -> None:
    for begin in range(0, sys.maxunicode + 1, 1 << 12):
        letters = [chr(code) for code in range(begin, begin + (1 << 12))]
        for letter in letters:
            lower = letter.lower()
            if lower != letter:
                bounds = [word_bounds(code_points(each)) for each in (letter, lower)]
                assert [len(starts) for starts, _ in bounds] in ([0, 0], [1, 1]), letter


NUMBERS = st.lists(st.lists(st.integers(0, 40), max_size=30), max_size=6)


@settings(deadline=None)
@given(NUMBERS)
def test_every_number_that_stands_twice_is_found_with_all_its_places(
    given: list[list[int]],
) -> None:
    spread = [np.array(some, np.uint64) * np.uint64(0x9E3779B97F4A7C15) for some in given]
    flat = [int(each) for some in spread for each in some]
    with Numbers() as numbers:
        for some in spread:
            numbers.add(some)
        found = {
            int(place): int(number)
            for places, ids in numbers.repeated()
            for place, number in zip(places, ids, strict=True)
        }
    assert all(flat[place] == number for place, number in found.items())
    twice = {place for place, number in enumerate(flat) if flat.count(number) > 1}
    assert twice <= found.keys()


def test_few_numbers_that_stand_once_are_kept() -> None:
    """Of three million different numbers, more than are sorted at once, and a thousand again."""
    rng = np.random.default_rng(0)
    once = rng.integers(0, 2**64, 3_000_000, np.uint64)
    with Numbers() as numbers:
        for some in np.array_split(once, 7):
            numbers.add(some)
        numbers.add(once[::3000])
        places = np.concatenate([places for places, _ in numbers.repeated()])
    expected = np.concatenate([np.arange(0, 3_000_000, 3000), 3_000_000 + np.arange(1000)])
    assert np.isin(expected, places).all()
    assert len(places) < 1.5 * len(expected)
