"""Runs of capitalised words: the raw material of names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..tokens import Token
from .lexicon import common_words, listed_names
from .words import (
    ABBREVIATIONS,
    FOR_HEADS,
    FUNCTION_WORDS,
    INNER_POSSESSIVES,
    NOT_NAMES,
    OF_HEADS,
    ON_HEADS,
    ORGANISATION_HEADS,
    PARTICLES,
)

_OPENING = frozenset("“‘\"'«„([—–:•*-")
_PREFIXED = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|ez)[-‐‑][A-ZÀ-Þ]")
_MODEL = re.compile(r"[^\W\d_]{1,3}\d")
_CONTRACTED = re.compile(r"I[’'](?:m|ll|ve|d|s)$")
_CURRENCIES = frozenset("$€£¥")
_SMALL = frozenset('bcdfghijklmnopqrstuvwxyz,.“”"')
"""Characters that begin most words and signs, and no name; a and e may begin "al-" and "el-"."""
_LONGEST_RUN = 16
"""Tokens in one run; a longer stretch of capitals is a headline or noise and is cut there."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (indices, both included) that may hold a name or several.

    ``parts`` are the indices of the tokens that are words of it, links ("of", "&") too; ``weak`` is
    true where its first word stands where any word would have a capital.
    """

    first: int
    last: int
    parts: tuple[int, ...]
    weak: bool


def core(word: str) -> str:
    """The word without a possessive ending."""
    if len(word) > 2 and word[-1] in "sS" and word[-2] in "’'":
        return word[:-2]
    return word


def is_function_word(word: str) -> bool:
    """Whether a word is one of grammar and, in capitals, no acronym: "It", "BUT", but not "US"."""
    return word.lower() in FUNCTION_WORDS and not (word.isupper() and word in listed_names())


def begins_name(word: str) -> bool:
    """Whether the word is written as names are: a capital first, or al-Capital; not as in
    "Oslo-based", of which only a part is a name."""
    if word[0].isupper():
        if "-" in word and word.rpartition("-")[2][:1].islower():
            return word in listed_names()
        return word.isalpha() or _MODEL.match(word) is None or word in listed_names()
    return word[0] in "ae" and _PREFIXED.match(word) is not None


def find_runs(tokens: Sequence[Token], first: int, last: int) -> Iterator[Run]:
    """The runs among tokens ``first:last`` of one sentence, in order."""
    end = first
    for index in range(first, last):
        word = tokens[index].text
        if index < end or word[0] in _SMALL or not _may_begin(tokens, index):
            continue
        if core(word) in NOT_NAMES or _CONTRACTED.match(word):
            continue
        parts = [index]
        while len(parts) < _LONGEST_RUN:
            following = _next_part(tokens, parts, last)
            if following is None or core(tokens[following].text) in NOT_NAMES:
                break
            parts.append(following)
        if _goes_on_as_outlet(tokens, parts, last):
            parts.append(parts[-1] + 1)
        end = parts[-1] + 1
        if len(parts) == 1 and is_function_word(core(word)):
            continue
        words = tuple(part for part in range(index, end) if _is_part(tokens[part].text))
        yield Run(index, parts[-1], words, _is_weak(tokens, index, first))


def _may_begin(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name may begin at a token: not in a handle, a hashtag or a price ("US$5")."""
    if not begins_name(tokens[index].text):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.text in _CURRENCIES and after.start == tokens[index].end:
        return False
    before = tokens[index - 1] if index else None
    return before is None or before.text not in "@#" or before.end < tokens[index].start


def _is_part(word: str) -> bool:
    return word[0].isalnum() or word == "&"


def _goes_on_as_outlet(tokens: Sequence[Token], parts: Sequence[int], last: int) -> bool:
    """Whether a lower-case word behind the run makes it a listed name: "New York magazine"."""
    end = parts[-1] + 1
    if end >= last or tokens[end].text not in ("magazine", "newspaper"):
        return False
    words = [tokens[part].text for part in parts] + [tokens[end].text]
    return " ".join(words) in listed_names()


def _is_weak(tokens: Sequence[Token], index: int, first: int) -> bool:
    if index == first:
        return True
    before = tokens[index - 1]
    return before.text in _OPENING and (before.end == tokens[index].start or before.text in "—–:•*")


def _next_part(tokens: Sequence[Token], parts: Sequence[int], last: int) -> int | None:
    here = parts[-1]
    if here + 1 >= last:
        return None
    word, following = tokens[here], tokens[here + 1]
    gap = following.start - word.end
    if gap == 0:
        return _after_sign(tokens, here, last)
    if gap > 1:
        return None
    bare = core(word.text)
    if bare != word.text:
        inner = bare.lower() in INNER_POSSESSIVES and following.text[0].isupper()
        return here + 1 if inner else None
    if begins_name(following.text):
        return here + 1
    if here + 2 >= last or not (following.text[0].islower() or following.text == "&"):
        return None
    return _after_link(tokens, parts, last)


def _after_sign(tokens: Sequence[Token], here: int, last: int) -> int | None:
    """The next word behind a sign that clings to this one: an initial's dot, "&", ", Jr"."""
    if here + 2 >= last:
        return None
    word, sign, following = tokens[here : here + 3]
    gap = following.start - sign.end
    capital = following.text[0].isupper()
    if sign.text == ".":
        dotted = len(word.text) == 1 or word.text.lower() in ABBREVIATIONS
        return here + 2 if dotted and capital and gap == 1 else None
    if sign.text == "&":
        return here + 2 if capital and gap == 0 else None
    if sign.text == "," and gap == 1:
        generation = following.text in ("Jr", "Sr")
        capital_city = word.text == "Washington" and following.text in ("D.C.", "DC")
        return here + 2 if generation or capital_city else None
    if sign.text in "’'" and word.text[-1] == "s" and gap == 1:
        return here + 2 if capital and word.text[:-1].lower() in INNER_POSSESSIVES else None
    return None


def _after_link(tokens: Sequence[Token], parts: Sequence[int], last: int) -> int | None:
    """The next word behind a lower-case link: "of", "and", "for", "on", "van der", "&"."""
    here = parts[-1]
    link = tokens[here + 1].text
    target = here + 2
    head = tokens[here].text.lower()
    if link in PARTICLES:
        while target < last and tokens[target].text in PARTICLES and target - here < 4:
            target += 1
        return target if target < last and tokens[target].text[0].isupper() else None
    heads = {"of": OF_HEADS, "for": FOR_HEADS, "on": ON_HEADS}.get(link, frozenset())
    if link in ("of", "on") and head in heads and tokens[target].text == "the":
        target += 1
    if target >= last or not tokens[target].text[0].isupper():
        return None
    if link == "and":
        return target if _joins_with_and(tokens, parts, target, last) else None
    return target if link == "&" or head in heads else None


def _joins_with_and(tokens: Sequence[Token], parts: Sequence[int], target: int, last: int) -> bool:
    """Whether "and" is inside a name: "Department of Health and Human Services", "Food and Drug
    Administration". Both sides must be ordinary words, an organisation's head before or after."""
    common = common_words()
    if tokens[parts[-1]].text.lower() not in common or tokens[target].text.lower() not in common:
        return False
    if any(tokens[part - 1].text in ("of", "for") for part in parts[1:]):
        return True
    after = target + 1
    return after < last and (
        tokens[after].text[0].isupper() and tokens[after].text.lower() in ORGANISATION_HEADS
    )
