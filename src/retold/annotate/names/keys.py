"""The words that tell one name from another."""

from collections.abc import Sequence
from functools import lru_cache

from .lexicon import listed
from .words import COMPANY_FORMS

Key = tuple[str, ...]

_UNITED_STATES = frozenset({"US", "U.S.", "U.S"})


@lru_cache(maxsize=1 << 14)
def key_of(words: tuple[str, ...]) -> Key:
    """The words in lower case without initials in the middle and without "Inc"; a listed name by
    its canonical form, so that "UN" and "United Nations" are one.

    >>> key_of(("Anna", "B.", "Carver"))
    ('anna', 'carver')
    """
    if len(words) > 1 and words[0] in _UNITED_STATES:
        rest = words[1:]
        words = rest if listed(rest) else ("United", "States", *rest)
    low = _lowered(words)
    known = listed(words[: len(low)]) or listed(words)
    if known is not None and not known.needs_the:
        return _lowered(known.canonical.split())
    return low


def _lowered(words: Sequence[str]) -> Key:
    low = [word.lower().replace("’", "'").rstrip(".") for word in words]
    if len(low) > 2:
        low[1:-1] = [word for word in low[1:-1] if not (len(word) == 1 and word.isalpha())]
    while len(low) > 1 and low[-1] in COMPANY_FORMS:
        low.pop()
    return tuple(low)
