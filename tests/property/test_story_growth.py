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
from retold.check.pairs import Comparison
from retold.check.voices import voice_differences
from retold.model import Annotations, Article, Relation, Span
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment import align
from retold.reconcile.conflicts.names import name_conflicts
from retold.reconcile.conflicts.voices import with_voices
from retold.reconcile.conflicts.wordings import quotation_conflicts
from retold.reconcile.independence import Independence
from retold.reconcile.passages.groups import group_runs
from retold.reconcile.passages.runs import Run
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


RARE = "“The ma#k and the zu#p of every po#l saw the re#g and the lo#v drown the wi#t,” "


def conflicts(*pieces: str, times: int) -> Callable[[], object]:
    """The work of finding who says the words of quotations, and whose names are spelled in two
    ways, in articles that repeat a piece each."""
    marks: list[Annotations] = [
        annotate(Article(f"a{number}", repeated(piece, times)))
        for number, piece in enumerate(pieces)
    ]
    quotations = reconcile_marks(marks).quotations
    story, alone = tell(marks), Independence({})

    def work() -> None:
        found = [with_voices(each, story) for each in quotation_conflicts(quotations, story, alone)]
        assert len(found) == times
        list(name_conflicts(story, alone))

    return work


@pytest.mark.parametrize("names", [("Ada Brook", "Tom Varga"), ("Ada Br#ok", "Tom Va#ga")])
def test_conflicts_grow_linearly(names: tuple[str, str]) -> None:
    pieces = [f"{RARE}{name} said.\n\n" for name in names]
    conflicts(*pieces, times=3)()  # fills the caches
    small, large = (calls(conflicts(*pieces, times=n)) for n in (SIZE, GROWTH * SIZE))
    assert large <= 1.2 * GROWTH * small


def test_passages_grow_linearly() -> None:
    def runs(times: int) -> list[Run]:
        places = range(0, 100 * times, 100)
        return [Run(Span("a", n, n + 90), Span("b", n, n + 90), 15, 1.0, "body") for n in places]

    small, large = (calls(partial(group_runs, runs(n))) for n in (SIZE, GROWTH * SIZE))
    assert len(group_runs(runs(SIZE))) == SIZE
    assert large <= 1.2 * GROWTH * small


def test_voices_of_a_draft_grow_linearly() -> None:
    def work(times: int) -> Callable[[], object]:
        texts = [repeated(f"{RARE}{name} said.\n\n", times) for name in ("Ada Brook", "Tom Varga")]
        draft, report = (annotate(Article(f"a{n}", text)) for n, text in enumerate(texts))
        comparison = Comparison(draft, [report])
        return lambda: list(voice_differences(comparison))

    work(3)()  # fills the caches
    small, large = (calls(work(n)) for n in (SIZE, GROWTH * SIZE))
    assert large <= 1.2 * GROWTH * small
