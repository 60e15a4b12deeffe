"""The outlets that articles say they have it from, and the reports of those that are here."""

from collections.abc import Collection, Iterator, Sequence

from ...model import Derivation
from ..sources.origins import Origins
from .named import NamedOutlets
from .statements import from_source
from .ties import Tie


class CitedOrigins:
    """For each article the outlets that it goes back to by its own word."""

    def __init__(self, origins: Origins, named: NamedOutlets, ties: Sequence[Tie]) -> None:
        self._origins = origins
        self._named = named
        self._strength = {(tie.left, tie.right): tie.strength for tie in ties}

    def articles(self, child: str) -> list[str]:
        """For each outlet that the child goes back to its report here, where there is one."""
        reports = (self._report(child, s) for s in sorted(self._origins.of_article.get(child, ())))
        return [report for report in reports if report is not None]

    def derivations(self, child: str, parents: Collection[str | None]) -> Iterator[Derivation]:
        """One for each outlet of which the child has no article among its ``parents`` yet."""
        for source, ground in sorted(self._origins.of_article.get(child, {}).items()):
            if not set(self._named.articles_of(source)) & set(parents):
                parent = self._report(child, source) or source
                yield from_source(child, parent, ground, self._named.spans(child, source))

    def _report(self, child: str, source: str) -> str | None:
        """The outlet's article that is most like the child; of equal ones the first."""
        others = [article for article in self._named.articles_of(source) if article != child]
        return max(others, key=lambda other: self._alike(child, other), default=None)

    def _alike(self, one: str, other: str) -> float:
        return self._strength.get((one, other), 0.0) or self._strength.get((other, one), 0.0)
