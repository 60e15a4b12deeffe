"""Who owns which outlet, from a table that the user gives."""

import csv
import os
from collections.abc import Mapping
from pathlib import Path

from ..errors import RetoldError

_COLUMNS = ("outlet", "owner")


def read_owners(path: str | os.PathLike[str]) -> Mapping[str, str]:
    """The owner of each outlet, both names as written, from a CSV file in UTF-8 with the columns
    ``outlet`` and ``owner``; others are left aside, and so are rows without one of the two.

    RetoldError if the file cannot be read or lacks a column.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            if not set(_COLUMNS) <= set(table.fieldnames or ()):
                raise RetoldError(f"{path}: needs a first line with the columns outlet,owner")
            rows = [tuple((row[column] or "").strip() for column in _COLUMNS) for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RetoldError(f"{path}: cannot be read as a table of owners ({error})") from error
    return {outlet: owner for outlet, owner in rows if outlet and owner}
