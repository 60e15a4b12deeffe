"""Runs of words that two articles share: an exact inverted join on five-word shingles."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...annotate.tokens import tokenize
from ...model import Annotations, RegionKind, Span
from ..alignment.units import NOT_TELLING, region_at
from ..alignment.words import fold, rarity, stem
from ..telling import StoryMarks

# Words of a shingle. Five let a run go on over a changed word where six would end it; what is too
# short or too common to be evidence falls at the end, not here.
_SHINGLE = 5
# A shingle in more places than this is compared with its next places only, and counts this often
# in one article: bounds the join on text that repeats itself.
_PLACES = 48
_NEIGHBOURS = 16
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


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of one article, folded, with where they stand.

    ``blocks`` counts the changes of region, ``sentences`` the sentences up to each word.
    """

    article: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    capital: tuple[bool, ...]
    blocks: tuple[int, ...]
    sentences: tuple[int, ...]
    kinds: tuple[RegionKind, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """Equal words: ``left:left+length`` of one text and ``right:right+length`` of another."""

    left: int
    right: int
    length: int


def shared_runs(story: StoryMarks, weights: Mapping[str, float]) -> list[Run]:
    """The runs of words that pairs of articles share and that are rare enough to be evidence.

    ``weights`` are the story's stems as in :class:`~retold.reconcile.alignment.Alignment`. Runs of
    one pair never overlap. Linear in the words of the story but for the shingles that many share.
    """
    texts = [_text_of(marks) for marks in story.articles]
    found = []
    for (left, right), places in sorted(_join(texts).items()):
        a, b = texts[left], texts[right]
        for chain in _chains(_apart(_diagonals(places)), a, b):
            run = _run(_trimmed(chain, a, b), a, b, weights)
            if run is not None:
                found.append(run)
    return found


def _text_of(marks: Annotations) -> _Text:
    """The words outside headings, credits and boilerplate."""
    kept, blocks = [], []
    kinds: list[RegionKind] = []
    region: tuple[RegionKind, int] = ("body", 0)
    for token in tokenize(marks.article.text):
        if not token.is_word:
            continue
        kind = region_at(marks.regions, Span(marks.article.id, token.start, token.end))
        if kind != region[0]:
            region = (kind, region[1] + 1)
        if kind not in NOT_TELLING:
            kept.append(token)
            kinds.append(kind)
            blocks.append(region[1])
    sentences = [sentence.start for sentence in marks.sentences]
    return _Text(
        article=marks.article.id,
        words=tuple(fold(token.text) for token in kept),
        starts=tuple(token.start for token in kept),
        ends=tuple(token.end for token in kept),
        capital=tuple(token.text[0].isupper() for token in kept),
        blocks=tuple(blocks),
        sentences=tuple(bisect_right(sentences, token.start) for token in kept),
        kinds=tuple(kinds),
    )


def _join(texts: Sequence[_Text]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """The places of equal shingles, by the two texts (indices, the smaller first)."""
    postings: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, text in enumerate(texts):
        seen: Counter[tuple[str, ...]] = Counter()
        for place in range(len(text.words) - _SHINGLE + 1):
            if text.blocks[place] != text.blocks[place + _SHINGLE - 1]:
                continue
            shingle = text.words[place : place + _SHINGLE]
            seen[shingle] += 1
            if seen[shingle] <= _OWN_PLACES:
                postings[shingle].append((number, place))
    joined: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for places in postings.values():
        for (left, i), (right, j) in _couples(places):
            joined[left, right].append((i, j))
    return joined


def _couples(
    places: Sequence[tuple[int, int]],
) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    reach = len(places) if len(places) <= _PLACES else _NEIGHBOURS
    for number, first in enumerate(places):
        for second in places[number + 1 : number + 1 + reach]:
            if first[0] != second[0]:
                yield first, second


def _diagonals(places: Sequence[tuple[int, int]]) -> list[_Match]:
    """Maximal runs of equal words from the places where their shingles match."""
    matches: list[_Match] = []
    for left, right in sorted(places, key=lambda place: (place[1] - place[0], place[0])):
        last = matches[-1] if matches else None
        ends = last and last.left + last.length - _SHINGLE + 1
        if last and right - left == last.right - last.left and left <= (ends or 0):
            matches[-1] = _Match(last.left, last.right, left + _SHINGLE - last.left)
        else:
            matches.append(_Match(left, right, _SHINGLE))
    return matches


def _apart(matches: Sequence[_Match]) -> list[_Match]:
    """The longest matches that overlap no longer one in either text, in order of the left text."""
    kept: list[_Match] = []
    lefts, rights = _Taken(), _Taken()
    for match in sorted(matches, key=lambda m: (-m.length, m.left, m.right)):
        ahead = match.left + match.length, match.right + match.length
        if lefts.free(match.left, ahead[0]) and rights.free(match.right, ahead[1]):
            lefts.take(match.left, ahead[0])
            rights.take(match.right, ahead[1])
            kept.append(match)
    return sorted(kept, key=lambda m: m.left)


class _Taken:
    """Disjoint half-open intervals."""

    def __init__(self) -> None:
        self._bounds: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        place = bisect_right(self._bounds, (start, end))
        before = place == 0 or self._bounds[place - 1][1] <= start
        return before and (place == len(self._bounds) or end <= self._bounds[place][0])

    def take(self, start: int, end: int) -> None:
        self._bounds.insert(bisect_right(self._bounds, (start, end)), (start, end))


def _chains(matches: Sequence[_Match], a: _Text, b: _Text) -> Iterator[list[_Match]]:
    """Matches that follow one another closely in both texts and inside one region."""
    chain: list[_Match] = []
    for match in matches:
        if chain and not _follows(chain[-1], match, a, b):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _follows(last: _Match, match: _Match, a: _Text, b: _Text) -> bool:
    gaps = (match.left - last.left - last.length, match.right - last.right - last.length)
    same = a.blocks[match.left] == a.blocks[last.left] and (
        b.blocks[match.right] == b.blocks[last.right]
    )
    return same and min(gaps) >= 0 and max(gaps) <= _GAP


def _trimmed(chain: list[_Match], a: _Text, b: _Text) -> list[_Match]:
    """The chain without the first or last words of a sentence that it only brushes."""
    first = chain[0]
    skip = max(_brushed(a, first.left, 1), _brushed(b, first.right, 1))
    chain = [_Match(first.left + skip, first.right + skip, first.length - skip), *chain[1:]]
    last = chain[-1]
    ends = last.left + last.length - 1, last.right + last.length - 1
    skip = max(_brushed(a, ends[0], -1), _brushed(b, ends[1], -1))
    return [*chain[:-1], _Match(last.left, last.right, last.length - skip)]


def _brushed(text: _Text, place: int, step: int) -> int:
    """How many words from ``place`` on stand before the sentence changes; 0 if over ``_BRUSH``."""
    for count in range(1, _BRUSH + 1):
        if text.sentences[place + count * step] != text.sentences[place]:
            return count
    return 0


def _run(chain: Sequence[_Match], a: _Text, b: _Text, weights: Mapping[str, float]) -> Run | None:
    """The run over a chain of matches; None where it says too little to be evidence."""
    equal = sum(match.length for match in chain)
    if equal < _LEAST_WORDS or not _is_evidence(chain, a, weights):
        return None
    first, last = chain[0], chain[-1]
    i, j = last.left + last.length, last.right + last.length
    length = (i - first.left) + (j - first.right)
    kinds = (a.kinds[first.left], b.kinds[first.right])
    return Run(
        left=Span(a.article, a.starts[first.left], a.ends[i - 1]),
        right=Span(b.article, b.starts[first.right], b.ends[j - 1]),
        equal=equal,
        score=2 * equal / length,
        region=kinds[0] if kinds[0] != "body" else kinds[1],
    )


def _is_evidence(chain: Sequence[_Match], text: _Text, weights: Mapping[str, float]) -> bool:
    told: dict[str, float] = {}
    total: dict[str, float] = {}
    for match in chain:
        for place in range(match.left, match.left + match.length):
            stemmed = stem(text.words[place])
            total[stemmed] = weights.get(stemmed, rarity(stemmed))
            if not text.capital[place]:
                told[stemmed] = total[stemmed]
    return sum(total.values()) >= _LEAST_WEIGHT and sum(told.values()) >= _LEAST_TOLD
