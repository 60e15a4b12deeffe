"""How an article stands to what one of its sentences tells."""

from collections.abc import Set as AbstractSet

from ...model import Stance
from .lexicon import cues
from .sentences import Sentence

# A hedge counts where it stands this close to words that the tellings share.
_HEDGE_REACH = 8
_MOSTLY = 0.5
_MODALS = frozenset({"may", "might"})


def stance_of(sentence: Sentence, shared: AbstractSet[str], denied: AbstractSet[str]) -> Stance:
    """Denies, else hedges, else attributes, else asserts.

    ``shared`` are the stems that make the claim, ``denied`` those that the claim itself tells as
    not so: a sentence denies if it tells one of them so that the claim tells otherwise. The words
    of another outlet and of a post are attributed as they stand.
    """
    predicates = shared - sentence.unit.names - sentence.unit.numbers
    told_not_so = sentence.negated() & predicates
    if told_not_so ^ (denied & predicates & frozenset(sentence.unit.stems)):
        return "denies"
    if _hedged(sentence, shared):
        return "hedges"
    if sentence.unit.region in ("block_quotation", "embedded_post"):
        return "attributes"
    return "attributes" if sentence.share_given() >= _MOSTLY else "asserts"


def _hedged(sentence: Sentence, shared: AbstractSet[str]) -> bool:
    return any(
        _is_modal(sentence, end)
        and not shared.isdisjoint(sentence.stems_near(start, end, _HEDGE_REACH))
        for start, end in sentence.found("hedges")
    )


def _is_modal(sentence: Sentence, end: int) -> bool:
    """False for "might" and "may" where they are a noun and a month; true for any other cue."""
    cue = sentence.tokens[end - 1].text
    if cue.lower() not in _MODALS:
        return True
    following = sentence.tokens[end].text.lower() if end < len(sentence.tokens) else ""
    return cue.islower() and following.isalpha() and (following,) not in cues("not_after_modal")
