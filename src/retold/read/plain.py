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
# What ends a sentence, opens a list or breaks off in its middle ends no headline.
_NOT_FINAL = (".", ",", ";", ":", "…", ".”", '."')
_BYLINE = re.compile(r"by\s", re.I)


def read_text(data: bytes, limits: Limits) -> Iterator[Draft | Flaw]:
    """The one article of a plain text file: its text as it stands, with line ends as "\\n"."""
    text = checked_text(plain_line_ends(decode(data)), limits)
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


def plain_line_ends(text: str) -> str:
    """The text with every line end as "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
