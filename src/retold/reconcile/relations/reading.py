"""Where the articles of a story tell what one actor did to another."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ...annotate.relations.lexicon import Lexicon, Match
from ...annotate.relations.relate import Coding, code
from ...annotate.tokens import Token, Tokens
from ...model import Annotations, Event, NameMention, Quote, Span, When
from ...model.plover import QUADRANTS
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from ..timeline.dating import Dater
from ..timeline.entities import Entities, match_entities
from ..timeline.owning import owner
from ..timeline.sentence import read_sentence
from .clauses import Clause, Named, is_meeting, read_clause
from .records import Act, Actor

_SKIPPED_REGIONS = frozenset({"heading", "credit", "boilerplate", "embedded_post"})
_ACTORS = frozenset({"person", "organisation"})
_LONGEST = 120
"""A sentence of more tokens is not read."""
_SURE = 0.5
"""So sure the classifier must be to overrule the quadrant of an entry; then nothing is told."""


def read_relations(
    story: StoryMarks,
    alignment: Alignment,
    happenings: Sequence[Happening],
    events: Sequence[Event],
    independence: Independence,
    lexicon: Lexicon,
) -> tuple[Act, ...]:
    """The acts of all articles, in order of the story and of the text."""
    entities = match_entities(story)
    names = _fullest_names(story, entities)
    dates = {
        (m.head.article, m.head.start): event.when
        for happening, event in zip(happenings, events, strict=True)
        for chain in happening.chains
        for m in chain.mentions
        if event.when is not None
    }
    acts: list[Act] = []
    dater = Dater(story, independence)
    for marks in story.articles:
        reader = _Reader(story, marks, entities, names, dates, dater, lexicon)
        for unit in alignment.of_article.get(marks.article.id, ()):
            if unit.region not in _SKIPPED_REGIONS:
                acts.extend(reader.acts(unit))
    return tuple(acts)


def _fullest_names(story: StoryMarks, entities: Entities) -> dict[str, str]:
    names: dict[str, str] = {}
    for marks in story.articles:
        for mention in marks.names:
            key = entities.key(marks.article.id, mention)
            if key is not None and mention.entity is not None:
                known = names.get(key, "")
                names[key] = max(known, mention.entity, key=lambda name: (len(name), name))
    return names


class _Reader:
    """Reads one article sentence by sentence."""

    def __init__(
        self,
        story: StoryMarks,
        marks: Annotations,
        entities: Entities,
        names: Mapping[str, str],
        dates: Mapping[tuple[str, int], When | None],
        dater: Dater,
        lexicon: Lexicon,
    ) -> None:
        self._marks = marks
        self._tokens: Tokens = story.tokens[marks.article.id]
        self._entities = entities
        self._names = names
        self._dates = dates
        self._lexicon = lexicon
        self._dater = dater
        self._name_starts = [name.span.start for name in marks.names]
        self._time_starts = [time.span.start for time in marks.times]
        self._quoted = Cover(span for quote in marks.quotes for span in quote.quoted)

    def acts(self, unit: Unit) -> Iterator[Act]:
        """The acts that a sentence tells of: one for a verb."""
        tokens = self._tokens.within(unit.span.start, unit.span.end)
        mentions = self._actors(unit.span)
        if len({actor.key for _, actor in mentions}) < 2 or len(tokens) > _LONGEST:
            return
        starts = [token.start for token in tokens]
        places = {
            Named(bisect_left(starts, m.span.start), bisect_left(starts, m.span.end)): (m, actor)
            for m, actor in mentions
        }
        words = [token.text.lower() for token in tokens]
        shown = list(words)
        for named in places:
            shown[named.first : named.last] = ["·"] * (named.last - named.first)
        told: set[int] = set()
        for match in _strongest(self._lexicon.find(shown)):
            first = match.places[0]
            if first in told:
                continue
            inner = [n for n in places if match.places[0] < n.first < match.places[-1]]
            last = first if inner else match.places[-1]
            clause = read_clause(words, sorted(places), first, last)
            if clause is None or (clause.both and not is_meeting(words[first])):
                continue
            act = self._act(unit, tokens, match, clause, places)
            if act is not None:
                told.add(first)
                yield act

    def _act(
        self,
        unit: Unit,
        tokens: Sequence[Token],
        match: Match,
        clause: Clause,
        places: Mapping[Named, tuple[NameMention, Actor]],
    ) -> Act | None:
        (source, doer), (target, other) = places[clause.source], places[clause.target]
        if doer.key == other.key:
            return None
        words = self._marks.article.words
        coding = code(words(unit.span), words(source.span), words(target.span), self._lexicon)
        if coding is None or not _agree(match, coding):
            return None
        verb = tokens[match.places[0]]
        when, date_span = self._when(unit, tokens, verb)
        bounds = (source.span, target.span)
        end = max(*(s.end for s in bounds), tokens[match.places[-1]].end)
        why = self._doubt(clause, verb, unit, {doer.key, other.key})
        return Act(
            unit=unit.index,
            source=doer,
            target=other,
            entry=match.entry,
            clause=Span(unit.span.article, min(s.start for s in bounds), end),
            when=when,
            date_span=date_span,
            happened=not why,
            why=why,
            earlier=clause.earlier,
        )

    def _doubt(self, clause: Clause, verb: Token, unit: Unit, actors: set[str]) -> str:
        """Why an act is not told as one that happened, "" where it is."""
        if clause.negated:
            return "the words deny it"
        if clause.ahead:
            return "the words tell of what may come"
        if self._quoted.holds(verb.start):
            return "it stands in a quotation"
        if self._marks.article.text[unit.span.start : verb.start].lower().startswith("if "):
            return "the words make it a condition"
        for quote in self._marks.quotes:
            if quote.content.start <= verb.start < quote.content.end and self._side(quote, actors):
                return "one of the two sides says it"
        return ""

    def _side(self, quote: Quote, actors: set[str]) -> bool:
        keys = self._entities.keys
        return keys.get((self._marks.article.id, quote.speaker or "")) in actors

    def _when(
        self, unit: Unit, tokens: Sequence[Token], verb: Token
    ) -> tuple[When | None, Span | None]:
        """The day that the sentence gives the verb, else that of its happening in the timeline."""
        sentence = read_sentence(unit.span, tokens, self._quoted.holds)
        first = bisect_left(self._time_starts, unit.span.start)
        last = bisect_left(self._time_starts, unit.span.end)
        for expression in self._marks.times[first:last]:
            dated = self._dater.date(self._marks, expression)
            if dated is None or dated.vague:
                continue
            word = owner(sentence, dated)
            if word is not None and word.token.start == verb.start:
                days = dated.interval
                return When(days.start, days.end, days.grain, dated.edtf), expression.span
        return self._dates.get((unit.span.article, verb.start)), None

    def _actors(self, span: Span) -> list[tuple[NameMention, Actor]]:
        first = bisect_left(self._name_starts, span.start)
        last = bisect_left(self._name_starts, span.end)
        found = []
        for mention in self._marks.names[first:last]:
            key = self._entities.key(self._marks.article.id, mention)
            if key is not None and mention.kind in _ACTORS and mention.span.end <= span.end:
                found.append((mention, Actor(key, self._names[key])))
        return found


def _strongest(matches: Sequence[Match]) -> list[Match]:
    """By place; of those that begin at one place the longest first."""
    return sorted(matches, key=lambda m: (m.places[0], -len(m.places), m.places))


def _agree(match: Match, coding: Coding) -> bool:
    """Whether entry and classifier see one quadrant, or the classifier is in doubt of its own."""
    entry, seen = match.entry.kind.event, coding.event
    return QUADRANTS[entry] == QUADRANTS[seen] or coding.confidence < _SURE
