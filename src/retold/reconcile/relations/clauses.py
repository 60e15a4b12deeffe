"""Who stands where around a verb: the subject before it, the object after it.

Nothing is guessed: a word between an actor and the verb that is not known to leave the build of the
clause as it is makes the two strangers.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ...annotate.relations.inflection import base_forms
from ...annotate.times.words import listed
from .objects import agent_of, object_of
from .phrases import (
    AUXILIARY,
    BE,
    PREPOSITIONS,
    Named,
    is_followed_well,
    is_owner,
    leads_to,
    owns_deed,
)
from .subjects import AHEAD, find_subject, is_finite_verb, joined_to

_NEGATIVE = listed(
    "not never didn't doesn't hasn't hadn't wasn't weren't isn't won't wouldn't no don't haven't "
    "couldn't cannot can't aren't"
)
_PAST = listed("past previous earlier prior former")
_EARLIER = listed("had once previously hadn't formerly")
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
    subject = find_subject(words, actors, first)
    if subject is None or not is_finite_verb(words, first, subject, is_base=is_base):
        return None
    actor, group = subject
    negated, ahead = not _NEGATIVE.isdisjoint(group), not AHEAD.isdisjoint(group)
    earlier = not _EARLIER.isdisjoint(group)
    if not BE.isdisjoint(group) and not words[first].endswith("ing"):
        agent = agent_of(words, actors, places)
        return agent and Clause(agent, actor, False, negated, ahead, earlier)
    partner = joined_to(words, actors, actor)
    found = object_of(words, actors, places)
    if found is not None and partner is None:
        target, owned = found
        return Clause(actor, target, False, negated, ahead, earlier, owned)
    if found is None and actor in pairs:
        return Clause(actor, actor, True, negated, ahead, earlier)
    if found is None and partner is not None and not _takes_other(words, places):
        return Clause(partner, actor, True, negated, ahead, earlier)
    return None


def _takes_other(words: Sequence[str], places: Sequence[int]) -> bool:
    """Whether what two do is done to a third: "A and B fought the rebels"."""
    if len(places) > 1 or _TRANSITIVE.isdisjoint(base_forms(words[places[0]])):
        return False
    at = places[0] + 1
    if at >= len(words) or words[at].endswith("ly") or not words[at][0].isalpha():
        return False
    return words[at] not in PREPOSITIONS | _ENDING


_TRANSITIVE = listed("fight meet text clash")
_ENDING = listed("and but each one when while as where to again privately for who")


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


def is_meeting(word: str) -> bool:
    """Whether a verb says that its subjects do it with one another."""
    return not _MUTUAL.isdisjoint(base_forms(word))
