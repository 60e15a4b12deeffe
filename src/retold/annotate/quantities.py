"""Numbers that count or measure something."""

from collections.abc import Sequence

from ..model import Quantity, TimeExpression
from .document import Document


def find_quantities(document: Document, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of an article, in order, none inside a time expression."""
    return ()
