"""Lines of a stream, none of which can fill the memory."""

import io
from collections.abc import Iterator

_SKIP = 1 << 16


def stream_of(data: bytes) -> io.BufferedReader:
    """A stream over bytes that are in memory."""
    return io.BufferedReader(io.BytesIO(data))


def bounded_lines(stream: io.BufferedReader, limit: int) -> Iterator[bytes | None]:
    """The lines with their ends; None in the place of one of more than ``limit`` bytes."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_SKIP)
        yield None
