"""What two articles may share that a reader can check at a glance; shown as evidence of a join."""

import re
from collections import Counter
from itertools import islice
from zlib import crc32

from .words import normal_words

# Two to five capitalised words in a row. Every repetition is bounded: linear on any text.
_NAME = re.compile(r"\b[^\W\d_a-z][\w’'\-]{1,40}(?: [^\W\d_a-z][\w’'\-]{1,40}){1,4}")
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{12,400})[”\"]")
_NAMES = 60
_NUMBERS = 60
_QUOTED_WORDS = 4
_QUOTED_STRETCHES = 40
_RUN = 8
_SAMPLED = 100
_SAMPLE_EVERY = 10
_LONGEST = 200_000


def names(text: str) -> list[str]:
    """The 60 names of several words that stand most often in the text, alphabetically."""
    found = Counter(match.group() for match in _NAME.finditer(text, 0, _LONGEST))
    return sorted(sorted(found, key=lambda name: (-found[name], name))[:_NAMES])


def numbers(words: list[str]) -> list[str]:
    """The numbers of two digits and more, as written; the first 60 in alphabetical order."""
    return sorted(word for word in set(words) if len(word) > 1 and word[0].isdigit())[:_NUMBERS]


def quoted(text: str) -> list[str]:
    """The first 40 stretches of four words and more between double quotation marks."""
    stretches = (normal_words(match.group(1)) for match in _QUOTED.finditer(text, 0, _LONGEST))
    told = dict.fromkeys(" ".join(each) for each in stretches if len(each) >= _QUOTED_WORDS)
    return list(told)[:_QUOTED_STRETCHES]


def sample(words: list[str]) -> list[str]:
    """The first 100 runs of eight words whose first is one word in ten, told by its letters alone.

    The same runs are chosen in every article, so a copied passage of some thirty words is likely to
    leave a trace (content-defined sampling, Manber 1994).
    """
    anchors = {word for word in set(words) if crc32(word.encode()) % _SAMPLE_EVERY == 0}
    begins = words[: 1 - _RUN]
    starts = (start for start, word in enumerate(begins) if word in anchors)
    runs = (" ".join(words[start : start + _RUN]) for start in islice(starts, _SAMPLED))
    return sorted(set(runs))
