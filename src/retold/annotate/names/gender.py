"""Whether a person of the article is a woman or a man, as far as names and titles tell."""

from collections.abc import Mapping, Sequence

from ...model import NameMention
from ..document import Document
from .lexicon import first_names
from .words import TITLES, Gender

_TITLE_REACH = 4
"""Tokens before a name in which its title is looked for."""


def genders(document: Document, names: Sequence[NameMention]) -> Mapping[str, Gender]:
    """The gender of each person (by entity) that titles tell, else the first name; pronouns are not
    read here. A person whose titles disagree, or whom nothing tells, is left out."""
    told: dict[str, set[Gender]] = {}
    people: dict[str, None] = {}
    for mention in names:
        if mention.entity is None or mention.kind not in ("person", "office"):
            continue
        people.setdefault(mention.entity)
        gender = _of_title(document, mention)
        if gender is not None:
            told.setdefault(mention.entity, set()).add(gender)
    found: dict[str, Gender] = {}
    for person in people:
        titled = told.get(person)
        gender = _of_first_name(person) if titled is None else None
        if titled is not None and len(titled) == 1:
            gender = next(iter(titled))
        if gender is not None:
            found[person] = gender
    return found


def _of_title(document: Document, mention: NameMention) -> Gender | None:
    """The gender of the title right before a name, or of the last word of a description."""
    if not mention.by_name:
        return _of_words(document.text[mention.span.start : mention.span.end].split())
    tokens = document.tokens_in(max(0, mention.span.start - 40), mention.span.start)
    return _of_words([token.text for token in tokens[-_TITLE_REACH:] if token.text != "."])


def _of_words(words: Sequence[str]) -> Gender | None:
    for length in range(min(2, len(words)), 0, -1):
        title = TITLES.get(" ".join(words[-length:]).lower())
        if title is not None:
            return title.gender
    return None


def _of_first_name(person: str) -> Gender | None:
    first, _, rest = person.partition(" ")
    gender = first_names().get(first.lower()) if rest else None
    return None if gender is None or gender == "u" else gender
