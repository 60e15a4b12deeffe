"""Whom a proposition names: what one person did is not what another did in the same words."""

from bisect import bisect_left
from collections.abc import Iterator

from ...model import NameMention, Span
from ..alignment.words import fold, stem
from ..propositions import PartsReader, Proposition
from ..telling import StoryMarks

_BE = frozenset("am is are was were be been being 's 're".split())  # noqa: SIM905
# Names that begin with so many equal letters may be one in two spellings.
_SPELLED = 4


class Persons:
    """The persons and organisations named in the articles of a story."""

    def __init__(self, story: StoryMarks, parts: PartsReader) -> None:
        self._story = story
        self._parts = parts
        self._named = {
            marks.article.id: [
                name
                for name in marks.names
                if name.kind in ("person", "organisation") and name.by_name
            ]
            for marks in story.articles
        }

    def differ(self, one: Proposition, other: Proposition) -> bool:
        """Whether both name persons, and none in common ("Abbott ordered flags …"); who only says
        it is not counted."""
        ones, others = set(self._persons(one)), set(self._persons(other))
        return bool(ones and others) and ones.isdisjoint(others)

    def act_apart(self, one: Proposition, other: Proposition) -> bool:
        """Whether different persons or bodies do the same: both are told by one verb in one voice,
        and the names in their subjects have no word in common ("A sued B", "B sued A")."""
        act, other_act = self._act(one), self._act(other)
        if act is None or act != other_act:
            return False
        ones, others = set(self._doers(one)), set(self._doers(other))
        return bool(ones and others) and not any(
            a[:_SPELLED] == b[:_SPELLED] for a in ones for b in others
        )

    def _persons(self, proposition: Proposition) -> Iterator[str]:
        """The last words of the names of persons in it, but for those whose words it is."""
        tellers = [each.span for each in self._parts.read(proposition).attributed]
        for name, words in self._names_in(proposition.span):
            if name.kind == "person" and not any(name.span.overlaps(t) for t in tellers):
                yield words[-1]

    def _doers(self, proposition: Proposition) -> Iterator[str]:
        """All words of the names in its subject."""
        subject = self._parts.read(proposition).subject
        for _, words in self._names_in(subject) if subject else ():
            yield from words

    def _act(self, proposition: Proposition) -> tuple[str, bool] | None:
        """The stem of its verb, and whether it stands in the passive or is "be" itself."""
        predicate = self._parts.read(proposition).predicate
        if predicate is None:
            return None
        words = self._story.words(predicate).lower().split()
        return stem(fold(words[-1])), not _BE.isdisjoint(words)

    def _names_in(self, span: Span) -> Iterator[tuple[NameMention, list[str]]]:
        named = self._named[span.article]
        first = bisect_left(named, span.start, key=lambda name: name.span.start)
        for name in named[first:]:
            if name.span.start >= span.end:
                return
            yield name, [fold(word) for word in self._story.words(name.span).split()]
