"""The global join in DuckDB, in memory, spilling to a temporary folder where memory is short."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from ..group import PairQuery, Row

_ROWS_A_FETCH = 10_000
# It computes a sum over all pairs of articles before it asks which pairs are wanted.
_HARMFUL_OPTIMIZER = "partial_aggregate_pushdown"


def run_query(query: PairQuery, rows: Iterable[Row], threads: int) -> Iterator[Row]:
    """The rows of the query's answer over the given rows, in its order."""
    with TemporaryDirectory(prefix="retold-") as folder, _connect(folder, threads) as connection:
        _load(connection, query, rows, Path(folder) / "rows.csv")
        for name, select in query.steps:
            connection.execute(f"CREATE TABLE {name} AS {select}")
        connection.execute(query.answer)
        while fetched := connection.fetchmany(_ROWS_A_FETCH):
            yield from fetched


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


def _load(
    connection: duckdb.DuckDBPyConnection, query: PairQuery, rows: Iterable[Row], path: Path
) -> None:
    """Through a file: several times as fast as parameters, and never the whole pile in memory."""
    line = ",".join(["%d"] * len(query.columns)) + "\n"
    with path.open("w", encoding="ascii") as file:
        file.writelines(line % row for row in rows)
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in query.columns)
    reader = f"read_csv(?, header=false, auto_detect=false, delim=',', columns={{{columns}}})"
    connection.execute(f"CREATE TABLE {query.source} AS FROM {reader}", [str(path)])
    path.unlink()
