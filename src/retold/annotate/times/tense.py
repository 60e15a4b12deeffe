"""Whether the words around a time expression speak of the past or of the future."""

from bisect import bisect_left
from typing import Literal

from ..document import Document
from .verbs import AUXILIARY, COMMITTING, FUTURE, NOT_PAST, PAST, PRESENT

Tense = Literal["past", "present", "future"]

# How many words on each side are looked at: a clause, about.
_REACH = 12
# A verb after the expression counts as this much farther off than one before it.
_AFTER = 5


def tense_at(document: Document, start: int, end: int) -> Tense | None:
    """The tense of the verb nearest to ``start:end`` in its sentence, None if it has none."""
    index = document.sentence_at(start)
    if index is None:
        return None
    sentence = document.sentences[index]
    first, last = (bisect_left(document.token_starts, offset) for offset in (start, end))
    before = [
        t for t in document.tokens[max(0, first - _REACH) : first] if t.start >= sentence.start
    ]
    after = [t for t in document.tokens[last : last + _REACH] if t.start < sentence.end]
    if before and before[-1].text.lower() in {"until", "till"}:
        return "future"
    best: tuple[int, Tense] | None = None
    following = ""
    for distance, token in enumerate(reversed(before)):
        previous = before[-distance - 2].text if distance + 2 <= len(before) else ""
        if previous == "be" and _tense_of(token.text) == "past":
            continue  # "is to be opened on": the verb before tells
        if following == "to" and token.text in COMMITTING:
            best = (distance, "future")
            break
        if tense := _tense_of(token.text):
            best = (distance, tense)
            break
        following = token.text
    for distance, token in enumerate(after, _AFTER):
        if best is not None and distance >= best[0]:
            break
        if tense := _tense_of(token.text):
            best = (distance, tense)
            break
    return best[1] if best else None


def _tense_of(word: str) -> Tense | None:
    if word in FUTURE or word.endswith(("'ll", "’ll")):
        return "future"
    if word in PAST:
        return "past"
    if word in PRESENT:
        return "present"
    if len(word) > 4 and word.endswith("ed") and word.islower() and word not in NOT_PAST:
        return "past"
    return None


def is_past_form(word: str) -> bool:
    """Whether a word has the form of a past tense or participle, auxiliaries left away."""
    return word not in AUXILIARY and _tense_of(word) == "past"
