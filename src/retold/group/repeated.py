"""Which of very many numbers stand more than once, in bounded memory."""

import tempfile
from collections.abc import Iterator
from typing import IO, Self

import numpy as np
import numpy.typing as npt

from .fingerprints import Ids
from .folded import Places

# So many numbers are sorted at once, and parted by their highest bits.
_AT_ONCE = 1 << 21
_PARTS = 64
# So many are looked up at once: few enough to stay in the processor's cache.
_LOOKED_UP = 1 << 15
_BYTES = 8


class Numbers:
    """Numbers of 64 bits in their order, in temporary files; evenly spread, as fingerprints are.

    Memory holds some two million of them and, for :meth:`repeated`, four to eight bits for each.
    """

    def __init__(self) -> None:
        self._given: IO[bytes] = tempfile.TemporaryFile(prefix="retold-")  # noqa: SIM115
        self._sorted: IO[bytes] = tempfile.TemporaryFile(prefix="retold-")  # noqa: SIM115
        self._bounds: list[Places] = []
        self._waiting: list[Ids] = []
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._given.close()
        self._sorted.close()

    def add(self, numbers: Ids) -> None:
        """Take note of more numbers."""
        self._given.write(np.ascontiguousarray(numbers).data)
        self._count += len(numbers)
        self._waiting.append(numbers)
        if sum(map(len, self._waiting)) >= _AT_ONCE:
            self._sort()

    def repeated(self) -> Iterator[tuple[Places, Ids]]:
        """The numbers that stand more than once, and few others; with their places in the order
        that they were given in, counted from 0."""
        self._sort()
        width = max(8, self._count.bit_length() + 2)
        bits = self._marked(width)
        self._given.seek(0)
        first = 0
        while chunk := self._given.read(_AT_ONCE * _BYTES):
            numbers = np.frombuffer(chunk, np.uint64)
            found = np.concatenate(
                [
                    _set_bits(bits, numbers[start : start + _LOOKED_UP], width) + start
                    for start in range(0, len(numbers), _LOOKED_UP)
                ]
            )
            yield found + first, numbers[found]
            first += len(numbers)

    def _sort(self) -> None:
        """Write what waits in ascending order, and where its parts begin in the file."""
        if not self._waiting:
            return
        numbers = np.concatenate(self._waiting)
        self._waiting = []
        numbers.sort()
        limits = np.arange(1, _PARTS, dtype=np.uint64) << np.uint64(64 - (_PARTS - 1).bit_length())
        inside = np.searchsorted(numbers, limits)
        begin = self._sorted.tell() // _BYTES
        self._bounds.append(np.concatenate(([0], inside, [len(numbers)])) + begin)
        self._sorted.write(numbers.data)

    def _marked(self, width: int) -> npt.NDArray[np.uint8]:
        """A table of bits, set for the first ``width`` bits of each number that stands twice."""
        bits = np.zeros(1 << (width - 3), np.uint8)
        for part in range(_PARTS):
            numbers = np.concatenate([np.empty(0, np.uint64), *self._part(part)])
            numbers.sort()
            slots = numbers[1:][numbers[1:] == numbers[:-1]] >> np.uint64(64 - width)
            if len(slots):
                bytes_, starts = np.unique(slots >> np.uint64(3), return_index=True)
                masks = np.left_shift(1, slots & np.uint64(7)).astype(np.uint8)
                bits[bytes_] |= np.bitwise_or.reduceat(masks, starts)
        return bits

    def _part(self, part: int) -> Iterator[Ids]:
        for bounds in self._bounds:
            begin, end = int(bounds[part]), int(bounds[part + 1])
            self._sorted.seek(begin * _BYTES)
            yield np.frombuffer(self._sorted.read((end - begin) * _BYTES), np.uint64)


def _set_bits(bits: npt.NDArray[np.uint8], numbers: Ids, width: int) -> Places:
    """At which places the numbers are whose first ``width`` bits are marked."""
    slots = numbers >> np.uint64(64 - width)
    return np.flatnonzero(bits[slots >> np.uint64(3)] >> (slots & np.uint64(7)) & 1)
