"""Which propositions are so alike that they are one claim."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..alignment import Link, link_units
from ..propositions import Proposition
from .persons import Persons

# Likeness alone, or less of it with the support of what is told before and after in both.
_ALIKE = 0.55
_NEARLY, _SUPPORTED, _SUPPORT = 0.4, 0.55, 0.05
# From here on propositions tell one thing even where each names somebody else in it.
_SURE = 0.62


@dataclass(frozen=True, slots=True)
class Links:
    """Links between propositions: those that make one claim, and those that may."""

    strong: tuple[Link, ...]
    loose: tuple[Link, ...]


def joining_links(
    propositions: Sequence[Proposition], weights: Mapping[str, float], persons: Persons
) -> Links:
    """The links between propositions; left and right are their places."""
    links = []
    for link in link_units([each.unit for each in propositions], weights):
        one, other = propositions[link.left], propositions[link.right]
        if link.likeness < _NEARLY:
            continue
        if link.likeness < _SURE and persons.differ(one, other):
            continue
        if not persons.act_apart(one, other):
            links.append(link)
    return Links(tuple(filter(_is_one_claim, links)), tuple(links))


def _is_one_claim(link: Link) -> bool:
    """Whether two propositions are so alike that they tell one thing, or less alike and each where
    the other has it. Of linked pairs of other stories that were read, 4 of 20 under a likeness of
    0.4 tell one thing, 79 of 100 from there to 0.62, and 40 of 40 above.
    """
    supported = max(_SUPPORTED, link.likeness + _SUPPORT)
    return link.likeness >= _ALIKE or (link.likeness >= _NEARLY and link.score >= supported)
