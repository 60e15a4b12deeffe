"""What is told, by whom, and who is silent."""

from collections.abc import Sequence

from ..model import Claim, Passage
from .independence import Independence
from .telling import StoryMarks


def find_claims(
    story: StoryMarks, passages: Sequence[Passage], independence: Independence
) -> tuple[Claim, ...]:
    """The claims of a story, tellings of one proposition together."""
    return ()
