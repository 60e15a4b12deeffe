"""How an article stands to what one of its sentences tells."""

from collections.abc import Set as AbstractSet
from typing import Literal

from ...model import Parts, Stance
from ..cues import cues
from .sentences import Sentence

# A hedge counts where it stands this close to words that the tellings share.
_HEDGE_REACH = 8
_MOSTLY = 0.5
_MODALS = frozenset({"may", "might"})
# What opens a proposition that is not told as so.
_OPENINGS = frozenset({"no", "not", "none", "neither", "nobody", "if", "whether", "unless"})


def stance_of(
    sentence: Sentence,
    clear: Sentence,
    shared: AbstractSet[str],
    parts: Parts,
    clear_parts: Parts,
) -> Stance | None:
    """Denies, else hedges, else attributes, else asserts; None where it cannot be told.

    ``clear`` is the telling in whose words the claim stands and ``shared`` are the stems that make
    the claim. The words of another outlet and of a post are attributed as they stand, and what its
    ``parts`` give to somebody; where only one of the two is negated by its parts and neither seems
    to deny the other, nothing is said.
    """
    contrary = _contradict(sentence, clear, shared)
    if contrary == "yes" and not _tell_one_act(sentence, clear, parts, clear_parts):
        contrary = "unclear"
    if contrary != "no":
        return "denies" if contrary == "yes" else None
    if _may_deny(sentence, clear, parts, clear_parts):
        return None
    if _hedged(sentence, shared):
        return "hedges"
    if sentence.unit.region in ("block_quotation", "embedded_post"):
        return "attributes"
    given = (
        bool(parts.attributed) or sentence.share_given() >= _MOSTLY or _is_said(sentence, shared)
    )
    return "attributes" if given else "asserts"


def _tell_one_act(one: Sentence, other: Sentence, parts: Parts, other_parts: Parts) -> bool:
    """Whether the verb of either, as far as it is read and says something, stands in the other:
    "denied that a valve had failed on the tank that exploded" is no denial that it did."""
    mine, theirs = one.stem_at_end_of(parts.predicate), other.stem_at_end_of(other_parts.predicate)
    return (
        mine is None
        or theirs is None
        or mine in other.unit.stems
        or theirs in one.negated() | one.undone()
    )


def _may_deny(one: Sentence, other: Sentence, parts: Parts, other_parts: Parts) -> bool:
    """Whether one is negated, quoted or not, or opens with "no", "if" or the like, and the other is
    told as so."""
    if one.plain[:1] != other.plain[:1] and not _OPENINGS.isdisjoint(
        (*one.plain[:1], *other.plain[:1])
    ):
        return True
    return parts.negated != other_parts.negated and one.contraries() != other.contraries()


def _contradict(
    one: Sentence, other: Sentence, shared: AbstractSet[str]
) -> Literal["yes", "no", "unclear"]:
    """Whether one tells as not so what the other tells as so.

    All words of denial that the other has, if any, must stand in it too; where each has its own
    they may agree in it, and nothing is said. "He did not answer" is neither the contrary of "he
    would answer" nor the same. Nobody's doing is denied by two words of it, not by one.
    """
    if one.span == other.span:
        return "no"
    one, other = one.part_with(shared), other.part_with(shared)
    words, others = one.contraries(), other.contraries()
    if words == others or not (words <= others or others <= words):
        return "no"
    negative, positive = (other, one) if words < others else (one, other)
    predicates = (shared - one.unit.names - one.unit.numbers) & frozenset(positive.unit.stems)
    only = (negative.negated() - positive.negated()) & predicates
    by_nobody = (negative.undone() - positive.undone()) & predicates
    denied = any(negative.is_modal(stemmed) or not positive.is_modal(stemmed) for stemmed in only)
    if denied or len(by_nobody) > 1:
        return "yes"
    return "unclear" if only or by_nobody else "no"


def _is_said(sentence: Sentence, shared: AbstractSet[str]) -> bool:
    """Whether a verb of speech carries the sentence, or the part of it that tells the claim."""
    part = sentence.part_with(shared)
    return any(_carries(part, verb, shared) for verb in part.said)


def _carries(sentence: Sentence, verb: int, shared: AbstractSet[str]) -> bool:
    if sentence.quoted[verb] or sentence.is_negated(verb):
        return False
    clause = sentence.clause_start(verb)
    if any(
        (sentence.plain[place],) in cues("subordinates") and not sentence.quoted[place]
        for place in range(clause, verb)
    ):
        return False
    # "The ferry sank, and the mayor said that he was sorry": only the second is said.
    if not sentence.is_coordinate(clause, verb):
        return True
    told = shared & frozenset(sentence.unit.stems)
    return 2 * len(told & sentence.stems_of(clause, len(sentence.tokens))) >= len(told)


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
