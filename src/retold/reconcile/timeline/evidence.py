"""How surely chains of different articles tell of one happening."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from ...annotate.times.words import MONTHS, WEEKDAYS
from ..alignment import Alignment, cluster_units
from ..alignment.words import stem
from .actions import alike, happens_often, happens_once, is_gathering, kin
from .records import Chain, Mention, is_calendar_day
from .sameness import (
    agree,
    clash,
    dated_in_one_life,
    elsewhere,
    of_one_life,
    same_people,
    staged_alike,
)

# A place named in more than this share of all sentences sets the scene and tells nothing apart.
_COMMON_PLACE = 0.15
# A year alone dates the background of a report more often than what it tells.
_LONGEST_DATE = 92
_CALENDAR = frozenset(stem(word) for word in (*MONTHS, *WEEKDAYS))
# Two sentences that have this much in common tell the same, whoever is named in them.
_SAME_WORDS = 0.5
# How many chains, and mentions of each, a mention or another chain is held against.
CHAINS, MENTIONS = 16, 24
# Two sentences that give one day and share as much as a rare word tell one happening of that day.
_DAY_SHARED = 0.8
# Evidence for two chains to be one happening, strongest first; 0 is none.
LINKED, PLACED, ONCE, ALIKE, SAME_DAY = 5, 4, 3, 2, 1


class Matcher:
    """Weighs the evidence that two chains tell of one happening."""

    def __init__(self, chains: Sequence[Chain], alignment: Alignment) -> None:
        self._chains = chains
        self._links: dict[int, dict[int, float]] = defaultdict(dict)
        for link in alignment.links:
            self._links[link.left][link.right] = link.likeness
            self._links[link.right][link.left] = link.likeness
        self._cluster = {
            unit: number for number, group in enumerate(cluster_units(alignment)) for unit in group
        }
        self._names = [unit.names - _CALENDAR for unit in alignment.units]
        self._common = _common_places(chains, len(alignment.units))
        self._weights = alignment.weights
        self._stems = [frozenset(unit.stems) - _CALENDAR for unit in alignment.units]
        self._days = Counter((c.article, day) for c in chains if (day := _day(c)))
        self._told = Counter((c.article, action) for c in chains if c.dates for action in c.actions)

    def pairs(self) -> list[tuple[int, int, int]]:
        """Evidence and the two chains of different articles that it is for, the strongest first."""
        found = set()
        for members in (*self._by_action().values(), *self._by_day().values()):
            for place, left in enumerate(members):
                for right in members[place + 1 :]:
                    strength = self.evidence(self._chains[left], self._chains[right])
                    if strength:
                        found.add((strength, left, right))
        return sorted(found, key=lambda pair: (-pair[0], *pair[1:]))

    def _by_action(self) -> dict[str, list[int]]:
        """The chains that may tell of each kind of happening, of each article a bounded number,
        those with dates before those without."""
        ranked = sorted(range(len(self._chains)), key=lambda i: (not self._chains[i].dates, i))
        found: dict[str, list[int]] = defaultdict(list)
        count: Counter[tuple[str, str]] = Counter()
        for index in ranked:
            chain = self._chains[index]
            for action in sorted(frozenset[str]().union(*(kin(a) for a in chain.actions))):
                count[chain.article, action] += 1
                if count[chain.article, action] <= CHAINS:
                    found[action].append(index)
        return {action: sorted(found[action]) for action in sorted(found)}

    def _by_day(self) -> dict[date, list[int]]:
        """The chains that give one and the same day as a date, of each article a bounded number."""
        found: dict[date, list[int]] = defaultdict(list)
        count: Counter[tuple[str, date]] = Counter()
        for index, chain in enumerate(self._chains):
            day = _day(chain)
            if day is not None:
                count[chain.article, day] += 1
                if count[chain.article, day] <= CHAINS:
                    found[day].append(index)
        return {day: found[day] for day in sorted(found)}

    def evidence(self, left: Chain, right: Chain) -> int:
        """How surely two chains tell of one happening, by what they share; see :meth:`_at_odds`
        for dates that cannot meet."""
        if left.article == right.article:
            return 0
        if not agree(left.dates, right.dates):
            return self._at_odds(left, right)
        if self._any(left, right, self._told_alike):
            return LINKED
        if self._any(left, right, lambda m, n: staged_alike(m, n, self._common)):
            return PLACED
        single = self._is_single(left, right)
        if single and self._any(left, right, of_one_life):
            return ONCE
        if single and left.dates and right.dates and self._any(left, right, same_people):
            return ALIKE
        return SAME_DAY if self._on_one_day(left, right) else 0

    def _on_one_day(self, left: Chain, right: Chain) -> bool:
        """Whether two chains give the same day, one of them by its number, and share enough beside.

        A day told by its number is rare, so little more is asked for: a kind of happening and a
        person or word in common, or words alone where each article dates one thing by that day.
        """
        day = _day(left)
        if day is None or day != _day(right):
            return False
        if not any(is_calendar_day(chain.dates[0]) for chain in (left, right)):
            return False
        alone = all(self._days[chain.article, day] == 1 for chain in (left, right))
        kind = any(alike(one, other) for one in left.actions for other in right.actions)
        return (alone or kind) and self._any(left, right, self._share_words)

    def _share_words(self, m: Mention, n: Mention) -> bool:
        if m.dated is None or n.dated is None or elsewhere(m, n):
            return False
        shared = self._stems[m.unit] & self._stems[n.unit]
        return sum(self._weights[stemmed] for stemmed in sorted(shared)) >= _DAY_SHARED

    def _at_odds(self, left: Chain, right: Chain) -> int:
        """How surely two chains tell of one happening though their dates cannot meet.

        The two dates must stand in sentences told alike, or with the same one to whom it happens
        once; or the two have people and a telling place in common. Nothing will do for the first
        or another of several, nor the last two where an article tells several such happenings or
        the same people do it often.
        """
        if self._any(left, right, self._surely_alike):
            return LINKED
        numbered = any(m.numbered for c in (left, right) for m in c.mentions)
        often = any(happens_often(action) for action in left.actions & right.actions)
        if numbered or often or not self._is_single(left, right):
            return 0
        if self._any(left, right, lambda m, n: staged_alike(m, n, self._common)):
            return PLACED
        return ONCE if self._any(left, right, dated_in_one_life) else 0

    def _is_single(self, left: Chain, right: Chain) -> bool:
        """Whether each of two articles dates no more than one happening of their kind."""
        shared = left.actions & right.actions
        return all(self._told[c.article, action] <= 1 for c in (left, right) for action in shared)

    def _told_alike(self, m: Mention, n: Mention) -> bool:
        """Whether the two stand in sentences that tell alike, with no other people in them."""
        likeness = self._links[m.unit].get(n.unit) if m.action == n.action else None
        if likeness is None:
            return False
        return likeness >= _SAME_WORDS or bool(m.near & n.near) or not (m.near and n.near)

    def _surely_alike(self, m: Mention, n: Mention) -> bool:
        """Whether sentences whose own dates cannot meet still tell one happening: they must stand
        in one group of sentences told alike, and name the same people or nothing but the same. What
        is dated by a year, done often or told of nobody asks for nearly the same words besides."""
        likeness = self._links[m.unit].get(n.unit) if m.action == n.action else None
        if likeness is None or not clash(m, n) or elsewhere(m, n):
            return False
        if self._cluster.get(m.unit) is None or self._cluster[m.unit] != self._cluster.get(n.unit):
            return False
        if m.numbered or n.numbered or m.caption or n.caption:
            return False
        named_alike = not self._names_differ(m, n)
        people = len((m.near & n.near) - m.where - n.where)
        long = any(d is not None and d.interval.days() > _LONGEST_DATE for d in (m.dated, n.dated))
        if (long or not people) and (not named_alike or happens_once(m.action)):
            return False
        if long or not people or happens_often(m.action):
            return likeness >= _SAME_WORDS and (named_alike or people > 1)
        if is_gathering(m.action):
            return named_alike or bool((m.where & n.where) - self._common)
        return True

    def _names_differ(self, one: Mention, other: Mention) -> bool:
        """Whether each of two sentences names something that the other does not."""
        left, right = self._names[one.unit], self._names[other.unit]
        return bool(left - right and right - left)

    def _any(self, left: Chain, right: Chain, holds: Callable[[Mention, Mention], bool]) -> bool:
        return any(holds(m, n) for m in left.mentions[:MENTIONS] for n in right.mentions[:MENTIONS])


def _day(chain: Chain) -> date | None:
    """The day that the first date of a chain gives by its number or its weekday, if it does."""
    if not chain.dates:
        return None
    first = chain.dates[0]
    named = first.interval.days() == 1 and not first.deictic
    return first.interval.start if named else None


def _common_places(chains: Sequence[Chain], units: int) -> frozenset[str]:
    """Places that so many sentences name that sharing them tells nothing."""
    named: dict[str, set[int]] = defaultdict(set)
    for chain in chains:
        for mention in chain.mentions:
            for place in mention.where:
                named[place].add(mention.unit)
    return frozenset(p for p, where in named.items() if len(where) > max(3, _COMMON_PLACE * units))
