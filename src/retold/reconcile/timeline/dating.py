"""The date that a time expression gives in its article, with the reasoning in words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...annotate.times.rereading import reread
from ...annotate.times.words import MONTHS, WEEKDAYS
from ...model import Annotations, Published, Span, TimeExpression
from ..independence import Independence
from ..telling import StoryMarks
from .records import Dated

_DEICTIC = frozenset({"today", "yesterday", "tomorrow", "tonight"})
_WEEKDAYS = WEEKDAYS.keys()
_CLOCK_WORDS = frozenset({"midnight", "noon", "midday", "local", "eastern", "oclock"})
_YEARLY = frozenset({"last", "next", "this"})


_OF_ITS_TIME = frozenset({"caption", "embedded_post"})


@dataclass(frozen=True, slots=True)
class Dater:
    """Dates the expressions of a story's articles; those that lack a year, from the story."""

    story: StoryMarks
    independence: Independence

    def date(self, marks: Annotations, expression: TimeExpression) -> Dated | None:
        """The date that an expression gives, None for durations, sets and what stays open."""
        if expression.type not in {"DATE", "TIME"} or _is_clock_alone(marks, expression):
            return None
        if expression.interval is not None and not _is_wide(marks, expression):
            return self._told(marks, expression)
        return self._from_story(marks, expression)

    def _told(self, marks: Annotations, expression: TimeExpression) -> Dated | None:
        published = marks.published
        if expression.anchor == "telling" and expression.anchor_span is not None:
            how = f"counted from “{self.story.words(expression.anchor_span)}”"
            spans: tuple[Span, ...] = (expression.anchor_span,)
        elif expression.anchor == "published" and published is not None:
            how, spans = _against(published), published.spans
        else:
            how, spans = "the words give it", ()
        firm = expression.anchor == "absolute" or (
            expression.anchor == "published" and _is_sure(marks)
        )
        return _dated(marks, expression, how, spans, firm=firm)

    def _from_story(self, marks: Annotations, expression: TimeExpression) -> Dated | None:
        """A month or day without a year in an article without a date, as the story's other
        articles date it: the reading that more of their independent sources give than any other."""
        if not _YEARLY.isdisjoint(self.story.words(expression.span).lower().split()):
            return None
        votes: dict[str, list[str]] = {}
        readings: dict[str, TimeExpression] = {}
        for other in self.story.articles:
            if other.published is None or other.article.id == marks.article.id:
                continue
            reading = reread(expression, other.published)
            if reading is not None:
                votes.setdefault(reading.value, []).append(other.article.id)
                readings[reading.value] = reading
        counts = Counter({v: self.independence.count(ids) for v, ids in votes.items()})
        ranked = sorted(votes, key=lambda v: (-counts[v], -len(votes[v]), v))
        if not ranked or (
            len(ranked) > 1
            and (counts[ranked[0]], len(votes[ranked[0]]))
            == (counts[ranked[1]], len(votes[ranked[1]]))
        ):
            return None
        by = votes[ranked[0]]
        spans = tuple(s for id in by for s in _grounds(self.story.of(id).published))
        how = (
            "the article gives no year; seen from the dates of other articles of the story "
            f"({', '.join(by)})"
        )
        firm = any(_is_sure(self.story.of(id)) for id in by)
        return _dated(marks, readings[ranked[0]], how, spans, firm=firm)


def _is_clock_alone(marks: Annotations, expression: TimeExpression) -> bool:
    """Whether only the time of a day is told, which may be any day's ("at 11 p.m.")."""
    clock = expression.value.partition("T")[2]
    if not clock[:1].isdigit() or expression.anchor == "absolute":
        return False
    words = re.findall(r"[^\W\d_]+", marks.article.words(expression.span).lower())
    return all(w in _CLOCK_WORDS or (len(w) <= 4 and w not in MONTHS) for w in words)


def _grounds(published: Published | None) -> tuple[Span, ...]:
    return published.spans if published else ()


def _against(published: Published) -> str:
    if not _is_known(published):
        return f"seen from the article, which must be of {published.value} or later"
    return f"seen from the article's date, {published.value[:10]}"


def _is_wide(marks: Annotations, expression: TimeExpression) -> bool:
    """Whether a date that is seen from the article is not known for sure, because the article's
    own is inferred: "last year" counts from a day that may lie years before it came out. A month
    is read from it all the same, since months are told without a year only when they are near."""
    published = marks.published
    if expression.anchor != "published" or published is None or _is_known(published):
        return False
    words = marks.article.words(expression.span).lower().replace(".", " ").split()
    return expression.value.startswith("XXXX") or not any(word in MONTHS for word in words)


def _is_known(published: Published) -> bool:
    """Whether the article's day was given, or stands at its head."""
    return published.how != "inferred" or published.start == published.end


def _is_sure(marks: Annotations) -> bool:
    """Whether the article's date is known, or inferred from captions and posts of its own time."""
    published = marks.published
    if published is None or _is_known(published):
        return published is not None
    return all(
        any(r.kind in _OF_ITS_TIME and r.span.contains(span) for r in marks.regions)
        for span in published.spans
    )


def _dated(
    marks: Annotations, expression: TimeExpression, how: str, spans: Sequence[Span], *, firm: bool
) -> Dated | None:
    interval, edtf = expression.interval, expression.edtf
    if interval is None or edtf is None:
        return None
    said = marks.article.words(expression.span)
    words = frozenset(said.lower().replace(",", " ").split())
    vague = expression.value in {"PAST_REF", "FUTURE_REF"}
    relative = expression.anchor == "published"
    return Dated(
        expression=expression,
        said=said,
        interval=interval,
        edtf=edtf,
        how=how,
        spans=tuple(spans),
        vague=vague,
        firm=firm and not vague,
        deictic=relative and not words.isdisjoint(_DEICTIC | {"last", "this"}),
        slack=_slack(said, words) if relative else 0,
    )


def _slack(said: str, words: frozenset[str]) -> int:
    if any(map(str.isdigit, said)):
        return 0
    if words & _WEEKDAYS:
        return 7
    return 365 if words & _YEARLY and words & MONTHS.keys() else 0


def days_in_words(dated: Dated) -> str:
    """The date as a reader writes it: 21 November 2025, November 2025, early December 2024."""
    interval, mod = dated.interval, dated.expression.mod
    if dated.vague:
        return f"{dated.said}: {_day(interval.start)} to {_day(interval.end)}"
    if interval.start == interval.end:
        return _day(interval.start)
    prefix = {"START": "early ", "MID": "mid-", "END": "late "}.get(mod or "", "")
    value = dated.expression.value
    if len(value) == 7 and interval.grain == "month":
        return f"{prefix}{interval.start:%B %Y}"
    if len(value) == 4 and interval.grain == "year":
        return f"{prefix}{interval.start.year}"
    return f"{_day(interval.start)} to {_day(interval.end)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
