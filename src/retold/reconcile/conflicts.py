"""Where the tellings cannot all be right."""

from collections.abc import Sequence

from ..model import Claim, Conflict, Event, Passage, Quotation
from .independence import Independence
from .telling import StoryMarks


def find_conflicts(
    story: StoryMarks,
    passages: Sequence[Passage],
    events: Sequence[Event],
    claims: Sequence[Claim],
    quotations: Sequence[Quotation],
    independence: Independence,
) -> tuple[Conflict, ...]:
    """The conflicts of a story, the weightiest first."""
    return ()
