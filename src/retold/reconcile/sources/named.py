"""Where an article names the outlet of another article of the story as its source.

An outlet that no list knows is known here, because one of the story's articles is its own.
"""

import re
from collections.abc import Iterable, Iterator

from ...model import Annotations, Attribution, Span

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


def named_outlets(marks: Annotations, outlets: Iterable[str]) -> Iterator[Attribution]:
    """Attributions to the outlets (names as their articles give them) that the article has
    something from and that are not among its attributions yet.

    The source is the name in the text. Names of one letter are left away.
    """
    text = marks.article.text
    names = sorted({name for name in outlets if len(name) > 1}, key=lambda name: (-len(name), name))
    if not names:
        return
    noted = [
        span
        for attribution in marks.attributions
        for span in (attribution.source, attribution.told_span)
        if span is not None
    ]
    known = {_bare(name): name for name in reversed(names)}
    pattern = re.compile(r"\b(?:" + "|".join(re.escape(name) for name in known) + r")\b")
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if _BEFORE.search(before) or _AFTER.match(text, match.end(), match.end() + _REACH):
            span = Span(marks.article.id, match.start(), match.end())
            if not any(span.overlaps(other) for other in noted):
                yield Attribution(span, None, None, "outlet", name=known[match[0]])


def _bare(name: str) -> str:
    return re.sub(r"^(?:The|the) ", "", name.strip())
