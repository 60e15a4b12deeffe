"""Who stands where around a verb: the subject before it, the object after it.

Nothing is guessed: a word between an actor and the verb that is not known to leave the build of the
clause as it is makes the two strangers.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from ...annotate.relations.inflection import base_forms
from ...annotate.times.words import listed
from .phrases import (
    AUXILIARY,
    BE,
    PREPOSITIONS,
    Named,
    adds_adverb,
    is_followed_well,
    is_owner,
    leads_to,
    owns_deed,
    stands_free,
)

_LEFT = 7
"""Tokens between the subject and the verb at most."""
_AGENT = 6
"""Tokens between a participle and its "by" at most."""
_INSERTED = 16
"""Tokens between two commas that may stand between a subject and its verb at most."""
_COORDINATED = 30
"""Tokens between a subject and a second verb of its at most."""

_NEGATIVE = listed(
    "not never didn't doesn't hasn't hadn't wasn't weren't isn't won't wouldn't no don't haven't "
    "couldn't cannot can't aren't"
)
_AHEAD = listed("will would could may might can shall should must won't wouldn't couldn't can't")
_PAST = listed("past previous earlier prior former")
_RELATIVE = listed("who which")
_INSERTING = listed("a an the who in on at during after before speaking who's along")
_EARLIER = listed("had once previously hadn't formerly")
# Between a subject and a second verb these begin another clause, or make the verb another's.
_BREAKING = listed(
    "who whom whose which that because while when where after before as if whether although though "
    'since until unless said says say told tells added ; : — – “ ” " ('
)
_AND = listed("and but then")
_MUTUAL = listed(
    "meet talk speak agree sign discuss negotiate hold cooperate clash fight reach text exchange "
    "spar feud collaborate sit"
)


class Clause(NamedTuple):
    """The actors around a verb; ``both`` are further subjects ("A and B met").

    ``owned`` is true where the target only owns what the verb speaks of ("praised B's record").
    """

    source: Named
    target: Named
    both: bool
    negated: bool
    ahead: bool
    earlier: bool = False
    owned: bool = False


class _Subject(NamedTuple):
    """The subject of a verb and the words of the verb's group before it."""

    actor: Named
    group: Sequence[str]


def read_clause(
    words: Sequence[str],
    actors: Sequence[Named],
    places: Sequence[int],
    *,
    is_base: bool,
    pairs: Collection[Named] = (),
) -> Clause | None:
    """The clause of the verb whose entry covers the words at ``places``, of a sentence's words in
    lower case; None where it has not one actor on either side. ``is_base`` is true of a verb in its
    base form; ``pairs`` are those of the actors that are two ("the two met")."""
    first = places[0]
    if words[first] in AUXILIARY:
        return None
    subject = _subject(words, actors, first)
    if subject is None or not _is_finite(words, first, subject, is_base=is_base):
        return None
    actor, group = subject
    negated, ahead = not _NEGATIVE.isdisjoint(group), not _AHEAD.isdisjoint(group)
    earlier = not _EARLIER.isdisjoint(group)
    if not BE.isdisjoint(group) and not words[first].endswith("ing"):
        agent = _agent(words, actors, places)
        return agent and Clause(agent, actor, False, negated, ahead, earlier)
    partner = _joined(words, actors, actor)
    found = _object(words, actors, places)
    if found is not None and partner is None:
        target, owned = found
        return Clause(actor, target, False, negated, ahead, earlier, owned)
    if found is None and actor in pairs:
        return Clause(actor, actor, True, negated, ahead, earlier)
    if found is None and partner is not None:
        return Clause(partner, actor, True, negated, ahead, earlier)
    return None


def read_owned(
    words: Sequence[str], actors: Sequence[Named], places: Sequence[int]
) -> Clause | None:
    """The actors around a noun that the source owns: "A's praise for B"."""
    first, last = places[0], places[-1]
    source = next((a for a in actors if a.last <= first and first - a.last <= 2), None)
    if source is None or not is_owner(words, source):
        return None
    target = leads_to(words, actors, last + 1)
    if target is None:
        return None
    owned = is_owner(words, target)
    if (owned and not owns_deed(words, target)) or not (owned or is_followed_well(words, target)):
        return None
    earlier = not _PAST.isdisjoint(words[source.last : first])
    return Clause(source, target, False, False, False, earlier, owned)


def subject_of(words: Sequence[str], actors: Sequence[Named], first: int) -> Named | None:
    """The actor that is the subject of a verb."""
    found = _subject(words, actors, first)
    return found.actor if found else None


def is_meeting(word: str) -> bool:
    """Whether a verb says that its subjects do it with one another."""
    return not _MUTUAL.isdisjoint(base_forms(word))


def _subject(words: Sequence[str], actors: Sequence[Named], first: int) -> _Subject | None:
    start = first
    while start and first - start < _LEFT and adds_adverb(words[start - 1]):
        start -= 1
    group = words[start:first]
    actor = _direct(words, actors, start) or _over_insertion(words, actors, start)
    if actor is not None:
        return _Subject(actor, group) if _is_free(words, actors, actor) else None
    shared = _shared(words, actors, start, first)
    if shared is None or not stands_free(words, shared):
        return None
    return _Subject(shared, [*group, *_inherited(words, shared)])


def _is_free(words: Sequence[str], actors: Sequence[Named], actor: Named) -> bool:
    """Whether an actor, and another that "and" joins it to, are part of no other phrase."""
    ends = actor.first - 1
    other = next((a for a in actors if a.last == ends and words[ends] == "and"), None)
    return stands_free(words, actor) and (other is None or stands_free(words, other))


def _inherited(words: Sequence[str], actor: Named) -> list[str]:
    """What the first of several verbs of a subject says of the time of them all."""
    after = words[actor.last : actor.last + _LEFT]
    return [word for word in after if word in _AHEAD or word == "had"]


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
    "wrote began broke brought fought kept ran sat sued set put said stood struck became drew fell"
)


def _is_finite(words: Sequence[str], first: int, subject: _Subject, *, is_base: bool) -> bool:
    """Whether a word is a verb of its subject by its form: no noun ("the House request"), no base
    form after a singular name."""
    word = words[first]
    if word.endswith("ing"):
        return not BE.isdisjoint(subject.group) or (first > 0 and words[first - 1] == ",")
    if not is_base:
        return True
    before = words[subject.actor.last - 1]
    plural = before.endswith("s") and not is_owner(words, subject.actor)
    helped = not (_AHEAD | listed("did do does didn't don't doesn't to")).isdisjoint(subject.group)
    joined = before in {"i", "they", "we"}
    return plural or helped or joined or word in _SAME_IN_PAST


_SAME_IN_PAST = listed("hit cut beat put set let shut quit")


def _joined(words: Sequence[str], actors: Sequence[Named], actor: Named) -> Named | None:
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


def _object(
    words: Sequence[str], actors: Sequence[Named], places: Sequence[int]
) -> tuple[Named, bool] | None:
    """The actor that the verb takes, and whether it only owns what it takes.

    An actor among the words of the entry comes right after the verb ("accuse A of", "revoke A's
    licence"); else after the last word, or after the preposition behind it.
    """
    last = places[-1]
    head = next((a for a, b in pairwise(places) if b > a + 1), last)  # "tore up A's licence"
    inner = leads_to(words, actors, _behind_that(words, head) if head < last else last + 1)
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
    while at < len(words) and at - verb < _LEFT and adds_adverb(words[at]):
        at += 1
    return at + 1 if at < len(words) and words[at] == "that" else verb + 1


def _is_held(words: Sequence[str], inner: Named, places: Sequence[int]) -> bool:
    """Whether an actor between the words of an entry is what its verb is done to."""
    following = min(place for place in places if place >= inner.last)
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


def _agent(words: Sequence[str], actors: Sequence[Named], places: Sequence[int]) -> Named | None:
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
