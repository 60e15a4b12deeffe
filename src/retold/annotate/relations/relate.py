"""What a sentence says that one actor did or said to another."""

from typing import NamedTuple

from .classifier import classifier
from .features import features
from .lexicon import Lexicon, Match, default_lexicon
from .masking import mask

_LEAST = 0.3
"""Without any word of the lexicon, the classifier alone must be this sure."""


class Coding(NamedTuple):
    """The event type that a sentence is coded with, how sure that is (0 to 1), and the entry of the
    lexicon that it rests on: None where the words around it decide alone."""

    event: str
    confidence: float
    match: Match | None


def relate(sentence: str, source: str, target: str) -> str | None:
    """The root event type of PLOVER that tells what ``source`` does to ``target``.

    Both are words of the sentence; a name that is not in it stands for somebody not named. None
    where neither is there, or where no word of the sentence tells of anything between actors.
    """
    coding = code(sentence, source, target, default_lexicon())
    return coding.event if coding else None


def code(sentence: str, source: str, target: str, lexicon: Lexicon) -> Coding | None:
    """As :func:`relate`, with what the coding rests on."""
    masked = mask(sentence, source, target)
    if masked.source is None and masked.target is None:
        return None
    matches = [match for match in lexicon.find(masked.words) if match.entry.is_plain]
    likely = classifier().probabilities(features(masked, matches))
    event = max(likely, key=lambda name: (likely[name], name))
    if not matches and likely[event] < _LEAST:
        return None
    ground = [match for match in matches if match.entry.kind.event == event]
    best = max(ground, key=lambda match: len(match.places), default=None)
    return Coding(event, likely[event], best)
