"""Names made comparable between articles."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Annotations, NameMention
from ..telling import StoryMarks

# A name of no known kind ("the Copper Room") sets a happening apart as a place does.
_PLACES = frozenset({"place", "other"})
# Roles that only tell: the outlet of a report takes no part in what it reports.
_NOT_ACTORS = frozenset({"outlet", "place"})


@dataclass(frozen=True, slots=True)
class Entities:
    """The key of each entity of each article: the same for one person in every article."""

    keys: dict[tuple[str, str], str]

    def key(self, article: str, mention: NameMention) -> str | None:
        """The key of a mention's entity, None where it is not known who is meant."""
        return self.keys.get((article, mention.entity)) if mention.entity else None


def is_actor(mention: NameMention) -> bool:
    """Whether a mention may be of somebody who takes part."""
    return mention.kind not in _NOT_ACTORS


def is_place(mention: NameMention) -> bool:
    """Whether a mention is of a place."""
    return mention.kind in _PLACES


def match_entities(story: StoryMarks) -> Entities:
    """Keys for the entities of a story.

    A person goes by the last name unless two people of the story share it; then only full names
    count and the bare last name is nobody's.
    """
    people: dict[str, set[str]] = defaultdict(set)
    for marks in story.articles:
        for full in _people(marks):
            people[_last(full)].add(full)
    keys = {}
    for marks in story.articles:
        persons = set(_people(marks))
        for mention in marks.names:
            if mention.entity:
                folded = _fold(mention.entity)
                keys[marks.article.id, mention.entity] = (
                    _person_key(folded, people) if folded in persons else folded
                )
    return Entities({place: key for place, key in keys.items() if key})


def _people(marks: Annotations) -> Iterable[str]:
    return (_fold(m.entity) for m in marks.names if m.entity and m.kind == "person")


def _fold(name: str) -> str:
    words = name.casefold().replace("’", "'").removesuffix("'s").split()
    return " ".join(word for word in words if word.strip(".") not in {"jr", "sr", "the"})


def _last(full: str) -> str:
    return full.split()[-1] if full else ""


def _person_key(full: str, people: dict[str, set[str]]) -> str:
    last = _last(full)
    given = {name.split()[-2] for name in people[last] if " " in name}
    if len(given) <= 1:
        return last
    return full if " " in full else ""
