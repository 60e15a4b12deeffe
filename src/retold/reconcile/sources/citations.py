"""Where articles name the outlets that they have something from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model import Annotations, Span
from ..alignment import Alignment, Unit
from ..telling import StoryMarks
from .credits import credited
from .leads import Lead, outlets_of, unit_at
from .named import OutletNames, named_outlets
from .names import bare_name, full_names, same_outlet, source_id
from .outlets import story_outlets

# How an article leans on an outlet: its words stand there under that outlet's credit or in a block
# of its own; the article opens with it; or it is named somewhere.
How = Literal["credit", "block", "lead", "passing"]

# Share of an article that a block of another outlet's words must make up to be what it rests on.
_OF_ARTICLE = 0.1


@dataclass(frozen=True, slots=True)
class OutletCitation:
    """One article names one outlet, and in what manner. ``source`` is the outlet's source id."""

    article: str
    source: str
    name: str
    how: How
    spans: tuple[Span, ...]
    unit: int | None = None


def cited_outlets(story: StoryMarks, alignment: Alignment) -> tuple[OutletCitation, ...]:
    """The outlets that the articles name as theirs to have it from, in order of the story.

    An article's own outlet is left away. Short names ("the Journal") become the full name where
    the story knows one only.
    """
    own = story_outlets(story)
    credits = (name for marks in story.articles for name, _ in credited(marks))
    names = OutletNames([*own.values(), *credits])
    found = [
        citation
        for marks in story.articles
        for citation in _of_article(marks, alignment.of_article[marks.article.id], names)
    ]
    outlets = [source_id(outlet) for outlet in own.values()]
    known = _known_outlets(story, found, outlets)
    full = full_names([*(citation.source for citation in found), *outlets])
    return tuple(
        OutletCitation(c.article, full[c.source], c.name, c.how, c.spans, c.unit)
        for c in found
        if not same_outlet(full[c.source], own.get(c.article))
        and (c.how != "block" or c.source in known)
    )


def _known_outlets(
    story: StoryMarks, found: Sequence[OutletCitation], outlets: Sequence[str]
) -> set[str]:
    """Ids that the story knows to be outlets; a block may be of a person's words as well."""
    named = {
        source_id(mention.entity)
        for marks in story.articles
        for mention in marks.names
        if mention.kind == "outlet" and mention.entity
    }
    return named | set(outlets) | {c.source for c in found if c.how != "block"}


def _of_article(
    marks: Annotations, units: Sequence[Unit], names: OutletNames
) -> Iterator[OutletCitation]:
    yield from _credits(marks)
    yield from _blocks(marks)
    attributions = [*marks.attributions, *named_outlets(marks, names)]
    lead = Lead(attributions, units)
    for attribution in attributions:
        for said, span in outlets_of(attribution):
            unit = unit_at(units, span)
            yield OutletCitation(
                article=marks.article.id,
                source=source_id(said),
                name=said,
                how="lead" if lead.rests_on(attribution, source_id(said)) else "passing",
                spans=(span,),
                unit=unit.index if unit else None,
            )


def _credits(marks: Annotations) -> Iterator[OutletCitation]:
    for name, span in credited(marks):
        spans = (span,) if span else ()
        yield OutletCitation(marks.article.id, source_id(name), name, "credit", spans)


def _blocks(marks: Annotations) -> Iterator[OutletCitation]:
    least = _OF_ARTICLE * len(marks.article.text)
    for region in marks.regions:
        if region.kind == "block_quotation" and region.outlet:
            name = bare_name(region.outlet)
            how: How = "block" if len(region.span) >= least else "passing"
            yield OutletCitation(marks.article.id, source_id(name), name, how, (region.span,))
