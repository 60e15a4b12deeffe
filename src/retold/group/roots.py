"""Things that hang together."""


class Roots:
    """Which of so many things hang together, each set called by one of its members (a disjoint-set
    forest with path halving, Tarjan and van Leeuwen 1984)."""

    def __init__(self, things: int) -> None:
        self._above = list(range(things))

    def of(self, thing: int) -> int:
        """The member by which the set of a thing is called."""
        above = self._above
        while above[thing] != thing:
            above[thing] = above[above[thing]]
            thing = above[thing]
        return thing

    def join(self, one: int, other: int) -> bool:
        """Put two sets together; False if they are one already."""
        first, second = self.of(one), self.of(other)
        self._above[max(first, second)] = min(first, second)
        return first != second
