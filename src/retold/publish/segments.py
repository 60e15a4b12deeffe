"""An article cut at every boundary of every mark, so that marks may overlap and never nest."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from .citing import Ref

_LINE = re.compile(r"[^\n]*\n*")
# A line this long was not wrapped by hand: printed mail and wire copy wrap at 72 to 80.
_UNWRAPPED = 100
_ENDS_SENTENCE = frozenset(".!?…:”’\"'»)")


@dataclass(frozen=True, slots=True)
class Layer:
    """One mark to draw on a text: half-open code-point offsets and a CSS class."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under one set of marks.

    ``names`` are the classes of the marks that cover it, sorted. ``anchored`` is true where some
    line of the page links to its first code point. ``refs`` are the lines that rest on words which
    end where it ends.
    """

    start: int
    end: int
    names: tuple[str, ...]
    anchored: bool
    refs: tuple[Ref, ...]


def cut(
    length: int,
    layers: Iterable[Layer],
    anchors: Iterable[int],
    refs: Iterable[tuple[int, Ref]],
    breaks: Iterable[int] = (),
) -> tuple[Segment, ...]:
    """The segments of a text of this many code points; together they are the whole of it, in order.

    ``anchors`` are offsets that are linked to, ``refs`` are (offset of the end, line), ``breaks``
    are offsets at which a segment has to end (paragraphs). Time n log n in the number of marks,
    whatever their overlap.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for layer in layers:
        low, high = max(layer.start, 0), min(layer.end, length)
        if low < high:
            opening.setdefault(low, []).append(layer.name)
            closing.setdefault(high, []).append(layer.name)
    ended: dict[int, dict[Ref, None]] = {}
    for offset, ref in refs:
        ended.setdefault(min(max(offset, 1), length), {})[ref] = None
    targets = set(anchors)
    inner = {*opening, *closing, *ended, *targets, *breaks}
    places = [0, *sorted(place for place in inner if 0 < place < length), length]
    active: Counter[str] = Counter()
    segments = []
    for low, high in pairwise(places):
        active.subtract(closing.get(low, ()))
        active.update(opening.get(low, ()))
        names = tuple(sorted(name for name, count in active.items() if count > 0))
        segments.append(Segment(low, high, names, low in targets, tuple(ended.get(high, ()))))
    return tuple(segments) if length else ()


def paragraphs(text: str, breaks: Iterable[int] = ()) -> tuple[tuple[int, int], ...]:
    """The paragraphs of a text as half-open offsets that together cover all of it.

    A paragraph ends at an empty line, at a line that was not wrapped by hand or that ends a
    sentence, and at each of ``breaks`` (offsets where a region starts or ends). White space after
    a paragraph belongs to it.
    """
    ends = {len(text)} | _past_space(text, breaks)
    for line in _LINE.finditer(text):
        words = text[line.start() : line.end()].rstrip("\r\n ")
        gap = text.count("\n", line.start() + len(words), line.end())
        if gap > 1 or len(words) > _UNWRAPPED or (words and words[-1] in _ENDS_SENTENCE):
            ends.add(line.end())
    places = sorted(ends | {0})
    return tuple(pairwise(places))


def _past_space(text: str, offsets: Iterable[int]) -> set[int]:
    """Each offset moved to the next code point that is not white space; those inside the text."""
    moved = set()
    at = 0
    for offset in sorted(offsets):
        # Offsets inside one run of white space share its end, so the run is read once.
        at = max(at, offset)
        while at < len(text) and text[at].isspace():
            at += 1
        if offset > 0 and at < len(text):
            moved.add(at)
    return moved
