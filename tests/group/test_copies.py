"""Copies, against the same join made by hand."""

import gc
import random
import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import retold
from retold.annotate.regions import region_of_line
from retold.engines import LocalEngine
from retold.errors import RetoldError
from retold.group import find_copies, overlaps
from retold.group.fingerprints import RUN
from retold.group.folded import folded_words
from retold.model import Article, CopiedPair

from .piles import CHEESE, FERRY

ENGINE = LocalEngine(1)
REPORT = (
    "The harbour of Quillmouth was closed on Thursday after a crane fell across its only channel,"
    " the port authority said. Nobody was hurt, but nine trawlers and the mail boat cannot leave"
    " before a salvage barge arrives from Ostrand."
)
RIGHTS = (
    "Copyright 2031 Norland Wire. All rights reserved. This material may not be published,"
    " broadcast, rewritten or redistributed without permission of the agency."
)


def own(number: int, words: int = 60) -> str:
    """Words that no other article has."""
    return " ".join(f"{(number + 1) * 7919 % 9973}w{place}" for place in range(words))


def copies(*articles: Article) -> list[CopiedPair]:
    return find_copies(articles, ENGINE, region_of_line)


def test_a_passage_is_found_wherever_it_stands() -> None:
    first = Article("a", f"{own(1)}\n{REPORT}")
    second = Article("b", f"{REPORT}\n{own(2)}")
    (pair,) = copies(second, first, *CHEESE)
    (passage,) = pair.passages
    assert pair.articles == ("a", "b")
    assert [first.words(passage.spans[0]), second.words(passage.spans[1])] == [REPORT[:-1]] * 2
    assert (passage.region, passage.score) == ("body", 1.0)
    assert pair.reporting == passage.words == len(REPORT.split())


def test_containment_counts_both_ways() -> None:
    (pair,) = copies(Article("long", f"{REPORT} {own(1)}"), Article("short", REPORT))
    runs = len(REPORT.split()) - RUN + 1
    assert pair.shared == runs
    assert pair.containment == (runs / (runs + 60), 1.0)


def test_changed_words_do_not_break_a_passage() -> None:
    changed = REPORT.replace("nine trawlers", "ten trawlers").replace("a crane", "a girder")
    (pair,) = copies(Article("a", REPORT), Article("b", changed))
    (passage,) = pair.passages
    assert passage.words == len(REPORT.split()) - 2
    assert passage.score < 1


def test_a_word_in_another_form_at_the_edge_belongs_to_the_passage() -> None:
    first = Article("a", f"{own(1)} declares {REPORT}")
    second = Article("b", f"{own(2)} declared {REPORT}")
    (pair,) = copies(first, second)
    assert first.words(pair.passages[0].spans[0]).startswith("declares The harbour")
    assert second.words(pair.passages[0].spans[1]).startswith("declared The harbour")


def test_legal_lines_are_told_from_reporting() -> None:
    (pair,) = copies(Article("a", f"{own(1)}\n{RIGHTS}"), Article("b", f"{own(2)}\n{RIGHTS}"))
    assert [(each.region, each.why) for each in pair.passages] == [
        ("boilerplate", "copyright notice")
    ]
    assert pair.reporting == 0


def test_a_copied_report_with_its_legal_line_is_parted() -> None:
    text = f"{REPORT}\n{RIGHTS}"
    (pair,) = copies(Article("a", text), Article("b", text))
    assert [each.region for each in pair.passages] == ["body", "boilerplate"]
    assert pair.reporting == len(REPORT.split())


def test_what_an_outlet_prints_everywhere_is_its_furniture() -> None:
    line = "Our readers in the northern valleys write letters to this paper every single week."
    pile = [Article(f"v{n}", f"{own(n)}\n{line}", outlet="Valley Post") for n in range(8)]
    assert {each.region for pair in copies(*pile) for each in pair.passages} == {"boilerplate"}
    strangers = [Article(f"v{n}", f"{own(n)}\n{line}", outlet=f"Paper {n}") for n in range(8)]
    assert {each.region for pair in copies(*strangers) for each in pair.passages} == {"body"}


def test_a_phrase_of_a_few_words_is_no_copy() -> None:
    phrase = "in the early hours of last Thursday morning"
    assert copies(Article("a", f"{own(1)} {phrase}"), Article("b", f"{own(2)} {phrase}")) == []


def test_runs_of_many_articles_make_no_pair_but_count_in_one() -> None:
    crowd = [Article(f"c{number}", f"{own(number)}\n{RIGHTS}") for number in range(99)]
    pair = [Article(name, f"{own(at)} {REPORT}\n{RIGHTS}") for at, name in enumerate("xy", 200)]
    shared = len(f"{REPORT} {RIGHTS}".split()) - RUN + 1
    in_many = len(RIGHTS.split()) - RUN + 1
    (only,) = overlaps([*crowd, *pair], ENGINE)
    assert (only.earlier, only.later, only.shared) == (99, 100, shared)
    assert sum(each.equal - RUN + 1 for each in only.equal) == shared
    # One article less that has it, and all have it in common.
    found = list(overlaps([*crowd[1:], *pair], ENGINE))
    assert len(found) == 100 * 99 // 2
    assert sorted(each.shared for each in found)[-2:] == [in_many, shared]


def test_retellings_in_other_words_are_no_copies() -> None:
    assert copies(*FERRY) == []


def test_order_and_workers_make_no_difference() -> None:
    pile = [Article(f"a{n}", f"{own(n)}\n{REPORT}") for n in range(5)]
    found = copies(*pile)
    assert len(found) == 10
    assert copies(*reversed(pile)) == found == retold.copies(pile, jobs=3)


def test_pairs_cost_the_garbage_collector_nothing() -> None:
    """Tens of thousands of pairs would be gone through again and again while more are made."""
    (pair,) = copies(Article("a", REPORT), Article("b", REPORT))
    (passage,) = pair.passages
    assert not any(map(gc.is_tracked, (pair, passage, *passage.spans)))


def test_two_articles_with_one_id_are_refused() -> None:
    with pytest.raises(RetoldError, match="'cheese'"):
        copies(*CHEESE, *CHEESE)


def test_no_article_no_copies() -> None:
    assert copies() == []
    assert copies(Article("a", ""), Article("b", " … ")) == []


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000))
def test_the_join_is_exact(seed: int) -> None:
    """Every pair that shares seven runs, and no other, with the number of runs that it shares."""
    rng = random.Random(seed)
    vocabulary = [f"t{number}" for number in range(4)]
    passages = [[rng.choice(vocabulary) for _ in range(rng.randint(8, 30))] for _ in range(4)]
    pile = []
    for number in range(6):
        words = own(number, 5).split()
        for passage in rng.sample(passages, 2):
            start = rng.randint(0, 5)
            words += [*passage[start:], f"end{number}"]
        pile.append(Article(str(number), " ".join(words)))
    runs = [
        {tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}
        for words in (each.text.split() for each in pile)
    ]
    expected = {
        (a, b): (len(runs[a] & runs[b]), len(runs[a]), len(runs[b]))
        for a, b in combinations(range(6), 2)
        if len(runs[a] & runs[b]) >= 7
    }
    found = {each[:2]: each[2:5] for each in overlaps(pile, ENGINE)}
    assert found == expected


@settings(deadline=None, max_examples=30)
@given(st.lists(st.text(max_size=12), max_size=12), st.lists(st.text(max_size=12), max_size=12))
def test_passages_never_overlap_and_lie_inside_their_texts(
    one: list[str], other: list[str]
) -> None:
    first = Article("a", " ".join([*one, REPORT, *other, REPORT, *one]))
    second = Article("b", " ".join([*other, REPORT, *one]))
    (pair,) = copies(first, second)
    for side, article in enumerate((first, second)):
        spans = sorted(each.spans[side] for each in pair.passages)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(article.words(span) for span in spans)


def test_places_are_those_of_the_text_whatever_its_lower_case() -> None:
    """Lower case may be longer ("İ" becomes two code points); places count words."""
    first = Article("a", f"İİİ İzmir’in ẞtraße {own(1)} {REPORT}")
    second = Article("b", f"{own(2)}\n{REPORT}")
    (pair,) = copies(first, second)
    assert first.words(pair.passages[0].spans[0]) == REPORT[:-1]


def test_what_stands_after_half_a_million_characters_is_not_compared() -> None:
    long = Article("a", f"{'x' * 499_990} {REPORT}")
    assert copies(long, Article("b", REPORT)) == []


@settings(deadline=None)
@given(st.text(max_size=200))
def test_words_are_letters_and_digits(text: str) -> None:
    words = folded_words(text)
    cut = [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    expected = re.findall("[0-9A-Za-z\u00c0-\u1fff\u2080-\U0010ffff]+", text)
    assert cut == expected
    assert [words[place] for place in range(len(words))] == [word.lower() for word in expected]
