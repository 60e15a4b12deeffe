"""Quotations whose words, or whose speaker, the articles do not agree on."""

from collections.abc import Iterable, Sequence

from ...model import Conflict, Edit, Quotation, Side, Span, Variant
from ..independence import Independence
from ..telling import StoryMarks
from .bent import ends_otherwise, is_bent, is_mostly
from .speaking import last_word, plain, speaker_conflicts

# Two or three words between marks are a catchword, which nobody quotes to the letter.
_SHORTEST = 4


def quotation_conflicts(
    quotations: Sequence[Quotation], story: StoryMarks, independence: Independence
) -> Iterable[Conflict]:
    """Quotations that stand between marks in different words, or with different speakers."""
    for quotation in quotations:
        quoted = [variant for variant in quotation.variants if _is_own(variant, quotation)]
        base = quotation.variants[0].text
        changed = [v for v in quoted if any(_is_bent(v, edit) for edit in v.edits)]
        straight = [v for v in quoted if v not in changed]
        bent = [v for v in changed if not _prints_both(v, straight) and is_mostly(v.text, base)]
        if bent and straight:
            yield Conflict(
                id="",
                kind="quotation",
                subject=quotation.variants[0].text,
                sides=tuple(_side(v.text, [v], independence) for v in (straight[0], *bent)),
                why="Between quotation marks, where words must be those that were said.",
                about=quotation.id,
            )
        yield from speaker_conflicts(quotation, story, independence)


def _prints_both(bent: Variant, straight: Iterable[Variant]) -> bool:
    """Whether an article of a bent wording prints the straight words as well: two utterances."""
    before = [edit.before.casefold() for edit in bent.edits if _is_bent(bent, edit)]
    return any(
        words in other.text.casefold()
        for other in straight
        if not set(other.articles).isdisjoint(bent.articles)
        for words in before
    )


def _is_bent(variant: Variant, edit: Edit) -> bool:
    return is_bent(edit) and not ends_otherwise(variant.text, edit)


def _is_own(variant: Variant, quotation: Quotation) -> bool:
    """Whether the words stand between marks, are a sentence or most of one, and can be the
    speaker's: nobody speaks of himself by name."""
    words = plain(variant.text).split()
    named = last_word(variant.speaker or quotation.speaker or "")
    return variant.quoted and len(words) >= _SHORTEST and named not in words


def _articles(variants: Iterable[Variant]) -> set[str]:
    return {article for variant in variants for article in variant.articles}


def _side(value: str, variants: Sequence[Variant], independence: Independence) -> Side:
    spans: tuple[Span, ...] = tuple(span for variant in variants for span in variant.spans)
    return Side(value, spans, independence.count(_articles(variants)))
