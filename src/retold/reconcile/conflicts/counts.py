"""What the sentences of a story count, and which of them count one thing in one respect."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...annotate.times.words import MONTHS, listed
from ...annotate.tokens import tokenize
from ...model import Annotations, Quantity
from ..alignment import Alignment, Unit
from ..alignment.words import fold, stem
from ..telling import StoryMarks
from .corrections import corrected

# How many words on each side of a number say in what respect it counts.
_AROUND = 6
# Words beside a number that make it a part of another or an addition to it.
_PART = listed("other others additional more another of remaining further new extra out since")
# What is numbered everywhere tells nothing of the other number beside it.
_EVERYWHERE = listed("year years month months day days hour hours minute minutes percent per cent")
# How many counts of one thing are held against each other.
_MOST = 64

_SHORTEST = 3

Key = tuple[str, str]
"""What is counted, as a stem, and its unit."""


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity, the stems that stand around it in its sentence, all numbers of that, and the
    other numbers of it with the word that each stands before ("17 crew")."""

    unit: int
    quantity: Quantity
    context: frozenset[str]
    numbers: frozenset[str]
    beside: frozenset[tuple[str, str]]


def read_counts(story: StoryMarks, alignment: Alignment) -> dict[Key, list[Count]]:
    """The counts of a story by what they count, at most one of each unit for one thing.

    Where an article corrects a number the new one stands in the old one's place.
    """
    found: dict[Key, list[Count]] = defaultdict(list)
    for marks in story.articles:
        fixed = corrected(marks)
        for unit in alignment.of_article.get(marks.article.id, ()):
            own: dict[Key, list[Quantity]] = defaultdict(list)
            for quantity in marks.quantities:
                if quantity.counted and unit.span.contains(quantity.span):
                    own[stem(fold(quantity.counted)), quantity.unit or ""].append(quantity)
            for key, several in own.items():
                if len(several) == 1 and not _is_part(marks, several[0]):
                    count = _count(marks, unit, several[0], key)
                    found[key].append(_corrected(count, fixed.get(several[0].span)))
    return {key: found[key] for key in sorted(found)}


def _count(marks: Annotations, unit: Unit, quantity: Quantity, key: Key) -> Count:
    return Count(
        unit=unit.index,
        quantity=quantity,
        context=_context(marks, unit, quantity) - {key[0]},
        numbers=unit.numbers,
        beside=_beside(marks, unit, quantity),
    )


def _corrected(count: Count, right: Quantity | None) -> Count:
    if right is None:
        return count
    numbers = frozenset({f"{right.value:g}"})
    return Count(count.unit, right, count.context, numbers, count.beside)


def groups_of(counts: Sequence[Count], clusters: Iterable[Sequence[int]]) -> list[list[Count]]:
    """Counts of one thing in one respect: in sentences told alike, or beside another number that
    both tell ("21 sheep and 4 dogs", "12 sheep and 4 dogs"). ``clusters`` are of units."""
    of_unit = {count.unit: count for count in counts}
    alike = [[of_unit[i] for i in cluster if i in of_unit] for cluster in clusters]
    found = [
        [c for c in own if any(same_respect(c, o) for o in own if o is not c)] for own in alike
    ]
    few = counts[:_MOST]
    found += [[o for o in few if o is count or _listed_alike(count, o)] for count in few]
    return [group for group in found if len(group) > 1]


def _listed_alike(one: Count, other: Count) -> bool:
    apart = one.quantity.span.article != other.quantity.span.article
    return apart and bool(one.beside & other.beside) and not _tells_both(one, other)


def same_respect(one: Count, other: Count) -> bool:
    """Whether two counts stand among the same words, and neither tells the other's number too."""
    return not _tells_both(one, other) and bool(one.context & other.context)


def _tells_both(one: Count, other: Count) -> bool:
    return one.quantity.value != other.quantity.value and (
        f"{one.quantity.value:g}" in other.numbers or f"{other.quantity.value:g}" in one.numbers
    )


def _beside(marks: Annotations, unit: Unit, quantity: Quantity) -> frozenset[tuple[str, str]]:
    """The numbers of a unit other than a quantity, each with the stem of the word after it."""
    words = tokenize(marks.article.text, unit.span.start, unit.span.end)
    pairs = set()
    for word, following in pairwise(words):
        number, noun = fold(word.text), following.text.lower()
        outside = word.end <= quantity.span.start or word.start >= quantity.span.end
        if number.isdigit() and outside and noun.isalpha() and _is_counted(noun):
            pairs.add((number, stem(noun)))
    return frozenset(pairs)


def _is_counted(word: str) -> bool:
    return len(word) > _SHORTEST and word not in _EVERYWHERE and word not in MONTHS


def _context(marks: Annotations, unit: Unit, quantity: Quantity) -> frozenset[str]:
    """The stems of the unit that stand within a few words of the quantity, numbers among them."""
    text = marks.article.text
    before = tokenize(text, unit.span.start, quantity.span.start)[-_AROUND:]
    after = tokenize(text, quantity.span.end, unit.span.end)[:_AROUND]
    return frozenset(stem(fold(token.text)) for token in (*before, *after)) & set(unit.stems)


def _is_part(marks: Annotations, quantity: Quantity) -> bool:
    """Whether the number counts some of a larger number, or those that come on top of another."""
    span = quantity.span
    start = max(0, span.start - 20)
    words = fold(marks.article.text[start : span.end + 8]).split()
    return not _PART.isdisjoint(words)
