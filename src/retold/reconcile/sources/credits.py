"""The agency or outlet under whose credit an article's words stand."""

import re
from collections.abc import Iterator

from ...model import Annotations, Span
from .names import bare_name, is_agency

_NAME = r"[A-Z][\w.&’'-]*(?: (?:of |the )?[A-Z][\w.&’'-]*){0,5}"
# "WASHINGTON (Reuters) - ", "LONDON, March 3 (AP) —", and "Calder Bay (Northwire) —".
_DATELINE = re.compile(rf"[A-Z][\w .,'’-]{{1,60}} \(({_NAME})\) ?[-–—]")
_DATELINE_LINES = 4
_LONGEST_LINE = 400
# Bodies whose trade is to report for others carry one of these in their name.
_AGENCY = re.compile(
    r"\b(?:Press|Wire|Newswire|News (?:Agency|Service)|Press (?:Agency|Association|Service))$"
)
_REPRINTED = re.compile(
    r"\b(?:first |originally )?(?:appeared|published|ran)(?: first)? (?:in|on|at|by) "
    rf"(?:the |The )?({_NAME})"
)
_HELPED = re.compile(r"\bcontribut", re.IGNORECASE)
_NAMES = re.compile(_NAME)


def credited(marks: Annotations) -> Iterator[tuple[str, Span | None]]:
    """The names under whose credit the article stands, and where (None: in the byline).

    From the byline, the dateline, and credit lines; a line of thanks ("AP contributed to this
    report") is no credit. Repeats a name that stands in several places.
    """
    article = marks.article
    if article.byline and _is_agency(article.byline):
        yield article.byline, None
    for start, line in _first_lines(article.text):
        match = _DATELINE.match(line)
        if match:
            yield match[1], Span(article.id, start + match.start(1), start + match.end(1))
    for region in marks.regions:
        if region.kind in ("credit", "boilerplate") and len(region.span) <= _LONGEST_LINE:
            line = article.words(region.span)
            for name, offset in _in_line(line):
                start = region.span.start + offset
                yield bare_name(name), Span(article.id, start, start + len(name))


def _first_lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for _ in range(_DATELINE_LINES):
        while start < len(text) and text[start].isspace():
            start += 1
        end = text.find("\n", start, start + 10 * _LONGEST_LINE)
        end = end if end >= 0 else min(len(text), start + 10 * _LONGEST_LINE)
        yield start, text[start : min(end, start + _LONGEST_LINE)]
        start = end


def _in_line(line: str) -> Iterator[tuple[str, int]]:
    if _HELPED.search(line):
        return
    for match in _REPRINTED.finditer(line):
        yield match[1], match.start(1)
    for match in _NAMES.finditer(line):
        name = match[0].removeprefix("By ")
        if _is_agency(name):
            yield name, match.end() - len(name)


def _is_agency(name: str) -> bool:
    return is_agency(name) or _AGENCY.search(name) is not None
