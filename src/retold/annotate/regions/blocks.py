"""Paragraphs quoted whole from another outlet behind a line that leads to them."""

import re
from collections.abc import Iterator, Sequence

from ..names.lexicon import common_words, listed
from ..names.runs import find_runs
from ..names.segments import Candidate, candidates
from ..tokens import Token

_SHORTEST = 60
"""Characters of a quoted paragraph; a shorter one after a colon is an item of a list."""
_TAIL = 240
"""Characters at the end of the lead in which the cue must stand."""
_QUOTE_MARKS = "“‘\"'«„"
_VERB = re.compile(
    r"(?:reports?|reported|writes?|wrote|notes?|noted|adds?|added|continues?|continued|explains?|"
    r"explained|observes?|observed|details?|detailed)\b[^.!?]{0,60}:$"
)
_ACCORDING = re.compile(
    r"\b(?:according to|as reported by|reporting (?:from|by)|(?:report|article|story|piece|op-ed|"
    r"editorial|statement|post|account) (?:from|in|by|on))\b[^.!?]{1,120}:$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[•*\-–—>]|\(?\d{1,2}[.)]\s|[A-Z][\w’' ]{2,30}:\s")
"""An item of a list, a turn of a dialogue or a paragraph with a label."""


def leads_to_block(line: str) -> bool:
    """Whether a paragraph ends by handing over to somebody else's words: a cue and a colon."""
    tail = line[-_TAIL:]
    return _VERB.search(tail) is not None or _ACCORDING.search(tail) is not None


def is_quotable(line: str) -> bool:
    """Whether a paragraph after such a lead can be the quoted one: no marks of its own, no item,
    and it does not hand over itself."""
    return (
        len(line) >= _SHORTEST
        and line[0] not in _QUOTE_MARKS
        and _ITEM.match(line) is None
        and not line.endswith(":")
    )


def ends_with_outlet(tokens: Sequence[Token]) -> bool:
    """Whether a known outlet stands right before the colon: "From Reuters:", "(via NBC News):"."""
    last = [candidate for candidate in _names(tokens) if candidate.last >= len(tokens) - 3]
    known = listed(last[-1].words) if last else None
    return known is not None and known.kind == "outlet"


def source_of(tokens: Sequence[Token]) -> str | None:
    """The name of the quoted source in the last sentence of the lead: a known outlet, else the only
    name there; None where there is none or only a place."""
    found = [candidate.words for candidate in _names(tokens)]
    known = [listed(words) for words in found]
    outlets = [name.canonical for name in known if name and name.kind == "outlet"]
    if outlets:
        return outlets[-1]
    rest = [" ".join(words) for words, name in zip(found, known, strict=True) if name is None]
    return rest[0] if len(found) == len(rest) == 1 else None


def _names(tokens: Sequence[Token]) -> Iterator[Candidate]:
    for run in find_runs(tokens, 0, len(tokens)):
        for candidate in candidates(tokens, run):
            name = listed(candidate.words)
            behind_the = candidate.first > 0 and tokens[candidate.first - 1].text in ("the", "The")
            if name is not None and name.kind == "outlet":
                if behind_the or not name.needs_the:
                    yield candidate
            elif len(candidate.words) > 1 or candidate.words[0].lower() not in common_words():
                yield candidate
