"""The subject of a verb: right before it, over an insertion, or shared with a verb before."""

from collections.abc import Sequence
from typing import NamedTuple

from ...annotate.times.words import listed
from .phrases import (
    BE,
    PREPOSITIONS,
    Named,
    adds_adverb,
    is_owner,
    stands_free,
)

_LEFT = 7
"""Tokens between the subject and the verb at most."""
_INSERTED = 16
"""Tokens between two commas that may stand between a subject and its verb at most."""
_COORDINATED = 30
"""Tokens between a subject and a second verb of its at most."""

AHEAD = listed("will would could may might can shall should must won't wouldn't couldn't can't")
_RELATIVE = listed("who which")
_INSERTING = listed("a an the who in on at during after before speaking who's along")
# Between a subject and a second verb these begin another clause, or make the verb another's.
_BREAKING = listed(
    "who whom whose which that because while when where after before as if whether although though "
    'since until unless said says say told tells added ; : — – “ ” " ('
)
_AND = listed("and but then")


class Subject(NamedTuple):
    """The subject of a verb and the words of the verb's group before it."""

    actor: Named
    group: Sequence[str]


def subject_of(words: Sequence[str], actors: Sequence[Named], first: int) -> Named | None:
    """The actor that is the subject of a verb."""
    found = find_subject(words, actors, first)
    return found.actor if found else None


def find_subject(words: Sequence[str], actors: Sequence[Named], first: int) -> Subject | None:
    """The subject of a verb, None where it is no actor that stands free."""
    start = first
    while start and first - start < _LEFT and adds_adverb(words[start - 1]):
        start -= 1
    group = words[start:first]
    actor = _direct(words, actors, start) or _over_insertion(words, actors, start)
    if actor is not None:
        return Subject(actor, group) if _is_free(words, actors, actor) else None
    shared = _shared(words, actors, start, first)
    if shared is None or not stands_free(words, shared):
        return None
    return Subject(shared, [*group, *_inherited(words, shared)])


def _is_free(words: Sequence[str], actors: Sequence[Named], actor: Named) -> bool:
    """Whether an actor, and another that "and" joins it to, are part of no other phrase."""
    ends = actor.first - 1
    other = next((a for a in actors if a.last == ends and words[ends] == "and"), None)
    return stands_free(words, actor) and (other is None or stands_free(words, other))


def _inherited(words: Sequence[str], actor: Named) -> list[str]:
    """What the first of several verbs of a subject says of the time of them all."""
    after = words[actor.last : actor.last + _LEFT]
    return [word for word in after if word in AHEAD or word == "had"]


def _direct(words: Sequence[str], actors: Sequence[Named], start: int) -> Named | None:
    """The actor that ends right before the verb's group, or before "who" at its head."""
    end = start
    if end and words[end - 1] in _RELATIVE:
        end -= 1
        if end and words[end - 1] in {",", "—", "–"}:
            end -= 1
    return next((a for a in actors if a.last == end), None)


def _over_insertion(words: Sequence[str], actors: Sequence[Named], start: int) -> Named | None:
    """The actor before what stands between two commas: "A, the mayor of B, praised"."""
    if not start or words[start - 1] != ",":
        return None
    for opening in range(start - 2, max(-1, start - 2 - _INSERTED), -1):
        if words[opening] == ",":
            begins = words[opening + 1] in _INSERTING
            return next((a for a in actors if begins and a.last == opening), None)
    return None


def _shared(words: Sequence[str], actors: Sequence[Named], start: int, first: int) -> Named | None:
    """The subject of the verb before, where this one is joined to it: "A praised B and sued C",
    "A left, calling B a liar"."""
    if not start:
        return None
    link = words[start - 1]
    participle = words[first].endswith("ing") and link == ","
    listing = (
        link in {",", "'", "’", "”"} and words[first].endswith("ed") and "and" in words[first:]
    )
    if not participle and not listing and (link not in _AND or words[first].endswith("ing")):
        return None
    low = max(0, start - _COORDINATED)
    for at in range(start - 2, low - 1, -1):
        if words[at] in _BREAKING:
            return None
    verbs = [a for a in actors if low <= a.last < start and _governs(words, a)]
    return verbs[0] if len(verbs) == 1 else None


def _governs(words: Sequence[str], actor: Named) -> bool:
    """Whether a past or finite verb comes right after an actor."""
    at = actor.last
    while at < len(words) and at - actor.last < _LEFT and adds_adverb(words[at]):
        at += 1
    group = words[actor.last : at]
    if is_owner(words, actor) or at >= len(words):
        return False
    word = words[at]
    return word.endswith("ed") or word in _PASTS or not AUXILIARY_VERBS.isdisjoint(group)


AUXILIARY_VERBS = listed("has had have is are was were did does do will would could may might")
_PASTS = listed(
    "met went told took gave came made held spoke called left sent got found saw knew won lost led "
    "hit shot cut chose wrote began broke brought fought kept ran sat sued set put said stood "
    "struck became drew fell"
)


def is_finite_verb(words: Sequence[str], first: int, subject: Subject, *, is_base: bool) -> bool:
    """Whether a word is a verb of its subject by its form: no noun ("the House request"), no base
    form after a singular name."""
    word = words[first]
    if word.endswith("ing"):
        return not BE.isdisjoint(subject.group) or (first > 0 and words[first - 1] == ",")
    if not is_base:
        return True
    before = words[subject.actor.last - 1]
    plural = before.endswith("s") and not is_owner(words, subject.actor)
    helped = not (AHEAD | listed("did do does didn't don't doesn't to")).isdisjoint(subject.group)
    joined = before in {"i", "they", "we"}
    return plural or helped or joined or word in _SAME_IN_PAST


_SAME_IN_PAST = listed("hit cut beat put set let shut quit")


def joined_to(words: Sequence[str], actors: Sequence[Named], actor: Named) -> Named | None:
    """The actor before "and" and the subject: "A and B"."""
    at = actor.first
    while at and words[at - 1] not in {"and"} and at - 1 >= actor.first - 5:
        at -= 1
        if words[at] in PREPOSITIONS or words[at] in {",", ";", ":"}:
            return None
    if not at or words[at - 1] != "and":
        return None
    partner = next((a for a in actors if a.last == at - 1), None)
    return partner if partner is None or stands_free(words, partner) else None
