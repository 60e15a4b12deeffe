"""What a sentence says that one actor did or said to another."""

from collections.abc import Sequence
from typing import NamedTuple

from ...model.plover import QUADRANTS
from .classifier import classifier, gate
from .features import features
from .lexicon import Lexicon, Match, default_lexicon
from .masking import mask
from .unreal import is_unreal

_LEAST = 0.3
"""Without any word of the lexicon, the classifier alone must be this sure."""

LEAST_TOLD, _LEAST_TOLD_ALONE = 0.08, 0.3
"""So probable it must be that anything is told between the two at all, and where no entry of the
lexicon bears it out: set where next to none of the labelled pairs is lost
(benchmarks/relations.py)."""

_NEGATIONS = frozenset(
    {
        *("never (given)", "will not (given)", "would not (given)"),
        *("refuse", "refuse to", "decline (given)", "decline to"),
    }
)
"""Entries that are nothing by themselves where what follows is a conflict."""


class Coding(NamedTuple):
    """The event type that a sentence is coded with, how sure that is (0 to 1), and the entry of the
    lexicon that it rests on: None where the words around it decide alone. ``unreal`` is true where
    the words say that it did not happen, or only may; ``told`` is how probable it is that anything
    is told between the two at all, ``entries`` how many of the lexicon stand in the sentence."""

    event: str
    confidence: float
    match: Match | None
    unreal: bool = False
    told: float = 1.0
    entries: int = 0

    @property
    def is_told(self) -> bool:
        """Whether anything seems to be told between the two."""
        return self.told >= least_told(self.entries)


def least_told(entries: int) -> float:
    """How probable it must be that anything is told, where so many entries were found."""
    return LEAST_TOLD if entries else _LEAST_TOLD_ALONE


def relate(sentence: str, source: str, target: str) -> str | None:
    """The root event type of PLOVER that tells what ``source`` does to ``target``.

    Both are words of the sentence; a name that is not in it stands for somebody not named. None
    where neither is there, where the sentence seems to tell of nothing between the two, or says
    that the event did not happen ("did not attack").
    """
    coding = code(sentence, source, target, default_lexicon())
    return coding.event if coding and not coding.unreal and coding.is_told else None


def code(sentence: str, source: str, target: str, lexicon: Lexicon) -> Coding | None:
    """As :func:`relate`, with what the coding rests on."""
    masked = mask(sentence, source, target)
    if masked.source is None and masked.target is None:
        return None
    matches = [match for match in lexicon.find(masked.words) if match.entry.is_plain]
    shown = features(masked, matches)
    likely = classifier().probabilities(shown)
    event = max(likely, key=lambda name: (likely[name], name))
    if not matches and likely[event] < _LEAST:
        return None
    ground = [match for match in matches if match.entry.kind.event == event]
    best = max(ground, key=lambda match: len(match.places), default=None)
    unreal = _is_told_of_nothing(masked.words, matches, ground)
    told = gate().probability(shown)
    return Coding(event, likely[event], best, unreal, told, len(matches))


def _is_told_of_nothing(
    words: Sequence[str], matches: Sequence[Match], ground: Sequence[Match]
) -> bool:
    """Whether all that the coding rests on did not happen, or it rests on a negation alone beside
    what did not."""
    real = [match for match in ground if match.entry.text not in _NEGATIONS]
    if real:
        return all(is_unreal(words, match) for match in real)
    others = [
        match
        for match in matches
        if match.entry.text not in _NEGATIONS and words[match.places[0]] not in {"will", "would"}
    ]
    conflicts = [m for m in others if QUADRANTS[m.entry.kind.event].endswith("conflict")]
    return bool(conflicts) and all(is_unreal(words, match) for match in conflicts)
