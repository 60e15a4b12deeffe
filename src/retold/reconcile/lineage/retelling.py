"""Reports retold in other words: what shows it where too few words and phrases are the same.

Two grounds suffice beside an order of telling that is not quite enough by itself. An article that
names the outlet of another near its head and tells a good part of that one's report has it from
there. And an article that has nothing of its own, neither names and numbers nor quotations of
several speakers, which the other does not have too, is a shorter telling of it: two reporters of
one event share a statement, but not the choice of whom to quote and of every fact.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...model import Annotations
from ..alignment import Alignment, Unit
from ..alignment.words import rarity
from .named import NamedOutlets
from .ties import Tie

# Sentences that show an order, as for ties.
_STEPS = 3
# Of pairs of AllSides' outlets of which one names the other (benchmark stories), those that retell
# it have a third or more of the child in the parent's order; where the outlet named is one of the
# actors of the story, less.
_TOLD_OF_NAMED = 1 / 3
_MUTUAL_OF_NAMED = 0.3
# Of a child that names the outlet further below, and tells other things too.
_TOLD_OF_DETAIL = 0.4
# What an article without anything of its own has in common with its parent, and how many facts and
# quoted words it needs to show it. Independent reports of one statement stay below .65.
_TOLD = 0.5
_FACTS = 0.75
_LEAST_FACTS = 8
_QUOTED = 0.8
_LEAST_QUOTED = 8
_SPEAKERS = 2
# Rarity from which on a name says anything; a country or a capital is below.
_RARE = 0.35


class Retellings:
    """Which ties are held to be retellings by what the articles name and have of their own."""

    def __init__(
        self, articles: Sequence[Annotations], alignment: Alignment, named: NamedOutlets
    ) -> None:
        self._named = named
        self._matter = {
            marks.article.id: _Matter(marks, alignment.of_article[marks.article.id])
            for marks in articles
        }

    def holds(self, tie: Tie) -> bool:
        """Whether one of the two articles is held to retell the other in other words."""
        return tie.steps >= _STEPS and any(
            self._is_named(tie, child, parent) or self._adds_nothing(tie, child, parent)
            for child, parent in _both_ways(tie)
        )

    def details(self, ties: Iterable[Tie]) -> Iterator[tuple[Tie, str, str]]:
        """Ties with child and parent where the child names the other's outlet anywhere, and much
        of it is told in the parent's order: it leans on it without being a retelling of it."""
        for tie in ties:
            for child, parent in _both_ways(tie):
                much = tie.steps >= _STEPS and _told(tie, child) >= _TOLD_OF_DETAIL
                if much and self._named.naming(child, parent):
                    yield tie, child, parent

    def _is_named(self, tie: Tie, child: str, parent: str) -> bool:
        """Whether the child names the parent's outlet at its head and tells much of its report."""
        return (
            self._named.at_head(child, parent)
            and _told(tie, child) >= _TOLD_OF_NAMED
            and tie.mutual >= _MUTUAL_OF_NAMED
        )

    def _adds_nothing(self, tie: Tie, child: str, parent: str) -> bool:
        """Whether the child's facts and its quotations, of several speakers, are the parent's."""
        if _told(tie, child) < _TOLD:
            return False
        mine, theirs = self._matter[child], self._matter[parent]
        return (
            mine.speakers >= _SPEAKERS
            and min(len(mine.facts) / _LEAST_FACTS, len(mine.quoted) / _LEAST_QUOTED) >= 1
            and _share(mine.facts, theirs.facts) >= _FACTS
            and _share(mine.quoted, theirs.quoted) >= _QUOTED
        )


@dataclass(frozen=True)
class _Matter:
    """What an article tells: its facts (stems of names and numbers), its quoted stems."""

    marks: Annotations
    units: Sequence[Unit]

    @cached_property
    def facts(self) -> frozenset[str]:
        return frozenset(
            stemmed
            for unit in self.units
            if unit.region == "body"
            for stemmed in unit.names | unit.numbers
            if stemmed in unit.numbers or rarity(stemmed) >= _RARE
        )

    @cached_property
    def quoted(self) -> frozenset[str]:
        return frozenset(s for unit in self.units if unit.region == "body" for s in unit.quoted)

    @cached_property
    def speakers(self) -> int:
        return len({quote.speaker for quote in self.marks.quotes if quote.quoted and quote.speaker})


def _both_ways(tie: Tie) -> tuple[tuple[str, str], tuple[str, str]]:
    """The two articles as child and parent, and the other way round."""
    return (tie.right, tie.left), (tie.left, tie.right)


def _told(tie: Tie, article: str) -> float:
    return tie.told[0] if article == tie.left else tie.told[1]


def _share(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of mine that is theirs too, each weighed by its rarity; 0 for none at all."""
    shared = sum(rarity(stemmed) for stemmed in sorted(mine & theirs))
    return shared / (sum(rarity(stemmed) for stemmed in sorted(mine)) or 1.0)
