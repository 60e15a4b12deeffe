"""Mentions of one happening brought together: inside an article, then between articles."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...annotate.times.words import MONTHS, WEEKDAYS
from ...model import Span
from ..alignment import Alignment, cluster_units
from ..alignment.words import stem
from .actions import alike, happens_often, happens_once, is_gathering, kin
from .records import Chain, Dated, Mention

# A place named in more than this share of all sentences sets the scene and tells nothing apart.
_COMMON_PLACE = 0.15
# A year alone dates the background of a report more often than what it tells.
_LONGEST_DATE = 92
_CALENDAR = frozenset(stem(word) for word in (*MONTHS, *WEEKDAYS))
# Two sentences that have this much in common tell the same, whoever is named in them.
_SAME_WORDS = 0.5
# How many chains, and mentions of each, a mention or another chain is held against.
_CHAINS, _MENTIONS = 16, 24
# Evidence for two chains to be one happening, strongest first; 0 is none.
LINKED, PLACED, ONCE, ALIKE = 4, 3, 2, 1


def chain_article(article: str, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """The chains of one article: each mention joins the last chain that it may belong to.

    It is held against the last few chains of its kind, and the last few mentions of each, so the
    work grows linearly with the number of mentions.
    """
    chains: list[list[Mention]] = []
    by_action: dict[str, list[list[Mention]]] = defaultdict(list)
    for mention in mentions:
        recent = by_action[mention.action][-_CHAINS:]
        home = next((c for c in reversed(recent) if _continues(c[-_MENTIONS:], mention)), None)
        if home is None:
            home = []
            chains.append(home)
            for action in kin(mention.action):
                by_action[action].append(home)
        home.append(mention)
    return tuple(Chain(article, tuple(chain)) for chain in chains)


def _continues(chain: Sequence[Mention], mention: Mention) -> bool:
    """Whether a mention goes on about the happening of a chain, of which a part is given."""
    if not agree([m.dated for m in chain if m.dated], [mention.dated]):
        return any(_at_odds(m, mention) for m in chain)
    if any(_staged_alike(m, mention, frozenset()) for m in chain):
        return True
    if not any(m.action == mention.action for m in chain):
        return False
    who = frozenset[str]().union(*(m.who for m in chain))
    shared = who & mention.who
    if mention.definite:
        return bool(shared) or not mention.who or not who
    return len(shared) >= 2


def _staged_alike(one: Mention, other: Mention, common: frozenset[str]) -> bool:
    """Whether two mentions have one kind of happening, two people and a telling place in common."""
    return (
        alike(one.action, other.action)
        and len(one.near & other.near) >= 2
        and bool((one.where & other.where) - common)
    )


def _at_odds(one: Mention, other: Mention) -> bool:
    """Whether one article tells one happening with two dates. Two dates in its own text are as a
    rule two happenings; a caption, or "weeks later", is where an article slips."""
    slips = one.caption != other.caption or any(
        m.dated and m.dated.vague and m.dated.expression.anchor == "telling" for m in (one, other)
    )
    return slips and not happens_often(one.action) and _staged_alike(one, other, frozenset())


def agree(left: Iterable[Dated | None], right: Iterable[Dated | None]) -> bool:
    """Whether every date of one side meets every date of the other."""
    ours = [d.interval for d in left if d]
    theirs = [d.interval for d in right if d]
    if not ours or not theirs:
        return True
    return max(i.start for i in ours) <= min(i.end for i in theirs) and max(
        i.start for i in theirs
    ) <= min(i.end for i in ours)


@dataclass(frozen=True, slots=True)
class Happening:
    """Chains of different articles that tell of one happening."""

    chains: tuple[Chain, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that tell it."""
        return frozenset(chain.article for chain in self.chains)


def join_chains(chains: Sequence[Chain], alignment: Alignment) -> tuple[Happening, ...]:
    """Chains that tell of one happening, those of the strongest evidence joined first.

    An article takes part with one chain only, unless its chains agree in their dates. Happenings
    come in the order of their first chain.
    """
    matcher = _Matcher(chains, alignment)
    group = {index: [index] for index in range(len(chains))}
    of = list(range(len(chains)))
    for _, left, right in matcher.pairs():
        a, b = of[left], of[right]
        if a != b and matcher.may_join(group[a], group[b], left, right):
            for index in group[b]:
                of[index] = a
            group[a] += group.pop(b)
    return tuple(
        Happening(tuple(chains[i] for i in sorted(members)))
        for _, members in sorted(group.items(), key=lambda item: min(item[1]))
    )


class _Matcher:
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
        self._told = Counter((c.article, action) for c in chains if c.dates for action in c.actions)

    def pairs(self) -> list[tuple[int, int, int]]:
        """Pairs of chains of different articles with evidence, the strongest first."""
        by_action: Mapping[str, list[int]] = self._by_action()
        found = set()
        for members in by_action.values():
            for place, left in enumerate(members):
                for right in members[place + 1 :]:
                    strength = self.evidence(self._chains[left], self._chains[right])
                    if strength:
                        found.add((-strength, left, right))
        return sorted(found)

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
                if count[chain.article, action] <= _CHAINS:
                    found[action].append(index)
        return {action: sorted(found[action]) for action in sorted(found)}

    def evidence(self, left: Chain, right: Chain) -> int:
        """How surely two chains tell of one happening, by what they share.

        Where their dates cannot meet, only sentences told alike, one stage, or what happens once
        will do, and none of it where an article tells several such happenings.
        """
        if left.article == right.article:
            return 0
        agreeing = agree(left.dates, right.dates)
        exact = left.actions & right.actions
        single = all(self._told[c.article, a] <= 1 for c in (left, right) for a in exact)
        if self._linked(left, right, agreeing):
            return LINKED
        numbered = any(m.numbered for c in (left, right) for m in c.mentions)
        often = any(happens_often(action) for action in exact)
        if not agreeing and (numbered or often or not single):
            return 0
        if self._any(left, right, lambda m, n: _staged_alike(m, n, self._common)):
            return PLACED
        if single and self._any(left, right, _of_one_life):
            return ONCE
        if single and agreeing and left.dates and right.dates:
            return ALIKE if self._any(left, right, _same_people) else 0
        return 0

    def _linked(self, left: Chain, right: Chain, agreeing: bool) -> bool:
        """Whether the two are told in sentences that tell alike; at odds, with more in common."""

        def told_alike(m: Mention, n: Mention) -> bool:
            likeness = self._links[m.unit].get(n.unit) if m.action == n.action else None
            if likeness is None or (not agreeing and _elsewhere(m, n)):
                return False
            if agreeing:
                return likeness >= _SAME_WORDS or bool(m.near & n.near) or not (m.near and n.near)
            return self._surely_alike(m, n, likeness)

        return self._any(left, right, told_alike)

    def _surely_alike(self, m: Mention, n: Mention, likeness: float) -> bool:
        """Whether sentences whose dates cannot meet still tell one happening: they must stand in
        one group of sentences told alike, and name the same people or nothing but the same.

        Of 159 pairs of dated sentences told alike whose dates agree, 75 pass; of 24 whose dates
        do not, 5 (700 stories of the news; all but one of the 5 fall to the slack of weekdays).
        """
        if self._cluster.get(m.unit) is None or self._cluster[m.unit] != self._cluster.get(n.unit):
            return False
        if m.numbered or n.numbered or (m.caption and n.caption):
            return False
        named_alike = not self._names_differ(m, n)
        if any(d is not None and d.interval.days() > _LONGEST_DATE for d in (m.dated, n.dated)):
            return likeness >= _SAME_WORDS and named_alike
        if is_gathering(m.action):
            return named_alike or bool((m.where & n.where) - self._common)
        people = len(m.near & n.near)
        return named_alike or people >= (2 if happens_often(m.action) else 1)

    def _names_differ(self, one: Mention, other: Mention) -> bool:
        """Whether each of two sentences names something that the other does not."""
        left, right = self._names[one.unit], self._names[other.unit]
        return bool(left - right and right - left)

    def _any(self, left: Chain, right: Chain, holds: Callable[[Mention, Mention], bool]) -> bool:
        return any(
            holds(m, n) for m in left.mentions[:_MENTIONS] for n in right.mentions[:_MENTIONS]
        )

    def may_join(self, a: Sequence[int], b: Sequence[int], left: int, right: int) -> bool:
        """Whether two groups may become one: weak evidence needs dates that agree throughout."""
        mine = [self._chains[i] for i in a]
        theirs = [self._chains[i] for i in b]
        for one in mine:
            for other in theirs:
                if one.article == other.article and not agree(one.dates, other.dates):
                    return False
        odds = [(m, n) for m in mine for n in theirs if not agree(m.dates, n.dates)]
        strength = self.evidence(self._chains[left], self._chains[right])
        if not odds:
            return strength > ALIKE or _overlap(mine, theirs)
        if strength == ALIKE:
            return _overlap(mine, theirs)
        once = any(happens_once(action) for chain in mine for action in chain.actions)
        return once or any(self.evidence(m, n) > ALIKE for m, n in odds)


def _of_one_life(one: Mention, other: Mention) -> bool:
    """Whether the two tell what happens to somebody once, of the same one."""
    if one.action != other.action or not happens_once(one.action):
        return False
    return one.closest is not None and one.closest == other.closest


def _elsewhere(one: Mention, other: Mention) -> bool:
    """Whether the two name different places."""
    return bool(one.where and other.where and not one.where & other.where)


def _same_people(one: Mention, other: Mention) -> bool:
    listed = one.action == other.action and not one.action.startswith("~")
    return listed and len(one.near & other.near) >= 2


def _overlap(mine: Sequence[Chain], theirs: Sequence[Chain]) -> bool:
    """Whether every dated chain of the one side meets the dates of some chain of the other."""
    return all(
        any(agree(one.dates, other.dates) for other in theirs if other.dates)
        for one in mine
        if one.dates
    )


def _common_places(chains: Sequence[Chain], units: int) -> frozenset[str]:
    """Places that so many sentences name that sharing them tells nothing."""
    named: dict[str, set[int]] = defaultdict(set)
    for chain in chains:
        for mention in chain.mentions:
            for place in mention.where:
                named[place].add(mention.unit)
    return frozenset(p for p, where in named.items() if len(where) > max(3, _COMMON_PLACE * units))


def spans_of(chain: Chain) -> tuple[Span, ...]:
    """The sentences that the mentions of a chain stand in."""
    return tuple(dict.fromkeys(mention.span for mention in chain.mentions))
