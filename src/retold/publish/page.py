"""One story as one self-contained page."""

from collections.abc import Iterable

from ..model import Annotations, Dossier
from .citing import Citations, Ref
from .drawings.lineage import draw_lineage
from .drawings.timeline import draw_timeline
from .jinja import environment
from .limits import Limits
from .sections.articles import article_views
from .sections.conflicts import conflicts_view
from .sections.coverage import coverage_view
from .sections.head import head_view
from .sections.lineage import lineage_view
from .sections.passages import passages_view
from .sections.quotations import EDITS, quotations_view, shown_quotations
from .sections.relations import relations_view
from .sections.series import series_views
from .sections.sources import sources_view
from .sections.timeline import shown_events, timeline_view


def render_story(
    dossier: Dossier, marks: Iterable[Annotations], limits: Limits | None = None
) -> str:
    """The page of one story, from its dossier and the marks of its articles (in any order).

    The page makes no request, runs no script, and is the same for the same input.
    ValueError if the marks are not those of the dossier's articles.
    """
    limits = limits or Limits()
    citations = Citations(dossier.articles, marks, limits)
    lines = _lines(dossier, limits)
    about = _conflicts_about(dossier, limits)
    timeline = timeline_view(dossier, citations, about, limits)
    lineage = lineage_view(dossier, citations, limits)
    timeline_drawing, events_not_drawn = draw_timeline(timeline, citations.reports, limits)
    lineage_drawing, reports_not_drawn = draw_lineage(lineage, citations.reports, limits)
    return (
        environment()
        .get_template("story.html")
        .render(
            head=head_view(dossier, citations, limits),
            conflicts=conflicts_view(dossier, citations, lines, limits),
            series=series_views(dossier, citations, limits),
            timeline=timeline,
            timeline_drawing=timeline_drawing,
            events_not_drawn=events_not_drawn,
            relations=relations_view(dossier, citations, limits),
            coverage=coverage_view(dossier, citations, lines, about, limits),
            sources=sources_view(dossier, citations, limits),
            quotations=quotations_view(dossier, citations, about, limits),
            edits=EDITS,
            lineage=lineage,
            lineage_drawing=lineage_drawing,
            reports_not_drawn=reports_not_drawn,
            passages=passages_view(dossier, citations, limits),
            # Last: what the other sections rest on is marked in the articles.
            articles=article_views(citations),
            reports=citations.reports,
        )
    )


def _lines(dossier: Dossier, limits: Limits) -> dict[str, Ref]:
    """The line of the page of each event, quotation and claim that it shows, by id.

    A claim's line is its row of the coverage.
    """
    lines = {event.id: Ref("event", n) for n, event in shown_events(dossier, limits)}
    lines |= {each.id: Ref("quotation", n) for n, each in shown_quotations(dossier, limits)}
    claims = [row.of for row in dossier.coverage[: limits.coverage] if row.of not in lines]
    lines |= {claim: Ref("claim", n) for n, claim in enumerate(claims, start=1)}
    return lines


def _conflicts_about(dossier: Dossier, limits: Limits) -> dict[str, tuple[Ref, ...]]:
    """The conflicts about each event, claim or quotation, by its id."""
    about: dict[str, tuple[Ref, ...]] = {}
    for n, conflict in enumerate(dossier.conflicts[: limits.conflicts], start=1):
        if conflict.about:
            about[conflict.about] = (*about.get(conflict.about, ()), Ref("conflict", n))
    return about
