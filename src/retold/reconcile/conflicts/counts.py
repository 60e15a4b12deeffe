"""What the sentences of a story count, and which of them count one thing in one respect."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from ...annotate.times.words import MONTHS, listed
from ...annotate.tokens import Tokens, tokenize
from ...model import Annotations, Published, Quantity, Span, beginning_in
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..alignment.words import fold, stem
from ..telling import StoryMarks
from .corrections import corrected
from .tolls import Toll, read_tolls

# How many words on each side of a number say in what respect it counts.
_AROUND = 6
# Characters on either side of a number that are read, and names before it.
_READ = 600
_NAMES = 20
# Words beside a number that make it a part of another or an addition to it.
_PART = listed("other others additional more another remaining further new extra out since")
# What is numbered everywhere tells nothing of the other number beside it.
_EVERYWHERE = listed("year years month months day days hour hours minute minutes percent per cent")
# What players and teams are counted by: every one of them has a number of each in every report.
SCORED = frozenset(
    stem(word)
    for word in listed(
        "point rebound touchdown yard pass carry game goal assist shot run hit inning set match "
        "win loss title season start appearance save strikeout foul throw"
    )
)
# How many counts of one thing are held against each other.
_MOST = 64

_SHORTEST = 3
# An ISO string of a day alone says no hour.
_DAY_LENGTH = len("2024-10-12")

Key = tuple[str, str]
"""What is counted, as a stem, and its unit; of tolls the unit is ``TOLL``."""
TOLL = "toll"


@dataclass(frozen=True, slots=True)
class Count:
    """A quantity, the stems that stand around it in its sentence, all numbers of that, and the
    other numbers of it with the word that each stands before ("17 crew"). ``told`` are the days on
    which the article may have come out, None if unknown; ``owner`` is the last word of the person's
    name that stands closest before the number."""

    unit: int
    quantity: Quantity
    context: frozenset[str]
    numbers: frozenset[str]
    beside: frozenset[tuple[str, str]]
    told: Published | None = None
    owner: str | None = None

    def is_before(self, other: "Count") -> bool:
        """Whether it was printed earlier for sure."""
        return self.told is not None and other.told is not None and _precedes(self.told, other.told)


def _precedes(one: Published, other: Published) -> bool:
    if one.end < other.start:
        return True
    if min(len(one.value), len(other.value)) <= _DAY_LENGTH:
        return False
    try:
        return datetime.fromisoformat(one.value) < datetime.fromisoformat(other.value)
    except (ValueError, TypeError):
        # One of them is no moment, or only one says its time zone.
        return False


def read_counts(story: StoryMarks, alignment: Alignment) -> dict[Key, list[Count]]:
    """The counts of a story by what they count, at most one of each unit for one thing.

    Where an article corrects a number the new one stands in the old one's place.
    """
    found: dict[Key, list[Count]] = defaultdict(list)
    for marks in story.articles:
        fixed = corrected(marks)
        for unit in alignment.of_article.get(marks.article.id, ()):
            own = _quantities(marks, unit, story.tokens[marks.article.id])
            stems = frozenset(unit.stems)
            for key, several in own.items():
                if key[0] in SCORED:
                    continue
                if len(several) == 1 and not is_part(marks, several[0].number):
                    quantity = several[0].quantity
                    count = _count(marks, unit, quantity, key, stems)
                    found[key].append(_corrected(count, fixed.get(quantity.span)))
    return {key: found[key] for key in sorted(found)}


def _quantities(marks: Annotations, unit: Unit, tokens: Tokens) -> dict[Key, list[Toll]]:
    """The quantities of a unit by what they count: those that make a toll as tolls."""
    found: dict[Key, list[Toll]] = defaultdict(list)
    quantities = beginning_in(marks.quantities, unit.span)
    words = tokens.within(unit.span.start, unit.span.end)
    tolls = list(read_tolls(marks, unit.span, words, quantities))
    for toll in tolls:
        found[toll.counted, TOLL].append(toll)
    told = Cover(toll.quantity.span for toll in tolls)
    for quantity in quantities:
        is_toll = told.holds(quantity.span.start) or told.holds(quantity.span.end - 1)
        if quantity.counted and unit.span.contains(quantity.span) and not is_toll:
            key = stem(fold(quantity.counted)), quantity.unit or ""
            found[key].append(Toll(key[0], quantity, quantity.span))
    return found


def _count(
    marks: Annotations, unit: Unit, quantity: Quantity, key: Key, stems: frozenset[str]
) -> Count:
    return Count(
        unit=unit.index,
        quantity=quantity,
        context=_context(marks, unit, quantity, stems) - {key[0]},
        numbers=unit.numbers,
        beside=_beside(marks, unit, quantity),
        told=marks.published,
        owner=_owner(marks, unit, quantity),
    )


def _corrected(count: Count, right: Quantity | None) -> Count:
    if right is None:
        return count
    numbers = frozenset({f"{right.value:g}"})
    return replace(count, quantity=right, numbers=numbers)


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
    """Whether two counts stand among the same words, neither behind the name of another person, and
    neither tells the other's number too."""
    others = one.owner and other.owner and one.owner != other.owner
    return not others and not _tells_both(one, other) and bool(one.context & other.context)


def _tells_both(one: Count, other: Count) -> bool:
    return one.quantity.value != other.quantity.value and (
        f"{one.quantity.value:g}" in other.numbers or f"{other.quantity.value:g}" in one.numbers
    )


def _beside(marks: Annotations, unit: Unit, quantity: Quantity) -> frozenset[tuple[str, str]]:
    """The numbers of a unit other than a quantity, each with the stem of the word after it."""
    words = tokenize(marks.article.text, *_reach(unit, quantity))
    pairs = set()
    for word, following in pairwise(words):
        number, noun = fold(word.text), following.text.lower()
        outside = word.end <= quantity.span.start or word.start >= quantity.span.end
        if number.isdigit() and outside and noun.isalpha() and _is_counted(noun):
            pairs.add((number, stem(noun)))
    return frozenset(pairs)


def _owner(marks: Annotations, unit: Unit, quantity: Quantity) -> str | None:
    """The last word of the name of the person closest before a quantity in its unit."""
    place = bisect_left(marks.names, quantity.span.start, key=lambda name: name.span.start) - 1
    last = max(place - _NAMES, -1)
    while place > last and marks.names[place].span.start >= unit.span.start:
        name = marks.names[place]
        if name.kind == "person" and name.by_name:
            return fold(marks.article.words(name.span).split()[-1])
        place -= 1
    return None


def _is_counted(word: str) -> bool:
    return len(word) > _SHORTEST and word not in _EVERYWHERE and word not in MONTHS


def _reach(unit: Unit, quantity: Quantity) -> tuple[int, int]:
    """The part of a unit that is read for one quantity: any sentence, not a text without an end."""
    span = quantity.span
    return max(unit.span.start, span.start - _READ), min(unit.span.end, span.end + _READ)


def _context(
    marks: Annotations, unit: Unit, quantity: Quantity, told: frozenset[str]
) -> frozenset[str]:
    """The stems of the unit (``told``) within a few words of the quantity, numbers among them."""
    text = marks.article.text
    start, end = _reach(unit, quantity)
    before = tokenize(text, start, quantity.span.start)[-_AROUND:]
    after = tokenize(text, quantity.span.end, end)[:_AROUND]
    return frozenset(stem(fold(token.text)) for token in (*before, *after)) & told


def is_part(marks: Annotations, span: Span) -> bool:
    """Whether the number counts some of a larger number, or those that come on top of another."""
    start = max(0, span.start - 20)
    before = fold(marks.article.text[start : span.start]).split()
    words = fold(marks.article.text[span.start : span.end + 8]).split()
    return not _PART.isdisjoint((*before, *words)) or "of" in (*before[-2:], *words)
