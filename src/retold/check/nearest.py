"""Of many reports, those that a draft may be told after."""

import heapq
import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from ..group.background import telling_words
from ..group.words import normal_words
from ..model import Article


def nearest_articles(text: str, articles: Iterable[Article], most: int) -> list[Article]:
    """The articles that share most telling words with a text, at most that many, in order of ids.

    All of them where there are not more. One pass; no more than ``most`` are kept at a time. A word
    weighs by its rarity, and the sum counts over the root of the number of an article's words, so
    that long ones do not always win.
    """
    rest = iter(articles)
    first = list(islice(rest, most + 1))
    if len(first) <= most:
        return sorted(first, key=lambda article: article.id)
    asked = telling_words(set(normal_words(text)))
    scored = _scored(asked, chain(first, rest))
    best = heapq.nsmallest(most, scored, key=lambda pair: (-pair[0], pair[1].id))
    return sorted((article for _, article in best), key=lambda article: article.id)


def _scored(
    asked: Mapping[str, int], articles: Iterable[Article]
) -> Iterator[tuple[float, Article]]:
    for article in articles:
        words = set(normal_words(article.text))
        yield sum(asked.get(word, 0) for word in words) / math.sqrt(1 + len(words)), article
