"""Who tells what, and who is silent."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...annotate.quotes.words import SUBJECT_PRONOUNS
from ...model import Coverage, Dossier, Parts, Stance, Telling
from ..citing import Citations, Ref
from ..limits import Limits
from ..reports import Report
from ..text import clip

State = Literal["asserts", "denies", "hedges", "attributes", "silent", "unclear"]

# Where one article stands in several ways, the one that a reader must not miss is shown.
_WEIGHT: dict[Stance, int] = {"denies": 3, "hedges": 2, "attributes": 1, "asserts": 0}
_SUBJECT = 160
# Characters of the words for a teller, and of those for a doubt.
_TELLER, _CUE = 60, 30
_OPEN_ROWS = 20
# Rows that a report leaves out, at most.
_LEFT_OUT = 12


@dataclass(frozen=True, slots=True)
class CellView:
    """How one article stands to one row, and the way to its words. ``note`` says in its words whom
    it has it from and by what it is not told as plainly so ("as Ann Lee has it; “may”")."""

    state: State
    report: Report
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """One claim or event. ``ref`` is its line: its own in this table, or that of the event."""

    ref: Ref
    subject: str
    cells: tuple[CellView, ...]
    told: int
    conflicts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class OnlyView:
    """What one report alone tells, or what it is silent on though most others tell it."""

    report: Report
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The matrix: first what some tell and others do not, then the rest, then what one tells alone.

    ``columns`` are the reports with a column of their own; empty where there are too many for a
    matrix, and the rows are then shown as lists.
    """

    columns: tuple[Report, ...]
    first: tuple[RowView, ...]
    rest: tuple[RowView, ...]
    left_out: tuple[OnlyView, ...]
    only: tuple[OnlyView, ...]
    left_off: int


def coverage_view(
    dossier: Dossier,
    citations: Citations,
    lines: dict[str, Ref],
    conflicts: dict[str, tuple[Ref, ...]],
    limits: Limits,
) -> CoverageView:
    """The coverage; ``lines`` gives each row its line, ``conflicts`` those about each id."""
    shown = dossier.coverage[: limits.coverage]
    stances = _stances(dossier)
    rows = [_row(each, lines[each.of], citations, stances, conflicts) for each in shown]
    total = len(citations.reports)
    shared = sorted(
        (row for row in rows if row.told != 1 or total == 1),
        key=lambda row: _interest(row, total),
    )
    return CoverageView(
        columns=citations.reports if total <= limits.columns else (),
        first=tuple(shared[:_OPEN_ROWS]),
        rest=tuple(shared[_OPEN_ROWS:]),
        left_out=_left_out(shared, total) if total <= limits.columns else (),
        only=_only([row for row in rows if row.told == 1 and total > 1]),
        left_off=len(dossier.coverage) - len(shown),
    )


def _stances(dossier: Dossier) -> dict[tuple[str, str], Telling]:
    """(claim, article) to the telling in which the stance of the article weighs most."""
    stances: dict[tuple[str, str], Telling] = {}
    for claim in dossier.claims:
        for telling in claim.tellings:
            key = (claim.id, telling.article)
            if key not in stances or _WEIGHT[telling.stance] > _WEIGHT[stances[key].stance]:
                stances[key] = telling
    return stances


def _note(parts: Parts, citations: Citations) -> str:
    """Whom an article has it from, and the words by which it is not told as plainly so."""
    said = [f"as {name} has it" for name in _tellers(parts, citations)]
    cues = sorted({*parts.modality, *((parts.negation,) if parts.negation else ())})
    return "; ".join([*said, *(f"“{citations.words(span, _CUE)}”" for span in cues)])


def _tellers(parts: Parts, citations: Citations) -> list[str]:
    """The names of those to whom it is given, else the words for them; a pronoun names nobody."""
    names = [
        clip(each.name, _TELLER) if each.name else citations.words(each.span, _TELLER)
        for each in parts.attributed
    ]
    return [name for name in dict.fromkeys(names) if name.lower() not in SUBJECT_PRONOUNS]


def _row(
    coverage: Coverage,
    ref: Ref,
    citations: Citations,
    stances: dict[tuple[str, str], Telling],
    conflicts: dict[str, tuple[Ref, ...]],
) -> RowView:
    told = {each.article: each.span for each in coverage.told_by}
    silent = set(coverage.silent)
    cells = []
    for report in citations.reports:
        article = report.head.id
        if article in told:
            telling = stances.get(
                (coverage.of, article), Telling(article, told[article], "asserts")
            )
            href = citations.tie(telling.span, ref)
            note = _note(telling.parts, citations)
            cells.append(CellView(telling.stance, report, href, note))
        else:
            cells.append(CellView("silent" if article in silent else "unclear", report, ""))
    return RowView(
        ref=ref,
        subject=clip(coverage.subject, _SUBJECT),
        cells=tuple(cells),
        told=len(told),
        conflicts=conflicts.get(coverage.of, ()),
    )


def _interest(row: RowView, total: int) -> tuple[bool, bool, bool, int, int]:
    """Sorts rows: in conflict, then told in different ways, then told by many but not by all."""
    states = {cell.state for cell in row.cells} - {"silent", "unclear"}
    return (
        not row.conflicts,
        len(states) < 2,
        row.told == total,
        -row.told,
        row.ref.number,
    )


def _left_out(rows: Sequence[RowView], total: int) -> tuple[OnlyView, ...]:
    """What most of the others tell and a report is silent on (of two others, both): the rows that
    most tell, for each report."""
    by_report: dict[Report, list[RowView]] = {}
    for row in sorted(rows, key=lambda row: -row.told):
        if row.told > 1 and 2 * row.told > total - 1:
            for cell in row.cells:
                if cell.state == "silent" and len(by_report.get(cell.report, ())) < _LEFT_OUT:
                    by_report.setdefault(cell.report, []).append(row)
    return _in_order(by_report)


def _only(rows: Sequence[RowView]) -> tuple[OnlyView, ...]:
    by_report: dict[Report, list[RowView]] = {}
    for row in rows:
        teller = next(cell.report for cell in row.cells if cell.href)
        by_report.setdefault(teller, []).append(row)
    return _in_order(by_report)


def _in_order(by_report: dict[Report, list[RowView]]) -> tuple[OnlyView, ...]:
    return tuple(
        OnlyView(report, tuple(members))
        for report, members in sorted(by_report.items(), key=lambda item: item[0].number)
    )
