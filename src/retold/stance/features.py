"""What of a claim and a text is weighed: each feature is a number with a name."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from .lexicon import classes
from .reading import Piece, telling_stems

Features = dict[str, float]

# Sentences at the head of a news report that tell what it is about.
LEAD = 3
# A sentence tells of the claim if it has this share of the best one's weight.
_NEAR = 0.6
# From here on a word of the claim is rare in the news.
_RARE = 0.6
# A rate is counted for so many words; so many are added, lest a short text has extreme ones.
_PER = 30
# What a short text does differently fades with this number of words.
_SHORT = 150


@dataclass(frozen=True, slots=True)
class Nearness:
    """How much of a claim each sentence of a text has, as a share of the claim's weight, 0 to 1.

    ``stems`` are the claim's with their weights; ``own`` counts a sentence alone, ``around`` the
    two beside it by a quarter each.
    """

    stems: Mapping[str, float]
    own: tuple[float, ...]
    around: tuple[float, ...]

    def near(self) -> list[int]:
        """The sentences that tell of the claim, in order; all of them if none has a word of it."""
        least = _NEAR * max(self.around, default=0.0)
        return [place for place, share in enumerate(self.around) if share >= least]


def nearness(claim: Piece, text: Sequence[Piece]) -> Nearness:
    """How near each sentence is to the claim."""
    stems = telling_stems(claim)
    total = sum(stems.values()) or 1.0
    own = tuple(_weigh(stems, piece.stems) / total for piece in text)
    beside = (0.0, *own, 0.0)
    around = tuple(
        min(1.0, share + (before + after) / 4)
        for before, share, after in zip(beside, own, beside[2:], strict=False)
    )
    return Nearness(stems, own, around)


def overlap(text: Sequence[Piece], near: Nearness) -> Features:
    """What says whether the text is about the claim at all; again for a short text by itself,
    whose few sentences can have few of the words."""
    stems, words = near.stems, sum(len(piece.words) for piece in text)
    total = sum(stems.values()) or 1.0
    times = {stemmed: sum(stemmed in piece.stems for piece in text) for stemmed in stems}
    lead = frozenset[str]().union(*(piece.stems for piece in text[:LEAD]))
    rare = [stemmed for stemmed, weight in stems.items() if weight >= _RARE]
    found = sum(weight for stemmed, weight in stems.items() if times[stemmed])
    best = max(near.own, default=0.0)
    short = math.exp(-words / _SHORT)
    features = {
        "share": found / total,
        "share twice": sum(w for stemmed, w in stems.items() if times[stemmed] > 1) / total,
        "share often": sum(w * min(1.0, times[s] / 3) for s, w in stems.items()) / total,
        "share lead": _weigh(stems, lead) / total,
        "share best": best,
        "share around": max(near.around, default=0.0),
        "weight": found,
        "weight best": best * total,
        "rare": sum(times[stemmed] > 0 for stemmed in rare) / (len(rare) or 1),
        "no rare": float(not any(times[stemmed] for stemmed in rare)),
        "found": math.log1p(sum(count > 0 for count in times.values())),
        "claim": math.log1p(len(stems)),
    }
    features |= {f"{name} (short)": value * short for name, value in features.items()}
    return {**features, "short": short}


def bearing(text: Sequence[Piece], near: Nearness, opinion: bool = False) -> Features:
    """How the text tells what it tells: the cues of each class near the claim's words, at its head
    and in all of it; words of ``opinion`` on demand."""
    close, lead = _count(text[place] for place in near.near()), _count(text[:LEAD])
    features: Features = {}
    for name in classes(opinion):
        features[f"near {name}"] = math.log1p(close[name])
        features[f"lead {name}"] = math.log1p(lead[name])
    return features | manner(text, opinion)


def manner(text: Sequence[Piece], opinion: bool = True) -> Features:
    """How often a text has the cues of each class: what tells a report from a comment."""
    spoken, words = _count(text), sum(len(piece.words) for piece in text)
    return {f"all {name}": _PER * spoken[name] / (words + _PER) for name in classes(opinion)}


def argument(claim: Piece, text: Sequence[Piece], near: Nearness) -> Features:
    """How a comment stands to a claim: its bearing, again with the side that the claim takes, and
    again where the claim calls something bad."""
    features = bearing(text, near, opinion=True)
    names = ("refuting", "denying", "negating")
    side = -1.0 if any(claim.cues.get(name) for name in names) else 1.0
    against = float(bool(claim.cues.get("disapproving")))
    turned = {f"{name} (side)": side * value for name, value in features.items()}
    blamed = {f"{name} (against)": against * value for name, value in features.items()}
    best = max(near.around, default=0.0)
    return {**features, **turned, **blamed, "share": best, "side": side, "against": against}


def _count(pieces: Iterable[Piece]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for piece in pieces:
        counts.update(piece.cues)
    return counts


def _weigh(stems: Mapping[str, float], found: frozenset[str]) -> float:
    """The weight of those stems that are found; in order, so that the sum is always the same."""
    return sum(weight for stemmed, weight in stems.items() if stemmed in found)
