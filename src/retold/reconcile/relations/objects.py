"""What a verb takes: the actor that its object is, or that "by" names."""

from collections.abc import Sequence
from itertools import pairwise

from ...annotate.times.words import listed
from .phrases import (
    PREPOSITIONS,
    Named,
    adds_adverb,
    is_followed_well,
    is_owner,
    leads_to,
    owns_deed,
)

_REACH = 7
"""Words of a phrase between a verb and its "that" at most."""
_AGENT = 6
"""Tokens between a participle and its "by" at most."""


def object_of(
    words: Sequence[str], actors: Sequence[Named], places: Sequence[int]
) -> tuple[Named, bool] | None:
    """The actor that the verb takes, and whether it only owns what it takes.

    An actor among the words of the entry comes right after the verb ("accuse A of", "revoke A's
    licence"); else after the last word, or after the preposition behind it.
    """
    last = places[-1]
    head = next((a for a, b in pairwise(places) if b > a + 1), last)  # "tore up A's licence"
    inner = leads_to(words, actors, _behind_that(words, head) if head < last else last + 1)
    if head > places[0] and words[last] == "with":
        inner = None  # "went to the hall for a meeting with A"
    if inner is not None and inner.last <= last:
        return (inner, False) if _is_held(words, inner, places) else None
    at = _object_start(words, places)
    if not all(_is_plain(words[a + 1 : b]) for a, b in pairwise(places)):
        return None
    target = None if at is None else leads_to(words, actors, at)
    if target is None:
        return None
    if is_owner(words, target):
        return (target, True) if owns_deed(words, target) else None
    return (target, False) if is_followed_well(words, target) else None


def _object_start(words: Sequence[str], places: Sequence[int]) -> int | None:
    """Where the phrase for what a verb takes begins, behind the last word of its entry."""
    last = places[-1]
    at, word = last + 1, words[last]
    loose = len(places) > 1 and last - places[-2] > 1
    if loose and word == "that" and _behind_that(words, places[-2]) == at:
        return at  # "demanded on Friday that A"
    if loose and word in _HOLDING:
        return None
    if word == "to" and len(places) > 1 and not loose and at < len(words):
        # "threatened to sue A"; who is sent somewhere is no target.
        return None if words[at] in _USING else at + 1
    if len(places) > 1 and word not in PREPOSITIONS and at < len(words):
        return at + (words[at] in _LEADING and not (words[at] == "at" and word in _HELD_AT))
    return at


def _behind_that(words: Sequence[str], verb: int) -> int:
    """Where the clause that a verb says begins: "said on Friday that A must"; else the word after
    the verb."""
    at = verb + 1
    while at < len(words) and at - verb < _REACH and adds_adverb(words[at]):
        at += 1
    return at + 1 if at < len(words) and words[at] == "that" else verb + 1


def _is_held(words: Sequence[str], inner: Named, places: Sequence[int]) -> bool:
    """Whether an actor between the words of an entry is what its verb is done to."""
    following = min(place for place in places if place >= inner.last)
    if words[following] == "out" and words[places[0]].startswith("pull"):
        return False  # who pulls a state out of a treaty acts for it
    if is_owner(words, inner):
        return following - inner.last < _NEAR and owns_deed(words, inner)
    return is_followed_well(words, inner) and _is_plain(words[inner.last : following])


def _is_plain(between: Sequence[str]) -> bool:
    """Whether the words between two words of an entry lead no other phrase on."""
    return _BREAKS.isdisjoint(between)


_NEAR = 3
_USING = listed("deploy send use mobilise mobilize withdraw dispatch call pull")
_HELD_AT = listed(
    "meeting talk talks summit discussion rally protest protests negotiations exercise"
)
_HOLDING = listed("of for as that")
_BREAKS = listed("of to that who which , ; : and or but because")
_LEADING = listed("to from on against for with at")


def agent_of(words: Sequence[str], actors: Sequence[Named], places: Sequence[int]) -> Named | None:
    first, last = places[0], places[-1]
    for at in range(first + 1, min(len(words), first + 1 + _AGENT)):
        if words[at] == "by":
            agent = leads_to(words, actors, at + 1)
            if agent is None or is_owner(words, agent) or not is_followed_well(words, agent):
                return None
            return agent if at <= last + 2 else None
        if words[at] in PREPOSITIONS - {"of", "for", "from"} or not words[at][0].isalpha():
            return None
    return None
