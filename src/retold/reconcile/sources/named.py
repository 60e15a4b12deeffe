"""Where an article names an outlet as its source in ways that its attributions do not have.

An outlet that no list knows is known here, because one of the story's articles is its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...model import Annotations, Attribution, Span
from ..alignment.cover import Cover
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
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^[Tt]he ")
# "… in an interview with Fox's Sean Hannity", "an interview on CNN".
_INTERVIEW = re.compile(
    r"\binterviews? (?:with|on|by|for) (?:the )?"
    r"([A-Z][\w&]*(?: [A-Z][\w&]*){0,3}?)(?=’s|'s|[,.;]| )"
)


class OutletNames:
    """Names of outlets, found in a text in time linear in it, however many names there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in sorted({name for name in names if len(name) > 1}, key=lambda n: (-len(n), n)):
            bare = _ARTICLE.sub("", name.strip())
            first = _WORD.match(bare)
            if first:
                self._by_word[first[0]].append((bare, name))

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """Each name with the place where it stands in the text, the longest at each."""
        for word in _WORD.finditer(text):
            for bare, name in self._by_word.get(word[0], ()):
                end = word.start() + len(bare)
                if text.startswith(bare, word.start()) and not text[end : end + 1].isalnum():
                    yield name, word.start(), end
                    break


def named_outlets(marks: Annotations, names: OutletNames) -> Iterator[Attribution]:
    """Attributions to the outlets (names as their articles give them) that the article has
    something from and that are not among its attributions yet. The source is the name in the text.
    """
    noted = Cover(
        span
        for attribution in marks.attributions
        for span in (attribution.source, attribution.told_span)
        if span is not None
    )
    for name, span in [*_of_the_story(marks, names), *_interviewers(marks)]:
        if not (noted.holds(span.start) or noted.holds(span.end - 1)):
            yield Attribution(span, None, None, "outlet", name=name)


def _of_the_story(marks: Annotations, names: OutletNames) -> Iterator[tuple[str, Span]]:
    text = marks.article.text
    for name, start, end in names.find(text):
        before = text[max(0, start - _REACH) : start]
        if _BEFORE.search(before) or _AFTER.match(text, end, end + _REACH):
            yield name, Span(marks.article.id, start, end)


def _interviewers(marks: Annotations) -> Iterator[tuple[str, Span]]:
    for match in _INTERVIEW.finditer(marks.article.text):
        if is_listed(match[1]):
            yield match[1], Span(marks.article.id, match.start(1), match.end(1))
