"""A proposition as the words that stance is read from."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from ...annotate.tokens import Token
from ...model import Span
from ..alignment import Unit
from ..alignment.words import fold, stem
from ..cues import cues, cues_by_first
from ..propositions import Proposition

# Tokens behind a negation among which the word that it negates must be; a denial reaches further,
# over "denied reports that the old …".
_NEGATION_REACH = 4
_DENIAL_REACH = 12
_MODAL_REACH = 3
# Tokens of what is denied that are looked at for things that are refused.
_OBJECT = 5
_RELATIVES = frozenset({"that", "which", "who", "whose"})
_CLAUSE_OPENERS = frozenset({"that", "having", "being"})
_CLAUSE_ENDS = frozenset(",;:—–()") | {"but", "because", "although", "though", "while", "who"}
_SENTENCE_ENDS = frozenset(".!?")
_SIGNS = frozenset(",;:—–()")
# What begins another clause behind a comma.
_CLAUSE_OPENS = _CLAUSE_ENDS | frozenset(
    ("and", "or", "so", "yet", "which", "where", "when", "after", "as", "saying", "adding")
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a proposition, and for each whether it stands in quotation marks and whether
    the article gives it as somebody's words or knowledge. ``plain`` are the tokens in lower case
    with straight apostrophes; ``said`` are the places of verbs of speech that have a speaker."""

    proposition: Proposition
    tokens: tuple[Token, ...]
    plain: tuple[str, ...]
    quoted: tuple[bool, ...]
    given: tuple[bool, ...]
    said: tuple[int, ...] = ()

    @property
    def unit(self) -> Unit:
        """Its comparable words."""
        return self.proposition.unit

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return self.proposition.span

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

    def undone(self) -> frozenset[str]:
        """The stems of what nobody did ("no one had asked him to stop")."""
        stems: set[str] = set()
        for _, end in self.found("nobodies"):
            start = self._verb_from(end)
            for index in range(start, min(start + _DENIAL_REACH, len(self.tokens))):
                word = self.plain[index]
                if word in _CLAUSE_OPENS or (word,) in cues("subordinates"):
                    break
                stems.add(_stem(self.tokens[index]))
        return frozenset(stems & set(self.unit.stems))

    def _verb_from(self, start: int) -> int:
        """Where the verb of a subject begins: at once, or behind "in the house" with an auxiliary;
        the end of the sentence if it is not found."""
        if self.plain[start : start + 1] and (self.plain[start],) not in cues("after_nobodies"):
            return start
        places = range(start, min(start + _DENIAL_REACH, len(self.plain)))
        return next(
            (place for place in places if (self.plain[place],) in cues("auxiliaries")),
            len(self.plain),
        )

    def part_with(self, shared: AbstractSet[str]) -> "Sentence":
        """The one of several sentences in the unit that has most of these stems; else itself."""
        ends = [
            index + 1
            for index in range(1, len(self.tokens) - 1)
            if self.plain[index] in _SENTENCE_ENDS
            and not self.quoted[index]
            and self.tokens[index - 1].text.islower()
            and self.tokens[index + 1].text[0].isupper()
        ]
        if not ends:
            return self
        bounds = list(pairwise([0, *ends, len(self.tokens)]))
        start, end = max(bounds, key=lambda part: len(shared & self.stems_of(*part)))
        return replace(
            self,
            tokens=self.tokens[start:end],
            plain=self.plain[start:end],
            quoted=self.quoted[start:end],
            given=self.given[start:end],
            said=tuple(verb - start for verb in self.said if start <= verb < end),
        )

    def stem_at_end_of(self, span: Span | None) -> str | None:
        """The stem of the last word of a span, if it is one of those that say something."""
        inside = [t for t in self.tokens if span and span.start <= t.start < span.end and t.is_word]
        last = _stem(inside[-1]) if inside else None
        return last if last in self.unit.stems else None

    def stems_of(self, start: int, end: int) -> set[str]:
        """The stems of the tokens from one up to another."""
        return {_stem(token) for token in self.tokens[start:end]}

    def is_negated(self, verb: int) -> bool:
        """Whether a word of negation stands close before a verb."""
        before = self.plain[max(verb - _MODAL_REACH, 0) : verb]
        return any((word,) in cues("negations") or _is_contracted_not(word) for word in before)

    def clause_start(self, verb: int) -> int:
        """Behind the last sign before a verb that a clause may begin at, outside quotations."""
        return next(
            (
                index + 1
                for index in range(verb - 1, -1, -1)
                if self.plain[index] in _SIGNS and not self.quoted[index]
            ),
            0,
        )

    def is_coordinate(self, clause: int, verb: int) -> bool:
        """Whether the clause of a verb has a subject of its own behind "and", "but" or ";"."""
        joined = (self.plain[clause],) in cues("conjunctions")
        return verb - clause > 1 if joined else clause > 0 and self.plain[clause - 1] == ";"

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
            # "Denied that a valve had failed on the tank that exploded": it did explode.
            if word in _RELATIVES and index > start:
                break
            if self.tokens[index].is_word:
                stems.add(_stem(self.tokens[index]))
        return stems


def _stem(token: Token) -> str:
    return stem(fold(token.text))


def _is_contracted_not(word: str) -> bool:
    return word.endswith("n't")


def straighten(word: str) -> str:
    """A word in lower case with a straight apostrophe."""
    return word.lower().replace("’", "'")
