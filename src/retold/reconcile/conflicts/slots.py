"""Sentences told alike that fill one place in two ways: another person, or another town, between
the same words."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from rapidfuzz.distance import OSA

from ...annotate.names.lexicon import lines_of
from ...annotate.times.words import listed
from ...annotate.tokens import Token, tokenize
from ...model import Conflict, Side, Span
from ..alignment import Alignment, Link, Unit
from ..alignment.words import fold
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks

# Sentences from the second likeness on are told nearly word for word, from the first on alike.
_ALIKE, _NEARLY = 0.45, 0.6
# Words on each side that are compared, and how many in a row must be the same: of sentences told
# nearly word for word, and of others.
_AROUND, _SAME, _MANY = 6, 2, 4
# Names of a sentence that are looked at.
_MOST = 24
# Names that differ in no more letters are one name, spelled or transcribed in two ways.
_LETTERS = 2
# What a name ends in that is no town.
_NO_TOWN = listed(
    "street avenue road park county district valley river lake bay island islands sea ocean "
    "airport square hospital university college school center centre building hall tower"
)
# Beside one of these a person speaks or writes, so close behind where he says it from too: two may
# say the same.
_SAYING = listed(
    "by said says told tells added adds according wrote announced spokesman spokeswoman"
)
_SAYS_FROM = 4
# Behind one of these a person is one of several.
_AMONG = listed("including like featuring")


@dataclass(frozen=True, slots=True)
class Filled:
    """A name in a place of a sentence: its unit, its words, and the words before it, the nearest
    first, and behind it."""

    unit: int
    span: Span
    words: tuple[str, ...]
    before: tuple[str, ...]
    behind: tuple[str, ...]

    def fits(self, other: "Filled", likeness: float) -> bool:
        """Whether enough of the words around are the same, counted from the name: the fewer, the
        more alike the sentences are, or where some stand on each side."""
        before, behind = _run(self.before, other.before), _run(self.behind, other.behind)
        if likeness >= _NEARLY:
            return before + behind >= _SAME
        between = before > 0 and behind > 0
        return (between or likeness >= _ALIKE) and before + behind >= _MANY


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def slot_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """One conflict for every two persons, or two towns, named in one place of linked sentences."""
    slots = _Slots(story, alignment)
    shown: set[Span] = set()
    for link in alignment.links:
        for one, other in slots.persons(link):
            if shown.isdisjoint((one.span, other.span)):
                shown.update((one.span, other.span))
                yield _conflict("name", one, other, story, alignment, independence)
        for one, other in slots.towns(link):
            if shown.isdisjoint((one.span, other.span)):
                shown.update((one.span, other.span))
                yield _conflict("place", one, other, story, alignment, independence)


class _Slots:
    """The names in the sentences of a story, and what may be one of them."""

    def __init__(self, story: StoryMarks, alignment: Alignment) -> None:
        self._story, self._units = story, alignment.units
        self._said: dict[int, set[str]] = {}
        self._filled: dict[tuple[int, str], list[Filled]] = {}
        self._entities = {
            frozenset(_words(name.entity))
            for marks in story.articles
            for name in marks.names
            if name.by_name and name.entity and name.kind == "person"
        }

    def persons(self, link: Link) -> Iterator[tuple[Filled, Filled]]:
        """Pairs of persons of two linked sentences in one place, neither named in the other."""
        for one, other in self._pairs(link, "person"):
            before = {*one.before[:1], *other.before[:1]}
            behind = {*one.behind[:_SAYS_FROM], *other.behind[:_SAYS_FROM]}
            if not (_SAYING.isdisjoint(before | behind) and _AMONG.isdisjoint(before)):
                continue
            # In capitals alone stands the place of a dateline.
            capitals = all(self._story.words(each.span).isupper() for each in (one, other))
            if not capitals and not self._may_be_one(one, other):
                yield one, other

    def towns(self, link: Link) -> Iterator[tuple[Filled, Filled]]:
        """The same for towns in which something is said to be."""
        for one, other in self._pairs(link, "place"):
            if one.before[:1] == other.before[:1] == ("in",) and _is_town(one) and _is_town(other):
                yield one, other

    def _pairs(self, link: Link, kind: str) -> Iterator[tuple[Filled, Filled]]:
        left, right = self._units[link.left], self._units[link.right]
        for one in self._of(left, kind):
            for other in self._of(right, kind):
                if one.fits(other, link.likeness) and not (
                    self._is_in(one, right) or self._is_in(other, left) or _is_spelling(one, other)
                ):
                    yield one, other

    def _of(self, unit: Unit, kind: str) -> Sequence[Filled]:
        key = unit.index, kind
        if key not in self._filled:
            self._filled[key] = list(self._read(unit, kind))
        return self._filled[key]

    def _read(self, unit: Unit, kind: str) -> Iterator[Filled]:
        names = self._story.of(unit.span.article).names
        tokens = self._story.tokens[unit.span.article]
        first = bisect_left(names, unit.span.start, key=lambda name: name.span.start)
        last = bisect_left(names, unit.span.end, key=lambda name: name.span.start)
        # No sentence that can be read names more; a list without an end must not take for ever.
        for name in names[first : min(last, first + _MOST)]:
            if name.by_name and name.kind == kind:
                before = _folded(tokens.within(unit.span.start, name.span.start))
                behind = _folded(tokens.within(name.span.end, unit.span.end))
                yield Filled(
                    unit.index,
                    name.span,
                    tuple(_words(self._story.words(name.span))),
                    tuple(reversed(before[-_AROUND:])),
                    tuple(behind[:_AROUND]),
                )

    def _is_in(self, filled: Filled, unit: Unit) -> bool:
        """Whether any word of the name stands in the other sentence too."""
        if unit.index not in self._said:
            tokens = self._story.tokens[unit.span.article]
            self._said[unit.index] = set(_folded(tokens.within(unit.span.start, unit.span.end)))
        return not self._said[unit.index].isdisjoint(filled.words)

    def _may_be_one(self, one: Filled, other: Filled) -> bool:
        """Whether somebody in the story has both last words in his name ("Boris", "Johnson")."""
        both = {one.words[-1], other.words[-1]}
        return any(both <= entity for entity in self._entities)


def _words(name: str) -> list[str]:
    return _folded(tokenize(name)) or [name]


def _folded(tokens: Iterable[Token]) -> list[str]:
    """The words of some tokens in comparable form, the "s" of a possessive left out."""
    return [fold(token.text) for token in tokens if token.is_word and token.text != "s"]


def _is_spelling(one: Filled, other: Filled) -> bool:
    left, right = one.words[-1], other.words[-1]
    return OSA.distance(left, right, score_cutoff=_LETTERS) <= _LETTERS


def _is_town(filled: Filled) -> bool:
    return filled.words[-1] not in _NO_TOWN and filled.words not in _no_towns()


@cache
def _no_towns() -> frozenset[tuple[str, ...]]:
    """The countries, states, regions and seas of the list of places: what may hold a town."""
    return frozenset(
        tuple(_words(name)) for line in lines_of("places.txt") for name in line.split(";")
    )


def _conflict(
    kind: str,
    one: Filled,
    other: Filled,
    story: StoryMarks,
    alignment: Alignment,
    independence: Independence,
) -> Conflict:
    what = "person" if kind == "name" else "town"
    return Conflict(
        id="",
        kind="name" if kind == "name" else "place",
        subject=shorten(story.words(alignment.units[one.unit].span)),
        sides=tuple(
            Side(story.words(each.span), (each.span,), independence.count([each.span.article]))
            for each in (one, other)
        ),
        why=f"Sentences told alike name another {what} between the same words.",
    )
