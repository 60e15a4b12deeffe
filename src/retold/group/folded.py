"""The words that copies are found by, the same for the join and for the alignment."""

from array import array
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

# Hostile or book-length text: what stands later is not compared.
LONGEST = 500_000

# Whatever is no letter or digit of ASCII, Latin-1 and general punctuation (U+2000 to U+207F) parts
# words. Every code point from here on belongs to a word.
_FAR = 0x2080
_IN_WORD = np.array(
    [
        chr(code).isalnum() if code < 0x80 else 0xC0 <= code < 0x2000 or code >= _FAR
        for code in range(_FAR + 1)
    ]
)

Codes = npt.NDArray[np.uint32]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Where the words of a text start and end, in code points; 8 bytes a word beside the text."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, place: int) -> str:
        return self.text[self.starts[place] : self.ends[place]].lower()


def folded_words(text: str) -> FoldedText:
    """The words with their offsets. Linear."""
    starts, ends = word_bounds(code_points(text[:LONGEST]))
    return FoldedText(text, _packed(starts), _packed(ends))


def code_points(text: str) -> Codes:
    """The code points of a text, a lone surrogate being one too."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def word_bounds(codes: Codes) -> tuple[Places, Places]:
    """Where words start and end. The same in a text and in its lower case, as far as lower case
    does not change its length."""
    inside = np.zeros(len(codes) + 2, bool)
    np.take(_IN_WORD, codes, mode="clip", out=inside[1:-1])  # far ones stand for the farthest
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    return edges[::2], edges[1::2]


def _packed(places: Places) -> "array[int]":
    packed = array("I")
    packed.frombytes(places.astype(np.uintc).tobytes())
    return packed
