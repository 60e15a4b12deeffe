"""Errors that two articles share: who has the same wrong number has it from the same hand.

The classical argument of textual criticism (Lachmann): what most articles tell alike may have
reached each on its own, a slip that few have in common did not. What is the slip cannot be known
here; it is held to be the reading that clearly fewer articles have.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...model import Span
from ..alignment import Alignment, cluster_units
from ..alignment.text import Word
from ..alignment.words import rarity

# A reading is an error where at least this many times as many articles have another one.
_OUTNUMBERED = 2
# How many words after a number what it counts may stand, and how rare a word that says so is.
_REACH = 3
_LEAST_RARITY = 0.05
_YEARS = range(1900, 2100)

# A place of the story where a number stands (the group of sentences, what is counted), and the
# number that an article has there.
Place = tuple[int, str]
Reading = tuple[Place, str]


class SharedErrors:
    """For each article the readings in which it stands against most of the others."""

    def __init__(self, alignment: Alignment) -> None:
        self._errors: dict[str, dict[Reading, Span]] = defaultdict(dict)
        self._places: dict[str, set[Place]] = defaultdict(set)
        for number, cluster in enumerate(cluster_units(alignment)):
            for counted, told in _readings(alignment, cluster).items():
                counts = Counter(value for value, _ in told.values())
                most = max(counts.values())
                for article, (value, span) in told.items():
                    self._places[article].add((number, counted))
                    if counts[value] * _OUTNUMBERED <= most:
                        self._errors[article][(number, counted), value] = span

    def shared(self, one: str, other: str) -> list[Span]:
        """Where the two have the same errors: a span of each article for each error."""
        mine, theirs = self._errors[one], self._errors[other]
        return [span for error in mine if error in theirs for span in (mine[error], theirs[error])]

    def mended(self, child: str, parent: str) -> int:
        """How many errors of the parent the child has not although it tells of the same."""
        lacked = self._errors[parent].keys() - self._errors[child].keys()
        return sum(place in self._places[child] for place, _ in lacked)


def _readings(
    alignment: Alignment, cluster: Sequence[int]
) -> Mapping[str, Mapping[str, tuple[str, Span]]]:
    """For each thing counted in a group of sentences the number that each article gives, and where.

    An article that gives two is left away.
    """
    found: dict[str, dict[str, tuple[str, Span]]] = defaultdict(dict)
    for index in cluster:
        unit = alignment.units[index]
        article = unit.span.article
        given = list(_numbers(alignment.texts[article].within(unit.span)))
        times = Counter(counted for counted, _ in given)
        for counted, word in given:
            if times[counted] == 1:
                found[counted][article] = word.folded, Span(article, word.start, word.end)
    return found


def _numbers(words: Sequence[Word]) -> Iterator[tuple[str, Word]]:
    """What is counted, and the number: the next telling word, or "year" for one that looks so."""
    for place, word in enumerate(words):
        if not word.folded.isdigit():
            continue
        if len(word.folded) == 4 and int(word.folded) in _YEARS:
            yield "year", word
            continue
        for after in words[place + 1 : place + 1 + _REACH]:
            if rarity(after.stem) >= _LEAST_RARITY and not after.folded[0].isdigit():
                yield after.stem, word
                break
