"""Reads PolNeAR: news articles with their attributions in brat standoff, and counts in words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Piece = tuple[int, int]
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_LINE = re.compile(r"[TE]\d+\t")
_ROLE = re.compile(r"\d+$")


@dataclass(frozen=True)
class Triple:
    """One attribution in offsets; ``source`` is empty where the text names none."""

    content: tuple[Piece, ...]
    cue: tuple[Piece, ...]
    source: tuple[Piece, ...]


@dataclass(frozen=True)
class Annotated:
    """One article as one annotator read it."""

    stem: str
    annotator: str
    text: str
    triples: tuple[Triple, ...]


def read(data: Path, split: str) -> Iterator[Annotated]:
    """The articles of a split ("train" or "dev"), once for each annotator, in order of name."""
    folder = data / "quotes" / split
    for path in sorted((folder / "text").glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        for standoff in sorted((folder / "attributions").glob("*.ann")):
            stem, _, annotator = standoff.stem.rpartition("_")
            if stem == path.stem:
                yield Annotated(stem, annotator, text, tuple(_triples(standoff)))


def _triples(path: Path) -> Iterator[Triple]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file.read().split("\n") if _LINE.match(line)]
    spans: dict[str, list[Piece]] = {}
    events: list[list[list[str]]] = []
    for line in lines:
        key, fields, *_ = line.split("\t")
        if key[0] == "E":
            events.append([role.split(":") for role in fields.split()])
        else:
            offsets = fields.partition(" ")[2].split(";")
            spans[key] = [(int(a), int(b)) for a, b in (each.split() for each in offsets)]
    for event in events:
        roles: dict[str, list[Piece]] = {}
        for role, key in event:
            roles.setdefault(_ROLE.sub("", role), []).extend(spans.get(key, []))
        if roles.get("Content") and roles.get("Cue"):
            yield Triple(
                tuple(sorted(roles["Content"])),
                tuple(sorted(roles["Cue"])),
                tuple(sorted(roles.get("Source", []))),
            )


class Words:
    """The words of a text by number, so that spans are compared as sets of words."""

    def __init__(self, text: str) -> None:
        self._starts = [match.start() for match in _WORD.finditer(text)]

    def of(self, pieces: Sequence[Piece]) -> frozenset[int]:
        """The numbers of the words that begin in the pieces."""
        return frozenset(
            number
            for start, end in pieces
            for number in range(bisect_left(self._starts, start), bisect_left(self._starts, end))
        )


def dice(left: frozenset[int], right: frozenset[int]) -> float:
    """Twice the shared words over all words of both; 1.0 for two empty sets."""
    if not left and not right:
        return 1.0
    return 2 * len(left & right) / (len(left) + len(right))


def is_quoted(text: str, piece: Piece) -> bool:
    """Whether a piece stands wholly between double marks of quotation."""
    words = text[piece[0] : piece[1]].strip()
    opened = words.startswith(('"', "“", "''"))
    return len(words) > 2 and opened and words.rstrip(".,").endswith(('"', "”", "''"))
