"""Which article tells what, and which is silent."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from ..model import Claim, Coverage, Event, Span, ToldBy
from .alignment import Alignment, Unit
from .claims.silence import Silence, own_stems
from .claims.substance import is_dateline
from .subjects import shorten
from .telling import StoryMarks

# Rows that can be taken in. What several tell fills two thirds at most, so that what a single
# article has is always seen beside it.
_MOST_ROWS = 60
_MOST_SHARED = 40


def find_coverage(
    story: StoryMarks, alignment: Alignment, events: Sequence[Event], claims: Sequence[Claim]
) -> tuple[Coverage, ...]:
    """Rows for claims and events: those that most articles tell first, then those that only one
    tells and half of the others at least are silent on, each article's in turn. An article that may
    be telling a thing in other words is in neither list. An article alone is covered by none."""
    if len(story.articles) < 2:
        return ()
    silence = Silence(story, alignment)
    subjects: set[str] = set()
    rows = [_of_claim(claim, story, subjects) for claim in claims]
    own = (
        event for event in events if not _is_told(event, claims) and not is_dateline(event.label)
    )
    happened = [_of_event(event, alignment, silence) for event in own]
    rows += [row for row in happened if row.subject not in subjects]
    shared = [row for row in rows if len(row.told_by) > 1]
    shared.sort(key=lambda row: (-len(row.told_by), -len(row.silent)))
    return tuple([*shared[:_MOST_SHARED], *_in_turn(story, rows, silence)][:_MOST_ROWS])


def _in_turn(story: StoryMarks, rows: Iterable[Coverage], silence: Silence) -> Iterator[Coverage]:
    """The rows that one article alone tells: the first of each article, the second of each …"""
    by_article: dict[str, list[Coverage]] = defaultdict(list)
    for row in rows:
        if len(row.told_by) == 1 and row.silent:
            teller = row.told_by[0].article
            # What was printed before could not tell it.
            others = len(story.articles) - 1 - len(silence.printed_before([teller]))
            if 2 * len(row.silent) >= others:
                by_article[teller].append(row)
    for turn in zip_longest(*(by_article[article] for article in story.ids)):
        yield from (row for row in turn if row is not None)


def _of_claim(claim: Claim, story: StoryMarks, taken: set[str]) -> Coverage:
    """The row of a claim, whose subject is added to those that are taken. Two claims of one
    sentence may have one opening: then another telling's is looked for."""
    told_by = tuple(ToldBy(telling.article, telling.span) for telling in claim.tellings)
    texts = [claim.text, *(story.words(telling.span) for telling in claim.tellings)]
    subject = next((s for s in map(shorten, texts) if s not in taken), shorten(claim.text))
    taken.add(subject)
    return Coverage(subject, claim.id, told_by, claim.silent)


def _of_event(event: Event, alignment: Alignment, silence: Silence) -> Coverage:
    spans: dict[str, Span] = {}
    for mention in event.mentions:
        spans.setdefault(mention.span.article, mention.span)
    units = [unit for span in spans.values() for unit in _units_at(alignment, span)]
    told_by = tuple(ToldBy(article, span) for article, span in spans.items())
    silent = tuple(a for a in silence.silent_on(units, own_stems(units)) if a not in spans)
    return Coverage(shorten(event.label), event.id, told_by, silent)


def _units_at(alignment: Alignment, span: Span) -> list[Unit]:
    return [unit for unit in alignment.of_article[span.article] if unit.span.overlaps(span)]


def _is_told(event: Event, claims: Iterable[Claim]) -> bool:
    """Whether a claim already has a row for all that the event's mentions tell."""
    return any(
        all(
            any(telling.span.overlaps(mention.span) for telling in claim.tellings)
            for mention in event.mentions
        )
        for claim in claims
    )
