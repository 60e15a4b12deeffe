"""The lineage: time from left to right, one report a row, a line from each to what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from markupsafe import Markup

from ..dates import say_day, say_published
from ..limits import Limits
from ..reports import Report
from ..sections.lineage import LineageView, LinkView
from .svg import Canvas, text_width, wrap

_ROW, _STEP, _LEFT, _TOP = 42.0, 74.0, 18.0, 40.0
_LABEL = 330.0
_KINDS = {"copied": 0, "rewritten": 1, "cites": 2}


@dataclass(slots=True)
class _Node:
    """A report or a cited source, with the link that hangs it into the tree."""

    key: str
    report: Report | None
    name: str
    link: LinkView | None = None
    children: list["_Node"] = field(default_factory=list)
    column: int = 0
    row: int = 0

    @property
    def moment(self) -> tuple[bool, str]:
        """When it was printed; cited sources come before everything, undated reports after."""
        if self.report is None:
            return (False, "")
        published = self.report.head.published
        if published is None:
            return (True, "")
        return (False, published.value if published.how != "inferred" else str(published.start))

    @property
    def day(self) -> date | None:
        published = self.report.head.published if self.report else None
        return published.start if published else None

    @property
    def order(self) -> tuple[tuple[bool, str], int, str]:
        return (self.moment, self.report.number if self.report else 0, self.name)


def draw_lineage(
    view: LineageView, reports: Sequence[Report], limits: Limits
) -> tuple[Markup, int]:
    """The picture, and how many reports are not in it; none if no report has a parent here."""
    linked = {r.number for x in view.links for r in (x.child, x.parent) if r}
    wanted = [report for report in reports if report.number in linked]
    chosen = wanted[: limits.drawn_articles]
    links = [link for link in view.links if link.child in chosen]
    if not links:
        return Markup(), 0
    roots, extra = _forest(chosen, links)
    rows = _rows(roots)
    columns = _columns(rows)
    places = {node.key: (_x(node), _TOP + node.row * _ROW) for node in rows}
    width = max(920.0, _LEFT + (len(columns) - 1) * _STEP + _LABEL)
    height = _TOP + (len(rows) - 1) * _ROW + 30
    canvas = Canvas(
        "lineage",
        "Lineage of the reports",
        "Time runs from left to right. A line leads from each report to those that came of it. "
        "The table after it says the same in words.",
    )
    _dates(canvas, columns, height)
    for link in extra:
        if link.parent_id in places:
            _extra(canvas, link, places[link.parent_id], places[link.child.head.id])
    for node in rows:
        for child in node.children:
            _edge(canvas, child, places[node.key], places[child.key])
    for node in rows:
        _label(canvas, node, places[node.key], width, extra)
    return canvas.markup(width, height), len(wanted) - len(chosen)


def _x(node: _Node) -> float:
    return _LEFT + node.column * _STEP


def _forest(
    reports: Sequence[Report], links: Sequence[LinkView]
) -> tuple[list[_Node], list[LinkView]]:
    """The tree roots, and the links beside each report's strongest one."""
    nodes = {report.head.id: _Node(report.head.id, report, report.label) for report in reports}
    extra = []
    for link in sorted(links, key=_strength):
        child = nodes[link.child.head.id]
        if child.link is not None:
            extra.append(link)
            continue
        if link.parent is None and link.parent_id not in nodes:
            nodes[link.parent_id] = _Node(link.parent_id, None, link.parent_name)
        parent = nodes.get(link.parent_id)
        if parent is None or _above(parent, child, nodes):
            extra.append(link)
            continue
        child.link = link
        parent.children.append(child)
    return [node for node in nodes.values() if node.link is None], extra


def _strength(link: LinkView) -> tuple[int, bool, float, int]:
    """Words taken before words cited, reports before cited sources, the surest first."""
    return (_KINDS[link.kind], link.parent is None, -link.confidence, link.ref.number)


def _above(node: _Node, wanted: _Node, nodes: dict[str, _Node]) -> bool:
    """Whether ``wanted`` is the node itself or one that it hangs from."""
    while node is not wanted:
        if node.link is None:
            return False
        node = nodes[node.link.parent_id]
    return True


def _rows(roots: list[_Node]) -> list[_Node]:
    """All nodes top down, each after its parent, so that no line has to cross a label."""
    rows: list[_Node] = []
    waiting = sorted(roots, key=lambda node: node.order, reverse=True)
    while waiting:
        node = waiting.pop()
        node.row = len(rows)
        rows.append(node)
        waiting += sorted(node.children, key=lambda child: child.order, reverse=True)
    return rows


def _columns(rows: Sequence[_Node]) -> list[date | None]:
    """Gives each node its column: by day, and within a day after its parent. Returns their days."""
    depths: dict[str, int] = {}
    used: set[tuple[bool, str, int]] = set()
    keys: dict[str, tuple[bool, str, int]] = {}
    parents = {child.key: node for node in rows for child in node.children}
    for node in rows:
        parent = parents.get(node.key)
        same = parent is not None and parent.moment[1][:10] == node.moment[1][:10]
        directed = node.link is not None and node.link.directed
        depth = depths[parent.key] + int(directed) if parent and same else 0
        depths[node.key] = depth
        keys[node.key] = (node.moment[0], node.moment[1][:10], depth)
        used.add(keys[node.key])
    order = sorted(used)
    days: list[date | None] = [None] * len(order)
    for node in rows:
        node.column = order.index(keys[node.key])
        days[node.column] = node.day
    return days


def _dates(canvas: Canvas, columns: Sequence[date | None], height: float) -> None:
    """The days over the columns; one day over all of its columns, the next where there is room."""
    free = 0.0
    last: date | None = None
    for n, day in enumerate(columns):
        x = _LEFT + n * _STEP
        if day is None or day == last:
            continue
        last = day
        words = say_day(day)
        if x - 6 < free:
            continue
        canvas.line(x, 20, x, height - 8, "grid")
        canvas.text(x - 6, 13, words, "tick")
        free = x - 6 + text_width(words, 12) + 8


def _style(link: LinkView) -> str:
    return f"link {link.kind}" + ("" if link.certain else " uncertain")


def _edge(
    canvas: Canvas, child: _Node, start: tuple[float, float], end: tuple[float, float]
) -> None:
    """From the parent straight down, then right to the child: only descendants lie between."""
    link = child.link
    if link is None:
        return
    (x1, y1), (x2, y2) = start, end
    tip = _said(link)
    if not link.directed or x2 <= x1 + 12:
        left = min(x1, x2) - 12
        canvas.path(f"M{x1 - 7:.1f} {y1:.1f}H{left:.1f}V{y2:.1f}H{x2 - 7:.1f}", _style(link), tip)
    else:
        canvas.path(f"M{x1:.1f} {y1 + 7:.1f}V{y2 - 8:.1f}q0 8 8 8H{x2 - 10:.1f}", _style(link), tip)
    if link.directed:
        canvas.path(f"M{x2 - 14:.1f} {y2 - 4:.1f}l7 4l-7 4z", f"head {link.kind}")


def _extra(
    canvas: Canvas, link: LinkView, start: tuple[float, float], end: tuple[float, float]
) -> None:
    """A second parent: a thin bow beneath the labels."""
    (x1, y1), (x2, y2) = start, end
    if link.kind == "cites":
        return
    bow = max(x1, x2) + 26
    canvas.path(
        f"M{x1 + 6:.1f} {y1:.1f}C{bow:.1f} {y1:.1f} {bow - 30:.1f} {y2:.1f} {x2 + 6:.1f} {y2:.1f}",
        f"{_style(link)} second",
        _said(link),
    )


def _label(
    canvas: Canvas,
    node: _Node,
    place: tuple[float, float],
    width: float,
    extra: Sequence[LinkView],
) -> None:
    x, y = place
    room = width - x - 22
    if node.report is None:
        canvas.box(x - 6, y - 6, 12, 12, "cited")
        canvas.text(x + 14, y - 1, wrap(node.name, 13, room, 1)[0], "name")
        canvas.text(x + 14, y + 14, "cited; not among these reports", "note")
        return
    canvas.dot(x, y, 6.5, "report")
    report = node.report
    name = wrap(f"{report.label}  {report.name}", 13, room, 1)[0]
    canvas.text(x + 14, y - 1, name, "name", href=f"#{report.anchor}", tip=report.long_name)
    also = [link for link in extra if link.child is report]
    words = " · ".join(
        [say_published(report.head.published)]
        + ([_said(node.link)] if node.link else [])
        + [f"also {_said(link)}" for link in also]
    )
    canvas.text(x + 14, y + 14, wrap(words, 12, room, 1)[0], "note")


def _said(link: LinkView) -> str:
    parent = link.parent.label if link.parent else link.parent_name
    doubt = "" if link.certain else ", uncertain"
    return f"{link.how} {parent}{doubt}"
