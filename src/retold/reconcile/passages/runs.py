"""Runs of words that two articles share: an exact inverted join on five-word shingles."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model import RegionKind, Span
from ...ranges import Taken
from ..alignment import Alignment
from ..alignment.text import Text, Word
from ..alignment.units import NOT_TELLING

# Words of a shingle. Five let a run go on over a changed word where six would end it; what is too
# short or too common to be evidence falls at the end, not here.
_SHINGLE = 5
# A shingle in more places than this is compared from each place with its next ones only, and from
# the first, which are the earliest tellings, with all; it counts this often in one article. Bounds
# the join on text that many reprint and on text that repeats itself.
_PLACES = 24
_NEIGHBOURS = 12
_FIRST = 4
_OWN_PLACES = 4
# Words changed, added or dropped between two runs that still are one passage.
_GAP = 4
# This many words of a further sentence at either end of a run are chance.
_BRUSH = 2
# What a shared run must say to be evidence that its words come from one hand: stock phrases,
# titles and chains of names are shared by strangers.
_LEAST_WORDS = 7
_LEAST_WEIGHT = 2.0
_LEAST_TOLD = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of two articles in (nearly) the same words; ``equal`` counts the equal words."""

    left: Span
    right: Span
    equal: int
    score: float
    region: RegionKind


class _Words(NamedTuple):
    """The words of one article that may be shared."""

    article: str
    words: Sequence[Word]


class _Match(NamedTuple):
    """Equal words: ``left:left+length`` of one text and ``right:right+length`` of another."""

    left: int
    right: int
    length: int


def shared_runs(alignment: Alignment) -> list[Run]:
    """The runs of words that pairs of articles share and that are rare enough to be evidence.

    Runs of one pair never overlap. Linear in the words of the story but for shingles that many
    articles share, whose places are compared with a bounded number of others.
    """
    texts = [_telling(text) for text in alignment.texts.values()]
    found = []
    for (left, right), places in sorted(_join(texts).items()):
        a, b = texts[left], texts[right]
        for chain in _chains(_apart(_diagonals(places)), a, b):
            run = _run(_trimmed(chain, a, b), a, b, alignment.weights)
            if run is not None:
                found.append(run)
    return found


def _telling(text: Text) -> _Words:
    """The words outside headings, credits and boilerplate."""
    return _Words(text.article, [word for word in text.words if word.region not in NOT_TELLING])


def _join(texts: Sequence[_Words]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """The places of equal shingles, by the two texts (indices, the smaller first)."""
    if len(texts) < 2:
        return {}
    postings: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, (_, words) in enumerate(texts):
        folded = [word.folded for word in words]
        blocks = [word.block for word in words]
        seen: Counter[tuple[str, ...]] = Counter()
        for place in range(len(words) - _SHINGLE + 1):
            if blocks[place] != blocks[place + _SHINGLE - 1]:
                continue
            shingle = tuple(folded[place : place + _SHINGLE])
            seen[shingle] += 1
            if seen[shingle] <= _OWN_PLACES:
                postings[shingle].append((number, place))
    joined: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for places in postings.values():
        for i, j in _places(len(places)):
            (left, at), (right, there) = places[i], places[j]
            if left != right:
                joined[left, right].append((at, there))
    return joined


def _places(size: int) -> Iterator[tuple[int, int]]:
    """Places of a posting that are compared: all with all, or in a long one each with few."""
    for i in range(size):
        end = size if size <= _PLACES or i < _FIRST else min(size, i + 1 + _NEIGHBOURS)
        for j in range(i + 1, end):
            yield i, j


def _diagonals(places: Sequence[tuple[int, int]]) -> list[_Match]:
    """Maximal runs of equal words from the places where their shingles match."""
    matches: list[_Match] = []
    # A run open on this diagonal begins here and ends before this place.
    offset = begin = end = -1
    for off, left in sorted((right - left, left) for left, right in places):
        if off == offset and begin >= 0 and left <= end - _SHINGLE + 1:
            end = left + _SHINGLE
            continue
        if begin >= 0:
            matches.append(_Match(begin, begin + offset, end - begin))
        offset, begin, end = off, left, left + _SHINGLE
    if begin >= 0:
        matches.append(_Match(begin, begin + offset, end - begin))
    return matches


def _apart(matches: Sequence[_Match]) -> list[_Match]:
    """The longest matches that overlap no longer one in either text, in order of the left text."""
    kept: list[_Match] = []
    lefts, rights = Taken(), Taken()
    for match in sorted(matches, key=lambda m: (-m.length, m.left, m.right)):
        ahead = match.left + match.length, match.right + match.length
        if lefts.free(match.left, ahead[0]) and rights.free(match.right, ahead[1]):
            lefts.take(match.left, ahead[0])
            rights.take(match.right, ahead[1])
            kept.append(match)
    return sorted(kept, key=lambda m: m.left)


def _chains(matches: Sequence[_Match], a: _Words, b: _Words) -> Iterator[list[_Match]]:
    """Matches that follow one another closely in both texts and inside one region."""
    chain: list[_Match] = []
    for match in matches:
        if chain and not _follows(chain[-1], match, a, b):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _follows(last: _Match, match: _Match, a: _Words, b: _Words) -> bool:
    gaps = (match.left - last.left - last.length, match.right - last.right - last.length)
    same = (
        a.words[match.left].block == a.words[last.left].block
        and b.words[match.right].block == b.words[last.right].block
    )
    return same and min(gaps) >= 0 and max(gaps) <= _GAP


def _trimmed(chain: list[_Match], a: _Words, b: _Words) -> list[_Match]:
    """The chain without the first or last words of a sentence that it only brushes."""
    first = chain[0]
    skip = max(_brushed(a, first.left, 1), _brushed(b, first.right, 1))
    chain = [_Match(first.left + skip, first.right + skip, first.length - skip), *chain[1:]]
    last = chain[-1]
    ends = last.left + last.length - 1, last.right + last.length - 1
    skip = max(_brushed(a, ends[0], -1), _brushed(b, ends[1], -1))
    return [*chain[:-1], _Match(last.left, last.right, last.length - skip)]


def _brushed(text: _Words, place: int, step: int) -> int:
    """How many words from ``place`` on stand before the sentence changes; 0 if over ``_BRUSH``."""
    for count in range(1, _BRUSH + 1):
        if text.words[place + count * step].sentence != text.words[place].sentence:
            return count
    return 0


def _run(chain: Sequence[_Match], a: _Words, b: _Words, weights: Mapping[str, float]) -> Run | None:
    """The run over a chain of matches; None where it says too little to be evidence."""
    equal = sum(match.length for match in chain)
    if equal < _LEAST_WORDS or not _is_evidence(chain, a, weights):
        return None
    first, last = chain[0], chain[-1]
    i, j = last.left + last.length, last.right + last.length
    length = (i - first.left) + (j - first.right)
    kinds = (a.words[first.left].region, b.words[first.right].region)
    return Run(
        left=Span(a.article, a.words[first.left].start, a.words[i - 1].end),
        right=Span(b.article, b.words[first.right].start, b.words[j - 1].end),
        equal=equal,
        score=2 * equal / length,
        region=kinds[0] if kinds[0] != "body" else kinds[1],
    )


def _is_evidence(chain: Sequence[_Match], text: _Words, weights: Mapping[str, float]) -> bool:
    """Whether the words of the chain weigh enough, and those of them that are no names."""
    told: dict[str, float] = {}
    total: dict[str, float] = {}
    for match in chain:
        for word in text.words[match.left : match.left + match.length]:
            total[word.stem] = weights.get(word.stem, 0.0)
            if not word.capital:
                told[word.stem] = total[word.stem]
    return sum(total.values()) >= _LEAST_WEIGHT and sum(told.values()) >= _LEAST_TOLD
