"""What two actors did to one another over time: a lane for each direction on one axis."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from .scale import Scale, scale
from .svg import Canvas, text_width, wrap
from .ticks import Frame, draw_axis

_SMALL, _NAME = 12.0, 13.0
_GUTTER = 34.0
"""Room for the numbers of the scale of scores."""
_EARLIER = 15.0
"""Between two deeds that are only told as earlier."""
_RISE = 3.4
"""Pixels for one point of the score, of which there are ten either way."""
_HEAD, _EDGE, _FOOT = 20.0, 15.0, 30.0
_DOT, _APART = 5.0, 11.0

_Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Deed:
    """A point of the series: what one of the two did to the other.

    Days are those that it may have happened on, both included; None where it is only told as
    earlier. ``forward`` is true where the first of the two acts. ``score`` lies between -10 and 10.
    ``label`` names it in the drawing and leads to ``href``; ``tip`` shows when pointed at.
    """

    days: tuple[date, date] | None
    score: float
    forward: bool
    turn: bool
    label: str
    href: str
    tip: str


@dataclass(slots=True)
class _Lane:
    """One direction: the place of its zero line, and what is taken in it already."""

    title: str
    zero: float
    deeds: list[Deed]
    taken: list[_Box] = field(default_factory=list)

    @property
    def top(self) -> float:
        return self.zero - 10 * _RISE - _EDGE

    @property
    def bottom(self) -> float:
        return self.zero + 10 * _RISE + _EDGE


def shared_axis(deeds: Sequence[Deed], width: float) -> Scale | None:
    """One axis for the drawings of several pairs, none if no deed has a day."""
    days = [deed.days for deed in deeds if deed.days]
    return scale(days, _left(deeds), width - 24) if days else None


def draw_relations(
    name: str,
    actors: tuple[str, str],
    deeds: Sequence[Deed],
    width: float,
    axis: Scale | None = None,
) -> Markup:
    """The picture of one pair, empty if nothing can be placed; ``width`` in pixels.

    ``name`` is its id in the page. ``axis`` is that of several pairs (:func:`shared_axis`).
    """
    axis = axis or shared_axis(deeds, width)
    if axis is None:
        return Markup()
    lanes = _lanes(actors, deeds, width)
    left, right = axis.places[0], axis.places[-1]
    foot = lanes[-1].bottom
    canvas = Canvas(
        name,
        f"{actors[0]} and {actors[1]} over time",
        "Above a line: cooperation. Below: conflict. The list after it says the same in words.",
    )
    frame = Frame(left, right, lanes[0].top, foot, foot)
    draw_axis(canvas, axis, [deed.days[0] for deed in deeds if deed.days], frame)
    _turns(canvas, deeds, axis, lanes[0].top, foot)
    if any(deed.days is None for deed in deeds):
        canvas.text(_GUTTER, foot + 19, "earlier", "tick")
    for lane in lanes:
        _draw_lane(canvas, lane, axis, right)
    return canvas.markup(width, foot + _FOOT)


def _left(deeds: Sequence[Deed]) -> float:
    """Where the axis begins: right of the column for what is only told as earlier."""
    most = max(
        sum(deed.days is None and deed.forward is forward for deed in deeds)
        for forward in (True, False)
    )
    return _GUTTER + (max(most * _EARLIER, text_width("earlier", _SMALL)) + 14 if most else 0)


def _lanes(actors: tuple[str, str], deeds: Sequence[Deed], width: float) -> list[_Lane]:
    """A lane for each direction in which anything was done, the first actor's on top."""
    lanes: list[_Lane] = []
    for forward, (one, other) in ((True, actors), (False, actors[::-1])):
        own = [deed for deed in deeds if deed.forward is forward]
        if own:
            above = lanes[-1].bottom + 8 if lanes else 0.0
            (title,) = wrap(f"{one} → {other}", _NAME, width, 1)
            lanes.append(_Lane(title, above + _HEAD + _EDGE + 10 * _RISE, own))
    return lanes


def _turns(canvas: Canvas, deeds: Sequence[Deed], axis: Scale, top: float, bottom: float) -> None:
    for deed in deeds:
        if deed.turn and deed.days:
            x = _middle(deed.days, axis)
            canvas.line(x, top, x, bottom, "turn")


def _draw_lane(canvas: Canvas, lane: _Lane, axis: Scale, right: float) -> None:
    canvas.text(0, lane.top - 6, lane.title, "name")
    canvas.line(_GUTTER, lane.zero, right + 12, lane.zero, "zero")
    for score, words in ((10, "+10"), (0, "0"), (-10, "−10")):
        canvas.text(_GUTTER - 8, lane.zero - score * _RISE + 4, words, "tick end")
    early = _GUTTER + _EARLIER / 2
    places = []
    for deed in lane.deeds:
        x = _middle(deed.days, axis) if deed.days else early
        early += _EARLIER if deed.days is None else 0
        places.append(_draw_deed(canvas, lane, deed, axis, x))
    # Names take the room that the dots leave.
    for deed, (x, y) in zip(lane.deeds, places, strict=True):
        _name(canvas, lane, deed, x, y)


def _draw_deed(
    canvas: Canvas, lane: _Lane, deed: Deed, axis: Scale, x: float
) -> tuple[float, float]:
    """A stem from the line to the score, a bar over the days it may have been; where its dot is."""
    y = lane.zero - max(-10.0, min(10.0, deed.score)) * _RISE
    x = _beside(lane, x, y)
    kind = "for" if deed.score > 0 else "against" if deed.score < 0 else "neither"
    canvas.line(x, lane.zero, x, y, f"stem {kind}")
    if deed.days and deed.days[0] < deed.days[1]:
        low, high = axis.at(deed.days[0].toordinal()), axis.at(deed.days[1].toordinal() + 1)
        canvas.box(low, y - 2, max(high - low, 4), 4, f"reach {kind}", tip=deed.tip)
    hollow = "" if deed.days else " earlier"
    canvas.dot(x, y, _DOT, f"deed {kind}{hollow}", tip=deed.tip)
    return x, y


def _beside(lane: _Lane, x: float, y: float) -> float:
    """The next free place right of ``x`` for a dot at this height."""
    while any(_meet(_around(x, y), box) for box in lane.taken):
        x += _APART
    lane.taken.append(_around(x, y))
    return x


def _name(canvas: Canvas, lane: _Lane, deed: Deed, x: float, y: float) -> None:
    """The label beyond the dot, else beside it, else left away: the dot says it when pointed at."""
    words = f"{deed.label} turn" if deed.turn else deed.label
    width = text_width(words, _SMALL)
    beyond = y - 9 if deed.score >= 0 else y + 17
    for left, base in ((x - width / 2, beyond), (x + 8, y + 4), (x - 8 - width, y + 4)):
        box = (left - 2, left + width + 2, base - 9, base + 2)
        if left >= 0 and not any(_meet(box, other) for other in lane.taken):
            lane.taken.append(box)
            style = "deed-name turning" if deed.turn else "deed-name"
            canvas.text(left, base, words, style, href=deed.href, tip=deed.tip)
            return


def _middle(days: tuple[date, date], axis: Scale) -> float:
    return (axis.at(days[0].toordinal()) + axis.at(days[1].toordinal() + 1)) / 2


def _around(x: float, y: float) -> _Box:
    return (x - _DOT, x + _DOT, y - _DOT, y + _DOT)


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]
