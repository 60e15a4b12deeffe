"""What a sentence denies, and whether another sentence tells that very thing as so."""

from collections.abc import Mapping, Sequence

from ...annotate.times.tense import is_past_form
from ...annotate.times.words import listed
from ...annotate.tokens import Token, tokenize
from ..alignment.words import fold, stem

DENYING = listed("denied denies refuted refutes disputed disputes")
_NEGATING = listed("not never didn't wasn't weren't hasn't haven't hadn't")
_WISHED = listed("would could should will might may can must to")
# A denial after one of these is none: what was denied to somebody, what somebody may yet deny.
_WITHHOLDING = listed("was were been be being is are to would could should will might may can must")
# Before what is told, within a few words, these tell it as open, wished or not so.
_OPEN = listed(
    "if whether would could should may might will can must to not never no n't without unless "
    "cannot deny denied denies denying refuse refused refuses"
)
# A sentence with one of these asks or argues; it tells nothing as so.
_ASKING = listed("asked question questions whether contradicted rejected claims claim") | {"?"}
_AUXILIARIES = listed("did does do was were is are has have had be been that it he she they")
_CLAUSE_ENDS = frozenset(",;:.—–?!") | listed("but because while although though and or")
# "Those who had not left" denies nothing of anybody.
_RELATIVE = listed("who which that whom whose those if when unless until")
# How many tokens after the word of denial may belong to what is denied, and stand before a word
# that makes it open.
_SCOPE, _BEFORE = 14, 3
# The share of what is denied that must be told, and the least number of words.
_MOST, _LEAST_WORDS = 0.6, 2


def denies_what_is_told(
    denial: str, told: str, weights: Mapping[str, float], names: frozenset[str]
) -> bool:
    """Whether ``denial`` denies what ``told`` tells as so.

    What follows the word of denial up to the end of its clause must stand in ``told`` for the most
    part, its first word (what was done or not done) told as done there. ``weights`` hold the stems
    that mean something, ``names`` those of names: one before "did not" must be in ``told`` too.
    """
    tokens, other = tokenize(denial, 0, len(denial)), tokenize(told, 0, len(told))
    words = [token.text.lower() for token in other]
    if not _ASKING.isdisjoint(words) or not DENYING.isdisjoint(words):
        return False
    stems = {_stem(token) for token in other}
    for place in range(len(tokens)):
        subject = {_stem(t) for t in tokens[:place]} & names
        if _is_denial(tokens, place) or (
            _is_negation(tokens, place) and (not subject or subject & stems)
        ):
            denied = _denied(tokens, place, weights)
            if _is_covered(denied, stems, weights) and _is_told(denied[0], other):
                return True
    return False


def _stem(token: Token) -> str:
    return stem(fold(token.text))


def _is_denial(tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1].text.lower() if place else ""
    return tokens[place].text.lower() in DENYING and before not in _WITHHOLDING


def _is_negation(tokens: Sequence[Token], place: int) -> bool:
    word = tokens[place].text.lower().replace("’", "'")
    before = {token.text.lower() for token in tokens[max(0, place - _BEFORE) : place]}
    return word in _NEGATING and _RELATIVE.isdisjoint(before) and _WISHED.isdisjoint(before)


def _denied(tokens: Sequence[Token], place: int, weights: Mapping[str, float]) -> list[str]:
    """The stems that mean something from the word of denial to the end of its clause."""
    found: list[str] = []
    for token in tokens[place + 1 : place + 1 + _SCOPE]:
        if found and token.text.lower() in _CLAUSE_ENDS:
            break
        word = _stem(token)
        if weights.get(word, 0.0) > 0 and token.text.lower() not in _AUXILIARIES:
            found.append(word)
    return found


def _is_covered(denied: Sequence[str], stems: set[str], weights: Mapping[str, float]) -> bool:
    shared = [word for word in denied if word in stems]
    if len(shared) < _LEAST_WORDS or denied[0] not in stems:
        return False
    return sum(weights[w] for w in shared) >= _MOST * sum(weights[w] for w in denied)


def _is_told(predicate: str, tokens: Sequence[Token]) -> bool:
    """Whether a verb is told as done: somewhere without a word that leaves it open."""
    return any(
        _stem(token) == predicate
        and is_past_form(token.text)
        and _OPEN.isdisjoint(t.text.lower() for t in tokens[max(0, place - _BEFORE) : place])
        for place, token in enumerate(tokens)
    )
