"""A few shapes on an SVG canvas. Everything that comes from a text is escaped by ElementTree."""

from unicodedata import east_asian_width
from xml.etree import ElementTree as Tree

from markupsafe import Markup

from ..text import clean, clip

# Advance widths in em of a wide sans-serif (DejaVu Sans), so that text set in a narrower one leaves
# room and never overlaps.
_NARROW, _MIDDLE, _WIDE, _FULL = 0.36, 0.63, 0.95, 1.05
_NARROW_CHARS = frozenset("iljtfr.,:;'’‘!|()[] -1I")
_WIDE_CHARS = frozenset("mwMW—…@%")


class Canvas:
    """An SVG picture under construction; lengths in CSS pixels, the origin at the top left."""

    def __init__(self, name: str, title: str, description: str) -> None:
        self._root = Tree.Element(
            "svg",
            {
                "role": "group",
                "class": "drawing",
                "aria-labelledby": f"{name}-title",
                "aria-describedby": f"{name}-desc",
            },
        )
        Tree.SubElement(self._root, "title", {"id": f"{name}-title"}).text = title
        Tree.SubElement(self._root, "desc", {"id": f"{name}-desc"}).text = description

    def line(self, x1: float, y1: float, x2: float, y2: float, style: str) -> None:
        """A straight line."""
        places = {"x1": _n(x1), "y1": _n(y1), "x2": _n(x2), "y2": _n(y2)}
        Tree.SubElement(self._root, "line", {**places, "class": style})

    def path(self, data: str, style: str, tip: str = "") -> None:
        """A path from its data; ``tip`` shows when pointed at."""
        shape = Tree.SubElement(self._root, "path", {"d": data, "class": style})
        _tip(shape, tip)

    def box(
        self, x: float, y: float, width: float, height: float, style: str, *, tip: str = ""
    ) -> None:
        """A rectangle with slightly rounded corners."""
        places = {"x": _n(x), "y": _n(y), "width": _n(width), "height": _n(height), "rx": "2"}
        _tip(Tree.SubElement(self._root, "rect", {**places, "class": style}), tip)

    def dot(self, x: float, y: float, radius: float, style: str, *, tip: str = "") -> None:
        """A circle."""
        places = {"cx": _n(x), "cy": _n(y), "r": _n(radius), "class": style}
        _tip(Tree.SubElement(self._root, "circle", places), tip)

    def text(
        self, x: float, y: float, words: str, style: str, *, href: str = "", tip: str = ""
    ) -> None:
        """One line of text with its baseline at ``y``; a link where ``href`` is given."""
        parent = Tree.SubElement(self._root, "a", {"href": href}) if href else self._root
        if href:
            _tip(parent, tip)
        shape = Tree.SubElement(parent, "text", {"x": _n(x), "y": _n(y), "class": style})
        shape.text = clean(words)

    def markup(self, width: float, height: float) -> Markup:
        """The picture as an element to put into the page."""
        self._root.set("viewBox", f"0 0 {_n(width)} {_n(height)}")
        self._root.set("width", _n(width))
        self._root.set("height", _n(height))
        return Markup(Tree.tostring(self._root, encoding="unicode"))  # noqa: S704 escaped by Tree


def text_width(words: str, size: float) -> float:
    """An upper estimate of the width of a line of text, in the unit of ``size``."""
    return size * sum(map(_advance, words))


def wrap(words: str, size: float, width: float, lines: int) -> list[str]:
    """The words on at most so many lines of this width, "…" at the end where they do not fit."""
    done: list[str] = []
    line = ""
    rest = clip(words, 400).split(" ")
    for at, word in enumerate(rest):
        longer = f"{line} {word}".strip()
        if text_width(longer, size) <= width:
            line = longer
            continue
        if len(done) + 1 == lines or not line:
            left = " ".join([longer, *rest[at + 1 :]])
            return [*done, _fit(left, size, width)]
        done.append(line)
        line = word
        if text_width(word, size) > width:
            return [*done, _fit(" ".join([word, *rest[at + 1 :]]), size, width)]
    return [*done, line] if line else done


def _fit(words: str, size: float, width: float) -> str:
    room = width - text_width("…", size)
    for at, char in enumerate(words):
        room -= size * _advance(char)
        if room < 0:
            return f"{words[:at].rstrip()}…"
    return words


def _advance(char: str) -> float:
    if char in _NARROW_CHARS:
        return _NARROW
    if char in _WIDE_CHARS:
        return _WIDE
    return _FULL if east_asian_width(char) in "WF" else _MIDDLE


def _tip(parent: Tree.Element, tip: str) -> None:
    if tip:
        Tree.SubElement(parent, "title").text = clean(tip)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
