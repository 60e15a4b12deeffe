"""What lies between two tellings: what one has that the other has not.

A word of one article is *held* by another if it stands in four words in a row that the other has
too. The stretches that are not held are of two kinds: a *touch*, where the other has most of their
telling words somewhere, which is the same in other words, and else a *block*, which one has and the
other has not. A stretch is *known* where a third article has words of it in a row: then it is
older than the article, or was taken on from it (a reading, in textual criticism).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..alignment.text import Text
from ..alignment.words import rarity

_SHINGLE = 4
# A stretch of fewer words is never a block; a touch of more has other words than a slip would.
_BLOCK = 7
_LONG = 3
# The rarity from which on a word tells something, and the share of such words of a stretch that the
# other article has somewhere if it tells the same in other words.
_TELLING = 0.15
_REWORDED = 0.6
# Words between a stretch and the end of its article up to which it counts as that end.
_EDGE = 4


@dataclass(slots=True)
class Loss:
    """What one article has that another has not, in words or (``…s``) in stretches.

    ``words`` and ``held`` count all words of the one and those held by the other, ``quoted`` those
    held that stand between quotation marks in the one. ``head``, ``tail`` and ``inner`` are words
    of blocks, ``blocks`` counts the inner ones, ``known_inner`` and ``known_edges`` blocks that are
    known. ``touched`` are words of ``touches``; of these ``readings`` are known, and
    ``long_readings`` are no slips. ``known`` and ``alone`` are words of all stretches that a third
    has or nobody has. ``doublets`` counts shingles told more than once here and not there, which
    shows that two tellings were put together. ``moves`` counts where the order goes back.
    ``shared`` are the shingles inside blocks that a third has.
    """

    words: int
    held: int = 0
    quoted: int = 0
    head: int = 0
    tail: int = 0
    inner: int = 0
    blocks: int = 0
    known_inner: int = 0
    known_edges: int = 0
    touches: int = 0
    touched: int = 0
    readings: int = 0
    long_readings: int = 0
    known: int = 0
    alone: int = 0
    doublets: int = 0
    moves: int = 0
    shared: set[int] = field(default_factory=set)

    @property
    def share(self) -> float:
        """The share of the one that the other holds."""
        return self.held / max(1, self.words)


@dataclass(frozen=True, slots=True)
class _Words:
    """One article: its words as numbers of their stems, and its shingles as numbers in order.

    ``first`` is the place where each shingle stands first, ``times`` how often it stands there.
    """

    stems: Sequence[int]
    telling: Sequence[bool]
    quoted: Sequence[bool]
    shingles: Sequence[int]
    first: Mapping[int, int]
    times: Mapping[int, int]
    vocabulary: frozenset[int]


class Family:
    """Articles that are copies of one another or of one telling, by their words."""

    def __init__(self, texts: Iterable[Text]) -> None:
        stems: dict[str, int] = {}
        shingles: dict[tuple[str, ...], int] = {}
        self._of = {text.article: _read(text, stems, shingles) for text in texts}
        self._counts = Counter(s for words in self._of.values() for s in words.first)
        self._stock = sum(count > 1 for count in self._counts.values())

    def stock(self, article: str) -> float:
        """The share of all shingles that two of the articles have which this one has."""
        own = sum(self._counts[s] > 1 for s in self._of[article].first)
        return own / self._stock if self._stock else 0.0

    def common(self, one: str, other: str) -> int:
        """How many shingles two articles have in common."""
        return len(self._of[one].first.keys() & self._of[other].first.keys())

    def beyond(self, child: str, parent: str, first: str) -> tuple[int, int]:
        """Shingles that a child has from a parent and not from its first one: all of them, and
        those that no other article has."""
        ours = self._of[child].first.keys() & self._of[parent].first.keys()
        fresh = ours - self._of[first].first.keys()
        return len(fresh), sum(self._counts[s] == 2 for s in fresh)

    def loss(self, one: str, other: str) -> Loss:
        """What ``one`` has that ``other`` has not. Linear in the words of ``one``."""
        mine, theirs = self._of[one], self._of[other]
        size = len(mine.stems)
        loss = Loss(words=size)
        held, known = bytearray(size), bytearray(size)
        marks = b"\1" * _SHINGLE
        last = -1
        for place, shingle in enumerate(mine.shingles):
            there = theirs.first.get(shingle)
            if there is not None:
                held[place : place + _SHINGLE] = marks
                loss.moves += there < last
                last = there
            elif self._counts[shingle] > 1:
                known[place : place + _SHINGLE] = marks
        loss.held = sum(held)
        loss.quoted = sum(a and b for a, b in zip(held, mine.quoted, strict=True))
        loss.doublets = sum(
            times - max(1, theirs.times.get(shingle, 0))
            for shingle, times in mine.times.items()
            if times > max(1, theirs.times.get(shingle, 0))
        )
        for start, end in _gaps(held):
            if _count(loss, mine, theirs, start, end, sum(known[start:end])):
                inside = mine.shingles[start : end - _SHINGLE + 1]
                loss.shared.update(s for s in inside if self._counts[s] > 1)
        return loss


def _read(text: Text, stems: dict[str, int], shingles: dict[tuple[str, ...], int]) -> _Words:
    words = [word for word in text.words if word.region != "boilerplate"]
    folded = [word.folded for word in words]
    own_stems = [stems.setdefault(word.stem, len(stems)) for word in words]
    own = [
        shingles.setdefault(tuple(folded[place : place + _SHINGLE]), len(shingles))
        for place in range(len(folded) - _SHINGLE + 1)
    ]
    times = Counter(own)
    return _Words(
        stems=own_stems,
        telling=[rarity(word.stem) >= _TELLING for word in words],
        quoted=[word.quoted for word in words],
        shingles=own,
        first={shingle: place for place, shingle in reversed(list(enumerate(own)))},
        times={shingle: count for shingle, count in times.items() if count > 1},
        vocabulary=frozenset(own_stems),
    )


def _gaps(held: bytearray) -> Iterator[tuple[int, int]]:
    """The stretches of words that are not held."""
    end = 0
    while (start := held.find(0, end)) >= 0:
        end = held.find(1, start)
        if end < 0:
            end = len(held)
        yield start, end


def _count(loss: Loss, mine: _Words, theirs: _Words, start: int, end: int, known: int) -> bool:
    """Add one stretch, of which ``known`` words are known; whether it is a block."""
    length = end - start
    loss.known += known
    loss.alone += length - known
    telling = [mine.stems[place] for place in range(start, end) if mine.telling[place]]
    same = sum(stem in theirs.vocabulary for stem in telling)
    if length < _BLOCK or same >= _REWORDED * len(telling):
        loss.touches += 1
        loss.touched += length
        loss.readings += known > 0
        loss.long_readings += known > 0 and length > _LONG
        return False
    at_head, at_tail = start <= _EDGE, end >= len(mine.stems) - _EDGE
    if 2 * known > length:
        loss.known_edges += at_head or at_tail
        loss.known_inner += not (at_head or at_tail)
    if at_head:
        loss.head += length
    elif at_tail:
        loss.tail += length
    else:
        loss.inner += length
        loss.blocks += 1
    return True
