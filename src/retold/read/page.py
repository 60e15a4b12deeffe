"""Web pages: the main text by trafilatura, and what the page says about itself."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, cast

import lxml.html

from ..model import Published, published_on
from .clean import clean_field
from .decoding import decode
from .fields import checked_text, host_of
from .limits import Limits
from .markup import block_text, parse_html
from .records import Draft, Flaw, UnreadableError

if TYPE_CHECKING:
    from trafilatura.settings import Document

# A page of buttons and labels has no block as long as the shortest sentence of news.
_FEWEST_WORDS = 5
# Each is copied to look at; a page nests a body, a main part and an article.
_MOST_WHOLES = 8
# A fixed last day keeps the result the same on every day that the page is read.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}


def read_html(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a page: title, byline, outlet, canonical address, language and date as the
    page gives them; paragraphs, headings, captions, quotations and list items as blocks apart by
    empty lines."""
    tree = parse_html(decode(data))
    if tree is None:
        raise UnreadableError("no main text found: the page is empty")
    if sum(1 for _ in tree.iter()) > limits.page_elements:
        raise UnreadableError(f"too large: a page of over {limits.page_elements:,} elements")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    document = _extract(tree)
    text = "" if document is None else _with_blocks(block_text(document.body), tree)
    if document is None or all(len(block.split()) < _FEWEST_WORDS for block in text.split("\n\n")):
        raise UnreadableError("no main text found")
    yield Draft(
        text=checked_text(text, limits),
        outlet=clean_field(document.sitename) or host_of(document.url),
        url=clean_field(document.url),
        title=clean_field(document.title),
        byline=clean_field((document.author or "").replace(";", ",")),
        published=_published(document.date),
        language=clean_field(language),
    )


def _extract(tree: lxml.html.HtmlElement) -> "Document | None":
    # Loading it takes 0.15 s, which a run without pages is spared.
    from trafilatura import bare_extraction

    _prepare(tree)
    try:
        found = bare_extraction(
            tree, with_metadata=True, include_comments=False, date_extraction_params=dict(_DATES)
        )
    except Exception as error:
        # The page is anybody's, and the extractor is large: whatever it stumbles over concerns
        # this page alone.
        raise UnreadableError(
            f"no main text found: the extractor fails on it ({error!r:.80})"
        ) from None
    return None if found is None else cast("Document", found)


def _with_blocks(text: str, tree: lxml.html.HtmlElement) -> str:
    """The text with its blocks apart, where the extractor's last resort, used on short articles,
    has run those of a whole element together."""
    if "\n" in text:
        return text
    for element in islice(tree.iter("article", "main", "body"), _MOST_WHOLES):
        whole = deepcopy(element)
        for margin in list(whole.iter("aside", "footer")):
            margin.drop_tree()
        blocks = block_text(whole)
        if blocks.split() == text.split():
            return blocks
    return text


def _prepare(tree: lxml.html.HtmlElement) -> None:
    """Make paragraphs of captions, which the extractor leaves out together with their pictures, and
    drop menus, which it takes for the main text of a page that has none."""
    for figure in tree.iter("figure"):
        figure.tag = "div"
    for caption in tree.iter("figcaption"):
        caption.tag = "p"
    for menu in list(tree.iter("nav")):
        if menu.getparent() is not None:
            menu.drop_tree()


def _published(day: str | None) -> Published | None:
    try:
        return published_on(date.fromisoformat(day), "page") if day else None
    except ValueError:
        return None
