"""Annotating takes time in proportion to the text, however hostile the text is.

Growth is measured, not seconds: a text sixteen times as long may take sixty-four times as long (an
exponent of 1.5, room for a noisy machine); quadratic work would take two hundred and fifty-six.
"""

import time

import pytest

from retold.annotate import annotate
from retold.model import Article

GROWTH = 16
MOST = GROWTH**1.5
BASE = 6_000  # characters

HOSTILE = {
    "straight double marks": '"',
    "curly opening marks": "“",
    "curly closing marks": "”",
    "single marks": "'",
    "single curly marks": "‘",
    "nested marks": "“‘",
    "marks and words": '" word ',
    "one endless word": "a",
    "one endless line": "and then the ",
    "capitals": "Ada Brook ",
    "one name again and again": "Ada Brook said Brook ",
    "capitals without spaces": "A",
    "acronyms": "A.B. ",
    "digits": "7",
    "numbers": "12,345 ",
    "dates": "on Nov. 21, 2025 ",
    "relative dates": "the next day two weeks later ",
    "cues": "he said she said that ",
    "attributions": "according to sources according to ",
    "commas": ", ",
    "dashes": "—",
    "full stops": ". ",
    "brackets": "(",
    "colons": "Mayor: ",
    "line breaks": "\n",
    "lines": "A line.\n",
    "spaces": " ",
    "hyphens": "a-",
    "apostrophes": "a’",
    "at signs": "@a ",
    "zero-width": "\u200b",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_growth_on_hostile_text(name: str) -> None:
    unit = HOSTILE[name]
    annotate(Article("warm", unit * 10))
    small = seconds(unit * (BASE // len(unit)))
    large = seconds(unit * (BASE * GROWTH // len(unit)))
    assert large <= max(small, 0.002) * MOST


def seconds(text: str) -> float:
    """The least processor time of three readings."""
    article = Article("a", text)
    times = []
    for _ in range(3):
        started = time.process_time()
        annotate(article)
        times.append(time.process_time() - started)
    return min(times)
