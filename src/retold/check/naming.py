"""How the draft names a person: in full at first, by the last word from then on."""

from collections import defaultdict
from typing import NamedTuple

from .pairs import Comparison, Pair
from .slots import Slot

# Words after a name in which the draft may go on with its last word alone.
_GOES_ON = 200


class Naming(NamedTuple):
    """For two names in one place; 0 for other facts.

    ``orphan``: the draft has the last word of the report's name and never the first; ``goes_on``:
    it goes on with that last word alone; ``in_full_again``: it gives its own name in full
    elsewhere too; ``before``: it has the last word of its own earlier.
    """

    orphan: float = 0.0
    goes_on: float = 0.0
    in_full_again: float = 0.0
    before: float = 0.0


class Named:
    """Where the draft has each word."""

    def __init__(self, comparison: Comparison) -> None:
        self._text = comparison.text(comparison.draft.article.id)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._text.words):
            self._places[word.folded].append(place)
        self._of_start = {word.start: place for place, word in enumerate(self._text.words)}

    def naming(self, pair: Pair, mine: Slot, theirs: Slot) -> Naming:
        """How the draft names whom two names mean."""
        if mine.kind != "name":
            return Naming()
        ours = [word.folded for word in pair.ours.words[mine.first : mine.last]]
        other = [word.folded for word in pair.theirs.words[theirs.first : theirs.last]]
        here = self._of_start[pair.ours.words[mine.first].start]
        own = [p for p in self._places.get(ours[-1], ()) if not here <= p < here + len(ours)]
        return Naming(
            orphan=float(
                len(other) > 1 and other[0] not in self._places and other[-1] in self._places
            ),
            goes_on=float(
                any(
                    0 < place - here < _GOES_ON and not self._follows(place, other)
                    for place in self._places.get(other[-1], ())
                )
            ),
            in_full_again=float(len(ours) > 1 and any(self._follows(p, ours) for p in own)),
            before=float(any(place < here for place in own)),
        )

    def _follows(self, place: int, name: list[str]) -> bool:
        """Whether the last word of a name stands behind the one that it has before it."""
        return len(name) > 1 and place > 0 and self._text.words[place - 1].folded == name[-2]
