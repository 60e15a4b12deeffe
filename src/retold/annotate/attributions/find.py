"""From quotes, names and the words around them to attributions."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from ...model import Attribution, NameMention, Quote, Region, Span
from ..document import Document
from ..quotes.lexicon import cue_forms, source_nouns
from .describe import Described, describe, names_between, outlet_name
from .patterns import cited, credits, mentions_of_outlets

# The outlet that a source spoke to stands within this many characters after the cue.
_LISTENER_REACH = 60


def find_attributions(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    quotes: Sequence[Quote],
) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their source.

    They are: every report of words that are not between marks of quotation, and every outlet,
    document and unnamed source in whatever form the article names it. What a person says between
    marks is a :class:`~retold.model.Quote` only, unless the words name the outlet that was told.
    """
    told = [each for quote in quotes for each in _of_quote(document, names, quote)]
    named = [
        *mentions_of_outlets(document, regions, names),
        *cited(document, names),
        *credits(document, regions, names),
    ]
    return tuple(_counted(_without_repeats(told, named)))


def _counted(attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """ "The sources" are as many as the "two sources" before them."""
    counts: dict[str, int] = {}
    for each in attributions:
        words = (each.description or "").lower().split() if each.kind == "anonymous" else []
        if each.count is not None:
            people = [word for word in words if word in source_nouns("anonymous")]
            counts.update(dict.fromkeys(people, each.count))
        elif len(words) == 2 and words[0] in ("the", "these", "those") and words[1] in counts:
            yield msgspec.structs.replace(each, count=counts[words[1]])
            continue
        yield each


def _without_repeats(
    told: Sequence[Attribution], named: Sequence[Attribution]
) -> Iterator[Attribution]:
    """All attributions by source; those read from a mere name only where no other holds it."""
    listeners = [each.told_span for each in told if each.told_span is not None]
    taken = sorted((span.start, span.end) for span in [*(each.source for each in told), *listeners])
    kept = list(told)
    for each in named:
        before = bisect_left(taken, (each.source.end,)) - 1
        if before < 0 or taken[before][1] <= each.source.start:
            kept.append(each)
    seen: set[tuple[Span, Span | None]] = set()
    for each in sorted(kept, key=lambda each: (each.source, each.content or each.source)):
        if (each.source, each.content) not in seen:
            seen.add((each.source, each.content))
            yield each


def _of_quote(
    document: Document, names: Sequence[NameMention], quote: Quote
) -> Iterator[Attribution]:
    if not quote.speaker_spans or quote.cue is None or not _tells(document, quote.cue):
        return
    source = quote.speaker_spans[0]
    told = _told(document, names, quote.cue)
    who = describe(document, names, source.start, source.end) or _referred(quote, names)
    if who is None:
        return
    if who.kind == "person" and quote.kind != "indirect" and told is None:
        return
    yield Attribution(
        source=source,
        cue=quote.cue,
        content=quote.content,
        kind=who.kind,
        name=who.name,
        count=who.count,
        description=who.description,
        told=told[0] if told else None,
        told_span=told[1] if told else None,
    )


def _referred(quote: Quote, names: Sequence[NameMention]) -> Described | None:
    """The source behind a pronoun that the quote's speaker was resolved from."""
    if quote.speaker is None or not quote.evidence:
        return None
    at = quote.evidence[0]
    for mention in names_between(names, at.start, at.end):
        if mention.entity == quote.speaker and mention.kind in ("person", "office"):
            return Described("person", quote.speaker)
        if mention.entity == quote.speaker and mention.kind in ("organisation", "outlet"):
            return Described(
                "outlet" if mention.kind == "outlet" else "organisation", quote.speaker
            )
    return None


def _tells(document: Document, cue: Span) -> bool:
    words = [token.text.lower() for token in document.tokens_in(cue.start, cue.end)]
    if words[:2] == ["according", "to"] or words == [":"]:
        return True
    forms = (cue_forms().get(word) for word in words)
    return any(form is not None and form.verb.tells for form in forms)


def _told(document: Document, names: Sequence[NameMention], cue: Span) -> tuple[str, Span] | None:
    """The outlet right after "told", or after "in an interview with"."""
    for mention in names_between(names, cue.end, cue.end + _LISTENER_REACH):
        name = outlet_name(document, mention)
        if name is None:
            continue
        between = document.text[cue.end : mention.span.start].lower()
        words = between.replace("’", "'").split()
        if any(sign in between for sign in '.;“”"'):
            return None
        if _is_listener(document.text[cue.start : cue.end].lower(), words):
            return name, mention.span
    return _own_outlet(document, cue)


def _own_outlet(document: Document, cue: Span) -> tuple[str, Span] | None:
    """The outlet of the article itself right after "told", by its name or the end of it."""
    if document.article.outlet is None or not _is_listener(document.text[cue.start : cue.end], []):
        return None
    own = document.article.outlet.removeprefix("The ")
    ahead = document.tokens_in(cue.end, cue.end + _LISTENER_REACH)
    low = 1 if ahead and ahead[0].text == "the" else 0
    for high in range(len(own.split()), 0, -1):
        named = ahead[low : low + high]
        if len(named) == high and own.split()[-high:] == [token.text for token in named]:
            return own, document.span(named[0].start, named[-1].end)
    return None


def _is_listener(cue: str, between: Sequence[str]) -> bool:
    if cue.split()[-1:] and cue.split()[-1] in ("told", "tell", "tells", "telling"):
        return len(between) <= 1
    return (
        bool(between)
        and between[-1] in ("with", "to", "the")
        and any(word == "to" or word in source_nouns("exchanges") for word in between)
    )
