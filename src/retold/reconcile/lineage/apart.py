"""What thirds show of two articles: that neither had it from the other.

Of what two articles have in common and a third lacks, none had its words from the third, unless
one brought them in and the other has it from that one. So where each of two has matter of a third
that the other lacks, they have it side by side; and where of three each lacks what the other two
have, none of the three is the source of all (the classical proof of a lost source: Maas,
Textkritik, 1927).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from .changes import Loss

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Apart:
    """The articles of a family, what lies between them, and with whom each is compared."""

    ids: Sequence[str]
    losses: Mapping[Pair, Loss]
    compared_with: Mapping[str, Sequence[str]]

    def neither(self, one: str, other: str) -> list[int]:
        """For each third, how much shows that neither of two had it from the other: shingles in
        blocks that it shares with each of them alone, the smaller number."""
        ours, theirs = self.losses[one, other].shared, self.losses[other, one].shared
        return [
            min(
                len(ours & self.losses[third, other].shared),
                len(theirs & self.losses[third, one].shared),
            )
            for third in self._thirds(one, other)
        ]

    def refuted(self) -> Mapping[str, int]:
        """For each article, how much shows that it is not the source of two others, nor one of
        these of it: shingles that each two of the three have in blocks that the third lacks, the
        smallest number; the largest over all twos."""
        rank = {id: place for place, id in enumerate(self.ids)}
        most = dict.fromkeys(self.ids, 0)
        for one, other in combinations(self.ids, 2):
            for third in self._thirds(one, other):
                if rank[third] > rank[other]:
                    count = min(self._lacked(one, other, third))
                    for id in (one, other, third):
                        most[id] = max(most[id], count)
        return most

    def _lacked(self, one: str, other: str, third: str) -> Iterator[int]:
        """What each of three lacks of the other two."""
        for a, b, c in ((one, other, third), (one, third, other), (other, third, one)):
            yield len(self.losses[a, c].shared & self.losses[b, c].shared)

    def _thirds(self, one: str, other: str) -> list[str]:
        """Who is compared with both of two that are compared."""
        if (one, other) not in self.losses:
            return []
        others = self.compared_with[one]
        return [third for third in others if third != other and (third, other) in self.losses]
