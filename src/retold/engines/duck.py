"""The global join in DuckDB, in memory, spilling to a temporary folder where memory is short."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory

import duckdb

from ..group import Batch, PairQuery

_ROWS_A_FETCH = 10_000


def run_query(
    query: PairQuery, batches: Iterable[Batch], threads: int
) -> Iterator[tuple[int, ...]]:
    """The rows of the query's answer over the rows of the batches, in its order."""
    with TemporaryDirectory(prefix="retold-") as spill, _connect(spill, threads) as connection:
        _load(connection, query, batches)
        for name, select in query.steps:
            connection.execute(f"CREATE TABLE {name} AS {select}")
        connection.execute(query.answer)
        while rows := connection.fetchmany(_ROWS_A_FETCH):
            yield from rows


def _connect(spill: str, threads: int) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(
        ":memory:",
        config={
            "threads": threads,
            "temp_directory": spill,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )


def _load(
    connection: duckdb.DuckDBPyConnection, query: PairQuery, batches: Iterable[Batch]
) -> None:
    columns = ", ".join(f"{name} {kind}" for name, kind in query.columns)
    connection.execute(f"CREATE TABLE {query.source} ({columns})")
    lists = ", ".join(f"UNNEST(?::{kind}[])" for _, kind in query.columns)
    for batch in batches:
        connection.execute(f"INSERT INTO {query.source} SELECT {lists}", list(batch))
