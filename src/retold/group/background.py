"""How rare a word is in English news at large, for piles too small to tell by themselves.

Rarity is counted in half octaves: a feature of level L stands in 2^(-L/2) of all articles.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

# Words in more than about a fifth of all articles say nothing about what one of them reports.
_LEAST_TELLING = 5
# What is not in the table stood in fewer than about 4 of 10,000 articles, a run of two words in
# fewer than about 10; half of that is what one expects of it.
_UNKNOWN_WORD = 25
_UNKNOWN_RUN = 20


def level_of_run(run: str) -> int:
    """How rare two words in a row, joined by a space, are in the news at large."""
    return _table().get(run, _UNKNOWN_RUN)


def telling_words(words: Iterable[str]) -> dict[str, int]:
    """Those of the words that say something of what an article reports, and how rare each is."""
    levels = _table()
    found = ((word, levels.get(word, _UNKNOWN_WORD)) for word in words if len(word) > 1)
    return {word: level for word, level in found if level >= _LEAST_TELLING}


@cache
def _table() -> dict[str, int]:
    text = files("retold.group").joinpath("data/frequency.txt").read_text(encoding="utf-8")
    levels = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        level, *features = line.split(" ")
        for feature in features:
            levels[feature.replace("_", " ")] = int(level)
    return levels
