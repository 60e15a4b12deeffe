"""A sentence of a report cut down to a subject line, word for word."""

import re
from itertools import pairwise

from .claims.lexicon import cues

# A subject has so many words at least; a longer clause is cut in the middle.
_SHORTEST, _LONGEST = 4, 14
_CUT = " …"
# Characters that are looked at: enough for any sentence that can be read.
_READ = 600
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s?[—–]\s?|\s-\s")
_OPENING, _CLOSING = "“‘«", "”’»"


def shorten(text: str) -> str:
    """The first clause of a sentence that tells something, in its own words.

    A phrase of circumstance before it ("Just weeks later, …") is left out, and what follows after
    it; commas between quotation marks do not end a clause. An ellipsis shows where a clause of more
    than 14 words is cut.
    """
    head = text[:_READ]
    ends = _clause_ends(head)
    begin = _first_telling(head, ends)
    for end, _ in ends:
        if end > begin and len(head[begin:end].split()) >= _SHORTEST:
            return _cut(head[begin:end].split())
    return _cut(head[begin:].split())


def _clause_ends(text: str) -> list[tuple[int, int]]:
    """Where clauses end and the next begin, outside quotation marks."""
    ends, start = [], 0
    for sign in _CLAUSE_END.finditer(text):
        if _closed(text[start : sign.start()]):
            ends.append((sign.start(), sign.end()))
            start = sign.end()
    return ends


def _first_telling(text: str, ends: list[tuple[int, int]]) -> int:
    """Where the first clause begins that is no circumstance; 0 if all are."""
    for start, following in pairwise([0, *(next for _, next in ends), len(text)]):
        if text[start:].strip() and not _is_circumstance(text[start:], text[following:]):
            return start
    return 0


def _closed(piece: str) -> bool:
    """Whether every quotation that the piece opens is closed in it; an apostrophe closes none."""
    opened = sum(piece.count(mark) for mark in _OPENING)
    closed = sum(
        char in _CLOSING and not piece[place + 1 : place + 2].isalpha()
        for place, char in enumerate(piece)
    )
    return closed >= opened and piece.count('"') % 2 == 0


def _is_circumstance(clause: str, following: str) -> bool:
    """Whether a clause opens with a word of time, place or manner; a participle is one only if a
    new sentence could begin after it, so that "Beijing said" is not taken for one."""
    first = clause.split(maxsplit=1)[0].lower().strip("“‘\"',;:")
    if (first,) in cues("openers"):
        return bool(following)
    return first.endswith("ing") and following.lstrip()[:1].isupper()


def _cut(words: list[str]) -> str:
    return " ".join(words) if len(words) <= _LONGEST else " ".join(words[:_LONGEST]) + _CUT
