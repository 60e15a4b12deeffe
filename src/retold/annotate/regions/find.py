"""The regions of an article, paragraph by paragraph."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...model import Region, RegionKind, Span
from ..document import Document
from ..tokens import Token
from .blocks import ends_with_outlet, is_quotable, leads_to_block, source_of
from .captions import caption
from .furniture import furniture
from .headings import is_heading, is_title, is_title_line, run_in_label
from .posts import embedded_post

_SIGNATURE = "signature of the post above"
_TITLE_LINES = 3
"""The first paragraphs among which the repeated title is looked for."""


def find_regions(document: Document) -> tuple[Region, ...]:
    """The regions of an article, in order, never overlapping; they cover every paragraph.

    A paragraph is one region, or two where a label runs into it: the label is the heading.
    """
    lines = [document.text[span.start : span.end] for span in document.paragraphs]
    found: list[Region] = []
    for index, span in enumerate(document.paragraphs):
        region = _alone(document, lines, index) or _quoted(document, lines, index, found)
        if region is not None:
            if region.why == _SIGNATURE:
                _claim_post(found, region)
            found.append(region)
            continue
        found.extend(_labelled(document, span, lines[index]))
    return tuple(found)


def region_of_line(line: str) -> tuple[RegionKind, str] | None:
    """What a paragraph is by its own words and by which rule, where it is no reporting: a credit,
    an invitation or legal line, a caption."""
    around = furniture(line)
    if around is not None:
        return around
    rule = caption(line)
    return None if rule is None else ("caption", rule)


def _alone(document: Document, lines: Sequence[str], index: int) -> Region | None:
    """The region of a paragraph that its own look tells."""
    span, line = document.paragraphs[index], lines[index]
    before = lines[index - 1] if index else None
    after = lines[index + 1] if index + 1 < len(lines) else None
    if index < _TITLE_LINES and is_title(line, document.article.title):
        return Region("heading", span, why="the article's title")
    if index == 0 and is_title_line(line, after):
        return Region("heading", span, why="title line")
    post = embedded_post(line)
    if post is not None:
        why = _SIGNATURE if post.only_signs else post.why
        return Region("embedded_post", span, outlet=post.author, why=why)
    around = region_of_line(line)
    if around is not None:
        kind, why = around
        return Region(kind, span, why=why)
    if is_heading(line, before, after):
        return Region("heading", span, why="short line of its own")
    return None


def _quoted(
    document: Document, lines: Sequence[str], index: int, found: Sequence[Region]
) -> Region | None:
    """The block quotation that the paragraph before hands over to."""
    if index == 0 or found[-1].kind != "body" or not lines[index - 1].endswith(":"):
        return None
    if not is_quotable(lines[index]):
        return None
    lead = _last_sentence(document, document.paragraphs[index - 1])
    if not (leads_to_block(lines[index - 1]) or ends_with_outlet(lead)):
        return None
    source = source_of(lead)
    if source is None:
        return None
    return Region(
        "block_quotation", document.paragraphs[index], outlet=source, why="led in with a colon"
    )


def _last_sentence(document: Document, paragraph: Span) -> Sequence[Token]:
    index = document.sentence_at(paragraph.end - 1)
    start = paragraph.start if index is None else document.sentences[index].start
    first = bisect_left(document.token_starts, start)
    last = bisect_left(document.token_starts, paragraph.end)
    return document.tokens[first:last]


def _claim_post(found: list[Region], signature: Region) -> None:
    """Give the paragraph above a signature that stands alone to the post."""
    if found and found[-1].kind == "body":
        found[-1] = Region("embedded_post", found[-1].span, signature.outlet, "above a signature")


def _labelled(document: Document, span: Span, line: str) -> Iterator[Region]:
    length = run_in_label(line)
    start = span.start
    if length:
        yield Region("heading", document.span(start, start + length), why="label of its paragraph")
        start += length
        start += len(document.text[start : span.end]) - len(
            document.text[start : span.end].lstrip()
        )
    kind: RegionKind = "body"
    yield Region(kind, document.span(start, span.end))
