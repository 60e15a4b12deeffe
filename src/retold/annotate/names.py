"""Names of people, bodies, places and offices, and what each mention refers to."""

from collections.abc import Sequence

from ..model import NameMention, Region
from .document import Document


def find_names(document: Document, regions: Sequence[Region]) -> tuple[NameMention, ...]:
    """The name mentions of an article, in order, never overlapping."""
    return ()
