"""A global join over all articles, told in SQL that DuckDB and Spark both run."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, Protocol, TypeVar

import numpy as np
import numpy.typing as npt

Item = TypeVar("Item")
Result = TypeVar("Result")

ColumnType = Literal["SMALLINT", "INT", "BIGINT"]
# Some rows of a source: an array for each column, all of one length.
Columns = tuple[npt.NDArray[np.signedinteger[Any]], ...]


@dataclass(frozen=True, slots=True)
class PairQuery:
    """What an engine runs to find pairs.

    Rows go into a table ``source`` with ``columns``; then each of ``steps`` (a name and a
    SELECT over what came before) becomes a table. Those named in ``answers`` are told, in the order
    of their SELECT; an engine may drop any other as soon as no later step names it. Only SELECTs of
    standard SQL, so that an engine may keep its tables as it likes.
    """

    source: str
    columns: tuple[tuple[str, ColumnType], ...]
    steps: tuple[tuple[str, str], ...]
    answers: tuple[str, ...]


class Pairs(Protocol):
    """Whatever can run such a query: an engine, seen from here."""

    def pairs(
        self, query: PairQuery, rows: Iterable[Columns]
    ) -> Iterator[tuple[str, Iterator[Columns]]]:
        """Each answer by its name with its rows, over rows of the query's columns. The rows are to
        be taken before the next answer."""


class Maps(Pairs, Protocol):
    """An engine that besides calls a function of every article, in all its processes."""

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """``function`` of each item, in order."""


_SECTION = re.compile("^-- (table|answer): ", re.MULTILINE)


def read_query(file: str, source: str, columns: tuple[tuple[str, ColumnType], ...]) -> PairQuery:
    """The query of a file in ``data``, whose sections each start with ``-- table: name`` or, where
    that is part of the answer, ``-- answer: name``."""
    text = files("retold.group").joinpath("data", file).read_text(encoding="utf-8")
    _, *parts = _SECTION.split(text)
    sections = [
        (kind, *part.split("\n", 1)) for kind, part in zip(parts[::2], parts[1::2], strict=True)
    ]
    steps = tuple((name.strip(), select.strip()) for _, name, select in sections)
    answers = tuple(name.strip() for kind, name, _ in sections if kind == "answer")
    return PairQuery(source, columns, steps, answers)
