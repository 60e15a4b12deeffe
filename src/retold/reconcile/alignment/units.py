"""The units of a story: the sentences of its articles, each as comparable words."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ...model import Annotations, Region, RegionKind, Span
from ..telling import StoryMarks
from .records import Unit
from .text import Text, Word
from .words import rarity

# What stands in these regions is not telling: furniture of the page and of the trade.
NOT_TELLING: frozenset[RegionKind] = frozenset({"heading", "credit", "boilerplate"})
# A word in more than about half of all articles tells nothing about what a sentence says.
_LEAST_RARITY = 0.12
# Sentences that each article is held to have beside its own when words are counted.
_UNSAID = 6


def cut_units(story: StoryMarks, texts: Mapping[str, Text]) -> tuple[Unit, ...]:
    """The units of all articles, article by article; regions that tell nothing left away."""
    units: list[Unit] = []
    for marks in story.articles:
        units.extend(_units_of(marks, texts[marks.article.id], len(units)))
    return tuple(units)


def _units_of(marks: Annotations, text: Text, first: int) -> Iterator[Unit]:
    order = 0
    for span in marks.sentences:
        region = region_at(marks.regions, span)
        if region in NOT_TELLING:
            continue
        unit = unit_of(text.within(span), span, region, first + order, order)
        if unit is not None:
            yield unit
            order += 1


def unit_of(
    inside: Sequence[Word], span: Span, region: RegionKind, index: int, order: int
) -> Unit | None:
    """The unit of some words, which stand in ``span``; None if they say nothing."""
    told = [w for w in inside if not w.idle and rarity(w.stem) >= _LEAST_RARITY]
    if not told:
        return None
    begins = inside[0].start
    return Unit(
        index=index,
        order=order,
        span=span,
        region=region,
        stems=tuple(dict.fromkeys(w.stem for w in told)),
        # Where no names are marked, capitals inside the sentence stand for them.
        names=frozenset(w.stem for w in told if w.name or (w.capital and w.start != begins)),
        numbers=frozenset(w.stem for w in told if w.stem[0].isdigit()),
        quoted=frozenset(w.stem for w in told if w.quoted),
    )


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
    a name in every sentence of the story weighs next to nothing, a word said once by all weighs
    fully. Each article counts as some sentences longer than it is, so that a notice of one or two
    sentences has weights too.
    """
    counts = Counter(s for unit in units for s in unit.stems)
    total = len(units) + _UNSAID * articles
    once = math.log(total / max(articles, 1))
    return {
        s: rarity(s) * min(1.0, max(0.0, math.log(total / count) / once))
        for s, count in counts.items()
    }
