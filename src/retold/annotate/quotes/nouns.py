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


def noun_links(clause: Clause, made: Sequence[Link]) -> list[Link]:
    """The links of nouns of speech with a possessor.

    Inside the content of another link only words between marks make one, and are then its alone.
    """
    found: list[Link] = []
    nouns = source_nouns("speech")
    for at, word in enumerate(clause.lower):
        if word not in nouns:
            continue
        possessor = possessor_of(clause, at)
        content = _content(clause, at) if possessor is not None else None
        if possessor is None or content is None:
            continue
        link = make_link(clause, Cue(at, _cue_end(clause, at), None), possessor, [content])
        link.verb = word
        outer = [other for other in made if _overlap(other, link)]
        if outer and not _take_over(outer, link, content[0] in clause.runs):
            continue
        found.append(link)
    return found


def _overlap(left: Link, right: Link) -> bool:
    return any(a < d and c < b for a, b in left.pieces for c, d in right.pieces)


def _take_over(outer: Sequence[Link], link: Link, quoted: bool) -> bool:
    """Whether the link has its words from those around it; they lose them then."""
    held = {run.start for run in link.runs}
    holders = [other for other in outer if any(run.start in held for run in other.runs)]
    if not quoted or not holders or any(other.verb != "according to" for other in holders):
        return False
    for other in holders:
        other.runs = [run for run in other.runs if run.start not in held]
    return True


def possessor_of(clause: Clause, noun: int) -> Piece | None:
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
