"""When a file was saved."""

import time
from collections.abc import Iterator
from pathlib import Path

# Looking costs one call of the system: often enough that nobody waits.
_EVERY = 0.3


def saves(file: Path, every: float = _EVERY) -> Iterator[None]:
    """Once for each time that the file was saved since; never ends by itself.

    Looks every so many seconds, since notices of the system differ from one to the other and are
    not sent for network drives. Editors save by replacing the file, so it may be gone for a moment.
    """
    before = _state(file)
    while True:
        time.sleep(every)
        now = _state(file)
        if now != before and now is not None:
            before = now
            yield


def _state(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
