"""Who is cited as the origin, and how many independent sources are left."""

import msgspec
import pytest
from tests.reconcile import ferry
from tests.texts import marks

from retold.model import Annotations, Dossier
from retold.reconcile import reconcile_marks
from retold.reconcile.sources.credits import credited
from retold.reconcile.sources.named import OutletNames, named_outlets
from retold.reconcile.sources.names import bare_name, full_names, is_agency, same_outlet, source_id


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("The New York Times", "new-york-times"),
        ("New York magazine", "new-york-magazine"),
        ("New York Magazine", "new-york-magazine"),
        ("AP", "associated-press"),
        ("The Associated Press", "associated-press"),
        ("Strandposten.com", "strandposten"),
        ("Diário do Cais", "diario-do-cais"),
        ("???", "source"),
    ],
)
def test_spellings_of_a_name_have_one_id(name: str, id: str) -> None:
    assert source_id(name) == id


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("a Tuesday report from the Strand Post", "the Strand Post"),
        ("an investigation by Bay Ledger", "Bay Ledger"),
        ("Bay Ledger’s", "Bay Ledger"),
        ("Harbour Report", "Harbour Report"),
    ],
)
def test_the_name_is_found_in_what_is_said(said: str, name: str) -> None:
    assert bare_name(said) == name


def test_a_short_name_is_the_only_longer_one() -> None:
    assert full_names(["post", "strand-post"])["post"] == "strand-post"
    assert full_names(["post", "strand-post", "bay-post"])["post"] == "post"


def test_agencies_are_known() -> None:
    assert is_agency("Reuters")
    assert is_agency("The Associated Press")
    assert not is_agency("The Strand Post")


@pytest.mark.parametrize(
    ("source", "outlet", "same"),
    [
        ("strand-news", "Strand Online News", True),
        ("strand-post", "Strand News", False),
        ("news-online", "Web News", False),
        ("strand-post", None, False),
    ],
)
def test_an_outlets_own_name_in_other_dress(source: str, outlet: str | None, same: bool) -> None:
    assert same_outlet(source, outlet) is same


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CALDER BAY (Northwire) — A ferry ran aground.", ["Northwire"]),
        ("Calder Bay, March 3 (Reuters) - A ferry ran aground.", ["Reuters"]),
        ("A ferry (Maren Hale) ran aground.", []),
        ("A ferry ran aground.\n\nBy Tidewater News Service\n", ["Tidewater News Service"]),
        ("A ferry ran aground.\n\nThe Associated Press contributed to this report.\n", []),
    ],
)
def test_credits(text: str, names: list[str]) -> None:
    assert [name for name, _ in credited(marks(text))] == names


def test_the_byline_of_an_agency_is_a_credit() -> None:
    assert [*credited(marks("A ferry sank.", byline="Associated Press"))] == [
        ("Associated Press", None)
    ]


def dossier(*marked: Annotations) -> Dossier:
    return reconcile_marks(marked)


def count(*marked: Annotations) -> int:
    return dossier(*marked).story.independent_sources


def test_reprints_of_an_agency_count_once() -> None:
    credit = "CALDER BAY (Northwire) — "
    one = marks(credit + ferry.REPRINT, "one", outlet="Calder Courier")
    other = marks(credit + ferry.REPRINT, "other", outlet="Bay Ledger")
    assert count(one, other) == 1


def test_reports_of_their_own_count_each() -> None:
    assert count(ferry.agency(), ferry.witnesses()) == 2


def test_a_rewrite_that_names_no_origin_collapses() -> None:
    assert count(ferry.agency(), ferry.rewrite(), ferry.witnesses()) == 2


CITING = {
    "one": "The operator of the grounded ferry ignored three warnings about its charts, according "
    "to a report from Reuters.\n\nThe owners did not answer questions on Friday.\n",
    "two": "Three warnings about faulty charts went unheeded before a ferry ran aground, Reuters "
    "reported on Friday.\n\nA debate in the council is set for Monday.\n",
    "three": "Angry farmers filled the square on Saturday.\n\nSome carried placards with sheep on "
    "them.\n\nThe market will be held a week later, said Jorun Pell, who runs it.\n\nThe ferry can "
    "carry 300 head of cattle, according to Reuters.\n",
}


def test_who_opens_with_one_outlet_goes_back_to_it() -> None:
    found = dossier(marks(CITING["one"], "one"), marks(CITING["two"], "two"))
    assert found.story.independent_sources == 1
    origin = found.sources[0]
    assert (origin.id, origin.kind, origin.origin) == ("reuters", "outlet", True)
    assert set(origin.collapses) == {"one", "two"}
    assert {d.parent for d in found.lineage} == {"reuters"}


def test_a_citation_for_a_detail_leaves_an_article_its_own_source() -> None:
    found = dossier(*(marks(text, id) for id, text in CITING.items()))
    assert found.story.independent_sources == 2
    reuters = next(source for source in found.sources if source.id == "reuters")
    assert {citation.article for citation in reuters.cited_by} == {"one", "two", "three"}
    assert "three" not in reuters.collapses


def test_anonymous_sources_count_through_the_outlet_they_spoke_to() -> None:
    text = (
        "The two mayors have written to each other for weeks, two people familiar with the letters "
        "told Reuters.\n\nNeither office would comment.\n"
    )
    found = dossier(marks(text, "one"))
    anonymous = next(source for source in found.sources if source.kind == "anonymous")
    assert (anonymous.count, anonymous.through) == (2, "reuters")


def test_people_in_the_report_of_another_outlet_did_not_speak_to_this_one() -> None:
    text = (
        "The harbour office denied yesterday's report in the Reuters file, in which two former "
        "pilots said that the light had been out for weeks.\n\nIt would not comment further.\n"
    )
    read = marks(text, "one", outlet="Radio Carvenia")
    found = [source for source in dossier(read).sources if source.kind == "anonymous"]
    assert [source.through for source in found if source.through == "radio-carvenia"] == []


def test_a_headline_that_speaks_of_itself_names_no_document() -> None:
    text = (
        "Exclusive Report Reveals Old Quarrel Over Pilots\n\n"
        "The two mayors have written to each other for weeks, the harbour office said.\n\n"
        "Neither would comment on the letters yesterday, and the pilots stayed away.\n"
    )
    read = marks(text, "one", title="Exclusive Report Reveals Old Quarrel Over Pilots")
    found = dossier(read).sources
    assert [source.name for source in found if source.kind == "document"] == []


def test_unnamed_people_are_told_apart_by_what_they_are() -> None:
    text = (
        "Two nurses at the clinic told the Tarn Herald that the roof had leaked since May.\n\n"
        "“We put out buckets,” one of them told the Herald. The nurses said nobody came.\n\n"
        "A person who has seen the contract told the Herald that it does not cover the roof.\n"
    )
    found = dossier(marks(text, "one"))
    unnamed = [source for source in found.sources if source.kind == "anonymous"]
    assert sorted((source.count, len(source.cited_by[0].spans)) for source in unnamed) == [
        (1, 1),
        (2, 2),
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The tug is late, Northwire reported on Tuesday.", ["Northwire"]),
        ("The tug is late, according to the Strand Post.", ["Strand Post"]),
        ("A report by Northwire says that the tug is late.", ["Northwire"]),
        ("Northwire is a cable that runs along the northern shore.", []),
        ("The Strand Post building burnt down.", []),
        ("In an interview with Fox’s Jorun Pell, he wept.", ["Fox"]),
        ("In an interview with Jorun Pell, he wept.", []),
    ],
)
def test_outlets_of_the_story_are_known_where_no_list_has_them(text: str, named: list[str]) -> None:
    bare = msgspec.structs.replace(marks(text), attributions=())
    found = named_outlets(bare, OutletNames(["Northwire", "The Strand Post"]))
    assert [bare.article.words(attribution.source) for attribution in found] == named


def test_who_names_another_article_as_its_source_goes_back_to_it() -> None:
    text = (
        "The ferry left its channel to avoid a barge, Northwire reported on Tuesday.\n\n"
        "The owners could not be reached by this newspaper.\n"
    )
    found = dossier(ferry.agency(), marks(text, "citing", outlet="Evening Sun"))
    assert found.story.independent_sources == 1
    assert [(d.child, d.parent, d.kind) for d in found.lineage if d.parent] == [
        ("citing", "agency", "cites")
    ]


def test_what_nobody_names_is_listed_with_what_collapses_into_it() -> None:
    found = dossier(ferry.agency(), ferry.reprint(published="2031-03-04"))
    root = next(source for source in found.sources if source.id == "northwire")
    assert (root.name, root.cited_by, root.origin) == ("Northwire", (), True)
    assert root.collapses == ("agency", "reprint")
    assert "agency: its own report" in root.why


def test_who_draws_on_two_reports_adds_no_source_and_joins_none() -> None:
    both = ferry.AGENCY.split("— ")[1] + "\n" + ferry.WITNESSES
    merged = marks(both, "merged", outlet="Evening Sun", published="2031-03-06")
    apart = ferry.agency(), ferry.witnesses(published="2031-03-04")
    found = dossier(*apart, merged)
    assert {d.parent for d in found.lineage if d.child == "merged"} == {"agency", "witnesses"}
    assert found.story.independent_sources == 2


def test_who_cites_a_reprint_goes_back_to_the_agency() -> None:
    reprint = marks("CALDER BAY (Tidewire) — " + ferry.REPRINT, "reprint", outlet="Calder Courier")
    citing = marks(
        "The ferry left its channel to avoid a barge, the Calder Courier reported on Tuesday.\n\n"
        "The owners could not be reached by this newspaper.\n",
        "citing",
        outlet="Evening Sun",
    )
    found = dossier(reprint, citing)
    assert found.story.independent_sources == 1
    origin = next(source for source in found.sources if source.id == "tidewire")
    assert set(origin.collapses) == {"reprint", "citing"}


def test_two_reports_of_one_outlet_count_once() -> None:
    assert count(ferry.agency(), ferry.witnesses(outlet="Northwire")) == 1


def test_every_citation_points_at_words_of_its_article() -> None:
    found = dossier(*(marks(text, id) for id, text in CITING.items()))
    for source in found.sources:
        for citation in source.cited_by:
            assert {span.article for span in citation.spans} <= {citation.article}
            assert all(0 <= s.start < s.end <= len(CITING[s.article]) for s in citation.spans)


OWNERS = {"Northwire": "Hale Media", "the strand post": "Hale Media", "Bay Ledger": "Torvik Press"}


def test_outlets_of_one_owner_are_one_source() -> None:
    marked = ferry.agency(), ferry.witnesses(), marks("Sheep graze.", "far", outlet="Bay Ledger")
    assert count(*marked) == 3
    found = reconcile_marks(marked, OWNERS)
    assert found.story.independent_sources == 2
    owner = next(source for source in found.sources if source.id == "hale-media")
    assert (owner.name, owner.kind) == ("Hale Media", "organisation")
    assert set(owner.collapses) == {"agency", "witnesses"}
    assert "one owner" in owner.why


def test_an_owner_of_one_outlet_of_the_story_changes_nothing() -> None:
    marked = ferry.agency(), ferry.witnesses(outlet="Bay Ledger")
    assert reconcile_marks(marked, OWNERS) == dossier(*marked)
