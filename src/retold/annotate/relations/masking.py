"""A sentence with its two actors put out of sight: what is left says what they do."""

import re
from dataclasses import dataclass

SOURCE, TARGET = "SRC", "TAR"
_WORD = re.compile(r"SRC|TAR|n['’]t\b|\w+(?:[-.]\w+)*(?=n['’]t\b)|\w+(?:-\w+)*|[,.;:?!\"“”]")
_NUMBER = re.compile(r"\d")
_LONGEST = 2000
"""Characters of a sentence that are read."""
_FIRST_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Masked:
    """The words of a sentence in lower case, with ``SRC`` and ``TAR`` for the actors.

    ``source`` and ``target`` are the places of the first of each, None where it is not there.
    """

    words: tuple[str, ...]
    source: int | None
    target: int | None


def mask(sentence: str, source: str, target: str) -> Masked:
    """The sentence with its actors masked. An actor within the other is left in sight."""
    text = sentence[:_LONGEST]
    first, second = _find(text, source), _find(text, target)
    if first and second and first[0] < second[1] and second[0] < first[1]:
        again = _find(text, target, first[1])
        other = _find(text, source, second[1]) if again is None else None
        first, second = (first, again) if other is None else (other, second)
    found = sorted([(*p, name) for p, name in ((first, SOURCE), (second, TARGET)) if p])
    pieces, at = [], 0
    for start, end, name in found:
        pieces += [text[at:start], f" {name} "]
        at = end
    words = tuple(_normal(word) for word in _WORD.findall("".join([*pieces, text[at:]])))
    return Masked(words, _place(words, SOURCE), _place(words, TARGET))


def _find(text: str, actor: str, start: int = 0) -> tuple[int, int] | None:
    wanted = actor.strip()
    if not wanted:
        return None
    place = text.find(wanted, start)
    if place < 0:
        place = text.lower().find(wanted.lower(), start)
    return (place, place + len(wanted)) if place >= 0 else None


def _normal(word: str) -> str:
    if word in (SOURCE, TARGET):
        return word
    lowered = word.lower().replace("’", "'")
    if lowered == "n't":
        return "not"
    return "#" if _NUMBER.match(lowered) else lowered


def _place(words: tuple[str, ...], name: str) -> int | None:
    return words.index(name) if name in words else None
