"""Which days of a story matter."""

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.texts import marks

from retold import rank_dates
from retold.model import Annotations

STORY = [
    marks("The dam at Orrin broke on 4 May 2031, the mayor said.", "a", published="2031-05-05"),
    marks("Engineers reached Orrin on 9 May 2031, a spokesman said.", "b", published="2031-05-09"),
    marks("Since the dam broke on 4 May 2031 two towns are dark.", "c", published="2031-05-20"),
    marks("On 4 May 2031 the dam broke; the vote is on 1 June 2031.", "d", published="2031-05-30"),
]


def test_a_day_that_is_still_named_later_comes_first() -> None:
    first = rank_dates(STORY)[0]
    assert first.day == date(2031, 5, 4)
    assert (first.articles, first.later, first.weeks, first.published) == (3, 2, 3, 0)


def test_days_of_publication_are_candidates_too() -> None:
    by_day = {each.day: each for each in rank_dates(STORY)}
    assert by_day.keys() >= {date(2031, 5, day) for day in (4, 5, 9, 20, 30)}
    assert (by_day[date(2031, 5, 9)].articles, by_day[date(2031, 5, 9)].published) == (1, 1)
    assert by_day[date(2031, 5, 20)].articles == 0


def test_a_day_ahead_is_named_but_never_looked_back_on() -> None:
    ahead = next(each for each in rank_dates(STORY) if each.day == date(2031, 6, 1))
    assert (ahead.articles, ahead.later, ahead.weeks) == (1, 0, 0)


def test_what_is_copied_counts_once() -> None:
    copies = [
        marks(STORY[0].article.text, id, published="2031-06-20") for id in ("copy-1", "copy-2")
    ]
    assert rank_dates([*STORY, *copies]) == rank_dates(STORY)


def test_a_copied_sentence_counts_once_but_the_rest_of_the_article_counts() -> None:
    text = f"{STORY[0].article.text} Repairs began on 11 June 2031."
    by_day = {e.day: e for e in rank_dates([*STORY, marks(text, "e", published="2031-06-20")])}
    assert by_day[date(2031, 5, 4)].articles == 3
    assert by_day[date(2031, 6, 11)].articles == 1


def test_an_article_whose_date_is_inferred_counts_only_what_it_names() -> None:
    (only,) = rank_dates([marks("The dam broke on 4 May 2031. It rained for weeks.", "x")])
    assert (only.day, only.articles, only.later, only.published) == (date(2031, 5, 4), 1, 0, 0)


def test_months_and_years_are_no_days() -> None:
    assert rank_dates([marks("It was built in May 2029 and in 2030.", "x")]) == []


def test_nothing_ranks_nothing() -> None:
    assert rank_dates([]) == []


def test_the_order_of_the_articles_makes_no_difference() -> None:
    orders = {tuple(rank_dates(each)) for each in permutations(STORY)}
    assert len(orders) == 1


@given(st.lists(st.tuples(st.integers(1, 28), st.integers(1, 28)), max_size=8))
def test_scores_are_shares_in_falling_order(days: list[tuple[int, int]]) -> None:
    story: list[Annotations] = [
        marks(f"Report {n} names {named} May 2031.", str(n), published=f"2031-05-{printed:02}")
        for n, (named, printed) in enumerate(days)
    ]
    ranked = rank_dates(story)
    assert all(0 < each.score <= 1 for each in ranked)
    assert [e.score for e in ranked] == sorted((e.score for e in ranked), reverse=True)
    assert {e.day.day for e in ranked} == {day for pair in days for day in pair}
