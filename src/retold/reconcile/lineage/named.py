"""Which articles of the story name which others, by the name of their outlet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model import Span
from ..alignment import Alignment
from ..sources.citations import OutletCitation
from ..sources.names import source_id

# An outlet named later than in these first sentences is a source of a detail.
_HEAD = 3


class NamedOutlets:
    """For each article the outlets (source ids) that it names, where, and their articles here.

    ``outlets`` are the names of the outlets by their articles, in order of the story.
    """

    def __init__(
        self,
        alignment: Alignment,
        citations: Sequence[OutletCitation],
        outlets: Mapping[str, str],
    ) -> None:
        self._outlet_of = {article: source_id(name) for article, name in outlets.items()}
        self._articles_of: dict[str, list[str]] = defaultdict(list)
        for article, source in self._outlet_of.items():
            self._articles_of[source].append(article)
        self._spans: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
        self._at_head: set[tuple[str, str]] = set()
        for citation in citations:
            self._spans[citation.article][citation.source] += citation.spans
            if citation.unit is not None and alignment.units[citation.unit].order < _HEAD:
                self._at_head.add((citation.article, citation.source))

    def articles_of(self, source: str) -> Sequence[str]:
        """The articles by an outlet, in order of the story."""
        return self._articles_of.get(source, ())

    def articles_named(self, article: str) -> frozenset[str]:
        """The other articles whose outlet the article names."""
        sources = self._spans.get(article, {})
        return frozenset(a for s in sources for a in self.articles_of(s)) - {article}

    def spans(self, article: str, source: str) -> Sequence[Span]:
        """Where an article names an outlet."""
        return self._spans.get(article, {}).get(source, ())

    def naming(self, child: str, parent: str) -> Sequence[Span]:
        """Where one article names the outlet of another."""
        return self.spans(child, self._outlet_of.get(parent, ""))

    def at_head(self, child: str, parent: str) -> bool:
        """Whether one article names the outlet of another in its first sentences."""
        return child != parent and (child, self._outlet_of.get(parent, "")) in self._at_head
