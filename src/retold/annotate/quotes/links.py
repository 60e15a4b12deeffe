"""Cue, source and content put together, clause by clause."""

from collections.abc import Sequence

from .closings import closings_in, pieces_of
from .cues import Cue, cues_in
from .items import Clause
from .link import Link, Piece, make_link
from .openings import Opening, opening_of


def links_in(clause: Clause, text: str) -> list[Link]:
    """The links of one clause in order; runs that none of them holds are left to the caller.

    Content is given to the outermost cue, as PolNeAR has it; a cue inside a content makes a link
    of its own only where it has words between marks, which are then its words alone.
    """
    cues = cues_in(clause)
    found: list[Link] = []
    free = 0
    speaker: Piece | None = None
    for closing in closings_in(clause, cues, text):
        pieces = pieces_of(clause, closing, cues, free, text) if closing.first > free else None
        if pieces is None:
            continue
        link = make_link(clause, closing.cue, closing.source, pieces)
        found.append(link)
        found.extend(_inside(clause, cues, pieces, link, text))
        free = max(closing.last, pieces[-1][1])
        speaker = closing.source
    before: Opening | None = None
    reported: Link | None = None
    for index, cue in enumerate(cues):
        if cue.first < free:
            continue
        opening = opening_of(clause, cue, cues[index + 1 :], free, before, speaker, text)
        if opening is None:
            continue
        link = make_link(clause, cue, opening.source, [opening.content])
        found.append(link)
        if _is_told(before, opening):
            _stretch(reported, link)
        elif not cue.gerund:
            reported = link
        found.extend(_inside(clause, cues, [opening.content], link, text))
        before, free, speaker = opening, opening.content[1], opening.source
    return found


def _is_told(before: Opening | None, opening: Opening) -> bool:
    """Whether a participle's subject stands inside the report before it."""
    if before is None or not opening.cue.gerund:
        return False
    low, high = before.content
    return low <= opening.source[0] < high


def _stretch(reported: Link | None, inner: Link) -> None:
    """A report holds what is told inside it, but for the words between marks."""
    if reported is not None and reported.pieces[-1][1] <= inner.pieces[0][0]:
        reported.pieces[-1] = reported.pieces[-1][0], inner.pieces[-1][1]


def _inside(
    clause: Clause, cues: Sequence[Cue], pieces: Sequence[Piece], outer: Link, text: str
) -> list[Link]:
    """The links inside a content that have words between marks; ``outer`` loses those words."""
    if not outer.runs:
        return []
    found = []
    for low, high in pieces:
        inner = [cue for cue in cues if low < cue.first and cue.last < high]
        free = low
        speaker: Piece | None = None
        for index, cue in enumerate(inner):
            if cue.first < free:
                continue
            opening = opening_of(clause, cue, inner[index + 1 :], free, None, speaker, text)
            if opening is None or opening.content[0] >= high:
                continue
            speaker = opening.source
            content = opening.content[0], min(opening.content[1], high)
            link = make_link(clause, cue, opening.source, [content])
            if not link.runs:
                continue
            held = {run.start for run in link.runs}
            outer.runs = [run for run in outer.runs if run.start not in held]
            found.append(link)
            free = content[1]
    return found
