"""One utterance in all its wordings, set under each other."""

from dataclasses import dataclass

from ...model import Dossier, Edit, EditKind, Quotation, Variant
from ..alignment import Cell, align
from ..citing import Citations, Places, Pointer, Ref
from ..limits import Limits
from ..reports import Report
from ..text import clip, one_line

_TEXT = 1_200
_NAME = 120
_EVIDENCE = 4

EDITS: dict[EditKind, tuple[str, str]] = {
    "trimmed": ("−", "cut"),
    "reworded": ("≠", "reworded"),
    "joined": ("+", "joined from two places"),
    "shifted": ("↔", "person or tense shifted"),
    "moved": ("”", "moved out of quotation marks"),
    "respoken": ("†", "given to another speaker"),
}


@dataclass(frozen=True, slots=True)
class EditView:
    """One typed edit: sign, name, the words before and after."""

    sign: str
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class VariantView:
    """One wording, its cells in the alignment table, and how it differs from the base."""

    text: str
    printed: tuple[Places, ...]
    more: int
    cells: tuple[Cell, ...]
    edits: tuple[EditView, ...]
    unquoted: bool
    speaker: str
    through: str
    earliest: bool


@dataclass(frozen=True, slots=True)
class QuotationView:
    """One quotation, the fullest wording first."""

    ref: Ref
    speaker: str
    through: str
    variants: tuple[VariantView, ...]
    reports: tuple[Report, ...]
    evidence: tuple[Pointer, ...]
    conflicts: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class QuotationsView:
    """Quotations in several wordings, those that several reports have in one, and the others."""

    several: tuple[QuotationView, ...]
    shared: tuple[QuotationView, ...]
    single: tuple[QuotationView, ...]
    left_off: int


def quotations_view(
    dossier: Dossier,
    citations: Citations,
    conflicts: dict[str, tuple[Ref, ...]],
    limits: Limits,
) -> QuotationsView:
    """The quotations of a dossier; ``conflicts`` gives the conflicts about each quotation id."""
    kept = shown_quotations(dossier, limits)
    views = [
        _quotation(each, Ref("quotation", n), citations, conflicts.get(each.id, ()), limits)
        for n, each in kept
    ]
    return QuotationsView(
        several=tuple(view for view in views if len(view.variants) > 1),
        shared=tuple(v for v in views if len(v.variants) == 1 and len(v.reports) > 1),
        single=tuple(v for v in views if len(v.variants) == 1 and len(v.reports) < 2),
        left_off=len(dossier.quotations) - len(kept),
    )


def shown_quotations(dossier: Dossier, limits: Limits) -> list[tuple[int, Quotation]]:
    """The quotations that the page shows, with their numbers: those in several wordings first, then
    those that most reports have."""
    numbered = enumerate(dossier.quotations, start=1)
    return sorted(numbered, key=_interest)[: limits.quotations]


def _interest(item: tuple[int, Quotation]) -> tuple[bool, int, int]:
    number, quotation = item
    printed = {article for variant in quotation.variants for article in variant.articles}
    alone = len(quotation.variants) < 2
    return alone, -len(printed) if alone else 0, number


def _quotation(
    quotation: Quotation,
    ref: Ref,
    citations: Citations,
    conflicts: tuple[Ref, ...],
    limits: Limits,
) -> QuotationView:
    shown = quotation.variants[: max(limits.words, 1)]
    rows = align([one_line(variant.text) for variant in shown]) if len(shown) > 1 else ()
    return QuotationView(
        ref=ref,
        speaker=clip(quotation.speaker or "", _NAME),
        through=clip(quotation.through or "", _NAME),
        variants=tuple(
            _variant(variant, quotation, ref, rows[n] if rows else (), citations, limits)
            for n, variant in enumerate(shown)
        ),
        reports=citations.several(a for variant in quotation.variants for a in variant.articles),
        evidence=tuple(citations.aside(span, ref) for span in quotation.evidence[:_EVIDENCE]),
        conflicts=conflicts,
    )


def _variant(
    variant: Variant,
    quotation: Quotation,
    ref: Ref,
    cells: tuple[Cell, ...],
    citations: Citations,
    limits: Limits,
) -> VariantView:
    printed = citations.places(variant.spans, ref)
    kinds = {edit.kind for edit in variant.edits}
    differs = variant.speaker not in (None, quotation.speaker) and "respoken" not in kinds
    through = variant.through not in (None, quotation.through)
    earliest = quotation.earliest
    return VariantView(
        text=clip(variant.text, _TEXT),
        printed=printed[: limits.words],
        more=max(0, len(printed) - limits.words),
        cells=cells,
        edits=tuple(_edit(edit) for edit in variant.edits),
        unquoted=not variant.quoted and "moved" not in kinds,
        speaker=clip(variant.speaker or "", _NAME) if differs else "",
        through=clip(variant.through or "", _NAME) if through else "",
        earliest=earliest is not None and quotation.variants[earliest] is variant,
    )


def _edit(edit: Edit) -> EditView:
    sign, name = EDITS[edit.kind]
    if edit.kind == "moved":
        # The whole wording is what moved; the table above shows it.
        return EditView(sign, name, "", "")
    return EditView(sign, name, clip(edit.before, 200), clip(edit.after, 200))
