"""The drawings of a story as SVG files of their own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree import ElementTree as Tree

from ...model import Annotations, Dossier
from ..citing import Citations
from ..drawings.lineage import draw_lineage
from ..drawings.timeline import draw_timeline
from ..jinja import style_sheet
from ..limits import Limits
from ..sections.lineage import lineage_view
from ..sections.relations import relations_view
from ..sections.timeline import timeline_view

_SVG = "http://www.w3.org/2000/svg"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_ROOT = re.compile(r":root \{(.*?)\}", re.DOTALL)
_COLOUR = re.compile(r"--([a-z-]+): ([^;]+);")
_USE = re.compile(r"var\(--([a-z-]+)\)")
_RULE = re.compile(r"^\.drawing[^{\n]*\{[^}\n]*\}$", re.MULTILINE)


def to_svg(dossier: Dossier, marks: Iterable[Annotations]) -> dict[str, bytes]:
    """The timeline, the lineage and each pair of actors that the page draws, by name.

    Each is complete in itself: the colours of the light page are written out, links into the page
    are taken away, and nothing is loaded.
    """
    limits = Limits()
    citations = Citations(dossier.articles, marks, limits)
    return {name: _file(markup) for name, markup in _drawings(dossier, citations, limits) if markup}


def _drawings(dossier: Dossier, citations: Citations, limits: Limits) -> Iterator[tuple[str, str]]:
    timeline = timeline_view(dossier, citations, {}, limits)
    yield "timeline", draw_timeline(timeline, citations.reports, limits)[0]
    yield (
        "lineage",
        draw_lineage(lineage_view(dossier, citations, limits), citations.reports, limits)[0],
    )
    for number, pair in enumerate(relations_view(dossier, citations, limits).pairs, start=1):
        yield f"pair-{number}", pair.drawing


def _file(markup: str) -> bytes:
    picture = Tree.fromstring(markup)  # noqa: S314 made by our own canvas
    for link in picture.iter("a"):
        link.tag = "g"
        link.attrib.pop("href", None)
    style = Tree.Element("style")
    style.text = _style()
    paper = Tree.Element("rect", {"width": "100%", "height": "100%", "fill": _colours()["paper"]})
    picture.insert(0, style)
    picture.insert(1, paper)
    picture.set("xmlns", _SVG)
    return f"{_DECLARATION}\n{Tree.tostring(picture, encoding='unicode')}\n".encode()


def _style() -> str:
    """The rules for drawings, with the colours in them: drawing programs know no variables."""
    colours = _colours()
    rules = "\n".join(_RULE.findall(style_sheet()))
    return _USE.sub(lambda use: colours[use[1]], rules)


def _colours() -> Mapping[str, str]:
    """What the sheet's first root, that of the light page, calls its colours and its type."""
    root = _ROOT.search(style_sheet())
    return dict(_COLOUR.findall(root[1])) if root else {}
