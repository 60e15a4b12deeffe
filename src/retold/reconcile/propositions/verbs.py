"""The finite verb groups of a sentence, told by the forms of words and by what stands beside them.

There is no tagger: a form that may be a verb is one where a subject can stand before it. Where a
form may be a participle ("the man arrested on Monday was released") it gives way to a sure verb.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ...annotate.quotes.items import RUN, Clause
from ...annotate.quotes.lexicon import cue_forms
from ...annotate.quotes.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE_AUXILIARIES,
    POSSESSIVES,
    PREPOSITIONS,
    is_personal,
    is_verb_adverb,
)
from .lexicon import is_participle, is_regular, is_third, words_of

_SIGNS = frozenset(',;:—–()[]?!…"“”')
# What may be a subject alone, though it opens a noun phrase as well: "two died", "many fled".
_ALONE = DETERMINERS - POSSESSIVES - {"the", "a", "an", "no", "every", "such"} | {"it", "her"}
# Subjects of a form in -s, and of a base form.
_THIRD = frozenset({"he", "she", "it", "who", "which", "that"})
_FIRST = frozenset({"i", "we", "they", "you", "who"})
# Behind these comes a base form.
_BARE = frozenset({"do", "does", "did", "to", "ll"})
_PAST = frozenset(
    {"was", "were", "had", "did", "has", "have", "wasn't", "weren't", "hadn't", "didn't"}
)
# Items behind the first of a group that are looked at for its head.
_LONGEST = 8


Form = Literal["", "auxiliary", "past", "both", "third", "says", "say"]


class Group(NamedTuple):
    """A finite verb with its auxiliaries and the adverbs among them, as items ``first:last``.

    ``head`` is the item that carries the meaning ("had been **seen**", "**was** late"); ``sure``
    is false of a form that may be a participle; ``joined`` is true of a second verb of a subject.
    """

    first: int
    head: int
    last: int
    sure: bool
    joined: bool


def find_groups(clause: Clause) -> list[Group]:
    """The finite verb groups outside marks of quotation, from left to right. Linear."""
    found: list[Group] = []
    low = 0
    for at, form in enumerate(map(form_of, clause.lower)):
        if not form or at < low:
            continue
        if form == "auxiliary":
            group = _auxiliary_group(clause, at, low)
        else:
            group = _lexical_group(clause, at, low, found, form)
        if group is not None:
            found.append(group)
            low = group.last
    return _without_participles(clause, found)


@lru_cache(maxsize=1 << 16)
def form_of(word: str) -> Form:
    """What a word in lower case may be by its form, "" for no finite verb."""
    if not word[0].isalpha() or word == RUN:
        return ""
    held = "'" in word and is_personal(word) and not word.endswith("'s'")
    if word in FINITE_AUXILIARIES or word.endswith("n't") or held:
        return "auxiliary"
    if word in words_of("pasts"):
        return "past"
    cue = cue_forms().get(word)
    if word in words_of("both") or is_regular(word) or (cue and cue.shape == "past"):
        return "both"
    if cue and cue.shape in ("s", "base"):
        return "says" if cue.shape == "s" else "say"
    return "third" if is_third(word) else ""


def _auxiliary_group(clause: Clause, at: int, low: int) -> Group | None:
    """A group that opens with an auxiliary, or with a pronoun that holds one ("he'll")."""
    word, lower = clause.lower[at], clause.lower
    if word in ("may", "will") and clause.words[at][0].isupper() and at > 0:
        return None
    end, head, last = at + 1, at, at + 1
    helper = (
        word.rpartition("'")[2] if word not in FINITE_AUXILIARIES and is_personal(word) else word
    )
    while end < len(lower) and end - at < _LONGEST:
        following = lower[end]
        if following in words_of("negations"):
            last = end + 1
        elif following in AUXILIARIES:
            head, last, helper = end, end + 1, following
        elif following == "to" and lower[end - 1] in words_of("leading"):
            last, helper = end + 1, "to"
        elif not is_verb_adverb(following):
            if helper == "do" or not _is_head(clause, end, helper):
                break
            head, last, helper = end, end + 1, "do"
            if following not in words_of("leading"):
                break
        end += 1
    return Group(_open(clause, at, low), head, last, True, _is_joined(clause, at))


def _is_head(clause: Clause, at: int, helper: str) -> bool:
    """Whether an item is the verb that an auxiliary helps."""
    word = clause.lower[at]
    if not word.isalpha() and "-" not in word:
        return False
    if word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or is_personal(word):
        return False
    if helper in words_of("modals") or helper.removesuffix("n't") in _BARE:
        return clause.words[at].islower()
    return is_participle(word) or (len(word) > 4 and word.endswith("ing"))


def _lexical_group(
    clause: Clause, at: int, low: int, found: Sequence[Group], form: Form
) -> Group | None:
    """A verb without an auxiliary, where a subject can stand before it."""
    if not clause.words[at].islower():
        return None
    first = _open(clause, at, low)
    before = clause.lower[first - 1] if first else ""
    if form in ("third", "says"):
        leads = before in _THIRD or (first > 0 and _is_named(clause, first - 1, at + 1))
        leads = leads or (form == "says" and _is_noun(clause, first - 1) and _tells(clause, at + 1))
        if not leads or _is_verb(clause.lower[min(at + 1, len(clause) - 1)]):
            return None
    elif form == "say":
        plural = before.endswith("s") or before in ("police", "people")
        named = plural and _is_noun(clause, first - 1) and _tells(clause, at + 1)
        if before not in _FIRST and not named:
            return None
    elif not _may_follow(clause, first, found):
        return None
    return Group(first, at, at + 1, form != "both", _is_joined(clause, first))


def is_past(clause: Clause, group: Group) -> bool:
    """Whether a group tells of the past, the perfect with it."""
    words = clause.lower[group.first : group.last]
    if not words_of("modals").isdisjoint(words):
        return False
    lexical = is_participle(words[-1]) or words[-1] in words_of("pasts")
    return any(w in _PAST for w in words) or (lexical and words_of("presents").isdisjoint(words))


def _is_named(clause: Clause, at: int, following: int) -> bool:
    """Whether an item is a name; at the head of a sentence any word may look like one, and a
    preposition behind the form would make it a noun ("Police checks in the town")."""
    if not clause.words[at][0].isupper():
        return False
    return (
        at > 0
        or clause.lower[following : following + 1] == []
        or (clause.lower[following] not in PREPOSITIONS)
    )


def _is_noun(clause: Clause, at: int) -> bool:
    """Whether an item may end the noun phrase that is a subject."""
    word = clause.lower[at]
    return (
        at >= 0
        and word.isalpha()
        and word not in PREPOSITIONS
        and word not in _ALONE
        and (word not in DETERMINERS and word not in CONJUNCTIONS and not form_of(word))
    )


def _tells(clause: Clause, at: int) -> bool:
    """Whether what a verb of speech tells may begin at an item: "that", or a noun phrase."""
    if at >= len(clause):
        return False
    word = clause.lower[at]
    return (
        word == "that"
        or word in DETERMINERS
        or is_personal(word)
        or word == RUN
        or (clause.words[at][0].isupper())
    )


def _is_verb(word: str) -> bool:
    return word in FINITE_AUXILIARIES or word in words_of("pasts") or is_regular(word)


def _open(clause: Clause, at: int, low: int) -> int:
    """Past the adverbs before a verb."""
    while at > low and clause.words[at - 1].islower() and is_verb_adverb(clause.lower[at - 1]):
        if clause.lower[at - 1] in ("all", "both", "later", "earlier") and at - 1 == low:
            break
        at -= 1
    return at


def _may_follow(clause: Clause, first: int, found: Sequence[Group]) -> bool:
    """Whether the item before a form leaves it a verb: the end of a noun phrase, a relative
    pronoun, "and" behind a verb, the second of two commas."""
    if first == 0:
        return False
    before = clause.lower[first - 1]
    if before == ",":
        return clause.lower[max(0, first - 20) : first - 1].count(",") > 0
    if before in ("and", "but", "or", "then"):
        return bool(found)
    if before in _SIGNS:
        return before == ")"
    if before in ("that", "who", "which", "there") or is_personal(before):
        return True
    if before in DETERMINERS or before in POSSESSIVES or before.endswith(("'s", "s'")):
        return before in _ALONE
    return before not in PREPOSITIONS and before not in ("to", "not", "as", "than", "far", RUN)


def _is_joined(clause: Clause, first: int) -> bool:
    return first > 0 and clause.lower[first - 1] in ("and", "but", "or", "then")


def _without_participles(clause: Clause, found: Sequence[Group]) -> list[Group]:
    """The groups without forms that lead no clause: those before a sure verb with nothing between
    that opens another clause, and those with "by" behind them after a verb."""
    kept: list[Group] = []
    for number, group in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if group.sure or group.joined or not _gives_way(clause, group, following, kept):
            kept.append(group)
    return kept


def _gives_way(
    clause: Clause, group: Group, following: Group | None, before: Sequence[Group]
) -> bool:
    after = clause.lower[group.last : group.last + 1]
    if before and after == ["by"] and before[-1].last < group.first:
        between = clause.lower[before[-1].last : group.first]
        return _OPENERS.isdisjoint(between)
    if following is None or following.joined:
        return False
    form = cue_forms().get(clause.lower[group.head])
    if form is not None and form.verb.frames & {"c", "t", "q"}:
        return False
    between = clause.lower[group.last : following.first]
    if not _OPENERS.isdisjoint(between):
        return False
    return following.sure or bool(after and after[0] in PREPOSITIONS)


_OPENERS = (
    frozenset({",", ";", ":", "—", "–", RUN, "and", "but", "or", "who", "which", "that"})
    | words_of("coordinators")
    | words_of("conditions")
)
