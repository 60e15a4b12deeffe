"""Where the articles of a story tell what one actor did to another."""

from collections.abc import Iterator, Sequence

from ...annotate.relations.contexts import contexts_of
from ...annotate.relations.lexicon import Lexicon, Match
from ...annotate.relations.relate import Coding, code
from ...annotate.times.words import listed
from ...annotate.tokens import Token
from ...model import Annotations, Event, Quote, Span
from ...model.plover import QUADRANTS
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..independence import Independence
from ..telling import StoryMarks
from ..timeline import Happening
from .actors import Cast
from .clauses import Clause, is_meeting, read_clause, read_owned
from .dating import Dates, Place, day_of
from .records import Act, Actor
from .said import SaidReader
from .sentences import (
    SKIPPED_REGIONS,
    Sentence,
    clause_words,
    is_at_meeting,
    span_of,
    told_by,
)
from .staging import Staging

_SURE = 0.5
"""So sure the classifier must be to overrule the quadrant of an entry; then nothing is told."""
_WEAPONS = listed(
    "killed killing wounded dead troops soldiers missile missiles rocket rockets bomb bombs gunmen "
    "airstrike airstrikes shelling fighters militants rifle rifles gun guns knife artillery drones"
)
# What is done to somebody's record, words or policy is said of them; what is done with arms, money
# or law to something of theirs need not be done to them.
_OWNED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST", "THREATEN"})
_CONDITIONS = (" if ", " whether ", " unless ")
_UNREAD = frozenset({"given", "said"})
_REFUSING = frozenset({"refuse", "decline"})
_HELPFUL = frozenset({"verbal cooperation", "material cooperation"})


def read_relations(
    story: StoryMarks,
    alignment: Alignment,
    happenings: Sequence[Happening],
    events: Sequence[Event],
    independence: Independence,
    lexicon: Lexicon,
) -> tuple[Act, ...]:
    """The acts of all articles, in order of the story and of the text."""
    cast = Cast(story)
    dates = Dates(story, happenings, events, independence)
    acts: list[Act] = []
    for marks in story.articles:
        reader = _Reader(story, marks, cast, dates, lexicon)
        units = alignment.of_article.get(marks.article.id, ())
        for unit in units:
            if unit.region not in SKIPPED_REGIONS:
                acts.extend(reader.acts(unit))
        said = SaidReader(marks, story.tokens[marks.article.id], cast, dates, lexicon)
        acts.extend(said.acts(units))
    return tuple(acts)


class _Reader:
    """Reads one article sentence by sentence."""

    def __init__(
        self, story: StoryMarks, marks: Annotations, cast: Cast, dates: Dates, lexicon: Lexicon
    ) -> None:
        self._marks = marks
        self._cast = cast
        self._dates = dates
        self._lexicon = lexicon
        self._quoted = Cover(span for quote in marks.quotes for span in quote.quoted)
        self._staging = Staging(marks, story.tokens[marks.article.id], cast, self._quoted)

    def acts(self, unit: Unit) -> Iterator[Act]:
        """The acts that a sentence tells of: one for a verb."""
        sentence = self._staging.sentence(unit)
        if sentence is None:
            return
        shown = list(sentence.words)
        for named in sentence.actors:
            shown[named.first : named.last] = ["·"] * (named.last - named.first)
        told: set[int] = set()
        for match in _strongest(self._lexicon.find(shown)):
            if match.places[0] in told or match.entry.condition in _UNREAD:
                continue
            clause = self._clause(sentence, match)
            act = clause and self._act(sentence, match, clause)
            if act:
                told.add(match.places[0])
                yield act

    def _clause(self, sentence: Sentence, match: Match) -> Clause | None:
        words, places = sentence.words, sentence.places
        if match.entry.owned:
            return read_owned(words, places, match.places)
        first = match.places[0]
        is_base = words[first] in match.entry.words[0]
        clause = read_clause(words, places, match.places, is_base=is_base, pairs=sentence.pairs)
        if clause is None or (clause.both and not is_meeting(words[first])):
            return None
        if match.entry.condition == "both" and not clause.both:
            return None
        return clause if self._withholds_help(words, match) else None

    def _withholds_help(self, words: Sequence[str], match: Match) -> bool:
        """Whether what is refused is something that the other wants: "refused to meet A", not
        "declined to challenge A". True of what is not refused."""
        last = match.places[-1]
        if _REFUSING.isdisjoint(match.entry.words[0]) or words[last] != "to":
            return True
        found = self._lexicon.find(words[last + 1 : last + 2])
        return any(QUADRANTS[each.entry.kind.event] in _HELPFUL for each in found)

    def _act(self, sentence: Sentence, match: Match, clause: Clause) -> Act | None:
        doer, other = _sides(sentence, clause)
        if doer is None or other is None or doer.key == other.key:
            return None
        entry = match.entry
        if clause.owned and entry.kind.event not in _OWNED:
            return None
        if entry.kind.mode == "visit" and other.key == other.state.casefold() and not doer.state:
            return None  # a journey, of somebody who stands for nobody
        if doer.state and doer.state == other.name:
            return None  # who acts for a state does with it, not to it
        armed = doer.armed or not _WEAPONS.isdisjoint(sentence.words)
        if entry.condition == ("civil" if armed else "armed"):
            return None
        unit, tokens = sentence.unit, sentence.tokens
        bounds = [span_of(unit, tokens, named) for named in (clause.source, clause.target)]
        if entry.is_plain and not self._is_borne_out(unit, match, bounds):
            return None
        verb = tokens[match.places[0]]
        start = min(verb.start, *(span.start for span in bounds))
        end = max(tokens[match.places[-1]].end, *(span.end for span in bounds))
        place = Place(
            unit.span,
            tokens,
            match.places[0],
            min(clause.source.first, clause.target.first, match.places[0]),
            max(clause.source.last, clause.target.last, match.places[-1] + 1),
        )
        dating = self._dates.of(self._marks, place, self._quoted.holds)
        sides = {doer.key, other.key}
        why = self._doubt(clause, verb, unit, sides) or told_by(sentence, place, sides)
        return Act(
            unit=unit.index,
            source=doer,
            target=other,
            entry=entry,
            clause=Span(unit.span.article, start, end),
            when=dating.when,
            date_span=dating.span,
            happened=not why,
            why=why,
            earlier=clause.earlier,
            mutual=clause.both or (is_meeting(sentence.words[match.places[0]])),
            how=dating.how,
            at_meeting=is_at_meeting(sentence.words),
            by=day_of(self._marks.published),
            context=contexts_of(clause_words(sentence.words, place), entry.kind.context),
        )

    def _is_borne_out(self, unit: Unit, match: Match, bounds: Sequence[Span]) -> bool:
        """Whether the classifier sees the same quadrant as the entry, or is in doubt."""
        text = self._marks.article.text
        source, target = (text[span.start : span.end] for span in bounds)
        coding = code(text[unit.span.start : unit.span.end], source, target, self._lexicon)
        return coding is not None and _agree(match, coding)

    def _doubt(self, clause: Clause, verb: Token, unit: Unit, actors: set[str]) -> str:
        """Why an act is not told as one that happened, "" where it is."""
        if clause.negated:
            return "the words deny it"
        if clause.ahead:
            return "the words tell of what may come"
        if self._quoted.holds(verb.start):
            return "it stands in a quotation"
        before = self._marks.article.text[unit.span.start : verb.start].lower()
        if before.startswith("if ") or any(word in before for word in _CONDITIONS):
            return "the words make it a condition"
        for quote in self._marks.quotes:
            if quote.content.start <= verb.start < quote.content.end and self._side(quote, actors):
                return "one of the two sides says it"
        return ""

    def _side(self, quote: Quote, actors: set[str]) -> bool:
        keys = self._cast.entities.keys
        return keys.get((self._marks.article.id, quote.speaker or "")) in actors


def _sides(sentence: Sentence, clause: Clause) -> tuple[Actor | None, Actor | None]:
    """The two actors of a clause: "the two met" has both in its subject."""
    pair = sentence.pairs.get(clause.source)
    if pair is not None:
        return pair if clause.both else (None, None)
    return sentence.actors.get(clause.source), sentence.actors.get(clause.target)


def _strongest(matches: Sequence[Match]) -> list[Match]:
    """By place; of those that begin at one place the longest first."""
    return sorted(matches, key=lambda m: (m.places[0], -len(m.places), m.places))


def _agree(match: Match, coding: Coding) -> bool:
    """Whether entry and classifier see one quadrant, or the classifier is in doubt of its own."""
    entry, seen = match.entry.kind.event, coding.event
    return QUADRANTS[entry] == QUADRANTS[seen] or coding.confidence < _SURE
