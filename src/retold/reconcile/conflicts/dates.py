"""Dates of one happening that cannot meet, between articles and inside one."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from ...annotate.times.words import WEEKDAYS
from ...annotate.tokens import tokenize
from ...model import Annotations, Conflict, Event, Interval, Side, Span, TimeExpression
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks
from ..timeline import Happening
from ..timeline.dating import days_in_words
from ..timeline.records import Mention
from ..timeline.sides import DatedSide, sides_of
from .corrections import is_of_report

_DAY = timedelta(days=1)
_YEAR = 365


def date_conflicts(
    happenings: Sequence[Happening], events: Sequence[Event], independence: Independence
) -> Iterable[Conflict]:
    """For each happening the dates that cannot all be right; the event's id is what it is about.

    An article whose own dates stand on two sides is at odds with itself besides.
    """
    for happening, event in zip(happenings, events, strict=True):
        if is_of_report(event.label.lower().split()):
            continue
        sides = sides_of(happening, independence)
        if _clash_somewhere(sides):
            firm = [s for s in sides if s.is_firm]
            if _clash_somewhere(firm):
                yield _conflict(event, "date", firm, independence)
            yield from _inside(event, sides, independence)


def _clash_somewhere(sides: Sequence[DatedSide]) -> bool:
    return any(clash(left, right) for i, left in enumerate(sides) for right in sides[i + 1 :])


def clash(left: DatedSide, right: DatedSide) -> bool:
    """Whether two sides cannot meet on any reading of their words.

    "Yesterday" may be a day off between time zones, a bare weekday a week off,
    "next May" a year. A year alone that lies years from a day is of something else in the sentence
    ("who was in school with him in 1982"), not a wrong date: those are off by one.
    """
    if _is_background(left, right) or _is_background(right, left):
        return False
    return not any(one.meets(other) for one in _readings(left) for other in _readings(right))


def _is_background(coarse: DatedSide, fine: DatedSide) -> bool:
    """Whether a side gives but a year or more, far from the other, which gives less."""
    years, days = coarse.finest.interval, fine.finest.interval
    apart = max(years.start.year - days.end.year, days.start.year - years.end.year)
    return years.days() >= _YEAR > days.days() and apart > 1


def _readings(side: DatedSide) -> Iterable[Interval]:
    interval = side.common
    yield interval
    dated = [m.dated for m in side.mentions if m.dated and not m.dated.vague]
    if dated and all(d.deictic for d in dated):
        yield Interval(interval.start - _DAY, interval.end + _DAY, interval.grain)
    slack = timedelta(days=min((d.slack for d in dated), default=0))
    if slack:
        for shift in (-slack, slack):
            yield Interval(interval.start + shift, interval.end + shift, interval.grain)


def _conflict(
    event: Event, kind: str, sides: Sequence[DatedSide], independence: Independence
) -> Conflict:
    shown = [_side(side, side.mentions, independence) for side in sides]
    return Conflict(
        id="",
        kind="inside" if kind == "inside" else "date",
        subject=shorten(event.label),
        sides=tuple(shown),
        why=_why(sides),
        about=event.id,
    )


def _inside(
    event: Event, sides: Sequence[DatedSide], independence: Independence
) -> Iterable[Conflict]:
    for article in sorted({m.span.article for side in sides for m in side.mentions}):
        own = [(s, [m for m in s.mentions if m.span.article == article]) for s in sides]
        told = [DatedSide(tuple(m), _common(m, s.common)) for s, m in own if m]
        if len(told) > 1 and _clash_somewhere(told):
            yield _conflict(event, "inside", told, independence)


def _common(mentions: Sequence[Mention], otherwise: Interval) -> Interval:
    intervals = [m.dated.interval for m in mentions if m.dated]
    start = max((i.start for i in intervals), default=otherwise.start)
    end = min((i.end for i in intervals), default=otherwise.end)
    return Interval(start, end, otherwise.grain) if start <= end else otherwise


def _side(side: DatedSide, mentions: Sequence[Mention], independence: Independence) -> Side:
    spans: dict[Span, None] = {}
    for mention in mentions:
        if mention.dated:
            spans[mention.dated.expression.span] = None
    return Side(
        value=days_in_words(side.finest),
        spans=tuple(spans),
        independent_sources=independence.count(m.span.article for m in mentions),
    )


def _why(sides: Sequence[DatedSide]) -> str:
    reasons = []
    for side in sides:
        finest = side.finest
        where = finest.expression.span.article
        reasons.append(f"“{finest.said}” in {where}: {days_in_words(finest)} ({finest.how})")
    return "One happening cannot be on all of these days. " + "; ".join(reasons) + "."


def weekday_conflicts(story: StoryMarks) -> Iterable[Conflict]:
    """Dates whose weekday is another one: "Tuesday, January 14, 2026" was a Wednesday."""
    for marks in story.articles:
        for expression in marks.times:
            named = _named_weekday(marks, expression)
            if named is None or expression.interval is None or expression.anchor != "absolute":
                continue
            span, number = named
            day = expression.interval.start
            if expression.interval.days() == 1 and day.isoweekday() != number:
                rest = Span(span.article, span.end, expression.span.end)
                yield Conflict(
                    id="",
                    kind="inside",
                    subject=marks.article.words(expression.span),
                    sides=(
                        Side(f"a {day:%A}", (rest,), 1),
                        Side(f"a {marks.article.words(span)}", (span,), 1),
                    ),
                    why=f"{day.day} {day:%B %Y} was a {day:%A}.",
                )


def _named_weekday(marks: Annotations, expression: TimeExpression) -> tuple[Span, int] | None:
    words = tokenize(marks.article.text, expression.span.start, expression.span.end)
    if len(words) < 3:
        return None
    for word in words:
        number = WEEKDAYS.get(word.text.lower())
        if number is not None:
            return Span(expression.span.article, word.start, word.end), number
    return None
