"""What a proposition says of whom: subject, predicate, objects, and what stands around them."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ...annotate.quotes.items import RUN, Clause
from ...annotate.quotes.phrases import subject_before
from ...annotate.quotes.words import (
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    is_personal,
    is_verb_adverb,
)
from ...annotate.tokens import Token
from ...model import Parts, Span
from ..alignment.cover import Cover
from ..cues import cues_by_first
from ..telling import StoryMarks
from .clauses import Piece, subject_of
from .cut import Part
from .items import LONGEST, MARKS, items_of
from .lexicon import is_base, words_of
from .read import Proposition
from .tellers import Given, givens
from .verbs import Group, find_groups

# Noun phrases that are told of one verb, and items of one of them, at most.
_OBJECTS, _PHRASE = 4, 16
# Numbers, dates or places of one proposition, at most.
_MARKED = 40


class _Core(NamedTuple):
    """The verb that a proposition turns on, its subject, and the verbs of the clause."""

    clause: Clause
    groups: Sequence[Group]
    subject: Piece | None
    group: Group | None


class PartsReader:
    """Reads the parts of the propositions of a story; what it needs is gathered once."""

    def __init__(self, story: StoryMarks) -> None:
        self._story = story
        self._known: dict[int, Parts] = {}
        self._quoted = {
            marks.article.id: Cover(span for quote in marks.quotes for span in quote.quoted)
            for marks in story.articles
        }
        self._numbers = {m.article.id: [q.span for q in m.quantities] for m in story.articles}
        self._dates = {
            m.article.id: [t.span for t in m.times if t.type in ("DATE", "TIME")]
            for m in story.articles
        }
        self._places = {
            m.article.id: [n.span for n in m.names if n.kind == "place" and n.by_name]
            for m in story.articles
        }

    def read(self, proposition: Proposition) -> Parts:
        """The parts of one proposition of the story, read once."""
        index = proposition.unit.index
        if index not in self._known:
            self._known[index] = self._read(proposition)
        return self._known[index]

    def _read(self, proposition: Proposition) -> Parts:
        article = proposition.span.article
        tokens = self._tokens(proposition)[:LONGEST]
        given, core = self._given(proposition, tokens)
        dates, places = (
            _within(marks[article], proposition.told) for marks in (self._dates, self._places)
        )
        numbers = [
            span
            for span in _within(self._numbers[article], proposition.told)
            if not any(span.overlaps(date) for date in dates)
        ]
        negation = _negation(core, article) or _denial(given, self._story)
        predicate, objects = _predicate(core, article, dates, places)
        return Parts(
            subject=_span(core.clause, core.subject, article) if core.subject else None,
            predicate=predicate,
            objects=objects,
            numbers=tuple(numbers),
            dates=tuple(dates),
            places=tuple(places),
            negated=negation is not None,
            negation=negation,
            modality=tuple(self._modality(core, tokens, article)),
            attributed=tuple(each.teller for each in given),
        )

    def _tokens(self, proposition: Proposition) -> list[Token]:
        """The tokens that tell it; of a relative clause what its pronoun stands for in its place.
        Signs around what was cut out are left away."""
        held = self._story.tokens[proposition.span.article]
        found = [t for span in proposition.told for t in held.within(span.start, span.end)]
        if proposition.part.antecedent is None and not proposition.part.holes:
            return found
        pronoun = proposition.clause.starts[proposition.part.first]
        holes = {proposition.clause.starts[first - 1] for first, _ in proposition.part.holes}
        holes |= {
            proposition.clause.starts[last]
            for _, last in proposition.part.holes
            if last < len(proposition.clause) and proposition.clause.words[last] == ","
        }
        if proposition.part.antecedent is not None:
            holes |= {pronoun, proposition.clause.starts[proposition.part.first - 1]}
        return [token for token in found if token.start not in holes]

    def _given(
        self, proposition: Proposition, tokens: Sequence[Token]
    ) -> tuple[list[Given], _Core]:
        """Those to whom it is given, and the verb that it turns on: of the words given, if any
        are, else of all."""
        quoted = self._quoted[proposition.span.article]
        whole = self._whole(proposition, tokens, quoted)
        given = givens(self._story, proposition.span, tokens, _head(whole))
        return given, _core_of(given[0].tokens, quoted) if given else whole

    def _whole(self, proposition: Proposition, tokens: Sequence[Token], quoted: Cover) -> _Core:
        part, clause = proposition.part, proposition.clause
        if part == Part(0, len(clause)) and RUN not in clause.words:
            return _main(clause, proposition.groups)
        return _core_of(tokens, quoted)

    def _modality(self, core: _Core, tokens: Sequence[Token], article: str) -> Iterator[Span]:
        """The modal verb of the group and the hedges outside quotation marks, in order."""
        found: set[Span] = set()
        if core.group is not None:
            for at in range(core.group.first, core.group.last):
                word = core.clause.lower[at]
                if word in words_of("modals") or word.endswith(("'ll", "'d")):
                    found.add(_span(core.clause, (at, at + 1), article))
        words = [token.text.lower() for token in tokens]
        if cues_by_first("hedges").keys().isdisjoint(words):
            return iter(sorted(found))
        quoted = self._quoted[article].each([token.start for token in tokens])
        for at, word in enumerate(words):
            for cue in cues_by_first("hedges").get(word, ()):
                is_modal = len(cue) == 1 and word in words_of("modals")
                if not quoted[at] and not is_modal and tuple(words[at : at + len(cue)]) == cue:
                    found.add(Span(article, tokens[at].start, tokens[at + len(cue) - 1].end))
                    break
        return iter(sorted(found))


def _core_of(tokens: Sequence[Token], quoted: Cover) -> _Core:
    """The verb of words that are given to somebody; marks of quotation around them are left out."""
    inside = sum(quoted.each([token.start for token in tokens]))
    if 2 * inside > len(tokens):
        quoted = Cover(())
        tokens = [token for token in tokens if token.text not in MARKS]
    clause = items_of(tokens, quoted)
    return _main(clause, find_groups(clause))


def _head(core: _Core) -> int | None:
    """Where in the text the verb stands that a proposition turns on."""
    return None if core.group is None else core.clause.starts[core.group.head]


def _main(clause: Clause, groups: Sequence[Group]) -> _Core:
    """The first verb with a subject that is no pronoun of a relative clause and stands behind no
    conjunction; else the first with any subject."""
    fallback: tuple[Piece, Group] | None = None
    described: Piece | None = None
    for group in groups:
        subject = None if group.joined else subject_of(clause, group, 0)
        if described is not None and clause.lower[group.first - 1] == ",":
            return _Core(clause, groups, described, group)
        if subject is None:
            continue
        relative = clause.lower[subject[0]] in RELATIVE
        if relative and fallback is None and subject[0] > 1:
            described = _before_comma(clause, subject[0])
        before = clause.lower[subject[0] - 1] if subject[0] else ""
        opens = subject[0] == 1 and before == "that"
        if not relative and (opens or before not in SUBORDINATORS):
            return _Core(clause, groups, subject, group)
        fallback = fallback or (subject, group)
    if fallback is not None:
        return _Core(clause, groups, *fallback)
    return _Core(clause, groups, None, groups[0] if groups else None)


def _before_comma(clause: Clause, pronoun: int) -> Piece | None:
    """The noun phrase that a relative clause behind a comma describes, at the head of all."""
    if clause.words[pronoun - 1] != ",":
        return None
    return subject_before(clause, pronoun - 1, 0)


def _predicate(
    core: _Core, article: str, dates: Sequence[Span], places: Sequence[Span]
) -> tuple[Span | None, tuple[Span, ...]]:
    """The verb group with an infinitive that it leads to ("refused to answer"), and its objects."""
    if core.group is None:
        return None, ()
    lower, words = core.clause.lower, core.clause.words
    end = core.group.last
    while (
        end + 1 < len(lower)
        and lower[end] == "to"
        and words[end + 1].islower()
        and lower[end + 1] not in DETERMINERS
        and not is_personal(lower[end + 1])
    ):
        end += 2
    if lower[end : end + 1] and lower[end] in words_of("particles"):
        end += 1
    span = _span(core.clause, (core.group.first, end), article)
    said = [
        _span(core.clause, phrase, article)
        for phrase in _phrases(core, end, lambda piece: _is_place(core.clause, piece, places))
    ]
    return span, tuple(each for each in said if not any(each.overlaps(date) for date in dates))


def _is_place(clause: Clause, piece: Piece, places: Sequence[Span]) -> bool:
    """Whether what "in" or "at" leads to is a place: one that is marked, or a bare name."""
    if all(word[0].isupper() for word in clause.words[piece[0] : piece[1]]):
        return True
    start, end = clause.starts[piece[0]], clause.ends[piece[1] - 1]
    return any(place.start < end and start < place.end for place in places)


def _phrases(core: _Core, at: int, is_place: Callable[[Piece], bool]) -> Iterator[Piece]:
    """The noun phrases behind a verb up to a sign or another clause: the bare one, then those that
    prepositions lead to, but for places."""
    lower = core.clause.lower
    stops = {group.first for group in core.groups}
    found = 0
    while at < len(lower) and found < _OBJECTS:
        word = lower[at]
        if is_verb_adverb(word) or word in DAYS:
            at += 1
            continue
        if word == "to" and _is_infinitive(lower, at + 1):
            return
        where = word in words_of("at")
        if word in PREPOSITIONS:
            at += 1
        end = _phrase_end(core.clause, at, stops)
        if end == at:
            return
        if not (where and is_place((at, end))):
            found += 1
            yield at, end
        at = end


def _is_infinitive(words: Sequence[str], at: int) -> bool:
    return at < len(words) and words[at] not in DETERMINERS and is_base(words[at])


def _phrase_end(clause: Clause, at: int, stops: set[int]) -> int:
    """The end of the noun phrase that begins at an item; ``at`` if none does."""
    end = at
    while end < len(clause) and end - at < _PHRASE and end not in stops:
        word = clause.lower[end]
        if not (word[0].isalnum() or word in (RUN, "$", "£", "€", "%", "'")):
            break
        if word == "and" and end > at and _goes_on(clause, at, end, stops):
            end += 1
            continue
        if word in words_of("ends") or word == "to" or (word in PREPOSITIONS and word != "of"):
            break
        if word == "of" and end == at:
            break
        before = clause.lower[end - 1] if end > at else "the"
        adverb = is_verb_adverb(word) or word in DAYS or is_personal(word)
        if before not in DETERMINERS and (adverb or clause.starts[end] > clause.ends[end - 1] + 2):
            break
        end += 1
    return end


def _goes_on(clause: Clause, at: int, place: int, stops: set[int]) -> bool:
    """Whether "and" joins two names or two nouns with determiners, and no clause follows."""
    if place + 1 >= len(clause) or not stops.isdisjoint(range(place, place + 6)):
        return False
    names = clause.words[place - 1][0].isupper() and clause.words[place + 1][0].isupper()
    return names or (clause.lower[at] in DETERMINERS and clause.lower[place + 1] in DETERMINERS)


def _negation(core: _Core, article: str) -> Span | None:
    """The word of negation in the verb group, or the subject that nobody is."""
    if core.group is not None:
        for at in range(core.group.first, core.group.last):
            word = core.clause.lower[at]
            if word in words_of("negations") or word.endswith("n't"):
                return _span(core.clause, (at, at + 1), article)
    if core.subject is not None:
        first = core.clause.lower[core.subject[0]]
        if first in words_of("nobodies") or first == "no":
            return _span(core.clause, (core.subject[0], core.subject[0] + 1), article)
    return None


def _denial(given: Sequence[Given], story: StoryMarks) -> Span | None:
    """The cue by which those to whom it is given deny it ("denied that")."""
    for each in given:
        cue = each.teller.cue
        if cue is not None and not words_of("denials").isdisjoint(story.words(cue).lower().split()):
            return cue
    return None


def _within(marks: Sequence[Span], told: Iterable[Span]) -> list[Span]:
    """The marks, in order of their places, that lie in one of some stretches; on an endless line
    the first of them."""
    found: list[Span] = []
    for span in told:
        at = bisect_left(marks, span.start, key=lambda each: each.start)
        found += (mark for mark in marks[at : at + _MARKED] if mark.end <= span.end)
    return found[:_MARKED]


def _span(clause: Clause, piece: Piece, article: str) -> Span:
    """The place in the text of some items, without a sign at their end. Of a pronoun that holds an
    auxiliary ("he'll") it is the pronoun if it stands alone, else the auxiliary."""
    first, last = piece
    while last - 1 > first and clause.words[last - 1] in (",", "(", "—", "–"):
        last -= 1
    start, end = clause.starts[first], clause.ends[last - 1]
    pronoun, apostrophe, _ = clause.lower[first].partition("'")
    if apostrophe and pronoun in PERSONAL:
        if last - first == 1:
            end = start + len(pronoun)
        else:
            start += len(pronoun)
    return Span(article, start, end)
