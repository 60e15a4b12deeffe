"""Sentences of different articles that tell the same."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile import ferry
from tests.texts import marks

from retold.model import Span
from retold.reconcile.alignment import Alignment, Link, Unit, align, cluster_units
from retold.reconcile.alignment.order import Cell, heaviest_chain, support
from retold.reconcile.alignment.words import fold, rarity, stem
from retold.reconcile.telling import tell


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Quill’s", "quill"),
        ("Quill's", "quill"),
        ("drivers’", "drivers"),
        ("1,204", "1204"),
        ("Seven", "7"),
        ("co‑operate", "co-operate"),
    ],
)
def test_fold_leaves_what_equal_words_share(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    "words",
    [
        ("exploit", "exploits", "exploited", "exploiting"),
        ("cancel", "cancels", "canceled", "canceling"),
        ("policy", "policies"),
        ("examine", "examined", "examining"),
        ("cooperate", "cooperation", "cooperates"),
        ("stop", "stopped", "stopping"),
    ],
)
def test_stem_brings_inflections_together(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize("pair", [("police", "policy"), ("sand", "sandal"), ("2024", "2025")])
def test_stem_keeps_words_apart(pair: tuple[str, str]) -> None:
    assert stem(pair[0]) != stem(pair[1])


def test_rarity_runs_from_the_commonest_to_the_unlisted() -> None:
    assert rarity(stem("the")) < rarity(stem("government")) < rarity(stem("sandbank")) == 1.0


def test_a_rewrite_aligns_sentence_by_sentence() -> None:
    story = tell([ferry.agency(), ferry.rewrite()])
    alignment = align(story)
    orders = {
        tuple(sorted((alignment.units[i].span.article, alignment.units[i].order) for i in pair))
        for pair in ((link.left, link.right) for link in alignment.links)
    }
    assert orders >= {(("agency", n), ("rewrite", n)) for n in range(7)}


def test_reports_of_their_own_do_not_align() -> None:
    assert align(tell([ferry.agency(), ferry.witnesses()])).links == ()


def test_sharing_names_alone_is_no_link() -> None:
    one = marks("Edda Quill of Lanmark Lines flew to Torvik. The weather was fine.", "one")
    other = marks("In Torvik, Edda Quill resigned from Lanmark Lines. It rained a lot.", "other")
    assert align(tell([one, other])).links == ()


def test_a_word_in_every_sentence_weighs_next_to_nothing() -> None:
    verbs = ["spoke", "wept", "sang", "slept", "dreamt", "woke", "rose", "swam", "rowed", "ate"]
    one = marks(" ".join(f"Quill {verb}." for verb in verbs), "one")
    other = marks(" ".join(f"Quill {verb} again." for verb in verbs[:3]), "other")
    weights = align(tell([one, other])).weights
    assert weights["quill"] < 0.3 < 0.9 < weights["dreamt"]


def test_links_do_not_depend_on_the_order_of_the_input() -> None:
    marked = [ferry.agency(), ferry.rewrite(), ferry.reprint(), ferry.witnesses()]
    found = {align(tell(list(order))).links for order in itertools.permutations(marked)}
    assert len(found) == 1


def test_order_of_telling_supports_what_stands_in_line() -> None:
    cells = [Cell(0, 0, 0.5), Cell(1, 1, 0.3), Cell(2, 0, 0.3), Cell(2, 2, 0.5)]
    backing = support(cells)
    assert backing[1] == 1.0
    assert backing[2] < backing[1]


def test_two_links_of_one_sentence_are_no_order() -> None:
    assert support([Cell(0, 0, 0.5), Cell(0, 1, 0.5)]) == [0.0, 0.0]


cells = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=9, unique=True
).map(lambda places: [Cell(row, column, 1.0) for row, column in sorted(places)])


@given(cells)
def test_the_heaviest_chain_is_monotone_and_as_long_as_any(cells: list[Cell]) -> None:
    chain = [cells[place] for place in heaviest_chain(cells)]
    assert _monotone(chain)
    longest = max(
        len(some)
        for size in range(1, len(cells) + 1)
        for some in itertools.combinations(cells, size)
        if _monotone(list(some))
    )
    assert len(chain) == longest


def _monotone(chain: list[Cell]) -> bool:
    return all(a.row <= b.row and a.column <= b.column for a, b in itertools.pairwise(chain))


def _alignment(articles: str, links: list[tuple[int, int, float]]) -> Alignment:
    """Units of one article each, named by letters, with links of given scores."""
    units = tuple(
        Unit(n, 0, Span(id, 0, 1), "body", (), frozenset(), frozenset(), frozenset())
        for n, id in enumerate(articles)
    )
    made = (Link(left, right, score, score) for left, right, score in links)
    ordered = tuple(sorted(made, key=lambda link: -link.score))
    return Alignment(units, ordered, {}, {}, {})


def test_clusters_do_not_chain() -> None:
    chained = _alignment("abcd", [(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)])
    assert cluster_units(chained) == ((0, 1), (2, 3))


def test_clusters_hold_what_is_linked_all_round() -> None:
    full = _alignment("abc", [(0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.5)])
    assert cluster_units(full) == ((0, 1, 2),)


def test_a_cluster_holds_one_unit_of_an_article() -> None:
    twice = _alignment("aab", [(0, 2, 0.9), (1, 2, 0.8)])
    assert cluster_units(twice) == ((0, 2),)


def test_a_long_posting_joins_each_unit_with_few() -> None:
    counts = []
    for size in (100, 200):
        marked = [marks("The trawler Sildra sank near Vestby.", f"a{n:03}") for n in range(size)]
        counts.append(len(align(tell(marked)).links))
    assert counts[1] < 2.5 * counts[0]
