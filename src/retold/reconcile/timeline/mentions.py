"""Where the articles of a story tell of happenings, and which date belongs to which."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...annotate.times.tense import is_past_form
from ...annotate.times.words import listed
from ...annotate.tokens import Token, tokenize
from ...model import Annotations, NameMention, Span
from ..alignment import Alignment, Unit
from ..alignment.words import fold, stem
from ..telling import StoryMarks
from .actions import REPORTING, action_of
from .dating import Dater
from .entities import Entities, is_actor, is_place
from .records import Dated, Mention

# A name this many tokens from the word for the happening stands close to it: a clause, about.
_NEAR = 8
# A date belongs to no happening that stands farther off than this (tokens, clause signs weighing
# as much as _CLAUSE of them).
_FARTHEST = 40
_CLAUSE = 4
_TO_THE_RIGHT = 3
_CLAUSE_SIGNS = frozenset(",;:—–") | listed("that which who when where while after before but")
_DEFINITE = listed("the this that their his her its these those our")
_GROUP = listed("they their them themselves both pair two duo each")
_NOT_DONE = listed("not never no without didn't didn’t n't denied cancelled canceled postponed")
# A date after one of these is one that a happening runs up to or from, not the one that it is on.
_BOUNDING = listed("starting beginning effective until till before since by")
# A verb this few tokens before a date owns it, whatever else the sentence tells.
_CLOSE = 3
# A dateline ends within so many tokens of its date.
_DATELINE = 10
_SKIPPED_REGIONS = frozenset({"heading", "credit", "boilerplate", "embedded_post"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a sentence that tells of a happening; ``place`` is its token's index."""

    place: int
    token: Token
    action: str


def find_mentions(
    story: StoryMarks, alignment: Alignment, entities: Entities, dater: Dater
) -> dict[str, tuple[Mention, ...]]:
    """The mentions of happenings in each article, in order of the text."""
    return {
        marks.article.id: tuple(
            _Reader(marks, entities, dater).mentions(alignment.of_article.get(marks.article.id, ()))
        )
        for marks in story.articles
    }


class _Reader:
    """Reads one article sentence by sentence."""

    def __init__(self, marks: Annotations, entities: Entities, dater: Dater) -> None:
        self._marks = marks
        self._entities = entities
        self._dater = dater
        self._name_starts = [name.span.start for name in marks.names]
        self._time_starts = [time.span.start for time in marks.times]
        self._quoted = sorted(
            (span.start, span.end) for quote in marks.quotes for span in quote.quoted
        )
        self._recent: list[str] = []

    def mentions(self, units: Iterable[Unit]) -> Iterable[Mention]:
        """The mentions of each unit: one for each happening that has a date, and for each word of
        the lists besides."""
        for unit in units:
            if unit.region not in _SKIPPED_REGIONS:
                yield from self._in_unit(unit)
            self._remember(self._names(unit.span))

    def _in_unit(self, unit: Unit) -> Iterable[Mention]:
        tokens = tokenize(self._marks.article.text, unit.span.start, unit.span.end)
        names = self._names(unit.span)
        told = [w for w in _words(tokens) if not self._is_quoted(w.token.start)]
        listed_words = [
            w for w in told if not w.action.startswith("~") and not self._named(w, names)
        ]
        dates: dict[int, tuple[_Word, Dated]] = {}
        for dated in self._dates(unit.span):
            if _is_bounding(tokens, dated) or _is_dateline(tokens, dated):
                continue
            word = _owner(tokens, dated, listed_words, told)
            if word is not None and word.action != "say":
                dates.setdefault(word.place, (word, dated))
        chosen = {w.place: (w, None) for w in listed_words if w.action != "say"} | dates
        for _, (word, date) in sorted(chosen.items()):
            if not _undone(tokens, word.place):
                yield self._mention(unit, tokens, names, word, date)

    def _mention(
        self,
        unit: Unit,
        tokens: Sequence[Token],
        names: Sequence[NameMention],
        word: _Word,
        dated: Dated | None,
    ) -> Mention:
        starts = [token.start for token in tokens]
        near: set[str] = set()
        who: set[str] = set()
        where: set[str] = set()
        for name in names:
            key = self._entities.key(self._marks.article.id, name)
            if key is None:
                continue
            apart = abs(bisect_left(starts, name.span.start) - word.place)
            if is_actor(name):
                who.add(key)
                if apart <= _NEAR:
                    near.add(key)
            elif is_place(name) and apart <= 2 * _NEAR:
                where.add(key)
        if len(who) < 2 and any(fold(token.text) in _GROUP for token in tokens):
            who.update(self._recent[-2:])
        before = [fold(token.text) for token in tokens[max(0, word.place - 5) : word.place]]
        return Mention(
            unit=unit.index,
            span=unit.span,
            head=Span(unit.span.article, word.token.start, word.token.end),
            action=word.action,
            who=frozenset(who),
            near=frozenset(near),
            where=frozenset(where),
            definite=not _is_verb(word.token.text) and any(w in _DEFINITE for w in before),
            dated=dated,
        )

    def _named(self, word: _Word, names: Sequence[NameMention]) -> bool:
        """Whether the word is part of a name."""
        return any(n.by_name and n.span.start <= word.token.start < n.span.end for n in names)

    def _names(self, span: Span) -> list[NameMention]:
        first = bisect_left(self._name_starts, span.start)
        last = bisect_left(self._name_starts, span.end)
        return list(self._marks.names[first:last])

    def _dates(self, span: Span) -> Iterable[Dated]:
        first = bisect_left(self._time_starts, span.start)
        last = bisect_left(self._time_starts, span.end)
        for expression in self._marks.times[first:last]:
            if not self._is_quoted(expression.span.start):
                dated = self._dater.date(self._marks, expression)
                if dated is not None:
                    yield dated

    def _is_quoted(self, offset: int) -> bool:
        place = bisect_left(self._quoted, (offset + 1,)) - 1
        return place >= 0 and offset < self._quoted[place][1]

    def _remember(self, names: Iterable[NameMention]) -> None:
        """Keep the people named last, the latest at the end, for "the two men"."""
        for name in names:
            key = self._entities.key(self._marks.article.id, name)
            if key and name.kind == "person":
                self._recent = [*(k for k in self._recent if k != key), key][-4:]


def _words(tokens: Sequence[Token]) -> Iterable[_Word]:
    """The words of a sentence that may tell of a happening, reporting verbs among them."""
    for place, token in enumerate(tokens):
        word = token.text.lower()
        pieces = [word, *word.split("-")] if "-" in word else [word]
        action = next((a for piece in pieces if (a := action_of(piece))), None)
        if word in REPORTING:
            yield _Word(place, token, "say")
        elif action:
            yield _Word(place, token, action)
        elif is_past_form(token.text):
            yield _Word(place, token, f"~{stem(fold(word))}")


def _owner(
    tokens: Sequence[Token], dated: Dated, listed: Sequence[_Word], told: Sequence[_Word]
) -> _Word | None:
    """The word that a date belongs to: a verb right before it, else the nearest of the lists, else
    the nearest at all."""
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    right_before = [word for word in told if first - _CLOSE <= word.place < first]
    if right_before:
        return right_before[-1]
    return _nearest(tokens, first, last, listed) or _nearest(tokens, first, last, told)


def _nearest(
    tokens: Sequence[Token], first: int, last: int, words: Sequence[_Word]
) -> _Word | None:
    """The word nearest to the tokens ``first:last``, clause signs counting as distance, and one
    before them rather than one after, unless it comes at once."""
    best: tuple[int, int] | None = None
    for index, word in enumerate(words):
        if word.place < first:
            between, side = tokens[word.place + 1 : first], 0
        elif word.place >= last:
            between, side = (
                tokens[last : word.place],
                0 if word.place <= last + 1 else _TO_THE_RIGHT,
            )
        else:
            continue
        signs = sum(token.text.lower() in _CLAUSE_SIGNS for token in between)
        cost = len(between) + side + _CLAUSE * signs
        if cost <= _FARTHEST and (best is None or cost < best[0]):
            best = (cost, index)
    return words[best[1]] if best else None


def _is_dateline(tokens: Sequence[Token], dated: Dated) -> bool:
    """Whether a date stands between the place that opens an agency's report and its dash."""
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    opening = all(
        not token.text[0].isalpha() or token.text[0].isupper() for token in tokens[:first]
    )
    return opening and any(t.text in "-–—" for t in tokens[last : last + _DATELINE])


def _is_bounding(tokens: Sequence[Token], dated: Dated) -> bool:
    place = bisect_left([token.start for token in tokens], dated.expression.span.start)
    return place > 0 and tokens[place - 1].text.lower() in _BOUNDING


def _undone(tokens: Sequence[Token], place: int) -> bool:
    return any(token.text.lower() in _NOT_DONE for token in tokens[max(0, place - 3) : place])


def _is_verb(word: str) -> bool:
    return is_past_form(word) or word.endswith("s")
