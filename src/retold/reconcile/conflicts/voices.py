"""Who says the words of a side, from whom the article has them, and when it was printed."""

import msgspec

from ...model import Conflict, Side, Span, Voice
from ..telling import StoryMarks


def with_voices(conflict: Conflict, story: StoryMarks) -> Conflict:
    """The conflict with a voice for every span of its sides."""
    sides = tuple(_with_voices(side, story) for side in conflict.sides)
    return msgspec.structs.replace(conflict, sides=sides)


def _with_voices(side: Side, story: StoryMarks) -> Side:
    return msgspec.structs.replace(side, voices=tuple(_voice(span, story) for span in side.spans))


def _voice(span: Span, story: StoryMarks) -> Voice:
    marks = story.of(span.article)
    return Voice(
        article=span.article,
        span=span,
        speaker=_speaker(span, story),
        source=_source(span, story),
        printed=marks.published.start if marks.published else None,
        printed_how=marks.published.how if marks.published else None,
    )


def _speaker(span: Span, story: StoryMarks) -> str | None:
    """Whom the innermost quotation around most of the span is given to."""
    around = [
        quote
        for quote in story.quotes_at(_middle(span))
        if quote.speaker and _holds_most(quote.content, span)
    ]
    return min(around, key=lambda quote: len(quote.content)).speaker if around else None


def _source(span: Span, story: StoryMarks) -> str | None:
    """The name or description of the source whose information the span is, the closest around."""
    around = [
        each
        for each in story.attributions_at(_middle(span))
        if each.content and _holds_most(each.content, span) and (each.name or each.description)
    ]
    if not around:
        return None
    closest = min(around, key=lambda each: len(each.content) if each.content else 0)
    told = f", to {closest.told}" if closest.told else ""
    return f"{closest.name or closest.description}{told}"


def _middle(span: Span) -> Span:
    """The letter in the middle, which whatever holds most of a span holds."""
    middle = span.start + len(span) // 2
    return Span(span.article, middle, middle + 1)


def _holds_most(content: Span, span: Span) -> bool:
    if content.article != span.article:
        return False
    shared = min(content.end, span.end) - max(content.start, span.start)
    return 2 * shared > len(span)
