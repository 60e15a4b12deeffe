from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.engines import LocalEngine
from retold.errors import RetoldError
from retold.group import Signature, group, group_signatures, signature
from retold.model import Article, Story, story_id

from .piles import CHEESE, FERRY, PILE, STORIES

ENGINE = LocalEngine(1)


def members(stories: Iterable[Story]) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in stories}


def test_two_events_of_one_kind_and_one_alone_are_three_stories() -> None:
    assert members(group(PILE, ENGINE)) == STORIES


def test_dates_are_not_needed() -> None:
    undated = [msgspec.structs.replace(each, published=None) for each in PILE]
    assert members(group(undated, ENGINE)) == STORIES


def test_titles_are_not_needed() -> None:
    untitled = [msgspec.structs.replace(each, title=None) for each in PILE]
    assert members(group(untitled, ENGINE)) == STORIES


def test_a_pile_of_one_story_stays_together() -> None:
    assert members(group(FERRY, ENGINE)) == {frozenset(each.id for each in FERRY)}


def test_a_story_alone_in_a_pile_of_many_copies_stays_apart() -> None:
    copies = [msgspec.structs.replace(FERRY[0], id=f"copy {number}") for number in range(40)]
    stories = group([*copies, *CHEESE], ENGINE)
    assert members(stories) == {
        frozenset(each.id for each in copies),
        frozenset(each.id for each in CHEESE),
    }


@settings(deadline=None, max_examples=8)
@given(st.permutations(PILE))
def test_order_makes_no_difference(pile: list[Article]) -> None:
    assert group(pile, ENGINE) == group(PILE, ENGINE)


@settings(deadline=None, max_examples=8)
@given(st.permutations(PILE), st.integers(1, len(PILE)))
def test_articles_that_come_one_by_one_give_the_stories_of_all_at_once(
    pile: list[Article], begun: int
) -> None:
    """Signatures that were stored earlier, others that come later, in any order."""
    stored = msgspec.msgpack.encode([signature(each) for each in pile[:begun]])
    known = msgspec.msgpack.decode(stored, type=list[Signature])
    for number, article in enumerate(pile[begun:], begun + 1):
        known = [signature(article), *known]
        assert group_signatures(iter(known), ENGINE) == group(sorted_ids(pile[:number]), ENGINE)
    assert group_signatures(known, ENGINE) == group(PILE, ENGINE)


def sorted_ids(pile: list[Article]) -> list[Article]:
    return sorted(pile, key=lambda each: each.id)


def test_the_number_of_workers_makes_no_difference() -> None:
    assert group(PILE, LocalEngine(3)) == group(PILE, ENGINE)


def test_signatures_are_enough() -> None:
    stored = msgspec.msgpack.encode([signature(each) for each in PILE])
    loaded = msgspec.msgpack.decode(stored, type=list[Signature])
    assert group_signatures(loaded, ENGINE) == group(PILE, ENGINE)


def test_articles_stand_in_order_of_publication_the_undated_last() -> None:
    undated = msgspec.structs.replace(FERRY[0], published=None)
    (story,) = group([undated, *FERRY[1:]], ENGINE)
    assert story.articles == ("ferry-gazette", "ferry-week-later", "ferry-agency")


def test_stories_stand_in_order_of_their_first_article() -> None:
    firsts = [story.articles[0] for story in group(PILE, ENGINE)]
    assert firsts == ["ferry-agency", "cheese", "other-ferry-agency"]


def test_a_date_inferred_from_the_text_is_not_relied_on() -> None:
    published = FERRY[2].published
    assert published is not None
    inferred = msgspec.structs.replace(published, how="inferred")
    late = msgspec.structs.replace(FERRY[2], id="a", published=inferred)
    (story,) = group([*FERRY[:2], late], ENGINE)
    assert story.articles[-1] == "a"


def test_a_story_is_called_by_its_articles_alone() -> None:
    for story in group(PILE, ENGINE):
        assert story.id == story_id(reversed(story.articles))


def test_a_story_of_n_articles_is_held_by_n_minus_one_joins() -> None:
    for story in group(PILE, ENGINE):
        assert len(story.joins) == len(story.articles) - 1
        joined = {id for join in story.joins for id in (join.left, join.right)}
        assert joined == (set(story.articles) if story.joins else set())
        assert all(join.left < join.right and 0 < join.score <= 1 for join in story.joins)


def test_no_article_is_no_story() -> None:
    assert group([], ENGINE) == []


@pytest.mark.parametrize("text", ["", " ", "…", "the of and", "\n\n", "!" * 1000])
def test_articles_without_a_telling_word_stand_alone(text: str) -> None:
    pile = [Article("a", text), Article("b", text)]
    assert members(group(pile, ENGINE)) == {frozenset("a"), frozenset("b")}


def test_two_articles_with_one_id_are_refused() -> None:
    with pytest.raises(RetoldError, match="'cheese'"):
        group([*CHEESE, *CHEESE], ENGINE)
