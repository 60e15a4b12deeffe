"""The propositions of a story: its sentences, cut where a part tells something by itself."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...annotate.quotes.items import Clause
from ...model import Annotations, Span
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..alignment.text import Text
from ..alignment.units import unit_of
from ..telling import StoryMarks
from .cut import Part, cut
from .items import items_of
from .verbs import Group, find_groups


@dataclass(frozen=True, slots=True)
class Proposition:
    """A part of a sentence that tells something by itself, or the whole sentence.

    ``unit`` are its words, ``sentence`` is the index of the unit that it was cut from, ``told`` are
    the stretches of its span that tell it: a relative clause in its middle is another's.
    ``clause`` and ``groups`` are the sentence and its verbs, ``part`` where in it this one stands.
    """

    unit: Unit
    sentence: int
    told: tuple[Span, ...]
    clause: Clause
    groups: tuple[Group, ...]
    part: Part

    @property
    def span(self) -> Span:
        """Its words."""
        return self.unit.span


def read_propositions(story: StoryMarks, alignment: Alignment) -> tuple[Proposition, ...]:
    """The propositions of all units, in their order; a unit's index is its place here."""
    found: list[Proposition] = []
    for marks in story.articles:
        reader = _Reader(story, marks, alignment)
        order = 0
        for sentence in alignment.of_article[marks.article.id]:
            for proposition in reader.cut(sentence, len(found), order):
                found.append(proposition)
                order += 1
    return tuple(found)


class _Reader:
    """Cuts the sentences of one article."""

    def __init__(self, story: StoryMarks, marks: Annotations, alignment: Alignment) -> None:
        self._id = marks.article.id
        self._tokens = story.tokens[self._id]
        self._text: Text = alignment.texts[self._id]
        self._quoted = Cover(span for quote in marks.quotes for span in quote.quoted)
        self._headings = [each.span for each in marks.regions if each.kind == "heading"]

    def cut(self, sentence: Unit, index: int, order: int) -> Iterator[Proposition]:
        """The propositions of a sentence, the first with this index and order."""
        span = self._without_heading(sentence.span)
        clause = items_of(self._tokens.within(span.start, span.end), self._quoted)
        groups = tuple(find_groups(clause))
        parts = cut(clause, groups)
        if len(parts) == 1 and span == sentence.span:
            whole = replace(sentence, index=index, order=order)
            yield Proposition(whole, sentence.index, (span,), clause, groups, parts[0])
            return
        made = 0
        for part in parts:
            shown, told = self._places(clause, part) if len(parts) > 1 else (span, (span,))
            words = [word for each in told for word in self._text.within(each)]
            unit = unit_of(words, shown, sentence.region, index + made, order + made)
            if unit is not None:
                yield Proposition(unit, sentence.index, told, clause, groups, part)
                made += 1

    def _places(self, clause: Clause, part: Part) -> tuple[Span, tuple[Span, ...]]:
        """What is shown of a part, and the stretches of it that tell it."""
        first = part.antecedent[0] if part.antecedent else part.first
        bounds = [first, *(at for hole in part.holes for at in hole), part.last]
        told = tuple(
            Span(self._id, clause.starts[low], clause.ends[high - 1])
            for low, high in zip(bounds[::2], bounds[1::2], strict=True)
            if low < high
        )
        return Span(self._id, told[0].start, clause.ends[part.last - 1]), told

    def _without_heading(self, span: Span) -> Span:
        """The sentence without a heading that it begins with ("THE DETAILS: When the …")."""
        place = bisect_right(self._headings, span.start, key=lambda each: each.start) - 1
        if place < 0 or not span.start < self._headings[place].end < span.end:
            return span
        start = self._headings[place].end
        while start < span.end and self._tokens.text[start].isspace():
            start += 1
        return Span(span.article, start, span.end)
