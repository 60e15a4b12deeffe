"""Names inside hyphenated words, and names that stand side by side in one run of capitals."""

from collections.abc import Collection, Iterator, Sequence

from ..tokens import Token
from .keys import Key
from .lexicon import common_words, first_names, listed_names
from .runs import core
from .segments import Candidate, candidate_at
from .words import ORGANISATION_HEADS, PLACE_HEADS

_HYPHENS = "-‐‑"
_HEADS = ORGANISATION_HEADS | PLACE_HEADS


def surnames(found: Sequence[Candidate]) -> frozenset[str]:
    """The words, in lower case, that end a name led by a title or by a first name, or of several
    words of which none is ordinary."""
    return frozenset(candidate.words[-1].lower() for candidate in found if _is_personal(candidate))


def _is_personal(candidate: Candidate) -> bool:
    if candidate.title is not None:
        return True
    low = [word.lower() for word in candidate.words]
    if len(low) == 1 or " ".join(candidate.words) in listed_names() or low[-1] in _HEADS:
        return False
    common = common_words()
    return low[-1] not in common and (low[0] in first_names() or low[0] not in common)


def hyphenated(
    tokens: Sequence[Token], known: Collection[Key], surname: Collection[str]
) -> Iterator[Candidate]:
    """The known names that are parts of hyphenated words: "Brandt-Oduya talks", "anti-Brandt"."""
    for index, token in enumerate(tokens):
        word = core(token.text)
        if not any(hyphen in word for hyphen in _HYPHENS):
            continue
        if word.lower() in surname or word in listed_names():
            continue
        start = token.start
        for part in word.replace("‐", "-").replace("‑", "-").split("-"):
            name = part[:1].isupper() and (part.lower() in surname or (part.lower(),) in known)
            if name and part.lower() not in common_words():
                yield Candidate(index, index, start, start + len(part), (part,), weak=True)
            start += len(part) + 1


def side_by_side(
    tokens: Sequence[Token], candidate: Candidate, surname: Collection[str]
) -> Iterator[Candidate]:
    """The candidate, or its parts where a known surname opens it: another name must follow that is
    listed or a surname too ("the Brandt White House")."""
    words = candidate.words
    parts = range(candidate.first, candidate.last + 1)
    first = words[0].lower()
    rest = words[1:]
    together = (
        not rest
        or len(parts) != len(words)
        or candidate.title is not None
        or first not in surname
        or first in first_names()
        or not (" ".join(rest) in listed_names() or (len(rest) == 1 and rest[0].lower() in surname))
    )
    if together:
        yield candidate
        return
    yield candidate_at(tokens, parts[:1], words[:1], weak=candidate.weak)
    yield candidate_at(tokens, parts[1:], rest, weak=False)
