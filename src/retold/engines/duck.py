"""The global join in DuckDB, in memory, spilling to a temporary folder where memory is short."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from ..group import PairQuery, Row, SourceRow

_ROWS_A_FETCH = 10_000
_LEAST_MEMORY = 200_000_000
_LONGEST_LINE = 4_000_000
# It computes a sum over all pairs of articles before it asks which pairs are wanted.
_HARMFUL_OPTIMIZER = "partial_aggregate_pushdown"


def run_query(query: PairQuery, rows: Iterable[SourceRow], threads: int) -> Iterator[Row]:
    """The rows of the query's answer over the given rows, in its order."""
    with TemporaryDirectory(prefix="retold-") as folder, _connect(folder, threads) as connection:
        path = Path(folder) / "rows.csv"
        _write(query, rows, path)
        connection.execute(f"SET memory_limit = '{_memory(path.stat().st_size)}B'")
        _load(connection, query, path)
        path.unlink()
        for name, select in query.steps:
            connection.execute(f"CREATE TABLE {name} AS {select}")
        connection.execute(query.answer)
        while fetched := connection.fetchmany(_ROWS_A_FETCH):
            yield from fetched


def _memory(rows: int) -> int:
    """What a join over so many bytes of rows may hold before it spills, in bytes."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return min(machine // 2, max(_LEAST_MEMORY, 2 * rows))


def _connect(folder: str, threads: int) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(
        ":memory:",
        config={
            "threads": threads,
            "temp_directory": folder,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
    if (_HARMFUL_OPTIMIZER,) in connection.execute("FROM duckdb_optimizers()").fetchall():
        connection.execute(f"SET disabled_optimizers = '{_HARMFUL_OPTIMIZER}'")
    return connection


def _write(query: PairQuery, rows: Iterable[SourceRow], path: Path) -> None:
    """To a file: several times as fast as parameters, and never the whole pile in memory."""
    line = ",".join("%s" if kind == "TEXT" else "%d" for _, kind in query.columns) + "\n"
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(line % row for row in rows)


def _load(connection: duckdb.DuckDBPyConnection, query: PairQuery, path: Path) -> None:
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in query.columns)
    reader = (
        "read_csv(?, header=false, auto_detect=false, delim=',', quote='', escape='',"
        f" max_line_size={_LONGEST_LINE}, columns={{{columns}}})"
    )
    connection.execute(f"CREATE TABLE {query.source} AS FROM {reader}", [str(path)])
