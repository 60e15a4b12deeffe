"""Which articles say nothing of a claim."""

import calendar
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from ..alignment import Alignment, Unit
from ..alignment.words import fold, stem

# A sentence with this share of a claim's weight, in two words at least, may be telling it in other
# words; so may an article with two words that are the claim's own.
_MENTIONS = 0.2
# A word of this weight is a claim's own: rare in the news and in the story.
_OWN = 0.5
# So rare that a few of them, all absent elsewhere, are a matter of their own ("burgundy scarf").
_RARE = 0.8
_ENOUGH_RARE = 3
_SHORTEST = 3
_CALENDAR = frozenset(
    stem(fold(name))
    for names in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr)
    for name in names
)


def own_stems(units: Sequence[Unit]) -> frozenset[str]:
    """The stems that make a claim: those that two tellings share, or all of a single one."""
    counts = Counter(stemmed for unit in units for stemmed in unit.stems)
    least = min(len(units), 2)
    return frozenset(stemmed for stemmed, count in counts.items() if count >= least)


class Silence:
    """Says who is silent on a claim. An article that may be telling it is not; nobody is silent on
    a claim without a word that others could not have left out in telling the same."""

    def __init__(self, alignment: Alignment) -> None:
        self._weights = alignment.weights
        self._of_article: Mapping[str, Sequence[Unit]] = alignment.of_article
        self._counts = {
            article: Counter(s for unit in units for s in unit.stems)
            for article, units in alignment.of_article.items()
        }

    def silent_on(self, units: Sequence[Unit], claim: frozenset[str]) -> tuple[str, ...]:
        """The articles, in order of the story, that neither tell a claim nor come near.

        ``units`` are its tellings, ``claim`` the stems that make it.
        """
        anchors = self._anchors(units, claim)
        if not anchors:
            return ()
        tellers = {unit.span.article for unit in units}
        return tuple(
            article
            for article in self._of_article
            if article not in tellers and not self._near(claim, anchors, article)
        )

    def _anchors(self, units: Sequence[Unit], claim: frozenset[str]) -> frozenset[str]:
        """The words without which the claim is hardly told: its own names and quoted words, and
        rarer ones that a telling article comes back to; else several so rare that they make the
        matter. No date or number is one: others may tell the same and give another."""
        own = {s for s in claim - _CALENDAR if self._weights[s] >= _OWN and not s[0].isdigit()}
        named = {s for unit in units for s in unit.names | unit.quoted if len(s) >= _SHORTEST}
        rare = {stemmed for stemmed in own if self._weights[stemmed] >= _RARE}
        anchors = own & named | {s for s in rare if self._repeated(units, s)}
        return frozenset(anchors or (rare if len(rare) >= _ENOUGH_RARE else ()))

    def _repeated(self, units: Sequence[Unit], stemmed: str) -> bool:
        return any(
            stemmed in unit.stems and self._counts[unit.span.article][stemmed] > 1 for unit in units
        )

    def _near(self, claim: frozenset[str], anchors: frozenset[str], article: str) -> bool:
        stems = self._counts[article]
        held = frozenset(stemmed for stemmed in claim if stems[stemmed])
        if held & anchors or sum(self._weights[stemmed] >= _OWN for stemmed in held) > 1:
            return True
        least = _MENTIONS * self._weigh(claim)
        return self._weigh(held) >= least and any(
            len(shared) > 1 and self._weigh(shared) >= least
            for unit in self._of_article[article]
            for shared in [held.intersection(unit.stems)]
        )

    def _weigh(self, stems: Iterable[str]) -> float:
        return sum(self._weights[stemmed] for stemmed in stems)
