"""What happened and when, as each article tells it.

:mod:`.mentions` finds tellings of happenings and the date that belongs to each, :mod:`.dating` says
what a date rests on, :mod:`.chains` brings mentions of one happening together, :mod:`.sides` puts
its dates together where they can meet, :mod:`.ranking` says which days matter most.
"""

from ...model import Event
from ..alignment import Alignment
from ..independence import Independence
from ..telling import StoryMarks
from .chains import Happening, chain_article, join_chains
from .dating import Dater
from .entities import match_entities
from .events import event_of
from .mentions import find_mentions
from .ranking import RankedDate, rank_dates
from .records import DAY

__all__ = ["Happening", "RankedDate", "find_events", "find_happenings", "rank_dates"]


def find_happenings(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> tuple[Happening, ...]:
    """The happenings of a story that at least one article dates, in order of their first date."""
    dater = Dater(story, independence)
    mentions = find_mentions(story, alignment, match_entities(story), dater)
    chains = [c for id in story.ids for c in chain_article(id, mentions[id])]
    dated = [h for h in join_chains(chains, alignment) if _is_dated(h)]
    return tuple(sorted(dated, key=_moment))


def _is_dated(happening: Happening) -> bool:
    """Whether any article dates it better than "weeks later", and any says what happened."""
    told = any(chain.actions != {DAY} for chain in happening.chains)
    return told and any(not d.vague for chain in happening.chains for d in chain.dates)


def _moment(happening: Happening) -> tuple[object, ...]:
    first = min(d.interval for chain in happening.chains for d in chain.dates)
    return (first.start, first.end, min(chain.mentions[0].span for chain in happening.chains))


def find_events(
    story: StoryMarks, happenings: tuple[Happening, ...], independence: Independence
) -> tuple[Event, ...]:
    """The happenings of a story as events, in order of the date that is best supported."""
    texts = {marks.article.id: marks.article.text for marks in story.articles}
    events = [
        event_of(happening, number, texts, independence)
        for number, happening in enumerate(happenings, 1)
    ]
    return tuple(events)
