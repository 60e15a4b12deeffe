"""How far a content reaches: left of a cue that closes it, right of one that opens it."""

from collections.abc import Sequence

from .cues import Cue
from .items import RUN, Clause, last_sign
from .lexicon import closed_class
from .phrases import subject_before
from .words import AUXILIARIES, PREPOSITIONS

_SUBORDINATE = closed_class("opening_subordinators")
_TURNS = frozenset({"but", "while", "though", "although", "as", "and", "yet", "when"})
_SPEECH_END = frozenset(".?!,—–…-")


def is_speech(clause: Clause, at: int, text: str) -> bool:
    """Whether the run at an item is a full quotation: it ends with its own punctuation, or opens
    with a capital after a comma or a colon."""
    run = clause.runs.get(at)
    if run is None:
        return False
    return not run.closed or run.goes_on or run.resumes or last_sign(text, run) in _SPEECH_END


def right_extent(clause: Clause, start: int, cues: Sequence[Cue], text: str) -> int:
    """The end item of a content that begins at ``start``; the final stop is left out."""
    high = content_end(clause)
    if start in clause.runs and is_speech(clause, start, text):
        return runs_end(clause, start, high)
    for cue in cues:
        if cue.first <= start:
            continue
        cut = _cut_before(clause, cue, start)
        if cut is not None:
            return cut
    return high


def runs_end(clause: Clause, start: int, high: int) -> int:
    """The end of a row of quotations: "…" and "…"."""
    end = start + 1
    while end < high:
        ahead = end
        while ahead < high and clause.lower[ahead] in (",", "and"):
            ahead += 1
        if ahead not in clause.runs or ahead >= high:
            break
        end = ahead + 1
    return end


def content_end(clause: Clause) -> int:
    """The item after the last one that may be content: a final stop outside marks is none."""
    end = len(clause)
    while end > 0 and clause.words[end - 1] in (".", ";", ":", ",", "—", "–", "(", "["):
        end -= 1
    return end


def _cut_before(clause: Clause, cue: Cue, start: int) -> int | None:
    """Where a later cue ends the content before it: ", adding", ", but she said", "and noted"."""
    lower = clause.lower
    if cue.gerund or cue.verb is None:
        return cue.first - 1 if lower[cue.first - 1] == "," and cue.first - 1 > start else None
    first = cue.first
    if lower[first - 1] not in ("and", "but", "then"):
        subject = subject_before(clause, cue.first, start)
        if subject is None:
            return None
        first = subject[0]
    turn = first - 1
    if turn <= start or lower[turn] not in _TURNS:
        return turn if turn > start and lower[turn] in (";", "—") else None
    if lower[turn - 1] == ",":
        return turn - 1
    return turn if first == cue.first or lower[turn] == "when" else None


def left_extent(clause: Clause, low: int, high: int) -> int:
    """The first item of a content that a cue closes at ``high``: past "But", "And" before a run."""
    if high - 1 in clause.runs and high - 2 >= low and clause.words[high - 2] == ":":
        return high - 1
    start = low
    while start < high and (
        clause.words[start] in (",", ";", ".", "—", "–", ":", ")")
        or (clause.lower[start] in ("and", "but") and start + 1 < high)
    ):
        start += 1
    return start


def looks_like_clause(clause: Clause, low: int, high: int) -> bool:
    """Whether the items hold a statement and no opening phrase ("In May,", "As he left,")."""
    if any(clause.lower[i] == RUN for i in range(low, high)):
        return True
    if high - low < 4 or clause.lower[low] in PREPOSITIONS or clause.lower[low] in _SUBORDINATE:
        return high - low > 8 and "," in clause.lower[low : high - 1]
    return any(_verbal(clause.lower[i]) for i in range(low + 1, high))


def _verbal(word: str) -> bool:
    return word in AUXILIARIES or word.endswith(("ed", "s"))
