"""The records of an alignment: units, and the links between those that tell the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import RegionKind, Span
from .text import Text


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of one article, as a bag of comparable words.

    ``index`` counts units over the whole story, ``order`` within the article. ``stems`` are the
    distinct stems in order of appearance, function words left away; ``names`` those of them that
    belong to names, ``numbers`` the numbers, ``quoted`` what stands between quotation marks.
    """

    index: int
    order: int
    span: Span
    region: RegionKind
    stems: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[str]
    quoted: frozenset[str]


@dataclass(frozen=True, slots=True)
class Link:
    """Two units of different articles that tell the same; ``left`` and ``right`` are unit indices.

    ``left`` is the smaller index. ``likeness`` is the share of their weight that the two have in
    common, ``score`` that and the support of their neighbours told in the same order; 0 to 1.
    """

    left: int
    right: int
    likeness: float
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The units of a story in order of its articles, and the links between them, strongest first.

    ``texts`` are the articles as words, by id, in order of the story. ``weights`` says for every
    stem how much it tells one unit of this story from another, 0 to 1; ``of_article`` gives the
    units of each article in order of the text.
    """

    units: tuple[Unit, ...]
    links: tuple[Link, ...]
    texts: Mapping[str, Text]
    weights: Mapping[str, float]
    of_article: Mapping[str, tuple[Unit, ...]]

    def weight(self, unit: Unit) -> float:
        """How much a unit says that is not said everywhere in the story: the sum of its weights."""
        return sum(self.weights[stem] for stem in unit.stems)
