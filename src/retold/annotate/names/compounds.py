"""Names inside hyphenated words, and names that stand side by side in one run of capitals."""

from collections.abc import Collection, Iterator, Sequence

from ..tokens import Token
from .keys import Key
from .lexicon import common_words, demonyms, first_names, listed
from .runs import core
from .segments import Candidate, candidate_at
from .words import CALENDAR, FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS

_HEADS = ORGANISATION_HEADS | PLACE_HEADS


def surnames(found: Sequence[Candidate]) -> frozenset[str]:
    """The words, in lower case, that end a name led by a title or by a first name, or of several
    words of which none is ordinary."""
    return frozenset(candidate.words[-1].lower() for candidate in found if _is_personal(candidate))


def _is_personal(candidate: Candidate) -> bool:
    if candidate.title is not None:
        return True
    low = [word.lower() for word in candidate.words]
    if len(low) == 1 or listed(candidate.words) or low[-1] in _HEADS:
        return False
    common = common_words()
    if low[0] in first_names() and low[0] not in common:
        return True
    return low[-1] not in common and (low[0] in first_names() or low[0] not in common)


def hyphenated(
    tokens: Sequence[Token], known: Collection[Key], surname: Collection[str]
) -> Iterator[Candidate]:
    """The known names that are parts of hyphenated words: "Brandt-Oduya talks", "anti-Brandt"."""
    for index, token in enumerate(tokens):
        if "-" not in token.text and "‑" not in token.text and "‐" not in token.text:
            continue
        word = core(token.text)
        if word.lower() in surname or listed((word,)):
            continue
        parts = word.replace("‐", "-").replace("‑", "-").split("-")
        if any(part[:1].isdecimal() for part in parts):
            continue
        modifies = not parts[-1][:1].isupper()
        start = token.start
        for part in parts:
            if part[:1].isupper() and _is_known(part, known, surname, alone=modifies):
                yield Candidate(index, index, start, start + len(part), (part,), weak=True)
            start += len(part) + 1


def _is_known(part: str, known: Collection[Key], surname: Collection[str], *, alone: bool) -> bool:
    """Whether part of a hyphenated word names something that is known; any capital word does where
    it stands ``alone`` before lower-case parts ("Brandt-led")."""
    low = part.lower()
    if low in demonyms() or low in FUNCTION_WORDS or low in CALENDAR:
        return False
    if listed((part,)) is not None:
        return True
    return low not in common_words() and (alone or low in surname or (low,) in known)


def side_by_side(
    tokens: Sequence[Token], candidate: Candidate, surname: Collection[str]
) -> Iterator[Candidate]:
    """The candidate, or its first word and the rest where these are two names."""
    words = candidate.words
    parts = range(candidate.first, candidate.last + 1)
    rest = words[1:]
    together = (
        not rest
        or len(parts) != len(words)
        or candidate.title is not None
        or listed(words) is not None
        or not (_opens_other(words, surname) or _are_two_bodies(words))
    )
    if together:
        yield candidate
        return
    yield candidate_at(tokens, parts[:1], words[:1], weak=candidate.weak)
    yield candidate_at(tokens, parts[1:], rest, weak=False)


def _opens_other(words: Sequence[str], surname: Collection[str]) -> bool:
    """Whether a surname stands before another name: "the Brandt White House"."""
    first, rest = words[0].lower(), words[1:]
    if first not in surname or first in first_names():
        return False
    return listed(rest) is not None or (len(rest) == 1 and rest[0].lower() in surname)


def _are_two_bodies(words: Sequence[str]) -> bool:
    """Whether an outlet or a body stands before a body of several words: "CBS White House"."""
    first, rest = listed(words[:1]), listed(words[1:])
    if first is None or rest is None or len(words) < 3:
        return False
    return first.kind in ("outlet", "organisation") and rest.kind == "organisation"
