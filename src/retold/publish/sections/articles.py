"""The articles themselves, marked, each marked word tied to the lines that rest on it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from ...model import Annotations, Region, RegionKind, Span
from ..citing import Citations, Ref, RefKind
from ..reports import Report
from ..segments import Layer, Segment, cut, paragraphs
from ..text import clean, clip, language_tag

# These stand in the line, at the end of their words; the others, which cover whole paragraphs,
# stand beside the paragraph.
_IN_LINE: frozenset[RefKind] = frozenset({"conflict", "series", "quotation", "event", "report"})
_MARGIN = 12
_CLOSING = frozenset("”’\"'»")
_STOPS = frozenset(",.!?;…")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph with their marks, ready to print, and the lines named behind them."""

    words: Markup
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, the kind of region it lies in, and the lines beside it."""

    region: RegionKind
    outlet: str
    pieces: tuple[Piece, ...]
    margin: tuple[Ref, ...]
    margin_more: int


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article of the page; ``left_off`` is how many code points of its text are not shown."""

    report: Report
    language: str | None
    paragraphs: tuple[Paragraph, ...]
    left_off: int


def article_views(citations: Citations) -> tuple[ArticleView, ...]:
    """All articles. To be called last: the lines that rest on words must be known."""
    return tuple(
        _article(report, citations.refs(report), citations.asides(report))
        for report in citations.reports
    )


def _article(
    report: Report, refs: list[tuple[Span, Ref]], asides: list[tuple[Span, Ref]]
) -> ArticleView:
    marks = report.marks
    text = marks.article.text[: report.shown]
    last = len(text) - 1
    starts = {max(span.start, 0) for span, _ in [*refs, *asides]}
    whole = report.shown == len(marks.article.text)
    anchors = sorted({min(start, last) for start in starts if start <= last or whole})
    layers = sorted(
        [
            *_layers(marks),
            *(Layer(s.start, s.end, "conflict") for s, r in refs if r.kind == "conflict"),
        ],
        key=lambda layer: layer.start,
    )
    inline = sorted(
        {(_past_marks(text, span.end), ref) for span, ref in refs if ref.kind in _IN_LINE},
        key=_by_place,
    )
    beside = sorted(
        {(span.start, ref) for span, ref in refs if ref.kind not in _IN_LINE}
        | {(span.start, ref) for span, ref in asides},
        key=_by_place,
    )
    return ArticleView(
        report=report,
        language=language_tag(report.head.language),
        paragraphs=_paragraphs(report, text, layers, anchors, inline, beside),
        left_off=len(marks.article.text) - len(text),
    )


def _past_marks(text: str, end: int) -> int:
    """The end of words with the marks of quotation that close behind them, as in ``words,”``."""
    end = min(end, len(text))
    if text[end : end + 1] in _STOPS and text[end + 1 : end + 2] in _CLOSING:
        end += 1
    for _ in range(2):
        if text[end : end + 1] in _CLOSING and not text[end + 1 : end + 2].isalpha():
            end += 1
    return end


def _by_place(item: tuple[int, Ref]) -> tuple[int, str, int]:
    return item[0], item[1].kind, item[1].number


def _layers(marks: Annotations) -> list[Layer]:
    layers = [Layer(part.start, part.end, "quote") for q in marks.quotes for part in q.parts]
    layers += [Layer(t.span.start, t.span.end, "time") for t in marks.times]
    layers += [Layer(n.span.start, n.span.end, "name") for n in marks.names if n.by_name]
    layers += [Layer(a.source.start, a.source.end, "source") for a in marks.attributions]
    return layers


def _paragraphs(
    report: Report,
    text: str,
    layers: Sequence[Layer],
    anchors: Sequence[int],
    inline: Sequence[tuple[int, Ref]],
    beside: Sequence[tuple[int, Ref]],
) -> tuple[Paragraph, ...]:
    regions = [region for region in report.marks.regions if region.kind != "body"]
    bounds = paragraphs(text, [place for r in regions for place in (r.span.start, r.span.end)])
    segments = iter(cut(len(text), layers, anchors, inline, [start for start, _ in bounds]))
    views = []
    for (start, end), region in zip(bounds, _regions_at(regions, bounds), strict=True):
        own: list[Segment] = []
        while not own or own[-1].end < end:
            own.append(next(segments))
        margin = _between(beside, start, end)
        views.append(
            Paragraph(
                region=region.kind if region else "body",
                outlet=clip(region.outlet or "", 60) if region else "",
                pieces=_pieces(report, text, own),
                margin=margin[:_MARGIN],
                margin_more=max(0, len(margin) - _MARGIN),
            )
        )
    return tuple(views)


def _regions_at(
    regions: Sequence[Region], bounds: Sequence[tuple[int, int]]
) -> Iterator[Region | None]:
    """For each paragraph the innermost region that holds its start."""
    waiting = sorted(regions, key=lambda region: region.span.start, reverse=True)
    open_here: list[Region] = []
    for start, _ in bounds:
        while waiting and waiting[-1].span.start <= start:
            open_here.append(waiting.pop())
        open_here = [region for region in open_here if region.span.end > start]
        yield min(open_here, key=lambda region: len(region.span), default=None)


def _between(refs: Sequence[tuple[int, Ref]], start: int, end: int) -> tuple[Ref, ...]:
    low = bisect_left(refs, start, key=lambda each: each[0])
    high = bisect_left(refs, end, key=lambda each: each[0])
    return tuple(dict.fromkeys(ref for _, ref in refs[low:high]))


def _pieces(report: Report, text: str, segments: Sequence[Segment]) -> tuple[Piece, ...]:
    """The segments of one paragraph, up to each that has lines behind it together, without the
    white space after the last.

    They are put into markup here: a template takes several times as long for a thousand of them.
    """
    start, end = segments[0].start, segments[-1].end
    shown = clean(text[start:end].rstrip())
    pieces = []
    marked: list[str] = []
    for segment in segments:
        words = escape(shown[segment.start - start : segment.end - start])
        marked.append(_marked(words, segment, report))
        if segment.refs or segment.end == end:
            pieces.append(Piece(Markup("".join(marked)), segment.refs))  # noqa: S704 escaped above
            marked = []
    return tuple(pieces)


def _marked(words: Markup, segment: Segment, report: Report) -> str:
    """Escaped words under the marks of their segment; the classes and the anchor are our own."""
    if not (segment.names or segment.anchored):
        return words
    anchor = f' id="{report.anchor}-{segment.start}"' if segment.anchored else ""
    names = f' class="m {" ".join(segment.names)}"' if segment.names else ""
    return f"<span{anchor}{names}>{words}</span>"
