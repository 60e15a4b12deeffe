"""How much each word tells one quotation of a story from another."""

import math
from collections import Counter

from ..telling import StoryMarks
from .words import normal_forms, weight


class Weights:
    """The weight of a word in a story: its rarity in the news, less where the story is full of it.

    What stands in no more sentences than there are articles keeps its weight, since each may tell
    it once; from there it falls with the logarithm of the count, to 0 for one of every sentence.
    """

    def __init__(self, counts: Counter[str], sentences: int, articles: int) -> None:
        self._counts = counts
        self._sentences = sentences
        self._articles = articles
        self._once = math.log(sentences / articles) if sentences else 0.0

    def of(self, norm: str) -> float:
        """The weight of a word's normal form, 0 to 1."""
        count = self._counts[norm]
        if count <= self._articles:
            return weight(norm)
        return weight(norm) * math.log(self._sentences / count) / self._once


def weigh_words(story: StoryMarks) -> Weights:
    """The weights of the words of a story."""
    counts: Counter[str] = Counter()
    sentences = 0
    for marks in story.articles:
        tokens = story.tokens[marks.article.id]
        for span in marks.sentences:
            sentences += 1
            words = {t.text for t in tokens.within(span.start, span.end) if t.is_word}
            counts.update(set[str]().union(*map(normal_forms, words)))
    return Weights(counts, sentences, len(story.articles))
