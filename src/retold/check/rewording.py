"""Whether words in the place of others are other words, or the same in another form."""

from collections.abc import Mapping
from itertools import groupby

from rapidfuzz.distance import Prefix

from ..reconcile.alignment.text import Word
from .pairs import is_negation
from .spots import Spot

# Letters in which two forms of a word may differ at its end.
_ENDING = 3
# Letters of a short form of a name.
_SHORT_FORM = range(2, 5)
# Small words that turn what is said where one stands for another.
_TURNING = frozenset({
    "can", "could", "may", "might", "must", "shall", "should", "will", "would",
    "all", "any", "every", "few", "many", "most", "none", "some", "only",
})  # fmt: skip
# Words that newsrooms hear in two ways, by their stems.
_SAME = {
    "everybody": "everyon", "anybody": "anyon", "somebody": "someon", "gonna": "going",
}  # fmt: skip
_TENS = frozenset(
    {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"}
)


def tells(weights: Mapping[str, float], spot: Spot) -> bool:
    """Whether words say something, or turn what is said."""
    return any(
        word.folded in _TURNING
        or (weights.get(word.stem) and len(word.folded.partition("'")[0]) > _ENDING)
        for word in spot.words
    )


def are_other_words(ours: Spot, theirs: Spot) -> bool:
    """Whether another word is meant: not another form or spelling, a number for a number (which is
    looked at as such), a denial of the same word, or a word put in or left out, as newsrooms do;
    nor where a sentence begins or ends on one side."""
    if all(any(map(_is_number, spot.words)) for spot in (ours, theirs)):
        return False
    if any(_is_same(one, other) for one in ours.words for other in theirs.words):
        return False
    if _stands_beside(ours, theirs) or _stands_beside(theirs, ours):
        return False
    if _is_short(ours, theirs) or _is_short(theirs, ours) or _ends(theirs) - _ends(ours):
        return False
    short, long = sorted((_letters(ours), _letters(theirs)), key=len)
    return not (long.startswith(short) and (short == long or len(short) > _ENDING))


def _is_number(word: Word) -> bool:
    return word.folded[:1].isdigit() or word.folded in _TENS


def _is_same(one: Word, other: Word) -> bool:
    """Whether two words are forms of one, or one denies what the other says: "possess" and
    "possessed", "is" and "isn't", "ever" and "never"."""
    if _stem(one) == _stem(other):
        return True
    mine, theirs = one.folded, other.folded
    if is_negation(mine) or is_negation(theirs):
        both = is_negation(mine) and is_negation(theirs)
        return both or mine[:2] == theirs[:2] or theirs == mine[1:] or mine == theirs[1:]
    equal = Prefix.similarity(mine, theirs)
    return equal > _ENDING and max(len(mine), len(theirs)) - equal <= _ENDING


def _stem(word: Word) -> str:
    """The stem without what is drawn together with it, "we" of "we'll"."""
    stem = word.stem.partition("'")[0]
    return _SAME.get(stem, stem)


def _stands_beside(one: Spot, other: Spot) -> bool:
    """Whether the other text has the words of a place directly beside its own, so that there only
    something is put in: "I believe" of "I believe that", "Holm" of "Petra Holm"."""
    stems = [word.stem for word in one.words]
    words, length = other.text.words, len(stems)
    sides = (
        words[max(0, other.first - length) : other.first],
        words[other.last : other.last + length],
    )
    return any([word.stem for word in side] == stems for side in sides)


def _is_short(one: Spot, other: Spot) -> bool:
    """Whether a word is the first letters of what stands for it: "U.S." of "United States"."""
    letters = one.words[0].folded.replace(".", "")
    full = other.text.words[other.first : other.first + len(letters)]
    return len(letters) in _SHORT_FORM and letters == "".join(word.folded[0] for word in full)


def _ends(spot: Spot) -> set[str]:
    """The sides of a place on which a sentence ends or begins."""
    words = spot.text.words
    breaks = {"before": spot.first, "after": spot.last}
    return {
        side
        for side, place in breaks.items()
        if 0 < place < len(words) and words[place - 1].sentence != words[place].sentence
    }


def _letters(spot: Spot) -> str:
    """The letters of a place in one word, "UK" for "U.K." and "outvote" for "out vote", each once
    where it is doubled."""
    letters = "".join(filter(str.isalnum, "".join(word.folded for word in spot.words)))
    once = "".join(letter for letter, _ in groupby(letters))
    return once.replace("is", "iz").replace("our", "or")
