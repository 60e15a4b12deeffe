"""One utterance in all its wordings."""

from ..model import Quotation
from .independence import Independence
from .telling import StoryMarks


def find_quotations(story: StoryMarks, independence: Independence) -> tuple[Quotation, ...]:
    """The quotations of a story, variants of one utterance together."""
    return ()
