"""From files to articles. What cannot be read becomes a rejection, and the run goes on."""

import logging
from collections.abc import Callable, Iterator

from ..model import Article, Rejection
from .duplicates import unite
from .file import read_file, stream_file
from .find import FileList, Paths, find_files
from .formats import Format, SourceFile
from .limits import Limits
from .records import Duplicate, Reading, ReadResult

__all__ = [
    "Duplicate",
    "FileList",
    "Format",
    "Limits",
    "Paths",
    "ReadResult",
    "Reading",
    "SourceFile",
    "find_files",
    "read",
    "read_file",
    "stream_file",
    "unite",
]

_log = logging.getLogger(__name__)


def read(
    paths: Paths,
    on_rejection: Callable[[Rejection], None] | None = None,
    on_duplicate: Callable[[Duplicate], None] | None = None,
    limits: Limits | None = None,
) -> Iterator[Article]:
    """The articles in files, folders and globs (``-`` is the standard input), one at a time.

    Nothing is raised for a file: what could not be read, and what was read once though it stands
    there twice, goes to the two functions or, without them, into the log. The articles come in the
    order of the files' paths, whatever the order of ``paths``.
    """
    rejected = on_rejection or _log_rejection
    repeated = on_duplicate or _log_duplicate
    found = find_files(paths)
    for rejection in found.rejections:
        rejected(rejection)
    items = (item for file in found.files for item in stream_file(file, limits))
    yield from unite(items, rejected, repeated)


def _log_rejection(rejection: Rejection) -> None:
    place = f", record {rejection.record}" if rejection.record else ""
    _log.warning("%s%s: %s", rejection.path, place, rejection.reason)


def _log_duplicate(duplicate: Duplicate) -> None:
    _log.info("%s: the same as article %s, read once", duplicate.path, duplicate.same_as)
