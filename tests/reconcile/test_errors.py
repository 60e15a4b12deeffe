"""Errors that two articles share, as evidence for the nearer parent."""

from tests.reconcile import ferry
from tests.texts import marks

from retold.model import Annotations, Span
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment import align
from retold.reconcile.lineage.errors import SharedErrors
from retold.reconcile.telling import tell

WRONG = ferry.AGENCY.replace("214 people", "241 people")
STORY = [
    marks(ferry.AGENCY, "a", published="2031-03-03"),
    marks(ferry.AGENCY, "b", published="2031-03-04"),
    marks(ferry.AGENCY, "c", published="2031-03-04"),
    marks(ferry.AGENCY, "d", published="2031-03-04"),
    marks(WRONG, "wrong", published="2031-03-05"),
]
LATER = marks(ferry.REWRITE.replace("214", "241"), "later", published="2031-03-06")
RIGHT = marks(ferry.REWRITE, "right", published="2031-03-06")


def errors(*articles: Annotations) -> SharedErrors:
    return SharedErrors(align(tell([*STORY, *articles])))


def words(spans: list[Span], *articles: Annotations) -> list[str]:
    texts = {each.article.id: each.article.text for each in (*STORY, *articles)}
    return [texts[span.article][span.start : span.end] for span in spans]


def test_the_number_that_few_have_is_shared_by_those_who_have_it() -> None:
    found = errors(LATER)
    assert words(found.shared("later", "wrong"), LATER) == ["241", "241"]
    assert found.shared("a", "b") == []
    assert found.shared("later", "a") == []


def test_a_number_told_rightly_is_mended() -> None:
    found = errors(RIGHT)
    assert found.mended("right", "wrong") == 1
    assert found.mended("wrong", "right") == 0


def test_two_against_three_show_no_error() -> None:
    found = SharedErrors(align(tell([*STORY[2:], LATER])))
    assert found.shared("later", "wrong") == []


def test_a_number_that_the_other_does_not_tell_is_not_mended() -> None:
    short = marks(ferry.AGENCY.partition("\n\n")[2], "short", published="2031-03-06")
    assert errors(short).mended("short", "wrong") == 0


def test_who_repeats_an_error_has_it_from_who_made_it() -> None:
    found = {each.child: each for each in reconcile_marks([*STORY, LATER]).lineage}
    assert found["later"].parent == "wrong"
    assert "they share 1 number that most tell otherwise" in found["later"].why
    assert "241" in words(list(found["later"].evidence), LATER)
    found = {each.child: each for each in reconcile_marks([*STORY, RIGHT]).lineage}
    assert found["right"].parent != "wrong"
