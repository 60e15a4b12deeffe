"""Time expressions (TIMEX3) and the article's own date."""

from collections.abc import Sequence

from ..model import NameMention, Published, Quote, Region, TimeExpression
from .document import Document


def find_times(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    quotes: Sequence[Quote],
) -> tuple[tuple[TimeExpression, ...], Published | None]:
    """The time expressions in order, and the article's date: its own, or inferred from the text."""
    return (), document.article.published
