"""Who had it from whom."""

from collections.abc import Sequence

from ..model import Derivation, Passage
from .telling import StoryMarks


def derive(story: StoryMarks, passages: Sequence[Passage]) -> tuple[Derivation, ...]:
    """For each article its likeliest parents."""
    return ()
