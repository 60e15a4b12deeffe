"""The subject that a participle shares with the main clause."""

from .items import Clause
from .lexicon import cue_forms
from .link import Piece
from .phrases import subject_before
from .words import PERSONAL, SUBORDINATORS, is_finite, is_verb_adverb


def main_subject(clause: Clause, before: int) -> Piece | None:
    """The subject that a participle at ``before`` shares: that of the nearest main clause left."""
    end = before
    weak: Piece | None = None
    while end > 0:
        start = end
        while start > 0 and clause.words[start - 1] not in (",", ";", "—", ":"):
            start -= 1
        subject = first_subject(clause, start, end)
        if subject is not None:
            if clause.lower[subject[0]] in PERSONAL or clause.words[subject[1] - 1][0].isupper():
                return subject
            weak = weak or subject
        end = start - 1
    return weak


def first_subject(clause: Clause, start: int, end: int) -> Piece | None:
    """The subject of the first finite verb; None if a subordinate clause opens the items."""
    if start >= end or clause.lower[start] in SUBORDINATORS:
        return None
    if clause.lower[start] in ("who", "which"):
        return None
    verb = first_verb(clause, start + 1, end)
    if verb is None:
        return None
    first = verb
    while first > start + 1 and is_verb_adverb(clause.lower[first - 1]):
        first -= 1
    return subject_before(clause, first, start)


def first_verb(clause: Clause, start: int, end: int) -> int | None:
    """The first item of the range that looks like a finite verb."""
    for at in range(start, end):
        word = clause.lower[at]
        if is_finite(word) or (word in cue_forms() and cue_forms()[word].shape in ("past", "s")):
            return at
    return None


def last_verb(clause: Clause, start: int, end: int) -> int | None:
    """The last item of the range that looks like a finite verb."""
    for at in range(end - 1, start - 1, -1):
        if first_verb(clause, at, at + 1) is not None:
            return at
    return None
