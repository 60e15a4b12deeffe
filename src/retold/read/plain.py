"""Plain text, and Markdown read as the text that a reader sees."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

from .clean import clean_field
from .decoding import decode
from .fields import checked_text, draft_record
from .limits import Limits
from .markup import block_text, parse_html
from .records import Draft, Flaw

_LONGEST_HEADLINE = 200
_MOST_WORDS = 32
# What ends a sentence, opens a list or breaks off in its middle ends no headline.
_NOT_FINAL = (".", ",", ";", ":", "…", ".”", '."')
_BYLINE = re.compile(r"by\s", re.I)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.S)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def read_text(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a plain text file: its text as it stands, with line ends as "\\n"."""
    text = checked_text(_with_plain_line_ends(decode(data)), limits)
    yield Draft(text=text, title=headline_of(text))


def headline_of(text: str) -> str | None:
    """The first line, if it looks like a headline: short, without the full stop of a sentence, and
    followed by an empty line or by a longer one. The text keeps it."""
    lines = text.lstrip().split("\n", 2)
    line = lines[0].strip()
    if len(lines) < 2 or not lines[-1].strip():
        return None
    if len(line) > _LONGEST_HEADLINE or not 2 <= len(line.split()) <= _MOST_WORDS:
        return None
    if line.endswith(_NOT_FINAL) or _BYLINE.match(line):
        return None
    following = lines[1].strip()
    return clean_field(line) if not following or len(following) > len(line) else None


def read_markdown(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a Markdown file: its blocks apart by empty lines, without the marks of the
    format; the first heading is the title, front matter (``key: value`` lines) gives the rest."""
    source = _with_plain_line_ends(decode(data))
    front = _FRONT_MATTER.match(source)
    known = _front_matter(front[1]) if front else {}
    tree = parse_html(
        MarkdownIt("commonmark").enable("table").render(source[front.end() :] if front else source)
    )
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


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
