"""A global join over all articles, told in SQL that DuckDB and Spark both run."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

ColumnType = Literal["SMALLINT", "INT", "BIGINT"]
# Some rows of a source: an array for each column, all of one length.
Columns = tuple[npt.NDArray[np.signedinteger[Any]], ...]
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PairQuery:
    """What an engine runs to find pairs.

    Rows go into a table ``source`` with ``columns``; then each of ``steps`` (a name and a
    SELECT over what came before) becomes a table; ``answer`` is the SELECT whose rows are the
    answer. Only SELECTs of standard SQL, so that an engine may keep its tables as it likes.
    """

    source: str
    columns: tuple[tuple[str, ColumnType], ...]
    steps: tuple[tuple[str, str], ...]
    answer: str


class Pairs(Protocol):
    """Whatever can run such a query: an engine, seen from here."""

    def pairs(self, query: PairQuery, rows: Iterable[Columns]) -> Iterator[Row]:
        """The rows of the answer, in its order, over rows of the query's columns."""


_SECTION = "-- table: "


def read_query(file: str, source: str, columns: tuple[tuple[str, ColumnType], ...]) -> PairQuery:
    """The query of a file in ``data``, whose sections each start with ``-- table: name``."""
    text = files("retold.group").joinpath("data", file).read_text(encoding="utf-8")
    sections = (section.split("\n", 1) for section in text.split(_SECTION)[1:])
    *steps, (_, answer) = [(name.strip(), select.strip()) for name, select in sections]
    return PairQuery(source, columns, tuple(steps), answer)
