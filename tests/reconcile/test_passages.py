"""Stretches that articles tell alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconcile import ferry
from tests.texts import marks

from retold.model import Annotations, Passage
from retold.reconcile.alignment import align
from retold.reconcile.passages import find_passages
from retold.reconcile.telling import tell

RUN = "the ship had left the marked channel to avoid a drifting barge"


def passages(*marked: Annotations) -> tuple[Passage, ...]:
    story = tell(marked)
    return find_passages(story, align(story))


def surfaces(passage: Passage, *marked: Annotations) -> set[str]:
    texts = {each.article.id: each.article for each in marked}
    return {texts[span.article].words(span) for span in passage.spans}


def verbatim(*marked: Annotations) -> list[set[str]]:
    return [surfaces(p, *marked) for p in passages(*marked) if p.kind == "verbatim"]


def test_a_shared_run_is_found_to_its_last_word() -> None:
    one = marks(f"In March {RUN}, it was said in the town hall.", "one")
    other = marks(f"Nobody disputes that {RUN}; the owners were silent.", "other")
    assert verbatim(one, other) == [{RUN}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "the seven trawlers’ nets were torn on the wreck",
            "the 7 trawlers' nets were torn on the wreck",
        ),
        (
            "nets, torn on the wreck, drifted past the lighthouse",
            "nets torn on the wreck drifted past the lighthouse",
        ),
    ],
)
def test_numerals_and_signs_make_no_difference(first: str, second: str) -> None:
    one, other = marks(f"They say {first}.", "one"), marks(f"Yesterday {second}!", "other")
    assert verbatim(one, other) == [{first, second}]


def test_a_changed_word_does_not_end_a_passage() -> None:
    one = marks(
        "Lifeboats took the frozen passengers off as the tide fell around the vessel.", "one"
    )
    other = marks(
        "Lifeboats took the frozen passengers off when the tide fell around the vessel.", "o"
    )
    found = [p for p in passages(one, other) if p.kind == "verbatim"]
    assert [len(p.spans) for p in found] == [2]
    assert 0.8 < found[0].score < 1


@pytest.mark.parametrize(
    "common",
    [
        "he said in a statement on Tuesday that he would",
        "President Edda Quill and Prime Minister Jorun Pell of Torvik",
        "one of the most important things that they have ever had to do",
    ],
)
def test_stock_phrases_and_names_are_no_evidence(common: str) -> None:
    one = marks(f"After lunch {common} sell the barge.", "one")
    other = marks(f"Before dawn {common} mend the lighthouse.", "other")
    assert verbatim(one, other) == []


def test_the_same_stretch_of_many_is_one_passage() -> None:
    marked = [marks(f"Word from desk {n}: {RUN}, all agree.", f"a{n}") for n in range(6)]
    found = [p for p in passages(*marked) if p.kind == "verbatim"]
    assert [sorted(span.article for span in p.spans) for p in found] == [
        ["a0", "a1", "a2", "a3", "a4", "a5"]
    ]


def test_other_words_in_the_same_order_are_reworded_passages() -> None:
    found = passages(ferry.agency(), ferry.rewrite())
    assert len([p for p in found if p.kind == "reworded"]) >= 6


def test_a_shared_caption_is_marked_as_such() -> None:
    one = marks(f"{ferry.WITNESSES}\n{ferry.CAPTION}\n", "one")
    other = marks(f"The town slept badly.\n\n{ferry.CAPTION}\n\nNobody was blamed.\n", "other")
    assert [p.region for p in passages(one, other)] == ["caption"]


def test_reports_of_their_own_share_nothing() -> None:
    assert passages(ferry.agency(), ferry.witnesses()) == ()


def test_a_single_article_has_no_passages() -> None:
    assert passages(ferry.agency()) == ()


def test_repetition_costs_no_more_than_the_cap() -> None:
    drone = "the bell of the harbour rang and the gulls rose " * 400
    found = passages(marks(drone, "one"), marks(drone, "other"))
    assert all(len(p.spans) == 2 for p in found)


words = st.sampled_from(
    ["barge", "channel", "sandbank", "lighthouse", "trawler", "the", "of", "harbour", "12", "Quill"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, min_size=1, max_size=60), st.lists(words, min_size=1, max_size=60))
def test_spans_begin_and_end_with_words(left: list[str], right: list[str]) -> None:
    marked = marks(" ".join(left) + ".", "one"), marks(" ".join(right) + ".", "other")
    for passage in passages(*marked):
        assert len({span.article for span in passage.spans}) == len(passage.spans) == 2
        for surface in surfaces(passage, *marked):
            assert surface[0].isalnum()
            assert surface[-1].isalnum() or passage.kind == "reworded"
