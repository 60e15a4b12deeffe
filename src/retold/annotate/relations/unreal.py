"""What a sentence says did not happen, or only may: "did not attack", "refused to bomb"."""

from collections.abc import Sequence

from ...model.plover import QUADRANTS
from ..times.words import listed
from .lexicon import Match

_REACH = 4
"""Words before a verb in which its negation is looked for."""
_LINK = listed(
    "not never have has had been be yet also ever to it he she they that having any once even "
    "and then now again"
)
_DONE = listed("did do does has have had was were is are been")
_WILLED = listed("will would refused refuses refuse declined declines going ruled vowed promised")
_DENIED = listed("denied denies deny denying")
_MAYBE = listed("could may might")
_FORWARD = listed("not never")


def is_unreal(words: Sequence[str], match: Match) -> bool:
    """Whether the words before the verb of an entry say that its event did not happen: it is
    denied ("did not", "has never", "denied having"), only possible ("may"), a condition ("if"), or
    a conflict that somebody will not have ("will not attack").

    What is refused of cooperation is an event of its own, and left to the classifier.
    """
    place = match.places[0]
    start = place
    while start and place - start < _REACH and _leads_on(words[start - 1]):
        start -= 1
    group = words[start:place]
    before = words[start - 1] if start else ""
    if before in _DENIED or "denied" in group or before in _MAYBE:
        return True
    if not _FORWARD.isdisjoint(group):
        if before in _WILLED or not _WILLED.isdisjoint(group):
            return _is_conflict(match)
        return before in _DONE or not _DONE.isdisjoint(group) or "never" in group
    if before in {"refused", "refuses", "declined"} and "to" in group:
        return _is_conflict(match)
    if before in {"failed", "fails"} and "to" in group:
        return True
    return words[:1] == ("if",) and "," not in words[:place]


def _leads_on(word: str) -> bool:
    return word in _LINK or (word.endswith("ly") and len(word) > 4)


def _is_conflict(match: Match) -> bool:
    return QUADRANTS[match.entry.kind.event].endswith("conflict")
