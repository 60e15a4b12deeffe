"""The timeline in two lanes on one axis: when it happened above, when it was printed below."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from ...model import DateSource, Published
from ..dates import say_day, say_days, say_published
from ..limits import Limits
from ..reports import Report
from ..sections.timeline import DatedBy, EventView, TimelineView
from .scale import Scale, scale
from .svg import Canvas, text_width, wrap

_WIDTH = 920.0
_LABELS = 300.0
_LEFT, _RIGHT = 336.0, 900.0
_LINE, _SMALL = 17.0, 12.0
# Labels are 14 px of a serif, which runs narrower than the sans that widths are measured by.
_SERIF = 12.5
_BRANCH = 24.0
_MARK = 20.0
_TOP = 34.0
_NUMBERS = 5


@dataclass(frozen=True, slots=True)
class Branch:
    """Datings of one event that can all be right, the finest first; neutral ones take no side."""

    dated: tuple[DatedBy, ...]
    neutral: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """One event: its label in lines, its datings in branches."""

    event: EventView
    label: tuple[str, ...]
    branches: tuple[Branch, ...]

    @property
    def forked(self) -> bool:
        """Whether two datings cannot both be right."""
        return sum(not branch.neutral for branch in self.branches) > 1

    @property
    def height(self) -> float:
        return max(len(self.label) * _LINE, len(self.branches) * _BRANCH) + 16


def draw_timeline(
    view: TimelineView, reports: Sequence[Report], limits: Limits
) -> tuple[Markup, int]:
    """The picture, empty if nothing is dated; how many dated events are only in the table."""
    dated = [event for event in view.events if event.dated]
    chosen = sorted(dated, key=_weight)[: limits.drawn_events]
    rows = [_row(event) for event in dated if event in chosen]
    printed = [(r, r.head.published) for r in reports if r.head.published]
    intervals = [(d.start, d.end) for row in rows for branch in row.branches for d in branch.dated]
    intervals += [(published.start, published.end) for _, published in printed]
    if not intervals:
        return Markup(), 0
    axis = scale(intervals, _LEFT, _RIGHT)
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
    _grid(canvas, axis, intervals, middle, height)
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


def _row(event: EventView) -> _Row:
    label = wrap(event.label, _SERIF, _LABELS - 34, 2)
    return _Row(event, tuple(label), tuple(branches(event.dated)))


def branches(dated: Sequence[DatedBy]) -> list[Branch]:
    """The intervals in branches: inside one they all share a day, so all of them can be right.

    Finer ones open the branches, so that "November" joins the branch of 21 November. An interval
    that agrees with several branches takes no side and gets an open branch of its own.
    """
    sides: list[list[DatedBy]] = []
    neutral = []
    for each in sorted(dated, key=lambda d: (d.end - d.start, d.start)):
        fitting = [side for side in sides if _share_a_day([*side, each])]
        if len(fitting) > 1:
            neutral.append(Branch((each,), True))
        elif fitting:
            fitting[0].append(each)
        else:
            sides.append([each])
    closed = sorted((Branch(tuple(side), False) for side in sides), key=lambda b: b.dated[0].start)
    return closed + neutral


def _share_a_day(dated: Sequence[DatedBy]) -> bool:
    return max(d.start for d in dated) <= min(d.end for d in dated)


def _event(canvas: Canvas, row: _Row, axis: Scale, top: float) -> None:
    event = row.event
    middle = top + row.height / 2
    canvas.line(0, top + row.height, _RIGHT, top + row.height, "hair")
    first = middle - (len(row.label) - 1) * _LINE / 2 + 4.5
    canvas.text(0, first, event.ref.label, "ref", href=f"#{event.ref.anchor}", tip=event.label)
    for n, line in enumerate(row.label):
        canvas.text(34, first + n * _LINE, line, "said")
    places = [
        middle + (n - (len(row.branches) - 1) / 2) * _BRANCH for n in range(len(row.branches))
    ]
    if row.forked:
        prongs = [y for y, b in zip(places, row.branches, strict=True) if not b.neutral]
        _fork(canvas, prongs)
    for branch, y in zip(row.branches, places, strict=True):
        _branch(canvas, branch.dated, axis, y, " conflict" * (row.forked and not branch.neutral))


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


def _branch(canvas: Canvas, branch: Sequence[DatedBy], axis: Scale, y: float, style: str) -> None:
    """The bars of one branch on one line, the widest beneath, and beside them who says so."""
    low, high = _RIGHT, _LEFT
    for n, dated in enumerate(sorted(branch, key=lambda d: d.start - d.end)):
        x1, x2 = axis.at(dated.start.toordinal()), axis.at(dated.end.toordinal() + 1)
        tip = f"{say_days(dated.start, dated.end)}: {_numbers(dated.reports)}"
        if dated.start == dated.end:
            x = (x1 + x2) / 2
            canvas.dot(x, y, 5.5, f"day{style}", tip=tip)
            x1, x2 = x - 6, x + 6
        else:
            half = 4 if n else 6
            canvas.box(x1, y - half, max(x2 - x1, 4), 2 * half, f"stretch{style}", tip=tip)
        low, high = min(low, x1), max(high, x2)
    words_from = _tellers(canvas, branch, low, high, y)
    canvas.line(_LEFT - 6, y, max(min(low, words_from) - 4, _LEFT - 6), y, "leader")


def _tellers(canvas: Canvas, branch: Sequence[DatedBy], low: float, high: float, y: float) -> float:
    """Days and numbers of reports right of the bars, else left, else on them; where they begin."""
    finest = branch[0]
    days = say_days(finest.start, finest.end)
    reports = sorted({r.number: r for d in branch for r in d.reports}.items())
    words = f"{days} · {_numbers([report for _, report in reports])}"
    width = text_width(words, _SMALL)
    if high + 8 + width <= _WIDTH:
        at = high + 8
    elif low - 8 - width >= _LEFT - 6:
        canvas.text(low - 8, y + 4, words, "teller end")
        return low - 8 - width
    else:
        at = max(low + 6, _LEFT)
    canvas.text(at, y + 4, words, "teller")
    return at


def _numbers(reports: Sequence[Report]) -> str:
    if len(reports) > _NUMBERS:
        return f"{len(reports)} reports"
    if len(reports) == 1:
        return reports[0].said
    return f"reports {', '.join(report.label for report in reports)}"


def _grid(
    canvas: Canvas,
    axis: Scale,
    intervals: Sequence[tuple[date, date]],
    middle: float,
    height: float,
) -> None:
    """The axis between the lanes, its dated ticks as far as they have room, and its breaks."""
    canvas.line(_LEFT - 6, middle, _RIGHT + 12, middle, "axis")
    free = _LEFT - 6
    for day in sorted({start for start, _ in intervals}):
        x = axis.at(day.toordinal())
        words = say_day(day)
        width = text_width(words, _SMALL)
        at = min(x, _RIGHT + 18 - width)
        canvas.line(x, middle, x, middle + 5, "axis")
        if at < free:
            continue
        canvas.line(x, _TOP - 6, x, height - 6, "grid")
        canvas.text(at, middle + 19, words, "tick")
        free = at + width + 10
    for x in axis.breaks():
        canvas.path(f"M{x - 4:.1f} {middle + 5:.1f}l4 -10m2 10l4 -10", "break")


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
