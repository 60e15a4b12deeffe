"""Where an article says that it has something from."""

from collections.abc import Sequence

from ..model import Attribution, NameMention, Quote, Region
from .document import Document


def find_attributions(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    quotes: Sequence[Quote],
) -> tuple[Attribution, ...]:
    """The attributions of an article in order of their source."""
    return ()
