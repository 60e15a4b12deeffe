"""Noun phrases around an actor's name: what may stand before it and after it."""

from collections.abc import Sequence
from typing import NamedTuple

from ...annotate.names.words import TITLES
from ...annotate.quotes.lexicon import cue_forms
from ...annotate.times.words import MONTHS, WEEKDAYS, listed

_REACH = 7
"""Words of a noun phrase before its actor at most."""


PLACE = "·place"
"""Stands for the words of a place whose office or people follow: "New York City Mayor A"."""


class Named(NamedTuple):
    """The tokens ``first:last`` of a sentence that name an actor."""

    first: int
    last: int


# What may stand between a subject and its verb.
AUXILIARY = listed(
    "has had have is are was were be been being did does do also again later then once repeatedly "
    "even still just already never not often both himself herself now today yesterday last earlier "
    "this week month year on in would will could may might can shall should must wouldn't won't "
    "didn't doesn't hasn't hadn't wasn't weren't isn't couldn't don't haven't previously initially "
    "twice first since morning afternoon evening night soon long reportedly"
) | frozenset(WEEKDAYS)
BE = listed("is are was were be been being gets got get")
PREPOSITIONS = listed(
    "of with to by for against from in on about than at near under over like into onto between "
    "among without within during after before through toward towards beside behind alongside via "
    "despite including amid"
)
_OWN = "'s", "’s", "s'", "s’"
_DETERMINERS = listed("the a an his her its their our former then fellow new rival longtime ex")
_ROLES = listed(
    "president minister prime foreign defense defence vice deputy secretary leader chief house "
    "senate speaker special counsel judge justice attorney general opponent rival mayor governor "
    "senator congressman congresswoman chairman chairwoman director candidate nominee king queen "
    "prince chancellor premier host reporter journalist lawyer commander republican democrat "
    "democratic republican-led democratic-led democratic-controlled republican-controlled "
    "incumbent counterpart party majority minority press company giant group state"
)
_AFTER = (
    listed(
        "and or but nor as that who whom whose which when while where because if although though "
        "than is are was were be been has have had will would could should may might must can did "
        "does do a an the his her its their not also again later then once repeatedly even still "
        "just already never often both himself herself itself themselves today yesterday tomorrow "
        "last earlier this next week month year days weeks months years ago so too yet only until "
        "since unless guilty unfit dead free responsible alive one two three four five six seven "
        "eight nine ten twice personally publicly here there back out up down off away over "
        "together directly face more what how why whether some any all no many several such each "
        "every alone"
    )
    | PREPOSITIONS
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
)
# People whom an actor has: what is done to them is not done to the actor.
_KIN = listed(
    "aide aides ally allies wife husband son daughter father mother brother sister family lawyer "
    "lawyers attorney attorneys spokesman spokeswoman supporters supporter critics critic rival "
    "rivals opponent opponents adviser advisers advisor advisors friend friends staff staffers "
    "campaign party team nominee nominees appointee appointees successor predecessor deputy "
    "people citizens children parents cabinet counterpart counterparts office officials army "
    "associates associate manager chief minister president leader government secretary neighbor "
    "neighbors neighbours enemies base voters fans followers colleagues colleague accuser accusers"
)
_AGENTS = "ers", "ors", "ists", "ees", "ians", "ants", "men", "women"


def adds_adverb(word: str) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return word in AUXILIARY or (len(word) > 4 and word.endswith("ly")) or word[0].isdigit()


def is_owner(words: Sequence[str], actor: Named) -> bool:
    """Whether an actor is named as the owner of what follows: "the mayor's"."""
    return words[actor.last - 1].endswith(_OWN) or (
        actor.last - actor.first == 1 and words[actor.first] == "his"
    )


def owns_deed(words: Sequence[str], actor: Named) -> bool:
    """Whether what an owner has is a thing or a deed, and no other people."""
    for word in words[actor.last : actor.last + 4]:
        if word in _AFTER or not word[0].isalpha():
            return True
        if _is_people(word):
            return False
    return True


def _is_people(word: str) -> bool:
    return word in _KIN or word.rstrip("s") in TITLES or word.endswith(_AGENTS)


def leads_to(words: Sequence[str], actors: Sequence[Named], at: int) -> Named | None:
    """The actor whose noun phrase begins at a word: "the former president A"."""
    low = at
    while at < len(words) and at - low < _REACH:
        found = next((a for a in actors if a.first == at), None)
        if found is not None:
            return found
        if not _opens(words[at]):
            return None
        at += 1
    return None


def stands_free(words: Sequence[str], actor: Named) -> bool:
    """Whether nothing before an actor makes it part of another phrase: "an ally of the mayor"."""
    if is_owner(words, actor):
        return False
    at = actor.first
    while at and actor.first - at < _REACH and _opens(words[at - 1]):
        at -= 1
    before = words[at - 1] if at else ""
    return before not in PREPOSITIONS and not before.endswith(_OWN)


def is_followed_well(words: Sequence[str], actor: Named) -> bool:
    """Whether the word after an actor leaves it the head of its phrase: not "the A probe"."""
    if actor.last >= len(words):
        return True
    word = words[actor.last]
    if not word[0].isalpha() or word in _AFTER or adds_adverb(word):
        return True
    return word.endswith(("ing", "ed")) or word in cue_forms()


def _opens(word: str) -> bool:
    plain = word.removesuffix("-elect").removeprefix("ex-")
    return plain in _OPENING or plain in TITLES


_OPENING = _DETERMINERS | _ROLES | {PLACE, "."}
