"""Descriptions that stand in for a name: "the mayor", "the Ohio senator", "the 34-year-old"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..tokens import Token
from .lexicon import demonyms, first_names, listed
from .runs import core
from .things import Thing
from .words import AFFILIATIONS, DESCRIBING, FORMER, TITLE_MODIFIERS

_FURTHEST_ARTICLE = 7
"""Tokens from "the" to the last word of a title: "the newly elected Port Verrin council member"."""
_CLOSE = 120
"""Tokens within which a loose role ("the analyst") still refers back to the one who bore it."""
_LONGEST_TITLE = 4
_MOST_HOLDERS = 30
"""Holders of one office that are remembered; with more, "the president" is nobody anyway."""

_LAST_WORDS = frozenset(title.split()[-1] for title in DESCRIBING)
_SURFACES = frozenset(
    start + ending
    for word in _LAST_WORDS
    for start in (word, word.capitalize(), word.upper())
    for ending in ("", "-elect", "'s", "’s", "-elect's", "-elect’s")
) | {"year-old", "old"}
"""The words at which a description can end, as they are written."""
_ARTICLES = frozenset({"the", "The", "a", "an", "A", "An"})
_OPENS_APPOSITION = frozenset({",", "—", "–"})
_CLOSES_APPOSITION = frozenset({",", ".", ";", ")", "—", "–", "who", "whose", "of", "for"})
_AGE_WORDS = frozenset({"-", "‐", "‑", "year-old", "year", "old"})


class Description(NamedTuple):
    """Tokens ``first`` to ``last`` (indices) that describe somebody, and whom (None: not known)."""

    first: int
    last: int
    thing: Thing | None


class _Holder(NamedTuple):
    """A person who was given a title: where, and by which modifiers."""

    token: int
    thing: Thing
    modifiers: frozenset[str]


class _Noun(NamedTuple):
    """A title in the text: its article's token (None if it has none), the token of its last word,
    the title and its modifiers in lower case."""

    first: int | None
    last: int
    title: str
    modifiers: frozenset[str]


def descriptions(
    tokens: Sequence[Token], people: Sequence[Thing], taken: Sequence[int]
) -> Iterator[Description]:
    """The descriptions in a text, in order; ``taken`` marks the tokens of names.

    A description refers to the one person to whom the text has given the office before, by a title
    before the name or in apposition behind it, or the age.
    """
    holders = _Holders(people)
    ends = {mention.last: thing for thing in people for mention in thing.mentions}
    ages = _Ages(tokens, ends)
    for index, token in enumerate(tokens):
        if token.text not in _SURFACES or taken[index]:
            continue
        if token.text in _AGE_WORDS:
            first = ages.opening(index)
            if first is not None:
                yield Description(first, index, ages.who(first))
            continue
        noun = _noun(tokens, index)
        if noun is None:
            continue
        apposed = _apposed(tokens, noun, ends)
        if apposed is not None:
            holders.add(noun.title, _Holder(index, apposed, noun.modifiers))
        if noun.first is None or tokens[noun.first].text not in ("the", "The"):
            continue
        if apposed is None and _goes_on(tokens, index):
            continue
        yield Description(noun.first, index, apposed or holders.who(noun))


def _noun(tokens: Sequence[Token], index: int) -> _Noun | None:
    """The title that ends at a token, with its article if only modifiers stand between."""
    words = _words(tokens, max(0, index - _LONGEST_TITLE + 1), index)
    for length in range(len(words), 0, -1):
        title = " ".join(words[-length:])
        if title in DESCRIBING:
            break
    else:
        return None
    start = index - length
    while start >= 0 and index - start <= _FURTHEST_ARTICLE and _modifies(tokens[start].text):
        start -= 1
    opened = start >= 0 and tokens[start].text in _ARTICLES
    modifiers = frozenset(_words(tokens, start + 1, index - length))
    return _Noun(start if opened else None, index, title, modifiers)


def _words(tokens: Sequence[Token], first: int, last: int) -> list[str]:
    return [core(t.text).lower().removesuffix("-elect") for t in tokens[first : last + 1]]


def _modifies(word: str) -> bool:
    low = word.lower()
    return (
        low in TITLE_MODIFIERS
        or low in demonyms()
        or low in _AGE_WORDS
        or (word[0].isupper() and word not in _ARTICLES)
        or (word.isdecimal() and len(word) < 4)
    )


def _apposed(tokens: Sequence[Token], noun: _Noun, ends: dict[int, Thing]) -> Thing | None:
    """The person behind whose name the title stands in apposition: "X, the mayor of Y,"."""
    after = tokens[noun.last + 1].text if noun.last + 1 < len(tokens) else "."
    if noun.first is None or noun.first < 2 or after not in _CLOSES_APPOSITION:
        return None
    if tokens[noun.first - 1].text not in _OPENS_APPOSITION:
        return None
    return ends.get(noun.first - 2)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the title is part of something longer: before a name, or "the president of X"."""
    if index + 1 >= len(tokens):
        return False
    word, following = tokens[index], tokens[index + 1]
    if core(word.text) != word.text or following.start - word.end != 1:
        return False
    return (following.text[0].isupper() and following.text[0].isalpha()) or following.text == "of"


class _Holders:
    """Who held which office, in the order of the text."""

    def __init__(self, people: Sequence[Thing]) -> None:
        self._coming = sorted(
            (
                (title.office, _Holder(token, thing, frozenset(title.modifiers)))
                for thing in people
                for token, title in thing.titles
                if title.office is not None
            ),
            key=lambda entry: entry[1].token,
            reverse=True,
        )
        self._met: dict[str, list[_Holder]] = defaultdict(list)

    def add(self, title: str, holder: _Holder) -> None:
        """Note that the text gives a title to somebody."""
        self._note(DESCRIBING[title].office, holder)

    def _note(self, office: str, holder: _Holder) -> None:
        """Keep the last holders, the same one with the same modifiers once."""
        same = (holder.thing, holder.modifiers)
        kept = [
            other
            for other in self._met[office]
            if other.thing is not same[0] or other.modifiers != same[1]
        ]
        self._met[office] = [*kept[-_MOST_HOLDERS:], holder]

    def who(self, noun: _Noun) -> Thing | None:
        """The one person who held the office before this place and whom the words fit."""
        while self._coming and self._coming[-1][1].token < noun.last:
            office, holder = self._coming.pop()
            self._note(office, holder)
        office, gender, use = DESCRIBING[noun.title]
        earlier = self._met.get(office, [])
        if use == "near":
            earlier = [h for h in earlier if noun.last - h.token <= _CLOSE or _shares(h, noun)]
        if gender is not None:
            earlier = [
                h for h in earlier if first_names().get(h.thing.key[0], gender) in (gender, "u")
            ]
        people = {id(holder.thing): holder.thing for holder in _fitting(earlier, noun.modifiers)}
        return next(iter(people.values())) if len(people) == 1 else None


def _shares(holder: _Holder, noun: _Noun) -> bool:
    """Whether title and description share a word that tells whose office it is: "FBI director"."""
    return bool((holder.modifiers & noun.modifiers) - TITLE_MODIFIERS)


def _fitting(holders: Sequence[_Holder], modifiers: frozenset[str]) -> Sequence[_Holder]:
    """The holders whom the modifiers fit.

    A description with a nation or a place needs a holder with the same, or the only holder of all;
    one without means a holder without, where there is one. "Former" means a former holder if there
    is one; without it nobody who was only called a former one is meant.
    """
    located = frozenset(word for word in modifiers if _locates(word))
    if located:
        same = [holder for holder in holders if located & holder.modifiers]
        foreign = any(_locates(word) for holder in holders for word in holder.modifiers)
        return same if same or foreign else holders
    plain = [h for h in holders if not any(_locates(word) for word in h.modifiers)]
    holders = plain or holders
    past = [holder for holder in holders if holder.modifiers & FORMER]
    present = [holder for holder in holders if not holder.modifiers & FORMER]
    return (past or holders) if modifiers & FORMER else present


def _locates(word: str) -> bool:
    nation = word in demonyms() and word not in AFFILIATIONS
    return nation or listed((word.title(),)) is not None


class _Ages:
    """The ages that a text gives to people, and descriptions by age."""

    def __init__(self, tokens: Sequence[Token], ends: dict[int, Thing]) -> None:
        self._tokens = tokens
        self._ends = ends
        self._aged: dict[str, list[Thing]] = defaultdict(list)
        for end, thing in ends.items():
            after = [token.text for token in tokens[end + 1 : end + 4]]
            if len(after) == 3 and after[0] == "," and after[1].isdecimal() and after[2] in ",.":
                self._note(after[1], thing)

    def opening(self, index: int) -> int | None:
        """The token of the "the" of "the 34-year-old" that ends at ``index``."""
        back = index - 1
        while back > 0 and index - back < 5 and self._tokens[back].text in _AGE_WORDS:
            back -= 1
        if back < 1 or not self._tokens[back].text.isdecimal():
            return None
        if self._tokens[back - 1].text not in ("the", "The") or self._leads_to_title(index + 1):
            return None
        return back - 1

    def _leads_to_title(self, index: int) -> bool:
        for token in self._tokens[index : index + 3]:
            if core(token.text).lower() in _LAST_WORDS:
                return True
            if not _modifies(token.text):
                return False
        return False

    def who(self, first: int) -> Thing | None:
        """The person in apposition to the description, else the only one of that age."""
        apposed = self._ends.get(first - 2)
        age = self._tokens[first + 1].text
        if apposed is not None and self._tokens[first - 1].text in _OPENS_APPOSITION:
            self._note(age, apposed)
            return apposed
        people = self._aged.get(age, [])
        return people[0] if len(people) == 1 else None

    def _note(self, age: str, thing: Thing) -> None:
        """Keep two people of an age: more than one is as good as none."""
        people = self._aged[age]
        if len(people) < 2 and all(thing is not other for other in people):
            people.append(thing)
