"""Where the articles of a story tell of happenings, and which date belongs to which."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...annotate.times.tense import is_past_form
from ...annotate.times.verbs import AUXILIARY
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
_NEAR = 10
# A date belongs to no happening that stands farther off than this (tokens, clause signs weighing
# as much as _CLAUSE of them).
_FARTHEST = 40
_CLAUSE = 4
_TO_THE_RIGHT = 6
_CLAUSE_SIGNS = frozenset(",;:—–") | listed("that which who when where while after before but")
_DEFINITE = listed("the this that their his her its these those our")
_DESCRIBING = listed(
    "followed based known called named titled dubbed led seen aimed related located"
)
_GROUP = listed("they their them themselves both pair two duo each")
_NOT_DONE = listed(
    "not never no without didn't didn’t n't denied cancelled canceled postponed should could may "
    "might would can must if"
)
_NUMBERED = listed(
    "first second third fourth fifth another previous earlier next last later other latest final "
    "two three four several many"
)
# A date after one of these is one that a happening runs up to or from, not the one that it is on.
_BOUNDING = listed("starting beginning effective until till before since by through between from")
# A verb this few tokens before a date owns it, whatever else the sentence tells.
_CLOSE = 4
# A date among the first words of a sentence speaks of what comes after them.
_OPENING = 4
# A dateline ends within so many tokens of its date.
_DATELINE = 10
_STAMPS = listed("updated published posted modified created filed")
_TYING = listed("on in by since from until before after of and at to for")
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
            if any(
                is_apart(tokens, dated)
                for is_apart in (_is_bounding, _is_listed, _is_dateline, _is_stamp)
            ):
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
        near: dict[str, int] = {}
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
                    near[key] = min(apart, near.get(key, apart))
            if is_place(name) and apart <= 2 * _NEAR:
                where.update((key, key.partition(" of ")[0]))
        if len(who) < 2 and any(fold(token.text) in _GROUP for token in tokens):
            who.update(self._recent[-2:])
            near.update(dict.fromkeys(self._recent[-2:], _NEAR))
        before = [fold(token.text) for token in tokens[max(0, word.place - 5) : word.place]]
        return Mention(
            unit=unit.index,
            span=unit.span,
            head=Span(unit.span.article, word.token.start, word.token.end),
            action=word.action,
            who=frozenset(who),
            near=frozenset(near),
            closest=min(sorted(near), key=near.__getitem__, default=None),
            where=frozenset(where),
            definite=not _is_verb(word.token.text) and any(w in _DEFINITE for w in before),
            numbered=any(w in _NUMBERED for w in before[-3:]),
            caption=unit.region == "caption",
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
        elif is_past_form(token.text) and word not in _DESCRIBING:
            yield _Word(place, token, f"~{stem(fold(word))}")


def _owner(
    tokens: Sequence[Token], dated: Dated, listed: Sequence[_Word], told: Sequence[_Word]
) -> _Word | None:
    """The word that a date belongs to: a noun right after it ("the June 16 hearing"), a word
    closely before it, a verb right after it, else the nearest; a verb of the lists goes before
    a nearer one that is in none."""
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    modified = next((word for word in told if last <= word.place <= last + 1), None)
    if modified and _breaks(tokens[last : modified.place]):
        modified = None
    if modified and not _is_verb(modified.token.text):
        return modified
    before = [w for w in told if w.place < first and not _clause_cost(tokens[w.place + 1 : first])]
    if before and before[-1].place >= first - _CLOSE:
        return before[-1]
    if modified:
        return modified
    nearest = _nearest(tokens, first, last, told)
    if nearest is None or not nearest.action.startswith("~"):
        return nearest
    verbs = [word for word in listed if _is_verb(word.token.text)]
    return _nearest(tokens, first, last, verbs) or nearest


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
        cost = len(between) + side + _clause_cost(between)
        if cost <= _FARTHEST and (best is None or cost < best[0]):
            best = (cost, index)
    return words[best[1]] if best else None


def _is_listed(tokens: Sequence[Token], dated: Dated) -> bool:
    """Whether a date is one of several: "in 1916, 1940 and 1944"."""
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    after = [token.text for token in tokens[last : last + 2]]
    before = [token.text for token in tokens[max(0, first - 2) : first]][::-1]
    return any(
        len(pair) == 2 and pair[0] in {",", "and", "or"} and len(pair[1]) == 4 and pair[1].isdigit()
        for pair in (after, before)
    )


def _breaks(between: Sequence[Token]) -> bool:
    """Whether a clause ends between a date and a word after it."""
    return any(token.text.lower() in _CLAUSE_SIGNS for token in between)


def _clause_cost(between: Sequence[Token]) -> int:
    """What lies in another clause is far off; what is said ("that") in another world."""
    words = [token.text.lower() for token in between]
    cost = _CLAUSE * sum(word in _CLAUSE_SIGNS for word in words)
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "anniversary" or (word == "that" and following not in AUXILIARY):
            cost += _FARTHEST
    return cost


def _is_dateline(tokens: Sequence[Token], dated: Dated) -> bool:
    """Whether a date stands between the place that opens an agency's report and its dash."""
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    opening = all(
        not token.text[0].isalpha() or token.text[0].isupper() for token in tokens[:first]
    )
    return opening and any(t.text in "-–—" for t in tokens[last : last + _DATELINE])


def _is_stamp(tokens: Sequence[Token], dated: Dated) -> bool:
    """Whether a date says when the page was put up: "Updated: November 11, 2011 20:09", or a full
    date between two names that no word ties to the sentence."""
    if dated.expression.anchor != "absolute":
        return False
    starts = [token.start for token in tokens]
    first = bisect_left(starts, dated.expression.span.start)
    last = bisect_left(starts, dated.expression.span.end)
    before = {token.text.lower() for token in tokens[max(0, first - 3) : first]}
    if dated.interval.grain == "minute" or not _STAMPS.isdisjoint(before):
        return True
    loose = first == 0 or (
        not tokens[first - 1].text.islower()
        and tokens[first - 1].is_word
        and tokens[first - 1].text.lower() not in _TYING
    )
    return loose and last < len(tokens) and tokens[last].text[0].isupper()


def _is_bounding(tokens: Sequence[Token], dated: Dated) -> bool:
    place = bisect_left([token.start for token in tokens], dated.expression.span.start)
    before = [token.text.lower() for token in tokens[max(0, place - 5) : place]]
    return bool(before) and (before[-1] in _BOUNDING or "between" in before)


def _undone(tokens: Sequence[Token], place: int) -> bool:
    """Whether the word tells of what did not happen, or only of a purpose ("to ban")."""
    before = [token.text.lower() for token in tokens[max(0, place - 3) : place]]
    purpose = before[-1:] == ["to"] and not is_past_form(tokens[place].text)
    return purpose or any(word in _NOT_DONE for word in before)


def _is_verb(word: str) -> bool:
    return is_past_form(word) or word.endswith("s")
