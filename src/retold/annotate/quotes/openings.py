"""Cues that come before their content: she said that …; according to the report, …"""

from collections.abc import Sequence
from dataclasses import dataclass

from .cues import Cue
from .extents import content_end, right_extent
from .frames import content_start
from .items import Clause
from .lexicon import source_nouns
from .link import Piece
from .phrases import subject_before
from .subjects import first_subject, first_verb, main_subject
from .words import DETERMINERS, SUBJECT_PRONOUNS, WH_WORDS, is_personal

# A list goes on with "and" within this many items after a comma.
_LIST = 8
_CLAUSE_OPENERS = WH_WORDS | {"that"}
# A subject that opens so is singular: "a great joke about" has no verb in it.
_SINGULAR = frozenset({"a", "an", "this", "that", "each", "every", "another"})
_LABEL_STOPS = frozenset({",", "and", "but", "—", "–", "while", "as", "or", ";", "in", "on"})


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
    if source is not None and not _agrees(clause, cue, source):
        return None
    start = content_start(clause, cue, text) if source is not None else None
    if source is None or start is None:
        return None
    end = right_extent(clause, start, later, text)
    end = min(end, _inserted_end(clause, source[0], start, text))
    if _is_phrase(clause, cue, start):
        end = min(end, _phrase_end(clause, start, end))
    if cue.takes("l"):
        end = min(end, _label_end(clause, start, end, text))
        if _lacks_object(clause, cue, start):
            source = _last_name(clause, source)
    return Opening(cue, source, (start, end)) if end > start else None


def _source(
    clause: Clause, cue: Cue, free: int, before: Opening | None, speaker: Piece | None
) -> Piece | None:
    if cue.gerund:
        beside = _subject_beside(clause, cue, free) or _document_beside(clause, cue, free)
        if beside is not None:
            return beside
        told = _subject_told(clause, cue, before)
        return told or speaker or main_subject(clause, cue.first)
    source = subject_before(clause, cue.first, free)
    if source is None and _is_document_that(clause, cue, free):
        return cue.first - 1, cue.first
    if source is None and cue.first > 0 and clause.lower[cue.first - 1] in ("and", "but", "then"):
        return speaker or main_subject(clause, cue.first)
    if source is None and before is not None and _in_insertion(clause, cue, before):
        return subject_before(clause, cue.first, 0)
    return source


def _in_insertion(clause: Clause, cue: Cue, before: Opening) -> bool:
    """Whether the opening before stands in a relative clause that the subject holds: "two men, who
    asked not to be named, said"."""
    relative = clause.lower[before.source[0]] in ("who", "which")
    return relative and clause.words[cue.first - 1] == "," and before.content[1] == cue.first - 1


def _subject_told(clause: Clause, cue: Cue, before: Opening | None) -> Piece | None:
    """In "The Post reported that Lee praised him, calling …" it is Lee who calls."""
    if before is None or before.cue.verb is None or before.cue.verb.lemma != "report":
        return None
    if cue.verb is not None and cue.verb.lemma == "cite":
        return None
    low, high = before.content
    if clause.lower[low] == "that":
        low += 1
    return first_subject(clause, low, high)


def _is_phrase(clause: Clause, cue: Cue, start: int) -> bool:
    """Whether a content is an object or an infinitive rather than a clause or a quotation."""
    word = clause.lower[start]
    if start in clause.runs or word in _CLAUSE_OPENERS or is_personal(word):
        return False
    return not (cue.takes("c") and start == cue.last)


def _phrase_end(clause: Clause, start: int, end: int) -> int:
    """A content that is a phrase ends at its first comma, unless that stands in a list."""
    for at in range(start + 1, end):
        if clause.words[at] == "," and clause.runs.get(at - 1) is None:
            rest = clause.lower[at + 1 : end]
            if "and" not in rest[:_LIST] and "or" not in rest[:_LIST]:
                return at
    return end


def _subject_beside(clause: Clause, cue: Cue, free: int) -> Piece | None:
    """In "with Lee calling it a farce" it is Lee who calls."""
    at = cue.first - 1
    if at < free or not clause.words[at][0].isupper():
        return None
    subject = subject_before(clause, cue.first, free)
    opened = subject is not None and subject[0] > free and clause.lower[subject[0] - 1] == "with"
    return subject if opened else None


def _is_document_that(clause: Clause, cue: Cue, free: int) -> bool:
    """Whether "that" before the cue stands for a document: "a message that said, “…”"."""
    at = cue.first - 2
    return (
        at >= free
        and clause.lower[at + 1] == "that"
        and clause.lower[at] in source_nouns("documents")
        and cue.shape in ("past", "s")
        and cue.takes("q")
    )


def _document_beside(clause: Clause, cue: Cue, free: int) -> Piece | None:
    """In "they held a sign saying “…”" it is the sign that says."""
    at = cue.first - 1
    if at < free or clause.lower[at] not in source_nouns("documents"):
        return None
    subject = subject_before(clause, cue.first, free)
    if subject is None:
        return None
    start = next((i for i in range(at, subject[0], -1) if clause.lower[i] in DETERMINERS), None)
    return (subject[0] if start is None else start), subject[1]


def _agrees(clause: Clause, cue: Cue, source: Piece) -> bool:
    """Whether a subject can have the verb form: "a joke" and "joke" make a noun, as do "economic"
    and "challenges"."""
    word = clause.lower[source[0]]
    if cue.shape == "base":
        return word not in _SINGULAR
    alone = source[1] - source[0] == 1 and clause.words[source[0]].islower()
    return not (cue.shape == "s" and alone and word not in SUBJECT_PRONOUNS)


def _lacks_object(clause: Clause, cue: Cue, start: int) -> bool:
    """Whether a label follows its verb at once, so that the one labelled stands before it."""
    if start != cue.last or cue.takes("n"):
        return False
    determined = clause.lower[start] in ("a", "an", "the")
    return start in clause.runs or (determined and start + 1 in clause.runs)


def _last_name(clause: Clause, source: Piece) -> Piece:
    """In "the senator Lee called a “crook”" it is Lee who called: the name before the verb."""
    first = source[1] - 1
    while first > source[0] and clause.words[first - 1][0].isupper():
        first -= 1
    return (first, source[1]) if clause.words[first][0].isupper() else source


def _label_end(clause: Clause, start: int, end: int, text: str) -> int:
    """A label ends with its marks where a comma or a conjunction follows."""
    for at in range(start, end):
        run = clause.runs.get(at)
        if run is None:
            continue
        after = clause.lower[at + 1 : at + 2]
        if text[run.inner_end - 1] in ",." or not after or after[0] in _LABEL_STOPS:
            return at + 1
        return end
    return end


def _inserted_end(clause: Clause, source: int, start: int, text: str) -> int:
    """Where a relative clause set off by commas, dashes or brackets ends."""
    if source == 0 or clause.lower[source] not in ("who", "which"):
        return len(clause)
    sign = {"(": ")"}.get(clause.words[source - 1], clause.words[source - 1])
    if sign not in (",", "—", "–", ")"):
        return len(clause)
    for at in range(start + 1, len(clause)):
        if clause.words[at] == sign:
            return at
        run = clause.runs.get(at)
        if run is not None and text[run.inner_end - 1] == ",":
            return at + 1
    return len(clause)


def _according(clause: Clause, cue: Cue, later: Sequence[Cue], text: str) -> Opening | None:
    """ "According to Lee, it will rain": the content is what comes after the source's comma."""
    if cue.first > 2 or "," not in clause.words[cue.last + 1 :]:
        return None
    end = clause.words.index(",", cue.last + 1)
    second = clause.words.index(",", end + 1) if "," in clause.words[end + 1 :] else end
    if second > end and first_verb(clause, end + 1, second) is None and second + 1 < len(clause):
        end = second if clause.lower[end + 1] in DETERMINERS or second - end <= 3 else end
    start = end + 1
    stop = right_extent(clause, start, later, text) if start < content_end(clause) else start
    return Opening(cue, (cue.last, end), (start, stop)) if stop > start else None
