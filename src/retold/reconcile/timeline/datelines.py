"""Datelines, which open a report and are no part of what it tells."""

import re

from ...annotate.times.words import MONTHS

# "ARLOW, Oct 15 (Grey Wire) - ": a few capitalised words before a dash that stands alone.
_HEAD = re.compile(r"\s*([A-Z][^\n—–]{1,80}?)\s?(?:[—–]|--| - )\s*")
_WORD = re.compile(r"[^\W\d_]+")
_AGENCY = re.compile(r"\([^()]*\)")


def dateline_length(text: str) -> int:
    """How many characters of the beginning of ``text`` are a dateline; 0 for none.

    Its words are a place, a date and an agency: all capitalised, and either all in capital letters,
    or with a month or an agency in brackets among them.
    """
    found = _HEAD.match(text, 0, 100)
    if found is None:
        return 0
    head = found[1]
    words = _WORD.findall(_AGENCY.sub(" ", head))
    named = "(" in head or head.isupper() or any(word.lower() in MONTHS for word in words)
    return found.end() if named and words and all(w[0].isupper() for w in words) else 0
