"""One pass over a pile, of any length, that keeps what holds the words."""

import heapq
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Article
from .places import Place, places_in
from .words import Asked

# Articles that are kept: of more, the earliest. Their marks are in memory together.
MOST_ARTICLES = 200


class Found(NamedTuple):
    """An article and the places in it that hold the words."""

    article: Article
    places: tuple[Place, ...]

    @property
    def whole(self) -> bool:
        """Whether it has more than scraps."""
        return any(not place.scrap for place in self.places)

    @property
    def order(self) -> tuple[bool, str, str]:
        """By publication, then by id; those without a date last."""
        published = self.article.published
        return (published is None, published.value if published else "", self.article.id)


class Search:
    """What holds the words, and the number of ``articles`` that hold more than a scrap of them."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked
        self.articles = 0

    def earliest(self, articles: Iterable[Article]) -> list[Found]:
        """The first 200 articles that have the words, and the first 200 that have a scrap of them.

        They come in order of publication. RetoldError if two articles have one id.
        """
        scraps: list[Found] = []
        whole = heapq.nsmallest(MOST_ARTICLES, self._whole(articles, scraps), key=_order)
        return sorted([*whole, *scraps], key=_order) if whole else []

    def _whole(self, articles: Iterable[Article], scraps: list[Found]) -> Iterator[Found]:
        for article in articles:
            found = Found(article, tuple(places_in(self._asked, article.text)))
            if found.whole:
                self.articles += 1
                yield found
            elif found.places:
                scraps.append(found)
                if len(scraps) > 2 * MOST_ARTICLES:
                    scraps[:] = _first(scraps)
        scraps[:] = _first(scraps)


def _first(found: Iterable[Found]) -> list[Found]:
    return heapq.nsmallest(MOST_ARTICLES, found, key=_order)


def _order(found: Found) -> tuple[bool, str, str]:
    return found.order
