"""Which facts that face each other are of one thing and cannot both be right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...model import Quantity
from ..alignment import Alignment
from ..telling import StoryMarks
from .agreeing import is_hedged_alike, may_agree
from .calendar import Day, days_agree
from .counts import SCORED, TOLL, Count, Key, is_part
from .facing import Faced, Fact, Sentence, facing, read_sentence
from .series import is_update

# Sentences with less in common are of two things as a rule, whatever stands around their numbers;
# from the second on few words around two dates are enough, from the third on one on each side.
_ALIKE, _LIKE, _TOLD_ALIKE = 0.25, 0.35, 0.5
# Equal words around two numbers; from the second on they are of one thing even where an article has
# the other number, too, before the same word; from the third on, however far apart they are; from
# the fourth on, whatever the words tell.
_BETWEEN, _SURELY, _FAR, _VERBATIM = 3, 4, 5, 6
# What the equal words must tell together, and where they stand on one side alone.
_LEAST, _MUCH = 0.25, 0.4
# Numbers farther apart are as a rule of two things, and always the second.
_FARTHEST, _EVER = 3, 20


class Rivals:
    """Holds the facts of a story's linked sentences against each other."""

    def __init__(
        self, story: StoryMarks, alignment: Alignment, counts: Mapping[Key, Sequence[Count]]
    ) -> None:
        self._story, self._alignment = story, alignment
        self._read: dict[int, Sentence] = {}
        self._near: dict[str, set[tuple[str, str]]] = {}
        self._tolls: dict[int, list[Count]] = defaultdict(list)
        for (_, unit), several in counts.items():
            for count in several if unit == TOLL else ():
                self._tolls[count.unit].append(count)

    def faced(self) -> Iterator[tuple[Faced, float]]:
        """The facts that face each other in linked sentences, and how alike these are."""
        for link in self._alignment.links:
            if link.likeness >= _ALIKE:
                left, right = self._sentence(link.left), self._sentence(link.right)
                yield from ((faced, link.likeness) for faced in facing(left, right))

    def clash(self, faced: Faced, likeness: float) -> bool:
        """Whether two facts are of one thing and cannot both be right."""
        one, other = faced.one, faced.other
        if agree(one, other) and not _is_open_alike(faced):
            return False
        if self._is_told(one, other) or self._is_told(other, one):
            return False
        if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
            return self._is_one_number(faced, one.value, other.value)
        return not _is_background(one.value, other.value) and self._is_one_day(faced, likeness)

    def is_placed(self, faced: Faced) -> bool:
        """Whether the words around two facts put them in one place."""
        return faced.is_between(_VERBATIM) or (
            faced.is_between(_BETWEEN) and faced.weight(self._alignment.weights) >= _LEAST
        )

    def _is_one_day(self, faced: Faced, likeness: float) -> bool:
        """Whether two dates are of one thing. A name right before two dates behind which nothing is
        the same may be whose days they are: "Ida Brandt (@ida) 1 April"."""
        word = self._sentence(faced.one.unit).words[faced.one.first - 1]
        handle = self._story.of(faced.one.span.article).article.text[word.start - 1] == "@"
        if not faced.behind and (word.capital or handle):
            return False
        telling = faced.weight(self._alignment.weights)
        return (
            (faced.is_between(_BETWEEN) and telling >= _LEAST)
            or (faced.is_between(2) and likeness >= _TOLD_ALIKE)
            or (bool(faced.before) and faced.equal > 1 and telling >= _MUCH and likeness >= _LIKE)
        )

    def _is_one_number(self, faced: Faced, mine: Quantity, theirs: Quantity) -> bool:
        """Whether two numbers are of one thing, and neither is the other grown."""
        one, other = faced.one, faced.other
        return (
            self.is_placed(faced)
            and self._can_be_one(faced, mine, theirs)
            and not self._are_of_other_days(one, other)
            and not self._is_update(one, other)
            and (
                faced.is_between(_SURELY)
                or not (self._has_near(one, other) or self._has_near(other, one))
            )
        )

    def _are_of_other_days(self, one: Fact, other: Fact) -> bool:
        """Whether the sentences of two numbers name days, and none in common: "4 degrees on Monday"
        beside "7 degrees on Tuesday"."""
        days, others = (
            [fact.value for fact in self._sentence(at.unit).facts if isinstance(fact.value, Day)]
            for at in (one, other)
        )
        return bool(days and others) and not any(
            days_agree(mine, theirs) for mine in days for theirs in others
        )

    def _can_be_one(self, faced: Faced, mine: Quantity, theirs: Quantity) -> bool:
        """Whether two numbers can count one thing: of one measure, no scores, near each other, both
        or neither a part of another number, and neither behind a name that the other sentence has
        not, unless the words right before them are the same."""
        one, other = faced.one, faced.other
        small, large = sorted((abs(mine.value), abs(theirs.value)))
        if mine.unit != theirs.unit or not (faced.behind or mine.counted == theirs.counted):
            return False
        if large > (_EVER if faced.is_between(_FAR) else _FARTHEST) * small:
            return False
        if not SCORED.isdisjoint((mine.counted, *faced.behind[:1])):
            return False
        parts = [is_part(self._story.of(fact.span.article), fact.span) for fact in (one, other)]
        left, right = self._sentence(one.unit), self._sentence(other.unit)
        return parts[0] == parts[1] and (
            len(faced.before) >= _BETWEEN
            or (_is_of(left, one, right) and _is_of(right, other, left))
        )

    def _is_told(self, one: Fact, other: Fact) -> bool:
        """Whether the sentence of one fact has the other too."""
        return any(agree(fact, other) for fact in self._sentence(one.unit).facts if fact is not one)

    def _has_near(self, one: Fact, other: Fact) -> bool:
        """Whether the article of one number has the other before the same word."""
        words = self._sentence(other.unit).words
        behind = words[other.last].stem if other.last < len(words) else ""
        return (words[other.first].folded, behind) in self._pairs(one.span.article)

    def _pairs(self, article: str) -> set[tuple[str, str]]:
        """The words of an article, each with the stem behind it."""
        if article not in self._near:
            words = self._alignment.texts[article].words
            self._near[article] = {(word.folded, after.stem) for word, after in pairwise(words)}
        return self._near[article]

    def _is_update(self, one: Fact, other: Fact) -> bool:
        """Whether two tolls are one that grew."""
        first, second = self._toll(one), self._toll(other)
        return first is not None and second is not None and is_update(first, second)

    def _toll(self, fact: Fact) -> Count | None:
        tolls = self._tolls.get(fact.unit, ())
        return next((toll for toll in tolls if toll.quantity.span.overlaps(fact.span)), None)

    def _sentence(self, index: int) -> Sentence:
        if index not in self._read:
            unit = self._alignment.units[index]
            article = unit.span.article
            self._read[index] = read_sentence(
                self._story.of(article),
                unit,
                self._alignment.texts[article].within(unit.span),
                self._story.tokens[article].within(unit.span.start, unit.span.end),
            )
        return self._read[index]


def agree(one: Fact, other: Fact) -> bool:
    """Whether two facts are of one kind and can both be right; days that name no part in common
    can."""
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return may_agree(one.value, other.value)
    if isinstance(one.value, Day) and isinstance(other.value, Day):
        return days_agree(one.value, other.value) is not False
    return False


def _is_open_alike(faced: Faced) -> bool:
    """Whether two numbers differ behind one open hedge ("up to"), in the midst of the same words:
    then one is a slip, though both can be right."""
    mine, theirs = faced.one.value, faced.other.value
    return (
        isinstance(mine, Quantity)
        and isinstance(theirs, Quantity)
        and faced.is_between(_VERBATIM)
        and is_hedged_alike(mine, theirs)
    )


def _is_background(one: object, other: object) -> bool:
    """Whether one of two days is a year alone that lies years from the other's, as in
    :mod:`.dates`: that is of something else in the sentence."""
    if not (isinstance(one, Day) and isinstance(other, Day)) or not (one.year and other.year):
        return False
    return (one.month is None) != (other.month is None) and abs(one.year - other.year) > 1


def _is_of(sentence: Sentence, fact: Fact, other: Sentence) -> bool:
    """Whether the name closest before a fact, if there is one, stands in the other sentence."""
    names = sentence.unit.names
    named = [word.stem for word in sentence.words[: fact.first] if word.stem in names]
    return not named or any(word.stem == named[-1] for word in other.words)
