"""A sentence of a report cut down to a subject line, word for word."""

import re
from itertools import pairwise
from typing import NamedTuple

from .cues import cues

# A subject has so many words at least; a longer clause is cut in the middle.
_SHORTEST, _LONGEST = 4, 14
_CUT = " …"
# A longer word in small letters may be a verb; "of", "the" and "and" are none.
_LONGEST_PARTICLE = 3
# Characters that are looked at: enough for any sentence that can be read.
_READ = 600
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s?[—–]\s?|\s-\s")
_DATELINE = re.compile(r"^\s*[A-Z][A-Z .]{2,40}(?:[^.!?\n—–-]{0,50})\s[—–-]\s")
# "The two mayors—old rivals from the north—have met": what stands between two dashes.
_ASIDE = re.compile(r"(?:\s?[—–]\s?|\s-\s)[^—–]{1,160}?(?:\s?[—–]\s?|\s-\s)(?=[a-z])")
_FINITE = frozenset({
    "has", "have", "had", "is", "are", "was", "were", "does", "did", "will", "would", "could",
    "can", "may", "might", "must", "should",
})  # fmt: skip
_CONJUNCTIONS = frozenset({"and", "but", "so", "yet", "or"})
_OPENING, _CLOSING = "“‘«", "”’»"


class _End(NamedTuple):
    """A sign that ends a clause: where it stands, and whether it is a comma."""

    start: int
    end: int
    comma: bool


def shorten(text: str) -> str:
    """The first clause of a sentence that tells something, in its own words.

    A dateline and a phrase of circumstance before it ("Just weeks later, …") are left out, and what
    follows after it; commas between quotation marks, those around an apposition, and one behind no
    more than a name with its office do not end a clause. An ellipsis shows where a clause of more
    than 14 words is cut, and where an aside between dashes was.
    """
    head = _ASIDE.sub(f"{_CUT} ", _DATELINE.sub("", text[:_READ], count=1))
    ends = _clause_ends(head)
    begin = _first_telling(head, ends)
    inside = [end for end in ends if end.start > begin]
    first = len(head[begin : inside[0].start].split()) if inside else 0
    for number, end in enumerate(inside):
        apposition = end.comma and (
            (number < 2 and first < _SHORTEST)
            or _verb_follows(head, inside[number : number + 2])
            or _verb_follows(head, inside[max(0, number - 1) : number + 1])
        )
        words = head[begin : end.start].split()
        if not apposition and len(words) >= _SHORTEST and not _is_name(words):
            return _cut(words)
    return _cut(head[begin:].split())


def _is_name(words: list[str]) -> bool:
    """Whether words are no more than a name with its office ("Harbour Board Chairman Pavel Harker
    of Arlow"): none in small letters that can be a verb."""
    return not any(
        word[0].islower() and (len(word) > _LONGEST_PARTICLE or word in _FINITE) for word in words
    )


def _verb_follows(text: str, commas: list[_End]) -> bool:
    """Whether a verb stands after the second of two commas, so that they are around an apposition:
    "the top of the guild, Ilse Varga, has called"."""
    after = text[commas[-1].end :].split(maxsplit=1)
    return len(commas) == 2 and commas[1].comma and bool(after) and after[0].lower() in _FINITE


def _clause_ends(text: str) -> list[_End]:
    """The signs that end clauses, outside quotation marks."""
    ends, start = [], 0
    for sign in _CLAUSE_END.finditer(text):
        if _closed(text[start : sign.start()]):
            ends.append(_End(sign.start(), sign.end(), sign.group() == ","))
            start = sign.end()
    return ends


def _first_telling(text: str, ends: list[_End]) -> int:
    """Where the first clause begins that is no circumstance; 0 if all are."""
    for start, following in pairwise([0, *(end.end for end in ends), len(text)]):
        words = text[start:following].split()
        if words and words[0].lower() in _CONJUNCTIONS:
            words = words[1:]
        if words and not _is_circumstance(words[0], text[following:]):
            return text.index(words[0], start) if len(text[start:].split()) >= _SHORTEST else 0
    return 0


def _closed(piece: str) -> bool:
    """Whether every quotation that the piece opens is closed in it; an apostrophe closes none."""
    opened = sum(piece.count(mark) for mark in _OPENING)
    closed = sum(
        char in _CLOSING and not piece[place + 1 : place + 2].isalpha()
        for place, char in enumerate(piece)
    )
    return closed >= opened and piece.count('"') % 2 == 0


def _is_circumstance(word: str, following: str) -> bool:
    """Whether a clause that opens with the word tells of time, place or manner; a participle does
    only if a new sentence could begin after it, so that "Beijing said" is not taken for one."""
    first = word.lower().strip("“‘\"',;:")
    if (first,) in cues("openers") or first == "according":
        return bool(following.strip())
    after = following.split(maxsplit=1)[0] if following.strip() else ""
    return first.endswith("ing") and (after[:1].isupper() or (after,) in cues("leaning"))


def _cut(words: list[str]) -> str:
    return " ".join(words) if len(words) <= _LONGEST else " ".join(words[:_LONGEST]) + _CUT
