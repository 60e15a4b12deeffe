"""Short names of things that the article names in full: surnames, acronyms, "the Post"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from ..tokens import Token
from .keys import Key, key_of
from .lexicon import common_words, first_names, listed
from .segments import Candidate, Title
from .things import Thing
from .words import GENERATIONS, ORGANISATION_HEADS, PARTICLES, PLACE_PREPOSITIONS

_LINKS = PARTICLES | {"of", "the", "and", "for", "on", "&"}
_COMPANY_WORDS = frozenset({"airlines", "airways", "computer", "company", "motor", "motors"})
"""What a well-known company may have behind its name; behind it another word makes another body."""
_NEAR = 60
"""Tokens, about two sentences: so close behind another bearer's full name a surname is in doubt."""
_ESTABLISHED = 2
"""Uses of the surname alone that make it the usual name of its first bearer."""
_LONG_WORD = 7
_OFTEN = 3
"""A word of so many letters met once is a misspelling of a surname one edit away that people of the
article are called by so often."""
_MOST_BEARERS = 20
"""People of one surname; with more, it means nobody."""
_MOST_FREQUENT = 50
"""People whom misspellings are compared with: a bound for texts of nothing but names."""


class ShortNames:
    """What each shorter name can be short for, and which of it is meant at a place in the text."""

    def __init__(self, groups: Mapping[Key, Thing]) -> None:
        self._groups = groups
        self._surname: dict[Key, list[Thing]] = defaultdict(list)
        self._first: dict[str, list[Thing]] = defaultdict(list)
        self._acronym: dict[str, list[Thing]] = defaultdict(list)
        self._outlet: dict[str, list[Thing]] = defaultdict(list)
        self._company: dict[str, list[Thing]] = defaultdict(list)
        self._usual: dict[Key, Thing] = {}
        self._calls: dict[Key, int] = defaultdict(int)
        for thing in groups.values():
            if len(thing.key) > 1:
                self._add(thing)
        self._frequent = self._often_called()

    def _often_called(self) -> list[Thing]:
        """The people whom the article often calls by a surname that nobody else bears."""
        found = [
            people[0]
            for key, people in self._surname.items()
            if len(key) == 1
            and len(people) == 1
            and key in self._groups
            and self._groups[key].evidence.count >= _OFTEN
        ]
        return found[:_MOST_FREQUENT]

    def _add(self, thing: Thing) -> None:
        if thing.kind == "person":
            if thing.key[-1] in GENERATIONS:
                self._surname[thing.key[1:]].append(thing)
                return
            for start in range(1, len(thing.key)):
                self._surname[thing.key[start:]].append(thing)
            self._first[thing.key[0]].append(thing)
            return
        initials = "".join(word[0] for word in thing.key if word not in _LINKS)
        self._acronym[initials].append(thing)
        if thing.kind == "outlet":
            self._outlet[thing.key[-1]].append(thing)
        if thing.kind == "organisation" and thing.key[-1] in ORGANISATION_HEADS:
            self._company[thing.key[0]].append(thing)

    def resolve(self, tokens: Sequence[Token], candidate: Candidate) -> Thing | None:
        """The one thing that the candidate names where it stands, None if several could be meant.

        A surname that two people bear means the one with the title before it; else the one whom the
        article called so before the other appeared, away from the other's mentions.
        """
        own = self._groups[key_of(candidate.words)]
        options = self._options(tokens, candidate, own)
        if not options:
            return self._corrected(own)
        if len(options) > _MOST_BEARERS:
            return None
        chosen = options[0] if len(options) == 1 else self._choose(options, own.key, candidate)
        if chosen is not None and chosen is not own:
            self._calls[own.key] += 1
            introduced = [thing for thing in options if thing.mentions]
            if len(introduced) == 1 and self._calls[own.key] >= _ESTABLISHED:
                self._usual.setdefault(own.key, chosen)
        return chosen

    def _options(self, tokens: Sequence[Token], candidate: Candidate, own: Thing) -> list[Thing]:
        """The full names that the candidate may be short for; empty if it stands for itself."""
        key, name = own.key, " ".join(candidate.words)
        before = tokens[candidate.first - 1].text if candidate.first else ""
        people = self._surname.get(key, [])
        known = listed(candidate.words)
        if len(key) == 1 and name.isupper() and len(name) > 1 and self._acronym.get(key[0]):
            return self._acronym[key[0]]
        if people and (candidate.title is not None or known is None):
            return people
        if people and known is not None and known.kind == "town":
            possessive = tokens[candidate.last].end > candidate.end
            return people if possessive or before not in PLACE_PREPOSITIONS else []
        if len(key) > 1:
            return []
        if before in ("the", "The") and key[0] in self._outlet:
            return self._outlet[key[0]]
        company = self._company.get(key[0], [])
        alone = " " not in own.name
        if (
            len(company) == 1
            and alone
            and key[0] not in common_words()
            and key[0] not in first_names()
        ):
            generic = known is None or company[0].key[1] in _COMPANY_WORDS
            return company if generic and own.kind in ("organisation", "other") else []
        if key[0] in first_names() and known is None:
            return self._first.get(key[0], [])
        return []

    def _choose(self, options: Sequence[Thing], key: Key, candidate: Candidate) -> Thing | None:
        if candidate.title is not None:
            titled = [thing for thing in options if _bears(thing, candidate.title)]
            if len(titled) == 1:
                return titled[0]
        introduced = [thing for thing in options if thing.mentions]
        if len(introduced) == 1:
            return introduced[0]
        usual = self._usual.get(key)
        others = [thing for thing in introduced if thing is not usual]
        near = any(candidate.first - thing.mentions[-1].first < _NEAR for thing in others)
        return None if near else usual

    def _corrected(self, own: Thing) -> Thing:
        """The person whose surname the word misspells, else the thing itself."""
        if len(own.key) > 1 or own.kind != "other" or len(own.key[0]) < _LONG_WORD:
            return own
        word = own.key[0]
        if own.evidence.strong > 1 or word in first_names() or listed((own.name,)):
            return own
        close = [
            thing
            for thing in self._frequent
            if thing.key[-1][0] == word[0]
            and DamerauLevenshtein.distance(thing.key[-1], word, score_cutoff=1) == 1
        ]
        return close[0] if len(close) == 1 else own


def _bears(thing: Thing, title: Title) -> bool:
    """Whether the person had the title's office before, or is of the gender that it tells."""
    if title.office is not None:
        return any(earlier.office == title.office for _, earlier in thing.titles)
    return title.gender is not None and first_names().get(thing.key[0]) == title.gender
