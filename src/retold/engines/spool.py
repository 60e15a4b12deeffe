"""Marks of articles kept on disk between the stages, so that memory does not grow with the pile."""

import tempfile
from collections.abc import Iterable
from types import TracebackType
from typing import IO

import msgspec

from ..model import Annotations


class Spool:
    """A temporary file of encoded :class:`Annotations`, found again by article id.

    Records are MessagePack, one after another; only their places are held in memory.
    The file goes when the spool is closed.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="retold-")  # noqa: SIM115
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self._places)

    def add(self, article: str, encoded: bytes) -> None:
        """Keep the encoded marks of one article; ValueError if its id is already taken."""
        if article in self._places:
            raise ValueError(f"two articles have the id {article!r}")
        self._file.seek(self._end)
        self._file.write(encoded)
        self._places[article] = (self._end, len(encoded))
        self._end += len(encoded)

    def encoded(self, articles: Iterable[str]) -> tuple[bytes, ...]:
        """The encoded marks of these articles, in their order; KeyError for an unknown id."""
        found = []
        for article in articles:
            start, length = self._places[article]
            self._file.seek(start)
            found.append(self._file.read(length))
        return tuple(found)


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Annotations)


def encode_marks(marks: Annotations) -> bytes:
    """The marks as MessagePack."""
    return _encoder.encode(marks)


def decode_marks(encoded: bytes) -> Annotations:
    """The marks from what :func:`encode_marks` made."""
    return _decoder.decode(encoded)
