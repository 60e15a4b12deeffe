"""Mentions of one happening brought together: inside an article, then between articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...model import Span
from ..alignment import Alignment
from .actions import alike, happens_once
from .records import Chain, Dated, Mention

# A place named in more than this share of all sentences sets the scene and tells nothing apart.
_COMMON_PLACE = 0.15
# Evidence for two chains to be one happening, strongest first; 0 is none.
LINKED, PLACED, ONCE, ALIKE = 4, 3, 2, 1


def chain_article(article: str, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """The chains of one article: each mention joins the last chain that it may belong to."""
    chains: list[list[Mention]] = []
    for mention in mentions:
        home = next((c for c in reversed(chains) if _continues(c, mention)), None)
        if home is None:
            chains.append([mention])
        else:
            home.append(mention)
    return tuple(Chain(article, tuple(chain)) for chain in chains)


def _continues(chain: Sequence[Mention], mention: Mention) -> bool:
    """Whether a mention goes on about the happening of a chain."""
    who = frozenset[str]().union(*(m.who for m in chain))
    where = frozenset[str]().union(*(m.where for m in chain))
    shared, placed = who & mention.who, where & mention.where
    if not any(alike(m.action, mention.action) for m in chain):
        return False
    exact = any(m.action == mention.action for m in chain)
    if placed and len(shared) >= 2:
        return True
    if not exact or not agree([m.dated for m in chain if m.dated], [mention.dated]):
        return False
    if mention.definite:
        return bool(shared) or not mention.who or not who
    return len(shared) >= 2 or bool(shared and placed)


def agree(left: Iterable[Dated | None], right: Iterable[Dated | None]) -> bool:
    """Whether every date of one side meets every date of the other."""
    others = [d for d in right if d]
    return all(a.interval.meets(b.interval) for a in left if a for b in others)


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
        self._links: dict[int, set[int]] = defaultdict(set)
        for link in alignment.links:
            self._links[link.left].add(link.right)
            self._links[link.right].add(link.left)
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
        actions = sorted({a for chain in self._chains for a in chain.actions})
        return {
            action: [
                i for i, c in enumerate(self._chains) if any(alike(action, a) for a in c.actions)
            ]
            for action in actions
        }

    def evidence(self, left: Chain, right: Chain) -> int:
        """How surely two chains tell of one happening, by what they share."""
        if left.article == right.article:
            return 0
        exact = left.actions & right.actions
        who = left.who & right.who
        if exact and self._linked(left, right) and (who or not left.who or not right.who):
            return LINKED
        listed = [action for action in exact if not action.startswith("~")]
        if len(who) >= 2 and (left.where & right.where) - self._common:
            return PLACED
        if not listed:
            return 0
        single = all(
            self._told[chain.article, action] <= 1 for chain in (left, right) for action in listed
        )
        if single and left.near & right.near and any(happens_once(action) for action in listed):
            return ONCE
        dated = left.dates and right.dates and agree(left.dates, right.dates)
        if single and dated and len(left.near & right.near) >= 2:
            return ALIKE
        return 0

    def _linked(self, left: Chain, right: Chain) -> bool:
        return any(not self._links[unit].isdisjoint(right.units) for unit in left.units)

    def may_join(self, a: Sequence[int], b: Sequence[int], left: int, right: int) -> bool:
        """Whether two groups may become one: weak evidence needs dates that agree throughout."""
        mine = [self._chains[i] for i in a]
        theirs = [self._chains[i] for i in b]
        for one in mine:
            for other in theirs:
                if one.article == other.article and not agree(one.dates, other.dates):
                    return False
        if self.evidence(self._chains[left], self._chains[right]) > ALIKE:
            return True
        return _overlap(mine, theirs)


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
