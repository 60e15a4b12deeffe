"""Marks of an article, the articles of a story, copies and traces, each as a line of JSON."""

import msgspec

from ..model import (
    Annotations,
    Attribution,
    CopiedPair,
    NameMention,
    Published,
    Quantity,
    Quote,
    Region,
    Span,
    Story,
    TimeExpression,
    Trace,
)

_encoder = msgspec.json.Encoder(order="deterministic")


class MarksLine(msgspec.Struct, frozen=True):
    """One line of ``retold annotate``: the article's id and its marks, without its text."""

    id: str
    published: Published | None
    sentences: tuple[Span, ...]
    regions: tuple[Region, ...]
    names: tuple[NameMention, ...]
    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]


def marks_line(marks: Annotations) -> bytes:
    """The marks of one article as a line of JSON."""
    fields = {name: getattr(marks, name) for name in MarksLine.__struct_fields__ if name != "id"}
    return _encoder.encode(MarksLine(id=marks.article.id, **fields)) + b"\n"


def story_line(story: Story) -> bytes:
    """One story as a line of JSON: its id, its articles' ids, and the joins with their evidence."""
    return _encoder.encode(story) + b"\n"


def copies_line(pair: CopiedPair) -> bytes:
    """Two articles that share passages as a line of JSON."""
    return _encoder.encode(pair) + b"\n"


def trace_json(trace: Trace) -> bytes:
    """A trace as a line of JSON."""
    return _encoder.encode(trace) + b"\n"
