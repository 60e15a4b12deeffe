"""Laws of quotations that hold for any text."""

import re
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.texts import marks

from retold.annotate.document import Document
from retold.annotate.quotes import find_quotes
from retold.annotate.quotes.runs import quoted_runs
from retold.annotate.quotes.signs import signs_in
from retold.annotate.sentences import cut
from retold.annotate.tokens import tokenize
from retold.model import Article

SIGNS = ['"', "“", "”", "‘", "’", "'", "''", "«", "»", ",", ":", "?", "—", " ", "\n", "\n\n", ". "]
WORDS = ["said", "Orla Venn", "she", "told reporters", "that", "according to", "the plan", "and"]
MORE = ["would fail", "him a", "who", "workers", "adding", "denied having", "vowed to", "called"]
PIECES = st.sampled_from(SIGNS + WORDS + MORE)
TEXTS = st.lists(PIECES, max_size=60).map(" ".join) | st.lists(PIECES, max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_the_text_and_parts_never_overlap(text: str) -> None:
    for quote in marks(text).quotes:
        ends = 0
        for part in quote.parts:
            assert 0 <= part.start < part.end <= len(text)
            assert part.start >= ends
            ends = part.end
            assert quote.content.contains(part)
        for each in quote.quoted:
            assert any(part.contains(each) for part in quote.parts)
        for span in quote.speaker_spans + ((quote.cue,) if quote.cue else ()):
            assert text[span.start : span.end].strip()


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_words_between_marks_are_given_to_two_quotes(text: str) -> None:
    held = [(each.start, each.end) for quote in marks(text).quotes for each in quote.quoted]
    assert len(held) == len(set(held))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_runs_come_in_order_and_each_lies_in_one_paragraph(text: str) -> None:
    document = cut(Article("a", text))
    last = 0
    for run in quoted_runs(document):
        paragraph = document.paragraphs[run.paragraph]
        assert paragraph.start <= run.start <= run.inner_start <= run.inner_end <= run.end
        assert run.end <= paragraph.end
        assert run.start >= last
        last = run.end


@given(st.text(alphabet="\"“”‘’' ab.s\n", max_size=80))
def test_every_sign_is_a_mark_of_the_text(text: str) -> None:
    for sign in signs_in(text, 0, len(text)):
        assert text[sign.start : sign.end] in ('"', "“", "”", "‘", "’", "'", "''")


def _calls(work: Callable[[], object]) -> int:
    """How many functions a piece of work calls: its size, whatever the machine."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


HOSTILE = [
    '"', "“", "“”", "“‘\"'", "said ", "said, ", ", said Lee", "according to ", "“a,” said Lee, ",
    "Lee: “a” ", "adding that “x” ", "told the ", "his claim that “a” ", "“a\n", "She said:\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    documents = [_one_sentence_a_line(unit * (size // len(unit))) for size in (4_000, 16_000)]
    small, large = (_calls(partial(find_quotes, document, (), ())) for document in documents)
    assert large <= 4.6 * small + 2_000


def _one_sentence_a_line(text: str) -> Document:
    article = Article("a", text)
    lines = tuple(article.span(*match.span()) for match in re.finditer(r"[^\n]+", text))
    tokens = tuple(tokenize(text))
    return Document(article, tokens, lines, lines, tuple(token.start for token in tokens))
