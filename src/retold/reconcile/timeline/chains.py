"""Mentions of one happening brought together: inside an article, then between articles."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..alignment import Alignment
from .actions import happens_once, kin
from .evidence import ALIKE, CHAINS, MENTIONS, Matcher
from .records import Chain, Mention
from .sameness import agree, is_of_another, overlap, slips_apart, staged_alike


def chain_article(article: str, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
    """The chains of one article: each mention joins the last chain that it may belong to.

    It is held against the last few chains of its kind, and the last few mentions of each, so the
    work grows linearly with the number of mentions.
    """
    chains: list[list[Mention]] = []
    by_action: dict[str, list[list[Mention]]] = defaultdict(list)
    for mention in mentions:
        recent = by_action[mention.action][-CHAINS:]
        home = next((c for c in reversed(recent) if _continues(c[-MENTIONS:], mention)), None)
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
        return any(slips_apart(m, mention) for m in chain)
    if any(staged_alike(m, mention, frozenset()) for m in chain):
        return True
    if not any(m.action == mention.action for m in chain):
        return False
    if happens_once(mention.action) and is_of_another(chain, mention):
        return False
    who = frozenset[str]().union(*(m.who for m in chain))
    shared = who & mention.who
    if mention.definite:
        return bool(shared) or not mention.who or not who
    return len(shared) >= 2


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
    matcher = Matcher(chains, alignment)
    group = {index: [index] for index in range(len(chains))}
    of = list(range(len(chains)))
    for evidence, left, right in matcher.pairs():
        a, b = of[left], of[right]
        mine, theirs = [chains[i] for i in group[a]], [chains[i] for i in group[b]]
        if a != b and _may_join(matcher, mine, theirs, evidence):
            for index in group[b]:
                of[index] = a
            group[a] += group.pop(b)
    return tuple(
        Happening(tuple(chains[i] for i in sorted(members)))
        for _, members in sorted(group.items(), key=lambda item: min(item[1]))
    )


def _may_join(
    matcher: Matcher, mine: Sequence[Chain], theirs: Sequence[Chain], evidence: int
) -> bool:
    """Whether two groups may become one on evidence between two of their chains: where some of
    their dates cannot meet, two chains at odds must give strong evidence of their own."""
    for one in mine:
        for other in theirs:
            if one.article == other.article and not agree(one.dates, other.dates):
                return False
    odds = [(m, n) for m in mine for n in theirs if not agree(m.dates, n.dates)]
    if evidence <= ALIKE:
        return overlap(mine, theirs)
    once = any(happens_once(action) for chain in mine for action in chain.actions)
    return not odds or once or any(matcher.evidence(m, n) > ALIKE for m, n in odds)
