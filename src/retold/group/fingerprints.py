"""A fingerprint of 64 bits for every run of six words."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from .folded import LONGEST, Codes, Places, code_points, word_bounds

RUN = 6
"""Words of a run."""

# Texts are taken together until there are so many code points: enough for numpy to be quick, few
# enough to stay in the processor's cache.
_TOGETHER = 1 << 16
# Two odd numbers without a pattern: that of Fibonacci hashing (Knuth, volume 3, 6.4), with what it
# is to be multiplied by to get 1 modulo 2^64, and that of the mixer known as degski64.
_BASE = np.uint64(0x9E3779B97F4A7C15)
_INVERSE = np.uint64(pow(int(_BASE), -1, 1 << 64))
_MIXER = np.uint64(0xD6E8FEB86659FD93)

Ids = npt.NDArray[np.uint64]


def fingerprints(texts: Iterable[str]) -> Iterator[tuple[Ids, Places]]:
    """Fingerprints of the runs of some texts in order, and how many of them each text has.

    The same words in the same order have the same fingerprint, in any text and any process. Linear.
    """
    waiting: list[str] = []
    length = 0
    for text in texts:
        waiting.append(text[:LONGEST].lower())
        length += len(waiting[-1])
        if length >= _TOGETHER:
            yield _of_texts(waiting)
            waiting, length = [], 0
    if waiting:
        yield _of_texts(waiting)


def line_ids(text: str) -> Ids:
    """A fingerprint for each line of a text; none where it is empty."""
    if not text:
        return np.empty(0, np.uint64)
    codes = code_points(text)
    breaks = np.flatnonzero(codes == ord("\n"))
    starts, ends = np.concatenate(([0], breaks + 1)), np.concatenate((breaks, [len(codes)]))
    return stretch_ids(codes, starts, ends)


def _of_texts(texts: list[str]) -> tuple[Ids, Places]:
    codes = code_points("\n".join(texts))
    starts, ends = word_bounds(codes)
    # A new line parts two texts, so that the words of each are those from its first place on.
    firsts = np.cumsum([0] + [len(text) + 1 for text in texts])
    words = np.diff(np.searchsorted(starts, firsts))
    counts = np.maximum(words - RUN + 1, 0)
    ids = _of_runs(stretch_ids(codes, starts, ends))
    # A run that goes over from one text to the next is none.
    left = np.repeat(words.cumsum(), words)[: len(ids)] - np.arange(len(ids))
    return ids[left >= RUN], counts


def stretch_ids(codes: Codes, starts: Places, ends: Places) -> Ids:
    """A number for the code points of each stretch, the same wherever they stand.

    The value of a polynomial, from sums of the letters before it (Karp
    and Rabin 1987), shifted as if each began at the first place."""
    sums = np.empty(len(codes) + 1, np.uint64)
    sums[0] = 0
    np.multiply(codes, _powers(_BASE, len(codes)), out=sums[1:], dtype=np.uint64)
    np.cumsum(sums[1:], out=sums[1:])
    ids = sums[ends]
    ids -= sums[starts]
    ids *= _powers(_INVERSE, len(codes))[starts]
    return _mixed(ids)


def _of_runs(words: Ids) -> Ids:
    """One number of six, in which their order counts."""
    length = max(0, len(words) - RUN + 1)
    ids = words[:length].copy()
    for later in range(1, RUN):
        _mixed(ids)
        ids += words[later : later + length]
    return _mixed(ids)


def _mixed(ids: Ids) -> Ids:
    """The same numbers, in place, in which every bit depends on all."""
    ids ^= ids >> np.uint64(32)
    ids *= _MIXER
    ids ^= ids >> np.uint64(32)
    ids *= _MIXER
    ids ^= ids >> np.uint64(32)
    return ids


_known: dict[np.uint64, Ids] = {}


def _powers(base: np.uint64, count: int) -> Ids:
    """The first powers of a number, kept from one call to the next."""
    if base not in _known or len(_known[base]) < count:
        powers = np.full(max(count, 2 * _TOGETHER), base, np.uint64)
        powers[0] = 1
        _known[base] = np.multiply.accumulate(powers)
    return _known[base][:count]
