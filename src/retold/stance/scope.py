"""What a word of denial bears on: the claim, or something else in the same passage.

A denial counts by the share of the claim's telling words, of those that the text has at all, in its
reach: those on either side of a word such as "hoax", or of a verb of denial or a negation that has
one of them after it ("Weldon does not own an island"). A word that stands for the claim ("the
report", "it", "they did not") reaches as far as the sentences about it.
"""

import math
from collections.abc import Sequence

from .features import LEAD, Features, Nearness
from .lexicon import locate_cues
from .reading import Piece, stem_of

_DENIALS = ("refuting", "denying", "negating")
_DOUBTS = frozenset((*_DENIALS, "hedging", "rumour", "reporting", "asking"))
# Words that a cue reaches, after it and before it; the claim begins or ends within them.
_AFTER, _BEFORE = 12, 10
# A sentence of so few words denies the one before it: "They did not."
_CURT = 6
# What stands for a claim that was told before, and how much of it that is taken to be.
_STANDING = """story stories report reports rumor rumors rumour rumours claim claims video clip
    picture pictures photo photos photograph image images tale account accounts article quote
    quotes letter document post posts it this that them they allegation allegations suggestion
    suggestions speculation message messages statement news footage tweet"""
_STANDS_FOR = frozenset(_STANDING.split())
_STAND_IN = 0.6


def scope(text: Sequence[Piece], near: Nearness) -> Features:
    """How far denials bear on the claim, and how much of it is told without any doubt.

    For each class of denial the most that one bears, 0 to 1, at the head of the text and in all of
    it, and how much all do. ``plain`` is the largest share of the claim in a sentence without a
    cue of doubt.
    """
    stems = frozenset[str]().union(*(piece.stems for piece in text))
    # In the order of the claim, so that the sum is always the same.
    total = sum(weight for stem, weight in near.stems.items() if stem in stems) or 1.0
    most = dict.fromkeys(_DENIALS, 0.0)
    lead, sums = dict(most), dict(most)
    plain = plain_lead = 0.0
    for at, piece in enumerate(text):
        if not any(name in piece.cues for name in _DOUBTS):
            plain = max(plain, near.own[at])
            plain_lead = max(plain_lead, near.own[at] if at < LEAD else 0.0)
        if any(name in piece.cues for name in _DENIALS):
            for name, share in _bearing(text, at, near, total).items():
                most[name] = max(most[name], share)
                sums[name] += share
                lead[name] = max(lead[name], share if at < LEAD else 0.0)
    features = {"plain": plain, "plain lead": plain_lead}
    for name in _DENIALS:
        features[f"scope {name}"] = most[name]
        features[f"scope lead {name}"] = lead[name]
        features[f"scope all {name}"] = math.log1p(sums[name])
    return features


def _bearing(text: Sequence[Piece], at: int, near: Nearness, total: float) -> dict[str, float]:
    """How much of the claim each class of denial in a sentence bears on, at most."""
    words = text[at].words
    weights = [near.stems.get(stem_of(word), 0.0) for word in words]
    told = max(near.own[max(0, at - 1) : at + 1]) / (max(near.own) or 1.0)
    found: dict[str, float] = {}
    for place, size, name in locate_cues(words):
        if name not in _DENIALS:
            continue
        after = slice(place + size, place + size + _AFTER)
        before = slice(max(0, place - _BEFORE), place)
        reach = sum(weights[after])
        stands = any(word in _STANDS_FOR for word in words[after])
        if name == "refuting" or reach:
            reach += sum(weights[before])
        if name == "refuting":
            stands = stands or any(word in _STANDS_FOR for word in words[before])
        curt = name == "negating" and len(words) <= _CURT
        share = min(1.0, reach / total)
        if curt or (stands and name != "negating"):
            share = max(share, _STAND_IN * told)
        found[name] = max(found.get(name, 0.0), share)
    return found
