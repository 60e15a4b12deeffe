"""Who is cited as the origin, and how many independent sources are left."""

from collections.abc import Mapping, Sequence

from ...model import Derivation, Source
from ..independence import Independence
from ..telling import StoryMarks
from .citations import OutletCitation, cited_outlets
from .listing import Grounds, list_sources
from .origins import Origins, find_origins
from .owners import under_owners
from .roots import find_roots

__all__ = ["Origins", "OutletCitation", "cited_outlets", "find_origins", "find_sources"]


def find_sources(
    story: StoryMarks,
    citations: Sequence[OutletCitation],
    origins: Origins,
    lineage: Sequence[Derivation],
    owners: Mapping[str, str] | None = None,
) -> tuple[tuple[Source, ...], Independence]:
    """The cited sources of a story, and the roots that its articles go back to.

    ``owners`` gives the owner of each outlet, both by name: outlets of one owner are one source.
    """
    roots, why = find_roots(story, lineage, origins)
    roots, names = under_owners(roots, owners or {})
    listed = list_sources(story, citations, origins, Grounds(roots, why, names))
    return listed, Independence(roots)
