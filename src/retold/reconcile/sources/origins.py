"""Which cited outlets the story goes back to, and which articles collapse into each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..alignment import Alignment
from ..telling import StoryMarks
from .citations import How, OutletCitation

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
# the naming one; of the article in question, the naming sentence and the next.
_LEAD = 2
_ABOUT = (-1, 0, 1)
_NEXT = (0, 1)


@dataclass(frozen=True, slots=True)
class Origins:
    """For each article the outlets (source ids) that its telling goes back to, with the ground.

    ``story`` are the outlets that the whole story goes back to.
    """

    of_article: Mapping[str, Mapping[str, str]]
    story: frozenset[str]


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
    return Origins({article: dict(own) for article, own in grounds.items()}, frozenset(origins))


class _Same:
    """Whether an outlet is named in one article for what others have from it."""

    def __init__(self, alignment: Alignment, citations: Sequence[OutletCitation]) -> None:
        self._alignment = alignment
        self._linked: dict[int, set[int]] = defaultdict(set)
        for link in alignment.links:
            self._linked[link.left].add(link.right)
            self._linked[link.right].add(link.left)
        self._naming: dict[tuple[str, str], set[int]] = defaultdict(set)
        for citation in citations:
            if citation.unit is not None:
                self._naming[citation.source, citation.article].add(citation.unit)

    def as_leaning(self, citation: OutletCitation, leaning: set[str]) -> bool:
        """Whether the naming sentence, or the next, tells what a leaning article's does too."""
        if citation.unit is None:
            return False
        mine = self._near(citation.article, {citation.unit}, _NEXT)
        linked = set().union(*(self._linked[unit] for unit in mine))
        for article in leaning - {citation.article}:
            units = self._alignment.of_article[article]
            lead = {unit.index for unit in units[:_LEAD]}
            naming = self._naming[citation.source, article]
            if linked & (lead | self._near(article, naming, _ABOUT)):
                return True
        return False

    def _near(self, article: str, units: set[int], steps: Sequence[int]) -> set[int]:
        """The units of the article that stand some steps from the given ones."""
        inside = {unit.index for unit in self._alignment.of_article[article]}
        return {unit + step for unit in units for step in steps} & inside
