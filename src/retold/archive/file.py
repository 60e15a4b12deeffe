"""The file that holds an archive: told from other files, made, and opened."""

import os
import sqlite3
from importlib import resources
from pathlib import Path

from ..errors import RetoldError

# SQLite's file format, "The Database Header" (https://www.sqlite.org/fileformat.html): a magic
# string, and at offset 68 four bytes by which a program knows its own files.
_MAGIC = b"SQLite format 3\x00"
_APPLICATION = 0x5274_6C64  # "Rtld"
_APPLICATION_AT = 68
# The scripts that lead from each version of the file to the next.
_STEPS = ("schema.sql", "signatures.sql")
_VERSION = len(_STEPS)


def is_archive(path: str | os.PathLike[str]) -> bool:
    """Whether a file is an archive of Retold's; False for what is not there or cannot be read."""
    try:
        with Path(path).open("rb") as file:
            header = file.read(100)
    except OSError:
        return False
    application = header[_APPLICATION_AT : _APPLICATION_AT + 4]
    return header.startswith(_MAGIC) and application == _APPLICATION.to_bytes(4, "big")


def open_archive(path: str | os.PathLike[str]) -> sqlite3.Connection:
    """A connection to the archive in a file, which is made where there is none.

    RetoldError if the file is something else, or of a later version, or cannot be opened.
    """
    file = Path(path)
    if file.exists() and file.stat().st_size and not is_archive(file):
        raise RetoldError(f"{file}: is no archive of Retold's; name another file")
    try:
        connection = sqlite3.connect(file, isolation_level=None)
        _prepare(connection, file)
    except sqlite3.Error as error:
        raise RetoldError(f"{file}: cannot be opened as an archive ({error})") from error
    return connection


def _prepare(connection: sqlite3.Connection, file: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > _VERSION:
        raise RetoldError(f"{file}: was made by a later Retold; install that, or name another file")
    data = resources.files("retold").joinpath("archive", "data")
    steps = " ".join(data.joinpath(step).read_text("utf-8") for step in _STEPS[version:])
    if steps:
        stamps = f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_VERSION};"
        connection.executescript(f"BEGIN; {steps} {stamps} COMMIT;")
