"""Who says what: direct, mixed and indirect quotation."""

from collections.abc import Sequence

from ..model import NameMention, Quote, Region
from .document import Document


def find_quotes(
    document: Document, regions: Sequence[Region], names: Sequence[NameMention]
) -> tuple[Quote, ...]:
    """The quotes of an article in order of their content."""
    return ()
