"""Which cited outlets the story goes back to, and which articles collapse into each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..alignment import Alignment
from ..telling import StoryMarks
from .citations import How, OutletCitation
from .outlets import story_outlets

# An article leans on an outlet in the manners of this table; named in passing, it owes it a detail.
_LEANING: Mapping[How, str] = {
    "credit": "stands under its credit",
    "block": "quotes a block of its words",
    "lead": "opens with what it reported",
}
# A source is the origin of the story if at least this share of its articles go back to it, and of
# those that name it at least this share lean on it.
_OF_STORY = 0.5
_OF_NAMING = 0.5
# Sentences of a leaning article that tell what it has from the outlet: its lead, and those about
# the naming one.
_LEAD = 2
_ABOUT = (-1, 0, 1)
# What a sentence that names the outlet in passing must share with those, names aside: so many
# words, and so much of its weight.
_LEAST_SHARED = 3
_MAINLY = 0.5


@dataclass(frozen=True, slots=True)
class Origins:
    """For each article the outlets (source ids) that its telling goes back to, with the ground.

    ``story`` are the outlets that the whole story goes back to; ``outlets`` the outlet (its name)
    that each article is by, where it is known.
    """

    of_article: Mapping[str, Mapping[str, str]]
    story: frozenset[str]
    outlets: Mapping[str, str]


def find_origins(
    story: StoryMarks, alignment: Alignment, citations: Sequence[OutletCitation]
) -> Origins:
    """The origins by citation alone, before lineage.

    An article that leans on an outlet goes back to it. One that names it in passing does so only
    if the outlet is the story's origin and what it is named for is what the others have from it.
    """
    naming: dict[str, set[str]] = defaultdict(set)
    grounds: dict[str, dict[str, str]] = defaultdict(dict)
    for citation in citations:
        naming[citation.source].add(citation.article)
        if citation.how != "passing":
            grounds[citation.article].setdefault(citation.source, _LEANING[citation.how])
    leaning = {
        source: {article for article in articles if source in grounds[article]}
        for source, articles in naming.items()
    }
    origins = {
        source
        for source, articles in naming.items()
        if len(leaning[source]) >= _OF_NAMING * len(articles)
        and len(articles) >= _OF_STORY * len(story.articles)
    }
    same = _Same(alignment, citations)
    for citation in citations:
        ground = grounds[citation.article]
        if (
            citation.source in origins
            and citation.source not in ground
            and same.as_leaning(citation, leaning[citation.source])
        ):
            ground[citation.source] = "names it for the same as the others"
    return Origins(
        {article: dict(own) for article, own in grounds.items()},
        frozenset(origins),
        story_outlets(story),
    )


class _Same:
    """Whether an outlet is named in one article for what others have from it."""

    def __init__(self, alignment: Alignment, citations: Sequence[OutletCitation]) -> None:
        self._alignment = alignment
        self._naming: dict[tuple[str, str], set[int]] = defaultdict(set)
        for citation in citations:
            if citation.unit is not None:
                self._naming[citation.source, citation.article].add(citation.unit)

    def as_leaning(self, citation: OutletCitation, leaning: set[str]) -> bool:
        """Whether the naming sentence mainly says what leaning articles have from the outlet."""
        if citation.unit is None:
            return False
        weights = self._alignment.weights
        unit = self._alignment.units[citation.unit]
        others = leaning - {citation.article}
        known = set().union(*(self._said(article, citation.source) for article in others))
        told = [s for s in unit.stems if s not in unit.names]
        shared = [s for s in told if s in known]
        return len(shared) >= _LEAST_SHARED and sum(weights[s] for s in shared) >= (
            _MAINLY * sum(weights[s] for s in told)
        )

    def _said(self, article: str, source: str) -> set[str]:
        """The stems of an article's lead, and of its sentences about those naming the source."""
        naming = self._naming[source, article]
        near = {unit + step for unit in naming for step in _ABOUT}
        return {
            stemmed
            for unit in self._alignment.of_article[article]
            if unit.order < _LEAD or unit.index in near
            for stemmed in unit.stems
        }
