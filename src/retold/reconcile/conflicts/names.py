"""People whose name is spelled in two ways."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from ...model import Conflict, Side, Span
from ..independence import Independence
from ..telling import StoryMarks
from .spellings import Spellings
from .weighing import SPELLED

# Shorter last names that differ by a letter are as a rule two names.
_SHORTEST = 6
# How much commoner than the other one spelling must be to be the name and the other a slip.
_COMMONER = 3

_Spellings = dict[str, list[Span]]


def name_conflicts(story: StoryMarks, independence: Independence) -> Iterable[Conflict]:
    """Last names one letter apart: of one entity, or of people with one given name."""
    spellings, given = _spellings(story)
    ranked = sorted(spellings, key=lambda last: (-len(spellings[last]), last))
    alike = Spellings(ranked)
    for place, usual in enumerate(ranked):
        for rank, other in alike.near(usual):
            if rank <= place or not _is_slip(usual, other) or not given[usual] & given[other]:
                continue
            if len(spellings[usual]) < _COMMONER * len(spellings[other]):
                continue
            yield Conflict(
                id="",
                kind="name",
                subject=story.words(spellings[usual][0]),
                sides=tuple(_side(story, spellings[last], independence) for last in (usual, other)),
                why=SPELLED,
            )


def _spellings(story: StoryMarks) -> tuple[_Spellings, dict[str, set[str]]]:
    """Where each last name stands, and the given names or entities that it goes with."""
    where: _Spellings = defaultdict(list)
    given: dict[str, set[str]] = defaultdict(set)
    for marks in story.articles:
        for mention in marks.names:
            if mention.kind == "person" and mention.by_name and mention.entity:
                words = _plain(marks.article.words(mention.span)).split()
                if words and len(words[-1]) >= _SHORTEST:
                    where[words[-1]].append(mention.span)
                    given[words[-1]].add(_plain(mention.entity).split()[0])
    return where, given


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold().replace("’", "'")).removesuffix("'s")
    return "".join(sign for sign in bare if not unicodedata.combining(sign)) or name


def _is_slip(usual: str, other: str) -> bool:
    if other == f"{usual}s" or usual == f"{other}s" or "-" in usual + other:
        return False
    return OSA.distance(usual, other, score_cutoff=1) == 1


def _side(story: StoryMarks, spans: list[Span], independence: Independence) -> Side:
    return Side(
        story.words(min(spans, key=len)),
        tuple(spans),
        independence.count(span.article for span in spans),
    )
