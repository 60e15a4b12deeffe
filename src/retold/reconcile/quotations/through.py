"""Which outlet a quotation came through, where the article names one."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from ...model import Annotations, Attribution, Quote, Span


def through_outlet(marks: Annotations, quote: Quote) -> tuple[str, tuple[Span, ...]] | None:
    """The outlet that the article has the quotation from, and the words that say so.

    Either the attribution's content holds the quotation ("The Post reported that she called it
    'absurd'"), or an outlet stands in the sentence of the quotation, outside the marks, and no
    other quotation lies between ("…," according to the Post; "…," he told the Post). The article's
    own outlet is nobody else.
    """
    reach = _sentences_around(marks.sentences, quote.content)
    near = [
        attribution
        for attribution in _beginning_in(marks.attributions, reach)
        if not any(part.overlaps(attribution.source) for part in quote.quoted)
    ]
    ranked = [
        (rank, _distance(attribution.source, quote.content), attribution)
        for attribution in near
        if (rank := _rank(marks, attribution, quote, reach)) is not None
    ]
    for _, _, attribution in sorted(ranked, key=lambda entry: (*entry[:2], entry[2].source)):
        if outlet := _outlet(attribution):
            name, span = outlet
            if not _same_outlet(name, marks.article.outlet):
                return name, (span,)
    return None


def _rank(marks: Annotations, attribution: Attribution, quote: Quote, reach: Span) -> int | None:
    content = attribution.content
    if content is not None and content.contains(quote.content):
        return 0
    if content is not None and any(content.overlaps(part) for part in quote.quoted):
        return 1
    if not reach.contains(attribution.source):
        return None
    if content is not None and not reach.overlaps(content):
        return None
    return None if _other_between(marks.quotes, attribution.source, quote) else 2


def _outlet(attribution: Attribution) -> tuple[str, Span] | None:
    if attribution.kind == "outlet" and attribution.name:
        return attribution.name, attribution.source
    if attribution.told:
        return attribution.told, attribution.told_span or attribution.source
    return None


def _same_outlet(name: str, outlet: str | None) -> bool:
    return outlet is not None and _plain(name) == _plain(outlet)


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def plain_outlet(name: str) -> str:
    """An outlet's name as it is compared: "The Post" and "the Post" are one."""
    return _plain(name)


def _sentences_around(sentences: Sequence[Span], content: Span) -> Span:
    """The sentences that the content touches."""
    first = max(bisect_right(sentences, content.start, key=lambda span: span.start) - 1, 0)
    last = max(bisect_left(sentences, content.end, key=lambda span: span.start) - 1, first)
    if not sentences:
        return content
    return Span(
        content.article,
        min(content.start, sentences[first].start),
        max(content.end, sentences[last].end),
    )


def _beginning_in(attributions: Sequence[Attribution], reach: Span) -> list[Attribution]:
    """The attributions whose source or content may lie in the reach. Sources come in order."""
    low = bisect_left(attributions, reach.start - 400, key=lambda each: each.source.start)
    high = bisect_left(attributions, reach.end + 400, key=lambda each: each.source.start)
    return list(attributions[low:high])


def _distance(source: Span, content: Span) -> int:
    return max(source.start - content.end, content.start - source.end, 0)


def _other_between(quotes: Sequence[Quote], source: Span, quote: Quote) -> bool:
    """Whether another quotation in marks stands between the source and this one."""
    low = min(source.end, quote.content.end)
    high = max(source.start, quote.content.start)
    between = Span(source.article, low, high)
    first = bisect_left(quotes, low, key=lambda each: each.content.start)
    last = bisect_left(quotes, high, key=lambda each: each.content.start)
    return any(
        other.quoted and other.content != quote.content and between.contains(other.content)
        for other in quotes[first:last]
    )
