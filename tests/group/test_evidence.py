from retold.group import signature
from retold.group.evidence import evidence_of
from retold.model import Article

from .piles import CHEESE, FERRY


def shared(left: Article, right: Article) -> dict[str, tuple[str, ...]]:
    return {each.kind: each.shared for each in evidence_of(signature(left), signature(right))}


def test_what_two_reports_of_one_event_share() -> None:
    found = shared(FERRY[0], FERRY[1])
    assert "Radio Torsholm" in found["names"]
    assert found["quotations"] == ("we had no rudder for eleven minutes",)
    assert {"torsholm", "vossberg", "kvitneset"} <= set(found["rare_words"])
    assert set(found["titles"]) == {"halvard", "star"}
    assert found["days_apart"] == ("1",)


def test_numbers_in_common() -> None:
    assert shared(FERRY[0], FERRY[2])["numbers"] == ("214",)


def test_strangers_share_nothing_but_the_day() -> None:
    assert shared(FERRY[1], CHEESE[0]) == {"days_apart": ("0",)}


def test_days_are_not_told_where_one_is_unknown() -> None:
    undated = Article("u", FERRY[0].text)
    assert "days_apart" not in shared(FERRY[0], undated)


def test_a_copied_passage_leaves_a_trace() -> None:
    passage = (
        "divers found the rudder pin broken clean through and the old grease around it turned to "
        "something like amber while the spare that the owner had ordered in autumn still lay in "
        "its crate on the quay under a tarpaulin weighed down with lobster pots and two bicycles"
    )
    left = Article("l", f"Something of its own begins here: {passage}. So ends the one.")
    right = Article("r", f"Another opening altogether, and then: {passage}. Thus the other.")
    copied = shared(left, right)["copied"]
    assert all(run in passage and len(run.split()) == 8 for run in copied)


def test_a_trimmed_quotation_is_shown_as_far_as_both_have_it() -> None:
    left = Article("l", '"They promised us a bridge before the winter and it never came," he said.')
    right = Article("r", 'He spoke of "a bridge before the winter and it never" arriving there.')
    assert shared(left, right)["quotations"] == ("a bridge before the winter and it never",)
