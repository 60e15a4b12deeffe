"""Which article tells what, and which is silent."""

from collections.abc import Sequence

from ..model import Claim, Coverage, Event, ToldBy
from .telling import StoryMarks


def find_coverage(
    story: StoryMarks, events: Sequence[Event], claims: Sequence[Claim]
) -> tuple[Coverage, ...]:
    """One row for each event and claim: who tells it and who does not."""
    return ()
