"""A trace as lines for the terminal."""

from collections.abc import Iterator, Mapping
from typing import TextIO

from ..model import Edit, Hit, Published, Step, Trace
from ..publish.reports import short_names
from ..publish.summary import counted, shorten

WIDTH = 240  # characters of a sentence or of a reason
EDIT_WIDTH = 60


def print_trace(trace: Trace, out: TextIO) -> None:
    """A head line, each place with its sentence and what changed, then the path."""
    names = short_names(list(dict.fromkeys(hit.article for hit in trace.hits)))
    for line in _lines(trace, names):
        print(line, file=out)


def _lines(trace: Trace, names: Mapping[str, str]) -> Iterator[str]:
    if not trace.hits:
        yield f"“{_bare(trace.words)}”: nothing found"
        return
    yield _head(trace, names)
    for hit in trace.hits:
        yield ""
        yield from _place(hit, names)
    if trace.path:
        yield ""
        yield "path"
        yield from (_step(step, names) for step in trace.path)


def _head(trace: Trace, names: Mapping[str, str]) -> str:
    shown = len({hit.article for hit in trace.hits})
    outlets = len({hit.outlet for hit in trace.hits if hit.outlet})
    parts = [counted(len(trace.hits), "place"), counted(trace.articles, "article")]
    if shown < trace.articles:
        parts[-1] += f", of which the first {shown}"
    if outlets:
        parts.append(counted(outlets, "outlet"))
    earliest = names[trace.earliest] if trace.earliest else "not told by the dates"
    return f"“{_bare(trace.words)}”: {' · '.join(parts)} · earliest: {shorten(earliest)}"


def _place(hit: Hit, names: Mapping[str, str]) -> Iterator[str]:
    where = [_date(hit.published), shorten(names[hit.article]), f"line {hit.line}"]
    if hit.outlet:
        where.insert(1, shorten(hit.outlet))
    yield "  ".join(where)
    what = [f"{hit.kind} {hit.score:.2f}", "in quotation marks" if hit.quoted else "no marks"]
    if hit.speaker:
        what.append(shorten(hit.speaker) + (f" ({shorten(hit.why, WIDTH)})" if hit.why else ""))
    else:
        what.append("speaker unknown")
    if hit.through:
        what.append(f"through {shorten(hit.through)}")
    yield f"  {', '.join(what)}"
    yield f"  | {_around(hit)}"
    yield from (f"  ~ {_edit(edit)}" for edit in hit.edits)


def _around(hit: Hit) -> str:
    """The sentence, or of a long one the part with the words."""
    if len(hit.context) <= WIDTH:
        return shorten(hit.context, WIDTH)
    start = hit.span.start - hit.sentence.start
    low = max(0, min(start - WIDTH // 4, len(hit.context) - WIDTH))
    return ("…" if low else "") + shorten(hit.context[low:], WIDTH)


def _edit(edit: Edit) -> str:
    before, after = shorten(edit.before, EDIT_WIDTH), shorten(edit.after, EDIT_WIDTH)
    if before and before.casefold() == after.casefold() and edit.kind == "moved":
        return f"moved: “{before}” without marks of quotation"
    if before and after:
        return f"{edit.kind}: “{before}” → “{after}”"
    return f"{edit.kind}: − “{before}”" if before else f"{edit.kind}: + “{after}”"


def _step(step: Step, names: Mapping[str, str]) -> str:
    arrow = "→" if step.directed else "—"
    ends = f"{shorten(names.get(step.parent, step.parent))} {arrow} {shorten(names[step.child])}"
    return f"  {ends}  {step.kind} {step.confidence:.2f}: {shorten(step.why, WIDTH)}"


def _date(published: Published | None) -> str:
    if published is None:
        return "no date"
    date = shorten(published.value)
    return f"{date} (inferred)" if published.how == "inferred" else date


def _bare(words: str) -> str:
    return shorten(words.strip(" \t\r\n“”\"‘’'"))
