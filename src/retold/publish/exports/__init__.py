"""A story's timeline, lineage and claims in the formats of other programs."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Literal

import msgspec

from ...errors import RetoldError
from ...model import Annotations, Dossier
from ..names import file_name
from .claimreview import to_claim_reviews
from .graphs import to_gexf, to_graphml
from .icalendar import to_icalendar
from .pictures import to_svg
from .prov import to_prov_json, to_prov_n
from .table import to_csv
from .timelinejs import to_timelinejs
from .timeml import to_timeml

__all__ = [
    "EXPORT_FORMATS",
    "Export",
    "ExportFormat",
    "export_formats",
    "export_story",
    "to_claim_reviews",
    "to_csv",
    "to_gexf",
    "to_graphml",
    "to_icalendar",
    "to_prov_json",
    "to_prov_n",
    "to_svg",
    "to_timelinejs",
    "to_timeml",
]

ExportFormat = Literal[
    "timelinejs", "ics", "csv", "timeml", "graphml", "gexf", "prov", "claimreview", "svg"
]


class Export(msgspec.Struct, frozen=True):
    """One exported file: its path from the output folder, with "/", and what is in it."""

    path: str
    data: bytes


def export_formats(names: Iterable[str]) -> tuple[ExportFormat, ...]:
    """The formats with these names, each once; RetoldError if there is no such format."""
    found: dict[ExportFormat, None] = {}
    for name in names:
        known = next((each for each in EXPORT_FORMATS if each == name), None)
        if known is None:
            choice = ", ".join(EXPORT_FORMATS)
            raise RetoldError(f"{name}: there is no such export; choose from {choice}")
        found[known] = None
    return tuple(found)


_Exporter = Callable[[str, Dossier, Sequence[Annotations]], Iterable[Export]]


def export_story(
    name: str, dossier: Dossier, marks: Sequence[Annotations], formats: Iterable[ExportFormat]
) -> tuple[Export, ...]:
    """The files of one story in these formats; ``name`` is what its files are called."""
    return tuple(file for each in formats for file in _EXPORTERS[each](name, dossier, marks))


def _timelinejs(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.timeline.json", to_timelinejs(dossier))


def _ics(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.ics", to_icalendar(dossier))


def _csv(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.timeline.csv", to_csv(dossier))


def _timeml(name: str, _: Dossier, marks: Sequence[Annotations]) -> Iterable[Export]:
    names = _article_names([each.article.id for each in marks])
    for each in marks:
        yield Export(f"{name}.timeml/{names[each.article.id]}.tml", to_timeml(each))


def _graphml(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.graphml", to_graphml(dossier))


def _gexf(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.gexf", to_gexf(dossier))


def _prov(name: str, dossier: Dossier, _: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.prov.json", to_prov_json(dossier))
    yield Export(f"{name}.provn", to_prov_n(dossier))


def _claimreview(name: str, dossier: Dossier, marks: Sequence[Annotations]) -> Iterable[Export]:
    yield Export(f"{name}.claimreview.json", to_claim_reviews(dossier, marks))


def _svg(name: str, dossier: Dossier, marks: Sequence[Annotations]) -> Iterable[Export]:
    for drawing, data in to_svg(dossier, marks).items():
        yield Export(f"{name}.{drawing}.svg", data)


def _article_names(ids: Sequence[str]) -> dict[str, str]:
    """A safe file name for each article, apart also where upper and lower case are one."""
    taken: dict[str, list[str]] = {}
    for id in ids:
        taken.setdefault(file_name(id).casefold(), []).append(id)
    return {
        id: file_name(id) if len(same) == 1 else f"{file_name(id)}-{_digest(id)}"
        for same in taken.values()
        for id in same
    }


def _digest(id: str) -> str:
    return sha256(id.encode("utf-8", "surrogatepass")).hexdigest()[:8]


_EXPORTERS: Mapping[ExportFormat, _Exporter] = {
    "timelinejs": _timelinejs,
    "ics": _ics,
    "csv": _csv,
    "timeml": _timeml,
    "graphml": _graphml,
    "gexf": _gexf,
    "prov": _prov,
    "claimreview": _claimreview,
    "svg": _svg,
}
EXPORT_FORMATS: tuple[ExportFormat, ...] = tuple(_EXPORTERS)
