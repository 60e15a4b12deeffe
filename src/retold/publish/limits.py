"""How much goes on one page. What is left off is said on the page and stays in the JSON."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one page, in items unless said otherwise.

    A story of a thousand articles at these bounds stays under 40 MB of HTML, which browsers still
    open; a story of ten never meets one of them.
    """

    text: int = 6_000_000
    """Code points of article text on the page, all articles together."""
    article: int = 200_000
    """Code points of one article."""
    conflicts: int = 200
    quotations: int = 300
    events: int = 300
    deeds: int = 300
    passages: int = 200
    coverage: int = 300
    lineage: int = 2_000
    sources: int = 300
    words: int = 12
    """Places quoted under one side, variant or mention list."""
    columns: int = 40
    """Articles that get a column of their own in the coverage matrix."""
    drawn_events: int = 24
    drawn_articles: int = 60
    drawn_pairs: int = 12
    drawn_deeds: int = 60
    """In the drawing of one pair."""

    def text_each(self, lengths: list[int]) -> int:
        """Code points that each article may show, so that all of them meet ``text``."""
        if sum(min(length, self.article) for length in lengths) <= self.text:
            return self.article
        return max(1, self.text // len(lengths))
