"""Who is in each paragraph of an article, read once for all the pronouns in it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from ...annotate.names.words import DESCRIBING
from ...annotate.times.words import listed
from ...annotate.tokens import Token
from ...model import NameMention

_MOST = 3
"""People that are remembered of a paragraph: with more than two nobody is meant alone."""
_STRANGERS = listed("man woman boy girl person suspect official officer spokesman spokeswoman") | (
    frozenset(DESCRIBING)
)
_INDEFINITE = listed("a an one another some two three")
_SAID_OF = frozenset({",", "—", "–", "is", "was", "as", "“", "‘", '"', "him"})
_ARTICLE = 4
"""Words after an indefinite article that may hold its noun."""


class Paragraphs:
    """The people of each paragraph; ``starts`` are the offsets of the paragraphs, the first 0.

    ``people`` are the mentions in order of the text; ``fits`` says whether an entity can be meant
    by a pronoun of a gender ("m", "f"). Linear time; each question takes O(log n).
    """

    def __init__(
        self,
        starts: Sequence[int],
        tokens: Sequence[Token],
        people: Sequence[NameMention],
        fits: Callable[[str, str], bool],
    ) -> None:
        self.starts = starts
        self._named: Mapping[tuple[int, str], dict[str, int]] = defaultdict(dict)
        self._strangers = self._first_strangers(tokens)
        for person in people:
            place, start = self.index(person.span.start), person.span.start
            entity = person.entity
            if entity is None:
                self._strangers[place] = min(start, self._strangers.get(place, start))
                continue
            for gender in ("", "m", "f"):
                first = self._named[place, gender]
                if len(first) < _MOST and (not gender or fits(entity, gender)):
                    first.setdefault(entity, start)

    def index(self, at: int) -> int:
        """The number of the paragraph that an offset lies in, -1 for a negative offset."""
        return bisect_right(self.starts, at) - 1

    def named(self, paragraph: int, before: int, gender: str = "") -> list[str]:
        """The first people, three at most, that a paragraph names before an offset, each once;
        with a gender those alone who can have it."""
        found = self._named.get((paragraph, gender), {})
        return [entity for entity, start in found.items() if start < before]

    def has_stranger(self, paragraph: int, before: int) -> bool:
        """Whether somebody without a name, or whom no name was found for, is in a paragraph before
        an offset."""
        first = self._strangers.get(paragraph)
        return first is not None and first < before

    def _first_strangers(self, tokens: Sequence[Token]) -> dict[int, int]:
        """Where the first noun after an indefinite article that means somebody begins, by
        paragraph."""
        found: dict[int, int] = {}
        words = [token.text.lower() for token in tokens]
        firsts = {bisect_left(tokens, start, key=lambda t: t.start) for start in self.starts}
        for at, word in enumerate(words):
            # A noun phrase may say what somebody is: "A, a lawyer", "A is a lawyer", "as a".
            said = at not in firsts and words[at - 1] in _SAID_OF
            if word not in _INDEFINITE or said:
                continue
            for noun in range(at + 1, min(at + 1 + _ARTICLE, len(words))):
                if words[noun] in _STRANGERS:
                    start = tokens[noun].start
                    place = self.index(tokens[at].start)
                    found[place] = min(start, found.get(place, start))
                    break
        return found
