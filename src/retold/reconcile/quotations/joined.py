"""Wordings that print as one what another article prints as two."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...model import Span
from ..telling import StoryMarks
from .matching import Kinship, matching_blocks
from .wordings import Wording

# The pieces must make up the joined wording but for a word in seven ("and", "so" at the seam).
COVERED = 0.85
PIECE_WORDS = 3
APART = 3


class Joint(NamedTuple):
    """The wording ``whole`` holds the ``pieces`` (indices, in its order) of one article."""

    whole: int
    pieces: tuple[int, ...]


def find_joints(
    story: StoryMarks, wordings: Sequence[Wording], kin: Sequence[Kinship], first: Sequence[int]
) -> tuple[Joint, ...]:
    """The wordings joined from two or more, each with one set of pieces at most.

    The pieces stand apart in their article, in the other order or with three sentences of the
    reporter's between them, and nobody else prints them as one; otherwise they are excerpts of it,
    as when an article prints a post in two halves. ``first`` leads copies to the first of them.
    """
    relatives: dict[int, set[int]] = defaultdict(set)
    for each in kin:
        left, right = first[each.left], first[each.right]
        if left != right:
            relatives[left].add(right)
            relatives[right].add(left)
    copies: dict[int, list[int]] = defaultdict(list)
    for index, leader in enumerate(first):
        copies[leader].append(index)
    found: dict[int, tuple[int, ...]] = {}
    for whole in sorted(relatives):
        if wordings[whole].marked and len(relatives[whole]) > 1:
            parts = [part for leader in sorted(relatives[whole]) for part in copies[leader]]
            pieces = _pieces(story, wordings, whole, parts)
            leaders = {first[piece] for piece in pieces}
            others = [relatives[other] for other in relatives[min(leaders)]] if leaders else []
            if leaders and sum(leaders <= akin for akin in others) == 1:
                found[whole] = pieces
    return tuple(
        Joint(copy, pieces)
        for whole, pieces in found.items()
        if all(first[piece] not in found for piece in pieces)
        for copy in copies[whole]
    )


def _pieces(
    story: StoryMarks, wordings: Sequence[Wording], whole: int, parts: Sequence[int]
) -> tuple[int, ...]:
    """The parts of one article that stand apart there and make up the whole, if there are any."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for part in parts:
        shorter = len(wordings[part].words) < len(wordings[whole].words)
        if shorter and wordings[part].article != wordings[whole].article:
            by_article[wordings[part].article].append(part)
    for article in sorted(by_article):
        pieces = _tiles(wordings, whole, sorted(by_article[article]))
        if len(pieces) > 1 and _stand_apart(story, [wordings[index] for index in pieces]):
            return pieces
    return ()


def _tiles(wordings: Sequence[Wording], whole: int, parts: Sequence[int]) -> tuple[int, ...]:
    """The parts that make up the whole, in its order; none if they leave too much of it over."""
    target = wordings[whole]
    placed = []
    for part in parts:
        blocks = matching_blocks(wordings[part].bases, target.bases)
        if len(wordings[part].words) >= PIECE_WORDS and blocks:
            start, end = blocks[0][1], blocks[-1][1] + blocks[-1][2]
            placed.append((start, end, part))
    tiles: list[tuple[int, int, int]] = []
    for tile in sorted(placed):
        if not tiles or tile[0] >= tiles[-1][1]:
            tiles.append(tile)
    covered = sum(end - start for start, end, _ in tiles)
    seamless = all(
        _in_one_stretch(target, end - 1, start) for (_, end, _), (start, _, _) in pairwise(tiles)
    )
    enough = covered >= COVERED * len(target.words)
    return tuple(part for _, _, part in tiles) if enough and seamless else ()


def _in_one_stretch(wording: Wording, last: int, first: int) -> bool:
    """Whether two words stand between the same marks, with no prose and no attribution between."""
    start, end = wording.words[last].start, wording.words[first].end
    return any(span.start <= start and end <= span.end for span in wording.spans)


def _stand_apart(story: StoryMarks, pieces: Sequence[Wording]) -> bool:
    """Whether two neighbouring pieces are in another order in their article or far apart there."""
    sentences = story.of(pieces[0].article).sentences
    return any(
        right.spans[0].start < left.spans[0].start
        or _between(sentences, left.spans[-1].end, right.spans[0].start) >= APART
        for left, right in pairwise(pieces)
    )


def _between(sentences: Sequence[Span], start: int, end: int) -> int:
    """The number of sentences that lie between two offsets as a whole."""
    first = bisect_left(sentences, start, key=lambda sentence: sentence.start)
    last = bisect_right(sentences, end, key=lambda sentence: sentence.end)
    return max(last - first, 0)
