"""From a run of capitalised words to the names in it: titles, nationalities and dates taken out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..tokens import Token
from .lexicon import common_words, demonyms, first_names, listed
from .runs import Run, core
from .words import (
    ADJECTIVES,
    CALENDAR,
    CALENDAR_NAMES,
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACE_OPENINGS,
    TITLE_MODIFIERS,
    TITLES,
    Gender,
)

_LONGEST_TITLE = 4
_ADJECTIVE_ENDINGS = ("ous", "ed", "ing", "ful", "less", "able", "ible", "ic")
_ADJECTIVE_ENDINGS = ("ous", "ed", "ing", "ful", "less", "able", "ible", "ic")
_DOTTED_ENDS = frozenset({"Jr", "Sr", "Inc", "Corp", "Co", "Ltd"})
"""Abbreviations at the end of a name whose dot belongs to it."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title before a name: its office, its modifiers in lower case, the gender that it tells."""

    office: str | None
    modifiers: tuple[str, ...] = ()
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a name: tokens ``first`` to ``last`` (indices) and code points
    ``start:end``, possessives left out. ``weak`` as in :class:`Run`, for its first word."""

    first: int
    last: int
    start: int
    end: int
    words: tuple[str, ...]
    weak: bool
    title: Title | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    parts: tuple[int, ...]
    words: tuple[str, ...]
    weak: bool


def candidates(tokens: Sequence[Token], run: Run) -> Iterator[Candidate]:
    """The names of one run, in order."""
    words = tuple(_word(tokens, part, run.parts[-1]) for part in run.parts)
    if len(words) == 1:
        low = words[0].lower()
        if low not in CALENDAR and low not in demonyms() and low not in TITLES:
            title = None if listed(words) else _lower_title(tokens, run.first)
            yield candidate_at(tokens, run.parts, words, title, weak=run.weak)
        return
    whole = _without_opening(_Piece(run.parts, words, run.weak))
    for piece in _split(whole):
        yield from _titled(tokens, piece)


def _word(tokens: Sequence[Token], part: int, last: int) -> str:
    """The word at a token without a possessive ending, with the dot of an abbreviation."""
    word = core(tokens[part].text)
    dotted = part + 1 < len(tokens) and tokens[part + 1].text == "."
    if not dotted or tokens[part + 1].start > tokens[part].end:
        return word
    return word + "." if part < last or word in _DOTTED_ENDS else word


def _without_opening(piece: _Piece) -> _Piece:
    """The piece without the ordinary word that begins the sentence and so has its capital, without
    a shouted ordinary word, and without "The"."""
    while len(piece.words) > 1 and (piece.words[0] == "The" or _is_shouted(piece.words)):
        piece = _Piece(piece.parts[1:], piece.words[1:], weak=False)
    while piece.weak and len(piece.words) > 1 and not listed(piece.words):
        word = piece.words[0].lower()
        rest = piece.words[1:]
        if listed(piece.words[:1]) is not None and piece.words[0].isupper():
            break
        ordinary = word in common_words() or _describes_person(piece.words)
        if word not in FUNCTION_WORDS and not (ordinary and _goes_alone(piece.words)):
            break
        piece = _Piece(piece.parts[1:], rest, weak=False)
    return piece


def _describes_person(words: Sequence[str]) -> bool:
    """Whether an adjective, by its ending, stands before a first name and a surname."""
    low = _lowered(words[:2])
    return (
        len(words) > 2
        and low[0].endswith(_ADJECTIVE_ENDINGS)
        and low[0] not in first_names()
        and low[1] in first_names()
    )


def _is_shouted(words: Sequence[str]) -> bool:
    first = words[0]
    return (
        len(first) > 1
        and first.isupper()
        and first.lower() in common_words()
        and not words[-1].isupper()
        and listed(words[:1]) is None
    )


def _goes_alone(words: Sequence[str]) -> bool:
    """Whether the words behind an ordinary first one are a name without it."""
    rest = words[1:]
    if listed(rest):
        return True
    return not (
        words[0].lower() in first_names()
        or words[0].lower() in PLACE_OPENINGS
        or _opens_title(words)
        or rest[0].lower() in common_words()
        or rest[-1].lower() in ORGANISATION_HEADS
    )


def _opens_title(words: Sequence[str]) -> bool:
    """Whether a title begins the words, or modifiers and a title."""
    low = _lowered(words)
    if _title_at(low, 0):
        return True
    return low[0] in TITLE_MODIFIERS and any(_title_at(low, at) for at in range(1, len(low)))


def _lowered(words: Sequence[str]) -> list[str]:
    return [word.lower().rstrip(".") for word in words]


def _split(piece: _Piece) -> Iterator[_Piece]:
    """The piece cut at dates and at nationalities that only modify what follows."""
    if not piece.words:
        return
    low = _lowered(piece.words)
    headed = low[-1] in ORGANISATION_HEADS or listed(piece.words) is not None
    start = 0
    for index, word in enumerate(low):
        named = index > 0 and word in CALENDAR_NAMES and low[index - 1] in first_names()
        date = word in CALENDAR and not named and not (headed and index > 0)
        nation = word in demonyms() and not headed and not _is_part(piece.words, index)
        if date or nation:
            if index > start:
                yield _cut(piece, start, index)
            start = index + 1
    if start < len(low):
        yield _cut(piece, start, len(low))


def _is_part(words: Sequence[str], index: int) -> bool:
    """Whether a nationality belongs to the name that it stands in: "French Revolution" (the rest
    are ordinary words, so the capitals make the name) but not "French President"."""
    rest = words[index + 1 :]
    if not rest:
        return index > 0 and words[index - 1].lower() in first_names()
    if listed(words[index:]):
        return True
    return (
        rest[0].lower() in common_words()
        and rest[0].lower() not in first_names()
        and not _opens_title(rest)
    )


def _cut(piece: _Piece, start: int, end: int) -> _Piece:
    weak = piece.weak and start == 0
    while start < end and not _is_outer(piece.words[start]):
        start += 1
    while end > start and not _is_outer(piece.words[end - 1]):
        end -= 1
    return _Piece(piece.parts[start:end], piece.words[start:end], weak)


def _is_outer(word: str) -> bool:
    """Whether a word can stand at the edge of a name: no "of", no "&"."""
    return word[0].isupper() or word[0].isdecimal() or "-" in word or word == "magazine"


def _titled(tokens: Sequence[Token], piece: _Piece) -> Iterator[Candidate]:
    """The name behind the last title of the piece, and what stands before the title on its own."""
    low = _lowered(piece.words)
    if not low:
        return
    known = listed(piece.words) is not None
    found = None if known else _last_title(piece.words)
    if found is None:
        title = None if known else _lower_title(tokens, piece.parts[0])
        yield _candidate(tokens, piece, 0, len(low), title)
        return
    start, end = found
    before = start
    while before > 0 and low[before - 1] in TITLE_MODIFIERS:
        before -= 1
    if before > 0:
        yield _candidate(tokens, piece, 0, before, None)
    if end == len(low):
        return
    modifiers = tuple(low[:start]) + _words_before(tokens, piece.parts[0])
    title = _title(" ".join(low[start:end]), modifiers)
    yield _candidate(tokens, piece, end, len(low), title)


def _candidate(
    tokens: Sequence[Token], piece: _Piece, start: int, end: int, title: Title | None
) -> Candidate:
    return candidate_at(
        tokens,
        piece.parts[start:end],
        piece.words[start:end],
        title,
        weak=piece.weak and start == 0,
    )


def candidate_at(
    tokens: Sequence[Token],
    parts: Sequence[int],
    words: tuple[str, ...],
    title: Title | None = None,
    *,
    weak: bool,
) -> Candidate:
    """The candidate over some tokens; ``words`` are their cores."""
    last = tokens[parts[-1]]
    return Candidate(
        parts[0],
        parts[-1],
        tokens[parts[0]].start,
        last.start + len(words[-1]),
        words,
        weak,
        title,
    )


def candidate_over(tokens: Sequence[Token], first: int, last: int) -> Candidate:
    """The candidate over tokens ``first`` to ``last`` (indices) whatever they are; signs between
    its words are no words of it."""
    parts = [at for at in range(first, last + 1) if tokens[at].is_word or tokens[at].text == "&"]
    words = tuple(_word(tokens, part, parts[-1]) for part in parts)
    return candidate_at(tokens, parts, words, _lower_title(tokens, first), weak=False)


def _title(words: str, modifiers: tuple[str, ...]) -> Title:
    word = TITLES[words.removesuffix("-elect")]
    return Title(None if word.use == "polite" else word.office, modifiers, word.gender)


def _last_title(words: Sequence[str]) -> tuple[int, int] | None:
    """Start and end of the last title in a run, if a name may follow it: "General Motors" and
    "Justice Department" hold no title, for an organisation's or a place's head ends them, nor does
    "Ann King"."""
    low = _lowered(words)
    if low[-1] in ORGANISATION_HEADS or low[-1] in PLACE_HEADS:
        return None
    for start in range(len(low) - 1, -1, -1):
        length = _title_at(low, start)
        end = start + length
        if length and end < len(low) and not _is_outer(words[end]):
            continue
        if length == 1 and start == 1 and end == len(low) and low[0] in first_names():
            return None
        if length:
            while start > 0 and _title_at(low, start - 1) > length:
                start, length = start - 1, _title_at(low, start - 1)
            return start, start + length
    return None


def _title_at(low: Sequence[str], start: int) -> int:
    """The number of words of the longest title that begins at ``start``; 0 if none does."""
    for length in range(min(_LONGEST_TITLE, len(low) - start), 0, -1):
        words = " ".join(low[start : start + length]).removesuffix("-elect")
        if words in TITLES:
            return length
    return 0


def _words_before(tokens: Sequence[Token], index: int) -> tuple[str, ...]:
    """Up to two lower-case modifiers of a title right before it ("former", "newly elected")."""
    found: list[str] = []
    while index > 0 and len(found) < 2 and tokens[index - 1].text in TITLE_MODIFIERS:
        index -= 1
        found.append(tokens[index].text)
    return tuple(found)


def _lower_title(tokens: Sequence[Token], index: int) -> Title | None:
    """A title in lower case right before a name ("former president", "actress")."""
    if index == 0 or not tokens[index - 1].text[0].islower():
        return None
    for length in range(min(_LONGEST_TITLE, index), 0, -1):
        words = [token.text for token in tokens[index - length : index]]
        title = TITLES.get(" ".join(words)) if words[-1] not in ADJECTIVES else None
        if title is not None and words[0][0].islower() and title.use in ("free", "near"):
            return _title(" ".join(words), _words_before(tokens, index - length))
    return None
