"""When an act happened: by its sentence, by the timeline, by the report's own day."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from ...annotate.times.tense import is_past_form
from ...annotate.times.verbs import FUTURE, PRESENT
from ...annotate.times.words import listed
from ...annotate.tokens import Token, Tokens
from ...model import Annotations, Event, Published, Span, TimeExpression, When
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from ..timeline.dating import Dater
from ..timeline.owning import owner
from ..timeline.records import Dated
from ..timeline.sentence import Sentence, read_sentence


class Dating(NamedTuple):
    """A date with the words that give it and the reasoning."""

    when: When | None
    span: Span | None
    how: str


class Place(NamedTuple):
    """Where an act stands: its sentence with the tokens, the token of its verb, and the tokens
    ``first:last`` from its subject on, or its verb, to its last word."""

    sentence: Span
    tokens: Sequence[Token]
    verb: int
    first: int
    last: int


_UNKNOWN = Dating(None, None, "")


class Dates:
    """Dates the acts of a story."""

    def __init__(
        self,
        story: StoryMarks,
        happenings: Sequence[Happening],
        events: Sequence[Event],
        independence: Independence,
    ) -> None:
        self._dater = Dater(story, independence)
        self._events = {
            (m.head.article, m.head.start): event.when
            for happening, event in zip(happenings, events, strict=True)
            for chain in happening.chains
            for m in chain.mentions
            if event.when is not None and not _is_contested(event)
        }
        self._starts = {
            marks.article.id: [time.span.start for time in marks.times] for marks in story.articles
        }

    def of(self, marks: Annotations, place: Place, is_quoted: Callable[[int], bool]) -> Dating:
        """The day that the sentence gives the verb, else that of its happening in the timeline."""
        tokens, span = place.tokens, place.sentence
        verb = tokens[place.verb]
        sentence = read_sentence(span, tokens, is_quoted)
        starts = self._starts[marks.article.id]
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        held: list[tuple[TimeExpression, Dated]] = []
        for expression in marks.times[first:last]:
            dated = self._dater.date(marks, expression)
            if dated is None or dated.vague or is_quoted(expression.span.start):
                continue
            word = owner(sentence, dated)
            if word is not None and word.token.start == verb.start:
                return _given(dated)
            held.append((expression, dated))
        when = self._events.get((span.article, verb.start))
        if when is not None:
            return Dating(when, None, "the timeline dates the same happening")
        for expression, dated in held:
            if _opens(place, sentence, expression) or _closes(place, sentence, expression):
                return _given(dated)
        return _UNKNOWN

    def of_cue(
        self, marks: Annotations, sentence: Span, tokens: Tokens, cue: Span | None
    ) -> Dating:
        """The day that a sentence gives the word that reports a saying."""
        found = tokens.within(sentence.start, sentence.end)
        at = next((i for i, t in enumerate(found) if cue and t.start == cue.start), None)
        if at is None:
            return _UNKNOWN
        return self.of(marks, Place(sentence, found, at, at, at + 1), lambda _: False)


def _is_contested(event: Event) -> bool:
    """Whether a telling dates it to days that its date has none of: no act gets a date that the
    reports quarrel about."""
    when = event.when
    return when is not None and any(
        m.when is not None and (m.when.end < when.start or when.end < m.when.start)
        for m in event.mentions
    )


def day_of(published: Published | None) -> date | None:
    """The day of an article, None where it is only inferred as some days."""
    if published is None or (published.how == "inferred" and published.start != published.end):
        return None
    return published.end


def _given(dated: Dated) -> Dating:
    days = dated.interval
    when = When(days.start, days.end, days.grain, dated.edtf)
    return Dating(when, dated.expression.span, f"“{dated.said}”: {dated.how}")


def _opens(place: Place, sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether a date stands in what opens the sentence, before its subject and any verb:
    "In an interview on Thursday, A praised B"."""
    first, last = sentence.places(expression.span)
    words = [token.text.lower() for token in place.tokens[: place.first]]
    if last > place.first or not _ELSEWHERE.isdisjoint(words):
        return False
    return not any(map(_is_verb, [*words[:first], *words[last:]]))


def _closes(place: Place, sentence: Sentence, expression: TimeExpression) -> bool:
    """Whether a date follows the last word of the act with no verb or sign between them:
    "A criticised B at the fair on Saturday"."""
    first, _ = sentence.places(expression.span)
    between = [token.text.lower() for token in place.tokens[place.last : first]]
    if first < place.last or len(between) > _FARTHEST or not _OTHERS.isdisjoint(between):
        return False
    return all(word[0].isalpha() and not _is_verb(word) for word in between)


def _is_verb(word: str) -> bool:
    return is_past_form(word) or word in PRESENT or word in FUTURE or word.endswith("ing")


_FARTHEST = 8
# Words that tie a date to something else than the act.
_ELSEWHERE = listed(
    "since until before after that who which when while as because where about from last's : ;"
)
_OTHERS = _ELSEWHERE | {"for", "of"}
