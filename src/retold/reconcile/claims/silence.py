"""Which articles say nothing of a claim."""

import calendar
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from ...model import Published
from ..alignment import Alignment, Unit
from ..alignment.words import fold, stem
from ..telling import StoryMarks

# A sentence with this share of a claim's weight, in two words at least, may be telling it in other
# words; so may an article with two words that are the claim's own.
_MENTIONS = 0.2
# A word of this weight is a claim's own: rare in the news and in the story.
_OWN = 0.5
# So rare that a few of them, all absent elsewhere, are a matter of their own ("burgundy scarf").
_RARE = 0.8
_ENOUGH_RARE = 3
_SHORTEST = 3
# Sentences an article, on the whole, from which on a word is what the story turns on: the name of
# its town tells no claim from another, rare as it is elsewhere.
_COMMON = 2.5
# Words of less weight are in every other sentence and say nothing of who tells what.
_LEAST = 0.1
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


def _is_before(one: Published, other: Published) -> bool:
    """Whether it came out before the other for sure: on an earlier day, or on one day at an earlier
    hour if both are known."""
    if one.end < other.start:
        return True
    if one.start != other.start or one.grain != "day" or other.grain != "day":
        return False
    try:
        first, second = datetime.fromisoformat(one.value), datetime.fromisoformat(other.value)
    except ValueError:
        return False
    hours = "T" in one.value and "T" in other.value
    return hours and (first.tzinfo is None) == (second.tzinfo is None) and first < second


class Silence:
    """Says who is silent on a claim. An article that may be telling it is not; nobody is silent on
    a claim without a word that others could not have left out in telling the same, nor if it was
    printed before the first article that tells the claim."""

    def __init__(self, story: StoryMarks, alignment: Alignment) -> None:
        self._dates = {
            marks.article.id: marks.published
            for marks in story.articles
            if marks.published and marks.published.how != "inferred"
        }
        self._weights = alignment.weights
        self._articles = tuple(alignment.of_article)
        self._linked: dict[int, set[str]] = defaultdict(set)
        for link in alignment.links:
            self._linked[link.left].add(alignment.units[link.right].span.article)
            self._linked[link.right].add(alignment.units[link.left].span.article)
        self._units: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for unit in alignment.units:
            for stemmed in unit.stems:
                if self._weights[stemmed] >= _LEAST:
                    self._units[stemmed].append((unit.span.article, unit.index))

    def silent_on(self, units: Sequence[Unit], claim: frozenset[str]) -> tuple[str, ...]:
        """The articles, in order of the story, that neither tell a claim nor come near.

        ``units`` are its tellings, ``claim`` the stems that make it.
        """
        near = {unit.span.article for unit in units}
        anchors = self._anchors(units, claim) if len(near) < len(self._articles) else ()
        if not anchors:
            return ()
        near |= {article for unit in units for article in self._linked[unit.index]}
        near |= {article for anchor in anchors for article, _ in self._units[anchor]}
        near |= self._with_two(self._own(claim)) | self._with_sentence(claim)
        near |= self.printed_before(unit.span.article for unit in units)
        return tuple(article for article in self._articles if article not in near)

    def printed_before(self, tellers: Iterable[str]) -> frozenset[str]:
        """The articles that came out before all of these, by dates that are not inferred; none
        where no teller has such a date."""
        told = [self._dates[article] for article in tellers if article in self._dates]
        if not told:
            return frozenset()
        return frozenset(
            article
            for article, published in self._dates.items()
            if all(_is_before(published, each) for each in told)
        )

    def _anchors(self, units: Sequence[Unit], claim: frozenset[str]) -> frozenset[str]:
        """The words without which the claim is hardly told: its own names and quoted words, and
        rarer ones that a telling article comes back to; else several so rare that they make the
        matter. No date or number is one: others may tell the same and give another."""
        own = {s for s in self._own(claim) - _CALENDAR if not s[0].isdigit()}
        named = {s for unit in units for s in unit.names | unit.quoted if len(s) >= _SHORTEST}
        rare = {stemmed for stemmed in own if self._weights[stemmed] >= _RARE}
        anchors = own & named | {s for s in rare if self._repeated(units, s)}
        return frozenset(anchors or (rare if len(rare) >= _ENOUGH_RARE else ()))

    def _repeated(self, units: Sequence[Unit], stemmed: str) -> bool:
        tellers = {unit.span.article for unit in units if stemmed in unit.stems}
        counts = Counter(article for article, _ in self._units[stemmed])
        return any(counts[article] > 1 for article in tellers)

    def _own(self, claim: frozenset[str]) -> frozenset[str]:
        """The rare words of a claim but those that the whole story turns on."""
        most = _COMMON * len(self._articles)
        return frozenset(
            s for s in claim if self._weights[s] >= _OWN and len(self._units[s]) <= most
        )

    def _with_two(self, own: frozenset[str]) -> set[str]:
        """The articles that have two of the words that are the claim's own."""
        counts = Counter(
            article
            for stemmed in own
            for article in {article for article, _ in self._units[stemmed]}
        )
        return {article for article, count in counts.items() if count > 1}

    def _with_sentence(self, claim: frozenset[str]) -> set[str]:
        """The articles with a sentence that has a good share of the claim, in two words or more."""
        shared: dict[tuple[str, int], list[float]] = defaultdict(list)
        for stemmed in sorted(claim):
            for place in self._units[stemmed]:
                shared[place].append(self._weights[stemmed])
        least = _MENTIONS * sum(self._weights[stemmed] for stemmed in sorted(claim))
        return {
            article
            for (article, _), weights in shared.items()
            if len(weights) > 1 and sum(weights) >= least
        }
