"""The roots of each article: what counts as one independent source."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Derivation
from ..telling import StoryMarks
from .names import source_id
from .origins import Origins

DERIVED = frozenset({"copied", "rewritten"})

Ids = Mapping[str, frozenset[str]]


def find_roots(
    story: StoryMarks, lineage: Sequence[Derivation], origins: Origins
) -> tuple[Ids, Mapping[str, str]]:
    """For each article its roots (source ids, or its own id), and why it does not stand alone.

    An article goes back to the outlets that it leans on, and to where its parents here go back;
    who has neither, to the outlets that those name that tell the same; what is left is a root
    itself, under its outlet's name where that is known, so that two reports of one outlet count
    once.
    """
    here = frozenset(story.ids)
    between = [(d, d.parent) for d in lineage if d.parent in here and d.parent is not None]
    sisters = [
        (d.child, d.runner_up)
        for d in lineage
        if d.parent is None and d.kind in DERIVED and d.runner_up in here
    ]
    families = _connected(
        story.ids, [*sisters, *((d.child, p) for d, p in between if d.kind in DERIVED)]
    )
    # Where nothing says who was first, or the source of both is missing, two stand in one place.
    twins = _connected(story.ids, [*sisters, *((d.child, p) for d, p in between if not d.directed)])
    first = {article: group[0] for group in twins for article in group}
    above: dict[str, set[str]] = defaultdict(set)
    parents: dict[str, set[str]] = defaultdict(set)
    for derivation, parent in between:
        if derivation.directed:
            parents[derivation.child].add(parent)
            above[first[derivation.child]].add(first[parent])
    leaning = {id: _elsewhere(id, parents[id], origins) for id in story.ids}
    own: dict[str, frozenset[str]] = defaultdict(frozenset)
    for family in families:
        named = frozenset().union(*(leaning[article] for article in family))
        for article in family:
            base = leaning[article]
            if not base and not parents[article]:
                # Who names no origin while others of the family do has left it away.
                base = named or frozenset({_own_root(first[article], origins)})
            own[first[article]] |= base
    found = {one: _gathered(one, above, own) for one in first.values()}
    roots = {id: found[first[id]] or frozenset({_own_root(id, origins)}) for id in story.ids}
    tied = frozenset(article for family in families if len(family) > 1 for article in family)
    return roots, _grounds(roots, lineage, origins, tied)


def _elsewhere(article: str, parents: Iterable[str], origins: Origins) -> frozenset[str]:
    """The outlets that the article leans on, but for those that its parents here are by."""
    by_parents = {_own_root(parent, origins) for parent in parents}
    return frozenset(origins.of_article.get(article, ())) - by_parents


def _own_root(article: str, origins: Origins) -> str:
    outlet = origins.outlets.get(article)
    return source_id(outlet) if outlet else article


def _gathered(article: str, above: Mapping[str, set[str]], own: Ids) -> frozenset[str]:
    """What the article and all above it bring in."""
    return frozenset().union(*(own[one] for one in sorted(_reach(article, above))))


def _connected(articles: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The articles in groups that the pairs connect, each group in order of the story."""
    rank = {article: place for place, article in enumerate(articles)}
    around: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        around[one].add(other)
        around[other].add(one)
    groups, seen = [], set[str]()
    for article in articles:
        if article not in seen:
            group = _reach(article, around)
            seen |= group
            groups.append(sorted(group, key=lambda a: rank[a]))
    return groups


def _reach(article: str, around: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = {article}, [article]
    while waiting:
        fresh = around.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting.extend(fresh)
    return reached


def _grounds(
    roots: Ids, lineage: Sequence[Derivation], origins: Origins, tied: frozenset[str]
) -> Mapping[str, str]:
    """For each article in plain words why it has its roots."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for derivation in lineage:
        kinds[derivation.child].add(derivation.kind)
        if derivation.parent is not None:
            kinds[derivation.parent].add(derivation.kind)
    why = {}
    for article, own in roots.items():
        if own == {_own_root(article, origins)}:
            why[article] = "its own report"
        elif origins.of_article.get(article):
            why[article] = "; ".join(origins.of_article[article].values())
        elif article in tied:
            why[article] = (
                "shares its words with an article here and names no origin"
                if "copied" in kinds[article]
                else "tells the same in the same order as an article here"
            )
        else:
            why[article] = "names an article here and tells much of what that one tells"
    return why
