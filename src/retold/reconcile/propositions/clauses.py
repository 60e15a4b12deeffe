"""Clauses: a finite verb with the subject before it."""

from collections.abc import Sequence
from typing import NamedTuple

from ...annotate.quotes.items import Clause
from ...annotate.quotes.phrases import subject_before
from ...annotate.quotes.words import OPENING_ADVERBS
from .verbs import Group, form_of

Piece = tuple[int, int]
_RELATIVE = frozenset({"that", "who", "which", "whom", "where", "whose"})


class Core(NamedTuple):
    """A verb group and its subject, both in items."""

    subject: Piece
    group: Group


def subject_of(clause: Clause, group: Group, low: int) -> Piece | None:
    """The subject of a verb group, not read beyond item ``low``; with its relative clause."""
    held = _held(clause, group)
    if held is not None or group.first <= low:
        return held
    found = subject_before(clause, group.first, low)
    if found is None:
        return None
    start, end = found
    described = start - 1 > low and clause.lower[start - 1] in _RELATIVE
    if described and any(map(form_of, clause.lower[start:end])):
        outer = subject_before(clause, start - 1, low)
        if outer is not None and outer[1] == start - 1:
            return outer[0], end
    return found


def _held(clause: Clause, group: Group) -> Piece | None:
    """The pronoun that a group like "he'll" opens with."""
    word = clause.lower[group.first]
    return (group.first, group.first + 1) if "'" in word and not word.endswith("n't") else None


def first_core(clause: Clause, groups: Sequence[Group], low: int, high: int) -> Core | None:
    """The first verb of the items ``low:high`` that has a subject of its own there, if no verb
    stands before it; None for a clause that has lost its subject ("and drove off")."""
    for group in groups:
        if group.first >= high or group.last > high:
            return None
        if group.first < low:
            continue
        subject = None if group.joined else subject_of(clause, group, low)
        if subject is None or subject[0] < low:
            return None
        if clause.lower[subject[0]] in _RELATIVE and subject[1] - subject[0] == 1:
            return None
        return Core(subject, group)
    return None


def opens_with(clause: Clause, core: Core, low: int) -> bool:
    """Whether a clause opens with its subject, or with no more than an adverb before it."""
    opening = clause.lower[low : core.subject[0]]
    return all(word in OPENING_ADVERBS or word == "," for word in opening)
