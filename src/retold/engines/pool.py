"""A pool of worker processes that keeps order, bounds memory and names what failed."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from ..errors import RetoldError

Item = TypeVar("Item")
Result = TypeVar("Result")

# Tasks under way for each worker: enough that none waits, few enough that memory stays bounded.
_TASKS_A_WORKER = 3


class Pool:
    """``jobs`` worker processes, started with the first task."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._executor = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_ready)
        self.broken = False

    def map(
        self, function: Callable[[Item], Result], items: Iterable[Item], a_task: int
    ) -> Iterator[Result]:
        """``function`` of each item, in order, ``a_task`` items at a time."""
        rest = iter(items)
        waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
        try:
            while True:
                while len(waiting) < self._jobs * _TASKS_A_WORKER:
                    task = list(islice(rest, a_task))
                    if not task:
                        break
                    waiting.append((task, self._executor.submit(_apply_all, function, task)))
                if not waiting:
                    return
                yield from self._result(*waiting.popleft())
        finally:
            for _, future in waiting:
                future.cancel()

    def _result(self, task: list[Item], future: "Future[list[Result]]") -> list[Result]:
        try:
            return future.result()
        except BrokenProcessPool as error:
            self.broken = True
            raise RetoldError(
                f"a worker died at {name_of(task)} or near it, perhaps for want of memory;"
                " try again with fewer jobs"
            ) from error

    def close(self) -> None:
        """Stop the workers, without waiting for tasks that nobody asks for any more."""
        self._executor.shutdown(wait=True, cancel_futures=True)


def apply(function: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """``function`` of each item, in this process; RetoldError names the item that it failed on."""
    for item in items:
        try:
            result = function(item)
        except RetoldError:
            raise
        except Exception as error:
            raise RetoldError(
                f"{name_of(item)}: {type(error).__name__}: {error}; please report it, and leave"
                " this one out meanwhile"
            ) from error
        yield result


def name_of(item: object) -> str:
    """How to call an item in a message: by the ids of its articles, where it has them."""
    if isinstance(item, str):
        return item
    if isinstance(item, tuple | list):
        names = [name_of(each) for each in item[:3]]
        return ", ".join([*names, "…"] if len(item) > len(names) else names)
    for attribute in ("id", "article"):
        if hasattr(item, attribute):
            return name_of(getattr(item, attribute))
    return f"a {type(item).__name__}"


def _apply_all(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return list(apply(function, items))


def _ready() -> None:
    """An interrupt is for the process that the user sees; it stops the workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _context() -> multiprocessing.context.BaseContext:
    """Workers forked from a clean server: this process may have threads that hold locks."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["retold"])  # imported once, not by every worker
    return context
