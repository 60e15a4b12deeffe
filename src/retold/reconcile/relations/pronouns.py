"""Whom "he", "him", "she", "her" and "the two" mean, only where nobody else can be meant."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence

from ...annotate.document import Document
from ...annotate.names import genders
from ...annotate.quotes.words import is_finite, is_verb_adverb
from ...annotate.times.words import listed
from ...annotate.tokens import Token, Tokens
from ...model import Annotations, NameMention, Span
from .paragraphs import Paragraphs

_SUBJECTS = {"he": "m", "she": "f"}
_OBJECTS = {"him": "m", "her": "f"}
_TWO = listed("men women leaders sides presidents rivals politicians officials")


class Pronouns:
    """Reads the pronouns of one article."""

    def __init__(
        self, marks: Annotations, tokens: Tokens, is_quoted: Callable[[int], bool]
    ) -> None:
        text = marks.article.text
        all_ = tokens.all
        document = Document(
            marks.article, all_, marks.sentences, (), tuple(token.start for token in all_)
        )
        self._tokens = tokens
        self._genders: Mapping[str, str] = genders(document, marks.names)
        self._people = [
            name
            for name in marks.names
            if name.kind in ("person", "office") and not is_quoted(name.span.start)
        ]
        self._starts = [name.span.start for name in self._people]
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self._paragraphs = Paragraphs(starts, all_, self._people, self._fits)
        self._sentences = marks.sentences
        self._sentence_starts = [sentence.start for sentence in marks.sentences]
        # What the speakers of quotations were found to be holds here too.
        self._speakers = {
            span.start: quote.speaker
            for quote in marks.quotes
            for span in quote.speaker_spans
            if quote.speaker is not None
        }

    def subject(self, token: Token) -> str | None:
        """The person that "he" or "she" means: the speaker that was found for it, the only one in
        its paragraph who can be meant, or the subject of the sentence before."""
        known = self._speakers.get(token.start)
        if known is not None:
            return known
        wanted = _SUBJECTS.get(token.text.lower())
        if wanted is None:
            return None
        paragraph = self._paragraphs.index(token.start)
        if self._paragraphs.has_stranger(paragraph, token.start):
            return None
        people = self._paragraphs.named(paragraph, token.start, wanted)
        if len(people) == 1:
            return people[0] if self._is_nearest(people[0], token) else None
        low = self._paragraphs.starts[paragraph]
        return self._last_subject(low, token, wanted) if people else None

    def _is_nearest(self, person: str, token: Token) -> bool:
        """Whether nobody else is named between somebody and a pronoun in its own sentence: the
        gender of a first name is no proof."""
        index = bisect_right(self._sentence_starts, token.start) - 1
        here = self._between(self._sentences[max(0, index)].start, token.start)
        return not here or here[-1].entity == person

    def object(self, token: Token, subject: str | None) -> str | None:
        """The person that "him" or "her" means: the only one in its paragraph besides the
        subject of its clause."""
        wanted = _OBJECTS.get(token.text.lower())
        if wanted is None or subject is None:
            return None
        paragraph = self._paragraphs.index(token.start)
        if self._paragraphs.has_stranger(paragraph, token.start):
            return None
        fitting = self._paragraphs.named(paragraph, token.start, wanted)
        others = [person for person in fitting if person != subject]
        return others[0] if len(others) == 1 else None

    def two(self, token: Token) -> tuple[str, str] | None:
        """The two people that "the two" before a token means: the only ones of the paragraph so
        far, or, at its head, of the one before."""
        paragraph = self._paragraphs.index(token.start)
        people = self._paragraphs.named(paragraph, token.start)
        if not people:
            starts = self._paragraphs.starts
            low, before = starts[paragraph], paragraph - 1
            while before > 0 and low - starts[before] < 2:
                before -= 1  # an empty line
            people = self._paragraphs.named(before, low)
        return (people[0], people[1]) if len(people) == 2 else None

    def _between(self, low: int, high: int) -> Sequence[NameMention]:
        return self._people[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def _fits(self, person: str, wanted: str) -> bool:
        return self._genders.get(person, wanted) == wanted

    def _last_subject(self, low: int, token: Token, wanted: str) -> str | None:
        """The subject of the sentence before, for a pronoun that opens its own."""
        index = bisect_right(self._sentence_starts, token.start) - 1
        if index < 1 or token.start - self._sentence_starts[index] > len("Afterwards, "):
            return None
        before: Span = self._sentences[index - 1]
        if before.start < low:
            return None
        for person in self._between(before.start, before.end):
            if person.entity is not None and self._acts(person):
                return person.entity if self._fits(person.entity, wanted) else None
        return None

    def _acts(self, person: NameMention) -> bool:
        for token in self._tokens.within(person.span.end, person.span.end + 40)[:3]:
            word = token.text.lower()
            if not is_verb_adverb(word):
                return is_finite(word)
        return False


def is_two(words: Sequence[str], at: int) -> int:
    """How many words from ``at`` on say "the two", "the two leaders" or "both men"; 0 for none."""
    if words[at : at + 2] == ["the", "two"]:
        return 3 if words[at + 2 : at + 3] and words[at + 2] in _TWO else 2
    if words[at] == "both" and words[at + 1 : at + 2] and words[at + 1] in _TWO:
        return 2
    return 0
