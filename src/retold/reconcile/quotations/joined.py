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
    story: StoryMarks, wordings: Sequence[Wording], kin: Sequence[Kinship]
) -> tuple[Joint, ...]:
    """The wordings joined from two or more, each at most once.

    The pieces stand apart in their article, in the other order or with three sentences of the
    reporter's between them, and nobody else prints them as one; otherwise they are excerpts of it,
    as when an article prints a post in two halves.
    """
    relatives: dict[int, set[int]] = defaultdict(set)
    for each in kin:
        relatives[each.left].add(each.right)
        relatives[each.right].add(each.left)
    found = [
        joint
        for whole in range(len(wordings))
        if wordings[whole].marked and len(relatives[whole]) > 1
        if (joint := _joint(story, wordings, whole, relatives)) is not None
    ]
    wholes = {joint.whole for joint in found}
    return tuple(joint for joint in found if wholes.isdisjoint(joint.pieces))


def _joint(
    story: StoryMarks, wordings: Sequence[Wording], whole: int, relatives: dict[int, set[int]]
) -> Joint | None:
    by_article: dict[str, list[int]] = defaultdict(list)
    for other in sorted(relatives[whole]):
        shorter = len(wordings[other].words) < len(wordings[whole].words)
        if shorter and wordings[other].article != wordings[whole].article:
            by_article[wordings[other].article].append(other)
    for article in sorted(by_article):
        pieces = _tiles(wordings, whole, by_article[article])
        if len(pieces) > 1 and _stand_apart(story, [wordings[index] for index in pieces]):
            excerpts = any(
                relatives[other].issuperset(pieces)
                and wordings[other].norms != wordings[whole].norms
                for other in relatives[pieces[0]]
                if other != whole
            )
            return None if excerpts else Joint(whole, pieces)
    return None


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
