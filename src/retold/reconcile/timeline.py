"""What happened and when, as each article tells it."""

from collections.abc import Sequence

from ..model import Event, Passage
from .independence import Independence
from .telling import StoryMarks


def find_events(
    story: StoryMarks, passages: Sequence[Passage], independence: Independence
) -> tuple[Event, ...]:
    """The events of a story in order of time, mentions of one happening together."""
    return ()
