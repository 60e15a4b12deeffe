"""Words between quotation marks that reports print otherwise, the words around being the same."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from rapidfuzz.distance import Indel

from ..reconcile.alignment.text import Word
from .differences import Difference
from .evidence import WordingEvidence
from .pairs import Comparison
from .rewording import are_other_words, tells
from .spots import BESIDE, MOST_PLACES, Key, Spot, answering_spots, quoted_spots

# Equal words in a row that count.
_REACH = 8
# Words on either side that belong to one utterance, at least so many of which are looked for, and
# those around it, which weigh at least so much.
_UTTERANCE = 12
_LEAST_UTTERANCE = 6
_AROUND = 30
_LEAST_AROUND = 3.0
# What weighs so much tells as much as any words can, and as many reports.
_HEAVY = 4.0
_MANY = 3
# Letters of words that say little.
_SMALL = 3


class _Meeting(NamedTuple):
    """Words of the draft and words of a report between equal ones, whose stems are given."""

    ours: Spot
    theirs: Spot
    before: Sequence[str]
    after: Sequence[str]

    @property
    def key(self) -> str:
        return " ".join(self.theirs.stems)


def wording_differences(comparison: Comparison) -> Iterator[Difference]:
    """One or two words inside a quotation in whose place reports have others.

    Nothing where a report has the draft's words between the same ones, or where only small words or
    their forms differ. Linear: places are looked up by the four words beside.
    """
    draft = comparison.text(comparison.draft.article.id)
    wanted: dict[Key, list[Spot]] = defaultdict(list)
    for key, spot in quoted_spots(comparison.draft, draft):
        if tells(comparison.weights, spot) and len(wanted[key]) < MOST_PLACES:
            wanted[key].append(spot)
    found: dict[tuple[int, int], list[Spot]] = defaultdict(list)
    reports = ((marks, comparison.text(id)) for id, marks in comparison.reports.items())
    for key, spot in answering_spots(reports, wanted):
        for ours in wanted[key]:
            found[ours.first, ours.last].append(spot)
    for (first, last), spots in sorted(found.items()):
        ours = Spot(draft, first, last)
        if not any(ours.stems == spot.stems for spot in spots):
            yield from _differences(comparison, ours, spots)


def _differences(comparison: Comparison, ours: Spot, spots: Sequence[Spot]) -> Iterator[Difference]:
    meetings = [_meeting(ours, theirs) for theirs in spots if are_other_words(ours, theirs)]
    saying: dict[str, set[str]] = defaultdict(set)
    for meeting in meetings:
        saying[meeting.key].add(meeting.theirs.text.article)
    for meeting in meetings:
        evidence = _evidence(comparison, meeting, len(saying[meeting.key]))
        yield Difference("quotation", ours.span, meeting.theirs.span, evidence, meeting.key)


def _meeting(ours: Spot, theirs: Spot) -> _Meeting:
    mine, others = ours.text.words, theirs.text.words
    before = _equal(mine, others, ours.first - 1, theirs.first - 1, -1)
    after = _equal(mine, others, ours.last, theirs.last, 1)
    return _Meeting(ours, theirs, before, after)


def _equal(ours: Sequence[Word], theirs: Sequence[Word], i: int, j: int, step: int) -> list[str]:
    """The stems that are equal in a row from two places on."""
    found: list[str] = []
    while 0 <= i < len(ours) and 0 <= j < len(theirs) and len(found) < _REACH:
        if ours[i].stem != theirs[j].stem:
            break
        found.append(ours[i].stem)
        i, j = i + step, j + step
    return found


def _evidence(comparison: Comparison, meeting: _Meeting, backed: int) -> WordingEvidence:
    ours, theirs, before, after = meeting
    weights = comparison.weights
    mine = " ".join(word.folded for word in ours.words)
    other = " ".join(word.folded for word in theirs.words)
    return WordingEvidence(
        before=len(before) / _REACH,
        after=len(after) / _REACH,
        least=min(len(before), len(after), BESIDE) / BESIDE,
        weight=min(1.0, sum(weights.get(stem, 0.0) for stem in (*before, *after)) / _HEAVY),
        ours=min(1.0, sum(weights.get(stem, 0.0) for stem in ours.stems)),
        theirs=min(1.0, sum(weights.get(stem, 0.0) for stem in theirs.stems)),
        single=float(len(ours.words) == 1 == len(theirs.words)),
        unlike=Indel.normalized_distance(mine, other),
        quoted=float(theirs.words[0].quoted),
        unknown=float(not {word.folded for word in ours.words} <= comparison.reported),
        small=float(all(len(word.folded) <= _SMALL for word in theirs.words)),
        utterance=_utterance(ours, theirs),
        around=_around(ours, theirs, weights),
        backed=min(backed, _MANY) / _MANY,
    )


def _utterance(ours: Spot, theirs: Spot) -> float:
    """The share of the words beside, up to the marks of quotation, that stand in the report too."""
    before, after = _beside(ours, _UTTERANCE)
    mine = Counter(
        word.stem
        for side in (reversed(before), after)
        for word in takewhile(lambda word: word.quoted, side)
    )
    before, after = _beside(theirs, _UTTERANCE + BESIDE)
    equal = mine & Counter(word.stem for word in (*before, *after))
    return equal.total() / max(_LEAST_UTTERANCE, mine.total())


def _around(ours: Spot, theirs: Spot, weights: Mapping[str, float]) -> float:
    """How much of the weight of the words farther around both have."""
    mine, others = (
        {word.stem for side in _beside(spot, _AROUND) for word in side} for spot in (ours, theirs)
    )
    lighter = min(sum(weights.get(stem, 0.0) for stem in side) for side in (mine, others))
    shared = sum(weights.get(stem, 0.0) for stem in mine & others)
    return shared / max(_LEAST_AROUND, lighter)


def _beside(spot: Spot, reach: int) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words before and behind a place."""
    words = spot.text.words
    return words[max(0, spot.first - reach) : spot.first], words[spot.last : spot.last + reach]
