"""Cues that come after their content: "…," she said; "…", according to the report."""

from collections.abc import Sequence
from dataclasses import dataclass

from .cues import Cue
from .extents import content_end, is_speech, left_extent, looks_like_clause, right_extent
from .items import Clause, last_sign
from .lexicon import CueVerb
from .link import Piece
from .phrases import source_after, subject_before
from .subjects import first_verb
from .words import AUXILIARIES, DAYS, OBJECT_PRONOUNS, PERSONAL, PREPOSITIONS

# After a quotation that ends with a comma any verb is a cue: "…," she smiled.
_MANNER = CueVerb("", "", frozenset({"q"}), frozenset())
_MANNER_REACH = 14


@dataclass(frozen=True, slots=True)
class Closing:
    """A cue that closes its content: items of the source, of all that it spans, and the cue."""

    cue: Cue
    source: Piece
    first: int
    last: int


def closings_in(clause: Clause, cues: Sequence[Cue], text: str) -> list[Closing]:
    """The closing cues of a clause in order."""
    found = [closing for cue in cues if (closing := _closing(clause, cue, text)) is not None]
    if found or not clause.runs:
        return found
    manner = _manner_cue(clause, cues, text)
    closing = _closing(clause, manner, text) if manner is not None else None
    return [closing] if closing is not None else []


def pieces_of(
    clause: Clause, closing: Closing, cues: Sequence[Cue], free: int, text: str
) -> list[Piece] | None:
    """The items of the content that a cue closes, from item ``free`` on; None if there are none."""
    start = left_extent(clause, free, closing.first)
    if start >= closing.first or clause.lower[start] in ("as", "when"):
        return None
    pieces = [(start, _without_comma(clause, closing.first))]
    rest = _continued(clause, closing, cues, text, pieces[0])
    if rest is not None and _only_opens(clause, closing, pieces[0], rest, text):
        return None
    if rest is not None:
        return [*pieces, rest]
    return pieces if looks_like_clause(clause, start, closing.first) else None


def _only_opens(clause: Clause, closing: Closing, before: Piece, rest: Piece, text: str) -> bool:
    """Whether what stands before the source is no content but leads up to a whole quotation: "Asked
    about it, Lee said, “…”"; a quotation that carries a content on begins in lower case."""
    run = clause.runs.get(rest[0])
    if run is None or any(at in clause.runs for at in range(*before)):
        return False
    return clause.words[closing.last] in (",", ":") and text[run.inner_start].isupper()


def _without_comma(clause: Clause, end: int) -> int:
    return end - 1 if clause.words[end - 1] in (",", "—", "–", "-") else end


def _manner_cue(clause: Clause, cues: Sequence[Cue], text: str) -> Cue | None:
    for at, run in clause.runs.items():
        sign = last_sign(text, run)
        opens = at <= 1 or clause.words[at - 1] == ":"
        if not opens or sign not in ",?!" or at + 1 >= len(clause):
            continue
        verb = first_verb(clause, at + 1, min(len(clause), at + _MANNER_REACH))
        if (
            verb is None
            or clause.lower[verb] in AUXILIARIES
            or any(cue.first <= verb < cue.last and cue.takes("q") for cue in cues)
        ):
            continue
        # After "?" or "!" a new sentence may begin: "…?" The crowd booed the answer.
        if sign == "," or clause.words[verb + 1 : verb + 2] in (["."], [","], []):
            return Cue(verb, verb + 1, _MANNER)
    return None


def _closing(clause: Clause, cue: Cue, text: str) -> Closing | None:
    """The cue as one that closes its content, or None where it does not."""
    if cue.verb is None:
        return _according(clause, cue)
    if cue.passive or cue.gerund or not (cue.takes("q") or cue.takes("c")):
        return None
    subject = subject_before(clause, cue.first, 0)
    if subject is not None and _ends_content(clause, subject[0] - 1, text):
        quoted = is_speech(clause, subject[0] - 1, text)
        if not quoted and clause.lower[subject[0]] in ("who", "which"):
            return None
        last = _after_cue(clause, cue, quoted)
        return Closing(cue, subject, subject[0], last) if last is not None else None
    inserted = subject is not None and clause.words[cue.first - 1] == ","
    if inserted or not _ends_content(clause, cue.first - 1, text):
        return None
    return _inverted(clause, cue, text)


def _ends_content(clause: Clause, at: int, text: str) -> bool:
    if at < 0:
        return False
    return clause.words[at] in (",", "—", "–") or is_speech(clause, at, text)


def _according(clause: Clause, cue: Cue) -> Closing | None:
    if cue.first == 0:
        return None
    end = source_after(clause, cue.last, len(clause))
    return Closing(cue, (cue.last, end), cue.first, end) if end > cue.last else None


def _inverted(clause: Clause, cue: Cue, text: str) -> Closing | None:
    """ "…," said Lee: the source comes after the cue."""
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
    leads_on = after == ":" and end + 1 in clause.runs
    if not (before_run or leads_on or after in (".", ",", ";") or end in clause.runs):
        return None
    return Closing(cue, (at, end), cue.first, end)


def _after_cue(clause: Clause, cue: Cue, quoted: bool) -> int | None:
    """The item after a closing cue and what belongs to it; None where content follows it.

    ``quoted``: a quotation stands before, so that nothing but another one is content.
    """
    at = cue.last
    high = len(clause)
    while at < high:
        word = clause.lower[at]
        if word in (".", ",", ";", "—", "–", ":"):
            return at if quoted or word != ":" else None
        if at in clause.runs and not (quoted and _is_named(clause, at, cue)):
            return at
        if not quoted and word in ("that", "whether", "if"):
            return None
        if not quoted and at == cue.last and not _may_follow(cue, word):
            return None
        at += 1
    return at


def _is_named(clause: Clause, run: int, cue: Cue) -> bool:
    """Whether a run after a cue is the title of a programme or a book: she said on “Tarn Today.”"""
    return run > cue.last and clause.words[run - 1][0].isalnum()


def _may_follow(cue: Cue, word: str) -> bool:
    if word in PREPOSITIONS or word in DAYS or word.endswith("ly"):
        return True
    return cue.takes("r") or word in _FOLLOWING


_FOLLOWING = frozenset(
    {"as", "when", "while", "this", "last", "earlier", "later", "afterward", "to"}
)


def _continued(
    clause: Clause, closing: Closing, cues: Sequence[Cue], text: str, content: Piece
) -> Piece | None:
    """The items after a closing cue that carry the content on, if any do."""
    at = closing.last
    high = content_end(clause)
    while at < high and clause.words[at] in (",", "—", "–", ";", ":"):
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
