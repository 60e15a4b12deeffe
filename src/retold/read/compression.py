"""Files and archives as streams of bytes, decompressed little by little."""

import gzip
import io
import lzma
import sys
import zlib
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

from .limits import Limits
from .records import UnreadableError

ARCHIVES = {".gz": "gzip", ".xz": "xz", ".zst": "Zstandard"}
"""The archives that are opened, by the ending of the file's name."""

BROKEN = (gzip.BadGzipFile, zlib.error, lzma.LZMAError, zstandard.ZstdError, EOFError)
"""What reading from a broken archive raises."""

_MAGIC = {b"\x1f\x8b": "gzip", b"\xfd7zXZ\x00": "xz", b"\x28\xb5\x2f\xfd": "Zstandard"}
_LONGEST_MAGIC = 6
_BUFFER = 1 << 16
_ZSTD_STEP = 1 << 10
# A Zstandard block of 4 bytes can stand for 128 KiB, so that this much input is at most 43 MB.
_ZSTD_WINDOW = 1 << 27


def open_stream(path: str, limits: Limits) -> io.BufferedReader:
    """The decompressed bytes of a file, or of the standard input for ``-``.

    An archive is known by its first bytes, whatever its name. A file that is named as an archive
    and is none raises UnreadableError; reading on may raise that, OSError or one of BROKEN.
    """
    raw = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115
    meter = Metered(raw)
    packed = _buffered(meter)
    head = packed.peek(_LONGEST_MAGIC)
    kind = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), None)
    named = ARCHIVES.get(Path(path).suffix.lower())
    if named and head and not kind:
        packed.close()
        raise UnreadableError(f"broken archive: it is named as {named} but is not")
    if kind is None:
        return packed
    return _buffered(Metered(_decompressor(kind, packed), meter, limits))


def _buffered(meter: "Metered") -> io.BufferedReader:
    return io.BufferedReader(meter, _BUFFER)


def _decompressor(kind: str, packed: io.BufferedReader) -> BinaryIO:
    if kind == "gzip":
        return cast("BinaryIO", gzip.GzipFile(fileobj=packed))
    if kind == "xz":
        return cast("BinaryIO", lzma.LZMAFile(packed))
    return cast("BinaryIO", ZstandardReader(packed))


class Metered(io.RawIOBase):
    """A stream that counts what passes, and stops what grows too far beyond its archive."""

    def __init__(
        self, stream: BinaryIO, packed: "Metered | None" = None, limits: Limits | None = None
    ) -> None:
        self.count = 0
        self._stream = stream
        self._packed = packed
        self._limits = limits or Limits()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        if self._packed and self.count > max(
            self._limits.file_bytes, self._limits.swell * self._packed.count
        ):
            raise UnreadableError(
                f"too large: it grows more than {self._limits.swell}-fold when decompressed"
            )
        return len(data)

    def close(self) -> None:
        if not self.closed and self._stream is not sys.stdin.buffer:
            self._stream.close()
            if self._packed:
                self._packed.close()
        super().close()


class ZstandardReader(io.RawIOBase):
    """Zstandard frames, one after the other, as bytes. EOFError if the last is cut short, which
    ``zstandard``'s own reader passes over."""

    def __init__(self, packed: io.BufferedReader) -> None:
        self._packed = packed
        self._frame = self._new_frame()
        self._fed = False
        self._ready = b""
        self._place = 0

    @staticmethod
    def _new_frame() -> "zstandard.ZstdDecompressionObj":
        return zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]
        while self._place == len(self._ready):
            if not self._advance():
                return 0
        data = self._ready[self._place : self._place + len(buffer)]
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)

    def _advance(self) -> bool:
        packed = self._frame.unused_data if self._frame.eof else b""
        packed = packed or self._packed.read(_ZSTD_STEP)
        if not packed:
            if self._fed and not self._frame.eof:
                raise EOFError("the last Zstandard frame is cut short")
            return False
        if self._frame.eof:
            self._frame = self._new_frame()
        self._ready, self._place, self._fed = self._frame.decompress(packed), 0, True
        return True
