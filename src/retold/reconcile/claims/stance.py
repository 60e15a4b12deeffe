"""How an article stands to what one of its sentences tells."""

from collections.abc import Set as AbstractSet

from ...model import Stance
from .lexicon import cues
from .sentences import Sentence

# A hedge counts where it stands this close to words that the tellings share.
_HEDGE_REACH = 8
_MOSTLY = 0.5
_MODALS = frozenset({"may", "might"})


def stance_of(sentence: Sentence, clear: Sentence, shared: AbstractSet[str]) -> Stance:
    """Denies, else hedges, else attributes, else asserts.

    ``clear`` is the telling in whose words the claim stands and ``shared`` are the stems that make
    the claim. The words of another outlet and of a post are attributed as they stand.
    """
    if _contradict(sentence, clear, shared):
        return "denies"
    if _hedged(sentence, shared):
        return "hedges"
    if sentence.unit.region in ("block_quotation", "embedded_post"):
        return "attributes"
    return "attributes" if sentence.share_given() >= _MOSTLY else "asserts"


def _contradict(one: Sentence, other: Sentence, shared: AbstractSet[str]) -> bool:
    """Whether one tells as not so what the other tells as so.

    All words of denial that the other has, if any, must stand in it too; where each has its own
    they may agree in it, and nothing is said. Nor is "he did not answer" the contrary of "he would
    answer".
    """
    words, others = one.contraries(), other.contraries()
    if one.span == other.span or words == others or not (words <= others or others <= words):
        return False
    negative, positive = (other, one) if words < others else (one, other)
    predicates = shared - one.unit.names - one.unit.numbers
    only = negative.negated() - positive.negated()
    return any(
        negative.is_modal(stemmed) or not positive.is_modal(stemmed)
        for stemmed in only & predicates & frozenset(positive.unit.stems)
    )


def _hedged(sentence: Sentence, shared: AbstractSet[str]) -> bool:
    places = [(start, end) for start, end in sentence.found("hedges") if _is_modal(sentence, end)]
    places += [
        (start, end)
        for start, end in sentence.found("adjectives")
        if sentence.follows(start, "before_adjectives")
    ]
    return any(
        not shared.isdisjoint(sentence.stems_near(start, end, _HEDGE_REACH))
        for start, end in places
    )


def _is_modal(sentence: Sentence, end: int) -> bool:
    """False for "might" and "may" where they are a noun and a month; true for any other cue."""
    cue = sentence.tokens[end - 1].text
    if cue.lower() not in _MODALS:
        return True
    following = sentence.tokens[end].text.lower() if end < len(sentence.tokens) else ""
    return cue.islower() and following.isalpha() and (following,) not in cues("not_after_modal")
