"""In which words a value is told: who a name is, what a number counts.

A name that was put in another's place stands among words that reports use of the other.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .pairs import Comparison, Sentence
from .slots import Slot, value_key

# Mentions of one value beyond these add nothing to the words that it is told in.
_MOST_MENTIONS = 60
# Words on either side of a mention, and those before it, where titles stand.
_AROUND = 6
_BEFORE = 3
# Surroundings count as at least so heavy, so that one shared word does not cover them.
_LEAST_WEIGHT = 0.8
# So many mentions are as good as more.
_OFTEN = 6

Key = tuple[str, str]


class Fit(NamedTuple):
    """How well the words around a fact fit those that a value is told in elsewhere: the part of
    their weight that stands so near mentions of it (``near``), in sentences with it (``told``),
    directly before it (``titled``); ``often``: mentions, six being 1."""

    near: float
    told: float
    titled: float
    often: float


class _Told(NamedTuple):
    near: frozenset[str]
    told: frozenset[str]
    titled: frozenset[str]
    mentions: int


class Profiles:
    """The words that each value is told in, in the reports and in the draft. Linear in the words
    of both; of a value told often the first 60 mentions are looked at."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._reported: dict[Key, list[tuple[Sentence, Slot]]] = defaultdict(list)
        self._drafted: dict[Key, list[tuple[Sentence, Slot]]] = defaultdict(list)
        for sentence in comparison.sentences():
            drafted = sentence.unit.span.article == comparison.draft.article.id
            for slot in sentence.slots:
                place = (self._drafted if drafted else self._reported)[_key(slot)]
                if len(place) < _MOST_MENTIONS:
                    place.append((sentence, slot))
        self._told: dict[Key, _Told] = {}
        self._told_elsewhere: dict[tuple[Key, int], _Told] = {}

    def in_reports(self, sentence: Sentence, slot: Slot, value: Slot) -> Fit:
        """How the words around a fact fit the reports' words around a value."""
        key = _key(value)
        if key not in self._told:
            self._told[key] = _told(self._reported.get(key, ()))
        return self._fit(sentence, slot, self._told[key])

    def in_draft(self, sentence: Sentence, slot: Slot, value: Slot) -> Fit:
        """The same for the draft's words around it, in other sentences."""
        key = _key(value), sentence.unit.index
        if key not in self._told_elsewhere:
            self._told_elsewhere[key] = _told(self._elsewhere(sentence, value))
        return self._fit(sentence, slot, self._told_elsewhere[key])

    def often_in_draft(self, sentence: Sentence, value: Slot) -> float:
        """How often the draft has a value in other sentences."""
        return _often(len(self._elsewhere(sentence, value)))

    def _elsewhere(self, sentence: Sentence, value: Slot) -> list[tuple[Sentence, Slot]]:
        mentions = self._drafted.get(_key(value), ())
        return [mention for mention in mentions if mention[0].unit is not sentence.unit]

    def _fit(self, sentence: Sentence, slot: Slot, told: _Told) -> Fit:
        if not told.mentions:
            return Fit(0.0, 0.0, 0.0, 0.0)
        words = sentence.words
        around = [w.stem for w in (*words[: slot.first], *words[slot.last :])]
        return Fit(
            near=self._part(_near(sentence, slot), told.near),
            told=self._part(frozenset(around), told.told),
            titled=self._part(_before(sentence, slot), told.titled),
            often=_often(told.mentions),
        )

    def _part(self, stems: frozenset[str], told: frozenset[str]) -> float:
        return self._comparison.part(stems, told, _LEAST_WEIGHT)


def _often(mentions: int) -> float:
    return min(mentions, _OFTEN) / _OFTEN


def _key(slot: Slot) -> Key:
    return slot.kind, value_key(slot)


def _told(mentions: Sequence[tuple[Sentence, Slot]]) -> _Told:
    return _Told(
        near=frozenset().union(*(_near(*mention) for mention in mentions)),
        told=frozenset().union(*(sentence.unit.stems for sentence, _ in mentions)),
        titled=frozenset().union(*(_before(*mention) for mention in mentions)),
        mentions=len(mentions),
    )


def _near(sentence: Sentence, slot: Slot) -> frozenset[str]:
    words = sentence.words
    near = (
        *words[max(0, slot.first - _AROUND) : slot.first],
        *words[slot.last : slot.last + _AROUND],
    )
    return frozenset(word.stem for word in near)


def _before(sentence: Sentence, slot: Slot) -> frozenset[str]:
    before = sentence.words[max(0, slot.first - _BEFORE) : slot.first]
    return frozenset(word.stem for word in before)
