"""Links between the units of different articles that tell the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..telling import StoryMarks
from .order import Cell, support
from .records import Alignment, Link, Unit
from .units import cut_units, weigh

# A stem said in more units than this joins each of them with its next neighbours only.
_POSTINGS = 48
_NEIGHBOURS = 16
# What two units must share at all: weight of about a rare word and a half, and beside names some
# of what is told of them, since two sentences may name the same people and tell different things.
_LEAST_SHARED = 1.2
_LEAST_TOLD = 0.3
_LEAST_LIKENESS = 0.16
# Links that stand: alone, or with the support of a chain.
_ENOUGH = 0.42
_MOST_SUPPORT = 0.3
_HALF_SUPPORT = 0.7
# A unit counts as at least this heavy, so that two short sentences do not match on one word.
_LEAST_WEIGHT = 3.0
_QUOTED_BONUS = 1.4
_FIRM_BONUS = 1.2


def align(story: StoryMarks) -> Alignment:
    """The units of a story and the links between them, strongest first.

    Candidates come from an inverted index over stems that are rare in the news and in the story;
    postings are capped, so the work grows linearly with the number of units.
    """
    units = cut_units(story)
    weights = weigh(units, len(story.articles))
    of_article: dict[str, list[Unit]] = {marks.article.id: [] for marks in story.articles}
    for unit in units:
        of_article[unit.span.article].append(unit)
    links = [link for pair in _pairs(units, weights).values() for link in _links(pair)]
    links.sort(key=lambda link: (-link.score, link.left, link.right))
    return Alignment(
        units, tuple(links), weights, {id: tuple(own) for id, own in of_article.items()}
    )


def _pairs(
    units: Sequence[Unit], weights: Mapping[str, float]
) -> dict[tuple[str, str], list[tuple[Unit, Unit, float]]]:
    """Pairs of units that share enough, with their likeness, by the two articles."""
    heavy = [sum(weights[s] for s in unit.stems) for unit in units]
    pairs: dict[tuple[str, str], list[tuple[Unit, Unit, float]]] = defaultdict(list)
    for (left, right), (shared, told) in sorted(_shared(units, weights).items()):
        if shared < _LEAST_SHARED or told < _LEAST_TOLD:
            continue
        a, b = units[left], units[right]
        small, large = sorted((heavy[left], heavy[right]))
        likeness = min(1.0, shared / max(_LEAST_WEIGHT, 0.65 * small + 0.35 * large))
        if likeness >= _LEAST_LIKENESS:
            pairs[a.span.article, b.span.article].append((a, b, likeness))
    return pairs


def _shared(
    units: Sequence[Unit], weights: Mapping[str, float]
) -> dict[tuple[int, int], tuple[float, float]]:
    """The weight that units of different articles share: of all words, and of all but names."""
    postings: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for stemmed in unit.stems:
            if weights[stemmed] > 0:
                postings[stemmed].append(unit)
    shared: dict[tuple[int, int], tuple[float, float]] = {}
    for stemmed, posting in postings.items():
        weight = weights[stemmed]
        places = [_Place(unit, stemmed) for unit in posting]
        for i, j in _couples(len(posting)):
            a, b = places[i], places[j]
            if a.article != b.article:
                total, told = shared.get((a.index, b.index), (0.0, 0.0))
                part = weight * min(a.bonus, b.bonus)
                shared[a.index, b.index] = (total + part, told + (0 if a.name or b.name else part))
    return shared


class _Place:
    """One stem where it stands in one unit."""

    __slots__ = ("article", "bonus", "index", "name")

    def __init__(self, unit: Unit, stemmed: str) -> None:
        self.index = unit.index
        self.article = unit.span.article
        self.name = stemmed in unit.names
        self.bonus = _FIRM_BONUS if self.name or stemmed in unit.numbers else 1.0
        if stemmed in unit.quoted:
            self.bonus *= _QUOTED_BONUS


def _couples(size: int) -> Iterator[tuple[int, int]]:
    """Places of a posting that are compared: all with all, or in a long one each with the next."""
    reach = size if size <= _POSTINGS else _NEIGHBOURS
    for i in range(size):
        for j in range(i + 1, min(size, i + 1 + reach)):
            yield i, j


def _links(pair: list[tuple[Unit, Unit, float]]) -> list[Link]:
    """The links of two articles: likeness, supported by what stands before and after in both."""
    pair.sort(key=lambda link: (link[0].order, link[1].order))
    backing = support([Cell(a.order, b.order, likeness) for a, b, likeness in pair])
    scored = [
        Link(a.index, b.index, likeness, _score(likeness, backed))
        for (a, b, likeness), backed in zip(pair, backing, strict=True)
    ]
    best: dict[int, float] = defaultdict(float)
    for link in scored:
        best[link.left] = max(best[link.left], link.score)
        best[link.right] = max(best[link.right], link.score)
    return [
        link
        for link in scored
        if link.score >= _ENOUGH and link.score >= 0.8 * max(best[link.left], best[link.right])
    ]


def _score(likeness: float, backed: float) -> float:
    lift = _MOST_SUPPORT * backed / (backed + _HALF_SUPPORT)
    return min(1.0, likeness + lift * min(1.0, likeness / 0.3))
