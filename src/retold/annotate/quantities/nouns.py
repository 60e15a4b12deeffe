"""What a number counts or is measured in."""

from collections.abc import Sequence
from typing import NamedTuple

from ..tokens import Token
from .words import CURRENCY_ADJECTIVES, NOT_PLURALS, OUTCOMES, PLURALS, SINGLES, STOPS, UNITS

_FURTHEST = 4
"""Words behind a number among which the counted noun is looked for: "12 other unarmed men"."""
_AUXILIARIES = frozenset({"were", "was", "are", "been", "have", "had"})
_DETERMINERS = frozenset({"the", "all", "its", "their", "our", "his", "her", "those", "these"})
_DASHES = frozenset({"-", "‐", "‑"})
_LONGEST_UNIT_WITHOUT_SPACE = 4


class Noun(NamedTuple):
    """Where the words end that a number counts (token index, not included), the unit, the noun."""

    end: int
    unit: str | None
    counted: str | None


def noun_after(tokens: Sequence[Token], index: int, last: int, value: float) -> Noun:
    """The unit and the counted noun that begin at a token, behind a number of the given value.

    A noun is a word in the plural (behind one: of a short list); words that only modify may stand
    before it, none that opens a phrase or a clause. Where no noun stands there, "killed" and its
    like are what is counted.
    """
    end, unit = _unit(tokens, index, last)
    if unit is None:
        return _counted(tokens, index, last, value)
    if unit == "year" and _is_age(tokens, index, end, last):
        return Noun(end + (end < last and tokens[end].text == "old"), unit, "age")
    behind = _behind_of(tokens, end, last)
    return Noun(end, unit, None) if behind is None else Noun(behind[0], unit, behind[1])


def _unit(tokens: Sequence[Token], index: int, last: int) -> tuple[int, str | None]:
    """Where the unit at a token ends, and the unit; the token itself and None if none is there."""
    if index >= last:
        return index, None
    start = index
    if tokens[index].text in _DASHES and index + 1 < last:
        index += 1
    low = tokens[index].text.lower()
    after = tokens[index + 1].text.lower() if index + 1 < last else ""
    if low == "year-old":
        return index + 1, "year"
    if low == "per" and after == "cent":
        return index + 2, "%"
    if low in ("percentage", "basis", "nautical") and after in ("point", "points", "mile", "miles"):
        return index + 2, f"{low} {after.removesuffix('s')}"
    if low in ("square", "cubic") and after in UNITS:
        return index + 2, f"{low} {UNITS[after]}"
    adjective = CURRENCY_ADJECTIVES.get((low, UNITS.get(after, after)))
    if adjective is not None:
        return index + 2, adjective
    if low == "u.s" or low == "u.s." or low == "us":
        return (index + 2, "USD") if after == "dollars" else (start, None)
    if low not in UNITS or _is_other_word(tokens, index, start):
        return start, None
    if after == "per" and index + 2 < last and tokens[index + 2].text == "hour":
        return index + 3, f"{UNITS[low]} per hour"
    return index + 1, UNITS[low]


def _is_other_word(tokens: Sequence[Token], index: int, start: int) -> bool:
    """Whether a word that spells a unit is another here: "second" behind a space in "the two second
    terms" is one only with a dash or in the plural."""
    word = tokens[index].text
    ordinal = word in ("second", "foot", "yard", "pound", "knot") and index == start
    return ordinal or (word.isupper() and len(word) > _LONGEST_UNIT_WITHOUT_SPACE)


def _is_age(tokens: Sequence[Token], index: int, end: int, last: int) -> bool:
    if any(tokens[i].text == "year-old" for i in range(index, end)):
        return True
    return end < last and tokens[end].text in ("old", "older") and tokens[end - 1].text != "-"


def _behind_of(tokens: Sequence[Token], index: int, last: int) -> tuple[int, str] | None:
    """The end and the singular of what a measure is of: "barrels of oil", "percent of the vote"."""
    if index + 1 >= last or tokens[index].text != "of":
        return None
    index += 1
    while index < last and tokens[index].text in _DETERMINERS:
        index += 1
    found = _plural(tokens, index, last)
    if found is not None:
        return found
    if index >= last:
        return None
    word = tokens[index].text
    mass = _is_plain(word) and not word.endswith(("ed", "ing"))
    alone = index + 1 >= last or not _is_plain(tokens[index + 1].text)
    return (index + 1, word) if mass and alone else None


def _is_plain(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in STOPS


def _counted(tokens: Sequence[Token], index: int, last: int, value: float) -> Noun:
    if index < last and tokens[index].text == "of":
        behind = _behind_of(tokens, index, last) if value < 1 or value > 1 else None
        return Noun(index, None, None) if behind is None else Noun(behind[0], None, behind[1])
    found = _plural(tokens, index, last) if value != 1 else _singular(tokens, index, last)
    if found is not None:
        return Noun(found[0], None, found[1])
    while index < last and tokens[index].text in _AUXILIARIES:
        index += 1
    if index < last and tokens[index].text in OUTCOMES:
        return Noun(index + 1, None, OUTCOMES[tokens[index].text])
    return Noun(index, None, None)


def _plural(tokens: Sequence[Token], index: int, last: int) -> tuple[int, str] | None:
    """The end and the singular of the first plural noun within reach."""
    for place in range(index, min(index + _FURTHEST, last)):
        word = tokens[place].text
        low = word.lower()
        if low in STOPS or low in OUTCOMES or not (word[0].isalpha() or word in _DASHES):
            return None
        if is_plural(low):
            if _goes_on(tokens, place + 1, last):
                continue
            return place + 1, singular(low)
    return None


def _goes_on(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Whether another plural follows at once, so that the first only modifies: "sales jobs"."""
    return index < last and is_plural(tokens[index].text) and tokens[index].text not in STOPS


def _singular(tokens: Sequence[Token], index: int, last: int) -> tuple[int, str] | None:
    if index >= last:
        return None
    for place in range(index, min(index + _FURTHEST, last)):
        word = tokens[place].text
        if word in SINGLES:
            return place + 1, word
        if not _is_plain(word):
            break
    return None


def singular(word: str) -> str:
    """The singular of a plural noun in lower case; a word that is none stays as it is.

    >>> singular("troops"), singular("bodies"), singular("boxes"), singular("people")
    ('troop', 'body', 'box', 'person')
    """
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if is_plural(word) else word


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "sui'’"
        and word not in NOT_PLURALS
        and word.isalpha()
    )
