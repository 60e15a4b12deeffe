"""The words that an archive finds articles by: lowercase letters and digits alone.

"Mayor's" is "mayor" and "1,200" is "1200", so that SQLite's tokenizer keeps each whole.
"""

from collections.abc import Iterable

from ..group.background import telling_words
from ..group.words import normal_words

# Hostile or book-length text: what stands later than this many words is not looked for.
_LONGEST = 20_000
# Longer "words" are addresses and keys, by which nobody finds an article.
_LONGEST_WORD = 40


def index_words(text: str) -> list[str]:
    """The distinct words of a text in alphabetical order."""
    return _indexed(normal_words(text)[:_LONGEST])


def asked_words(text: str) -> list[str]:
    """Those of them that few news articles hold: common ones lead to no article."""
    return _indexed(telling_words(set(normal_words(text)[:_LONGEST])))


def _indexed(words: Iterable[str]) -> list[str]:
    found = {"".join(filter(str.isalnum, word)) for word in words}
    return sorted(word for word in found if 0 < len(word) <= _LONGEST_WORD)
