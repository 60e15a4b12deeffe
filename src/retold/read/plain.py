"""Plain text."""

import re
from collections.abc import Iterator

from .clean import clean_field
from .decoding import decode
from .fields import checked_text
from .limits import Limits
from .records import Draft, Flaw

_LONGEST_HEADLINE = 200
_MOST_WORDS = 32
_MOST_LINES = 4
# What ends a sentence, opens a list or breaks off in its middle ends no headline.
_NOT_FINAL = (".", ",", ";", ":", "…", ".”", '."')
_BYLINE = re.compile(r"by\s", re.I)


def read_text(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a plain text file: its text as it stands, with line ends as "\\n"."""
    text = checked_text(plain_line_ends(decode(data)), limits)
    yield Draft(text=text, title=headline_of(text))


def headline_of(text: str) -> str | None:
    """The first line, if it looks like a headline: short, without the full stop of a sentence, and
    followed by a longer line or, after up to three lines of the same make (a byline, a date), by an
    empty one. The text keeps it."""
    lines = [line.strip() for line in text.lstrip().split("\n", _MOST_LINES + 1)]
    line = lines[0]
    if not 2 <= len(line.split()) <= _MOST_WORDS or _BYLINE.match(line) or not _is_label(line):
        return None
    if len(lines) < 2 or not any(lines[1:]):
        return None
    if len(lines[1]) > len(line):
        return clean_field(line)
    head = lines[: lines.index("")] if "" in lines else lines
    return clean_field(line) if len(head) <= _MOST_LINES and all(map(_is_label, head)) else None


def _is_label(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not line.endswith(_NOT_FINAL)


def plain_line_ends(text: str) -> str:
    """The text with every line end as "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
