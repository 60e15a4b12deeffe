"""Who is cited as the origin, and how many independent sources are left."""

from collections.abc import Sequence

from ..model import Derivation, Source
from .independence import Independence
from .telling import StoryMarks


def find_sources(
    story: StoryMarks, lineage: Sequence[Derivation]
) -> tuple[tuple[Source, ...], Independence]:
    """The cited sources of a story, and the roots that its articles go back to."""
    return (), Independence({})
