"""Where articles name the outlets that they have something from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model import Annotations, Attribution, Span
from ..alignment import Alignment, Unit
from ..telling import StoryMarks
from .credits import credited
from .names import bare_name, full_names, source_id

# How an article leans on an outlet: its words stand there under that outlet's credit or in a block
# of its own; the article opens with it; or it is named somewhere.
How = Literal["credit", "block", "lead", "passing"]

# The lead: the first sentences of the body. Two, since the first may set the scene.
_LEAD_UNITS = 2
# Share of the sentence that must be what the outlet is named for: less is an aside.
_OF_UNIT = 0.35


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
    found = [
        citation
        for marks in story.articles
        for citation in _of_article(marks, alignment.of_article[marks.article.id])
    ]
    outlets = [source_id(m.article.outlet) for m in story.articles if m.article.outlet]
    full = full_names([*(citation.source for citation in found), *outlets])
    own = {m.article.id: source_id(m.article.outlet) for m in story.articles if m.article.outlet}
    named = (
        OutletCitation(c.article, full[c.source], c.name, c.how, c.spans, c.unit) for c in found
    )
    return tuple(citation for citation in named if own.get(citation.article) != citation.source)


def _of_article(marks: Annotations, units: Sequence[Unit]) -> Iterator[OutletCitation]:
    yield from _credits(marks)
    yield from _blocks(marks)
    for attribution in marks.attributions:
        for said, span in _outlets(attribution):
            unit = _unit_at(units, span)
            lead = unit is not None and _opens_with(unit, attribution)
            yield OutletCitation(
                article=marks.article.id,
                source=source_id(said),
                name=said,
                how="lead" if lead else "passing",
                spans=(span,),
                unit=unit.index if unit else None,
            )


def _outlets(attribution: Attribution) -> Iterator[tuple[str, Span]]:
    """The outlets that an attribution names: as the source, and as the one that it spoke to."""
    if attribution.kind == "outlet" and attribution.name:
        yield bare_name(attribution.name), attribution.source
    if attribution.told:
        yield bare_name(attribution.told), attribution.told_span or attribution.source


def _credits(marks: Annotations) -> Iterator[OutletCitation]:
    for name, span in credited(marks):
        spans = (span,) if span else ()
        yield OutletCitation(marks.article.id, source_id(name), name, "credit", spans)


def _blocks(marks: Annotations) -> Iterator[OutletCitation]:
    for region in marks.regions:
        if region.kind == "block_quotation" and region.outlet:
            name = bare_name(region.outlet)
            yield OutletCitation(marks.article.id, source_id(name), name, "block", (region.span,))


def _opens_with(unit: Unit, attribution: Attribution) -> bool:
    """Whether the unit stands in the lead and mainly tells what is attributed."""
    if unit.order >= _LEAD_UNITS or unit.region != "body":
        return False
    content = attribution.content
    return content is None or len(content) >= _OF_UNIT * len(unit.span)


def _unit_at(units: Sequence[Unit], span: Span) -> Unit | None:
    return next((unit for unit in units if unit.span.overlaps(span)), None)
