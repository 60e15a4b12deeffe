"""Names in lines where every word has a capital, told by what the rest of the article names."""

from collections.abc import Collection, Iterator, Sequence

from ..tokens import Token
from .keys import Key, key_of
from .lexicon import common_words, first_names, listed
from .runs import core
from .segments import Candidate, candidate_at
from .words import CALENDAR, FUNCTION_WORDS, NOT_NAMES

_LONGEST_NAME = 6
_MOST_SMALL = 1 / 8
"""Share of the words, function words aside, that a headline may leave in lower case."""


def is_headline(tokens: Sequence[Token]) -> bool:
    """Whether a line capitalises ordinary words too: Title Case, or all capitals."""
    if sum(token.text[0].isupper() for token in tokens) * 3 < len(tokens):
        return False
    words = [token.text for token in tokens[1:] if len(token.text) > 1 and token.text[0].isalpha()]
    content = [word for word in words if word not in FUNCTION_WORDS]
    capital = [word for word in content if word[0].isupper()]
    if len(content) - len(capital) > _MOST_SMALL * len(content):
        return False
    common = common_words()
    return sum(core(word).lower() in common for word in capital) >= 3


def headline_names(
    tokens: Sequence[Token], first: int, last: int, known: Collection[Key]
) -> Iterator[Candidate]:
    """The names among tokens ``first:last`` of a headline: the known ones, the listed ones, and
    words of which none is ordinary."""
    index = first
    shouted = all(t.text.isupper() or not t.text[0].isalpha() for t in tokens[first:last])
    while index < last:
        length = _known_at(tokens, index, last, known, shouted=shouted) or _unusual_at(
            tokens, index, last
        )
        if length:
            words = tuple(core(tokens[part].text) for part in range(index, index + length))
            yield candidate_at(tokens, range(index, index + length), words, weak=True)
        index += length or 1


def _known_at(
    tokens: Sequence[Token], index: int, last: int, known: Collection[Key], *, shouted: bool
) -> int:
    if not tokens[index].text[0].isupper():
        return 0
    for length in range(min(_LONGEST_NAME, last - index), 0, -1):
        words = tuple(core(token.text) for token in tokens[index : index + length])
        acronym = words[0].isupper() and not shouted
        if key_of(words) in known or (listed(words) and (acronym or _is_unusual(words[0]))):
            return length
    return 0


def _unusual_at(tokens: Sequence[Token], index: int, last: int) -> int:
    """The number of words, two at least, of a name that begins with a first name."""
    if core(tokens[index].text).lower() not in first_names():
        return 0
    end = index
    while end < last and tokens[end].text[0].isupper() and _is_unusual(core(tokens[end].text)):
        end += 1
        if core(tokens[end - 1].text) != tokens[end - 1].text:
            break
    return end - index if 2 <= end - index <= 3 else 0


def _is_unusual(word: str) -> bool:
    low = word.lower()
    return not (
        low in common_words() or low in FUNCTION_WORDS or low in CALENDAR or word in NOT_NAMES
    )
