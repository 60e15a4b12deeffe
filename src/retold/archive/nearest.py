"""The articles of an archive that share rare words with a text."""

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from .words import asked_words

# Words that more articles hold say nothing of what one reports: so many, or this share of all.
_FEW = 50
_FEW_SHARE = 0.02
# Rows that are looked at for one text: the rarest words first, so that the bound costs little.
_MOST_ROWS = 500_000


def nearest(archive: sqlite3.Connection, text: str) -> list[int]:
    """The keys of the revisions that share rare words with a text, those that share most first.

    Each word weighs by its rarity. Of equal ones the first that was added comes first.
    """
    (size,) = archive.execute("SELECT COUNT(*) FROM revision").fetchone()
    shared: dict[int, float] = defaultdict(float)
    for word, weight in _telling(archive, asked_words(text), size):
        for (key,) in archive.execute("SELECT rowid FROM word WHERE word MATCH ?", (f'"{word}"',)):
            shared[key] += weight
    return sorted(shared, key=lambda key: (-round(shared[key], 6), key))


def _telling(
    archive: sqlite3.Connection, words: Iterable[str], size: int
) -> list[tuple[str, float]]:
    """The words that few articles hold, the rarest first, with their weight: ln(1 + N / n), after
    Sparck Jones, "A statistical interpretation of term specificity" (1972).
    """
    query = "SELECT doc FROM frequency WHERE term = ?"
    found = ((archive.execute(query, (word,)).fetchone(), word) for word in words)
    counted = sorted((row[0], word) for row, word in found if row)
    few = max(_FEW, _FEW_SHARE * size)
    telling = []
    rows = 0
    for held, word in counted:
        rows += held
        if held > few or rows > _MOST_ROWS:
            break
        telling.append((word, math.log(1 + size / held)))
    return telling
