"""Cues that come before their content: she said that …; according to the report, …"""

from collections.abc import Sequence
from dataclasses import dataclass

from .cues import Cue
from .extents import content_end, right_extent
from .frames import content_start
from .items import Clause
from .link import Piece
from .phrases import source_after, subject_before
from .subjects import first_subject, main_subject


@dataclass(frozen=True, slots=True)
class Opening:
    """A cue that opens its content, with its source and content in items."""

    cue: Cue
    source: Piece
    content: Piece


def opening_of(
    clause: Clause,
    cue: Cue,
    later: Sequence[Cue],
    free: int,
    before: Opening | None,
    speaker: Piece | None,
    text: str,
) -> Opening | None:
    """The cue as one that opens its content, or None where it does not.

    ``later`` are the cues after it, ``free`` the first item that no content holds yet, ``before``
    the opening before it in the clause, ``speaker`` who speaks in the clause so far.
    """
    if cue.verb is None:
        return _according(clause, cue, later, text)
    if cue.passive:
        return None
    source = _source(clause, cue, free, before, speaker)
    start = content_start(clause, cue, text) if source is not None else None
    if source is None or start is None:
        return None
    end = right_extent(clause, start, later, text)
    if clause.lower[source[0]] in ("who", "which") and clause.words[source[0] - 1] == ",":
        end = min(end, _relative_end(clause, start, text))
    return Opening(cue, source, (start, end)) if end > start else None


def _source(
    clause: Clause, cue: Cue, free: int, before: Opening | None, speaker: Piece | None
) -> Piece | None:
    if cue.gerund:
        told = _subject_told(clause, before)
        return told or speaker or main_subject(clause, cue.first)
    source = subject_before(clause, cue.first, free)
    if source is None and cue.first > 0 and clause.lower[cue.first - 1] in ("and", "but", "then"):
        return speaker
    return source


def _subject_told(clause: Clause, before: Opening | None) -> Piece | None:
    """In "The Post reported that Lee praised him, calling …" it is Lee who calls."""
    if before is None or before.cue.verb is None or before.cue.verb.lemma != "report":
        return None
    low, high = before.content
    if clause.lower[low] == "that":
        low += 1
    return first_subject(clause, low, high)


def _relative_end(clause: Clause, start: int, text: str) -> int:
    """Where a relative clause between commas ends."""
    for at in range(start + 1, len(clause)):
        if clause.words[at] == ",":
            return at
        run = clause.runs.get(at)
        if run is not None and text[run.inner_end - 1] == ",":
            return at + 1
    return len(clause)


def _according(clause: Clause, cue: Cue, later: Sequence[Cue], text: str) -> Opening | None:
    """ "According to Lee, it will rain": the content is what comes after the source's comma."""
    end = source_after(clause, cue.last, len(clause))
    if end <= cue.last or clause.words[end : end + 1] != [","] or cue.first > 2:
        return None
    start = end + 1
    stop = right_extent(clause, start, later, text) if start < content_end(clause) else start
    return Opening(cue, (cue.last, end), (start, stop)) if stop > start else None
