"""Whose each article is: the outlet that came with it, or the one that its masthead names."""

from collections.abc import Iterator, Mapping

from ...model import Annotations, Span
from ..alignment.cover import Cover
from ..telling import StoryMarks
from .leads import outlets_of
from .named import OutletNames

# A masthead stands in one of the first lines and is no sentence of a report.
_LINES = 3
_LONGEST = 120


def story_outlets(story: StoryMarks) -> Mapping[str, str]:
    """The outlet of each article by its id, where it is known.

    Plain text comes without one. There the masthead counts: one of the first lines that has only
    the name of an outlet and a date ("Radio Strand, Friday 7 March 2031, 8:00"), if another article
    names that outlet as its source or is by it. A place and a date, the common dateline, is none.
    """
    known = {m.article.id: m.article.outlet for m in story.articles if m.article.outlet}
    if len(known) == len(story.articles):
        return known
    names = OutletNames(
        name
        for marks in story.articles
        for name in (
            marks.article.outlet,
            *(said for attribution in marks.attributions for said, _ in outlets_of(attribution)),
        )
        if name
    )
    for marks in story.articles:
        name = None if marks.article.id in known else _masthead(marks, names)
        if name:
            known[marks.article.id] = name
    return known


def _masthead(marks: Annotations, names: OutletNames) -> str | None:
    dates = Cover(time.span for time in marks.times)
    for line in _first_lines(marks):
        text = marks.article.words(line)
        name, start, end = next(names.find(text), ("", 0, 0))
        letters = [line.start + i for i in range(end, len(text)) if text[i].isalpha()]
        if name and not text[:start].strip() and letters and all(map(dates.holds, letters)):
            return name
    return None


def _first_lines(marks: Annotations) -> Iterator[Span]:
    """The first lines with words, those that are too long for a masthead left away."""
    text = marks.article.text
    start = 0
    for _ in range(_LINES):
        while start < len(text) and text[start].isspace():
            start += 1
        end = text.find("\n", start, start + _LONGEST)
        if end < 0:
            end = min(len(text), start + _LONGEST)
            if end < len(text):
                return
        if start < end:
            yield marks.article.span(start, end)
        start = end
