"""Nouns as cues: "her claim that …", "the mayor's answer was: “…”"."""

from collections.abc import Sequence

from .cues import Cue
from .extents import content_end
from .items import Clause
from .lexicon import source_nouns
from .link import Link, Piece, make_link
from .words import DETERMINERS, POSSESSIVES, PREPOSITIONS

# Adjectives that may stand between a possessor and the noun.
_BETWEEN = 3
# Items of a possessor's name.
_POSSESSOR = 5


def noun_links(clause: Clause, made: Sequence[Link], text: str) -> list[Link]:
    """The links of nouns of speech with a possessor, outside the links made already."""
    found: list[Link] = []
    nouns = source_nouns("speech")
    for at, word in enumerate(clause.lower):
        if word not in nouns or any(_covers(link, clause.starts[at]) for link in made):
            continue
        possessor = _possessor(clause, at)
        content = _content(clause, at) if possessor is not None else None
        if possessor is None or content is None or _taken(made, clause, content):
            continue
        link = make_link(
            clause, Cue(at, max(at + 1, _cue_end(clause, at)), None), possessor, [content]
        )
        link.verb = word
        found.append(link)
    return found


def _covers(link: Link, offset: int) -> bool:
    return any(start <= offset < end for start, end in link.pieces)


def _taken(made: Sequence[Link], clause: Clause, content: Piece) -> bool:
    low, high = clause.starts[content[0]], clause.ends[content[1] - 1]
    return any(start < high and low < end for link in made for start, end in link.pieces)


def _possessor(clause: Clause, noun: int) -> Piece | None:
    for at in range(noun - 1, max(-1, noun - 2 - _BETWEEN), -1):
        word = clause.lower[at]
        if word in POSSESSIVES:
            return at, at + 1
        if word.endswith(("'s", "s'")):
            return _name_start(clause, at), at + 1
        if word in DETERMINERS or word in PREPOSITIONS or not word[0].isalpha():
            return None
    return None


def _name_start(clause: Clause, at: int) -> int:
    start = at
    while start > 0 and at - start < _POSSESSOR:
        word = clause.words[start - 1]
        if word[0].isupper():
            start -= 1
            continue
        return start - 1 if word.lower() in DETERMINERS else start
    return start


def _cue_end(clause: Clause, noun: int) -> int:
    end = noun + 1
    while end < len(clause) and clause.lower[end] in ("is", "was", "has", "been", "were", ":"):
        end += 1
    return end


def _content(clause: Clause, noun: int) -> Piece | None:
    """ "that …" after the noun or its "was"; a quotation after "was" or a colon."""
    at = _cue_end(clause, noun)
    high = content_end(clause)
    while at < high and clause.words[at] == ",":
        at += 1
    if at >= high:
        return None
    if clause.lower[at] == "that":
        stop = next((i for i in range(at, high) if clause.words[i] in (",", ";", "—")), high)
        return at, stop
    if at in clause.runs and at > noun + 1:
        return at, at + 1
    return None
