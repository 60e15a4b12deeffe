"""The units of a story: the sentences of its articles, each as comparable words."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from ...annotate.tokens import Token, tokenize
from ...model import Annotations, Region, RegionKind, Span
from ..telling import StoryMarks
from .cover import Cover
from .records import Unit
from .words import fold, rarity, stem

# What stands in these regions is not telling: furniture of the page and of the trade.
NOT_TELLING: frozenset[RegionKind] = frozenset({"heading", "credit", "boilerplate"})
# A word in more than about half of all articles tells nothing about what a sentence says.
_LEAST_RARITY = 0.12
_OPENING, _CLOSING = "“‘«", "”’»"


def cut_units(story: StoryMarks) -> tuple[Unit, ...]:
    """The units of all articles, article by article; regions that tell nothing left away."""
    units: list[Unit] = []
    for marks in story.articles:
        units.extend(_units_of(marks, len(units)))
    return tuple(units)


def _units_of(marks: Annotations, first: int) -> Iterable[Unit]:
    tokens = [t for t in tokenize(marks.article.text) if t.is_word]
    starts = [token.start for token in tokens]
    names = Cover(mention.span for mention in marks.names if mention.by_name)
    given = Cover(_given_names(marks))
    quoted = Cover(span for quote in marks.quotes for span in quote.quoted)
    order = 0
    for span in marks.sentences:
        region = region_at(marks.regions, span)
        if region in NOT_TELLING:
            continue
        inside = tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        stems = _content([t for t in inside if not given.holds(t.start)])
        if stems:
            yield Unit(
                index=first + order,
                order=order,
                span=span,
                region=region,
                stems=tuple(dict.fromkeys(s for _, s in stems)),
                names=frozenset(s for t, s in stems if _is_name(t, inside[0], names)),
                numbers=frozenset(s for _, s in stems if s[0].isdigit()),
                quoted=frozenset(s for t, s in stems if quoted.holds(t.start)),
            )
            order += 1


def _given_names(marks: Annotations) -> Iterable[Span]:
    """What stands before the last word of a person's name: it says no more than the last alone."""
    for mention in marks.names:
        if mention.kind == "person" and mention.by_name:
            words = marks.article.words(mention.span)
            last = len(words) - len(words.split()[-1]) if words.split() else 0
            if last:
                yield Span(mention.span.article, mention.span.start, mention.span.start + last)


def _content(tokens: Sequence[Token]) -> list[tuple[Token, str]]:
    stemmed = ((token, stem(fold(token.text))) for token in tokens)
    return [(token, s) for token, s in stemmed if rarity(s) >= _LEAST_RARITY]


def _is_name(token: Token, first: Token, names: Cover) -> bool:
    """Marked as part of a name, or capitalised inside the sentence."""
    if names.holds(token.start):
        return True
    return token.text[0].isupper() and token.start != first.start


def region_at(regions: Sequence[Region], span: Span) -> RegionKind:
    """The kind of the region that the middle of a span lies in; ``body`` where none is marked."""
    middle = (span.start + span.end) // 2
    place = bisect_left(regions, middle + 1, key=lambda region: region.span.start) - 1
    if place >= 0 and middle < regions[place].span.end:
        return regions[place].kind
    return "body"


def weigh(units: Sequence[Unit], articles: int) -> dict[str, float]:
    """How much each stem tells one unit from another: rarity in the news times rarity here.

    Rarity here is the inverse unit frequency over that of a word which every article says once:
    a name in every sentence of the story weighs nothing, a word said once by all weighs fully.
    """
    counts = Counter(s for unit in units for s in unit.stems)
    total = len(units)
    once = math.log(max(total / max(articles, 1), math.e))
    return {
        s: rarity(s) * min(1.0, max(0.0, math.log(total / count) / once))
        for s, count in counts.items()
    }
