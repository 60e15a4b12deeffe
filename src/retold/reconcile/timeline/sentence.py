"""A sentence as the timeline reads it: its tokens, and the words in it that tell of a happening."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...annotate.times.tense import is_past_form
from ...annotate.tokens import Token
from ...model import Span
from ..alignment.words import fold, stem
from .actions import REPORTING, action_of
from .cues import DESCRIBING, NOT_DONE, SAYING

# Farther off than this many tokens nothing in a sentence has to do with anything else: it bounds
# the work where a text is one endless line.
REACH = 60
_UNDOING = 3
# "Been" stands so many tokens before the word for a state.
_STATE = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word that tells of a happening; ``place`` is its token's index in the sentence."""

    place: int
    token: Token
    action: str

    @property
    def is_listed(self) -> bool:
        """Whether its kind of happening is in the lists; other verbs go by their stems."""
        return not self.action.startswith("~")

    @property
    def is_verb(self) -> bool:
        """Whether it has a verb's form."""
        return is_past_form(self.token.text) or self.token.text.endswith("s")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``words`` are in order of their places."""

    span: Span
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    words: tuple[Word, ...]

    def places(self, span: Span) -> tuple[int, int]:
        """The indices of the tokens that a span covers, half-open."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def before(self, place: int, count: int = REACH) -> Sequence[Token]:
        """The tokens before a place, at most ``count``."""
        return self.tokens[max(0, place - count) : place]

    def after(self, place: int, count: int = REACH) -> Sequence[Token]:
        """The tokens from a place on, at most ``count``."""
        return self.tokens[place : place + count]

    def words_around(self, first: int, last: int) -> Sequence[Word]:
        """The words within reach of the tokens ``first:last``."""
        low = bisect_left(self.words, first - REACH, key=lambda word: word.place)
        high = bisect_left(self.words, last + REACH, key=lambda word: word.place)
        return self.words[low:high]

    def reach(self, place: int) -> tuple[int, int]:
        """The offsets in the text within which something stands near a token."""
        first, last = max(0, place - REACH), min(len(self.tokens), place + REACH) - 1
        return self.tokens[first].start, self.tokens[last].end

    def begins_state(self, place: int) -> bool:
        """Whether "since" follows a word for a state that began: "had been on order since"."""
        return _begins_state(self.tokens, place)

    def is_undone(self, word: Word) -> bool:
        """Whether a word tells of what did not happen, or only of a purpose ("to ban")."""
        before = [token.text.lower() for token in self.before(word.place, _UNDOING)]
        purpose = before[-1:] == ["to"] and not is_past_form(word.token.text)
        return purpose or not NOT_DONE.isdisjoint(before)


def read_sentence(
    span: Span, tokens: Sequence[Token], is_skipped: Callable[[int], bool]
) -> Sentence:
    """The sentence of a span with these tokens; words at skipped offsets (quoted, in names) left
    away."""
    words = tuple(
        Word(place, token, action)
        for place, token in enumerate(tokens)
        if (action := _action(token.text) or _state(tokens, place)) and not is_skipped(token.start)
    )
    return Sentence(span, tuple(tokens), tuple(token.start for token in tokens), words)


def _state(tokens: Sequence[Token], place: int) -> str | None:
    """The happening that began a state, where the word itself is in no list: "order", "custody"."""
    word = tokens[place].text.lower()
    if not word.isalpha() or not _begins_state(tokens, place):
        return None
    return action_of(f"{word}ed") or f"~{stem(fold(word))}"


def _begins_state(tokens: Sequence[Token], place: int) -> bool:
    if place + 1 >= len(tokens) or tokens[place + 1].text.lower() != "since":
        return False
    return any(token.text.lower() == "been" for token in tokens[max(0, place - _STATE) : place])


@lru_cache(maxsize=1 << 16)
def _action(text: str) -> str | None:
    word = text.lower()
    if word in REPORTING:
        return SAYING
    for piece in (word, *word.split("-")):
        if action := action_of(piece):
            return action
    if is_past_form(text) and word not in DESCRIBING:
        return f"~{stem(fold(word))}"
    return None
