"""Who had it from whom."""

import itertools
from datetime import date

import pytest
from tests.reconcile import ferry
from tests.texts import marks

from retold.annotate.tokens import Tokens
from retold.model import Annotations, Derivation, Published
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment.text import Text, read_text
from retold.reconcile.lineage.direction import Bearings, Direction, direct
from retold.reconcile.lineage.stock import Stock
from retold.reconcile.lineage.ties import Tie
from retold.reconcile.lineage.tree import grow


def read(text: str, id: str) -> Text:
    """The words of an article."""
    return read_text(marks(text, id), Tokens(text))


def lineage(*marked: Annotations) -> dict[str, Derivation]:
    """The first derivation of each article, by the child."""
    found = reconcile_marks(marked).lineage
    return {d.child: d for d in reversed(found)}


def test_a_reprint_is_copied_from_the_earlier_report() -> None:
    found = lineage(ferry.agency(), ferry.reprint(published="2031-03-04"))
    assert (found["reprint"].parent, found["reprint"].kind) == ("agency", "copied")
    assert found["reprint"].directed
    assert found["agency"].parent is None


def test_a_rewrite_is_rewritten_from_the_earlier_report() -> None:
    found = lineage(ferry.agency(), ferry.rewrite(published="2031-03-05"))
    assert (found["rewrite"].parent, found["rewrite"].kind) == ("agency", "rewritten")


def test_a_report_of_its_own_has_no_parent() -> None:
    found = lineage(ferry.agency(), ferry.witnesses(published="2031-03-05"))
    assert found["witnesses"].parent is None


def test_without_dates_the_fuller_copy_is_the_parent() -> None:
    undated = marks(ferry.REPRINT + "\n\n" + ferry.WITNESSES, "full")
    cut = marks(ferry.REPRINT, "cut")
    found = lineage(undated, cut)
    assert found["cut"].parent == "full"
    assert "published" not in found["cut"].why


def test_equal_copies_without_dates_are_related_without_direction() -> None:
    found = lineage(marks(ferry.REPRINT, "a"), marks(ferry.REPRINT, "b"))
    assert found["b"].parent == "a"
    assert not found["b"].directed
    assert "nothing says who was first" in found["b"].why


def test_three_copies_make_a_tree_not_all_pairs() -> None:
    copies = [marks(ferry.REPRINT, id, published=f"2031-03-0{n}") for n, id in enumerate("abc", 4)]
    found = [d for d in reconcile_marks(copies).lineage if d.parent]
    assert len(found) == 2
    assert {d.child for d in found} == {"b", "c"}
    assert {d.runner_up for d in found if d.child == "c"} <= {"a", "b"}


def test_a_shared_quotation_is_no_copy() -> None:
    words = (
        "“We had eleven minutes between the first call and the first boat in the water, and I shall"
        " not forget one of them while the lighthouse stands above this bay,” Quill said."
    )
    one = marks(f"{ferry.WITNESSES}\n{words}\n", "one")
    other = marks(
        f"The council met in the school on Friday.\n\n{words}\n\nIt rose at ten.\n", "other"
    )
    assert all(d.parent is None for d in lineage(one, other).values())


def test_a_speech_printed_without_marks_is_no_copy() -> None:
    speech = (
        "We had eleven minutes before the first boat was in the water, and I shall not forget one"
        " of them.\n\nYou all know how the tide falls here, and my crews rowed against it.\n\nI"
        " thank the fishermen of the northern shore, without whom we would mourn today."
    )
    one = marks(f"{ferry.WITNESSES}\n{speech}\n", "one")
    other = marks(f"{speech}\n\nThe council met on Friday, and the speech was long applauded.", "o")
    assert all(d.parent is None for d in lineage(one, other).values())


def test_the_same_text_is_a_copy_even_if_all_of_it_is_spoken() -> None:
    speech = "I rowed against the tide that night, and you know how it falls in our bay."
    found = lineage(marks(speech, "one"), marks(speech, "two"))
    assert (found["two"].parent, found["two"].kind) == ("one", "copied")


def test_lineage_does_not_depend_on_the_order_of_the_input() -> None:
    marked = [ferry.agency(), ferry.rewrite(), ferry.reprint(), ferry.witnesses()]
    found = {reconcile_marks(order).lineage for order in itertools.permutations(marked)}
    assert len(found) == 1


def test_evidence_points_into_child_and_parent() -> None:
    found = lineage(ferry.agency(), ferry.reprint(published="2031-03-04"))
    assert {span.article for span in found["reprint"].evidence} == {"agency", "reprint"}


STOCK = Stock(read(f"Word {id} of a barge adrift.", id) for id in "abcde")


def _tie(left: str, right: str, copied: tuple[float, float] = (0.9, 0.9)) -> Tie:
    return Tie(
        left,
        right,
        copied=copied,
        told=(0.9, 0.9),
        words=90,
        runs=3,
        steps=5,
        phrases=0.5,
        whole=0.9,
        evidence=(),
    )


def _bearings(**fields: object) -> Bearings:
    empty: dict[str, frozenset[str]] = {"a": frozenset(), "b": frozenset()}
    base: dict[str, object] = {
        "published": {"a": None, "b": None},
        "names": empty,
        "origins": empty,
        "stock": STOCK,
    }
    return Bearings(**{**base, **fields})  # type: ignore[arg-type]


def _on(day: int, how: str = "given") -> Published:
    when = date(2031, 3, day)
    return Published(when.isoformat(), when, when, "day", how)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ({"a": _on(3), "b": _on(4)}, True),
        ({"a": _on(3), "b": _on(3)}, False),
        ({"a": _on(3, "inferred"), "b": _on(4)}, False),
        ({"a": _on(3), "b": None}, False),
    ],
)
def test_only_dates_that_came_with_the_articles_decide(
    published: dict[str, Published | None], said: bool
) -> None:
    direction = direct(_tie("a", "b"), _bearings(published=published))
    assert direction.said is said
    assert direction.odds >= 0


def test_a_year_that_was_inferred_gives_no_order() -> None:
    year = Published("2030", date(2030, 1, 1), date(2030, 12, 31), "year", "inferred")
    direction = direct(_tie("a", "b"), _bearings(published={"a": year, "b": _on(4)}))
    assert direction.odds == 0


def test_hours_decide_within_a_day() -> None:
    day = date(2031, 3, 3)
    early, late = (
        Published(f"2031-03-03T{hour}:00:00", day, day, "day", "given") for hour in ("07", "19")
    )
    direction = direct(_tie("a", "b"), _bearings(published={"a": late, "b": early}))
    assert direction.odds < 0
    assert direction.said


def test_who_is_named_as_the_source_was_first() -> None:
    named = {"a": frozenset[str](), "b": frozenset({"a"})}
    assert direct(_tie("a", "b"), _bearings(names=named)).said


def test_evidence_for_both_sides_is_weighed() -> None:
    named = {"a": frozenset({"b"}), "b": frozenset[str]()}
    direction = direct(_tie("a", "b", copied=(0.3, 0.9)), _bearings(names=named))
    assert direction.odds < 0
    assert len(direction.reasons(left=True)) == len(direction.reasons(left=False)) == 1


def test_all_that_are_tied_are_connected_without_a_circle() -> None:
    ties = [(_tie(a, b), Direction(0.0, ())) for a, b in itertools.combinations("abcde", 2)]
    parents = grow("abcde", ties, STOCK)
    assert len(parents) == 4
    assert {parent.child for parent in parents} == set("bcde")


def test_the_earliest_is_the_root() -> None:
    ties = [
        (_tie("a", "b"), Direction(-3.0, ())),
        (_tie("b", "c"), Direction(3.0, ())),
        (_tie("a", "c"), Direction(3.0, ())),
    ]
    found = {parent.child: parent.parent for parent in grow("abc", ties, STOCK)}
    assert found["a"] == "b"
    assert found["c"] in ("a", "b")


def test_two_originals_joined_by_a_third_are_both_its_parents() -> None:
    ties = [(_tie("a", "c"), Direction(3.0, ())), (_tie("b", "c"), Direction(3.0, ()))]
    assert {(p.child, p.parent) for p in grow("abc", ties, STOCK)} == {("c", "a"), ("c", "b")}


def test_a_parent_holds_what_its_child_has() -> None:
    words = [f"word{n}" for n in range(300)]
    texts = {"parent": words, "child": words[:200], "other": words[100:]}
    stock = Stock(read(" ".join(own), id) for id, own in texts.items())
    assert stock.held("child", "parent") == 1.0 > stock.held("parent", "child")


def test_a_second_parent_gives_what_the_first_has_not() -> None:
    texts = {"one": "a b c d e f g h", "two": "i j k l m n o p", "child": "a b c d e f i j k l m n"}
    stock = Stock(read(own, id) for id, own in texts.items())
    assert stock.beyond("child", "two", "one") > 0.2
    assert stock.beyond("child", "one", "one") == 0.0
