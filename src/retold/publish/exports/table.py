"""A story's timeline as CSV (RFC 4180): one row for each telling of an event."""

import csv
import io
from collections.abc import Iterable, Sequence

from ...model import ArticleHead, Conflict, Dossier, Event, EventMention
from ..text import one_line
from .datings import date_conflicts, stands_on

COLUMNS = (
    "event",
    "label",
    "event_start",
    "event_end",
    "event_edtf",
    "independent_sources",
    "conflict_sides",
    "said",
    "start",
    "end",
    "grain",
    "edtf",
    "how",
    "article",
    "outlet",
    "published",
    "span_start",
    "span_end",
)
# A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV Injection");
# the last four are their full-width forms, which some programs read alike.
_FORMULA = tuple("=+-@＝＋－＠")


def to_csv(dossier: Dossier) -> bytes:
    """The tellings as UTF-8 CSV with a head line and CRLF line ends, in the dossier's order.

    Offsets are half-open code points of the sentence in the article. ``conflict_sides`` names the
    side of each conflict about the date that a telling stands on ("c2/1"). A cell that a
    spreadsheet would run as a formula gets an apostrophe before it.
    """
    about = date_conflicts(dossier)
    heads = {head.id: head for head in dossier.articles}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in dossier.events:
        for mention in event.mentions:
            head = heads[mention.span.article]
            writer.writerow(_row(event, mention, head, about.get(event.id, ())))
    return out.getvalue().encode()


def _row(
    event: Event, mention: EventMention, head: ArticleHead, conflicts: Sequence[Conflict]
) -> Iterable[str | int]:
    best, when = event.when, mention.when
    published = head.published
    return (
        safe_cell(event.id),
        safe_cell(event.label),
        best.start.isoformat() if best else "",
        best.end.isoformat() if best else "",
        best.edtf if best else "",
        event.independent_sources,
        safe_cell(" ".join(_sides(mention, conflicts))),
        safe_cell(mention.said),
        when.start.isoformat() if when else "",
        when.end.isoformat() if when else "",
        when.grain if when else "",
        when.edtf if when else "",
        safe_cell(mention.how),
        safe_cell(head.id),
        safe_cell(head.outlet or ""),
        safe_cell(published.value) if published else "",
        mention.span.start,
        mention.span.end,
    )


def _sides(mention: EventMention, conflicts: Sequence[Conflict]) -> Iterable[str]:
    if mention.when is None:
        return
    for conflict in conflicts:
        for number, side in enumerate(conflict.sides, start=1):
            if stands_on(mention, side):
                yield f"{conflict.id}/{number}"


def safe_cell(text: str) -> str:
    """A text on one line, with an apostrophe before what a spreadsheet would run as a formula."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
