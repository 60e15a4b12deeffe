"""The lexicon of relations: words, and the kind of event that they tell."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from ...errors import RetoldError
from ...model.plover import QUADRANTS
from .inflection import base_forms

_CLOSE = 2
_FAR = 8
"""How many words may stand between two words of an entry, and where it says "..\""""
_CONDITION = re.compile(r"\s*\((given|both|armed|civil)\)$")
_OWNER = "x's "
_SAID = "y is "
_LARGEST = 8
"""An entry has this many words at most: text of a user must not slow the search down."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event: PLOVER's ``event`` with its mode and context ("" where not given), the code
    in CAMEO, and the score from -10 (conflict) to 10 (cooperation)."""

    event: str
    cameo: str
    score: float
    mode: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the lexicon: ``words`` are the alternatives for each word in base form, ``gaps``
    how many other words may stand before each of them (0 for the first).

    ``condition`` limits the entry where events are looked for in a story: "given" (never: it tells
    something only of two actors that are given), "both" (only of two who do it together), "armed"
    (only by a state or armed people, or with weapons in the sentence), "civil" (only without),
    "said" (only of what one is said to be: "Y is liar").
    ``owned`` is true for a noun with its source as the owner ("X's praise for").
    """

    text: str
    kind: Kind
    words: tuple[frozenset[str], ...]
    gaps: tuple[int, ...]
    condition: str = ""
    owned: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it is a feature of the classifier: not one that only stories are read by."""
        return not self.owned and self.condition not in {"civil", "said"}


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found: ``places`` are the indexes of its words in the sentence."""

    entry: Entry
    places: tuple[int, ...]


class Lexicon:
    """Entries that can be looked for in a sentence."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        by_first: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            for word in entry.words[0]:
                by_first[word].append(entry)
        self._by_first = dict(by_first)
        self.said = tuple(entry for entry in self.entries if entry.condition == "said")

    def find(self, words: Sequence[str]) -> list[Match]:
        """All entries in the words (lower case) of a sentence, in order of their first word."""
        forms = [base_forms(word) for word in words]
        return [
            match
            for start, bases in enumerate(forms)
            for base in bases
            for entry in self._by_first.get(base, ())
            if (match := _follow(entry, forms, start)) is not None
        ]


def _follow(entry: Entry, forms: Sequence[tuple[str, ...]], start: int) -> Match | None:
    places = [start]
    for wanted, gap in zip(entry.words[1:], entry.gaps[1:], strict=True):
        after = places[-1] + 1
        for place in range(after, min(after + gap + 1, len(forms))):
            if not wanted.isdisjoint(forms[place]):
                places.append(place)
                break
        else:
            return None
    return Match(entry, tuple(places))


def parse(text: str, name: str) -> Iterator[Entry]:
    """The entries of a lexicon's text; RetoldError names the line that cannot be read."""
    kind: Kind | None = None
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        where = f"{name}, line {number}"
        if line.startswith("["):
            kind = _kind(line, where)
        elif kind is None:
            raise RetoldError(f"{where}: an entry needs a line like [ACCUSE 112 -2.0] before it")
        else:
            yield _entry(line, kind, where)


def _kind(line: str, where: str) -> Kind:
    fields = line.strip("[]").split()
    try:
        event, cameo, score = fields[0], fields[1], float(fields[2])
    except (IndexError, ValueError) as error:
        message = f"{where}: write [EVENT CAMEO SCORE], for example [ACCUSE 112 -2.0]"
        raise RetoldError(message) from error
    if event not in QUADRANTS:
        raise RetoldError(f"{where}: {event!r} is not one of {', '.join(QUADRANTS)}")
    if not -10 <= score <= 10:
        raise RetoldError(f"{where}: the score {score} is not between -10 and 10")
    mode, context = ([*fields[3:], "", ""])[:2]
    return Kind(event, cameo, score, mode.strip("-") and mode, context)


def _entry(text: str, kind: Kind, where: str) -> Entry:
    found = _CONDITION.search(text)
    line = text[: found.start()].lower() if found else text.lower()
    owned = line.startswith(_OWNER)
    said = line.startswith(_SAID)
    line = line.removeprefix(_OWNER).removeprefix(_SAID)
    words: list[frozenset[str]] = []
    gaps: list[int] = []
    gap = 0
    for piece in line.split():
        if piece == "..":
            gap = _FAR
            continue
        words.append(frozenset(filter(None, piece.split("|"))))
        gaps.append(gap)
        gap = _CLOSE
    if not words or not all(words) or len(words) > _LARGEST:
        raise RetoldError(f"{where}: an entry has one to {_LARGEST} words, not {text!r}")
    condition = "said" if said else found[1] if found else ""
    return Entry(text, kind, tuple(words), tuple(gaps), condition, owned)


@cache
def plain_lexicon() -> Lexicon:
    """The entries of the package that the classifier was trained beside."""
    return Lexicon(entry for entry in default_lexicon().entries if entry.is_plain)


@cache
def default_lexicon() -> Lexicon:
    """The lexicon that comes with the package."""
    path = resources.files("retold") / "annotate" / "data" / "relations.txt"
    return Lexicon(parse(path.read_text("utf-8"), "relations.txt"))


def extended(path: Path) -> Lexicon:
    """The lexicon of the package with the entries of a file before its own; RetoldError if the
    file cannot be read. Of entries of one length the file's count."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RetoldError(f"{path}: the lexicon cannot be read: {error}") from error
    return Lexicon([*parse(text, path.name), *default_lexicon().entries])
