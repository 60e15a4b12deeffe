"""Quotations whose words, or whose speaker, the articles do not agree on."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from ...model import Conflict, Edit, Quotation, Quote, Side, Span, Variant
from ..independence import Independence
from ..telling import StoryMarks
from .bent import ends_otherwise, is_bent, is_mostly

# Two or three words between marks are a catchword, which nobody quotes to the letter.
_SHORTEST = 4
# Who stands farther from the words, in characters, was found by going back in the text.
_NEAR = 60


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
        yield from _speakers(quotation, story, independence)


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
    words = _plain(variant.text).split()
    named = _last(variant.speaker or quotation.speaker or "")
    return variant.quoted and len(words) >= _SHORTEST and named not in words


def _speakers(
    quotation: Quotation, story: StoryMarks, independence: Independence
) -> Iterable[Conflict]:
    """The speakers of one quotation, where its reports name two people beside the words. Of 36
    conflicts in 400 stories that counted "he said" too, nearly all were readings of the "he".

    Where a report names the other speaker in the words or beside them, somebody reads, quotes or
    denies in another's name ("Brandt quotes Varga as saying", "reading a statement from Varga"),
    and both are right."""
    by: dict[str, list[Variant]] = {}
    names: dict[str, str] = {}
    for variant in quotation.variants:
        if variant.speaker and _is_named(variant, story):
            last = _last(variant.speaker)
            # "Ocasio" and "Oscasio" are one name, spelled in two ways.
            key = next((key for key in by if OSA.distance(key, last, score_cutoff=1) <= 1), last)
            by.setdefault(key, []).append(variant)
            names.setdefault(key, variant.speaker)
    told = [(key, variant) for key, variants in by.items() for variant in variants]
    named = any(
        key != other and _names(variant, other, story) for key, variant in told for other in by
    )
    if len(by) > 1 and not named:
        ranked = sorted(by, key=lambda key: (-len(_articles(by[key])), names[key]))
        yield Conflict(
            id="",
            kind="speaker",
            subject=quotation.variants[0].text,
            sides=tuple(_side(names[key], by[key], independence) for key in ranked),
            why="The same words are given to different speakers.",
            about=quotation.id,
        )


def _names(variant: Variant, last: str, story: StoryMarks) -> bool:
    """Whether the words of a variant, or the sentences that they stand in, hold a last name."""
    spans = [*variant.spans, *(s for span in variant.spans for s in _sentences(span, story))]
    return any(last in _plain(story.words(span)) for span in spans)


def _sentences(span: Span, story: StoryMarks) -> Sequence[Span]:
    """The sentences that a span touches and those beside them, which may name who spoke."""
    sentences = story.of(span.article).sentences
    first = bisect_right(sentences, span.start, key=lambda each: each.start) - 1
    last = bisect_left(sentences, span.end, key=lambda each: each.start)
    return sentences[max(0, first - 1) : last + 1]


def _is_named(variant: Variant, story: StoryMarks) -> bool:
    """Whether an article names the speaker of a variant, a person, right with the words."""
    last = _last(variant.speaker or "")
    return any(
        quote.speaker is not None
        and quote.content.start < span.end
        and span.start < quote.content.end
        and any(
            last in _plain(story.words(named)).split() and _gap(quote.content, named) <= _NEAR
            for named in quote.speaker_spans
        )
        and _is_person(quote, span.article, story)
        for span in variant.spans
        for quote in story.of(span.article).quotes
    )


def _gap(one: Span, other: Span) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _is_person(quote: Quote, article: str, story: StoryMarks) -> bool:
    return any(
        name.kind == "person" and name.entity == quote.speaker for name in story.of(article).names
    )


def _last(name: str) -> str:
    words = _plain(name).split()
    return words[-1] if words else ""


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold().replace("’s", "").replace("'s", ""))
    return "".join(sign for sign in bare if sign.isalnum() or sign.isspace() or sign in "-'")


def _articles(variants: Iterable[Variant]) -> set[str]:
    return {article for variant in variants for article in variant.articles}


def _side(value: str, variants: Sequence[Variant], independence: Independence) -> Side:
    spans: tuple[Span, ...] = tuple(span for variant in variants for span in variant.spans)
    return Side(value, spans, independence.count(_articles(variants)))
