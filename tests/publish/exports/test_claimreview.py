"""Drafts of fact checks as schema.org ClaimReview."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec.structs import replace
from tests.publish.bridge import BLOG, DOSSIER, INLAND, MARKS, WIRE
from tests.publish.exports.stories import HOSTILE

from retold import Article, annotate, reconcile
from retold.model import Attribution, Claim, Dossier, Published, Span, Telling
from retold.publish.exports import to_claim_reviews

SCHEMA = json.loads(
    (Path(__file__).parents[3] / "docs/claimreview.schema.json").read_text(encoding="utf-8")
)


def drafts(dossier: Dossier = DOSSIER, marks: Any = MARKS) -> list[dict[str, Any]]:
    document = json.loads(to_claim_reviews(dossier, marks))
    jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(
        document
    )
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


def draft(words: str) -> dict[str, Any]:
    return next(each for each in drafts() if words in each["claimReviewed"])


def test_every_claim_told_by_several_or_contested_has_a_draft() -> None:
    contested = {conflict.about for conflict in DOSSIER.conflicts}
    told = [c.id for c in DOSSIER.claims if len(c.tellings) > 1 or c.id in contested]
    assert [each["identifier"].rpartition("/")[2] for each in drafts()] == told
    assert len(told) < len(DOSSIER.claims)


def test_a_draft_has_no_verdict_and_says_that_it_is_one() -> None:
    for each in drafts():
        assert each["creativeWorkStatus"] == "Draft"
        assert not {"reviewRating", "url", "author", "datePublished"} & each.keys()


def test_appearances_have_their_address_day_publisher_and_sentence() -> None:
    appearance = draft("cracks")["itemReviewed"]["appearance"][0]
    assert appearance == {
        "@type": "NewsArticle",
        "identifier": "norrby-0311",
        "url": "https://wire.example/2031/03/11/skarn",
        "headline": "Skarn Bridge closed after cracks are found",
        "publisher": {"@type": "Organization", "name": "Norrby Wire"},
        "datePublished": "2031-03-11",
        **({"inLanguage": "en"} if WIRE.language else {}),
        "abstract": "they found cracks in 14 of its 212 hangers",
    }


def test_the_first_appearance_is_the_earliest() -> None:
    item = draft("cracks")["itemReviewed"]
    days = [work["datePublished"] for work in item["appearance"] if "datePublished" in work]
    assert item["datePublished"] == item["firstAppearance"]["datePublished"] == min(days)


def test_who_denies_a_claim_does_not_tell_it() -> None:
    item = draft("warned")["itemReviewed"]
    assert [work["identifier"] for work in item["subjectOf"]] == [WIRE.id]
    assert {work["identifier"] for work in item["appearance"]} == {INLAND.id, BLOG.id}


def test_a_claim_that_all_deny_has_no_draft() -> None:
    claims = tuple(
        replace(c, tellings=tuple(replace(t, stance="denies") for t in c.tellings))
        for c in DOSSIER.claims
    )
    assert drafts(replace(DOSSIER, claims=claims)) == []


@pytest.mark.parametrize(
    ("names", "kind", "expected"),
    [
        (("Ilse Haverkamp",), "person", {"@type": "Person", "name": "Ilse Haverkamp"}),
        (("the council",), "organisation", {"@type": "Organization", "name": "the council"}),
        (("Ilse Haverkamp", "Piet Lomm"), "person", None),
        ((None,), "anonymous", None),
        (("Ilse Haverkamp", None), "person", None),
    ],
)
def test_the_author_is_the_one_named_source(names: Any, kind: Any, expected: Any) -> None:
    texts = [f"The bridge shuts at noon, one says. {number}" for number in range(len(names))]
    articles = [Article(f"a{number}", text) for number, text in enumerate(texts)]
    spans = [Span(article.id, 0, 24) for article in articles]
    marks = [
        replace(annotate(article), attributions=(Attribution(span, None, span, kind, name),))
        for article, name, span in zip(articles, names, spans, strict=True)
    ]
    dossier = reconcile([*articles, Article("b", "The bridge shuts at noon.")])
    tellings = [Telling(span.article, span, "attributes") for span in spans]
    tellings.append(Telling("b", Span("b", 0, 24), "asserts"))
    claim = Claim("c1", "The bridge shuts at noon", tuple(tellings), 1, ())
    other = annotate(Article("b", "The bridge shuts at noon."))
    [found] = drafts(replace(dossier, claims=(claim,), conflicts=()), [*marks, other])
    assert found["itemReviewed"].get("author") == expected


def test_only_days_that_are_known_are_told() -> None:
    heads = tuple(
        replace(head, published=replace(head.published, how="inferred") if head.published else None)
        for head in DOSSIER.articles
    )
    assert all(
        "datePublished" not in each["itemReviewed"]
        for each in drafts(replace(DOSSIER, articles=heads))
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://x.example/a", "https://", "//x.example", "http://a b", ""]
)
def test_only_web_addresses_are_written(url: str) -> None:
    heads = tuple(replace(head, url=url) for head in DOSSIER.articles)
    data = to_claim_reviews(replace(DOSSIER, articles=heads), MARKS)
    assert b'"url"' not in data
    assert not url or url.encode() not in data.replace(b"https://schema.org", b"")


def test_hostile_words_stay_inside_their_strings() -> None:
    heads = tuple(replace(h, title=HOSTILE, outlet=HOSTILE) for h in DOSSIER.articles)
    claims = tuple(replace(claim, text=HOSTILE) for claim in DOSSIER.claims)
    dossier = replace(DOSSIER, articles=heads, claims=claims)
    data = to_claim_reviews(dossier, MARKS)
    assert not any(sign in data for sign in (b"<", b">", b"&"))
    assert "<script>alert('1')</script>" in drafts(dossier)[0]["claimReviewed"]


def test_the_schema_refuses_what_is_no_draft() -> None:
    document = json.loads(to_claim_reviews(DOSSIER, MARKS))
    document["@graph"][0]["reviewRating"] = {"@type": "Rating", "ratingValue": "5"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, SCHEMA)


def test_a_month_is_no_day() -> None:
    month = Published("2031-03", date(2031, 3, 1), date(2031, 3, 31), grain="month")
    heads = tuple(replace(head, published=month) for head in DOSSIER.articles)
    assert all(
        "firstAppearance" not in each["itemReviewed"]
        for each in drafts(replace(DOSSIER, articles=heads))
    )
