"""The axis of time in a drawing: its line, the days that have room for their names, its breaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..dates import say_day
from .scale import Scale
from .svg import Canvas, text_width

_SMALL = 12.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an axis lies: its line at ``y`` from ``left`` to ``right``, the lines of its days from
    ``top`` to ``bottom``. CSS pixels."""

    left: float
    right: float
    top: float
    y: float
    bottom: float


def draw_axis(canvas: Canvas, axis: Scale, days: Iterable[date], frame: Frame) -> None:
    """The axis with a tick at each of the days, named from the left on as far as there is room."""
    canvas.line(frame.left, frame.y, frame.right + 12, frame.y, "axis")
    free = frame.left
    for day in sorted(set(days)):
        x = axis.at(day.toordinal())
        words = say_day(day)
        width = text_width(words, _SMALL)
        at = min(x, frame.right + 18 - width)
        canvas.line(x, frame.y, x, frame.y + 5, "axis")
        if at < free:
            continue
        canvas.line(x, frame.top, x, frame.bottom, "grid")
        canvas.text(at, frame.y + 19, words, "tick")
        free = at + width + 10
    for x in axis.breaks():
        canvas.path(f"M{x - 4:.1f} {frame.y + 5:.1f}l4 -10m2 10l4 -10", "break")
