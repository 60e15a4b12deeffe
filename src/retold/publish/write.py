"""A run written out: a page, a JSON file and exports for each story, an index, a summary."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from ..errors import RetoldError
from ..model import Annotations, Dossier, Rejection
from ..read import Duplicate
from ..version import __version__
from .dossier_json import canonical, to_json
from .exports import Export, ExportFormat, export_story
from .index import StoryEntry, ordered, render_index, story_entry
from .names import file_name
from .page import render_story

_OURS = b"Retold "
_LOOKED_AT = 2_000


class _Counts(msgspec.Struct, frozen=True):
    articles: int
    stories: int
    outlets: int
    conflicts: int
    rejected: int
    duplicates: int


class _Summary(msgspec.Struct, frozen=True):
    generator: str
    counts: _Counts
    stories: Sequence[StoryEntry]
    rejections: Sequence[Rejection]
    duplicates: Sequence[Duplicate]


class StoryFiles(msgspec.Struct, frozen=True):
    """One story rendered: its entry in the index, its JSON, its page and what it is exported to,
    ready to be written."""

    entry: StoryEntry
    json: bytes
    page: bytes
    exports: tuple[Export, ...] = ()


def render_files(
    dossier: Dossier, marks: Iterable[Annotations], exports: Iterable[ExportFormat] = ()
) -> StoryFiles:
    """The files of one story, with the marks of its articles; touches no disk."""
    marks = tuple(marks)
    name = file_name(dossier.story.id)
    return StoryFiles(
        story_entry(dossier, name),
        to_json(dossier),
        render_story(dossier, marks).encode(),
        export_story(name, dossier, marks, exports),
    )


class ReportWriter:
    """Writes the stories of a run into a folder, one by one; only their heads stay in memory.

    Each file appears whole or not at all. Files of earlier runs are written over where they have
    the same name, and nothing is ever deleted. RetoldError if the folder cannot be made, or holds
    an ``index.html`` or ``report.json`` that is not Retold's.
    """

    def __init__(self, out: str | os.PathLike[str]) -> None:
        self._out = Path(out)
        self._entries: list[StoryEntry] = []
        try:
            self._out.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise RetoldError(
                f"{self._out}: cannot make this folder ({error.strerror}); name another one"
            ) from error
        for name in ("index.html", "report.json"):
            if not _may_write_over(self._out / name):
                raise RetoldError(
                    f"{self._out / name} was not written by Retold and is left alone; "
                    "name another folder"
                )

    @property
    def entries(self) -> tuple[StoryEntry, ...]:
        """The stories written so far, in the order of the index."""
        return tuple(ordered(self._entries))

    def add(self, dossier: Dossier, marks: Iterable[Annotations]) -> Path:
        """Write one story, with the marks of its articles; returns the path of its page."""
        return self.add_files(render_files(dossier, marks))

    def add_files(self, files: StoryFiles) -> Path:
        """Write one story that was rendered elsewhere; returns the path of its page."""
        self._write(files.entry.json, files.json)
        for export in files.exports:
            self._write(export.path, export.data)
        page = self._write(files.entry.page, files.page)
        self._entries.append(files.entry)
        return page

    def finish(
        self, rejections: Sequence[Rejection] = (), duplicates: Sequence[Duplicate] = ()
    ) -> Path:
        """Write the summary and the index over all stories; returns the path of the index."""
        entries = ordered(self._entries)
        counts = _Counts(
            articles=sum(len(entry.articles) for entry in entries),
            stories=len(entries),
            outlets=len({outlet for entry in entries for outlet in entry.outlets}),
            conflicts=sum(entry.conflicts for entry in entries),
            rejected=len(rejections),
            duplicates=len(duplicates),
        )
        generator = f"Retold {__version__}"
        summary = _Summary(generator, counts, entries, rejections, duplicates)
        self._write("report.json", canonical(summary))
        page = render_index(entries, rejections, duplicates)
        return self._write("index.html", page.encode())

    def _write(self, name: str, data: bytes) -> Path:
        path = self._out / name
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(exist_ok=True)
            part.write_bytes(data)
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise RetoldError(f"{path}: cannot write ({error.strerror})") from error
        return path


def _may_write_over(path: Path) -> bool:
    if not path.exists():
        return True
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return _OURS in file.read(_LOOKED_AT)
