"""The stages in a row: files in, dossiers out."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec

from .annotate import annotate
from .engines import Engine, LocalEngine
from .engines.spool import Spool, decode_marks, encode_marks
from .errors import RetoldError
from .group import Signature, group_signatures, signature
from .model import Article, Rejection
from .publish import (
    ExportFormat,
    ReportWriter,
    StoryEntry,
    StoryFiles,
    export_formats,
    render_files,
)
from .read import (
    Duplicate,
    FileList,
    Paths,
    Reading,
    ReadResult,
    SourceFile,
    find_files,
    read_file,
    stream_file,
    unite,
)
from .read.owners import read_owners
from .reconcile import reconcile_marks

Progress = Callable[[str, int, int | None], None]


def no_progress(stage: str, done: int, total: int | None) -> None:
    """Shows nothing."""


class Report(msgspec.Struct, frozen=True):
    """What a run wrote: the index page, and an entry for each story, the most told first.

    ``files`` counts the files that were read, ``articles`` what was in them.
    """

    index: Path
    articles: int
    stories: tuple[StoryEntry, ...]
    rejections: tuple[Rejection, ...]
    duplicates: tuple[Duplicate, ...]


class Pile:
    """The articles in files, one at a time, with what was rejected and what stood there twice.

    RetoldError if there is no file at all.
    """

    def __init__(self, paths: Paths, engine: Engine) -> None:
        self._found = find_files(paths)
        self._engine = engine
        self.rejections: list[Rejection] = list(self._found.rejections)
        self.duplicates: list[Duplicate] = []
        if not self._found.files:
            raise RetoldError(_nothing_read(self.rejections))

    def articles(self) -> Iterator[Article]:
        """The articles in order of the files' paths; RetoldError if there turn out to be none."""
        read = 0
        items = _readings(self._found, self._engine)
        for article in unite(items, self.rejections.append, self.duplicates.append):
            read += 1
            yield article
        if not read:
            raise RetoldError(_nothing_read(self.rejections))


def report(
    paths: Paths,
    out: str | os.PathLike[str] = "dossiers",
    jobs: int | None = None,
    progress: Progress = no_progress,
    exports: Iterable[str] = (),
    pipeline: str | None = None,
    owners: str | os.PathLike[str] | None = None,
) -> Report:
    """Read a pile of reports and write a page and a JSON file for each of its stories into ``out``.

    ``jobs`` is the number of processes (default: one a core); the output does not depend on it.
    ``exports`` names formats that each story's timeline is written in besides
    (:data:`retold.publish.EXPORT_FORMATS`). ``pipeline`` as in :func:`retold.annotate`. ``owners``
    is a table of who owns which outlet (:func:`retold.read.owners.read_owners`): outlets of one
    owner are one source. RetoldError if a format is unknown, no article could be read, the folder
    cannot be written, or the pipeline or the table cannot be used.
    """
    formats = export_formats(exports)
    owner_of = read_owners(owners) if owners is not None else None
    with LocalEngine(jobs) as engine, Spool() as spool:
        pile = Pile(paths, engine)
        writer = ReportWriter(out)
        signatures = _annotate(pile, engine, spool, progress, pipeline)
        stories = group_signatures(signatures, engine)
        groups = (_Encoded(each.id, spool.encoded(each.articles), formats) for each in stories)
        compare = partial(_dossier_files, owners=owner_of)
        for number, files in enumerate(engine.map_groups(compare, groups), 1):
            writer.add_files(files)
            progress("comparing", number, len(stories))
        index = writer.finish(pile.rejections, pile.duplicates)
        return Report(
            index=index,
            articles=len(spool),
            stories=writer.entries,
            rejections=tuple(pile.rejections),
            duplicates=tuple(pile.duplicates),
        )


def _annotate(
    pile: Pile, engine: Engine, spool: Spool, progress: Progress, pipeline: str | None
) -> list[Signature]:
    """Marks go into the spool; what grouping needs stays."""
    signatures = []
    marked = engine.map(partial(_marks_and_signature, pipeline=pipeline), pile.articles())
    for number, (encoded, sign) in enumerate(marked, 1):
        spool.add(sign.article, encoded)
        signatures.append(sign)
        progress("reading", number, None)
    progress("reading", len(signatures), len(signatures))
    return signatures


def _marks_and_signature(article: Article, pipeline: str | None) -> tuple[bytes, Signature]:
    return encode_marks(annotate(article, pipeline)), signature(article)


class _Encoded(msgspec.Struct, frozen=True):
    """A story on its way to a worker: its id, the marks of its articles, what to export it to."""

    id: str
    marks: tuple[bytes, ...]
    exports: tuple[ExportFormat, ...]


def _dossier_files(story: _Encoded, owners: Mapping[str, str] | None) -> StoryFiles:
    marks = [decode_marks(each) for each in story.marks]
    return render_files(reconcile_marks(marks, owners), marks, story.exports)


def _readings(found: FileList, engine: Engine) -> Iterator[Reading | Rejection]:
    """What is in the files, in their order: through the engine, long ones as a stream."""
    waiting = []
    for file in found.files:
        if not file.streamed:
            waiting.append(file)
            continue
        yield from _read_whole(waiting, engine)
        waiting = []
        yield from stream_file(file)
    yield from _read_whole(waiting, engine)


def _read_whole(files: Iterable[SourceFile], engine: Engine) -> Iterator[Reading | Rejection]:
    for result in engine.map(_read_one, files):
        yield from result.rejections
        yield from result.readings


def _read_one(file: SourceFile) -> ReadResult:
    return read_file(file)


def _nothing_read(rejections: list[Rejection]) -> str:
    reasons = [f"\n  {each.path}: {each.reason}" for each in rejections[:5]]
    return "no article could be read; give files, folders or globs of reports" + "".join(reasons)
