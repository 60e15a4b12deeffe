"""Which two wordings are of one utterance.

Wordings are proposed by exact runs that are rare in the story, then lined up word by word.
Precision comes first: a family that should have been one is seen at a glance, a false one misleads.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import NamedTuple

from .wordings import Wording

# A run that more wordings share than this is a phrase of the day; their pairs are still proposed
# by the rarer runs next to it. It bounds the pairs to a constant for each run.
MAX_POSTING = 60

# From 8 equal words on, 4 of them rare, two long quotations that overlap are of one utterance:
# Leskovec et al. (KDD 2009) join phrases on an overlap of 10 words; ours have one story in common.
OVERLAP_RUN = 8
OVERLAP_RARE = 4
# Rare words that a reworded quotation keeps; of few words more must stay, since "we hope that the
# counsel agrees" and "we hope that the counsel comes" are two.
NEAR_SHARE = 0.72
FEW_SHARE = 0.8
FEW_RARE = 8
NEAR_RARE = 3
STRONG_SHARE = 0.8
NEAR_WORDS = 0.6
CLOSE_RUN = 5
# A scrap that stands in two articles as the whole of a quotation needs one word of some rarity
# ("yes" has 0.46, "disaster" 0.56); one that stands inside a longer quotation needs two rare ones
# ("rational person" has 1.0, "good thing" 0.4), less rare from four words on.
SAME_WEIGHT = 0.5
FEW_WEIGHT = 0.9
CONTAINED_WEIGHT = 0.6
LONG_WEIGHT = 0.3
SCRAP_WEIGHT = 0.6
CONTAINED_WORDS = 4
CONTAINED = 0.95
# One rare word is too little by itself: the family must be the only one of its speaker to have it.
SCRAP = 0.4
# "Yes" or "We did not" said twice need not be one utterance; four common words in a row are.
PLAIN_WORDS = 4


class Kinship(NamedTuple):
    """How strongly two wordings (by index, the smaller first) belong together, from 0 to 1.

    ``rare`` counts the rare words that they have in common without a gap worth speaking of: many of
    them leave no doubt even where two speakers are given, or none.
    """

    strength: float
    rare: int
    left: int
    right: int


def firsts(wordings: Sequence[Wording]) -> tuple[int, ...]:
    """For each wording the first that has the same words, speaker and marks; itself if there is
    none or the words are too few and common to tell. Copies of one wording are compared once."""
    seen: dict[tuple[object, ...], int] = {}
    return tuple(
        seen.setdefault((wording.norms, wording.speaker, wording.marked), index)
        if _tells(wording)
        else index
        for index, wording in enumerate(wordings)
    )


def kinships(wordings: Sequence[Wording], first: Sequence[int]) -> list[Kinship]:
    """The pairs of wordings held to be of one utterance, the strongest first; of copies the first
    alone is compared with others, and each is akin to it."""
    found = [
        Kinship(1.0, len(wordings[copy].rare), index, copy)
        for copy, index in enumerate(first)
        if copy != index
    ]
    for left, right in sorted(_proposed(wordings, first)):
        kin = compare(wordings[left], wordings[right])
        if kin is not None:
            found.append(Kinship(*kin, left, right))
    return sorted(found, key=lambda kin: (-kin.strength, kin.left, kin.right))


def _tells(wording: Wording) -> bool:
    return wording.weight >= SAME_WEIGHT or len(wording.norms) >= PLAIN_WORDS


def _proposed(wordings: Sequence[Wording], first: Sequence[int]) -> set[tuple[int, int]]:
    scraps = frozenset(base for wording in wordings if _is_scrap(wording) for base in wording.rare)
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in sorted(set(first)):
        for key in _keys(wordings[index], scraps):
            postings[key].append(index)
    return {
        pair
        for posting in postings.values()
        if len(posting) <= MAX_POSTING
        for pair in combinations(posting, 2)
        if wordings[pair[0]].marked or wordings[pair[1]].marked
    }


def _keys(wording: Wording, scraps: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Pairs of rare words that follow one another, common words between them skipped; the whole
    of a wording that has no such pair; and single words that some scrap consists of."""
    rare = [base for base in wording.bases if base in wording.rare]
    yield from dict.fromkeys(pairwise(rare)) if len(rare) > 1 else [("whole", *wording.norms)]
    yield from ((base,) for base in sorted(scraps & wording.rare))


def _is_scrap(wording: Wording) -> bool:
    """Whether it is one rare word with a common one or more around it ("a fantasy")."""
    return wording.marked and len(wording.rare) == 1 < len(wording.words)


def compare(left: Wording, right: Wording) -> tuple[float, int] | None:
    """How strongly two wordings belong together and in how many rare words; None if they do not."""
    if left.norms == right.norms:
        return (1.0, len(left.rare)) if _tells(left) else None
    short, full = sorted((left, right), key=lambda wording: (len(wording.words), wording.order))
    if not short.rare:
        return None
    if short.marked and full.marked and _contiguous(short.norms, full.norms):
        if _is_scrap(short):
            return (SCRAP, 1) if short.weight >= SCRAP_WEIGHT else None
        if len(short.rare) > 1 and short.weight >= _least_weight(len(short.words)):
            return CONTAINED, len(short.rare)
    return _lined_up(short, full)


def _least_weight(words: int) -> float:
    """What the rare words of a wording must weigh if it stands as it is inside another."""
    if words < CONTAINED_WORDS:
        return FEW_WEIGHT
    return CONTAINED_WEIGHT if words < OVERLAP_RUN else LONG_WEIGHT


def _lined_up(short: Wording, full: Wording) -> tuple[float, int] | None:
    if len(short.rare & full.rare) < 2:
        return None
    blocks = matching_blocks(short.bases, full.bases)
    if not (short.marked and full.marked):
        return _told_alike(short, blocks)
    rare = _rare_in_blocks(short, blocks)
    run = max((size for _, _, size in blocks), default=0)
    share = rare / sum(base in short.rare for base in short.bases)
    words = sum(size for _, _, size in blocks) / len(short.words)
    least = FEW_SHARE if len(short.rare) < FEW_RARE else NEAR_SHARE
    near = share >= least and words >= NEAR_WORDS and rare >= NEAR_RARE
    close = run >= CLOSE_RUN or _together(short, blocks)
    if (near and close) or _mostly_one_run(short, run, rare):
        return 0.5 + 0.4 * share * words, rare if share >= STRONG_SHARE else 0
    overlap = _rare_in_longest(short, blocks) if run >= OVERLAP_RUN else 0
    if short.marked and full.marked and overlap >= OVERLAP_RARE:
        return 0.5, overlap if run >= 2 * OVERLAP_RUN else 0
    return None


def _mostly_one_run(short: Wording, run: int, rare: int) -> bool:
    """Whether a long run without a change makes up most of the shorter wording."""
    return run >= OVERLAP_RUN and run >= NEAR_WORDS * len(short.words) and rare > 1


def _told_alike(short: Wording, blocks: Sequence[tuple[int, int, int]]) -> tuple[float, int] | None:
    """The same for indirect speech, whose words are not held to be exact: most of them, and either
    four rare ones or a long run of which three are rare."""
    rare = _rare_in_blocks(short, blocks)
    share = rare / sum(base in short.rare for base in short.bases)
    words = sum(size for _, _, size in blocks) / len(short.words)
    run = max((size for _, _, size in blocks), default=0)
    least = NEAR_SHARE if run >= CLOSE_RUN else FEW_SHARE
    if share < least or words < NEAR_WORDS or not _together(short, blocks):
        return None
    return (0.5 + 0.4 * share * words, 0) if rare > NEAR_RARE or run >= CLOSE_RUN else None


def matching_blocks(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs that two wordings share, as (start left, start right, length), longest run first
    chosen (Ratcliff and Obershelp), so that a short one lies together in a long one."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]


def _rare_in_blocks(short: Wording, blocks: Iterable[tuple[int, int, int]]) -> int:
    return sum(
        short.bases[index] in short.rare
        for start, _, size in blocks
        for index in range(start, start + size)
    )


def _together(short: Wording, blocks: Sequence[tuple[int, int, int]]) -> bool:
    """Whether the shared runs stand close together in the longer wording, as scattered words of
    two different sayings do not."""
    first, last = blocks[0], blocks[-1]
    return last[1] + last[2] - first[1] <= 2 * len(short.words) + CLOSE_RUN


def _rare_in_longest(short: Wording, blocks: Sequence[tuple[int, int, int]]) -> int:
    longest = max(blocks, key=lambda block: block[2])
    return _rare_in_blocks(short, [longest])


def _contiguous(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether one list of words stands in the other as it is."""
    width = len(short)
    first = short[0]
    return any(
        full[start] == first and tuple(full[start : start + width]) == tuple(short)
        for start in range(len(full) - width + 1)
    )
