"""How a text stands to a claim, in two steps: is it about the claim, and how does it tell it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..model import Span
from .comments import arguing, as_odds, is_about, is_comment, share
from .features import LEAD, Features, Nearness, bearing, nearness, overlap
from .lexicon import find_cues
from .reading import Piece, read_claim, read_text
from .scope import scope
from .weights import Weights, shipped

TextStance = Literal["agree", "disagree", "discuss", "unrelated"]

# How common the three stances are among reports of one rumour: a quarter agree, two thirds discuss,
# a tenth disagree (the balance that the Fake News Challenge published for its data, 2017); the
# square roots, so that the rarest is not given up.
_COMMON = {"asserts": 0.52, "hedges": 0.80, "refutes": 0.33}
# Of the texts that tell without doubt what a claim calls untrue, so many stand against it; of those
# that tell what it merely negates, fewer: "not" may negate a word beside the point.
_OPPOSED, _NEGATED = 0.8, 0.6
# What share of the claim a denial of each class must reach for a report to disagree; chosen on real
# reports that bear a headline out. What somebody denies is more often beside the point.
_REACH = {"refuting": 0.5, "denying": 0.7, "negating": 0.5}
# Log odds, times its reach, for a "not" at the head of a report. The headlines that
# labels come from are of politics, where "not" is everywhere: there it has no weight.
_NEGATED_LEAD = 1.6
# A claim that asks, or tells what is reported, is more often discussed than borne out.
_OPEN = 0.7
# Stories by other outlets are no better told apart at a half, and more of them are lost.
_ABOUT = 0.4
# One word in common may be chance, however rare it is.
_LEAST_FOUND = 2
_SHOWN = 3
_TELLING_CUES = frozenset({"refuting", "denying", "negating", "hedging", "rumour", "confirming"})


@dataclass(frozen=True, slots=True)
class StanceReading:
    """How a text stands to a claim. ``score`` is the share of belief in the stance, 0 to 1;
    ``spans`` are the sentences that it rests on, in the text given (article "text"), and ``why``
    says what was found in them."""

    stance: TextStance
    score: float
    spans: tuple[Span, ...]
    why: str


def judge(claim: str, text: str, weights: Weights | None = None) -> StanceReading:
    """How a text, such as the body of an article, stands to a claim, such as a headline.

    A text agrees if it tells as so what the claim tells, disagrees if it tells it as not so,
    discusses it if it vouches for neither, and is unrelated if it is about something else. The
    scheme is that of the Fake News Challenge (2017). Linear time; a text is read up to 12,000
    characters.
    """
    weights = weights or shipped()
    said, told = read_claim(claim), read_text(text)
    near = nearness(said, told)
    found = _found(near, told)
    why = f"{len(found)} of {len(near.stems)} telling words of the claim stand in the text"
    comment = is_comment(told, weights.comments)
    if not near.stems or (not comment and len(found) < min(_LEAST_FOUND, len(near.stems))):
        return StanceReading("unrelated", 1.0, (), why)
    if comment:
        about = is_about(said, told, near, weights.comments)
    else:
        about = share(weights.about.odds(overlap(told, near)))
    if about < _ABOUT:
        return StanceReading("unrelated", 1 - about, (), why)
    if comment:
        agree, disagree, discuss = arguing(said, told, near, weights.comments)
        beliefs = _beliefs(agree, disagree, discuss)
        why = f"{why}; weighed by its words, as a comment"
    else:
        beliefs = _of_report(said, told, near, weights)
    stance = max(beliefs, key=lambda each: beliefs[each])
    places = _evidence(told, near)
    spans = tuple(Span("text", told[place].start, told[place].end) for place in places)
    return StanceReading(stance, about * beliefs[stance], spans, f"{why}; {_cues(told, near)}")


def _of_report(
    claim: Piece, text: Sequence[Piece], near: Nearness, weights: Weights
) -> dict[TextStance, float]:
    """The share of belief in each stance of a report that is about the claim."""
    features = bearing(text, near) | scope(text, near)
    hedges = _COMMON["hedges"] * as_odds(weights.hedges.odds(features))
    reach = features["scope lead negating"]
    told_not_so = _NEGATED_LEAD * reach if reach >= _REACH["negating"] else 0.0
    refutes = _COMMON["refutes"] * as_odds(weights.refutes.odds(features) + told_not_so)
    if not _denied(features):
        # Precision: no disagreement without a word of denial that bears on the claim.
        refutes = 0.0
    total = _COMMON["asserts"] + hedges + refutes
    asserts, hedges, refutes = _COMMON["asserts"] / total, hedges / total, refutes / total
    if claim.cues.get("refuting") or claim.cues.get("denying") or claim.words[0] == "no":
        against = _OPPOSED * asserts
        return {"agree": refutes, "disagree": against, "discuss": hedges + asserts - against}
    if claim.cues.get("negating"):
        negated = any(text[place].cues.get("negating") for place in near.near())
        against = 0.0 if negated else _NEGATED * asserts
        return {"agree": refutes + asserts - against, "disagree": against, "discuss": hedges}
    agree = asserts * (_OPEN if _is_open(claim) else 1.0)
    return {"agree": agree, "disagree": refutes, "discuss": hedges + asserts - agree}


def _beliefs(agree: float, disagree: float, discuss: float) -> dict[TextStance, float]:
    return {"agree": agree, "disagree": disagree, "discuss": discuss}


def _denied(features: Features) -> bool:
    """Whether a denial reaches enough of the claim."""
    return any(features[f"scope {name}"] >= least for name, least in _REACH.items())


def _told_at(text: Sequence[Piece], near: Nearness) -> list[int]:
    """The sentences that tell of the claim: those near it, each with the next, which may speak of
    it as "it", and the head of the report."""
    places = {place + step for place in near.near() for step in (0, 1)}
    return sorted(place for place in places | set(range(LEAD)) if place < len(text))


def _is_open(claim: Piece) -> bool:
    return any(claim.cues.get(name) for name in ("hedging", "reporting", "rumour", "asking"))


def _evidence(text: Sequence[Piece], near: Nearness) -> list[int]:
    """The sentences nearest to the claim, those with a telling cue first; in order of the text."""

    def order(place: int) -> tuple[bool, float, int]:
        cued = any(name in _TELLING_CUES for name in text[place].cues)
        return (not cued, -near.around[place], place)

    return sorted(sorted(_told_at(text, near), key=order)[:_SHOWN])


def _found(near: Nearness, text: Sequence[Piece]) -> list[str]:
    stems = frozenset[str]().union(*(piece.stems for piece in text))
    return [stemmed for stemmed in near.stems if stemmed in stems]


def _cues(text: Sequence[Piece], near: Nearness) -> str:
    found = {
        cue: None
        for place in _told_at(text, near)
        for name, cue in find_cues(text[place].words)
        if name in _TELLING_CUES
    }
    if not found:
        return "near them no word of doubt or denial"
    return "near them: " + ", ".join(f"“{cue}”" for cue in list(found)[: 2 * _SHOWN])
