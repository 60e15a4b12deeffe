"""From an article to its quotes: runs, clauses, links, then speakers."""

from collections.abc import Sequence

from ...model import NameMention, Quote, QuoteKind, Region, Span
from ..document import Document
from ..reading import Predicate
from .assembly import assemble
from .link import Link
from .readings import with_predicates
from .runs import quoted_runs
from .speakers import Resolved, resolve


def find_quotes(
    document: Document,
    regions: Sequence[Region],
    names: Sequence[NameMention],
    parsed: Sequence[Predicate] = (),
) -> tuple[Quote, ...]:
    """The quotes of an article in order of their content. Linear in the length of the text.

    ``parsed`` are the verbs that a pipeline read with their subjects and clauses.
    """
    runs = quoted_runs(document)
    links = assemble(document, regions, names, runs)
    if parsed:
        links = with_predicates(document, links, runs, parsed)
    resolved = resolve(document, links, names)
    quotes = [_quote(document, link, who) for link, who in zip(links, resolved, strict=True)]
    return tuple(sorted(quotes, key=lambda quote: (quote.content, quote.cue or quote.content)))


def _quote(document: Document, link: Link, who: Resolved) -> Quote:
    parts = tuple(document.span(start, end) for start, end in sorted(link.pieces))
    content = document.span(parts[0].start, max(part.end for part in parts))
    inside = [run for run in link.runs if run.inner_start < run.inner_end]
    return Quote(
        content=content,
        parts=parts,
        quoted=tuple(document.span(run.inner_start, run.inner_end) for run in inside),
        cue=document.span(*link.cue) if link.cue is not None else None,
        speaker_spans=(document.span(*link.source),) if link.source is not None else (),
        kind=_kind(parts, link),
        speaker=who.entity,
        why=who.why,
        evidence=who.evidence,
    )


def _kind(parts: Sequence[Span], link: Link) -> QuoteKind:
    if link.verbatim:
        return "direct"
    if not link.runs:
        return "indirect"
    outside = sum(len(part) for part in parts) - sum(run.end - run.start for run in link.runs)
    # Signs and spaces between the runs of one part are no words of the reporter.
    return "direct" if outside <= 2 * len(link.runs) else "mixed"
