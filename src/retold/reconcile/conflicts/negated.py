"""Sentences told nearly word for word of which one has a "not" where the other has none."""

from collections.abc import Iterable, Iterator, Sequence

from ...annotate.times.words import listed
from ...annotate.tokens import Token, lowered
from ...model import Conflict, Side, Span
from ..alignment import Alignment, Unit
from ..alignment.cover import Cover
from ..alignment.words import fold, stem
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks

# Sentences from this likeness on are told nearly word for word.
_ALIKE = 0.6
_AUXILIARIES = listed(
    "is was are were will would has have had can could should did does do may might must"
)
_NOT = listed("not never")
_NEGATIONS = listed(
    "not never no none nobody nothing neither nor without cannot denied denies deny fail failed "
    "refused refuses unable hardly barely against if unless whether discounted dismissed rejected "
    "rumors rumours"
)
# Words behind "not" that must be the same.
_SAME = 2

Words = Sequence[str]


def negated_conflicts(
    story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """One conflict for each two linked sentences that differ in a "not" behind one verb ("had been
    warned", "had not been warned") and have no other word of negation, outside quotations."""
    quoted = {
        marks.article.id: Cover(part for quote in marks.quotes for part in quote.quoted)
        for marks in story.articles
    }
    shown: set[int] = set()
    for link in alignment.links:
        if link.likeness < _ALIKE or not shown.isdisjoint((link.left, link.right)):
            continue
        units = alignment.units[link.left], alignment.units[link.right]
        tokens = [story.tokens[u.span.article].within(u.span.start, u.span.end) for u in units]
        for one, other in ((0, 1), (1, 0)):
            pair = _pair(tokens[one], tokens[other])
            if pair is None:
                continue
            negated, told = (
                Span(units[which].span.article, start, end)
                for which, (start, end) in zip((one, other), pair, strict=True)
            )
            if any(quoted[span.article].holds(span.start) for span in (negated, told)):
                continue
            if not _is_of_one(units[one], units[other], tokens[one], negated.start):
                continue
            shown.update((link.left, link.right))
            yield Conflict(
                id="",
                kind="polarity",
                subject=shorten(story.words(units[other].span)),
                sides=(
                    Side("told as so", (told,), independence.count([told.article])),
                    Side("told as not so", (negated,), independence.count([negated.article])),
                ),
                why="Sentences told nearly word for word, one with a “not” that the other lacks.",
            )


def _is_of_one(negative: Unit, positive: Unit, tokens: Sequence[Token], at: int) -> bool:
    """Whether the name closest before the "not" stands in the other sentence too, if there is one:
    what one will not do another may."""
    named = [stem(fold(token.text)) for token in tokens if token.start < at]
    named = [each for each in named if each in negative.names]
    return not named or named[-1] in positive.stems


def _pair(
    negative: Sequence[Token], positive: Sequence[Token]
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where "had not been warned" stands in one sentence and "had been warned" in the other, if
    there is no other negation in either."""
    words, others = lowered(negative), lowered(positive)
    if sum(map(_negates, words)) != 1 or any(map(_negates, others)):
        return None
    for place in _nots(words):
        following = words[place + 1 : place + 1 + _SAME]
        phrase = [words[place - 1], *following]
        for start in range(len(others) - len(phrase) + 1):
            if len(following) == _SAME and others[start : start + len(phrase)] == phrase:
                last = place + _SAME
                end = start + len(phrase) - 1
                return (
                    (negative[place - 1].start, negative[last].end),
                    (positive[start].start, positive[end].end),
                )
    return None


def _nots(words: Words) -> Iterator[int]:
    for place in range(1, len(words)):
        if words[place] in _NOT and words[place - 1] in _AUXILIARIES:
            yield place


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")
