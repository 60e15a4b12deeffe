"""Markdown, read as the text that a reader sees."""

import re
from collections.abc import Iterator

from .decoding import decode
from .fields import draft_record
from .limits import Limits
from .markup import block_text, parse_html
from .plain import headline_of, plain_line_ends
from .records import Draft, Flaw

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def read_markdown(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a Markdown file: its blocks apart by empty lines, without the marks of the
    format; the first heading is the title, front matter (``key: value`` lines) gives the rest."""
    # Loading it takes 0.06 s, which a run without Markdown is spared.
    from markdown_it import MarkdownIt

    source = plain_line_ends(decode(data))
    front = _FRONT_MATTER.match(source)
    known = _front_matter(front[1]) if front else {}
    body = source[front.end() :] if front else source
    tree = parse_html(MarkdownIt("commonmark").enable("table").render(body))
    text = "" if tree is None else block_text(tree)
    heading = None if tree is None else next(tree.iter(*_HEADINGS), None)
    title = None if heading is None else block_text(heading)
    yield from draft_record(
        {"title": title or headline_of(text)} | known | {"text": text}, None, limits
    )


def _front_matter(lines: str) -> dict[str, object]:
    pairs = (
        line.partition(":") for line in lines.split("\n") if not line.startswith((" ", "#", "-"))
    )
    return {key.strip(): value.strip().strip("\"'") for key, colon, value in pairs if colon}
