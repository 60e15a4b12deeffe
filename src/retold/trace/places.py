"""Where in one text the words stand, word for word or nearly."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from ..reconcile.quotations.matching import matching_blocks
from ..reconcile.quotations.words import Word, base_form, words_of
from .marked import marked_stretches
from .words import (
    LEAST_SHARE,
    LEAST_TELLING,
    OVERLAP_RUN,
    OVERLAP_TELLING,
    Asked,
    plain_text,
)

# Of the words of a place so many are words that were asked for: others may stand between, as the
# attribution inside a quotation does, but not most of a sentence.
LEAST_DENSE = 0.5
# What changed words must keep: as much as two rare words weigh; or of common words, such as "if you
# like your plan", eight with few others left out or put in.
LEAST_WEIGHT = 1.8
PLAIN_WORDS = 8
PLAIN_SHARE = 0.8
# Common words at either end of a place that lie further off met there by chance.
NEAR_WORDS = 3
# A scrap in quotation marks holds two telling words of so much weight ("rational person" has 1.0,
# "good thing" 0.4), less where it has four words and more.
SCRAP_WEIGHT = 0.9
LONG_SCRAP_WEIGHT = 0.6
LONG_SCRAP = 4
# Of one text, and of one block of it: hostile text could repeat the words without end.
MOST_PLACES = 20
_MOST_WINDOWS = 60
# A text is read in blocks, so that one of 20 million characters takes no more memory than others.
# The overlap holds the longest place: twice 400 words of some twelve characters.
_BLOCK = 60_000
_OVERLAP = 10_000
_Block = tuple[int, int, int]


class Place(NamedTuple):
    """``start:end`` of a text; ``score`` is the share of the telling words' weight that it keeps.

    ``scrap`` if it is a quotation of a few of the words, which counts beside a fuller one only.
    """

    start: int
    end: int
    score: float
    scrap: bool = False


def places_in(asked: Asked, text: str) -> list[Place]:
    """The places of a text that hold the words, in order, at most 20; they never overlap."""
    plain = plain_text(text)
    found: list[Place] = []
    stretches = asked.stretches(plain)
    for start, end, last in _blocks(text, stretches) if stretches else ():
        taken = found[-1].end if found else 0
        here = sorted(_near(asked, words_of(text, start, end, end - start)))
        found += [each for each in here if taken <= each.start < last]
        if len(found) >= MOST_PLACES:
            break
    if asked.may_be_quoted_in(plain):
        whole = list(found)
        found += [
            scrap
            for scrap in islice(_scraps(asked, text), MOST_PLACES)
            if not any(scrap.start < each.end and each.start < scrap.end for each in whole)
        ]
    return sorted(found)[:MOST_PLACES]


def _blocks(text: str, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """The stretches of a text without its dots as ``start:end`` of the text, long ones in blocks
    that overlap; what begins from the third number on is the next block's."""
    dots = [match.start() - before for before, match in enumerate(re.finditer(r"\.", text))]
    for start, end in stretches:
        at = _at_space(text, start + bisect_right(dots, start))
        last = _at_space(text, end + bisect_right(dots, end))
        while at < last:
            following = min(_at_space(text, at + _BLOCK), last)
            yield at, _at_space(text, min(following + _OVERLAP, last)), following
            at = following


def _at_space(text: str, offset: int) -> int:
    """The offset of white space near; the offset itself in a run of signs without any."""
    if offset >= len(text):
        return len(text)
    space = text.rfind(" ", max(offset - 100, 0), offset)
    return max(offset if space < 0 else space, 0)


def _near(asked: Asked, words: Sequence[Word]) -> list[Place]:
    """The best places first come; a word belongs to one place only."""
    bases = [base_form(word.norm) for word in words]
    found: list[tuple[int, int, float]] = []
    for at in _promising(asked, bases):
        if any(start <= at < end for start, end, _ in found):
            continue
        low = max([0, at - len(asked.words), *(e for _, e, _ in found if e <= at)])
        high = min([at + asked.reach, *(s for s, _, _ in found if s > at)])
        blocks = matching_blocks(asked.bases, bases[low:high])
        place = _judge(asked, _without_strays(asked, blocks))
        if place is not None:
            start, end, score = place
            found.append((low + start, low + end, score))
    return [Place(words[start].start, words[end - 1].end, score) for start, end, score in found]


def _promising(asked: Asked, bases: Sequence[str]) -> list[int]:
    """Words from which on enough telling words stand close together, the best first."""
    rarity = dict(zip(asked.bases, asked.weights, strict=True))
    most = Counter(base for base, each in zip(asked.bases, asked.weights, strict=True) if each)
    telling = [at for at, base in enumerate(bases) if rarity.get(base)]
    held: Counter[str] = Counter()
    weight, ahead = 0.0, 0
    found = []
    for at in telling:
        while ahead < len(telling) and telling[ahead] < at + asked.reach:
            base = bases[telling[ahead]]
            held[base] += 1
            weight += rarity[base] if held[base] <= most[base] else 0.0
            ahead += 1
        if weight >= asked.least:
            found.append((-round(weight, 6), at))
        weight -= rarity[bases[at]] if held[bases[at]] <= most[bases[at]] else 0.0
        held[bases[at]] -= 1
    return [at for _, at in sorted(found)[:_MOST_WINDOWS]]


def _without_strays(asked: Asked, blocks: Sequence[_Block]) -> list[_Block]:
    """The shared runs without those at either end that hold common words alone and lie off."""
    kept = list(blocks)
    while len(kept) > 1 and not _weight(asked, kept[0]) and _gap(kept[0], kept[1]) > NEAR_WORDS:
        del kept[0]
    while len(kept) > 1 and not _weight(asked, kept[-1]) and _gap(kept[-2], kept[-1]) > NEAR_WORDS:
        del kept[-1]
    return kept


def _gap(one: _Block, other: _Block) -> int:
    return other[1] - one[1] - one[2]


def _weight(asked: Asked, block: _Block) -> float:
    return sum(asked.weights[block[0] : block[0] + block[2]])


def _telling(asked: Asked, block: _Block) -> int:
    return sum(each > 0 for each in asked.weights[block[0] : block[0] + block[2]])


def _judge(asked: Asked, blocks: Sequence[_Block]) -> tuple[int, int, float] | None:
    """The place that the shared runs make, and its score; None if it is none.

    Either the core of the words stands as asked, or enough of them stand in order and close
    together, or eight in a row.
    """
    if not blocks:
        return None
    start, end = blocks[0][1], blocks[-1][1] + blocks[-1][2]
    longest = max(blocks, key=lambda block: block[2])
    score = sum(_weight(asked, block) for block in blocks) / asked.total
    if longest[0] <= asked.core[0] and asked.core[1] <= longest[0] + longest[2]:
        return start, end, 1.0
    if _keeps_enough(asked, blocks, score):
        return start, end, round(score, 3)
    if longest[2] >= OVERLAP_RUN and _telling(asked, longest) >= OVERLAP_TELLING:
        alone = _weight(asked, longest) / asked.total
        return longest[1], longest[1] + longest[2], round(alone, 3)
    return None


def _keeps_enough(asked: Asked, blocks: Sequence[_Block], score: float) -> bool:
    """Whether the runs hold three fifths of the words and of the telling weight, and little else
    between; of common words, which may meet by chance, more must stay."""
    words = sum(block[2] for block in blocks)
    length = blocks[-1][1] + blocks[-1][2] - blocks[0][1]
    share = words / len(asked.words)
    if min(share, score) < LEAST_SHARE or words < LEAST_DENSE * length:
        return False
    if sum(_telling(asked, block) for block in blocks) < LEAST_TELLING:
        return False
    plain = words >= PLAIN_WORDS and min(share, score, words / length) >= PLAIN_SHARE
    return plain or score * asked.total >= LEAST_WEIGHT


def _scraps(asked: Asked, text: str) -> Iterator[Place]:
    """Stretches between marks of quotation whose words stand in a row among those asked for."""
    prefix = [0.0, *accumulate(asked.weights)]
    for start, end in marked_stretches(text, 0, len(text)):
        if not asked.may_be_quoted_in(plain_text(text[start:end])):
            continue
        words = words_of(text, start, end, len(asked.words) + 1)
        at = _row_in([base_form(word.norm) for word in words], asked.bases)
        if at is None:
            continue
        weight = prefix[at + len(words)] - prefix[at]
        least = SCRAP_WEIGHT if len(words) < LONG_SCRAP else LONG_SCRAP_WEIGHT
        if weight >= least and _telling(asked, (at, 0, len(words))) > 1:
            score = round(weight / asked.total, 3)
            yield Place(words[0].start, words[-1].end, score, scrap=True)


def _row_in(short: Sequence[str], full: Sequence[str]) -> int | None:
    """Where the short list stands in the full one; None if nowhere or if there is nothing of it."""
    rows = range(len(full) - len(short) + 1) if short else ()
    return next((at for at in rows if list(full[at : at + len(short)]) == list(short)), None)
