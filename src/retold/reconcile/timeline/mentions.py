"""Where the articles of a story tell of happenings, with who, where and when."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from ...annotate.tokens import Tokens
from ...model import Annotations, NameMention, Span
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..alignment.words import fold
from ..telling import StoryMarks
from .cues import DEFINITE, GROUP, NUMBERED, SAYING
from .dating import Dater
from .entities import Entities, is_actor, is_place
from .owning import is_loose, owner
from .records import DAY, Dated, Mention
from .sentence import Sentence, Word, read_sentence

# A name this many tokens from the word for the happening stands close to it: a clause, about.
_NEAR = 10
# "The two men" are the people named last.
_PAIR = 2
_SKIPPED_REGIONS = frozenset({"heading", "credit", "boilerplate", "embedded_post"})


def find_mentions(
    story: StoryMarks, alignment: Alignment, entities: Entities, dater: Dater
) -> dict[str, tuple[Mention, ...]]:
    """The mentions of happenings in each article, in order of the text."""
    return {
        marks.article.id: tuple(
            _Reader(marks, story.tokens[marks.article.id], entities, dater).mentions(
                alignment.of_article.get(marks.article.id, ())
            )
        )
        for marks in story.articles
    }


class _Reader:
    """Reads one article sentence by sentence."""

    def __init__(
        self, marks: Annotations, tokens: Tokens, entities: Entities, dater: Dater
    ) -> None:
        self._marks = marks
        self._tokens = tokens
        self._entities = entities
        self._dater = dater
        self._name_starts = [name.span.start for name in marks.names]
        self._time_starts = [time.span.start for time in marks.times]
        self._quoted = Cover(span for quote in marks.quotes for span in quote.quoted)
        self._recent: list[str] = []

    def mentions(self, units: Iterable[Unit]) -> Iterable[Mention]:
        """The mentions of each unit: one for each happening that has a date, and one for each
        other word of the lists."""
        for unit in units:
            if unit.region not in _SKIPPED_REGIONS:
                yield from self._in_unit(unit)
            self._remember(unit.span)

    def _in_unit(self, unit: Unit) -> Iterable[Mention]:
        tokens = self._tokens.within(unit.span.start, unit.span.end)
        sentence = read_sentence(unit.span, tokens, self._is_skipped)
        chosen: dict[int, tuple[Word, Dated | None]] = {
            word.place: (word, None) for word in sentence.words if word.is_listed
        }
        for dated in self._dates(unit.span):
            word = owner(sentence, dated)
            if word is None and is_loose(sentence, dated):
                word = _day_itself(sentence, dated)
            if word is not None and chosen.get(word.place, (word, None))[1] is None:
                chosen[word.place] = (word, dated)
        for place in sorted(chosen):
            word, date = chosen[place]
            if word.action != SAYING and not sentence.is_undone(word):
                yield self._mention(unit, sentence, word, date)

    def _mention(self, unit: Unit, sentence: Sentence, word: Word, dated: Dated | None) -> Mention:
        near: dict[str, int] = {}
        who: set[str] = set()
        where: set[str] = set()
        for name in self._names(*sentence.reach(word.place)):
            key = self._entities.key(self._marks.article.id, name)
            if key is None:
                continue
            apart = abs(sentence.places(name.span)[0] - word.place)
            if is_actor(name):
                who.add(key)
                if apart <= _NEAR:
                    near[key] = min(apart, near.get(key, apart))
            if is_place(name) and apart <= 2 * _NEAR:
                where.update((key, key.partition(" of ")[0]))
        if len(who) < _PAIR and self._speaks_of_group(sentence, word):
            who.update(self._recent[-_PAIR:])
            near.update(dict.fromkeys(self._recent[-_PAIR:], _NEAR))
        before = [fold(token.text) for token in sentence.before(word.place, 5)]
        return Mention(
            unit=unit.index,
            span=unit.span,
            head=Span(unit.span.article, word.token.start, word.token.end),
            action=word.action,
            who=frozenset(who),
            near=frozenset(near),
            closest=min(sorted(near), key=near.__getitem__, default=None),
            where=frozenset(where),
            definite=not word.is_verb and not DEFINITE.isdisjoint(before),
            numbered=not NUMBERED.isdisjoint(before[-3:]),
            caption=unit.region == "caption",
            dated=dated,
        )

    def _speaks_of_group(self, sentence: Sentence, word: Word) -> bool:
        around = (*sentence.before(word.place), *sentence.after(word.place))
        return any(fold(token.text) in GROUP for token in around)

    def _names(self, start: int, end: int) -> Sequence[NameMention]:
        first = bisect_left(self._name_starts, start)
        return self._marks.names[first : bisect_left(self._name_starts, end)]

    def _dates(self, span: Span) -> Iterable[Dated]:
        first = bisect_left(self._time_starts, span.start)
        last = bisect_left(self._time_starts, span.end)
        for expression in self._marks.times[first:last]:
            if not self._quoted.holds(expression.span.start):
                dated = self._dater.date(self._marks, expression)
                if dated is not None:
                    yield dated

    def _is_skipped(self, offset: int) -> bool:
        """Whether a word there is part of a name or stands between quotation marks."""
        place = bisect_right(self._name_starts, offset) - 1
        name = self._marks.names[place] if place >= 0 else None
        named = name is not None and name.by_name and offset < name.span.end
        return named or self._quoted.holds(offset)

    def _remember(self, span: Span) -> None:
        """Keep the people named last, the latest at the end, for "the two men"."""
        for name in self._names(span.start, span.end):
            key = self._entities.key(self._marks.article.id, name)
            if key and name.kind == "person":
                self._recent = [*(k for k in self._recent if k != key), key][-2 * _PAIR :]


def _day_itself(sentence: Sentence, dated: Dated) -> Word:
    """The first word of a date, to stand for what happened on it."""
    place, _ = sentence.places(dated.expression.span)
    return Word(place, sentence.tokens[place], DAY)
