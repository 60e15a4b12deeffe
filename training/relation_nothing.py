"""Sentences with two names that nothing happens between: what the gate of relations learns.

They are drawn from news: a sentence in which the reader of stories finds no event, and two names
of it by chance. Some of them tell of something between the two all the same, as the reader misses
much; the gate is set so that this costs next to nothing on the labelled pairs.
"""

import json
import lzma
import random
from collections.abc import Iterator
from pathlib import Path

from relation_pairs import Pair

from retold import Article
from retold.annotate import annotate
from retold.model import Annotations
from retold.reconcile import reconcile_marks

NOTHING = "NOTHING"
_EVERY, _ARTICLES, _EACH = 10, 1200, 3
_SHORTEST, _LONGEST = 60, 260
_KINDS = frozenset({"person", "organisation", "place"})


def nothing_pairs(stories: Path) -> list[Pair]:
    """Three pairs of each tenth article of ``articles.jsonl.xz`` in a folder, 1,200 articles."""
    pairs: list[Pair] = []
    chance = random.Random(5)
    with lzma.open(stories / "articles.jsonl.xz", "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % _EVERY == 0 and number // _EVERY < _ARTICLES:
                record = json.loads(line)
                pairs += _of_article(Article(record["id"], record["text"]), chance)
    return pairs


def _of_article(article: Article, chance: random.Random) -> Iterator[Pair]:
    marks = annotate(article)
    acts = [r.spans[0] for r in reconcile_marks([marks]).relations]
    sentences = [
        span
        for span in marks.sentences
        if _SHORTEST < span.end - span.start < _LONGEST
        and not any(span.start <= act.start < span.end for act in acts)
    ]
    chance.shuffle(sentences)
    drawn = 0
    for span in sentences:
        names = _names(marks, span.start, span.end)
        if len(names) > 1 and drawn < _EACH:
            drawn += 1
            source, target = chance.sample(names, 2)
            yield Pair(article.words(span), source, target, NOTHING)


def _names(marks: Annotations, start: int, end: int) -> list[str]:
    """The words of one mention of each name in a stretch."""
    found = {
        name.entity: marks.article.words(name.span)
        for name in marks.names
        if start <= name.span.start and name.span.end <= end
        if name.by_name and name.entity and name.kind in _KINDS
    }
    return list(found.values())
