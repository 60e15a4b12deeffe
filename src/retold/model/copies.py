"""Articles that share words in the same order, wherever in the pile they stand."""

import msgspec

from .marks import RegionKind
from .span import Span


# No cycle can go through these or through spans: the garbage collector need not look at them.
class CopiedPassage(msgspec.Struct, frozen=True, gc=False):
    """A stretch of two articles in (nearly) the same words.

    ``spans`` point into the two articles of the pair, in their order; ``words`` counts the equal
    words and ``score`` is their share of the longer stretch, from 0 to 1. ``region`` tells
    reporting (``body``) from captions, credits and boilerplate, and ``why`` by what.
    """

    spans: tuple[Span, Span]
    words: int
    score: float
    region: RegionKind
    why: str | None = None


class CopiedPair(msgspec.Struct, frozen=True, gc=False):
    """Two articles (ids, the smaller first) that share a run of words that is rare in the pile.

    ``shared`` counts the different runs of six words that both have; ``containment`` is that number
    as a share of the runs of the first article and of the second (Broder 1997). ``reporting``
    counts the equal words outside furniture: 0 where the two share boilerplate alone.
    """

    articles: tuple[str, str]
    shared: int
    containment: tuple[float, float]
    reporting: int
    passages: tuple[CopiedPassage, ...]
