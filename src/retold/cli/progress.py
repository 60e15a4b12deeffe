"""Progress bars on standard error, for work that lasts over a second on a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from ..report import Progress, no_progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

_Item = TypeVar("_Item")

PATIENCE = 1.0  # seconds; what is done sooner needs no bar


@contextmanager
def progress_bars(quiet: bool) -> Iterator[Progress]:
    """A callback for :func:`retold.report.report`; silent when quiet or not on a terminal."""
    if quiet or not sys.stderr.isatty():
        yield no_progress
        return
    bars = _Bars()
    try:
        yield bars.show
    finally:
        bars.close()


def counting(items: Iterable[_Item], progress: Progress, stage: str) -> Iterator[_Item]:
    """The items as they come, each told to the progress of a stage when it has been worked on."""
    for number, item in enumerate(items, 1):
        yield item
        progress(stage, number, None)


class _Bars:
    """One bar a stage. Nothing is drawn, and rich is not imported, before the patience is over."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._bars: Bars | None = None
        self._tasks: dict[str, TaskID] = {}

    def show(self, stage: str, done: int, total: int | None) -> None:
        """``done`` of ``total`` (None: unknown) steps of a stage are finished."""
        if self._bars is None:
            if time.monotonic() - self._started < PATIENCE:
                return
            self._bars = _start()
        if stage not in self._tasks:
            self._tasks[stage] = self._bars.add_task(stage, total=total)
        self._bars.update(self._tasks[stage], completed=done, total=total)

    def close(self) -> None:
        """Leave the terminal as it was."""
        if self._bars is not None:
            self._bars.stop()


def _start() -> "Bars":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bars = Progress(
        TextColumn("{task.description:>10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    bars.start()
    return bars
