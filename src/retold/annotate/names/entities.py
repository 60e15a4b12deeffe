"""Which mentions name the same thing."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ...model import NameKind
from ..tokens import Token
from .kinds import Evidence, kind_of, observe
from .lexicon import common_words, first_names, organisations, outlets, places
from .segments import Candidate, Title
from .words import COMPANY_FORMS, GENERATIONS, PARTICLES

Key = tuple[str, ...]


@dataclass(slots=True)
class Thing:
    """Something that an article names: its kind, its fullest name and its mentions, in order.

    ``titles`` are the titles put before its name, each with the token that the name starts at.
    """

    key: Key
    kind: NameKind
    name: str
    evidence: Evidence
    mentions: list[Candidate] = field(default_factory=list)
    titles: list[tuple[int, Title]] = field(default_factory=list)


def key_of(words: Sequence[str]) -> Key:
    """The words that tell one name from another: no initials in the middle, no "Inc"."""
    low = [word.lower().replace("’", "'") for word in words]
    if len(low) > 2:
        low[1:-1] = [word for word in low[1:-1] if not (len(word) == 1 and word.isalpha())]
    while len(low) > 1 and low[-1] in COMPANY_FORMS:
        low.pop()
    return tuple(low)


def link(
    tokens: Sequence[Token], found: Sequence[Candidate]
) -> tuple[list[Thing], list[Thing | None]]:
    """The things named, and for each candidate the one that it names (None: several could be meant).

    A shorter name means the one full name that it can be short for. Where two people share it, it
    means the one whom the article has called so before the other appeared, and then only away from
    the other's mentions; in doubt nobody.
    """
    groups = _grouped(tokens, found)
    links = Links(groups)
    named = [links.resolve(tokens, candidate) for candidate in found]
    for candidate, thing in zip(found, named, strict=True):
        if thing is not None and candidate.title is not None:
            thing.titles.append((candidate.first, candidate.title))
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
        for key, words in ((key, _spelling(spelled)) for key, spelled in spellings.items())
    }


def _spelling(spelled: dict[tuple[str, ...], int]) -> tuple[str, ...]:
    """The most frequent spelling, the longest of several, never one in capitals if another is."""
    return max(spelled, key=lambda words: (not words[-1].isupper(), spelled[words], len(words)))


class Links:
    """Short names of the full ones: surnames, first names, acronyms, last words of outlets."""

    def __init__(self, groups: dict[Key, Thing]) -> None:
        self._groups = groups
        self._surname: dict[Key, list[Thing]] = defaultdict(list)
        self._first: dict[str, list[Thing]] = defaultdict(list)
        self._acronym: dict[str, list[Thing]] = defaultdict(list)
        self._outlet: dict[str, list[Thing]] = defaultdict(list)
        self._company: dict[str, list[Thing]] = defaultdict(list)
        for thing in groups.values():
            if len(thing.key) > 1:
                self._add(thing)

    def _add(self, thing: Thing) -> None:
        if thing.kind == "other" and self._is_called_as_person(thing):
            thing.kind = "person"
        if thing.kind == "person":
            self._add_person(thing)
            return
        initials = "".join(word[0] for word in thing.key if word not in PARTICLES)
        self._acronym[initials].append(thing)
        if thing.kind == "outlet":
            self._outlet[thing.key[-1]].append(thing)
        if thing.kind == "organisation" and _stands_alone(thing.key[0]):
            self._company[thing.key[0]].append(thing)

    def _is_called_as_person(self, thing: Thing) -> bool:
        """Whether the last word of a two- or three-word name stands alone as a person's does."""
        alone = self._groups.get(thing.key[-1:])
        common = common_words()
        if alone is None or len(thing.key) > 3 or any(word in common for word in thing.key):
            return False
        evidence = alone.evidence
        return alone.kind in ("person", "other") and bool(
            evidence.titled or evidence.personal or evidence.spoke
        )

    def _add_person(self, thing: Thing) -> None:
        key = thing.key
        if key[-1] in GENERATIONS and len(key) > 2:
            key = key[:-1]
        for start in range(1, len(key)):
            self._surname[key[start:]].append(thing)
        self._first[key[0]].append(thing)

    def resolve(self, tokens: Sequence[Token], candidate: Candidate) -> Thing | None:
        """The one thing that the candidate can mean where it stands; it becomes a mention of it."""
        own = self._groups[key_of(candidate.words)]
        options = self._options(tokens, candidate, own)
        thing = own if not options else options[0] if len(options) == 1 else None
        if thing is None:
            thing = _established(options, own.key, candidate)
        if thing is not None:
            thing.mentions.append(candidate)
        return thing

    def _options(self, tokens: Sequence[Token], candidate: Candidate, own: Thing) -> list[Thing]:
        key = own.key
        name = " ".join(candidate.words)
        if len(key) == 1 and name.isupper():
            return self._acronym.get(key[0], []) or self._surname.get(key, [])
        listed = name in places() or name in organisations()
        people = self._surname.get(key, [])
        if people and (candidate.title is not None or not listed):
            return people
        if listed or len(key) > 1:
            return []
        before = tokens[candidate.first - 1].text if candidate.first else ""
        if before in ("the", "The") and key[0] in self._outlet:
            return self._outlet[key[0]]
        if key[0] in first_names() and name not in outlets():
            return self._first.get(key[0], [])
        return self._company.get(key[0], [])


def _stands_alone(word: str) -> bool:
    return word not in common_words() and word not in first_names()


def _established(options: Sequence[Thing], key: Key, candidate: Candidate) -> Thing | None:
    """Of several bearers the one whom the article called so before any other appeared, unless
    another's name was the last full one."""
    introduced = [thing for thing in options if thing.mentions]
    if len(introduced) == 1:
        return introduced[0]
    called = [thing for thing in introduced if _calls(thing, key) >= 2]
    if len(called) != 1:
        return None
    latest = max(introduced, key=lambda thing: thing.mentions[-1].first)
    return called[0] if latest is called[0] else None


def _calls(thing: Thing, key: Key) -> int:
    return sum(1 for mention in thing.mentions if key_of(mention.words) == key)
