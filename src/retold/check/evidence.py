"""What speaks for it that words of the draft and words of a report fill the same place.

All values are about 0 to 1, the more, the likelier; :mod:`.judge` weighs them.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .pairs import Pair, Sentence

# Words on either side that are looked at for the surroundings, the nearest of them, and equal words
# that count in a row.
_AROUND = 6
_NEAR = 3
_RUN = 3
_LONG_RUN = 8
# Surroundings count as at least so heavy, so that one shared word does not make them equal.
_LEAST_WEIGHT = 1.5
_LEAST_NEAR = 0.8

Range = tuple[int, int]


class PolarityEvidence(NamedTuple):
    """For a word of denial on one side: the sentences as in :class:`.fact_evidence.Sentences`, the
    words around as in :class:`Surroundings`; ``ours``: it is the draft that denies; ``opposed``: it
    is no word of denial but two words that deny each other; ``equal``: words that both have in one
    order, twenty being 1."""

    likeness: float
    cover: float
    near: float
    around: float
    left: float
    right: float
    opposite: float
    run: float
    ours: float
    opposed: float
    equal: float


class WordingEvidence(NamedTuple):
    """For words between marks of quotation.

    ``before`` and ``after``: equal words in a row on either side, eight being 1; ``least``: those
    of the side that has fewer, two being 1; ``weight``: how much they tell; ``ours`` and
    ``theirs``: how much the words that differ tell; ``single``: it is one word on both sides;
    ``unlike``: how many of their letters differ; ``quoted``: the report's stand between marks too;
    ``unknown``: no report has the draft's; ``small``: the report's are small words; ``utterance``:
    the part of the words of the quotation, twelve on either side, that the report has too;
    ``around``: shared weight of thirty words on either side; ``backed``: articles that have the
    report's, three being 1.
    """

    before: float
    after: float
    least: float
    weight: float
    ours: float
    theirs: float
    single: float
    unlike: float
    quoted: float
    unknown: float
    small: float
    utterance: float
    around: float
    backed: float


class VoiceEvidence(NamedTuple):
    """For the speaker of a quotation.

    ``share`` and ``equal``: the words that a report has, of all and twenty being 1; ``told``: the
    report says who said them (else it is who is named nearest), ``by_name``, and ``person``, of
    him; ``theirs`` and ``ours``: how near he, and whoever the draft names, are named to the words
    there; ``near``: the same of the latter within 400 letters, ``misread``: where the report does
    not say so by name, and ``doubt``: in other reports; ``behind``: whoever is named nearest is so
    behind the words; ``unknown``: no report has the draft's name; ``drafted``: the draft names
    theirs nearby; ``marked``: how much of what the draft says they said is between marks;
    ``given``: only the first names differ; ``backed``: reports that give the words to the same,
    three being 1.
    """

    share: float
    equal: float
    told: float
    by_name: float
    person: float
    theirs: float
    near: float
    doubt: float
    ours: float
    unknown: float
    drafted: float
    misread: float
    marked: float
    behind: float
    given: float
    backed: float


class Surroundings(NamedTuple):
    """How alike the words around two places are: ``near`` and ``around`` (shared weight of three
    and of six words on either side), ``left`` and ``right`` (equal words directly beside, three
    being 1), ``run`` (those of both sides, sixteen being 1), ``opposite`` (both stand between the
    same equal runs)."""

    near: float
    around: float
    left: float
    right: float
    opposite: float
    run: float


def surroundings(
    pair: Pair, mine: Range, theirs: Range, weights: Mapping[str, float]
) -> Surroundings:
    """The surroundings of two ranges of words, each half open and perhaps empty."""
    ours, other = pair.ours.words, pair.theirs.words
    left = _equal_run(
        ours[i].stem == other[j].stem
        for i, j in zip(range(mine[0] - 1, -1, -1), range(theirs[0] - 1, -1, -1), strict=False)
    )
    right = _equal_run(
        ours[i].stem == other[j].stem
        for i, j in zip(range(mine[1], len(ours)), range(theirs[1], len(other)), strict=False)
    )
    near = _alike(
        _window(pair.ours, mine, weights, _NEAR),
        _window(pair.theirs, theirs, weights, _NEAR),
        _LEAST_NEAR,
    )
    around = _alike(
        _window(pair.ours, mine, weights, _AROUND),
        _window(pair.theirs, theirs, weights, _AROUND),
        _LEAST_WEIGHT,
    )
    return Surroundings(
        near,
        around,
        left=min(left, _RUN) / _RUN,
        right=min(right, _RUN) / _RUN,
        opposite=_opposite(pair, mine, theirs),
        run=(left + right) / (2 * _LONG_RUN),
    )


def _equal_run(equal: Iterable[bool]) -> int:
    count = 0
    for each in equal:
        if not each or count == _LONG_RUN:
            break
        count += 1
    return count


def _window(
    sentence: Sentence, at: Range, weights: Mapping[str, float], reach: int
) -> dict[str, float]:
    words = sentence.words
    near = (*words[max(0, at[0] - reach) : at[0]], *words[at[1] : at[1] + reach])
    return {w.stem: weights[w.stem] for w in near if weights.get(w.stem)}


def _alike(mine: Mapping[str, float], theirs: Mapping[str, float], least: float) -> float:
    shared = sum(weight for s, weight in mine.items() if s in theirs)
    return shared / max(least, min(sum(mine.values()), sum(theirs.values())))


def _opposite(pair: Pair, mine: Range, theirs: Range) -> float:
    """1 if the two stand between equal runs directly, less with each word between, else 0."""
    before = [b for b in pair.blocks if b[0] + b[2] <= mine[0]]
    after = [b for b in pair.blocks if b[0] >= mine[1]]
    low = max((b[1] + b[2] for b in before), default=0)
    high = min((b[1] for b in after), default=len(pair.theirs.words))
    if not low <= theirs[0] or not theirs[1] <= high:
        return 0.0
    gaps = []
    if before:
        last = before[-1]
        gaps.append(mine[0] - last[0] - last[2] + theirs[0] - last[1] - last[2])
    if after:
        first = after[0]
        gaps.append(first[0] - mine[1] + first[1] - theirs[1])
    return 1 / (1 + 0.5 * sum(gaps)) if gaps else 0.0
