"""Cues that no rule reads, with the sources and contents that each may have, for the model."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .cues import group_start
from .extents import content_end
from .items import RUN, Clause
from .lexicon import cue_forms
from .link import Link, Piece
from .nouns import possessor_of
from .phrases import source_after, subject_before
from .subjects import main_subject
from .words import CONJUNCTIONS, PREPOSITIONS, SUBORDINATORS

# What a text position is to the links of the rules.
FREE, CONTENT, SOURCE, CUE = 0, 1, 2, 3
_PASSIVE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "'re"})
_SIGNS = frozenset({",", ";", "—", "–", ":", "(", ")", RUN})
# Words after which a shorter content may end.
_TURNS = CONJUNCTIONS | (SUBORDINATORS - {"that", "whether", "how", "why", "what", "where", "than"})
# A phrase has its verb or its sign within this many items.
_REACH = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reading of a cue at the item ``anchor``: all ranges in items; ``source`` None for nobody.

    ``how`` names the ways in which source and content were found, "subject>comma".
    """

    anchor: int
    cue: Piece
    source: Piece | None
    content: tuple[Piece, ...]
    by: str
    to: str

    @property
    def how(self) -> str:
        """Both ways in one word."""
        return f"{self.by}>{self.to}"


def roles_in(links: Sequence[Link], length: int) -> bytearray:
    """For each offset of the text, what the links of the rules have it for; cues win."""
    roles = bytearray(length)
    for role in (CONTENT, SOURCE, CUE):
        for link in links:
            for start, end in _spans(link, role):
                roles[start:end] = bytes((role,)) * (end - start)
    return roles


def _spans(link: Link, role: int) -> Sequence[Piece]:
    if role == CONTENT:
        return link.pieces
    span = link.source if role == SOURCE else link.cue
    return () if span is None else (span,)


def readings(clause: Clause, anchor: int) -> Iterator[Candidate]:
    """Every reading of a cue, in a fixed order."""
    cue = _cue(clause, anchor)
    contents = list(_contents(clause, cue))
    for by, source in _sources(clause, anchor, cue):
        for to, content in contents:
            if source is None or not _overlap(source, content):
                yield Candidate(anchor, cue, source, (content,), by, to)
    yield from _passives(clause, anchor, cue, contents)
    yield from _closings(clause, anchor, cue)


def _overlap(left: Piece, right: Piece) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _cue(clause: Clause, anchor: int) -> Piece:
    """The cue with its helpers and a preposition that leads to its content."""
    first = group_start(clause, anchor, 0)
    end = anchor + 1
    if end < len(clause) and _leads(clause, end):
        end += 1
    return first, end


def _leads(clause: Clause, at: int) -> bool:
    word = clause.lower[at]
    if word == "to":
        following = clause.lower[at + 1] if at + 1 < len(clause) else ""
        return following in ("the", "a", "an", "his", "her", "their", "its") or (
            at + 1 < len(clause) and clause.words[at + 1][0].isupper()
        )
    return word in PREPOSITIONS and word != "by"


def _sources(clause: Clause, anchor: int, cue: Piece) -> Iterator[tuple[str, Piece | None]]:
    if _is_told(clause, anchor, cue):
        yield "nobody", None
        return
    seen: set[Piece] = set()
    for by, found in (
        ("subject", subject_before(clause, cue[0], 0)),
        ("possessor", possessor_of(clause, anchor)),
        ("main", main_subject(clause, cue[0])),
        ("label", (0, anchor) if clause.words[anchor] == ":" else None),
    ):
        if found is not None and found[0] < found[1] and found not in seen:
            seen.add(found)
            yield by, found
    yield "nobody", None


def _is_told(clause: Clause, anchor: int, cue: Piece) -> bool:
    """Whether the subject is the listener, as in "was warned that …", and nobody's words stand."""
    form = cue_forms().get(clause.lower[anchor])
    if form is None or form.shape != "past" or not form.verb.frames & {"r", "o"}:
        return False
    return any(word in _PASSIVE for word in clause.lower[cue[0] : anchor])


def _contents(clause: Clause, cue: Piece) -> Iterator[tuple[str, Piece]]:
    """To the end of the clause, to the next comma or sign, to the next turn."""
    start, end = cue[1], content_end(clause)
    while start < end and clause.words[start] in (",", ":"):
        start += 1
    if start >= end:
        return
    yield "end", (start, end)
    stop = min(end, start + _REACH)
    sign = next((i for i in range(start + 1, stop) if clause.words[i] in _SIGNS), end)
    if sign < end:
        yield "sign", (start, sign)
    turn = next((i for i in range(start + 1, min(stop, sign)) if clause.lower[i] in _TURNS), end)
    if turn < min(end, sign):
        yield "turn", (start, turn)


def _passives(
    clause: Clause, anchor: int, cue: Piece, contents: Sequence[tuple[str, Piece]]
) -> Iterator[Candidate]:
    """ "It is expected to rain": the subject belongs to the content; "echoed by Lee"."""
    subject = subject_before(clause, cue[0], 0)
    if subject is not None:
        for to, content in contents:
            yield Candidate(anchor, cue, None, (subject, content), "nobody", f"subject+{to}")
    by = anchor + 1
    if clause.lower[by : by + 1] == ["by"] or clause.lower[by : by + 1] == ["from"]:
        end = source_after(clause, by + 1, len(clause))
        if end > by + 1 and subject is not None:
            yield Candidate(anchor, cue, (by + 1, end), (subject,), "by", "subject")
        if end > by + 1 and end < content_end(clause):
            rest = end, content_end(clause)
            yield Candidate(anchor, cue, (by + 1, end), (rest,), "by", "rest")


def _closings(clause: Clause, anchor: int, cue: Piece) -> Iterator[Candidate]:
    """What is said comes first: "…, as the Post reported", "…, officials said"."""
    subject = subject_before(clause, cue[0], 0)
    if clause.lower[anchor] == "according":
        end = source_after(clause, anchor + 2, len(clause))
        if end > anchor + 2 and anchor > 0:
            whole = anchor, anchor + 2
            yield Candidate(anchor, whole, (anchor + 2, end), ((0, anchor),), "after", "before")
        return
    if subject is None or subject[0] < 2:
        return
    end = subject[0]
    while end > 0 and (clause.words[end - 1] in _SIGNS or clause.lower[end - 1] == "as"):
        end -= 1
    if 0 < end < subject[0]:
        yield Candidate(anchor, cue, subject, ((0, end),), "subject", "before")
