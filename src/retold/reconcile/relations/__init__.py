"""Who did or said what to whom in a story, each happening once however often it was told.

:mod:`.reading` finds tellings of what one actor did to another: :mod:`.actors` and :mod:`.pronouns`
say who is named; :mod:`.clauses`, :mod:`.subjects`, :mod:`.objects` and :mod:`.phrases` who stands
where around a verb; :mod:`.opinions` what a speaker says that another is; :mod:`.dating` and
:mod:`.meetings` when it was. :mod:`.merging` brings the tellings of one happening together.
"""

from ...annotate.relations.lexicon import Lexicon, default_lexicon
from ...model import Event, Relation
from ..alignment import Alignment
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from .meetings import date_by_meetings
from .merging import merge
from .reading import read_relations

__all__ = ["find_relations"]


def find_relations(
    story: StoryMarks,
    alignment: Alignment,
    happenings: tuple[Happening, ...],
    events: tuple[Event, ...],
    independence: Independence,
    lexicon: Lexicon | None = None,
) -> tuple[Relation, ...]:
    """The relation events of a story in order of their date, undated ones last.

    ``events`` are those of ``happenings``, in the same order: their dates are taken over where a
    telling names no day of its own.
    """
    lexicon = lexicon or default_lexicon()
    acts = read_relations(story, alignment, happenings, events, independence, lexicon)
    return merge(date_by_meetings(acts), alignment, independence)
