"""Who stands where around a verb: the subject before it, the object after it.

Nothing is guessed: a word between an actor and the verb that is not known to leave the build of the
clause as it is makes the two strangers.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ...annotate.relations.inflection import base_forms
from ...annotate.times.words import listed

_REACH = 6
"""Tokens between the verb and its object at most."""
_LEFT = 6
"""Tokens between the subject and the verb at most."""

# What may stand between a subject and its verb.
_AUXILIARY = listed(
    "has had have is are was were be been did does do also again later then once repeatedly even "
    "still just already never not who and often both himself herself now today yesterday monday "
    "tuesday wednesday thursday friday saturday sunday last earlier this week month year on in "
    "would will could may might can shall should must wouldn't won't didn't doesn't hasn't hadn't "
    "previously once initially jointly sharply strongly twice first since long formally"
)
# What may stand between a verb and its object, and what ends its clause.
_ENDING = listed(
    "that who whom which whose when while after before because as if although though but said says "
    "is are was were has had have will would could may might where until since than despite and or"
)
_SIGNS = frozenset(',;:.?!()—–-“”"')
# Before an actor these make it part of another phrase: "an ally of the mayor praised".
_PREPOSITIONS = listed("of with to by for against from in on about than at near under over like")
_BE = listed("is are was were be been being gets got get")
_NEGATIVE = listed("not never didn't doesn't hasn't hadn't wasn't weren't isn't won't wouldn't no")
_AHEAD = listed("will would could may might can shall should must won't wouldn't")
_RELATIVE = ([",", "who"], ["—", "who"], ["–", "who"])
_EARLIER = listed("had once previously")
_OWN = "'s", "’s", "s'", "s’"


class Named(NamedTuple):
    """The tokens ``first:last`` of a sentence that name an actor."""

    first: int
    last: int


class Clause(NamedTuple):
    """The actors around a verb; ``both`` are further subjects ("A and B met")."""

    source: Named
    target: Named
    both: bool
    negated: bool
    ahead: bool
    earlier: bool = False


def read_clause(
    words: Sequence[str], actors: Sequence[Named], first: int, last: int
) -> Clause | None:
    """The clause of the verb whose entry covers the words ``first`` to ``last`` (lower case, in
    order, without gaps), None where it has not one actor on either side."""
    if words[first] in _AUXILIARY or _is_nominal(words, first):
        return None
    before = [a for a in actors if a.last <= first]
    after = [a for a in actors if a.first > last] or [a for a in actors if a.first > first]
    if not before:
        return None
    subject = before[-1]
    between = words[subject.last : first]
    if len(between) > _LEFT or not _leads(between) or _is_owner(words, subject):
        return None
    negated = not _NEGATIVE.isdisjoint(between)
    ahead = not _AHEAD.isdisjoint(between)
    passive = bool(between) and not _BE.isdisjoint(between) and words[first].endswith(("ed", "en"))
    partner = _joined(words, before)
    governor = partner or subject
    if governor.first and words[governor.first - 1] in _PREPOSITIONS:
        return None
    if passive:
        return _passive(words, subject, after, last, negated=negated, ahead=ahead)
    object_ = _object(words, after, last)
    if object_ is not None and partner is None:
        earlier = not _EARLIER.isdisjoint(between)
        return Clause(subject, object_, False, negated, ahead, earlier)
    if object_ is None and partner is not None:
        return Clause(partner, subject, both=True, negated=negated, ahead=ahead)
    return None


def _leads(between: Sequence[str]) -> bool:
    """Whether a subject may govern a verb over these words; "…, who" after it is fine."""
    if list(between[:2]) in _RELATIVE:
        between = between[2:]
    elif between[:1] and between[0] == "who":
        between = between[1:]
    return all(w in _AUXILIARY or w.endswith("ly") or w[0].isdigit() for w in between)


def _is_nominal(words: Sequence[str], first: int) -> bool:
    """Whether the word is no verb of a clause: "the support", "a meeting", "to meet", "calling"."""
    return words[first].endswith("ing") and (not first or words[first - 1] not in _BE | {"been"})


def _is_owner(words: Sequence[str], actor: Named) -> bool:
    """Whether an actor only owns what acts: "the mayor's aide praised"."""
    return words[actor.last - 1].endswith(_OWN)


def _joined(words: Sequence[str], before: Sequence[Named]) -> Named | None:
    """The actor before "and" and the subject: "A and B"."""
    if len(before) < 2:
        return None
    left, right = before[-2:]
    link = [word for word in words[left.last : right.first] if word != "the"]
    return left if link == ["and"] else None


def _object(words: Sequence[str], after: Sequence[Named], last: int) -> Named | None:
    """The first actor after the verb within its clause."""
    if not after:
        return None
    target = after[0]
    between = words[last + 1 : target.first]
    if len(between) > _REACH or not _SIGNS.isdisjoint(between) or not _ENDING.isdisjoint(between):
        return None
    return target


def _passive(
    words: Sequence[str],
    subject: Named,
    after: Sequence[Named],
    last: int,
    *,
    negated: bool,
    ahead: bool,
) -> Clause | None:
    agent = _object(words, after, last)
    if agent is None or "by" not in words[last + 1 : agent.first]:
        return None
    return Clause(agent, subject, both=False, negated=negated, ahead=ahead)


def is_meeting(word: str) -> bool:
    """Whether a verb says that its subjects do it with one another."""
    return not _MUTUAL.isdisjoint(base_forms(word))


_MUTUAL = listed("meet talk speak agree sign discuss negotiate hold cooperate clash fight reach")
