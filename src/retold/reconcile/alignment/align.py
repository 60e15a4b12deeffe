"""Links between the units of different articles that tell the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..telling import StoryMarks
from .order import Cell, support
from .records import Alignment, Link, Unit
from .text import read_text
from .units import cut_units, weigh

# A stem said in more units than this joins each of them with its next neighbours only, and with the
# first ones, which are the earliest tellings.
_POSTINGS = 32
_NEIGHBOURS = 12
_FIRST = 4
# What two units must share at all: weight of about a rare word and a half, and beside names some
# of what is told of them, since two sentences may name the same people and tell different things.
_LEAST_SHARED = 1.2
_LEAST_TOLD = 0.3
# Of what they share, this much must be other than the commonest words of either unit (those that
# together weigh less than _LEFT_OUT): only the rest is looked up.
_LEAST_FOUND = 0.7
_LEFT_OUT = 0.5
_LEAST_LIKENESS = 0.2
# Links that stand: alone, or with the support of a chain.
_ENOUGH = 0.42
_MOST_SUPPORT = 0.3
_HALF_SUPPORT = 0.7
# A unit counts as at least this heavy, so that two short sentences do not match on one word.
_LEAST_WEIGHT = 3.0
# A unit keeps beside its best link in an article those that come this near to it.
_NEAR_BEST = 0.8
_QUOTED_BONUS = 1.4
_FIRM_BONUS = 1.2


class _Couple(NamedTuple):
    """Two units of different articles with their likeness."""

    left: Unit
    right: Unit
    likeness: float


def align(story: StoryMarks) -> Alignment:
    """The units of a story and the links between them, strongest first.

    Candidates come from an inverted index over stems that are rare in the news and in the story;
    postings are capped, so the work grows linearly with the number of units.
    """
    texts = {
        marks.article.id: read_text(marks, story.tokens[marks.article.id])
        for marks in story.articles
    }
    units = cut_units(story, texts)
    weights = weigh(units, len(story.articles))
    of_article: dict[str, list[Unit]] = {marks.article.id: [] for marks in story.articles}
    for unit in units:
        of_article[unit.span.article].append(unit)
    return Alignment(
        units,
        link_units(units, weights),
        texts,
        weights,
        {id: tuple(own) for id, own in of_article.items()},
    )


def link_units(units: Sequence[Unit], weights: Mapping[str, float]) -> tuple[Link, ...]:
    """The links between units, the strongest first. A unit's index is its place in ``units``."""
    links = [link for couples in _couples(units, weights) for link in _links(couples)]
    return tuple(sorted(links, key=lambda link: (-link.score, link.left, link.right)))


def _couples(units: Sequence[Unit], weights: Mapping[str, float]) -> list[list[_Couple]]:
    """The couples of units that share enough, those of each two articles together."""
    heavy = [sum(weights[s] for s in unit.stems) for unit in units]
    by_articles: dict[tuple[str, str], list[_Couple]] = defaultdict(list)
    for left, right in _candidates(units, weights):
        a, b = units[left], units[right]
        shared, told = _shared(a, b, weights)
        if shared < _LEAST_SHARED or told < _LEAST_TOLD:
            continue
        small, large = sorted((heavy[left], heavy[right]))
        likeness = min(1.0, shared / max(_LEAST_WEIGHT, 0.65 * small + 0.35 * large))
        if likeness >= _LEAST_LIKENESS:
            by_articles[a.span.article, b.span.article].append(_Couple(a, b, likeness))
    return [by_articles[articles] for articles in sorted(by_articles)]


def _candidates(units: Sequence[Unit], weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Units of different articles that share weight beyond their commonest words.

    Prefix filtering (Chaudhuri, Ganti and Kaushik 2006): the commonest stems of each unit, whose
    postings are the long ones, are left out of the index as long as they weigh little together.
    """
    postings: dict[str, list[int]] = defaultdict(list)
    for unit in units:
        for stemmed in unit.stems:
            postings[stemmed].append(unit.index)
    index: dict[str, list[int]] = defaultdict(list)
    for unit in units:
        left_out = 0.0
        for stemmed in sorted(unit.stems, key=lambda s: (-len(postings[s]), s)):
            left_out += weights[stemmed]
            if left_out > _LEFT_OUT and len(postings[stemmed]) > 1:
                index[stemmed].append(unit.index)
    article = [unit.span.article for unit in units]
    found: dict[tuple[int, int], float] = defaultdict(float)
    for stemmed, posting in index.items():
        weight = weights[stemmed]
        for i, j in _places(len(posting)):
            left, right = posting[i], posting[j]
            if article[left] != article[right]:
                found[left, right] += weight
    return (pair for pair, weight in found.items() if weight >= _LEAST_FOUND)


def _places(size: int) -> Iterator[tuple[int, int]]:
    """Places of a posting that are compared: all with all, or in a long one each with few."""
    for i in range(size):
        end = size if size <= _POSTINGS or i < _FIRST else min(size, i + 1 + _NEIGHBOURS)
        for j in range(i + 1, end):
            yield i, j


def _shared(a: Unit, b: Unit, weights: Mapping[str, float]) -> tuple[float, float]:
    """The weight that two units share: of all words, and of all but names."""
    total = told = 0.0
    theirs = set(b.stems)
    for stemmed in a.stems:
        if stemmed not in theirs:
            continue
        part = weights[stemmed]
        name = stemmed in a.names or stemmed in b.names
        if (stemmed in a.names or stemmed in a.numbers) and (
            stemmed in b.names or stemmed in b.numbers
        ):
            part *= _FIRM_BONUS
        if stemmed in a.quoted and stemmed in b.quoted:
            part *= _QUOTED_BONUS
        total += part
        told += 0.0 if name else part
    return total, told


def _links(couples: list[_Couple]) -> list[Link]:
    """The links of two articles: likeness, supported by what stands before and after in both."""
    couples.sort(key=lambda couple: (couple.left.order, couple.right.order))
    backing = support([Cell(c.left.order, c.right.order, c.likeness) for c in couples])
    scored = [
        Link(c.left.index, c.right.index, c.likeness, _score(c.likeness, backed))
        for c, backed in zip(couples, backing, strict=True)
    ]
    best: dict[int, float] = defaultdict(lambda: _ENOUGH / _NEAR_BEST)
    for link in scored:
        best[link.left] = max(best[link.left], link.score)
        best[link.right] = max(best[link.right], link.score)
    return [k for k in scored if k.score >= _NEAR_BEST * max(best[k.left], best[k.right])]


def _score(likeness: float, backed: float) -> float:
    lift = _MOST_SUPPORT * backed / (backed + _HALF_SUPPORT)
    return min(1.0, likeness + lift * min(1.0, likeness / _MOST_SUPPORT))
