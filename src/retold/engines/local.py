"""One machine: a pool of processes for the two maps, DuckDB for the join."""

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from ..errors import RetoldError
from ..group import Columns, PairQuery
from .engine import Engine
from .pool import Pool, apply

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting workers takes about as long as this many items take without them.
_FEW_ARTICLES = 100
_FEW_GROUPS = 20
_ARTICLES_A_TASK = 8


def usable_cores() -> int:
    """The number of cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class LocalEngine(Engine):
    """Runs on this machine with ``jobs`` workers (default: as many as there are cores).

    Few items, or one job, run in this process. RetoldError if ``jobs`` is below 1.
    """

    def __init__(self, jobs: int | None = None) -> None:
        if jobs is not None and jobs < 1:
            raise RetoldError(f"{jobs} jobs: give 1 or more")
        self.jobs = jobs or usable_cores()
        self._pool: Pool | None = None

    def map(self, function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        return self._run(function, items, _FEW_ARTICLES, _ARTICLES_A_TASK)

    def map_groups(
        self, function: Callable[[Item], Result], groups: Iterable[Item]
    ) -> Iterator[Result]:
        return self._run(function, groups, _FEW_GROUPS, 1)

    def pairs(
        self, query: PairQuery, rows: Iterable[Columns]
    ) -> Iterator[tuple[str, Iterator[Columns]]]:
        from .duck import run_query  # DuckDB takes a tenth of a second to import

        return run_query(query, rows, self.jobs)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    def _run(
        self, function: Callable[[Item], Result], items: Iterable[Item], few: int, a_task: int
    ) -> Iterator[Result]:
        rest = iter(items)
        if self.jobs == 1:
            yield from apply(function, rest)
            return
        first = list(islice(rest, few + 1))
        if len(first) <= few and self._pool is None:
            yield from apply(function, first)
            return
        if self._pool is None or self._pool.broken:
            self._pool = Pool(self.jobs)
        yield from self._pool.map(function, chain(first, rest), a_task)
