"""Paragraphs quoted whole from another outlet behind a line that leads to them."""

import re
from collections.abc import Iterator, Sequence

from ..names.lexicon import outlets
from ..names.runs import find_runs
from ..names.segments import Candidate, candidates
from ..tokens import Token

_SHORTEST = 60
"""Characters of a quoted paragraph; a shorter one after a colon is an item of a list."""
_QUOTE_MARKS = "“‘\"'«„"
_LEAD = re.compile(
    r"\b(?:according to|reports?|reported|reporting|writes?|wrote|written|notes?|noted|adds?|added|"
    r"continues?|continued|explains?|explained|details?|detailed|says?|said|states?|stated|reads?|"
    r"per|from|via|tweeted|posted)\b"
)
_NEAREST = 12
"""Tokens before the colon in which the source or the verb must stand."""


def leads_to_block(tokens: Sequence[Token], line: str) -> bool:
    """Whether a paragraph ends by handing over to somebody else's words: a cue and a colon."""
    if not line.endswith(":") or not tokens:
        return False
    start = tokens[max(0, len(tokens) - _NEAREST)].start - tokens[0].start
    return _LEAD.search(line[max(0, start) :]) is not None or "ccording to" in line


def is_quotable(line: str) -> bool:
    """Whether a paragraph after such a lead can be the quoted one: no marks of its own, no item."""
    return len(line) >= _SHORTEST and line[0] not in _QUOTE_MARKS and line[0] not in "•*-–—>"


def source_of(tokens: Sequence[Token]) -> str | None:
    """The name of the quoted source in the lead: a known outlet, else the only name there."""
    found = list(_names(tokens))
    known = [name for name in found if " ".join(name.words) in outlets()]
    if known:
        return outlets()[" ".join(known[-1].words)].canonical
    return " ".join(found[0].words) if len(found) == 1 else None


def _names(tokens: Sequence[Token]) -> Iterator[Candidate]:
    for run in find_runs(tokens, 0, len(tokens)):
        for candidate in candidates(tokens, run):
            if not candidate.weak or " ".join(candidate.words) in outlets():
                yield candidate
