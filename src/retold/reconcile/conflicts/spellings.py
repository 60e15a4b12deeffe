"""Many names compared with each other, or looked for in a text, without going through all pairs."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from rapidfuzz.distance import OSA

_LONGEST = 40
"""Letters of a word that is looked for in other spellings: what is longer is no name."""


class Spellings:
    """Words, in an order, that are asked which of them are another one with one letter more, fewer,
    changed or swapped.

    Found by the words that are left where one letter is taken out, which two such words share
    (Wolf Garbe's symmetric deletions): linear in the number of words.
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._by_rest: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._count = 0
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Keep one more word."""
        for rest in _rests(word):
            self._by_rest[rest].append((self._count, word))
        self._count += 1

    def near(self, word: str) -> list[tuple[int, str]]:
        """The words kept, each with its number from 0, that are one letter from a word or the word
        itself, in order."""
        known = {each for rest in _rests(word) for each in self._by_rest.get(rest, ())}
        return sorted(each for each in known if OSA.distance(each[1], word, score_cutoff=1) <= 1)

    def first(self, word: str) -> str:
        """The first of the words so far that the word spells: "Oscasio" is "Ocasio". If there is
        none, the word itself, which is kept."""
        near = self.near(word)
        if near:
            return near[0][1]
        self.add(word)
        return word


def _rests(word: str) -> set[str]:
    if len(word) > _LONGEST:
        return {word}
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def found_in(words: Collection[str], text: str) -> set[str]:
    """Those of the words that stand anywhere in a text, in the midst of others too: O(len(text))
    for each length that a word has."""
    lengths = {len(word) for word in words}
    return {
        part
        for length in lengths
        for at in range(len(text) - length + 1)
        if (part := text[at : at + length]) in words
    }
