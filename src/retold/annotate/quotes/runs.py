"""Marks of quotation, paired: from characters to runs of quoted words.

Pairs are sought inside one paragraph, so that a stray mark never swallows the rest. A run goes on
past its paragraph only where the text says so: the next paragraph opens with the same mark again,
or brings, before any other mark, the closing mark that is missing.
"""

from dataclasses import dataclass, field, replace

from ...model import Span
from ..document import Document
from .signs import Kind, Sign, signs_in

# Marks nested deeper than this are not read, which keeps hostile text linear.
_DEPTH = 4
# A closing single mark after a plural's s counts as an apostrophe when a likelier one follows,
# unless so few characters stand before it that it closes a label ("the ‘Dreamers’ said").
_LABEL_LENGTH = 25


@dataclass(frozen=True, slots=True)
class Run:
    """Words between marks: ``start:end`` with the marks, ``inner_start:inner_end`` without them.

    ``closed`` is false where the closing mark is missing. ``resumes`` is true where the run carries
    on the one before it, which the paragraph before left open; that one has ``goes_on``.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    paragraph: int
    kind: Kind
    closed: bool = True
    resumes: bool = False
    goes_on: bool = False


@dataclass(slots=True)
class _Pairing:
    """The marks of one paragraph while they are paired."""

    paragraph: int
    end: int
    runs: list[Run] = field(default_factory=list)
    nested: list[Run] = field(default_factory=list)
    stack: list[Sign] = field(default_factory=list)
    orphan: Sign | None = None


def quoted_runs(document: Document) -> list[Run]:
    """The outermost runs of an article, in order, each inside one paragraph. Linear time."""
    found: list[Run] = []
    left_open: tuple[Run, list[Run]] | None = None
    for index, paragraph in enumerate(document.paragraphs):
        pairing = _pair(document.text, paragraph, index)
        if left_open is not None:
            found.extend(_carried(document, left_open, pairing, paragraph))
        left_open = None
        found.extend(pairing.runs)
        if pairing.stack:
            opened = pairing.stack[0]
            tail = Run(opened.start, paragraph.end, opened.end, paragraph.end, index, opened.kind)
            resumed = bool(found) and found[-1].goes_on and opened.start == paragraph.start
            left_open = replace(tail, closed=False, resumes=resumed), pairing.nested
    if left_open is not None:
        found.extend(_cut_short(document, *left_open))
    return [kept for run in found for kept in _bounded(document, run)]


def _bounded(document: Document, run: Run) -> list[Run]:
    return [run] if run.closed or run.goes_on else _cut_short(document, run, [])


def _pair(text: str, paragraph: Span, index: int) -> _Pairing:
    pairing = _Pairing(index, paragraph.end)
    signs = signs_in(text, paragraph.start, paragraph.end)
    closer_follows = _single_closers(signs)
    for at, (sign, follows) in enumerate(zip(signs, closer_follows, strict=True)):
        if sign.role == "open" or (sign.role == "either" and not _is_open(pairing, sign.kind)):
            if _is_nested(pairing, signs, at):
                pairing.stack.append(sign)
            else:
                _open(pairing, sign, text, follows)
        else:
            _close(pairing, sign, follows)
    return pairing


def _single_closers(signs: list[Sign]) -> list[bool]:
    """For each sign, whether a closing single mark comes after it before the next opening one."""
    follows = [False] * len(signs)
    waiting = False
    for index in range(len(signs) - 1, -1, -1):
        follows[index] = waiting
        if signs[index].kind == "single":
            waiting = signs[index].role == "close"
    return follows


def _is_nested(pairing: _Pairing, signs: list[Sign], at: int) -> bool:
    """Whether a mark opens inside a run of its own kind: two closing marks follow it."""
    kind = signs[at].kind
    if len(pairing.stack) >= _DEPTH or not _is_open(pairing, kind):
        return False
    following = [sign.role for sign in signs[at + 1 : at + 1 + 2 * _DEPTH] if sign.kind == kind]
    return following[:2] == ["close", "close"]


def _is_open(pairing: _Pairing, kind: Kind) -> bool:
    return any(sign.kind == kind for sign in pairing.stack)


def _open(pairing: _Pairing, sign: Sign, text: str, closer_follows: bool) -> None:
    straight_single = sign.kind == "single" and text[sign.start] == "'"
    if straight_single and not closer_follows:
        return
    if pairing.stack and pairing.stack[0].kind == sign.kind:
        # The mark before it was never closed: keep what it may have held and begin afresh.
        opened = pairing.stack[0]
        stray = Run(
            opened.start, sign.start, opened.end, sign.start, pairing.paragraph, opened.kind
        )
        if not pairing.nested:
            pairing.runs.append(replace(stray, closed=False))
        pairing.runs.extend(pairing.nested)
        pairing.stack.clear()
        pairing.nested = []
    if len(pairing.stack) < _DEPTH:
        pairing.stack.append(sign)


def _close(pairing: _Pairing, sign: Sign, closer_follows: bool) -> None:
    depth = next(
        (i for i in range(len(pairing.stack) - 1, -1, -1) if pairing.stack[i].kind == sign.kind),
        None,
    )
    if depth is None:
        if sign.sure and not pairing.stack and not pairing.runs and pairing.orphan is None:
            pairing.orphan = sign
        return
    opened = pairing.stack[depth]
    if not sign.sure and closer_follows and sign.start - opened.end > _LABEL_LENGTH:
        return
    del pairing.stack[depth:]
    if sign.start == opened.end:
        return
    run = Run(opened.start, sign.end, opened.end, sign.start, pairing.paragraph, sign.kind)
    if depth == 0:
        pairing.runs.append(run)
        pairing.nested = []
    elif depth == 1:
        pairing.nested.append(run)
    if depth == 0 and pairing.stack:
        pairing.stack.clear()


def _carried(
    document: Document, left_open: tuple[Run, list[Run]], pairing: _Pairing, paragraph: Span
) -> list[Run]:
    """The run left open by the paragraph before, and what of it this paragraph carries on."""
    before, _ = left_open
    if not _may_go_on(document.text, before):
        return _cut_short(document, *left_open)
    first = pairing.runs[0] if pairing.runs else None
    opened = pairing.stack[0] if pairing.stack else None
    if first is not None and first.start == paragraph.start and first.kind == before.kind:
        pairing.runs[0] = replace(first, resumes=True)
        return [replace(before, goes_on=True)]
    if opened is not None and opened.start == paragraph.start and opened.kind == before.kind:
        return [replace(before, goes_on=True)]
    orphan = pairing.orphan
    if orphan is not None and orphan.kind == before.kind and before.closed is False:
        rest = Run(
            paragraph.start,
            orphan.end,
            paragraph.start,
            orphan.start,
            pairing.paragraph,
            before.kind,
        )
        return [replace(before, goes_on=True), replace(rest, resumes=True)]
    return _cut_short(document, *left_open)


def _may_go_on(text: str, run: Run) -> bool:
    """Whether a run begins as speech does: with a capital, or after a comma or a colon."""
    if run.resumes or not text[run.inner_start : run.inner_start + 1].islower():
        return True
    return text[max(0, run.start - 2) : run.start].rstrip()[-1:] in (",", ":")


def _cut_short(document: Document, run: Run, nested: list[Run]) -> list[Run]:
    """A run that nothing closes ends with its sentence; pairs after that stand on their own."""
    sentence = document.sentence_at(run.inner_start)
    end = document.sentences[sentence].end if sentence is not None else run.end
    end = min(end, nested[0].start) if nested else min(end, run.end)
    end = max(end, run.inner_start)
    kept = [replace(run, end=end, inner_end=end)] if end > run.inner_start else []
    return kept + [inner for inner in nested if inner.start >= end]
