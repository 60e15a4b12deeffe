"""What a sentence tells as the cause of what, and how sure it is."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ...annotate.tokens import Token, lowered
from ...model import Span
from ..alignment import Unit
from ..alignment.words import fold, stem
from .lexicon import word_classes

Sure = Literal["so", "likely", "speculated", "denied"]

_CLAUSE_ENDS = frozenset(',;:.—–?!()[]“”"') | {
    *("and", "but", "while", "although", "though", "which", "who", "when", "where", "after"),
    *("before", "as", "because", "since", "so", "until"),
}
# How far a cause and an effect reach from their cue, in tokens.
_REACH = 14
# How far words beside them tell which effect it is, and whether it is a part of the cause.
_AROUND = 48
_DUE = ("due", "to")
# "They did not leave because of the rain" denies the leaving or the cause: words that make a
# sentence open or denied stand so close before the cue.
_BEFORE = 8
# "that", "effectively", and the cue.
_NEAR = 4
_RELATIVE = frozenset({"that", "which", "who"})

Cue = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause that a sentence gives for an effect.

    ``cause`` and ``effect`` are stems that tell something, ``around`` those of the rest of the
    sentence on the effect's side. ``cause_span`` are the words of the cause, ``span`` those from
    what says how sure it is, or from the cue, to the end of the clause. ``whole`` is false where it
    is told as a part of the cause.
    """

    unit: int
    cause: frozenset[str]
    effect: frozenset[str]
    around: frozenset[str]
    sure: Sure
    whole: bool
    forward: bool
    cause_span: Span
    span: Span


def read_causes(
    unit: Unit, tokens: Sequence[Token], weights: Mapping[str, float]
) -> Iterator[Cause]:
    """The causes that a unit tells, whose ``tokens`` are given; ``weights`` hold the stems that
    mean something."""
    words = lowered(tokens)
    place = 0
    while place < len(words):
        cue = _cue_at(words, place)
        if cue is None:
            place += 1
            continue
        end = place + len(cue[0])
        found = _Told(unit, tokens, words, place, end, cue[1], weights).cause()
        if found is not None:
            yield found
        place = end


@cache
def _cues(*names: str) -> Mapping[str, tuple[Cue, ...]]:
    """The cues of some classes by their first word, the longest first."""
    found: dict[str, list[Cue]] = {}
    for name in names:
        for cue in word_classes("causes")[name]:
            words = tuple(cue.split("_"))
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(own, key=lambda c: (-len(c), c))) for first, own in found.items()}


def _find(words: Sequence[str], place: int, name: str) -> Cue | None:
    for cue in _cues(name).get(words[place], ()):
        if tuple(words[place : place + len(cue)]) == cue:
            return cue
    return None


def _cue_at(words: Sequence[str], place: int) -> tuple[Cue, bool] | None:
    """The cue that begins at a token, and whether the cause stands before it."""
    behind = _find(words, place, "behind")
    if behind is not None:
        ahead = behind == _DUE and words[max(0, place - 1)] in word_classes("causes")["ahead"]
        return None if ahead else (behind, False)
    before = _find(words, place, "before")
    if before is None or words[place + len(before) : place + len(before) + 1] == ["by"]:
        return None
    return before, True


class _Told:
    """One cue with the words around it."""

    def __init__(
        self,
        unit: Unit,
        tokens: Sequence[Token],
        words: Sequence[str],
        start: int,
        end: int,
        forward: bool,
        weights: Mapping[str, float],
    ) -> None:
        self._unit, self._tokens, self._words = unit, tokens, words
        self._start, self._end, self._forward = start, end, forward
        self._weights = weights

    def cause(self) -> Cause | None:
        """The cause told at the cue, None if it is asked, wished or too vague."""
        before = self._first_of_clause(), self._start
        behind = self._end, self._last_of_clause()
        cause, effect = (before, behind) if self._forward else (behind, before)
        stems, effects = self._stems(*cause), self._stems(*effect)
        sure = self._sure()
        if not effects or sure is None:
            return None
        if cause[0] >= cause[1]:
            # "… and contributed to her leaving": who did it stands further back.
            cause = self._start, self._end
            stems = frozenset()
        if not word_classes("causes")["owners"].isdisjoint(self._words[slice(*effect)]):
            effects |= self._unit.names
        last = min(len(self._words), self._end + _AROUND)
        side = (self._end, last) if self._forward else (max(0, self._start - _AROUND), self._start)
        near = self._words[max(0, self._start - _AROUND) : last]
        first = min(self._marked("speculated", "likely", "denied"), default=self._start)
        return Cause(
            unit=self._unit.index,
            cause=stems,
            effect=effects,
            around=self._stems(*side),
            sure=sure,
            whole=word_classes("causes")["partly"].isdisjoint(near),
            forward=self._forward,
            cause_span=self._span(*cause),
            span=self._span(first, self._last_of_clause()),
        )

    def _first_of_clause(self) -> int:
        relative = self._bearing()
        if relative > self._start - _NEAR and relative > 0:
            # "A fire that caused …": the noun before.
            return relative - 1
        place = self._start
        while place > max(0, self._start - _REACH) and self._words[place - 1] not in _CLAUSE_ENDS:
            place -= 1
        return place

    def _last_of_clause(self) -> int:
        place, last = self._end, min(len(self._words), self._end + _REACH)
        while place < last and self._words[place] not in _CLAUSE_ENDS:
            place += 1
        return place

    def _stems(self, first: int, last: int) -> frozenset[str]:
        found = set()
        for token, word in zip(self._tokens[first:last], self._words[first:last], strict=True):
            stemmed = stem(fold(token.text))
            if self._weights.get(stemmed, 0.0) > 0 and word not in _empty():
                found.add("run" if word in word_classes("causes")["run"] else stemmed)
        return frozenset(found)

    def _sure(self) -> Sure | None:
        if self._marked("open"):
            return None
        for name in ("denied", "speculated", "likely"):
            if self._marked(name):
                return name
        return "so"

    def _marked(self, *names: str) -> list[int]:
        """Where cues of some classes stand before the cue, as far as they bear on it."""
        first = self._bearing()
        return [
            place
            for place in range(first, self._start)
            for name in names
            if _find(self._words, place, name) is not None
        ]

    def _bearing(self) -> int:
        """The first token whose words bear on the cue: behind "that" or "which" of another thing
        ("is suspected in a fire that caused …") what stands before does not."""
        first = max(0, self._start - _BEFORE - _REACH)
        for place in range(self._start - 1, max(first, self._start - _NEAR), -1):
            if self._words[place] in _RELATIVE:
                noun = self._words[place - 1]
                return first if noun in word_classes("causes")["pivots"] else place
        return first

    def _span(self, first: int, last: int) -> Span:
        last = max(first + 1, last)
        return Span(self._unit.span.article, self._tokens[first].start, self._tokens[last - 1].end)


@cache
def _empty() -> AbstractSet[str]:
    classes = word_classes("causes")
    return classes["empty"] | classes["speculated"] | classes["likely"] | classes["partly"]
