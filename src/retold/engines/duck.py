"""The global join in DuckDB, in memory, spilling to a temporary folder where memory is short."""

import os
import re
from collections.abc import Iterable, Iterator
from tempfile import TemporaryDirectory

import duckdb

from ..group import Columns, PairQuery

_ROWS_A_FETCH = 1_000_000
_LEAST_MEMORY = 200_000_000
_WHILE_LOADING = 2_000_000_000
# It computes a sum over all pairs of articles before it asks which pairs are wanted.
_HARMFUL_OPTIMIZER = "partial_aggregate_pushdown"


def run_query(
    query: PairQuery, rows: Iterable[Columns], threads: int
) -> Iterator[tuple[str, Iterator[Columns]]]:
    """Each answer of the query by its name, with its rows in its order, over the given rows."""
    with TemporaryDirectory(prefix="retold-") as folder, _connect(folder, threads) as connection:
        connection.execute(f"SET memory_limit = '{_memory(_WHILE_LOADING)}B'")
        size = _load(connection, query, rows)
        connection.execute(f"SET memory_limit = '{_memory(size)}B'")
        held = [query.source]
        for number, (name, select) in enumerate(query.steps):
            connection.execute(f"SET preserve_insertion_order = {name in query.answers}")
            connection.execute(f"CREATE TABLE {name} AS {select}")
            held.append(name)
            for table in held:
                if table not in query.answers and not _named(table, query.steps[number + 1 :]):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
        for name in query.answers:
            yield name, _fetch(connection, name)
            connection.execute(f"DROP TABLE {name}")


def _named(table: str, steps: Iterable[tuple[str, str]]) -> bool:
    return any(re.search(rf"\b{table}\b", select) for _, select in steps)


def _fetch(connection: duckdb.DuckDBPyConnection, table: str) -> Iterator[Columns]:
    """The rows of a table in the order that they were inserted in, a batch at a time."""
    (count,) = connection.execute(f"FROM {table} SELECT COUNT(*)").fetchone() or (0,)
    for first in range(0, count, _ROWS_A_FETCH):
        rows = connection.execute(
            f"FROM {table} WHERE rowid >= ? AND rowid < ?", [first, first + _ROWS_A_FETCH]
        )
        yield tuple(rows.fetchnumpy().values())


def _memory(rows: int) -> int:
    """What a join over so many bytes of rows may hold before it spills, in bytes."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return min(machine // 8, max(_LEAST_MEMORY, 2 * rows))


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


def _load(connection: duckdb.DuckDBPyConnection, query: PairQuery, rows: Iterable[Columns]) -> int:
    """Fill the source, a batch of rows at a time; how many bytes the rows have."""
    columns = ", ".join(f"{name} {kind}" for name, kind in query.columns)
    names = [name for name, _ in query.columns]
    connection.execute(f"CREATE TABLE {query.source} ({columns})")
    size = 0
    for batch in rows:
        connection.register("batch", dict(zip(names, batch, strict=True)))
        connection.execute(f"INSERT INTO {query.source} FROM batch")
        connection.unregister("batch")
        size += sum(column.nbytes for column in batch)
    return size
