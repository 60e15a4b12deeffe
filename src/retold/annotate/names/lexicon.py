"""The word lists that names are told by, read once from ``annotate/data``."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

_LONGEST_ACRONYM = 4
"""Letters; shorter words in capitals are no shouted names."""

FirstNameGender = Literal["f", "m", "u"]
ListedKind = Literal["outlet", "organisation", "place", "town"]


class Listed(NamedTuple):
    """A name of a list: its kind, its canonical form, whether the text must have "the" before it.

    A town is a place whose name is as often a person's.
    """

    kind: ListedKind
    canonical: str
    needs_the: bool


def lines_of(name: str) -> Iterator[str]:
    """The lines of a word list, comments and empty ones left out."""
    text = files("retold.annotate").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def common_words() -> frozenset[str]:
    """Words that English prints in lower case inside a sentence."""
    return frozenset(lines_of("common_words.txt"))


@cache
def first_names() -> Mapping[str, FirstNameGender]:
    """First names in lower case: f, m, or u where both women and men bear them."""
    found: dict[str, FirstNameGender] = {}
    for line in lines_of("first_names.txt"):
        name, _, gender = line.partition(" ")
        found[name] = "f" if gender == "f" else "m" if gender == "m" else "u"
    return found


@cache
def demonyms() -> frozenset[str]:
    """Adjectives of nations, faiths and parties in lower case, with their plurals in -s."""
    words = [line.lower() for line in lines_of("demonyms.txt")]
    return frozenset(words) | frozenset(word + "s" for word in words)


def listed(words: Sequence[str]) -> Listed | None:
    """What the words name by the lists; words in capitals are looked up in title case too."""
    name = " ".join(words)
    found = listed_names().get(name)
    if found is None and len(name) > _LONGEST_ACRONYM and name.isupper():
        return listed_names().get(name.title())
    return found


@cache
def listed_names() -> Mapping[str, Listed]:
    """Well-known outlets, bodies and places by each of their names, without a leading "The"."""
    found: dict[str, Listed] = {}
    sources: tuple[tuple[ListedKind, str], ...] = (
        ("town", "towns.txt"),
        ("place", "cities.txt"),
        ("place", "places.txt"),
        ("organisation", "organisations.txt"),
        ("outlet", "outlets.txt"),
    )
    for kind, name in sources:
        for line in lines_of(name):
            canonical = line.split(";")[0].removeprefix("The ")
            for alias in line.split(";"):
                needs_the = alias.startswith("The ")
                bare = alias.removeprefix("The ")
                if not (needs_the and bare in found):
                    found[bare] = Listed(kind, canonical, needs_the)
    return found
