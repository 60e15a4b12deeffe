"""One utterance in all its wordings."""

import msgspec

from ...model import Quotation
from ..independence import Independence
from ..telling import StoryMarks
from .families import find_families
from .speakers import find_speakers
from .variants import build
from .wordings import find_wordings

__all__ = ["find_quotations"]


def find_quotations(story: StoryMarks, independence: Independence) -> tuple[Quotation, ...]:
    """The quotations of a story, variants of one utterance together: those with the most articles
    first, then in the order of the story. What a single article prints is listed too."""
    wordings = find_wordings(story, find_speakers(story))
    families = sorted(
        find_families(story, wordings),
        key=lambda family: (-len({w.article for w in family.members}), family.members[0].order),
    )
    built = (build(story, family) for family in families)
    found = [quotation for quotation in built if quotation is not None]
    return tuple(
        msgspec.structs.replace(quotation, id=f"q{number}")
        for number, quotation in enumerate(found, start=1)
    )
