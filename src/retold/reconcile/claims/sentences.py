"""A unit of the story as the words that stance is read from."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ...annotate.tokens import Token, tokenize
from ...model import Annotations, Span
from ..alignment import Unit
from ..alignment.cover import Cover
from ..alignment.words import fold, stem
from ..telling import StoryMarks
from .lexicon import cues, longest

# A word is told as not so if it stands this close behind a negation in the same clause; a denial
# reaches further, over "denied reports that the old …".
_NEGATION_REACH = 4
_DENIAL_REACH = 10
_CLAUSE_ENDS = frozenset(",;:—–()") | {"but", "because", "although", "though", "while", "who"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a unit, and for each whether it stands in quotation marks and whether the
    article gives it as somebody's words or knowledge. ``span`` leaves out a heading on its line."""

    unit: Unit
    span: Span
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]
    given: tuple[bool, ...]

    def found(self, name: str) -> Iterator[tuple[int, int]]:
        """Where cues of a class stand outside quotation marks, as token indices, half-open."""
        words = [_plain(token.text) for token in self.tokens]
        for start in range(len(words)):
            for size in range(longest(name), 0, -1):
                if tuple(words[start : start + size]) in cues(name) and not self.quoted[start]:
                    yield start, start + size
                    break

    def is_comment(self) -> bool:
        """Whether it only sums up or looks ahead ("it remains to be seen")."""
        return any(True for _ in self.found("comments"))

    def negated(self) -> frozenset[str]:
        """The stems that the sentence tells as not so, outside quotation marks."""
        stems: set[str] = set()
        for _, end in self.found("negations"):
            stems |= self._reach(end, _NEGATION_REACH)
        for _, end in self.found("denials"):
            stems |= self._reach(end, _DENIAL_REACH)
        for start, _ in self.found("untruths"):
            if start and (_plain(self.tokens[start - 1].text),) in cues("copulas"):
                stems |= {_stem(token) for token in self.tokens[:start] if token.is_word}
        for index, token in enumerate(self.tokens):
            if not self.quoted[index] and token.text.lower().replace("’", "'").endswith("n't"):
                stems |= self._reach(index + 1, _NEGATION_REACH)
        return frozenset(stems)

    def stems_near(self, start: int, end: int, words: int) -> set[str]:
        """The stems of the tokens at most so many before or after these."""
        return {_stem(token) for token in self.tokens[max(start - words, 0) : end + words]}

    def share_given(self) -> float:
        """The share of the words that the article gives as somebody's, 0 to 1."""
        words = [
            given for token, given in zip(self.tokens, self.given, strict=True) if token.is_word
        ]
        return sum(words) / len(words) if words else 0.0

    def _reach(self, start: int, words: int) -> set[str]:
        """The stems from a token on, up to the end of the clause."""
        stems: set[str] = set()
        for token in self.tokens[start:]:
            if _plain(token.text) in _CLAUSE_ENDS or len(stems) >= words:
                break
            if token.is_word:
                stems.add(_stem(token))
        return stems


class Reader:
    """Reads the units of a story; what it needs of each article is gathered once."""

    def __init__(self, story: StoryMarks) -> None:
        self._text = {marks.article.id: marks.article.text for marks in story.articles}
        self._headings = {
            marks.article.id: [each.span for each in marks.regions if each.kind == "heading"]
            for marks in story.articles
        }
        self._quoted = {
            marks.article.id: Cover(span for quote in marks.quotes for span in quote.quoted)
            for marks in story.articles
        }
        self._given = {marks.article.id: Cover(_given(marks)) for marks in story.articles}

    def read(self, unit: Unit) -> Sentence:
        """The words of a unit."""
        article = unit.span.article
        span = self._without_heading(unit.span)
        tokens = tuple(tokenize(self._text[article], span.start, span.end))
        return Sentence(
            unit,
            span,
            tokens,
            tuple(self._quoted[article].holds(token.start) for token in tokens),
            tuple(self._given[article].holds(token.start) for token in tokens),
        )

    def _without_heading(self, span: Span) -> Span:
        """The sentence without a heading that it begins with ("THE DETAILS: When the …")."""
        headings = self._headings[span.article]
        place = bisect_right(headings, span.start, key=lambda heading: heading.start) - 1
        if place < 0 or not span.start < headings[place].end < span.end:
            return span
        text = self._text[span.article]
        start = headings[place].end
        while start < span.end and text[start].isspace():
            start += 1
        return Span(span.article, start, span.end)


def _given(marks: Annotations) -> Iterator[Span]:
    """What the article gives as somebody's words or knowledge."""
    yield from (each.content for each in marks.attributions if each.content)
    direct = (quote for quote in marks.quotes if quote.kind == "direct" and quote.speaker)
    yield from (part for quote in direct for part in quote.parts)


def _stem(token: Token) -> str:
    return stem(fold(token.text))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
