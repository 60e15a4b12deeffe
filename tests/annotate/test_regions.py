"""Headings, captions, quoted blocks, posts, credits and boilerplate; everything else is body."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import article

from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Region

BEFORE = (
    "The council of Port Verrin met behind closed doors on Tuesday to talk about the new bridge, "
    "which has been late for years. It did not vote."
)
AFTER = (
    "Engineers had warned for months that the old span would not last another winter, and the city "
    "closed one lane in spring. Drivers took the ferry."
)


def regions(text: str, **fields: str) -> list[Region]:
    """The regions of an invented article."""
    return list(find_regions(cut(article(text, **fields))))


def kind_between(line: str) -> str:
    """The kind of a line that stands between two paragraphs."""
    return regions(f"{BEFORE}\n\n{line}\n\n{AFTER}")[1].kind


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ida Brandt waves as she walks across the old bridge in Port Verrin on May 4, 2031",
        "Mayor Ida Brandt speaks to reporters at City Hall, Tuesday, May 4, 2031, in Port Verrin.",
        "Mayor Ida Brandt (L) meets with Governor Ola Reyes in Port Verrin",
        "Workers stand on the old bridge. (Photo by Bo Ray/Getty Images)",
        "A ferry leaves Port Verrin. (AP Photo/Bo Ray)",
        "FILE - In this May 4, 2031 file photo, a ferry leaves Port Verrin.",
        "File photo: a ferry leaves Port Verrin",
        "A view of the bridge in Port Verrin, May 4, 2031. REUTERS/Bo Ray",
        "Ferries cross the harbour. Photograph: Bo Ray/EPA",
    ],
)
def test_captions(line: str) -> None:
    assert kind_between(line) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Mayor Ida Brandt said on May 4, 2031 in Port Verrin that the bridge would open.",
        "The bridge opened in Port Verrin on May 4, 2031, after years of delay.",
        "“She speaks to reporters in Port Verrin on May 4, 2031,” the note read.",
        "The council meets in Port Verrin every other Tuesday.",
        "The committee (whose seat is in Port Verrin) meets on Mondays. It votes on Fridays.",
        "He said: No.",
        "Click, click, click went the camera as the ferry left.",
        "Share prices of the ferry company fell, and its owners are in talks with the city.",
    ],
)
def test_running_text_stays_body(line: str) -> None:
    assert kind_between(line) == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("What the Engineers Found Below", "heading"),
        ("What happens next", "heading"),
        ("THE COST OF WAITING", "heading"),
        ("(Reporting by Bo Ray; editing by Ann Lee)", "credit"),
        ("Reporting by Bo Ray in Port Verrin; Editing by Ann Lee", "credit"),
        ("The Harbour Wire contributed to this report.", "credit"),
        ("© 2031 Harbour Wire", "credit"),
        ("This article was originally published by the Harbour Wire.", "credit"),
        ("Copyright 2031 Harbour Wire. All rights reserved.", "boilerplate"),
        ("Sign up for our newsletter", "boilerplate"),
        ("ADVERTISEMENT", "boilerplate"),
        ("Read more: Ferries are full again", "boilerplate"),
        ("Click here to get the app", "boilerplate"),
        ("Follow us on Facebook", "boilerplate"),
        ("Subscribe to our channel.", "boilerplate"),
        ("Story Continued Below", "boilerplate"),
    ],
)
def test_lines_around_the_story(line: str, kind: str) -> None:
    assert kind_between(line) == kind


def test_the_title_at_the_top_is_a_heading() -> None:
    title = "A bridge, and who pays for it"
    found = regions(f"{title}\n\n{BEFORE}", title=title)
    assert [(region.kind, region.why) for region in found] == [
        ("heading", "the article's title"),
        ("body", ""),
    ]
    assert regions(f"Old Bridge Closes After Council Talks Fail\n\n{BEFORE}")[0].kind == "heading"
    assert regions(f"{BEFORE}\n\n{AFTER}")[0].kind == "body"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("THE DETAILS: The bridge is old.", "THE DETAILS:"),
        ("WHY IT MATTERS: The bridge is old.", "WHY IT MATTERS:"),
        ("Why it matters: The bridge is old.", "Why it matters:"),
        ("BRANDT: The bridge is old.", None),
        ("QUESTION: Is the bridge old?", None),
        ("MAYOR BRANDT: The bridge is old.", None),
        ("She said: The bridge is old.", None),
    ],
)
def test_a_label_that_runs_into_its_paragraph(line: str, label: str | None) -> None:
    text = f"{BEFORE}\n{line}"
    found = regions(text)[1:]
    words = [text[region.span.start : region.span.end] for region in found]
    if label is None:
        assert [region.kind for region in found] == ["body"]
    else:
        assert [region.kind for region in found] == ["heading", "body"]
        assert words == [label, line.removeprefix(label).strip()]


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("It was not new. According to a Tuesday report from Reuters:", "Reuters"),
        ("The Washington Post reports:", "Washington Post"),
        ("It was not new (via NBC News):", "NBC News"),
        ("From Reuters:", "Reuters"),
        ("As the Harbour Gazette wrote on Monday:", "Harbour Gazette"),
    ],
)
def test_a_block_of_another_outlet(lead: str, outlet: str) -> None:
    block = regions(f"{lead}\n\n{AFTER}\n\n{BEFORE}")
    assert [region.kind for region in block] == ["body", "block_quotation", "body"]
    assert block[1].outlet == outlet


@pytest.mark.parametrize(
    ("lead", "following"),
    [
        ("According to a Tuesday report from Reuters:", f"“{AFTER}”"),
        ("The council had three choices:", AFTER),
        ("She added in Florida:", AFTER),
        ("According to a Tuesday report from Reuters:", "- a bridge, " * 10),
    ],
)
def test_a_colon_alone_makes_no_block(lead: str, following: str) -> None:
    assert all(region.kind == "body" for region in regions(f"{lead}\n\n{following}"))


def test_embedded_posts() -> None:
    post = "The bridge stays shut. pic.twitter.com/abc — Ida (@idabrandt) May 4, 2031"
    found = regions(f"{BEFORE}\n\n{post}\n\n{AFTER}")
    assert [region.kind for region in found] == ["body", "embedded_post", "body"]
    assert found[1].outlet == "Ida"


def test_a_signature_alone_claims_the_paragraph_above() -> None:
    found = regions(f"{BEFORE}\n\nThe bridge stays shut.\n\n— Ida (@idabrandt) May 4, 2031")
    assert [region.kind for region in found] == ["body", "embedded_post", "embedded_post"]
    assert {region.outlet for region in found[1:]} == {"Ida"}


LINES = st.sampled_from(
    [
        BEFORE,
        "THE DETAILS: x y",
        "ADVERTISEMENT",
        "Reuters reports:",
        "— I (@i) May 4, 2031",
        "",
        " ",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=12))
def test_regions_cover_every_paragraph_once(lines: list[str]) -> None:
    document = cut(article("\n".join(lines)))
    found = find_regions(document)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    for paragraph in document.paragraphs:
        inside = [region.span for region in found if paragraph.contains(region.span)]
        covered = "".join(document.text[span.start : span.end] for span in inside)
        assert "".join(covered.split()) == "".join(document.article.words(paragraph).split())
