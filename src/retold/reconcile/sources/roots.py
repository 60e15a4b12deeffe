"""The roots of each article: what counts as one independent source."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model import Derivation
from ..telling import StoryMarks
from .names import source_id
from .origins import Origins

DERIVED = frozenset({"copied", "rewritten"})


def find_roots(
    story: StoryMarks, lineage: Sequence[Derivation], origins: Origins
) -> tuple[Mapping[str, frozenset[str]], Mapping[str, str]]:
    """For each article its roots (source ids, or its own id), and why it does not stand alone.

    An article goes back to the outlets that it leans on; one that has its words from another
    article goes back to where that one goes; what is left is a root itself, under its outlet's
    name where that is known, so that two reports of one outlet count once.
    """
    groups = _groups(story, lineage)
    roots: dict[str, frozenset[str]] = {}
    why: dict[str, str] = {}
    for group in groups:
        leaning = {a: frozenset(origins.of_article.get(a, {})) for a in group}
        shared = frozenset().union(*leaning.values()) or frozenset({_own_root(story, group[0])})
        for article in group:
            roots[article] = leaning[article] or shared
            if shared == {_own_root(story, article)}:
                why[article] = "its own report"
            elif leaning[article]:
                why[article] = "; ".join(origins.of_article[article].values())
            elif len(group) > 1:
                why[article] = _derived_why(article, lineage)
    return roots, why


def _own_root(story: StoryMarks, article: str) -> str:
    outlet = story.of(article).article.outlet
    return source_id(outlet) if outlet else article


def _groups(story: StoryMarks, lineage: Sequence[Derivation]) -> list[list[str]]:
    """Articles connected by copying or rewriting, each group in order of the story."""
    rank = {article: place for place, article in enumerate(story.ids)}
    around: dict[str, set[str]] = defaultdict(set)
    for derivation in lineage:
        if derivation.kind in DERIVED and derivation.parent in rank:
            around[derivation.child].add(derivation.parent)
            around[derivation.parent].add(derivation.child)
    groups, seen = [], set[str]()
    for article in story.ids:
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


def _derived_why(article: str, lineage: Sequence[Derivation]) -> str:
    kinds = sorted({d.kind for d in lineage if article in (d.child, d.parent)} & DERIVED)
    if "copied" in kinds:
        return "shares its words with an article here and names no origin"
    return "tells the same in the same order as an article here and names no origin"
