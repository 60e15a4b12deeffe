"""Embedded posts in which colons mark who speaks ("Lee: I did not. Roe: You did")."""

from bisect import bisect_left
from collections.abc import Sequence

from ...model import NameMention, Region
from ..document import Document
from .link import Link

_AFTER_TEXT = ("pic.twitter.com", "https://", "http://", "— ")


def post_links(
    document: Document, regions: Sequence[Region], names: Sequence[NameMention]
) -> list[Link]:
    """The links of the turns inside embedded posts, each named speaker's words up to the next."""
    found: list[Link] = []
    for region in regions:
        if region.kind == "embedded_post":
            found.extend(_turns(document, region, names))
    return found


def _turns(document: Document, region: Region, names: Sequence[NameMention]) -> list[Link]:
    labels = [
        name
        for name in _inside(names, region)
        if name.kind == "person" and document.text[name.span.end : name.span.end + 1] == ":"
    ]
    paragraph = document.paragraph_at(region.span.start) or 0
    found = []
    ends = [label.span.start for label in labels[1:]] + [_text_end(document, region)]
    for label, end in zip(labels, ends, strict=False):
        start = label.span.end + 1
        while start < end and document.text[start].isspace():
            start += 1
        while end > start and document.text[end - 1].isspace():
            end -= 1
        if start < end:
            colon = label.span.end, label.span.end + 1
            source = label.span.start, label.span.end
            found.append(Link(paragraph, [(start, end)], colon, source, ":", verbatim=True))
    return found


def _inside(names: Sequence[NameMention], region: Region) -> list[NameMention]:
    low = bisect_left(names, region.span.start, key=lambda name: name.span.start)
    high = bisect_left(names, region.span.end, key=lambda name: name.span.start)
    return list(names[low:high])


def _text_end(document: Document, region: Region) -> int:
    """Where the words of a post end: before its picture link or its signature."""
    text = document.text[region.span.start : region.span.end]
    ends = [text.rfind(mark) for mark in _AFTER_TEXT]
    return region.span.start + min((at for at in ends if at > 0), default=len(text))
