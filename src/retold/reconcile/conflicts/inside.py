"""Numbers of one thing that one article tells differently: in its headline and below, in a caption
and in the text, in two sentences of nearly the same words."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...annotate.times.words import listed
from ...model import Annotations, Conflict, Quantity, Side, Span, beginning_in
from ..alignment import Alignment
from ..alignment.text import Word
from ..alignment.words import rarity
from ..subjects import shorten
from ..telling import StoryMarks
from .agreeing import may_agree
from .counts import SCORED, is_part
from .facing import Fact, Sentence, facing, read_sentence
from .tolls import read_tolls

# Numbers of one measure in an article that are held against each other.
_MOST = 24
# Numbers farther apart are as a rule a part and its whole.
_FARTHEST = 2
# Equal words around two numbers where their sentences share so many telling words, and this part of
# them; and such as make them one whatever stands further off.
_BETWEEN, _COMMON, _ALIKE = 3, 5, 0.6
_VERBATIM = 6
# What the sentences of two tolls must share: a name, words that tell something, and how much.
_SHARED, _WEIGHT, _RARE = 2, 1.2, 0.12
# Beside one of these a number has changed, is one of several, or of a wider or narrower circle.
_CHANGED = listed(
    "earlier initial initially original originally previous previously revised raised lowered rose "
    "risen rises rising climbed climbs jumped grew grown fell fallen dropped down up since later "
    "so then far another other others additional more further next last same average respectively "
    "separate separately instead wrong incorrect incorrectly corrected correction update updated "
    "estimate estimates estimated would could may might if first second third"
)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of an article with the words of its sentence; ``toll`` if it is one."""

    quantity: Quantity
    sentence: Span
    words: Sequence[Word]

    @property
    def stems(self) -> frozenset[str]:
        """The stems of the sentence that tell something, those of the number left out."""
        return frozenset(
            word.stem
            for word in self.words
            if rarity(word.stem) >= _RARE
            and not self.quantity.span.start <= word.start < self.quantity.span.end
        )

    @property
    def names(self) -> frozenset[str]:
        """The stems of the names in the sentence."""
        return frozenset(word.stem for word in self.words if word.name)


def inside_conflicts(story: StoryMarks, alignment: Alignment) -> Iterator[Conflict]:
    """For each article the numbers that it tells of one thing and that cannot both be right."""
    for marks in story.articles:
        shown: list[Span] = []
        for one, other in (*_tolls(marks, story, alignment), *_placed(marks, story, alignment)):
            if not any(span.overlaps(s) for span in (one, other) for s in shown):
                shown += (one, other)
                yield _conflict(one, other, story)


def _tolls(
    marks: Annotations, story: StoryMarks, alignment: Alignment
) -> Iterator[tuple[Span, Span]]:
    """Tolls of one kind in two sentences, the headline among them, that share what they tell."""
    told: dict[str, list[_Number]] = defaultdict(list)
    tokens, text = story.tokens[marks.article.id], alignment.texts[marks.article.id]
    for sentence in marks.sentences:
        own = tokens.within(sentence.start, sentence.end)
        tolls = list(read_tolls(marks, sentence, own, beginning_in(marks.quantities, sentence)))
        times = Counter(toll.counted for toll in tolls)
        for toll in tolls:
            if times[toll.counted] == 1 and not is_part(marks, toll.number):
                told[toll.counted].append(_Number(toll.quantity, sentence, text.within(sentence)))
    for several in told.values():
        values = {number.quantity.value for number in several}
        for one, other in combinations(several[:_MOST], 2):
            # Ten on the quay and two on board are twelve.
            rest = abs(one.quantity.value - other.quantity.value)
            if rest in values or not _can_clash(one, other, marks, story):
                continue
            if _is_shared(one, other):
                yield one.quantity.span, other.quantity.span


def _is_shared(one: _Number, other: _Number) -> bool:
    shared = one.stems & other.stems
    if one.names.isdisjoint(other.names):
        return False
    return len(shared) >= _SHARED and sum(map(rarity, sorted(shared))) >= _WEIGHT


def _placed(
    marks: Annotations, story: StoryMarks, alignment: Alignment
) -> Iterator[tuple[Span, Span]]:
    """Numbers of one measure between the same words of two sentences."""
    article = marks.article.id
    by: dict[tuple[str, str], list[tuple[Sentence, Fact]]] = defaultdict(list)
    for unit in alignment.of_article[article]:
        words = alignment.texts[article].within(unit.span)
        tokens = story.tokens[article].within(unit.span.start, unit.span.end)
        sentence = read_sentence(marks, unit, words, tokens)
        for fact in sentence.facts:
            if isinstance(fact.value, Quantity) and fact.value.counted:
                by[fact.value.unit or "", fact.value.counted].append((sentence, fact))
    for several in by.values():
        for (left, one), (right, other) in combinations(several[:_MOST], 2):
            if left is not right and _is_one_place(left, one, right, other):
                numbers = [
                    _Number(fact.value, sentence.unit.span, sentence.words)
                    for sentence, fact in ((left, one), (right, other))
                    if isinstance(fact.value, Quantity)
                ]
                if _can_clash(numbers[0], numbers[1], marks, story):
                    yield one.span, other.span


def _is_one_place(left: Sentence, one: Fact, right: Sentence, other: Fact) -> bool:
    """Whether two sentences have the same words around two numbers, and neither has the other's."""
    faced = next((f for f in facing(left, right) if (f.one, f.other) == (one, other)), None)
    if faced is None or not faced.is_between(_BETWEEN):
        return False
    if any(_agree(one, fact) for fact in right.facts) or any(
        _agree(other, fact) for fact in left.facts
    ):
        return False
    mine, theirs = set(left.unit.stems), set(right.unit.stems)
    common, fewer = len(mine & theirs), min(len(mine), len(theirs))
    alike = common >= _COMMON and common >= _ALIKE * fewer
    return alike or faced.is_between(_VERBATIM)


def _agree(one: Fact, other: Fact) -> bool:
    return (
        isinstance(one.value, Quantity)
        and isinstance(other.value, Quantity)
        and may_agree(one.value, other.value)
    )


def _can_clash(one: _Number, other: _Number, marks: Annotations, story: StoryMarks) -> bool:
    """Whether two numbers that count alike cannot both be right: near each other, no scores, none
    that changed, of no other time, name or source."""
    small, large = sorted((abs(one.quantity.value), abs(other.quantity.value)))
    if may_agree(one.quantity, other.quantity) or large > _FARTHEST * small:
        return False
    if one.quantity.counted in SCORED:
        return False
    told = {word.folded for number in (one, other) for word in number.words}
    if not _CHANGED.isdisjoint(told):
        return False
    if (one.names - other.names) and (other.names - one.names):
        return False
    sources = [_sources(number, story) for number in (one, other)]
    if sources[0] and sources[1] and sources[0].isdisjoint(sources[1]):
        return False
    return _times(one, marks) == _times(other, marks) or not (
        _times(one, marks) and _times(other, marks)
    )


def _sources(number: _Number, story: StoryMarks) -> set[str]:
    around = story.attributions_at(number.quantity.span)
    return {each.name or each.description or "" for each in around}


def _times(number: _Number, marks: Annotations) -> set[str]:
    """The times that a sentence names, as they are written out."""
    return {time.value for time in beginning_in(marks.times, number.sentence)}


def _conflict(one: Span, other: Span, story: StoryMarks) -> Conflict:
    sentence = _sentence(story.of(one.article).sentences, one)
    return Conflict(
        id="",
        kind="inside",
        subject=shorten(story.words(sentence)),
        sides=tuple(Side(story.words(span), (span,), 1) for span in (one, other)),
        why="One article tells two numbers of one thing.",
    )


def _sentence(sentences: Sequence[Span], span: Span) -> Span:
    place = bisect_left(sentences, span.start + 1, key=lambda each: each.start) - 1
    return sentences[max(0, place)]
