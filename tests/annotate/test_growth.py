"""The work of sentences, regions, names and quantities grows in step with a hostile text."""

import sys
from types import FrameType

import pytest
from tests.texts import article

from retold.annotate.names import find_names
from retold.annotate.quantities import find_quantities
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut

SIZE = 150


def letters(number: int) -> str:
    """A word for a number, different for each."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def repeated(piece: str, times: int) -> str:
    """The piece over and over; "#" in it becomes a word that is new each time."""
    return "".join(piece.replace("#", letters(number)) for number in range(times))


def calls(text: str) -> int:
    """How many Python calls it takes to read a text."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        document = cut(article(text))
        find_names(document, find_regions(document))
        find_quantities(document, ())
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "X# ",
        "President X# Y# said. The president left. ",
        "X# Brandt said. Brandt left. ",
        "X# Kelb, 34, left. The 34-year-old left. ",
        "Mr. X# Brandt#. Brandt#. Brandt#. Brandt#. Brand#. ",
        "“",
        "a. ” ",
        "12 of the ",
        "two million ",
        "Bank of ",
        "A-b-",
        "May 4, 2031 in Port Verrin ",
        "Reuters reports:\n",
        "A. ",
        "(a /b",
        "— I (@i",
    ],
)
def test_grows_linearly(piece: str) -> None:
    calls(repeated(piece, 4 * SIZE))  # fills the caches of names, so that both are read alike
    small, large = calls(repeated(piece, SIZE)), calls(repeated(piece, 4 * SIZE))
    assert large <= 4.5 * small + 500
