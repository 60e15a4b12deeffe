"""What each section picks from a dossier."""

from dataclasses import replace

import msgspec
import pytest
from tests.publish.bridge import (
    COURIER,
    DOSSIER,
    HARBOUR,
    INLAND,
    LANTERN,
    MARKS,
    WIRE,
    at,
)

from retold.model import (
    Citation,
    Claim,
    Coverage,
    Dossier,
    Parts,
    Side,
    Source,
    Span,
    Teller,
    Telling,
    ToldBy,
)
from retold.publish.citing import Citations, Ref, together
from retold.publish.limits import Limits
from retold.publish.reports import labels
from retold.publish.sections.conflicts import conflicts_view, one_each
from retold.publish.sections.coverage import coverage_view
from retold.publish.sections.head import head_view
from retold.publish.sections.lineage import lineage_view
from retold.publish.sections.quotations import quotations_view
from retold.publish.sections.sources import sources_view
from retold.publish.sections.timeline import timeline_view

LIMITS = Limits()


@pytest.fixture
def citations() -> Citations:
    return Citations(DOSSIER.articles, MARKS, LIMITS)


def changed(**fields: object) -> Dossier:
    return msgspec.structs.replace(DOSSIER, **fields)


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["000_aa", "001_bb"], ["000", "001"]),
        (["a", "b.txt"], ["a", "b"]),
        (["wire-1013", "b"], ["1", "2"]),
        (["1_x", "1_y"], ["1_x", "1_y"]),
    ],
)
def test_labels_are_short_and_different(ids: list[str], expected: list[str]) -> None:
    found = labels(ids)
    assert len(set(found)) == len(ids)
    assert found == expected


def test_words_are_shown_in_their_sentence(citations: Citations) -> None:
    cited = citations.cite(at(HARBOUR, "on Monday"), Ref("conflict", 1))
    assert cited.before == "The Skarn Bridge was closed "
    assert cited.words == "on Monday"
    assert cited.after.startswith(" after inspectors found cracks in 41 hangers")
    assert cited.href == f"#a-3-{HARBOUR.text.index('on Monday')}"


def test_the_same_words_of_two_reports_are_shown_once(citations: Citations) -> None:
    ref = Ref("conflict", 1)
    quoted = together(citations.cite(at(a, "on Tuesday"), ref) for a in (WIRE, COURIER, INLAND))
    assert [[place.report.number for place in each.places] for each in quoted] == [[1, 2], [4]]


def test_ids_in_remarks_are_called_as_on_the_page(citations: Citations) -> None:
    assert citations.named("told in norrby-0311, not in lantern") == (
        "told in report 1, not in lantern"
    )


def test_every_article_comes_once_before_any_comes_twice() -> None:
    spans = (Span("a", 0, 1), Span("a", 2, 3), Span("b", 0, 1), Span("a", 4, 5))
    assert one_each(spans) == [spans[0], spans[2], spans[1], spans[3]]


def test_origins_lead_to_the_line_that_shows_them(citations: Citations) -> None:
    rows = head_view(DOSSIER, citations, LIMITS).reports
    assert [[origin.words for origin in row.origin] for row in rows] == [
        [],
        ["copied from report 1"],
        ["rewritten from report 1"],
        ["cites report 1", "cites Piet Amsel"],
        ["rewritten from report 3"],
        ["tied to report 4, direction unknown"],
    ]
    assert rows[1].origin[0].ref.label == "L1"
    assert rows[3].link is None  # its address is javascript


def test_a_side_with_many_words_is_folded(citations: Citations) -> None:
    words = tuple(Span(WIRE.id, n, n + 1) for n in range(20))
    conflict = msgspec.structs.replace(
        DOSSIER.conflicts[0], sides=(Side("a", words, 1), DOSSIER.conflicts[0].sides[1])
    )
    view = conflicts_view(changed(conflicts=(conflict,)), citations, {}, LIMITS)
    side = view.shown[0].sides[0]
    assert len(side.words) == 4
    assert len(side.words) + len(side.folded) <= LIMITS.words
    assert side.more == 20 - LIMITS.words


def test_a_denial_outweighs_a_telling_in_the_matrix(citations: Citations) -> None:
    telling, denial = at(WIRE, "nobody had been warned"), at(WIRE, "denied")
    claim = Claim(
        "k",
        "x",
        (Telling(WIRE.id, telling, "asserts"), Telling(WIRE.id, denial, "denies")),
        1,
        (LANTERN.id,),
    )
    row = Coverage(
        "x",
        "k",
        (ToldBy(WIRE.id, telling), ToldBy(COURIER.id, at(COURIER, "denied"))),
        (LANTERN.id,),
    )
    dossier = changed(claims=(claim,), coverage=(row,))
    view = coverage_view(dossier, citations, {"k": Ref("claim", 1)}, {}, LIMITS)
    states = [cell.state for cell in view.first[0].cells]
    assert states == ["denies", "asserts", "unclear", "unclear", "silent", "unclear"]


def test_a_cell_says_whom_it_is_from_and_what_leaves_it_open(citations: Citations) -> None:
    telling, cue = at(WIRE, "nobody had been warned"), at(WIRE, "denied")
    teller = Teller(telling, "Ann <b>Lee</b>")
    parts = Parts(negated=True, negation=cue, attributed=(teller, teller, Teller(cue, "she")))
    claim = Claim("k", "x", (Telling(WIRE.id, telling, "denies", parts),), 1, (), single=True)
    row = Coverage("x", "k", (ToldBy(WIRE.id, telling),), (LANTERN.id,))
    dossier = changed(claims=(claim,), coverage=(row,))
    view = coverage_view(dossier, citations, {"k": Ref("claim", 1)}, {}, LIMITS)
    notes = [cell.note for cell in view.only[0].rows[0].cells if cell.href]
    assert notes == ["as Ann <b>Lee</b> has it; “denied”"]


def test_what_is_in_conflict_comes_first_and_what_one_tells_apart(citations: Citations) -> None:
    lines = {row.of: Ref("claim", n) for n, row in enumerate(DOSSIER.coverage, start=1)}
    view = coverage_view(DOSSIER, citations, lines, {"e-open": (Ref("conflict", 3),)}, LIMITS)
    assert view.first[0].subject == "The bridge was opened in 1968"
    assert [only.report.number for only in view.only] == [3, 4, 5, 6]
    assert all(row.told != 1 for row in [*view.first, *view.rest])


def test_what_a_report_leaves_out_is_listed_if_most_others_tell_it(citations: Citations) -> None:
    def row(id: str, tellers: int, silent: tuple[str, ...]) -> Coverage:
        told = tuple(ToldBy(each.article.id, each.sentences[0]) for each in MARKS[:tellers])
        return Coverage(id, id, told, silent)

    last, other = MARKS[-1].article.id, MARKS[-2].article.id
    rows = (row("two", 2, (last,)), row("three", 3, (last,)), row("four", 4, (last, other)))
    lines = {each.of: Ref("claim", n) for n, each in enumerate(rows, start=1)}
    view = coverage_view(changed(coverage=rows), citations, lines, {}, LIMITS)
    missing = {each.report.head.id: [r.subject for r in each.rows] for each in view.left_out}
    assert missing == {last: ["four", "three"], other: ["four"]}
    few = Limits(columns=3)
    assert coverage_view(changed(coverage=rows), citations, lines, {}, few).left_out == ()


def test_the_independent_sources_are_listed_only_if_they_explain_the_count(
    citations: Citations,
) -> None:
    view = sources_view(DOSSIER, citations, LIMITS)
    assert [[report.number for report in group.reports] for group in view.independent] == [
        [1, 2, 3],
        [4, 6],
        [5],
    ]
    story = msgspec.structs.replace(DOSSIER.story, independent_sources=2)
    assert sources_view(changed(story=story), citations, LIMITS).independent == ()


def test_sources_that_share_a_report_join_their_groups(citations: Citations) -> None:
    def source(id: str, *collapses: str) -> Source:
        return Source(id, id, "outlet", None, (), True, collapses=collapses)

    story = msgspec.structs.replace(DOSSIER.story, independent_sources=3)
    sources = (source("s1", WIRE.id, COURIER.id), source("s2", HARBOUR.id, INLAND.id, COURIER.id))
    view = sources_view(changed(story=story, sources=sources), citations, LIMITS)
    groups = [[report.number for report in group.reports] for group in view.independent]
    assert groups == [[1, 2, 3, 4], [5], [6]]
    assert [source.name for source in view.independent[0].because] == ["s1", "s2"]


def test_edits_are_not_told_twice(citations: Citations) -> None:
    bent = quotations_view(DOSSIER, citations, {}, LIMITS).several[0].variants[3]
    assert [edit.name for edit in bent.edits] == [
        "moved out of quotation marks",
        "reworded",
        "given to another speaker",
    ]
    assert not bent.unquoted
    assert bent.speaker == ""


def test_tellings_without_a_date_are_named_together(citations: Citations) -> None:
    event = DOSSIER.events[0]
    bare = msgspec.structs.replace(event.mentions[1], said="", when=None)
    again = msgspec.structs.replace(event.mentions[0], span=at(WIRE, "1968"))
    event = msgspec.structs.replace(event, mentions=(event.mentions[0], bare, again))
    view = timeline_view(changed(events=(event,)), citations, {}, LIMITS).events[0]
    assert [mention.place.report.number for mention in view.mentions] == [1]
    assert [place.report.number for place in view.undated] == [3]
    assert view.more == 0


def test_reports_that_come_from_nobody_stand_apart(citations: Citations) -> None:
    view = lineage_view(DOSSIER, citations, LIMITS)
    assert [link.ref.number for link in view.alone] == [7]
    assert [link.certain for link in view.links] == [True, True, True, False, True, True]


def test_all_articles_share_the_room_for_text() -> None:
    limits = replace(LIMITS, text=1_000, article=600)
    assert limits.text_each([500, 400]) == 600
    assert limits.text_each([500] * 4) == 250


def test_a_report_under_a_credit_cites_without_words(citations: Citations) -> None:
    source = Source(
        "s",
        "s",
        "outlet",
        None,
        (Citation(COURIER.id, ()), Citation(HARBOUR.id, (at(HARBOUR, "told Norrby Wire"),))),
        True,
    )
    shown = sources_view(changed(sources=(source,)), citations, LIMITS).shown[0]
    assert [(place.report.number, len(place.hrefs)) for place in shown.cited_by] == [(3, 1), (2, 1)]
    assert shown.cited_by[1].hrefs == ("#a-2",)


def test_a_contested_date_is_told_with_all_its_sides() -> None:
    citations = Citations(DOSSIER.articles, MARKS, LIMITS)
    view = timeline_view(DOSSIER, citations, {}, LIMITS)
    about = {each.about for each in DOSSIER.conflicts if each.kind == "date"}
    contested = [event for event in view.events if "≠" in event.days]
    assert len(contested) == len(about & {event.id for event in DOSSIER.events})
    assert "Tuesday, 11 Mar 2031 ≠ Monday, 10 Mar 2031" in [event.days for event in contested]
