"""Large piles of invented articles, for measuring growth: stories, reprints and furniture."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from retold.model import Article

_SYLLABLES = [
    a + b for a in "bcdfghjklmnprstvz" for b in ("a", "e", "i", "o", "u", "ar", "en", "is")
]
_WORDS = 400_000
_LENGTH = 400
_OUTLETS = 200
_STORY = 6
_START = date(2031, 1, 1)


def generated_articles(count: int, seed: int) -> Iterator[Article]:
    """So many articles of two years, story after story.

    Words fall off as in news (Zipf); each story has words of its own; one article in five is a
    reprint that lost its end; every outlet ends with its line.
    """
    rng = random.Random(seed)
    vocabulary = [_word(number) for number in range(_WORDS)]
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(_WORDS)))
    lines = [" ".join(rng.choices(vocabulary, k=25)) for _ in range(_OUTLETS)]
    own, last = list[str](), ""
    for number in range(count):
        if number % _STORY == 0:
            own = [_word(_WORDS + 8 * number + place) for place in range(40)]
        if number % 5 == 4:
            text = last[: int(len(last) * rng.uniform(0.4, 0.9))]
        else:
            words = rng.choices(vocabulary, cum_weights=weights, k=_LENGTH)
            for place in range(0, _LENGTH, 9):
                words[place] = rng.choice(own)
            text = last = " ".join(words)
        outlet = number % _OUTLETS
        day = _START + timedelta(730 * number // count)
        yield Article(f"g{number:07}", f"{text}\n{lines[outlet]}", f"o{outlet}", published=day)


def _word(number: int) -> str:
    """A word of its own for each number."""
    syllables = []
    number += len(_SYLLABLES)
    while number:
        number, rest = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[rest])
    return "".join(syllables)
