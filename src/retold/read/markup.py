"""From HTML elements to text: one paragraph for each block."""

from collections.abc import Iterator

import lxml.html
from lxml import etree

# Block elements of HTML, and those of trafilatura's result (head, quote, item, row).
# fmt: off
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hr", "item", "li", "list", "main", "nav",
    "ol", "p", "pre", "quote", "row", "section", "summary", "table", "tbody", "tfoot",
    "thead", "tr", "ul"}
)
# fmt: on
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_UNREAD = frozenset({"script", "style", "template", "noscript", "title", "svg", "math"})


def parse_html(text: str) -> lxml.html.HtmlElement | None:
    """The tree of a page, None if there is none. libxml2 cuts what is nested over 255 deep, which
    keeps everything that walks the tree safe."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def fragment_text(markup: str) -> str:
    """The text of a piece of HTML, its blocks apart by empty lines."""
    tree = parse_html(f"<div>{markup}</div>") if markup.strip() else None
    return "" if tree is None else block_text(tree)


def block_text(root: etree._Element) -> str:
    """The text under an element, its blocks apart by empty lines, white space run together, and a
    line break for a break."""
    blocks: list[str] = []
    pieces: list[str] = []
    for piece in _pieces(root):
        if piece is None:
            blocks.append("".join(pieces))
            pieces.clear()
        else:
            pieces.append(piece)
    blocks.append("".join(pieces))
    return "\n\n".join(filter(None, map(_tidy, blocks)))


def _tidy(block: str) -> str:
    lines = (" ".join(line.split()) for line in block.split("\n"))
    return "\n".join(filter(None, lines))


def _pieces(root: etree._Element) -> Iterator[str | None]:
    """The text in its order; None where a block begins or ends. The only line breaks in it are
    those of break elements."""
    skipping: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skipping is None and (tag in _UNREAD or not tag):
                skipping = element
            if skipping is None:
                yield from _opening(tag, element.text)
            continue
        if skipping is element:
            skipping = None
        elif skipping is None and tag in _BLOCKS:
            yield None
        elif skipping is None and tag in _CELLS:
            yield " "
        if skipping is None and element is not root and element.tail:
            yield _flat(element.tail)


def _opening(tag: str, text: str | None) -> Iterator[str | None]:
    if tag in _BLOCKS:
        yield None
    elif tag in _BREAKS:
        yield "\n"
    if text:
        yield _flat(text)


def _flat(text: str) -> str:
    return " ".join(text.split("\n"))
