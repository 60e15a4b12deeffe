"""The signatures of a pile on disk: memory holds only what the order of stories needs."""

import tempfile
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import IO, Self

import msgspec

from ..errors import RetoldError
from ..model import Interval, Published
from .signature import Signature

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Signature)


class StoredSignatures:
    """A temporary file of signatures, found again by the number in which they came, from 0 on.

    ``articles`` are their ids, ``published`` the dates that can be relied on.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile(prefix="retold-")  # noqa: SIM115
        self._ends = array("Q", [0])
        self.articles: list[str] = []
        self.published: list[Published | None] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __len__(self) -> int:
        return len(self.articles)

    def __getitem__(self, number: int) -> Signature:
        start, end = self._ends[number], self._ends[number + 1]
        self._file.seek(start)
        return _decoder.decode(self._file.read(end - start))

    def keep(self, signatures: Iterable[Signature]) -> Iterator[Signature]:
        """The same signatures, each kept as it passes."""
        for each in signatures:
            encoded = _encoder.encode(each)
            self._file.write(encoded)
            self._ends.append(self._ends[-1] + len(encoded))
            self.articles.append(each.article)
            self.published.append(each.published if each.when is not None else None)
            yield each

    def when(self, number: int) -> Interval | None:
        """The days that an article came out in, as far as they can be relied on."""
        known = self.published[number]
        return None if known is None else Interval(known.start, known.end, known.grain)

    def order(self) -> list[int]:
        """The numbers in order of the articles' ids; RetoldError if two have the same."""
        order = sorted(range(len(self)), key=self.articles.__getitem__)
        for one, other in pairwise(order):
            if self.articles[one] == self.articles[other]:
                raise RetoldError(
                    f"two articles have the id {self.articles[one]!r}; give each an id of its own"
                )
        return order
