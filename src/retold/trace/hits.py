"""What stands in one place: the words, what changed, who is said to have said them."""

from collections.abc import Sequence
from typing import NamedTuple

from ..model import Annotations, Hit, HitKind, Quote, Span, hull
from ..reconcile.quotations.edits import Side, edits_between
from ..reconcile.quotations.speakers import Speakers
from ..reconcile.quotations.through import plain_outlet, through_outlet
from ..reconcile.quotations.words import Word, base_form, words_of
from .marked import marked_stretches
from .places import Place
from .words import Asked


class Standing(NamedTuple):
    """A place of an article with its words, and the quotation that they belong to, if any."""

    marks: Annotations
    words: tuple[Word, ...]
    score: float
    quote: Quote | None

    @property
    def quoted(self) -> bool:
        """Whether most of the words stand between marks of quotation."""
        return 2 * sum(word.marked for word in self.words) > len(self.words)

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return self.marks.article.span(self.words[0].start, self.words[-1].end)


def stand(asked: Asked, marks: Annotations, place: Place) -> Standing:
    """The place among the marks of its article.

    Where the words asked for begin (or end) before the first that stands here, and no more words
    than that lie before it in its sentence or between its marks, these belong to the place too.
    """
    around = _around(marks, marks.article.span(place.start, place.end))
    quotes = [quote for quote in marks.quotes if quote.content.overlaps(around)]
    marked = [(span.start, span.end) for quote in quotes for span in quote.quoted]
    marked += marked_stretches(marks.article.text, around.start, around.end)
    words = [
        word._replace(marked=any(low <= word.start and word.end <= high for low, high in marked))
        for word in words_of(marks.article.text, around.start, around.end, len(around))
    ]
    first = next(i for i, word in enumerate(words) if word.end > place.start)
    last = max(i for i, word in enumerate(words) if word.start < place.end) + 1
    first, last = _to_the_ends(asked, words, first, last)
    inside = marks.article.span(words[first].start, words[last - 1].end)
    return Standing(marks, tuple(words[first:last]), place.score, _quote_of(quotes, inside))


def _around(marks: Annotations, span: Span) -> Span:
    """The sentences that a span touches."""
    return hull([span, *(each for each in marks.sentences if each.overlaps(span))])


def _to_the_ends(asked: Asked, words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    bases = [base_form(word.norm) for word in words[first:last]]
    before = next((i for i, base in enumerate(asked.bases) if base == bases[0]), 0)
    after = next((i for i, base in enumerate(reversed(asked.bases)) if base == bases[-1]), 0)
    start, end = first, last
    while start > 0 and words[start - 1].marked == words[first].marked:
        start -= 1
    while end < len(words) and words[end].marked == words[last - 1].marked:
        end += 1
    return (
        start if first - start <= before else first,
        end if end - last <= after else last,
    )


def _quote_of(quotes: Sequence[Quote], span: Span) -> Quote | None:
    """The quotation that holds most of the span."""
    held = [(_shared(quote.content, span), quote) for quote in quotes]
    most = max((shared for shared, _ in held), default=0)
    return next((quote for shared, quote in held if shared == most), None) if most else None


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def describe(asked: Asked, standing: Standing, speakers: Speakers, *, printed_marked: bool) -> Hit:
    """The hit of a place. ``printed_marked`` if somebody prints the words between marks: then
    leaving the marks away is a change of the quotation, else there is none to change."""
    article, span, quote = standing.marks.article, standing.span, standing.quote
    sentence = _around(standing.marks, span)
    words = standing.words
    if not printed_marked:
        words = tuple(word._replace(marked=True) for word in words)
    edits = edits_between(Side(asked.words, asked.text), Side(words, article.text))
    speaker = speakers.canonical(quote.speaker) if quote else None
    return Hit(
        article=article.id,
        outlet=article.outlet,
        url=article.url,
        published=standing.marks.published,
        span=span,
        line=article.text.count("\n", 0, span.start) + 1,
        sentence=sentence,
        context=article.words(sentence),
        text=article.words(span),
        kind=_kind(asked, standing, printed_marked),
        score=standing.score,
        edits=edits,
        quoted=standing.quoted,
        speaker=speaker,
        why=quote.why if quote and speaker else "",
        through=_through(standing, speakers),
    )


def _kind(asked: Asked, standing: Standing, printed_marked: bool) -> HitKind:
    norms = [word.norm for word in standing.words]
    if norms == [word.norm for word in asked.words]:
        return "verbatim"
    return "indirect" if printed_marked and not standing.quoted else "variant"


def _through(standing: Standing, speakers: Speakers) -> str | None:
    """The outlet that the article names for the words: the attribution's, or one given in the
    speaker's place; never the article's own."""
    quote, own = standing.quote, standing.marks.article.outlet
    if quote is not None:
        named = through_outlet(standing.marks, quote)
        outlet = named[0] if named else speakers.outlet(quote.speaker)
    else:
        holding = (
            each.name
            for each in standing.marks.attributions
            if each.kind == "outlet" and each.content and each.content.contains(standing.span)
        )
        outlet = next(holding, None)
    same = outlet and own and plain_outlet(outlet) == plain_outlet(own)
    return None if same else outlet
