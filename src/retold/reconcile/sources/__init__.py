"""Who is cited as the origin, and how many independent sources are left."""

from collections.abc import Sequence

from ...model import Derivation, Source
from ..independence import Independence
from ..telling import StoryMarks
from .citations import OutletCitation, cited_outlets
from .listing import list_sources
from .origins import Origins, find_origins
from .roots import find_roots

__all__ = ["Origins", "OutletCitation", "cited_outlets", "find_origins", "find_sources"]


def find_sources(
    story: StoryMarks,
    citations: Sequence[OutletCitation],
    origins: Origins,
    lineage: Sequence[Derivation],
) -> tuple[tuple[Source, ...], Independence]:
    """The cited sources of a story, and the roots that its articles go back to."""
    roots, why = find_roots(story, lineage, origins)
    return list_sources(story, citations, origins, roots, why), Independence(roots)
