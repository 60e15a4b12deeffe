"""Headings: titles, lines of their own, and labels that run into their paragraph."""

import re

from ..names.headlines import is_headline
from ..names.lexicon import common_words
from ..names.words import OFFICES
from ..tokens import tokenize

_LONGEST_TITLE = 250
_LONGEST_LINE = 80
_MOST_WORDS = 10
_SHORTEST_BODY = 120
"""Characters of a neighbour that is surely a paragraph."""
_LABEL = re.compile(r"([A-Z][A-Z0-9’' ,&/\-]{2,48}):(?=\s+\S)")
_FINAL = re.compile(r"[.!?…,;:]['\"”’)\]]*$")
_NOT_LABELS = frozenset({"a", "answer", "host", "moderator", "more", "note", "photos", "q"})
_NOT_LABELS |= {"question", "read", "reporter", "update", "video", "watch"}
"""Words in capitals before a colon that are turns of a dialogue or invitations."""
_BRIEF = re.compile(
    r"((?:why it matters|the big picture|driving the news|what[’']s next|the bottom line|"
    r"between the lines|zoom in|zoom out|go deeper|be smart|yes, but|by the numbers|state of play|"
    r"what they[’']re saying|the details|catch up quick|flashback|the backdrop|what to watch|"
    r"what we[’']re (?:hearing|watching)|reality check|the other side|the intrigue|how it works|"
    r"threat level|the context|worth noting|the latest|quick take|details|context|background)):"
    r"(?=\s+\S)",
    re.IGNORECASE,
)


def run_in_label(line: str) -> int:
    """The length of a heading that runs into its paragraph, with its colon; 0 if none.

    A label is in capitals and made of ordinary words; a name before a colon is a speaker of a
    transcript. Besides, the fixed labels of news briefs count in any case.
    """
    match = _BRIEF.match(line)
    if match:
        return match.end(1) + 1
    match = _LABEL.match(line)
    if match is None:
        return 0
    words = re.findall(r"[a-z]+", re.sub(r"[’'][a-z]+", "", match.group(1).lower()))
    common = common_words()
    if not words or any(word in OFFICES or word in _NOT_LABELS for word in words):
        return 0
    if any(word not in common and len(word) > 1 for word in words):
        return 0
    return match.end(1) + 1 if len(words) > 1 or len(words[0]) > 4 else 0


def is_title(line: str, title: str | None) -> bool:
    """Whether the line repeats the article's title, spacing, case and end marks aside."""
    return title is not None and _plain(line) == _plain(title)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def is_title_line(line: str, following: str | None) -> bool:
    """Whether the first line of a text is its title by its look: headline style, no full stop."""
    return (
        following is not None
        and len(line) <= _LONGEST_TITLE
        and not _FINAL.search(line)
        and len(following) > len(line) / 2
        and is_headline(tokenize(line))
    )


def is_heading(line: str, before: str | None, after: str | None) -> bool:
    """Whether a short line between paragraphs is a heading: no end mark, a capital first, and
    either headline style or paragraphs of full sentences around it."""
    words = line.split()
    if len(line) > _LONGEST_LINE or not 1 <= len(words) <= _MOST_WORDS or after is None:
        return False
    if _FINAL.search(line) or not (line[0].isupper() or line[0].isdecimal()):
        return False
    if not any(character.isalpha() for character in line) or "@" in line or "http" in line:
        return False
    if len(after) < _SHORTEST_BODY:
        return False
    if is_headline(tokenize(line)):
        return True
    return len(words) > 1 and before is not None and len(before) >= _SHORTEST_BODY and _ends(before)


def _ends(line: str) -> bool:
    return bool(re.search(r"[.!?…]['\"”’)\]]*$", line))
