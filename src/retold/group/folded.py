"""The words that copies are found by, the same for the join in SQL and for the alignment."""

import re
from array import array
from dataclasses import dataclass

RUN = 6
"""Words of a run that the join looks for."""

# Hostile or book-length text: what stands later is not compared.
_LONGEST = 500_000
# Whatever is no letter or digit of ASCII, Latin-1 and general punctuation (U+2000 to U+207F) parts
# words; once over characters, once over UTF-8, where it is several times as fast.
_WORD = re.compile("[0-9A-Za-z\u00c0-\u1fff\u2080-\U0010ffff]+")
_BLANK = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
_MARK = re.compile(rb"\xe2[\x80\x81].|\xc2[\x80-\xbf]", re.DOTALL)


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
    starts, ends = array("I"), array("I")
    for match in _WORD.finditer(text, 0, _LONGEST):
        starts.append(match.start())
        ends.append(match.end())
    return FoldedText(text, starts, ends)


def folded_line(text: str) -> str:
    """The same words with single spaces between: no comma, no quotation mark, no line break."""
    lower = text[:_LONGEST].lower().encode(errors="replace")
    return b" ".join(_MARK.sub(b" ", lower).translate(_BLANK).split()).decode()
