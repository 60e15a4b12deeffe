"""A unit of the story as the words that stance is read from."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from ...annotate.tokens import Token
from ...model import Annotations, Span
from ..alignment import Unit
from ..alignment.cover import Cover
from ..alignment.words import fold, stem
from ..telling import StoryMarks
from .lexicon import cues, cues_by_first

# Tokens behind a negation among which the word that it negates must be; a denial reaches further,
# over "denied reports that the old …".
_NEGATION_REACH = 4
_DENIAL_REACH = 12
_MODAL_REACH = 3
# Tokens of what is denied that are looked at for things that are refused.
_OBJECT = 5
_CLAUSE_OPENERS = frozenset({"that", "having", "being"})
_CLAUSE_ENDS = frozenset(",;:—–()") | {"but", "because", "although", "though", "while", "who"}


# What begins another clause behind a comma.
_CLAUSE_OPENS = _CLAUSE_ENDS | frozenset(
    ("and", "or", "so", "yet", "which", "where", "when", "after", "as", "saying", "adding")
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a unit, and for each whether it stands in quotation marks and whether the
    article gives it as somebody's words or knowledge. ``plain`` are the tokens in lower case with
    straight apostrophes; ``span`` leaves out a heading on the line."""

    unit: Unit
    span: Span
    tokens: tuple[Token, ...]
    plain: tuple[str, ...]
    quoted: tuple[bool, ...]
    given: tuple[bool, ...]

    def found(self, name: str) -> Iterator[tuple[int, int]]:
        """Where cues of a class stand outside quotation marks, as token indices, half-open."""
        return ((start, end) for start, end in self._cues(name) if not self.quoted[start])

    def _cues(self, name: str) -> Iterator[tuple[int, int]]:
        listed = cues_by_first(name)
        if listed.keys().isdisjoint(self.plain):
            return
        for start, word in enumerate(self.plain):
            for cue in listed.get(word, ()):
                if self.plain[start : start + len(cue)] == cue:
                    yield start, start + len(cue)
                    break

    def is_comment(self) -> bool:
        """Whether it only sums up or looks ahead ("it remains to be seen")."""
        return any(True for _ in self.found("comments"))

    def contraries(self) -> Counter[str]:
        """The words of negation, denial or refusal in it, quoted or not, each "n't" as "not"."""
        classes = ("negations", "denials", "untruths", "contraries")
        found = Counter(
            " ".join(self.plain[start:end]) for name in classes for start, end in self._cues(name)
        )
        found["not"] += sum(_is_contracted_not(word) for word in self.plain)
        return +found

    def is_contrary(self) -> bool:
        """Whether any word of negation, denial or refusal stands in it, quoted or not."""
        return bool(self.contraries())

    def negated(self) -> frozenset[str]:
        """The stems that the sentence tells as not so, outside quotation marks: the first word that
        says something behind a negation, the clause behind a denial, all before "is false"."""
        stems: set[str] = set()
        ends = [end for _, end in self.found("negations")]
        ends += [
            index + 1
            for index, word in enumerate(self.plain)
            if not self.quoted[index] and _is_contracted_not(word)
        ]
        for end in ends:
            stems |= self._first_stem(end)
        for end in self._denials():
            stems |= self._clause_from(end)
        for start, _ in self.found("untruths"):
            if self.follows(start, "copulas"):
                stems |= {_stem(token) for token in self.tokens[:start] if token.is_word}
        return frozenset(stems)

    def follows(self, start: int, name: str) -> bool:
        """Whether a word of that class, or a possessive, stands before the token."""
        before = self.plain[start - 1] if start else ""
        return (before,) in cues(name) or before.endswith("'s")

    def denied_head(self) -> str | None:
        """The stem of the first word that says something behind a word of denial."""
        for end in self._denials():
            clause = self._clause_from(end)
            heads = (stemmed for stemmed in map(_stem, self.tokens[end:]) if stemmed in clause)
            return next((head for head in heads if head in self.unit.stems), None)
        return None

    def _denials(self) -> Iterator[int]:
        """The tokens behind words of denial, but for what is refused ("denied them visas")."""
        for _, end in self.found("denials"):
            thing = takewhile(lambda word: word not in _CLAUSE_OPENERS, self.plain[end:][:_OBJECT])
            if not any((word,) in cues("refusable") for word in thing):
                yield end

    def is_modal(self, stemmed: str) -> bool:
        """Whether the word is told as what will, would or may be, not as what is or was."""
        return any(
            (word,) in cues("modals")
            for index, token in enumerate(self.tokens)
            if _stem(token) == stemmed
            for word in self.plain[max(index - _MODAL_REACH, 0) : index]
        )

    def stems_near(self, start: int, end: int, words: int) -> set[str]:
        """The stems of the tokens at most so many before or after these."""
        return {_stem(token) for token in self.tokens[max(start - words, 0) : end + words]}

    def share_given(self) -> float:
        """The share of the words that the article gives as somebody's, 0 to 1."""
        words = [
            given for token, given in zip(self.tokens, self.given, strict=True) if token.is_word
        ]
        return sum(words) / len(words) if words else 0.0

    def _first_stem(self, start: int) -> set[str]:
        for token in self.tokens[start : start + _NEGATION_REACH]:
            if _stem(token) in self.unit.stems:
                return {_stem(token)}
        return set()

    def _clause_from(self, start: int) -> set[str]:
        """The stems from a token on, up to the end of the clause; behind "that" a comma ends it
        only before a word that begins another ("denied that in May, at sea, it sank, and left").
        """
        whole = self.plain[start : start + 1] == ("that",)
        stems: set[str] = set()
        for index in range(start, min(start + _DENIAL_REACH * (1 + whole), len(self.tokens))):
            word = self.plain[index]
            following = self.plain[index + 1 : index + 2]
            if word in _CLAUSE_ENDS and not (
                whole and word == "," and following and following[0] not in _CLAUSE_OPENS
            ):
                break
            if self.tokens[index].is_word:
                stems.add(_stem(self.tokens[index]))
        return stems


class Reader:
    """Reads the units of a story; what it needs of each article is gathered once."""

    def __init__(self, story: StoryMarks) -> None:
        self._tokens = story.tokens
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
        tokens = tuple(self._tokens[article].within(span.start, span.end))
        starts = [token.start for token in tokens]
        return Sentence(
            unit,
            span,
            tokens,
            tuple(_plain(token.text) for token in tokens),
            self._quoted[article].each(starts),
            self._given[article].each(starts),
        )

    def _without_heading(self, span: Span) -> Span:
        """The sentence without a heading that it begins with ("THE DETAILS: When the …")."""
        headings = self._headings[span.article]
        place = bisect_right(headings, span.start, key=lambda heading: heading.start) - 1
        if place < 0 or not span.start < headings[place].end < span.end:
            return span
        text = self._tokens[span.article].text
        start = headings[place].end
        while start < span.end and text[start].isspace():
            start += 1
        return Span(span.article, start, span.end)


def _given(marks: Annotations) -> Iterator[Span]:
    """What the article gives as somebody's words or knowledge."""
    yield from (each.content for each in marks.attributions if each.content)
    direct = (quote for quote in marks.quotes if quote.kind == "direct")
    yield from (part for quote in direct for part in quote.parts)


def _stem(token: Token) -> str:
    return stem(fold(token.text))


def _is_contracted_not(word: str) -> bool:
    return word.endswith("n't")


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")
