"""Quotations whose words, or whose speaker, the articles do not agree on."""

from collections.abc import Iterable, Sequence

from ...model import Conflict, Quotation, Side, Span, Variant
from ..independence import Independence

# Edits that change words inside the marks; trimming and moving out of them is the custom.
_BENT = frozenset({"reworded", "joined"})


def quotation_conflicts(
    quotations: Sequence[Quotation], independence: Independence
) -> Iterable[Conflict]:
    """Quotations that stand between marks in different words, or with different speakers."""
    for quotation in quotations:
        quoted = [variant for variant in quotation.variants if variant.quoted]
        bent = [v for v in quoted if any(edit.kind in _BENT for edit in v.edits)]
        straight = [v for v in quoted if not any(edit.kind in _BENT for edit in v.edits)]
        if bent and straight and _articles(bent) != _articles(straight):
            yield Conflict(
                id="",
                kind="quotation",
                subject=quotation.variants[0].text,
                sides=tuple(_side(v.text, [v], independence) for v in (straight[0], *bent)),
                why="Between quotation marks, where words must be those that were said.",
                about=quotation.id,
            )
        yield from _speakers(quotation, independence)


def _speakers(quotation: Quotation, independence: Independence) -> Iterable[Conflict]:
    by: dict[str, list[Variant]] = {}
    names: dict[str, str] = {}
    for variant in quotation.variants:
        if variant.speaker:
            key = variant.speaker.casefold().split()[-1]
            by.setdefault(key, []).append(variant)
            names.setdefault(key, variant.speaker)
    if len(by) > 1:
        ranked = sorted(by, key=lambda key: (-len(_articles(by[key])), names[key]))
        yield Conflict(
            id="",
            kind="speaker",
            subject=quotation.variants[0].text,
            sides=tuple(_side(names[key], by[key], independence) for key in ranked),
            why="The same words are given to different speakers.",
            about=quotation.id,
        )


def _articles(variants: Iterable[Variant]) -> set[str]:
    return {article for variant in variants for article in variant.articles}


def _side(value: str, variants: Sequence[Variant], independence: Independence) -> Side:
    spans: tuple[Span, ...] = tuple(span for variant in variants for span in variant.spans)
    return Side(value, spans, independence.count(_articles(variants)))
