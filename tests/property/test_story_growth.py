"""What is found between the articles of a story takes calls in proportion to their text, however
often the same is told.

Calls of functions are counted, not seconds, those of built-in ones too: four times the text may
take little more than four times the calls.
"""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest

from retold.annotate import annotate
from retold.annotate.relations.lexicon import default_lexicon
from retold.model import Article, Relation
from retold.reconcile.alignment import align
from retold.reconcile.independence import Independence
from retold.reconcile.relations import find_relations
from retold.reconcile.telling import tell

SIZE = 60
GROWTH = 4


def letters(number: int) -> str:
    """A word for a number, different for each."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def repeated(piece: str, times: int) -> str:
    """The piece over and over: "#" becomes a word that is new each time, "@" a day of a month."""
    filled = (piece.replace("#", letters(n)).replace("@", str(1 + n % 28)) for n in range(times))
    return "".join(filled)


def calls(work: Callable[[], object]) -> int:
    """How many calls, of Python and of built-in functions, some work takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def relations(text: str) -> Callable[[], tuple[Relation, ...]]:
    """The work of finding the relations of one article."""
    story = tell([annotate(Article("a", text))])

    return partial(find_relations, story, align(story), (), (), Independence({}), default_lexicon())


@pytest.mark.parametrize(
    "piece",
    [
        "Tobias Renner met Ilse Varga on @ May 2024. He praised her and she accused him of fraud. ",
        "Tobias Renner met Ilse Varga. He praised her plan, and she accused him of fraud. ",
        "Tobias Renner praised Ilse Varga on @ May 2024.\n\n",
        "Tob# Renner praised Ilse Varga. The two met. He praised her. ",
    ],
)
def test_relations_grow_linearly(piece: str) -> None:
    relations(repeated(piece, 3))()  # fills the caches
    small, large = (calls(relations(repeated(piece, n))) for n in (SIZE, GROWTH * SIZE))
    assert large <= 1.2 * GROWTH * small
