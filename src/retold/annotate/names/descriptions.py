"""Descriptions that stand in for a name: "the mayor", "the Ohio senator", "the 34-year-old"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..tokens import Token
from .lexicon import demonyms, listed_names
from .runs import core
from .things import Thing
from .words import DESCRIBING, FORMER, TITLE_MODIFIERS

_FURTHEST_THE = 6
"""Tokens between "the" and the last word of a title: "the newly elected New York City mayor"."""
_CLOSE = 120
"""Tokens within which a loose role ("the analyst") still refers back to the one who bore it."""

_LAST_WORDS = frozenset(title.split()[-1] for title in DESCRIBING)


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


def descriptions(
    tokens: Sequence[Token], people: Sequence[Thing], taken: Sequence[int]
) -> Iterator[Description]:
    """The descriptions by office in a text, in order; ``taken`` marks tokens of names."""
    holders = _holders(people)
    for index, token in enumerate(tokens):
        word = core(token.text)
        base = word.removesuffix("-elect")
        if taken[index] or base.lower() not in _LAST_WORDS:
            continue
        first = _start(tokens, index)
        if first is None or _goes_on(tokens, index):
            continue
        words = [core(t.text).lower().removesuffix("-elect") for t in tokens[first + 1 : index + 1]]
        office = _office(words)
        if office is None:
            continue
        length, surface = office
        modifiers = frozenset(words[: len(words) - length])
        yield Description(first, index, _who(holders, surface, modifiers, index))


def _holders(people: Sequence[Thing]) -> dict[str, list[_Holder]]:
    found: dict[str, list[_Holder]] = defaultdict(list)
    for thing in people:
        for token, title in thing.titles:
            if title.office is not None:
                found[title.office].append(_Holder(token, thing, frozenset(title.modifiers)))
    return found


def _start(tokens: Sequence[Token], index: int) -> int | None:
    """The index of the "the" that opens the description, if only modifiers stand between."""
    for back in range(1, _FURTHEST_THE + 1):
        if index - back < 0:
            return None
        word = tokens[index - back].text
        if word in ("the", "The"):
            return index - back
        low = word.lower()
        modifies = (
            low in TITLE_MODIFIERS
            or low in demonyms()
            or low in _LAST_WORDS
            or word[0].isupper()
            or word[0].isdecimal()
            or word == "-"
            or low in ("year", "old", "minority", "majority", "year-old", "of")
        )
        if not modifies:
            return None
    return None


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the title is part of something longer: a title before a name, "the president of X"."""
    if index + 1 >= len(tokens):
        return False
    word, following = tokens[index], tokens[index + 1]
    if core(word.text) != word.text or following.start - word.end != 1:
        return False
    return (following.text[0].isupper() and following.text[0].isalpha()) or following.text == "of"


def _office(words: Sequence[str]) -> tuple[int, str] | None:
    """The words of the longest title at the end, and their number."""
    for length in range(min(4, len(words)), 0, -1):
        surface = " ".join(words[-length:])
        if surface in DESCRIBING:
            return length, surface
    return None


def _who(
    holders: dict[str, list[_Holder]], surface: str, modifiers: frozenset[str], index: int
) -> Thing | None:
    """The one person who held the office before this place in the text and whom the words fit."""
    office, _, use = DESCRIBING[surface]
    earlier = [holder for holder in holders.get(office, []) if holder.token < index]
    if use == "near":
        earlier = [holder for holder in earlier if index - holder.token <= _CLOSE]
    fitting = _fitting(earlier, modifiers)
    people = {id(holder.thing): holder.thing for holder in fitting}
    if len(people) != 1:
        return None
    return next(iter(people.values()))


def _fitting(holders: Sequence[_Holder], modifiers: frozenset[str]) -> Sequence[_Holder]:
    """The holders whom the modifiers fit. A description of a nation needs a holder of that nation;
    without one it means a holder without one, where such a one is there. The same for "former"."""
    nation = frozenset(word for word in modifiers if _locates(word))
    if nation:
        return [holder for holder in holders if nation & holder.modifiers]
    plain = [h for h in holders if not any(_locates(word) for word in h.modifiers)]
    holders = plain or holders
    past = [holder for holder in holders if holder.modifiers & FORMER]
    present = [holder for holder in holders if not holder.modifiers & FORMER]
    return (past or holders) if modifiers & FORMER else (present or holders)


def _locates(word: str) -> bool:
    return word in demonyms() or word.title() in listed_names()
