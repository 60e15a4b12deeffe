"""The timeline in two lanes on one axis: when it happened above, when it was printed below."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from ...model import DateSource, Published
from ..dates import say_days, say_published
from ..limits import Limits
from ..reports import Report
from ..sections.timeline import DatedBy, EventView, TimelineView
from .branches import Branch, branches
from .scale import Scale, scale
from .svg import Canvas, text_width, wrap
from .ticks import Frame, draw_axis

_WIDTH = 920.0
_LABELS = 300.0
_LEFT, _RIGHT = 336.0, 900.0
_LINE, _SMALL = 17.0, 12.0
# Labels are 14 px of a serif, which runs narrower than the sans that widths are measured by.
_SERIF = 12.5
_BRANCH = 24.0
_MARK, _DOT = 20.0, 5.5
_TOP = 34.0
_NUMBERS = 5


@dataclass(frozen=True, slots=True)
class _Track:
    """One branch on the axis: where its bars begin and end, and where the words about it stand."""

    branch: Branch
    low: float
    high: float
    words: str
    side: Literal["right", "left", "below"]

    @property
    def height(self) -> float:
        return _BRANCH + (_LINE if self.side == "below" else 0)


@dataclass(frozen=True, slots=True)
class _Row:
    """One event: its label in lines, its datings in tracks."""

    event: EventView
    label: tuple[str, ...]
    tracks: tuple[_Track, ...]

    @property
    def forked(self) -> bool:
        """Whether two datings cannot both be right."""
        return sum(not track.branch.neutral for track in self.tracks) > 1

    @property
    def height(self) -> float:
        return max(len(self.label) * _LINE, sum(track.height for track in self.tracks)) + 16


def draw_timeline(
    view: TimelineView, reports: Sequence[Report], limits: Limits
) -> tuple[Markup, int]:
    """The picture, empty if nothing is dated; how many dated events are only in the table."""
    dated = [event for event in view.events if event.dated]
    chosen = sorted(dated, key=_weight)[: limits.drawn_events]
    printed = [(r, r.head.published) for r in reports if r.head.published]
    intervals = [(d.start, d.end) for event in chosen for d in event.dated]
    intervals += [(published.start, published.end) for _, published in printed]
    if not intervals:
        return Markup(), 0
    axis = scale(intervals, _LEFT, _RIGHT)
    rows = [_row(event, axis) for event in dated if event in chosen]
    marks = _marks(printed[: limits.drawn_articles], axis)
    middle = _TOP + sum(row.height for row in rows) + 8
    levels = max((mark.level for mark in marks), default=0) + 1
    height = middle + 46 + levels * (_MARK + 4) + 12
    canvas = Canvas(
        "timeline",
        "Timeline in two lanes",
        "When each event happened by each dating, and below when each report was printed. "
        "The table after it says the same in words.",
    )
    frame = Frame(_LEFT - 6, _RIGHT, _TOP - 6, middle, height - 6)
    draw_axis(canvas, axis, [start for start, _ in intervals], frame)
    canvas.text(0, 14, "When it happened", "lane")
    canvas.text(0, middle + 19, "When it was printed", "lane")
    top = _TOP
    for row in rows:
        _event(canvas, row, axis, top)
        top += row.height
    for mark in marks:
        _printed(canvas, mark, middle + 40 + mark.level * (_MARK + 4))
    return canvas.markup(_WIDTH, height), len(dated) - len(rows)


def _weight(event: EventView) -> tuple[bool, int, int, int]:
    """Events in conflict first, then those that most sources and most reports tell."""
    return (not event.conflicts, -event.sources, -len(event.mentions), event.ref.number)


def _row(event: EventView, axis: Scale) -> _Row:
    label = wrap(event.label, _SERIF, _LABELS - 34, 2)
    return _Row(
        event, tuple(label), tuple(_track(branch, axis) for branch in branches(event.dated))
    )


def _track(branch: Branch, axis: Scale) -> _Track:
    """Days and reports stand right of the bars, else left of them, else below."""
    bars = [_bar(dated, axis) for dated in branch.dated]
    low, high = min(left for left, _ in bars), max(right for _, right in bars)
    finest = branch.dated[0]
    reports = {r.number: r for dated in branch.dated for r in dated.reports}
    tellers = _numbers([report for _, report in sorted(reports.items())])
    words = f"{say_days(finest.start, finest.end)} · {tellers}"
    width = text_width(words, _SMALL)
    if high + 8 + width <= _WIDTH:
        return _Track(branch, low, high, words, "right")
    if low - 8 - width >= _LEFT - 6:
        return _Track(branch, low, high, words, "left")
    return _Track(branch, low, high, words, "below")


def _bar(dated: DatedBy, axis: Scale) -> tuple[float, float]:
    """Where a dating begins and ends on the axis; one day is a dot."""
    low, high = axis.at(dated.start.toordinal()), axis.at(dated.end.toordinal() + 1)
    if dated.start == dated.end:
        middle = (low + high) / 2
        return middle - _DOT, middle + _DOT
    return low, max(high, low + 4)


def _event(canvas: Canvas, row: _Row, axis: Scale, top: float) -> None:
    event = row.event
    middle = top + row.height / 2
    canvas.line(0, top + row.height, _RIGHT, top + row.height, "hair")
    first = middle - (len(row.label) - 1) * _LINE / 2 + 4.5
    canvas.text(0, first, event.ref.label, "ref", href=f"#{event.ref.anchor}", tip=event.label)
    for n, line in enumerate(row.label):
        canvas.text(34, first + n * _LINE, line, "said")
    places = []
    y = middle - sum(track.height for track in row.tracks) / 2
    for track in row.tracks:
        places.append(y + _BRANCH / 2)
        y += track.height
    if row.forked:
        prongs = [y for y, t in zip(places, row.tracks, strict=True) if not t.branch.neutral]
        _fork(canvas, prongs)
    for track, y in zip(row.tracks, places, strict=True):
        at_odds = row.forked and not track.branch.neutral
        _draw_track(canvas, track, axis, y, " conflict" if at_odds else "")


def _fork(canvas: Canvas, places: Sequence[float]) -> None:
    """One stem that parts into a prong for each side, with the sign for "not equal" at its root."""
    stem, middle = _LEFT - 20, sum(places) / len(places)
    canvas.text(stem - 16, middle + 5, "≠", "unequal")
    for y in places:
        canvas.path(
            f"M{stem:.1f} {middle:.1f}C{stem + 8:.1f} {middle:.1f} {stem + 4:.1f} {y:.1f} "
            f"{stem + 14:.1f} {y:.1f}",
            "prong",
        )


def _draw_track(canvas: Canvas, track: _Track, axis: Scale, y: float, style: str) -> None:
    """The bars of one branch on one line, the widest beneath, and who says so."""
    leader = track.low - 4
    widest_first = sorted(track.branch.dated, key=lambda dated: dated.start - dated.end)
    for n, dated in enumerate(widest_first):
        low, high = _bar(dated, axis)
        tip = f"{say_days(dated.start, dated.end)}: {_numbers(dated.reports)}"
        if dated.start == dated.end:
            canvas.dot((low + high) / 2, y, _DOT, f"day{style}", tip=tip)
        else:
            half = 4 if n else 6
            canvas.box(low, y - half, high - low, 2 * half, f"stretch{style}", tip=tip)
    width = text_width(track.words, _SMALL)
    if track.side == "right":
        canvas.text(track.high + 8, y + 4, track.words, "teller")
    elif track.side == "left":
        canvas.text(track.low - 8, y + 4, track.words, "teller end")
        leader -= width + 8
    else:
        at = max(min(track.low, _WIDTH - width), _LEFT)
        canvas.text(at, y + 4 + _LINE, track.words, "teller")
    canvas.line(_LEFT - 6, y, max(leader, _LEFT - 6), y, "leader")


def _numbers(reports: Sequence[Report]) -> str:
    if len(reports) > _NUMBERS:
        return f"{len(reports)} reports"
    if len(reports) == 1:
        return reports[0].said
    return f"reports {', '.join(report.label for report in reports)}"


@dataclass(frozen=True, slots=True)
class _Mark:
    """One report in the lower lane: its box, the days that it may be of, its level."""

    report: Report
    how: DateSource
    x: float
    width: float
    low: float
    high: float
    level: int


def _marks(printed: Sequence[tuple[Report, Published]], axis: Scale) -> list[_Mark]:
    """A place and a level for each report, so that neither boxes nor stretches overlap."""
    ends: list[float] = []
    marks = []
    for report, published in sorted(printed, key=lambda item: (item[1].start, item[0].number)):
        low = axis.at(published.start.toordinal())
        high = axis.at(published.end.toordinal() + 1)
        width = max(_MARK, text_width(report.label, _SMALL) + 8)
        x = min(max((low + high) / 2, _LEFT + width / 2), _RIGHT)
        if published.start == published.end:
            low = high = x
        left, right = min(low, x - width / 2), max(high, x + width / 2)
        level = next((n for n, end in enumerate(ends) if end + 4 <= left), len(ends))
        ends[level : level + 1] = [right]
        marks.append(_Mark(report, published.how, x, width, low, high, level))
    return marks


def _printed(canvas: Canvas, mark: _Mark, y: float) -> None:
    """The box with the report's label, on a line over the days where it may be of several."""
    if mark.high > mark.low:
        canvas.line(mark.low, y, mark.high, y, "printed span")
    half = _MARK / 2
    tip = f"{mark.report.long_name}, {say_published(mark.report.head.published)}"
    canvas.box(mark.x - mark.width / 2, y - half, mark.width, _MARK, f"printed {mark.how}", tip=tip)
    canvas.text(
        mark.x,
        y + 4.5,
        mark.report.label,
        f"number {mark.how}",
        href=f"#{mark.report.anchor}",
        tip=tip,
    )
