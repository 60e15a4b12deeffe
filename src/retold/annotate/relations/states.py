"""States as actors: by their names, their adjectives, their capitals."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Literal, NamedTuple

Form = Literal["name", "adjective", "capital"]

_LONGEST = 5
"""Words of the longest name of a state."""


class State(NamedTuple):
    """A state by its code (ISO 3166-1 alpha-3) and its first name in the list."""

    code: str
    name: str


@cache
def states() -> Mapping[tuple[str, ...], tuple[State, Form]]:
    """Each form of each state, as its words in the case they are printed in."""
    text = (resources.files("retold") / "annotate" / "data" / "states.txt").read_text("utf-8")
    found: dict[tuple[str, ...], tuple[State, Form]] = {}
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        code, names, adjectives, capitals = (field.strip() for field in line.split(";"))
        state = State(code, names.split(",")[0].strip())
        fields: tuple[tuple[str, Form], ...] = (
            (names, "name"),
            (adjectives, "adjective"),
            (capitals, "capital"),
        )
        for field, form in fields:
            for name in filter(None, (each.strip() for each in field.split(","))):
                found.setdefault(tuple(name.split()), (state, form))
    return found


@cache
def _first_words() -> frozenset[str]:
    """The words that forms of states begin with: most words are none, and searched no further."""
    return frozenset(form[0] for form in states())


def code_of(name: str) -> str:
    """The code of the state of this first name, "" where it is none."""
    found = states().get(tuple(name.split()))
    return found[0].code if found is not None and found[0].name == name else ""


def state_at(words: Sequence[str], at: int) -> tuple[State, Form, int] | None:
    """The state whose form begins at a word, with the form and its length in words; the longest
    one. A possessive ending of its last word is no part of it."""
    if not words[at][0].isupper() or without_ending(words[at]) not in _first_words():
        return None
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        piece = (*words[at : at + length - 1], without_ending(words[at + length - 1]))
        found = states().get(piece)
        if found is not None:
            return (*found, length)
    return None


def without_ending(word: str) -> str:
    """The word without the ending of the possessive."""
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word
