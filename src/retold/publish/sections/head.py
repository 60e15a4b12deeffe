"""The story in counts, and the reports that the numbers on the page stand for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import DateSource, Derivation, DerivationKind, Dossier
from ..citing import Citations, Pointer, Ref
from ..dates import HOW_DATED, say_days, say_published
from ..limits import Limits
from ..origins import say_origins
from ..reports import Report
from ..text import clip, one_line, web_link

ORIGIN: dict[DerivationKind, str] = {
    "copied": "copied from",
    "rewritten": "rewritten from",
    "cites": "cites",
}

_OPENING = 90

_DATED: dict[DateSource, str] = {
    "given": "given",
    "page": "found in the page",
    "inferred": "inferred from the text",
}


@dataclass(frozen=True, slots=True)
class Count:
    """One figure at the head of the page, and the section that it comes from."""

    number: int
    one: str
    many: str
    href: str

    @property
    def label(self) -> str:
        """The noun in the right number."""
        return self.one if self.number == 1 else self.many


@dataclass(frozen=True, slots=True)
class Origin:
    """What a report comes from, and the line that shows it."""

    words: str
    ref: Ref


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report: how it opens, when it was printed, how that is known, what it comes from."""

    report: Report
    title: str
    opening: str
    link: str | None
    published: str
    how: str
    evidence: tuple[Pointer, ...]
    origin: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class HeadView:
    """The head of the page."""

    title: str
    days: str
    dating: str
    counts: tuple[Count, ...]
    origins: tuple[Origin, ...]
    reports: tuple[ReportRow, ...]


def head_view(dossier: Dossier, citations: Citations, limits: Limits) -> HeadView:
    """The head of a dossier's page."""
    story = dossier.story
    days = say_days(story.first, story.last) if story.first and story.last else ""
    lineage = _by_child(dossier.lineage[: limits.lineage])
    names = {source.id: source.name for source in dossier.sources}
    return HeadView(
        title=one_line(story.title) or f"Story {story.id}",
        days=days,
        dating=_dating(citations.reports),
        counts=_counts(dossier),
        origins=_origins(dossier, citations, limits),
        reports=tuple(
            _row(report, lineage.get(report.head.id, []), names, citations)
            for report in citations.reports
        ),
    )


def _counts(dossier: Dossier) -> tuple[Count, ...]:
    several = sum(len(quotation.variants) > 1 for quotation in dossier.quotations)
    outlets = len(dossier.story.outlets)
    counts = (
        Count(len(dossier.articles), "report", "reports", "#reports"),
        Count(outlets, "outlet", "outlets", "#reports"),
        Count(
            dossier.story.independent_sources,
            "independent source",
            "independent sources",
            "#sources",
        ),
        Count(len(dossier.conflicts), "conflict", "conflicts", "#conflicts"),
        Count(len(dossier.events), "event", "events", "#timeline"),
        Count(several, "quotation that changed", "quotations that changed", "#quotations"),
    )
    # No outlet at all means that none is known, not that there is none.
    return counts if outlets else (counts[0], *counts[2:])


def _origins(dossier: Dossier, citations: Citations, limits: Limits) -> tuple[Origin, ...]:
    """Who the whole story goes back to, and the lines that say why."""
    names = {report.head.id: report.label for report in citations.reports}
    numbers = {source.id: n for n, source in enumerate(dossier.sources, start=1)}
    said = list(say_origins(dossier, names).items())[: limits.sources]
    return tuple(Origin(words, Ref("source", numbers[id])) for id, words in said)


def _dating(reports: Sequence[Report]) -> str:
    """How the dates of publication are known, in one line."""
    counts = Counter(r.head.published.how for r in reports if r.head.published)
    parts = [f"{counts[how]} {words}" for how, words in _DATED.items() if counts[how]]
    undated = len(reports) - sum(counts.values())
    if undated:
        parts.append(f"{undated} unknown")
    return ", ".join(parts)


def _by_child(lineage: Sequence[Derivation]) -> dict[str, list[tuple[Ref, Derivation]]]:
    """The links of each report that lead somewhere, with their lines."""
    children: dict[str, list[tuple[Ref, Derivation]]] = {}
    for n, link in enumerate(lineage, start=1):
        if link.parent:
            children.setdefault(link.child, []).append((Ref("lineage", n), link))
    return children


def _row(
    report: Report,
    links: Sequence[tuple[Ref, Derivation]],
    names: dict[str, str],
    citations: Citations,
) -> ReportRow:
    published = report.head.published
    spans = published.spans if published else ()
    return ReportRow(
        report=report,
        title=one_line(report.head.title or ""),
        opening=clip(report.head.title or report.marks.article.text, _OPENING),
        link=web_link(report.head.url),
        published=say_published(published),
        how=HOW_DATED[published.how] if published else "",
        evidence=tuple(citations.point(span, Ref("report", report.number)) for span in spans),
        origin=tuple(Origin(_origin(link, names, citations), ref) for ref, link in links),
    )


def _origin(link: Derivation, names: dict[str, str], citations: Citations) -> str:
    parent = link.parent or ""
    if citations.knows(parent):
        name = citations.report(parent).said
    else:
        name = clip(names.get(parent, parent), 60)
    if not link.directed:
        return f"tied to {name}, direction unknown"
    return f"{ORIGIN[link.kind]} {name}"
