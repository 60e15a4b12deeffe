"""Pairs of articles that tell alike, and how much of each stands in the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model import Passage, Span
from ..alignment import Alignment, Link
from ..alignment.order import Cell, heaviest_chain
from .fragments import fragments
from .own import OwnWords

# In a passage of more articles than this, each is compared with the next few and the first ones.
_MANY = 32
_NEIGHBOURS = 8
_FIRST = 4


# Share of an article's own words copied, or number of them, from which on it counts as copied.
_COPIED_SHARE = 0.2
_COPIED_WORDS = 40
# Share of all words from which on even an article of quotations only counts as copied.
_WHOLE = 0.85
# Strength from which on two tellings are held to go back to one. Independent reports of one event
# by AllSides' outlets stay below .5 in nearly all cases; see docs/lineage.md.
_BOUND = 0.62
# Sentences in one order that show an order; two, where they are nearly all that either tells.
_STEPS = 3
_ALL_TOLD = 0.8
_PHRASES = 2.0
_WORDS = 0.5
_MANY_WORDS = 60
# A share of fewer turns of phrase than this is chance.
_FEW_PHRASES = 40
# Share of a sentence that must be the article's own for its telling to count: the rest is quoted.
_OWN_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Tie:
    """What two articles share in words of their own. ``left`` comes first in the story's order.

    ``copied`` and ``told`` are pairs for (left, right): the share of the article's own words that
    stand word for word in the other, and the share in sentences that the other tells too, in the
    same order. ``words`` counts the words copied, in ``runs`` stretches (a single one may be a
    statement that both print), ``steps`` the sentences in order; ``phrases`` is
    the share of turns of phrase in common; ``whole`` the share of all words, quoted or not, of the
    article that has more of it in common. ``evidence`` gives spans of left and right in turn.
    """

    left: str
    right: str
    copied: tuple[float, float]
    told: tuple[float, float]
    words: int
    runs: int
    steps: int
    phrases: float
    whole: float
    evidence: tuple[Span, ...]

    @property
    def mutual(self) -> float:
        """The harmonic mean of what each tells of the other in order."""
        low, high = sorted(self.told)
        return 2 * low * high / (low + high) if high else 0.0

    @property
    def strength(self) -> float:
        """How much speaks for one telling behind both; from ``_BOUND`` on it is held to be so.

        What each tells of the other in order, turns of phrase and words copied: what two reporters
        of one event share by chance is high in one of them at most.
        """
        return (
            self.mutual
            + _PHRASES * self.phrases
            + _WORDS * min(1.0, self.words / _MANY_WORDS) * (1.0 if self.runs > 1 else 0.5)
            + max(self.copied)
        )

    @property
    def is_copy(self) -> bool:
        """Whether a good part of one article stands word for word in the other."""
        many = self.words >= _COPIED_WORDS and self.runs > 1
        return max(self.copied) >= _COPIED_SHARE or many or self.whole >= _WHOLE

    @property
    def binds(self) -> bool:
        """Whether the two are held to go back to one telling.

        Order needs some sentences to show; fewer do only where the two are short and tell nothing
        else.
        """
        ordered = self.steps >= _STEPS or (self.steps > 1 and self.mutual >= _ALL_TOLD)
        alike = self.strength >= _BOUND and (self.is_copy or ordered)
        return alike or self.whole >= _WHOLE


def find_ties(alignment: Alignment, passages: Sequence[Passage]) -> list[Tie]:
    """The ties between articles that share any words of their own or tell alike in order."""
    own = {article: OwnWords(text) for article, text in alignment.texts.items()}
    rank = {article: place for place, article in enumerate(alignment.of_article)}
    copies: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for passage in passages:
        if passage.kind == "verbatim" and passage.region == "body":
            for a, b in _couples(passage.spans):
                copies[a.article, b.article].append((a, b))
    links: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in alignment.links:
        left, right = alignment.units[link.left], alignment.units[link.right]
        links[left.span.article, right.span.article].append(link)
    pairs = sorted({*copies, *links}, key=lambda pair: (rank[pair[0]], rank[pair[1]]))
    paired = dict.fromkeys(article for pair in pairs for article in pair)
    phrases = {article: fragments(own[article].words, alignment.weights) for article in paired}
    return [
        _tie(_Pair(*pair, copies[pair], links[pair]), alignment, own, phrases) for pair in pairs
    ]


class _Pair(NamedTuple):
    """Two articles with the passages that they share and the links between their units."""

    left: str
    right: str
    copies: Sequence[tuple[Span, Span]]
    links: Sequence[Link]


def _couples(spans: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    for i, first in enumerate(spans):
        for j in range(i + 1, len(spans)):
            if len(spans) <= _MANY or i < _FIRST or j - i <= _NEIGHBOURS:
                yield first, spans[j]


def _tie(
    pair: _Pair,
    alignment: Alignment,
    own: Mapping[str, OwnWords],
    phrases: Mapping[str, frozenset[tuple[str, ...]]],
) -> Tie:
    lefts, rights = own[pair.left], own[pair.right]
    sizes = max(1, len(lefts)), max(1, len(rights))
    runs = [
        words
        for a, b in _disjoint(_disjoint(pair.copies, 0), 1)
        if (words := min(lefts.within(a), rights.within(b)))
    ]
    words = sum(runs)
    chain = [
        (a, b)
        for a, b in _chain(pair.links, alignment)
        if min(lefts.share(a), rights.share(b)) >= _OWN_SHARE
    ]
    told = (
        sum(lefts.within(span) for span in {a for a, _ in chain}),
        sum(rights.within(span) for span in {b for _, b in chain}),
    )
    mine, theirs = phrases[pair.left], phrases[pair.right]
    return Tie(
        left=pair.left,
        right=pair.right,
        copied=(min(1.0, words / sizes[0]), min(1.0, words / sizes[1])),
        told=(told[0] / sizes[0], told[1] / sizes[1]),
        words=words,
        runs=len(runs),
        steps=len({a for a, _ in chain}),
        whole=max(_share_of_all(pair, 0, lefts), _share_of_all(pair, 1, rights)),
        phrases=len(mine & theirs) / max(_FEW_PHRASES, min(len(mine), len(theirs))),
        evidence=tuple(span for couple in sorted(pair.copies or chain) for span in couple),
    )


def _share_of_all(pair: _Pair, side: int, own: OwnWords) -> float:
    spans = [couple[side] for couple in _disjoint(pair.copies, side)]
    return sum(own.all_within(span) for span in spans) / max(1, own.all)


def _disjoint(copies: Sequence[tuple[Span, Span]], side: int) -> list[tuple[Span, Span]]:
    """Those of the copies that do not lie in an earlier one of the same side."""
    kept: list[tuple[Span, Span]] = []
    for couple in sorted(copies, key=lambda c: (c[side].start, -c[side].end)):
        if not kept or couple[side].start >= kept[-1][side].end:
            kept.append(couple)
    return kept


def _chain(links: Sequence[Link], alignment: Alignment) -> list[tuple[Span, Span]]:
    """The links that tell alike in one order: the heaviest chain that never goes back."""
    units = alignment.units
    ordered = sorted(links, key=lambda k: (units[k.left].order, units[k.right].order))
    cells = [Cell(units[k.left].order, units[k.right].order, k.score) for k in ordered]
    return [
        (units[ordered[place].left].span, units[ordered[place].right].span)
        for place in heaviest_chain(cells)
    ]
