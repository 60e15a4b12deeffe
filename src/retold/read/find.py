"""From the paths that a user gives to the files to read, each with an id."""

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path, PurePath

import msgspec

from ..model import Rejection
from .clean import clean_text
from .formats import FORMATS, SourceFile, format_of, stem_of

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]

_UNKNOWN = (
    f"not a format that is read from folders ({', '.join(sorted(FORMATS))}); "
    "give the file itself to have it tried as text"
)


class FileList(msgspec.Struct, frozen=True):
    """The files found, sorted by path, and what was given or found but cannot be read."""

    files: tuple[SourceFile, ...]
    rejections: tuple[Rejection, ...]


def find_files(paths: Paths) -> FileList:
    """The files in the given files, folders and globs; ``-`` is the standard input.

    Folders are searched to the bottom, hidden files and folders passed over, links to folders
    followed once. A file given twice is listed once. Neither the files nor their ids depend on the
    order of ``paths``.
    """
    given = [paths] if isinstance(paths, str | os.PathLike) else paths
    found: dict[str, str] = {}
    rejections: set[tuple[str, str]] = set()
    for path in sorted({os.fspath(path) for path in given}):
        for outcome in _expand(path):
            if isinstance(outcome, Rejection):
                rejections.add((outcome.path, outcome.reason))
            else:
                found.setdefault(outcome if outcome == "-" else _whole(outcome), outcome)
    ids = name_files(list(found))
    files = sorted(
        SourceFile(shown, ids[whole], format_of(shown)) for whole, shown in found.items()
    )
    return FileList(tuple(files), tuple(Rejection(*parts) for parts in sorted(rejections)))


def _whole(path: str) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would follow a link to another name


def _expand(path: str) -> Iterator[str | Rejection]:
    if path == "-":
        yield path
    elif Path(path).is_dir():
        yield from _walk(path)
    elif os.path.lexists(path):
        yield path if Path(path).exists() else _rejected(path, "a link that leads nowhere")
    elif has_magic(path):
        matches = sorted(glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute one
        if not matches:
            yield _rejected(path, "no file matches this pattern")
        for match in matches:
            yield from _walk(match) if Path(match).is_dir() else iter((match,))
    else:
        yield _rejected(path, "there is no such file or folder")


def _walk(folder: str) -> Iterator[str | Rejection]:
    """The files under a folder, without recursion, and without following a loop of links."""
    waiting = [folder]
    entered: set[tuple[int, int]] = set()
    while waiting:
        here = waiting.pop()
        try:
            status = Path(here).stat()
            if (status.st_dev, status.st_ino) in entered:
                continue
            entered.add((status.st_dev, status.st_ino))
            inside = sorted(
                str(path) for path in Path(here).iterdir() if not path.name.startswith(".")
            )
        except OSError as error:
            yield _rejected(here, f"the folder cannot be opened: {error.strerror}")
            continue
        waiting.extend(path for path in reversed(inside) if Path(path).is_dir())
        yield from (_file(path) for path in inside if not Path(path).is_dir())


def _file(path: str) -> str | Rejection:
    try:
        mode = Path(path).stat().st_mode
    except OSError as error:
        return _rejected(path, f"cannot be opened: {error.strerror}")
    if not stat.S_ISREG(mode):
        return _rejected(path, "not a regular file")
    if format_of(path) is None and PurePath(stem_of(path)).suffix:
        return _rejected(path, _UNKNOWN)
    return path


def _rejected(path: str, reason: str) -> Rejection:
    return Rejection(clean_text(path), reason)


def name_files(paths: Sequence[str]) -> dict[str, str]:
    """A short id for each of the absolute paths, which must differ.

    The name without its ending; where several share that, the whole name; where several share that
    too, with as many of the folders above as it takes to tell them apart.
    """
    ids = {"-": "stdin"} if "-" in paths else {}
    shared = sorted(path for path in paths if path != "-")
    deepest = max((len(PurePath(path).parts) for path in shared), default=0)
    for depth in range(deepest + 1):
        names: dict[str, list[str]] = {}
        for path in shared:
            names.setdefault(_name(path, depth), []).append(path)
        ids.update({members[0]: name for name, members in names.items() if len(members) == 1})
        shared = [path for members in names.values() if len(members) > 1 for path in members]
    # Paths that differ only in bytes that are no text look alike to the end.
    ids.update({path: f"{_name(path, 1)}-{number}" for number, path in enumerate(shared, 1)})
    return ids


def _name(path: str, depth: int) -> str:
    parts = PurePath(path).parts
    return clean_text(stem_of(path) if depth == 0 else "/".join(parts[-depth:]))
