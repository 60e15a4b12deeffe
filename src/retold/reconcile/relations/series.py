"""The relation of two actors over time: what each did to the other, and where it turns."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from ...model import Relation

_BEFORE = 3
"""What a turn is seen against: the mean score of so many events before it."""
_LEAST = 1.0
"""A mean nearer to 0 than this leans to neither side."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors in order of the alphabet, and all that either did to the other.

    ``relations`` are in order of their date: what is only told as earlier
    comes first, what nothing dates last; ``turns`` are those of them at
    which cooperation turns to conflict or conflict to cooperation.
    """

    actors: tuple[str, str]
    relations: tuple[Relation, ...]
    turns: tuple[Relation, ...]

    @property
    def dated(self) -> tuple[Relation, ...]:
        """What happened on a known day: the points of the series."""
        return tuple(r for r in self.relations if r.date is not None and r.happened)


def pairs_of(relations: Iterable[Relation]) -> tuple[Pair, ...]:
    """The pairs of actors, those with most events first."""
    by_pair: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        first, second = sorted((relation.source, relation.target))
        by_pair[first, second].append(relation)
    pairs = [_pair(actors, found) for actors, found in by_pair.items()]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair.relations), pair.actors)))


def between(pairs: Iterable[Pair], one: str, other: str) -> tuple[Pair, ...]:
    """The pairs of two actors, of whom a part of the name is enough."""
    wanted = one.casefold(), other.casefold()

    def meant(pair: Pair) -> bool:
        left, right = (name.casefold() for name in pair.actors)
        straight = wanted[0] in left and wanted[1] in right
        return straight or (wanted[0] in right and wanted[1] in left)

    return tuple(filter(meant, pairs))


def named_alike(relations: Sequence[Relation]) -> list[Relation]:
    """Relations of several stories, an actor under one name with and without a middle initial: that
    which most of them give."""
    counts = Counter(name for each in relations for name in (each.source, each.target))
    chosen: dict[str, str] = {}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        chosen.setdefault(_without_initials(name), name)
    return [
        msgspec.structs.replace(
            each,
            source=chosen[_without_initials(each.source)],
            target=chosen[_without_initials(each.target)],
        )
        for each in relations
    ]


def _without_initials(name: str) -> str:
    """ "Ilse M. Brandt" as "Ilse Brandt"; an initial at either end stays."""
    words = name.split()
    inner = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
    return " ".join([*words[:1], *inner, *words[1:][-1:]])


def _pair(actors: tuple[str, str], found: list[Relation]) -> Pair:
    ordered = sorted(found, key=_order)
    dated = [r for r in ordered if r.date is not None and r.happened]
    return Pair(actors, tuple(ordered), tuple(_turns(dated)))


def _order(relation: Relation) -> tuple[object, ...]:
    start = relation.date.start.isoformat() if relation.date else "" if relation.earlier else "~"
    by = relation.by.isoformat() if relation.by and relation.date is None else ""
    return (start, by, relation.spans[0], relation.source, relation.code)


def _turns(dated: Sequence[Relation]) -> Iterator[Relation]:
    """The events whose score lies on the other side of 0 than the mean of those before them, back
    to the last turn."""
    before: list[float] = []
    for relation in dated:
        mean = sum(before[-_BEFORE:]) / len(before[-_BEFORE:]) if before else 0.0
        if abs(mean) >= _LEAST and mean * relation.score < 0:
            yield relation
            before.clear()
        before.append(relation.score)
