"""Words of a text as one character each, so that the grammar can be a regular expression over them.

Every distinct set of classes that a word can belong to gets one character; a class is then a
bracket of all the characters whose set holds it. Linear in the number of tokens.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..document import Document
from ..tokens import Token
from . import words
from .holidays import HOLIDAYS

OTHER = "."  # a word that the grammar does not know
BREAK = "\n"  # between two paragraphs
_FIRST_CODE = 0xE000  # private use area: never mistaken for a sign of the pattern language

_INNER = re.compile(r"[-‐‑–—]|['’][^\W_]*|[^\W_]+")
# Joined words ("two-year-old") longer than this hold no time expression.
_LONGEST_JOINED = 40

_NUMERIC = (
    ("decade", re.compile(r"(?:1[0-9]|20)\d0s")),
    ("short_decade", re.compile(r"[2-9]0s")),
    ("ordinal", re.compile(r"\d{1,2}(?:st|nd|rd|th)")),
    ("clock", re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?")),
    ("slashed", re.compile(r"\d{1,4}([/.])\d{1,2}\1\d{1,4}")),
    ("number", re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")),
    ("hour_ampm", re.compile(r"\d{1,2}(?:am|pm|AM|PM)")),
    ("day_t_hour", re.compile(r"[0-3]\dT[0-2]\d")),
)
_NUMBER_SETS = {
    "upto12": frozenset({"num", "digits", "day", "hour", "month_number"}),
    "upto24": frozenset({"num", "digits", "day", "hour"}),
    "upto31": frozenset({"num", "digits", "day"}),
    "number": frozenset({"num", "digits"}),
    "year": frozenset({"year", "digits"}),
    "year_clock": frozenset({"year", "digits", "clock4"}),
    "clock4": frozenset({"digits", "clock4"}),
    "ordinal": frozenset({"ordinal", "day", "day_ordinal"}),
    "large_ordinal": frozenset({"ordinal"}),
    **{name: frozenset({name}) for name, _ in _NUMERIC if name not in {"number", "ordinal"}},
}


@dataclass(frozen=True, slots=True)
class Lexed:
    """Pieces of a text (tokens, phrases, or parts of joined words) and one code for each."""

    pieces: list[Token]
    codes: str


def _word_classes() -> dict[str, set[str]]:
    named: dict[str, Iterable[str]] = {
        "month": words.MONTHS,
        "shy_month": words.SHY_MONTHS,
        "weekday": words.WEEKDAYS,
        "short_weekday": words.SHORT_WEEKDAYS,
        "weekdays": (f"{day}s" for day in words.WEEKDAYS),
        "season": words.SEASONS,
        "part": words.PARTS,
        "unit": words.UNITS,
        "units": words.PLURAL_UNITS,
        "num": words.NUMBERS,
        "ordinal": words.ORDINALS,
        "final": words.FINAL,
        "decade_word": words.DECADE_WORDS,
        "period": words.PART_OF_PERIOD,
        "approx": words.APPROXIMATE,
        "reference": words.REFERENCES,
        "today": words.DAYS_FROM_NOW,
        "recurring": words.RECURRING,
        "zone": words.ZONES,
        "holiday": HOLIDAYS,
        **words.CLASSES,
    }
    table: dict[str, set[str]] = {}
    for name, members in named.items():
        for word in members:
            table.setdefault(word, set()).add(name)
    return table


_WORDS = _word_classes()
_SETS = sorted({frozenset(e) for e in _WORDS.values()} | set(_NUMBER_SETS.values()), key=sorted)
_CODE_OF = {classes: chr(_FIRST_CODE + index) for index, classes in enumerate(_SETS)}
_NUMBER_CODES = {name: _CODE_OF[classes] for name, classes in _NUMBER_SETS.items()}


def codes_of(name: str) -> str:
    """All codes of one class, KeyError if the grammar speaks of a class that no word has."""
    found = "".join(code for classes, code in _CODE_OF.items() if name in classes)
    if not found:
        raise KeyError(name)
    return found


def _spellings(word: str) -> set[str]:
    if word.isupper():
        return {word}
    forms = {word, word.capitalize(), word.upper()}
    if word in words.CAPITAL_ONLY or word in HOLIDAYS:
        forms.discard(word)
    return forms


def _is_phrase(word: str) -> bool:
    return " " in word or "'" in word.strip("'")


def _phrase_patterns(table: Mapping[str, set[str]]) -> dict[str, re.Pattern[str]]:
    """For each first word of a phrase, what finds the longest phrase that it begins."""
    begun: dict[str, list[str]] = {}
    for phrase in table:
        if _is_phrase(phrase):
            for first in {re.split(r"[ .']", phrase)[0], re.split(r"[ .]", phrase)[0]}:
                begun.setdefault(first, []).append(phrase)
    return {
        first: re.compile("|".join(_phrase_pattern(p) for p in sorted(phrases, key=len)[::-1]))
        for first, phrases in begun.items()
    }


def _phrase_pattern(phrase: str) -> str:
    spaced = re.escape(phrase).replace(r"\ ", "[ \u00a0]").replace("'", "['’]")
    return rf"(?i:{spaced})\b"


_SINGLE = {
    form: _CODE_OF[frozenset(classes)]
    for word, classes in _WORDS.items()
    if not _is_phrase(word)
    for form in _spellings(word)
}
_PHRASES = _phrase_patterns(_WORDS)
_PHRASE_STARTS = frozenset(
    form.replace("'", sign)
    for first in _PHRASES
    for form in (first, first.capitalize(), first.upper())
    for sign in "'’"
)


def lex(document: Document) -> Lexed:
    """The pieces of an article and their codes."""
    pieces: list[Token] = []
    codes: list[str] = []
    text = document.text
    single = _SINGLE.get
    for paragraph in document.paragraphs:
        pieces.append(Token(paragraph.start, paragraph.start, ""))
        codes.append(BREAK)
        resume = 0
        for token in document.tokens_in(paragraph.start, paragraph.end):
            if token.start < resume:
                continue
            word = token.text
            if word in _PHRASE_STARTS and (phrase := _phrase_at(text, token)):
                piece, code = phrase
                resume = piece.end
                pieces.append(piece)
                codes.append(code)
                continue
            known = single(word)
            if known is None and not word.isalpha():
                if word[0].isdigit():
                    known = _number_code(word)
                elif 1 < len(word) <= _LONGEST_JOINED:
                    _split(token, pieces, codes)
                    continue
            pieces.append(token)
            codes.append(known or OTHER)
    return Lexed(pieces, "".join(codes))


def _phrase_at(text: str, token: Token) -> tuple[Token, str] | None:
    match = _PHRASES[token.text.lower().replace("’", "'")].match(text, token.start)
    if match is None:
        return None
    surface = match.group()
    phrase = surface.lower().replace("’", "'").replace("\u00a0", " ")
    if phrase in HOLIDAYS and not surface[0].isupper():
        return None
    code = _CODE_OF[frozenset(_WORDS[phrase])]
    return Token(match.start(), match.end(), surface), code


def _split(token: Token, pieces: list[Token], codes: list[str]) -> None:
    for match in _INNER.finditer(token.text):
        part = match.group()
        pieces.append(Token(token.start + match.start(), token.start + match.end(), part))
        codes.append(_SINGLE.get(part) or _number_code(part))


def _number_code(word: str) -> str:
    if not word[0].isdigit() or not word.isascii():
        return OTHER
    for name, pattern in _NUMERIC:
        if pattern.fullmatch(word):
            return _NUMBER_CODES[_refine(name, word)]
    return OTHER


def _refine(name: str, word: str) -> str:
    """Which of the sets of numbers a number belongs to, by its size."""
    if name == "ordinal":
        return "ordinal" if 1 <= int(word[:-2]) <= 31 else "large_ordinal"
    if name != "number" or not word.isdigit():
        return name
    if len(word) == 4:
        clock = word[:2] <= "24" and word[2:] <= "59"
        if 1000 <= int(word) <= 2999:
            return "year_clock" if clock else "year"
        return "clock4" if clock else "number"
    if len(word) > 2 or word in {"0", "00"}:
        return "number"
    value = int(word)
    return (
        "upto12"
        if value <= 12
        else "upto24"
        if value <= 24
        else "upto31"
        if value <= 31
        else "number"
    )
