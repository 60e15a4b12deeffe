"""How common a word is in English news at large, for piles too small to tell by themselves."""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

# Common words say nothing about what an article reports: left out of every comparison.
_COMMON = 0.2
_LEVELS_AN_OCTAVE = 2
# A number or word that is not in the table was in fewer than about 4 of 10,000 articles, a run of
# two words in fewer than about 20; half of that is what one expects of it.
_UNKNOWN_WORD = 0.0002
_UNKNOWN_RUN = 0.001


def share_of_articles(feature: str) -> float:
    """The share of news articles that hold a word, or two words joined by a space, from 0 to 1."""
    known = _table().get(feature)
    if known is not None:
        return known
    return _UNKNOWN_RUN if " " in feature else _UNKNOWN_WORD


def telling_words(words: Iterable[str]) -> dict[str, float]:
    """Those of the words that say something of what an article reports, with their share."""
    shares = _table()
    found = ((word, shares.get(word, _UNKNOWN_WORD)) for word in words if len(word) > 1)
    return {word: share for word, share in found if share < _COMMON}


@cache
def _table() -> dict[str, float]:
    text = files("retold.group").joinpath("data/frequency.txt").read_text(encoding="utf-8")
    shares = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        level, *features = line.split(" ")
        share = 2.0 ** (-int(level) / _LEVELS_AN_OCTAVE)
        for feature in features:
            shares[feature.replace("_", " ")] = share
    return shares
