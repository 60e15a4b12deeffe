"""Cue, source and content put together, clause by clause."""

from dataclasses import dataclass, field

from .cues import Cue, cues_in
from .extents import content_end, is_speech, left_extent, looks_like_clause, right_extent
from .items import Clause
from .lexicon import cue_forms
from .openings import content_start
from .phrases import source_after, subject_before
from .runs import Run
from .words import (
    DAYS,
    FINITE_AUXILIARIES,
    OBJECT_PRONOUNS,
    PERSONAL,
    PREPOSITIONS,
    is_finite,
    is_verb_adverb,
)
from .words import (
    SUBORDINATORS as _SUBORDINATE,
)

Piece = tuple[int, int]


@dataclass(slots=True)
class Link:
    """Who says what, in text offsets.

    ``continues`` is true for a quotation without a cue that goes on from the link before it.

    ``verb`` is the cue's base form, "according to", ":" or, without a cue, empty.
    """

    paragraph: int
    pieces: list[Piece]
    cue: Piece | None = None
    source: Piece | None = None
    verb: str = ""
    runs: list[Run] = field(default_factory=list)
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Closing:
    """A cue that comes after its content: items of the source, of all it spans, and the cue."""

    cue: Cue
    source: Piece
    first: int
    last: int


def links_in(clause: Clause, text: str) -> list[Link]:
    """The links of one clause in order; runs that none of them holds are left to the caller."""
    cues = cues_in(clause)
    closings = [c for cue in cues if (c := _closing(clause, cue, text)) is not None]
    found: list[Link] = []
    free = 0
    for closing in closings:
        if closing.first <= free:
            continue
        start = left_extent(clause, free, closing.first)
        if start >= closing.first or clause.lower[start] in ("as", "when"):
            continue
        pieces = [(start, _without_comma(clause, closing.first))]
        rest = _continued(clause, closing, cues, text, pieces[0])
        if rest is None and not looks_like_clause(clause, start, closing.first):
            continue
        if rest is not None:
            pieces.append(rest)
        free = rest[1] if rest is not None else closing.last
        found.append(_link(clause, closing.cue, closing.source, pieces))
    subject = None if not closings else closings[-1].source
    for index, cue in enumerate(cues):
        if cue.first < free:
            continue
        opening = _opening(clause, cue, cues[index + 1 :], free, subject, text)
        if opening is not None:
            link, free, subject = opening
            found.append(link)
    return found


def _link(clause: Clause, cue: Cue, source: Piece | None, pieces: list[Piece]) -> Link:
    def offsets(piece: Piece) -> Piece:
        return clause.starts[piece[0]], clause.ends[piece[1] - 1]

    return Link(
        clause.paragraph,
        [offsets(piece) for piece in pieces],
        offsets((cue.first, cue.last)),
        offsets(source) if source is not None else None,
        cue.verb.lemma if cue.verb is not None else "according to",
        [clause.runs[i] for low, high in pieces for i in range(low, high) if i in clause.runs],
    )


def _without_comma(clause: Clause, end: int) -> int:
    return end - 1 if clause.words[end - 1] in (",", "—", "–", "-") else end


def _closing(clause: Clause, cue: Cue, text: str) -> _Closing | None:
    """The cue as one that closes its content, or None where it does not."""
    if cue.verb is None:
        return _closing_according(clause, cue)
    if cue.passive or cue.gerund or not (cue.takes("q") or cue.takes("c")):
        return None
    subject = subject_before(clause, cue.first, 0)
    if subject is not None and _ends_content(clause, subject[0] - 1, text):
        quoted = is_speech(clause, subject[0] - 1, text)
        last = _after_cue(clause, cue, quoted)
        return _Closing(cue, subject, subject[0], last) if last is not None else None
    return _inverted(clause, cue, text) if _ends_content(clause, cue.first - 1, text) else None


def _ends_content(clause: Clause, at: int, text: str) -> bool:
    if at < 0:
        return False
    return clause.words[at] in (",", "—", "–") or is_speech(clause, at, text)


def _closing_according(clause: Clause, cue: Cue) -> _Closing | None:
    if cue.first == 0 or (clause.words[cue.first - 1] in ("“”",) and cue.first < 2):
        return None
    end = source_after(clause, cue.last, len(clause))
    return _Closing(cue, (cue.last, end), cue.first, end) if end > cue.last else None


def _inverted(clause: Clause, cue: Cue, text: str) -> _Closing | None:
    at = cue.last
    if at >= len(clause) or cue.takes("d") or not clause.words[at][0].isalnum():
        return None
    word = clause.lower[at]
    if word in OBJECT_PRONOUNS or word in PREPOSITIONS or word in ("that", "to"):
        return None
    before_run = cue.first - 1 in clause.runs
    if word in PERSONAL and not before_run:
        return None
    end = source_after(clause, at, len(clause))
    if end <= at:
        return None
    after = clause.lower[end] if end < len(clause) else "."
    if not before_run and (after in FINITE_AUXILIARIES or clause.words[end : end + 1] == [":"]):
        return None
    if not before_run and after not in (".", ",", ";") and end not in clause.runs:
        return None
    return _Closing(cue, (at, end), cue.first, end)


def _after_cue(clause: Clause, cue: Cue, quoted: bool) -> int | None:
    """The item after a closing cue and what belongs to it; None where content follows it.

    ``quoted``: a quotation stands before, so that nothing but another one is content.
    """
    at = cue.last
    high = len(clause)
    while at < high:
        word = clause.lower[at]
        if word in (".", ",", ";", "—", "–", ":") or at in clause.runs:
            return at if word != ":" else None
        if not quoted and word in ("that", "whether", "if"):
            return None
        if not quoted and at == cue.last and not _may_follow(clause, cue, word):
            return None
        at += 1
    return at


def _may_follow(clause: Clause, cue: Cue, word: str) -> bool:
    if (
        word in PREPOSITIONS
        or word in DAYS
        or word.endswith("ly")
        or word in ("as", "when", "while")
    ):
        return True
    return cue.takes("r") or word in ("this", "last", "earlier", "later", "afterward", "to")


def _continued(
    clause: Clause, closing: _Closing, cues: list[Cue], text: str, content: Piece
) -> Piece | None:
    """The items after a closing cue that carry the content on, if any do."""
    at = closing.last
    high = content_end(clause)
    while at < high and clause.words[at] in (",", "—", "–", ";"):
        at += 1
    if at >= high:
        return None
    if at in clause.runs:
        return at, right_extent(clause, at, cues, text)
    starts_run = content[1] - 1 in clause.runs and is_speech(clause, content[1] - 1, text)
    if clause.words[closing.last] != "," or starts_run or closing.cue.verb is None:
        return None
    if any(cue.first == at or (cue.gerund and cue.first <= at + 1) for cue in cues):
        return None
    if clause.lower[at].endswith("ing") or clause.lower[at] in ("who", "which", "as", "when"):
        return None
    return at, right_extent(clause, at, cues, text)


def _opening(
    clause: Clause, cue: Cue, later: list[Cue], free: int, subject: Piece | None, text: str
) -> tuple[Link, int, Piece | None] | None:
    """The link of a cue that opens its content, the first item after it, and its subject."""
    if cue.verb is None:
        return _opening_according(clause, cue, later, text)
    if cue.passive:
        return None
    source = subject if cue.gerund else subject_before(clause, cue.first, free)
    if cue.gerund and source is None:
        source = main_subject(clause, cue.first)
    if source is None and cue.first > 0 and clause.lower[cue.first - 1] in ("and", "but", "then"):
        source = subject
    if source is None:
        return None
    start = content_start(clause, cue, text)
    if start is None:
        return None
    end = right_extent(clause, start, later, text)
    if end <= start:
        return None
    return _link(clause, cue, source, [(start, end)]), end, source


def main_subject(clause: Clause, before: int) -> Piece | None:
    """The subject that a participle at ``before`` shares: that of the nearest main clause left."""
    end = before
    weak: Piece | None = None
    while end > 0:
        start = end
        while start > 0 and clause.words[start - 1] not in (",", ";", "—", ":"):
            start -= 1
        subject = _segment_subject(clause, start, end)
        if subject is not None:
            if clause.lower[subject[0]] in PERSONAL or clause.words[subject[1] - 1][0].isupper():
                return subject
            weak = weak or subject
        end = start - 1
    return weak


def _segment_subject(clause: Clause, start: int, end: int) -> Piece | None:
    if (
        start >= end
        or clause.lower[start] in _SUBORDINATE
        or clause.lower[start] in ("who", "which")
    ):
        return None
    for at in range(start + 1, end):
        word = clause.lower[at]
        if is_finite(word) or word in cue_forms():
            first = at
            while first > start + 1 and is_verb_adverb(clause.lower[first - 1]):
                first -= 1
            return subject_before(clause, first, start)
    return None


def _opening_according(
    clause: Clause, cue: Cue, later: list[Cue], text: str
) -> tuple[Link, int, Piece | None] | None:
    """ "According to Lee, it will rain": the content is what comes after the source's comma."""
    end = source_after(clause, cue.last, len(clause))
    if end <= cue.last or clause.words[end : end + 1] != [","] or cue.first > 2:
        return None
    start = end + 1
    stop = right_extent(clause, start, later, text) if start < content_end(clause) else start
    if stop <= start:
        return None
    source = cue.last, end
    return _link(clause, cue, source, [(start, stop)]), stop, source
