"""What Retold makes of the bundled example, held against the truth about it.

The story was written as newsrooms would write it, before the rules that read it.
"""

from datetime import date

import pytest

from retold import group, reconcile
from retold.model import Conflict, Dossier, EventMention, Quotation, Side, Story, Variant

from .truth import (
    EXAMPLE,
    TRUE,
    AnonymousSource,
    BentDate,
    BentNumber,
    TrueCitation,
    TrueCorrection,
    TrueDenial,
    TrueDerivation,
    TrueEvent,
    TrueQuotation,
    TrueVariant,
    outlets_cited,
    place,
    touches,
)

VARIANTS = [(quotation, variant) for quotation in TRUE.quotations for variant in quotation.variants]


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    return group(EXAMPLE.values(), jobs=1)


@pytest.fixture(scope="module")
def dossiers() -> dict[str, Dossier]:
    """The dossier of each true story under each of its articles, whatever was grouped."""
    made = [reconcile([EXAMPLE[id] for id in story.articles]) for story in TRUE.stories]
    return {id: dossier for dossier in made for id in dossier.story.articles}


def test_every_article_is_read() -> None:
    assert sorted(EXAMPLE) == sorted(id for story in TRUE.stories for id in story.articles)


def test_stories(stories: list[Story]) -> None:
    assert sorted(sorted(story.articles) for story in stories) == sorted(
        sorted(story.articles) for story in TRUE.stories
    )


@pytest.mark.parametrize("truth", TRUE.derivations, ids=lambda truth: truth.child)
def test_derivation_is_found(truth: TrueDerivation, dossiers: dict[str, Dossier]) -> None:
    found = [link for link in dossiers[truth.child].lineage if link.child == truth.child]
    assert (truth.parent, truth.kind) in [(link.parent, link.kind) for link in found]


@pytest.mark.parametrize("truth", TRUE.derivations, ids=lambda truth: truth.child)
def test_derivation_rests_on_words_of_both(
    truth: TrueDerivation, dossiers: dict[str, Dossier]
) -> None:
    (link,) = (
        link
        for link in dossiers[truth.child].lineage
        if (link.child, link.parent) == (truth.child, truth.parent)
    )
    assert link.directed
    assert {truth.child, truth.parent} <= {span.article for span in link.evidence}


def test_no_derivation_is_made_up(dossiers: dict[str, Dossier]) -> None:
    families = [set(origin.articles) for origin in TRUE.independent_sources]
    families += [set(TRUE.stories[1].articles)]
    outlets = {id: article.outlet or "" for id, article in EXAMPLE.items()}
    outlets["radio-denial"] = "Radio Carvenia"
    cited = {(cite.article, cite.source) for cite in TRUE.cites}
    for dossier in (dossiers["wire-1015"], dossiers["wire-1017"]):
        for link in dossier.lineage:
            if link.parent is None or link.kind == "cites":
                continue
            related = any({link.child, link.parent} <= family for family in families)
            named = (link.child, outlets[link.parent].removeprefix("The ")) in cited
            assert related or named, (link.child, link.parent, link.why)


@pytest.mark.parametrize("truth", TRUE.cites, ids=lambda truth: f"{truth.article}:{truth.source}")
def test_cited_outlet(truth: TrueCitation, dossiers: dict[str, Dossier]) -> None:
    names = outlets_cited(dossiers[truth.article], truth.article)
    assert truth.source in [name.removeprefix("The ") for name in names]


@pytest.mark.parametrize("truth", TRUE.events, ids=lambda truth: truth.label)
def test_event_is_dated(truth: TrueEvent, dossiers: dict[str, Dossier]) -> None:
    events = [
        event
        for event in dossiers["wire-1015"].events
        if event.when is not None and (event.when.start, event.when.end) == (truth.date,) * 2
    ]
    assert any(set(truth.told_by) <= _dating(event.mentions, truth.date) for event in events), [
        sorted(_dating(event.mentions, truth.date)) for event in events
    ]


def _dating(mentions: tuple[EventMention, ...], day: date) -> set[str]:
    return {
        mention.span.article
        for mention in mentions
        if mention.when is not None and mention.when.start <= day <= mention.when.end
    }


@pytest.mark.parametrize("truth", TRUE.bent_dates, ids=lambda truth: truth.article)
def test_bent_date_is_a_mention_of_the_event(truth: BentDate, dossiers: dict[str, Dossier]) -> None:
    (event,) = (
        event
        for event in dossiers[truth.article].events
        if any(touches((one.span,), truth.article, truth.words) for one in event.mentions)
    )
    assert event.when is not None
    assert event.when.start == truth.original_date
    assert truth.article in _dating(event.mentions, truth.date)


@pytest.mark.parametrize("truth", TRUE.bent_dates, ids=lambda truth: truth.article)
def test_date_conflict_shows_both_sides(truth: BentDate, dossiers: dict[str, Dossier]) -> None:
    conflicts = _conflicts(dossiers[truth.article], "date", truth.article, truth.words)
    assert any(
        touches(side.spans, truth.original_article, truth.original_words)
        for conflict in conflicts
        for side in _other_sides(conflict, truth.article, truth.words)
    ), conflicts


@pytest.mark.parametrize("truth", TRUE.bent_numbers, ids=lambda truth: truth.article)
def test_number_conflict_shows_both_sides(truth: BentNumber, dossiers: dict[str, Dossier]) -> None:
    conflicts = _conflicts(dossiers[truth.article], "number", truth.article, truth.words)
    assert any(
        touches(side.spans, truth.original_article, truth.original_words)
        and str(truth.original_number) in side.value
        for conflict in conflicts
        for side in _other_sides(conflict, truth.article, truth.words)
    ), conflicts


@pytest.mark.parametrize("truth", TRUE.corrections, ids=lambda truth: truth.article)
def test_correction_stands_on_the_side_that_it_takes(
    truth: TrueCorrection, dossiers: dict[str, Dossier]
) -> None:
    (bent,) = (one for one in TRUE.bent_numbers if one.article == truth.corrects)
    conflicts = _conflicts(dossiers[bent.article], "number", bent.article, bent.words)
    assert any(
        span.article == truth.article and str(truth.after) in side.value
        for conflict in conflicts
        for side in _other_sides(conflict, bent.article, bent.words)
        for span in side.spans
    ), conflicts


def test_no_number_conflict_is_made_up(dossiers: dict[str, Dossier]) -> None:
    for conflict in dossiers["wire-1015"].conflicts:
        if conflict.kind == "number":
            assert any(
                touches(side.spans, truth.article, truth.words)
                for side in conflict.sides
                for truth in TRUE.bent_numbers
            ), conflict


def _conflicts(dossier: Dossier, kind: str, article: str, words: str) -> list[Conflict]:
    return [
        conflict
        for conflict in dossier.conflicts
        if conflict.kind == kind
        and any(touches(side.spans, article, words) for side in conflict.sides)
    ]


def _other_sides(conflict: Conflict, article: str, words: str) -> list[Side]:
    return [side for side in conflict.sides if not touches(side.spans, article, words)]


def _quotation(truth: TrueQuotation, dossiers: dict[str, Dossier]) -> Quotation:
    """The quotation that holds the base wording in its first article."""
    article = truth.articles[0]
    found = [
        quotation
        for quotation in dossiers[article].quotations
        if any(touches(variant.spans, article, truth.base) for variant in quotation.variants)
    ]
    assert len(found) == 1, [[variant.text for variant in one.variants] for one in found]
    return found[0]


def _variant(quotation: Quotation, article: str, words: str) -> Variant | None:
    start = place(article, words)
    return next((v for v in quotation.variants if touches(v.spans, start.article, words)), None)


@pytest.mark.parametrize("truth", TRUE.quotations, ids=lambda truth: truth.base[:30])
def test_quotation_has_its_speaker_and_its_printers(
    truth: TrueQuotation, dossiers: dict[str, Dossier]
) -> None:
    quotation = _quotation(truth, dossiers)
    assert quotation.speaker == truth.speaker
    for article in truth.articles:
        assert _variant(quotation, article, truth.base.rstrip(".")) is not None, article


@pytest.mark.parametrize(
    ("truth", "bent"), VARIANTS, ids=[f"{v.article}:{v.words[:25]}" for _, v in VARIANTS]
)
def test_variant_and_its_edits(
    truth: TrueQuotation, bent: TrueVariant, dossiers: dict[str, Dossier]
) -> None:
    variant = _variant(_quotation(truth, dossiers), bent.article, bent.words.rstrip("."))
    assert variant is not None
    assert set(bent.edits) <= {edit.kind for edit in variant.edits}
    assert variant.quoted == ("moved" not in bent.edits)


@pytest.mark.parametrize("truth", TRUE.denials, ids=lambda truth: truth.article)
def test_denial_stands_beside_what_it_denies(
    truth: TrueDenial, dossiers: dict[str, Dossier]
) -> None:
    stances = [
        {(telling.article, telling.stance) for telling in claim.tellings}
        for claim in dossiers[truth.article].claims
    ]
    assert any(
        (truth.article, "denies") in told
        and any(article == truth.denied_in and stance != "denies" for article, stance in told)
        for told in stances
    )


@pytest.mark.parametrize("truth", TRUE.anonymous_sources, ids=lambda truth: truth.words[:25])
def test_anonymous_source(truth: AnonymousSource, dossiers: dict[str, Dossier]) -> None:
    assert any(
        source.kind == "anonymous"
        and source.count == truth.count
        and any(
            citation.article == truth.article
            and touches(citation.spans, truth.article, truth.words)
            for citation in source.cited_by
        )
        for source in dossiers[truth.article].sources
    )


def test_independent_sources(dossiers: dict[str, Dossier]) -> None:
    assert dossiers["wire-1015"].story.independent_sources == len(TRUE.independent_sources)
    assert dossiers["wire-1017"].story.independent_sources == 1


def test_same_dossier_from_any_order(dossiers: dict[str, Dossier]) -> None:
    for story in TRUE.stories:
        turned = [EXAMPLE[id] for id in reversed(story.articles)]
        assert reconcile(turned) == dossiers[story.articles[0]]
