"""The words of a quotation in a form in which wordings can be compared.

Case, the shape of apostrophes, hyphens and contractions are spelling, not wording: "You're
better-looking" and "you are better looking" are the same five words.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ...annotate.tokens import Token, tokenize
from ..alignment.words import fold, rarity, stem
from .wordforms import BEFORE_IS, contracted_endings, contractions, shifting_forms

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
ELLIPSES = ("…", "...", ". . .")
_SIGN_REACH = 12
_HYPHENS = str.maketrans("‐‑", "--")


# A word in more than about half of all news articles tells no quotation from another.
LEAST_WEIGHT = 0.12


class Word(NamedTuple):
    """One word of a wording: its normal form and its place ``start:end`` in the article's text.

    Words that one token holds ("you're", "better-looking") share the token's place.
    ``marked`` is true inside quotation marks, ``bracketed`` inside square brackets.
    """

    norm: str
    start: int
    end: int
    marked: bool = True
    bracketed: bool = False


def words_of(text: str, start: int, end: int, limit: int, marked: bool = True) -> list[Word]:
    """The words of ``text[start:end]``, at most ``limit`` of them."""
    return words_from(text, tokenize(text, start, end), limit, marked)


def words_from(text: str, tokens: Iterable[Token], limit: int, marked: bool = True) -> list[Word]:
    """The words of some tokens of ``text`` that follow one another, at most ``limit`` of them."""
    found: list[Word] = []
    bracketed = False
    for token in tokens:
        if token.text in "[]":
            bracketed = token.text == "["
        elif token.is_word and found and _recased(text, found[-1], token):
            letter = found.pop()
            found.append(
                Word(letter.norm + token.text.casefold(), letter.start - 1, token.end, marked)
            )
        elif token.is_word:
            found += [
                Word(norm, token.start, token.end, marked, bracketed)
                for norm in normal_forms(token.text)
            ]
        if len(found) > limit:
            break
    return found[:limit]


def _recased(text: str, before: Word, token: Token) -> bool:
    """Whether the word before is the bracketed letter of this one: "[T]he"."""
    letter = before.bracketed and before.end - before.start == 1
    return letter and token.start == before.end + 1 and text[before.start - 1] == "["


def ellipsis_in(text: str, start: int, end: int) -> str:
    """The sign of omission that stands in ``text[start:end]``, empty if none does.

    Between two words the prose of a split quotation may lie: only what is close to the first
    counts.
    """
    near = text[start : min(end, start + _SIGN_REACH)]
    return next((sign for sign in ELLIPSES if sign in near), "")


@lru_cache(maxsize=1 << 16)
def normal_forms(surface: str) -> tuple[str, ...]:
    """The words that one token stands for: "You’re" is you, are; "better-looking" is two words."""
    plain = surface.casefold().translate(_APOSTROPHES).translate(_HYPHENS)
    return tuple(form for piece in plain.split("-") if piece for form in _expanded(piece))


def _expanded(word: str) -> Sequence[str]:
    if word in contractions():
        return contractions()[word]
    for ending, full in contracted_endings().items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word[: -len(ending)], *full]
    if word.endswith("'s") and word[:-2] in BEFORE_IS:
        return [word[:-2], "is"]
    return [word.replace(".", "")]


@lru_cache(maxsize=1 << 16)
def weight(norm: str) -> float:
    """How much a word tells one quotation from another: its rarity in the news, from 0 to 1."""
    points = shifting_forms().get(norm) in ("person", "possessive")
    return 0.0 if points else rarity(stem(fold(norm)))


def telling(norm: str) -> bool:
    """Whether a word is rare enough in the news to tell something."""
    return weight(norm) >= LEAST_WEIGHT


@lru_cache(maxsize=1 << 16)
def base_form(norm: str) -> str:
    """What a word keeps when tense or person shift: "you" and "he" meet, "is" and "was" meet.

    Regular endings are cut, not parsed; two words that meet here need not be the same word,
    so it serves to line up wordings that are already held to be of one utterance.
    """
    name = shifting_forms().get(norm)
    return f"<{name}>" if name else _without_ending(norm)


def _without_ending(norm: str) -> str:
    if len(norm) < 4 or not norm.isalpha():
        return norm
    if norm.endswith(("ied", "ies")):
        return norm[:-3] + "y"
    if norm.endswith("ed"):
        norm = norm[:-2]
    elif norm.endswith("s") and not norm.endswith("ss"):
        norm = norm[:-1]
    norm = norm.removesuffix("e")
    return norm[:-1] if len(norm) > 2 and norm[-1] == norm[-2] else norm
