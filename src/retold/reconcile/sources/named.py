"""Where an article names an outlet as its source in ways that its attributions do not have.

An outlet that no list knows is known here, because one of the story's articles is its own.
"""

import re
from collections.abc import Iterable, Iterator

from ...model import Annotations, Attribution, Span
from .names import is_listed

# What stands before or after an outlet's name where it is the source of what is told.
_BEFORE = re.compile(
    r"(?:according to|reported by|as told to|told|citing|quoting|"
    r"(?:report|reports|story|article|interview|investigation|account)s? (?:by|from|in|of|with))"
    r" (?:the |a report (?:by|from|in) )?(?:news agency |newspaper |broadcaster )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:’s|'s)? ?(?:news agency |newspaper )?(?:first |also |later )?"
    r"(?:reported|reports|wrote|writes|has learned|revealed|report\b|said (?:on|in|earlier)\b)",
    re.IGNORECASE,
)
_REACH = 60
# "… in an interview with Fox's Sean Hannity", "an interview on CNN".
_INTERVIEW = re.compile(
    r"\binterviews? (?:with|on|by|for) (?:the )?"
    r"([A-Z][\w&]*(?: [A-Z][\w&]*){0,3}?)(?=’s|'s|[,.;]| )"
)


def named_outlets(marks: Annotations, outlets: Iterable[str]) -> Iterator[Attribution]:
    """Attributions to the outlets (names as their articles give them) that the article has
    something from and that are not among its attributions yet.

    The source is the name in the text. Names of one letter are left away.
    """
    noted = [
        span
        for attribution in marks.attributions
        for span in (attribution.source, attribution.told_span)
        if span is not None
    ]
    for name, span in [*_of_the_story(marks, outlets), *_interviewers(marks)]:
        if not any(span.overlaps(other) for other in noted):
            noted.append(span)
            yield Attribution(span, None, None, "outlet", name=name)


def _interviewers(marks: Annotations) -> Iterator[tuple[str, Span]]:
    for match in _INTERVIEW.finditer(marks.article.text):
        if is_listed(match[1]):
            yield match[1], Span(marks.article.id, match.start(1), match.end(1))


def _of_the_story(marks: Annotations, outlets: Iterable[str]) -> Iterator[tuple[str, Span]]:
    text = marks.article.text
    names = sorted({name for name in outlets if len(name) > 1}, key=lambda name: (-len(name), name))
    if not names:
        return
    known = {_bare(name): name for name in reversed(names)}
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(name) for name in known) + r")\b")
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _BEFORE.search(before) or _AFTER.match(text, match.end(), match.end() + _REACH):
            yield known[match[0]], Span(marks.article.id, match.start(), match.end())


def _bare(name: str) -> str:
    return re.sub(r"^(?:The|the) ", "", name.strip())
