"""Laws that hold for the marks of any text whatever."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.annotate import annotate
from retold.model import Annotations, Article, Span

PIECES = st.sampled_from(
    [
        *"“”‘’\"'—–-.,:;!?()[]@#%$\n\t\u2029\u200b\u202e",
        " ",
        "\n\n",
        "said ",
        "told reporters ",
        "according to ",
        "Ada Brook ",
        "the mayor ",
        "The Tidewater Post ",
        "on Tuesday ",
        "Nov. 21 ",
        "early December 2024 ",
        "two weeks later ",
        "at least 12 people ",
        "$3.5 million ",
        "two sources familiar with the matter ",
        "“We will not go,” ",
        "(Reporting by Ada Brook)",
        "THE DETAILS: ",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=60).map("".join))


def spans_of(record: object) -> Iterator[Span]:
    """Every span anywhere inside a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for item in record:
            yield from spans_of(item)
    elif isinstance(record, msgspec.Struct) and not isinstance(record, Article):
        for name in record.__struct_fields__:
            yield from spans_of(getattr(record, name))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_span_points_at_words_of_the_text(text: str) -> None:
    for span in spans_of(annotate(Article("a", text, published="2025-11-21"))):
        assert span.article == "a"
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_marks_come_in_the_order_of_the_text(text: str) -> None:
    marks = annotate(Article("a", text))
    for kind in ("sentences", "regions", "names", "times", "quantities"):
        spans = [mark if isinstance(mark, Span) else mark.span for mark in getattr(marks, kind)]
        assert spans == sorted(spans), kind
        assert all(not a.overlaps(b) for a, b in pairwise(spans)), kind


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_has_the_same_marks(text: str) -> None:
    article = Article("a", text)
    assert annotate(article) == annotate(article)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_marks_survive_the_way_through_the_spool(text: str) -> None:
    marks = annotate(Article("a", text, published="2025-11-21"))
    encoded = msgspec.msgpack.encode(marks)
    assert msgspec.msgpack.decode(encoded, type=Annotations) == marks
