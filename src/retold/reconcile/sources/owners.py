"""Outlets of one owner as one source, where the user says who owns them."""

from collections import defaultdict
from collections.abc import Mapping

from .names import source_id

Roots = Mapping[str, frozenset[str]]


def under_owners(roots: Roots, owners: Mapping[str, str]) -> tuple[Roots, Mapping[str, str]]:
    """The roots of each article with those of one owner made one, and the owners' names by id.

    ``owners`` gives the owner's name for each outlet's name, both in any spelling that
    :func:`source_id` knows. The owner takes the place of its outlets only where the story goes back
    to two of them at least.
    """
    owner_of = {source_id(outlet): owner for outlet, owner in sorted(owners.items())}
    owned: dict[str, set[str]] = defaultdict(set)
    for root in sorted(frozenset().union(*roots.values())):
        if root in owner_of:
            owned[source_id(owner_of[root])].add(root)
    instead = {
        root: owner for owner, outlets in owned.items() if len(outlets) > 1 for root in outlets
    }
    merged = {a: frozenset(instead.get(root, root) for root in own) for a, own in roots.items()}
    return merged, {owner: owner_of[root] for root, owner in sorted(instead.items())}
