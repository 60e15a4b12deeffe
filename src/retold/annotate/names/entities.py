"""Which mentions name the same thing."""

from collections.abc import Mapping, Sequence

from ...model import NameKind
from ..tokens import Token
from .keys import Key, key_of
from .kinds import Evidence, kind_of, observe
from .lexicon import common_words
from .segments import Candidate
from .shortnames import ShortNames
from .things import Thing


def link(
    tokens: Sequence[Token], found: Sequence[Candidate], read: Mapping[Key, NameKind]
) -> tuple[list[Thing], list[Thing | None]]:
    """The things named, and for each candidate the one that it names (None: several could be).

    ``read`` gives the kinds that a pipeline saw; they count for names whose kind nothing shows.
    """
    groups = _grouped(tokens, found)
    for group in groups.values():
        if group.kind == "other":
            group.kind = read.get(group.key, "other")
    _called_as_people(groups)
    short = ShortNames(groups)
    named: list[Thing | None] = []
    for candidate in found:
        thing = short.resolve(tokens, candidate)
        if thing is not None:
            thing.mentions.append(candidate)
            if candidate.title is not None:
                thing.titles.append((candidate.first, candidate.title))
        named.append(thing)
    return [thing for thing in groups.values() if thing.mentions], named


def _grouped(tokens: Sequence[Token], found: Sequence[Candidate]) -> dict[Key, Thing]:
    evidence: dict[Key, Evidence] = {}
    spellings: dict[Key, dict[tuple[str, ...], int]] = {}
    for candidate in found:
        key = key_of(candidate.words)
        observe(tokens, candidate, evidence.setdefault(key, Evidence()))
        spelled = spellings.setdefault(key, {})
        spelled[candidate.words] = spelled.get(candidate.words, 0) + 1
    return {
        key: Thing(key, kind_of(words, evidence[key]), " ".join(words), evidence[key])
        for key, words in ((key, _fullest(spelled)) for key, spelled in spellings.items())
    }


def _fullest(spelled: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    """The spelling of most words, initials not counted; not in capitals if another is not; then the
    most frequent, then the first."""

    def weight(words: tuple[str, ...]) -> tuple[bool, int, int]:
        long = sum(len(word) > 2 for word in words)
        return not words[-1].isupper(), long, spelled[words]

    return max(spelled, key=weight)


def _called_as_people(groups: dict[Key, Thing]) -> None:
    """Make people of the two- and three-word names of unknown kind whose last word stands alone
    elsewhere as a person's does."""
    common = common_words()
    for thing in groups.values():
        alone = groups.get(thing.key[-1:])
        if (
            thing.kind == "other"
            and 1 < len(thing.key) <= 3
            and alone is not None
            and alone.kind in ("person", "other")
            and not any(word in common for word in thing.key)
            and (alone.evidence.titled or alone.evidence.personal or alone.evidence.spoke)
        ):
            thing.kind = "person"
