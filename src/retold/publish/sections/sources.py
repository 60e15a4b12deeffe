"""Who is cited as having it first, and what counts as one source."""

from dataclasses import dataclass

from ...model import Dossier, Source, SourceKind
from ...reconcile.sources.names import source_id
from ..citing import Citations, Places, Ref
from ..limits import Limits
from ..reports import Report
from ..text import one_line

_PLACES = 6


@dataclass(frozen=True, slots=True)
class SourceView:
    """One cited source."""

    ref: Ref
    name: str
    kind: SourceKind
    count: int | None
    origin: bool
    through: str
    cited_by: tuple[Places, ...]
    collapses: tuple[Report, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Independent:
    """Reports that count as one source, and the cited sources that make them one."""

    reports: tuple[Report, ...]
    because: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The cited sources, origins first; ``independent`` only where it explains the whole count."""

    number: int
    independent: tuple[Independent, ...]
    shown: tuple[SourceView, ...]
    left_off: int


def sources_view(dossier: Dossier, citations: Citations, limits: Limits) -> SourcesView:
    """The sources of a dossier."""
    # An outlet that nobody cites is no source, but people may have spoken to it.
    names = {source_id(head.outlet): head.outlet for head in dossier.articles if head.outlet}
    names |= {source.id: source.name for source in dossier.sources}
    ordered = sorted(
        enumerate(dossier.sources, start=1),
        key=lambda item: (not item[1].origin, not item[1].collapses, -len(item[1].cited_by)),
    )
    kept = ordered[: limits.sources]
    views = tuple(_source(source, Ref("source", n), names, citations) for n, source in kept)
    number = dossier.story.independent_sources
    groups = _groups(views, citations)
    return SourcesView(
        number=number,
        independent=groups if len(groups) == number else (),
        shown=views,
        left_off=len(ordered) - len(kept),
    )


def _source(source: Source, ref: Ref, names: dict[str, str], citations: Citations) -> SourceView:
    return SourceView(
        ref=ref,
        name=one_line(source.name),
        kind=source.kind,
        count=source.count,
        origin=source.origin,
        through=one_line(names.get(source.through, source.through)) if source.through else "",
        cited_by=_cited_by(source, ref, citations),
        collapses=citations.several(filter(citations.knows, source.collapses)),
        why=_grounds(source.why, citations),
    )


def _grounds(why: str, citations: Citations) -> str:
    """The grounds of a source, each once with the reports that it holds for:
    "a: its own report; b: its own report" is "its own report (1, 2)"."""
    holds: dict[str, list[str]] = {}
    for part in why.split("; "):
        article, found, ground = part.partition(": ")
        if not found or not citations.knows(article):
            return citations.named(why)
        holds.setdefault(ground, []).append(citations.report(article).label)
    return "; ".join(f"{citations.named(on)} ({', '.join(by)})" for on, by in holds.items())


def _cited_by(source: Source, ref: Ref, citations: Citations) -> tuple[Places, ...]:
    """The reports that have it from the source; a credit may give no words to point at."""
    spans = [span for each in source.cited_by for span in each.spans[:_PLACES]]
    placed = citations.places(spans, ref)
    named = {place.report.number for place in placed}
    bare = citations.several(each.article for each in source.cited_by)
    rest = [Places(each, (f"#{each.anchor}",)) for each in bare if each.number not in named]
    return (*placed, *rest)


def _groups(views: tuple[SourceView, ...], citations: Citations) -> tuple[Independent, ...]:
    """The reports in groups that share a source which makes them one."""
    group = {report.number: report.number for report in citations.reports}
    for view in views:
        joined = {group[report.number] for report in view.collapses}
        for number, own in group.items():
            if own in joined:
                group[number] = min(joined)
    members: dict[int, list[Report]] = {}
    for report in citations.reports:
        members.setdefault(group[report.number], []).append(report)
    return tuple(
        Independent(
            tuple(reports),
            tuple(
                v for v in views if {r.number for r in v.collapses} & {r.number for r in reports}
            ),
        )
        for reports in members.values()
    )
