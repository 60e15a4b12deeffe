"""What the draft says is not so and reports say is so, or the other way round."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..reconcile.alignment.text import Word
from ..reconcile.alignment.words import stem
from .differences import Difference
from .evidence import PolarityEvidence, surroundings
from .opposites import are_opposite
from .pairs import Block, Comparison, Pair, Sentence, is_negation

# A word of denial this many words before or behind the place makes the sentence one of denial.
_NEAR = 3
# Words between equal ones that are held against each other.
_GAP = 2
# A report agrees with the draft in a sentence that is nearly so alike as the one that does not.
_AS_ALIKE = 0.6

# Words that deny what follows them directly: "refused to go" is "agreed not to go".
_DENIED = 2
_DENYING = frozenset(
    stem(word)
    for word in (
        "deny", "denied", "refuse", "decline", "fail", "reject", "unable", "nobody", "none",
        "nothing", "nor", "hardly", "rarely", "prevent", "avoid", "instead",
    )
)  # fmt: skip

Range = tuple[int, int]


def polarity_differences(comparison: Comparison, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """A word of denial on one side alone, before words that both sides have, and words of which one
    says what the other denies."""
    found = [
        (each, place, pair.likeness) for pair in pairs for each, place in _turned(comparison, pair)
    ]
    for each, place, likeness in found:
        least = _AS_ALIKE * likeness
        if not any(pair.likeness >= least and _agrees(pair, place) for pair in pairs):
            yield each


def _turned(comparison: Comparison, pair: Pair) -> Iterator[tuple[Difference, int]]:
    """The differences with the index of the first word of the draft's that is denied."""
    yield from _opposed(comparison, pair)
    backward = [(b, a, size) for a, b, size in pair.blocks]
    for at, other in _denied_alone(pair.ours, pair.theirs, pair.blocks):
        mine, theirs = _ranges(pair.ours, pair.theirs, at, other)
        shown = (max(mine[0] - 1, 0), min(mine[1] + 1, len(pair.ours.words)))
        yield _difference(comparison, pair, mine, theirs, shown), at + 1
    for at, place in _denied_alone(pair.theirs, pair.ours, backward):
        theirs, mine = _ranges(pair.theirs, pair.ours, at, place)
        shown = (max(place - 1, 0), min(place + 1, len(pair.ours.words)))
        yield _difference(comparison, pair, mine, theirs, shown), place


def _opposed(comparison: Comparison, pair: Pair) -> Iterator[tuple[Difference, int]]:
    """Words between equal ones of which one says what the other denies."""
    ours, theirs = pair.ours.words, pair.theirs.words
    blocks = ((0, 0, 0), *pair.blocks, (len(ours), len(theirs), 0))
    for (a, b, size), (after, behind, _) in pairwise(blocks):
        mine, others = range(a + size, after), range(b + size, behind)
        if len(mine) != len(others) or len(mine) > _GAP:
            continue
        for i, j in zip(mine, others, strict=True):
            if are_opposite(ours[i].folded, theirs[j].folded) and not (
                _denies(ours[max(0, i - _NEAR) : i]) or _denies(theirs[max(0, j - _NEAR) : j])
            ):
                at, there = (i, i + 1), (j, j + 1)
                yield _difference(comparison, pair, at, there, at, opposed=True), i


def _denies(words: Sequence[Word]) -> bool:
    return any(is_negation(word.folded) for word in words)


def _denied_alone(
    one: Sentence, other: Sentence, blocks: Sequence[Block]
) -> Iterator[tuple[int, int]]:
    """Words of denial of one sentence, each with the word of the other that stands where the word
    after it does, if no word of denial is near that."""
    for at, word in enumerate(one.words):
        if is_negation(word.folded):
            for a, b, size in blocks:
                if a <= at + 1 < a + size:
                    place = b + at + 1 - a
                    near = other.words[max(0, place - _NEAR) : place + _NEAR]
                    before = other.words[max(0, place - _DENIED) : place]
                    if not _denies(near) and _DENYING.isdisjoint(w.stem for w in before):
                        yield at, place


def _ranges(denying: Sentence, telling: Sentence, at: int, place: int) -> tuple[Range, Range]:
    """The word of denial and what stands for it: nothing, or the "is" of an "isn't"."""
    word = denying.words[at].folded
    if place and word.endswith("n't") and word.startswith(telling.words[place - 1].folded[:2]):
        return (at, at + 1), (place - 1, place)
    return (at, at + 1), (place, place)


def _agrees(pair: Pair, place: int) -> bool:
    """Whether a report has the word at a place of the draft's with the draft's polarity."""
    for a, b, size in pair.blocks:
        if a <= place < a + size:
            other = b + place - a
            mine = pair.ours.words[max(0, place - _NEAR) : place]
            theirs = pair.theirs.words[max(0, other - _NEAR) : other]
            return _denies(mine) == _denies(theirs)
    return False


def _difference(
    comparison: Comparison,
    pair: Pair,
    mine: Range,
    theirs: Range,
    shown: Range,
    opposed: bool = False,
) -> Difference:
    around = surroundings(pair, mine, theirs, comparison.weights)
    evidence = PolarityEvidence(
        pair.likeness,
        pair.cover,
        *around,
        ours=float(mine[1] > mine[0] and not opposed),
        opposed=float(opposed),
        equal=_equal(pair),
    )
    low, high = max(theirs[0] - 1, 0), min(theirs[1] + 1, len(pair.theirs.words))
    return Difference("polarity", pair.ours.span(*shown), pair.theirs.span(low, high), evidence, "")


def _equal(pair: Pair) -> float:
    """How many words are equal, up to twenty: a long sentence told alike is no accident."""
    return min(1.0, sum(size for _, _, size in pair.blocks) / 20)
