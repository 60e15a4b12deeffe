"""Words between quotation marks that reports print otherwise, the words around being the same."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ..model import Span
from ..reconcile.alignment.text import Text, Word
from .differences import Difference
from .evidence import WordingEvidence
from .pairs import Comparison, is_negation

# One or two words in the place of one or two: more is another wording, not another word.
_LENGTHS = (1, 2)
# Words on either side by which a place is looked up, and words that count in a row.
_BESIDE = 2
_REACH = 8
# What the equal words on both sides must be: so many, of so much weight. Short words in a long row
# weigh as much.
_LEAST_EQUAL = 5
_LEAST_WEIGHT = 0.5
_LONG_ROW = 9
# What weighs so much tells as much as any words can.
_HEAVY = 4.0
# Places of reports that share a key: more is a phrase that stands everywhere.
_POSTINGS = 60
# The words of an utterance beside the one changed, in the draft and in the reports, by their stems.
_Key = tuple[str, ...]


class _Spot(NamedTuple):
    """Words ``first:last`` of a text, between marks of quotation."""

    text: Text
    first: int
    last: int

    @property
    def words(self) -> Sequence[Word]:
        return self.text.words[self.first : self.last]

    @property
    def span(self) -> Span:
        words = self.words
        return Span(self.text.article, words[0].start, words[-1].end)


def wording_differences(comparison: Comparison) -> Iterator[Difference]:
    """One or two words inside a quotation in whose place reports have others.

    Nothing where a report has the draft's words between the same ones, or where only small words or
    their forms differ. Linear: places are looked up by the two words on either side.
    """
    draft = comparison.text(comparison.draft.article.id)
    wanted: dict[_Key, list[_Spot]] = defaultdict(list)
    for spot in _spots(draft, quoted=True):
        if any(comparison.weights.get(word.stem, 0.0) for word in spot.words):
            wanted[_key(spot)].append(spot)
    found: dict[tuple[int, int], list[_Spot]] = defaultdict(list)
    counts: dict[_Key, int] = defaultdict(int)
    for id in comparison.reports:
        for spot in _spots(comparison.text(id), quoted=False):
            key = _key(spot)
            if key in wanted and counts[key] < _POSTINGS:
                counts[key] += 1
                for ours in wanted[key]:
                    found[ours.first, ours.last].append(spot)
    for (first, last), spots in sorted(found.items()):
        ours = _Spot(draft, first, last)
        if not any(_stems(ours) == _stems(spot) for spot in spots):
            yield from _differences(comparison, ours, spots)


def _spots(text: Text, *, quoted: bool) -> Iterator[_Spot]:
    """The places of one or two words; ``quoted`` for those between marks of quotation alone.

    Reports print much of what was said without them: as a block, a transcript or a post.
    """
    words = text.words
    said = [word.quoted or not quoted for word in words]
    for length in _LENGTHS:
        for first in range(_BESIDE, len(words) - _BESIDE - length + 1):
            low, high = first - _BESIDE, first + length + _BESIDE
            if said[first] and all(said[low:high]):
                yield _Spot(text, first, first + length)


def _key(spot: _Spot) -> _Key:
    words = spot.text.words
    before = words[spot.first - _BESIDE : spot.first]
    after = words[spot.last : spot.last + _BESIDE]
    return tuple(word.stem for word in (*before, *after))


def _stems(spot: _Spot) -> list[str]:
    return [word.stem for word in spot.words]


def _differences(
    comparison: Comparison, ours: _Spot, spots: Sequence[_Spot]
) -> Iterator[Difference]:
    for theirs in spots:
        if not _is_telling(ours, theirs):
            continue
        before = _equal(ours.text.words, theirs.text.words, ours.first - 1, theirs.first - 1, -1)
        after = _equal(ours.text.words, theirs.text.words, ours.last, theirs.last, 1)
        weight = sum(comparison.weights.get(stem, 0.0) for stem in (*before, *after))
        equal = len(before) + len(after)
        if equal >= _LONG_ROW or (equal >= _LEAST_EQUAL and weight >= _LEAST_WEIGHT):
            evidence = _evidence(comparison, ours, theirs, before, after)
            key = " ".join(_stems(theirs))
            yield Difference("quotation", ours.span, theirs.span, evidence, key)


def _is_telling(ours: _Spot, theirs: _Spot) -> bool:
    """Whether another word is meant: not another form or spelling, a number (which is looked at as
    such), a word of denial, a small word, or a word put in or left out, as newsrooms do."""
    both = (*ours.words, *theirs.words)
    if any(is_negation(word.folded) or word.folded[:1].isdigit() for word in both):
        return False
    if not {_stem(w) for w in ours.words}.isdisjoint(_stem(w) for w in theirs.words) or _letters(
        ours
    ) == _letters(theirs):
        return False
    return any(len(word.folded.partition("'")[0]) > 3 for word in ours.words)


def _stem(word: Word) -> str:
    """The stem without what is drawn together with it, "we" of "we'll"."""
    return word.stem.partition("'")[0]


def _letters(spot: _Spot) -> str:
    """The letters of a place in one word, "UK" for "U.K." and "outvote" for "out vote"."""
    letters = "".join(filter(str.isalnum, "".join(word.folded for word in spot.words)))
    return letters.replace("is", "iz").replace("our", "or")


def _equal(ours: Sequence[Word], theirs: Sequence[Word], i: int, j: int, step: int) -> list[str]:
    """The stems that are equal in a row from two places on."""
    found: list[str] = []
    while 0 <= i < len(ours) and 0 <= j < len(theirs) and len(found) < _REACH:
        if ours[i].stem != theirs[j].stem:
            break
        found.append(ours[i].stem)
        i, j = i + step, j + step
    return found


def _evidence(
    comparison: Comparison,
    ours: _Spot,
    theirs: _Spot,
    before: Sequence[str],
    after: Sequence[str],
) -> WordingEvidence:
    weights = comparison.weights
    mine = " ".join(word.folded for word in ours.words)
    other = " ".join(word.folded for word in theirs.words)
    return WordingEvidence(
        before=len(before) / _REACH,
        after=len(after) / _REACH,
        weight=min(1.0, sum(weights.get(stem, 0.0) for stem in (*before, *after)) / _HEAVY),
        ours=min(1.0, sum(weights.get(word.stem, 0.0) for word in ours.words)),
        theirs=min(1.0, sum(weights.get(word.stem, 0.0) for word in theirs.words)),
        single=float(len(ours.words) == 1 == len(theirs.words)),
        quoted=float(theirs.words[0].quoted),
        unknown=float(not {word.folded for word in ours.words} <= comparison.reported),
        unlike=Indel.normalized_distance(mine, other),
    )
