"""Links that no rule reads, found by a linear model trained on PolNeAR.

``training/quote_weights.py`` trains it: two logistic regressions, one of how likely a word is
to be a cue, the other of how likely a reading of it, with a source and a content, is right. Only
sums of weights are computed here.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .candidates import CUE, Candidate, readings, roles_in
from .features import place_features, reading_features, stem, word_features
from .items import Clause
from .link import Link, Piece


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature; ``stems`` are those of words that may be cues at all.

    The floors are the log odds from which a word is looked at more closely, by its own features
    alone and by those of its place too, and from which a reading is kept.
    """

    anchors: Mapping[str, float]
    readings: Mapping[str, float]
    stems: frozenset[str]
    word_floor: float
    anchor_floor: float
    reading_floor: float


@cache
def shipped_model() -> Model:
    """The model of the package, read once."""
    path = resources.files("retold") / "annotate" / "quotes" / "model" / "weights.json"
    held = json.loads(path.read_text("utf-8"))
    return Model(
        held["anchors"],
        held["readings"],
        frozenset(held["stems"]),
        held["word_floor"],
        held["anchor_floor"],
        held["reading_floor"],
    )


def score(weights: Mapping[str, float], features: Sequence[str]) -> float:
    """The log odds that the weights give to the features."""
    return math.fsum([weights[feature] for feature in features if feature in weights])


def anchors(clause: Clause, roles: bytearray, stems: frozenset[str]) -> Iterator[int]:
    """The items that may be cues: words with a known stem that no rule has for a cue."""
    starts = clause.starts
    for at, word in enumerate(clause.lower):
        if stem(word) in stems and roles[starts[at]] != CUE:
            yield at


def rounded(certainty: float) -> int:
    """The score of an anchor as a feature of its readings."""
    return max(-4, min(6, math.floor(certainty * 2)))


def learned_links(clauses: Sequence[Clause], links: Sequence[Link], length: int) -> list[Link]:
    """The links that the model adds to those of the rules; they hold no quotations."""
    model = shipped_model()
    roles = roles_in(links, length)
    return [link for clause in clauses for link in _of_clause(clause, roles, model)]


def _of_clause(clause: Clause, roles: bytearray, model: Model) -> list[Link]:
    kept: list[tuple[float, Candidate]] = []
    for at in anchors(clause, roles, model.stems):
        certainty = score(model.anchors, word_features(clause, at))
        if certainty < model.word_floor:
            continue
        certainty += score(model.anchors, place_features(clause, at, roles))
        if certainty < model.anchor_floor:
            continue
        found = best_reading(clause, at, roles, rounded(certainty), model)
        if found is not None and found[0] >= model.reading_floor:
            kept.append(found)
    return [_link(clause, reading) for reading in _apart(kept)]


def best_reading(
    clause: Clause, at: int, roles: bytearray, certainty: int, model: Model
) -> tuple[float, Candidate] | None:
    """The likeliest reading of a cue and its log odds; of equal ones the first."""
    best: tuple[float, Candidate] | None = None
    for reading in readings(clause, at):
        found = score(model.readings, reading_features(clause, reading, roles, certainty))
        if best is None or found > best[0]:
            best = found, reading
    return best


def _apart(found: Sequence[tuple[float, Candidate]]) -> list[Candidate]:
    """The readings from the likeliest on whose cues do not overlap, in order of reading."""
    taken: set[int] = set()
    kept = []
    for _, reading in sorted(found, key=lambda each: (-each[0], each[1].anchor)):
        items = range(*reading.cue)
        if taken.isdisjoint(items):
            taken.update(items)
            kept.append(reading)
    return sorted(kept, key=lambda reading: reading.anchor)


def _link(clause: Clause, reading: Candidate) -> Link:
    def offsets(piece: Piece) -> Piece:
        return clause.starts[piece[0]], clause.ends[piece[1] - 1]

    source = offsets(reading.source) if reading.source is not None else None
    pieces = [offsets(piece) for piece in sorted(reading.content)]
    word = clause.lower[reading.anchor]
    return Link(clause.paragraph, pieces, offsets(reading.cue), source, word)
