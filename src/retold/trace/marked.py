"""Stretches between marks of quotation, whoever they quote and if they quote anybody."""

import re
from collections.abc import Iterator

# A longer stretch is more likely between two stray marks, and its quotation is found by its cue.
_MOST = 300
_MARKED = re.compile(
    rf"[“\"«„]([^“”\"«»„\n]{{2,{_MOST}}})[”\"»]|(?<!\w)‘([^‘\n]{{2,{_MOST}}}?)’(?!\w)"
)


def marked_stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``text[start:end]`` between two marks on one line, without the marks."""
    for match in _MARKED.finditer(text, start, end):
        yield match.span(match.lastindex or 0)
