"""Drawings: a scale that never runs backwards, forks for conflicts, labels that do not overlap."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as Tree

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publish.bridge import ARTICLES, DOSSIER, MARKS

from retold.model import Derivation, Dossier, When
from retold.publish.citing import Citations
from retold.publish.drawings.branches import branches
from retold.publish.drawings.lineage import draw_lineage
from retold.publish.drawings.relations import Deed, draw_relations
from retold.publish.drawings.scale import scale
from retold.publish.drawings.svg import text_width, wrap
from retold.publish.drawings.timeline import draw_timeline
from retold.publish.limits import Limits
from retold.publish.sections.lineage import lineage_view
from retold.publish.sections.timeline import DatedBy, timeline_view

DAYS = st.dates(date(1500, 1, 1), date(2400, 1, 1))


@given(st.lists(st.tuples(DAYS, DAYS).map(lambda d: (min(d), max(d))), min_size=1))
def test_the_axis_keeps_the_order_of_days(intervals: list[tuple[date, date]]) -> None:
    axis = scale(intervals, 100, 500)
    assert axis.places[0] == 100
    assert axis.places[-1] == pytest.approx(500)
    assert all(low < high for low, high in pairwise(axis.places))
    for start, end in intervals:
        assert axis.at(start.toordinal()) < axis.at(end.toordinal() + 1)


def test_an_axis_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        scale([], 0, 1)


def test_long_empty_stretches_are_marked() -> None:
    week = [(date(2031, 3, n), date(2031, 3, n)) for n in (1, 3, 7)]
    assert scale(week, 0, 100).breaks() == []
    assert len(scale([*week, (date(1968, 1, 1), date(1968, 1, 1))], 0, 100).breaks()) == 1


def dated(start: str, end: str) -> DatedBy:
    return DatedBy(date.fromisoformat(start), date.fromisoformat(end), ())


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([("2031-03-11", "2031-03-11"), ("2031-03-01", "2031-03-31")], [(2, False)]),
        ([("2031-03-11", "2031-03-11"), ("2031-03-12", "2031-03-12")], [(1, False), (1, False)]),
        (
            [
                ("2031-03-11", "2031-03-11"),
                ("2031-03-12", "2031-03-12"),
                ("2031-03-01", "2031-03-31"),
            ],
            [(1, False), (1, False), (1, True)],
        ),
        (
            [
                ("2031-03-11", "2031-03-11"),
                ("1968-01-01", "1968-12-31"),
                ("1968-05-01", "1968-05-31"),
            ],
            [(2, False), (1, False)],
        ),
    ],
)
def test_datings_part_where_they_cannot_both_be_right(
    days: list[tuple[str, str]], expected: list[tuple[int, bool]]
) -> None:
    found = branches([dated(start, end) for start, end in days])
    assert [(len(branch.dated), branch.neutral) for branch in found] == expected


def picture(dossier: Dossier, limits: Limits | None = None) -> Tree.Element:
    limits = limits or Limits()
    citations = Citations(dossier.articles, MARKS, limits)
    markup, _ = draw_timeline(
        timeline_view(dossier, citations, {}, limits), citations.reports, limits
    )
    return Tree.fromstring(str(markup))


def lineage_picture(dossier: Dossier) -> Tree.Element:
    citations = Citations(dossier.articles, MARKS, Limits())
    view = lineage_view(dossier, citations, Limits())
    markup, _ = draw_lineage(view, citations.reports, Limits())
    return Tree.fromstring(str(markup))


def texts(picture: Tree.Element) -> list[tuple[float, float, float, float, str]]:
    """Left, right, top and bottom of each line of text."""
    found = []
    for text in picture.iter("text"):
        style = text.get("class", "")
        x, y = float(text.get("x", "")), float(text.get("y", ""))
        # Labels of the timeline are set in a serif, for which 12.5 px of the sans are enough.
        width = text_width(text.text or "", 12.5 if style in {"said", "name"} else 12)
        x -= width if "end" in style.split() else width / 2 if "number" in style.split() else 0
        found.append((x, x + width, y - 9, y + 2, text.text or ""))
    return found


def bars(picture: Tree.Element) -> list[tuple[float, float, float, float, str]]:
    """Left, right, top and bottom of each stretch of days and each dot."""
    found = []
    for shape in picture.iter():
        style = shape.get("class", "")
        if style.startswith("stretch"):
            x, y = float(shape.get("x", "")), float(shape.get("y", ""))
            found.append(
                (x, x + float(shape.get("width", "")), y, y + float(shape.get("height", "")), style)
            )
        elif style.startswith("day"):
            x, y, r = (float(shape.get(name, "")) for name in ("cx", "cy", "r"))
            found.append((x - r, x + r, y - r, y + r, style))
    return found


def overlapping(picture: Tree.Element) -> list[tuple[str, str]]:
    words, marks = texts(picture), bars(picture)
    return [
        (a[4], b[4])
        for n, a in enumerate(words)
        for b in [*words[n + 1 :], *marks]
        if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
    ]


def test_labels_of_the_timeline_do_not_overlap() -> None:
    assert overlapping(picture(DOSSIER)) == []


def test_labels_of_the_lineage_do_not_overlap() -> None:
    assert overlapping(lineage_picture(DOSSIER)) == []


@given(st.lists(st.tuples(DAYS, st.integers(0, 900)), min_size=len(DOSSIER.events)))
def test_labels_do_not_overlap_whatever_the_dates(days: list[tuple[date, int]]) -> None:
    events = []
    for event, (start, length) in zip(DOSSIER.events, days, strict=False):
        when = When(start, start + timedelta(length), "day", "")
        mentions = tuple(
            msgspec.structs.replace(mention, when=when if n % 2 else mention.when)
            for n, mention in enumerate(event.mentions)
        )
        events.append(msgspec.structs.replace(event, when=when, mentions=mentions))
    assert overlapping(picture(msgspec.structs.replace(DOSSIER, events=tuple(events)))) == []


def test_a_conflict_is_a_fork_and_an_interval_an_interval() -> None:
    drawn = picture(DOSSIER)
    classes = [shape.get("class", "") for shape in drawn.iter()]
    assert classes.count("unequal") == 3  # opened, closed, council
    assert classes.count("prong") == 6
    assert "stretch" in classes
    assert "day conflict" in classes


def test_what_is_not_drawn_is_counted() -> None:
    limits = replace(Limits(), drawn_events=2)
    citations = Citations(DOSSIER.articles, MARKS, limits)
    _, left = draw_timeline(
        timeline_view(DOSSIER, citations, {}, limits), citations.reports, limits
    )
    assert left == 3  # of five dated events


def test_nothing_dated_is_no_picture() -> None:
    heads = tuple(msgspec.structs.replace(head, published=None) for head in DOSSIER.articles)
    bare = msgspec.structs.replace(DOSSIER, events=(), articles=heads)
    citations = Citations(bare.articles, MARKS, Limits())
    view = timeline_view(bare, citations, {}, Limits())
    assert draw_timeline(view, citations.reports, Limits()) == ("", 0)


def test_uncertain_links_are_dashed_and_undirected_ones_have_no_arrow() -> None:
    drawn = lineage_picture(DOSSIER)
    classes = [shape.get("class", "") for shape in drawn.iter()]
    assert classes.count("link rewritten uncertain") == 1
    links = [style for style in classes if style.startswith("link ")]
    heads = [style for style in classes if style.startswith("head ")]
    assert len(links) == 5
    assert len(heads) == 4


def test_time_runs_from_left_to_right() -> None:
    drawn = lineage_picture(DOSSIER)
    places = {
        re.split(r"\s+", text.text or "")[0]: float(text.get("x", ""))
        for text in drawn.iter("text")
        if text.get("class") == "name"
    }
    assert places["1"] < places["2"] < places["3"] < places["4"] < places["5"] < places["6"]


def test_a_circle_of_derivations_still_draws() -> None:
    a, b = ARTICLES[0].id, ARTICLES[1].id
    circle = (Derivation(a, b, "copied", 0.9, ()), Derivation(b, a, "copied", 0.8, ()))
    drawn = lineage_picture(msgspec.structs.replace(DOSSIER, lineage=circle))
    assert len([t for t in drawn.iter("text") if t.get("class") == "name"]) == 2


@given(st.text("abc WM—é漢 ", max_size=80), st.integers(40, 200), st.integers(1, 3))
def test_wrapped_lines_fit(words: str, width: int, lines: int) -> None:
    wrapped = wrap(words, 13, width, lines)
    assert len(wrapped) <= lines
    assert all(text_width(line, 13) <= width for line in wrapped)


def deeds(drawn: Tree.Element) -> list[tuple[str, float, float]]:
    """The dots of a relation: class, x, y."""
    return [
        (dot.get("class", ""), float(dot.get("cx", "")), float(dot.get("cy", "")))
        for dot in drawn.iter("circle")
    ]


def deed(
    day: date | None, score: float, *, forward: bool = True, length: int = 0, turn: bool = False
) -> Deed:
    days = (day, min(day + timedelta(length), date.max)) if day else None
    return Deed(days, score, forward, turn, "D1", "#d-1", "tip")


def test_both_directions_lie_apart_and_sides_of_nought_are_told() -> None:
    drawn = Tree.fromstring(
        draw_relations(
            "pair",
            ("Averland", "Borduna"),
            [
                deed(None, -2),
                deed(date(2031, 3, 1), 4),
                deed(date(2031, 3, 9), -8, forward=False, turn=True),
            ],
            600,
        )
    )
    (early, _, low), (friendly, x, high), (hostile, later, lowest) = deeds(drawn)
    assert (early, friendly, hostile) == ("deed against earlier", "deed for", "deed against")
    assert high < low < lowest
    assert x < later
    titles = [t.text for t in drawn.iter("text") if t.get("class") == "name"]
    assert titles == ["Averland → Borduna", "Borduna → Averland"]
    assert [t.text for t in drawn.iter("text") if "turning" in t.get("class", "")] == ["D1 turn"]


@given(
    st.lists(
        st.tuples(st.none() | DAYS, st.floats(-10, 10), st.booleans(), st.integers(0, 900)),
        max_size=12,
    )
)
def test_no_deed_hides_another(
    made: list[tuple[date | None, float, bool, int]],
) -> None:
    markup = draw_relations(
        "pair", ("A", "B"), [deed(d, s, forward=f, length=n) for d, s, f, n in made], 600
    )
    assert bool(markup) == any(d for d, *_ in made)
    if markup:
        drawn = Tree.fromstring(markup)
        places = deeds(drawn)
        assert len(places) == len(made)
        for n, (_, x, y) in enumerate(places):
            for _, other, level in places[n + 1 :]:
                assert abs(x - other) >= 9.8 or abs(y - level) >= 9.8
