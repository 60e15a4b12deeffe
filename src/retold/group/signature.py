"""What grouping keeps of an article: its telling words, and what is shown as evidence."""

import math
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

import msgspec

from ..model import Article, Interval, Published
from .background import level_of_run, telling_words
from .traces import names, numbers, quoted, sample
from .words import normal_words

# Chosen on half of the editors' stories (docs/group.md): more features change little.
_WORDS = 300
_RUNS = 300
# News tells the most important first ("inverted pyramid"): title and opening count apart.
_OPENING = 120
_TITLE_WITHOUT_ONE = 15
_TITLE_WEIGHT = 2
_COUNT_LIMIT = 255
# Hostile or book-length text: what stands later than this many words is not compared.
_LONGEST = 20_000


class Features(msgspec.Struct, frozen=True):
    """Words (or runs of words) of one article, and how often each stands in it.

    ``texts`` are joined with newlines and in alphabetical order; ``whole[i]`` and ``opening[i]``
    count the i-th of them in the whole article and in its title and opening, at most 255;
    ``levels[i]`` says how rare it is in the news at large. Strings and bytes instead of tuples,
    because a pile of articles is held at once.
    """

    texts: str
    whole: bytes
    opening: bytes
    levels: bytes

    def rows(self) -> Iterable[tuple[str, int, int, int]]:
        """Each feature with its count, its count in the opening and its level."""
        return zip(self.texts.split("\n"), self.whole, self.opening, self.levels, strict=False)

    def names(self) -> frozenset[str]:
        """The features without their counts."""
        return frozenset(self.texts.split("\n")) - {""}


class Signature(msgspec.Struct, frozen=True):
    """All that grouping needs of an article, in some 6 kB: its text is not needed again.

    ``names``, ``numbers``, ``quoted`` and ``sample`` are only shown as evidence: names and numbers
    of the article, words between quotation marks, and a sample of its runs of eight words.
    ``title`` are the telling words of the title. Each of these holds one thing a line.
    """

    article: str
    published: Published | None
    words: Features
    runs: Features
    title: str
    names: str
    numbers: str
    quoted: str
    sample: str
    outlet: str | None = None

    @property
    def when(self) -> Interval | None:
        """The days that the article came out in. A date inferred from its text is not relied on."""
        if self.published is None or self.published.how == "inferred":
            return None
        return Interval(self.published.start, self.published.end, self.published.grain)


def signature(article: Article) -> Signature:
    """The signature of an article, from its title, text and date alone. Linear in its length."""
    body = normal_words(article.text)[:_LONGEST]
    title = normal_words(article.title or "") or body[:_TITLE_WITHOUT_ONE]
    telling = telling_words({*body, *title})
    return Signature(
        article=article.id,
        published=article.published,
        words=_words(body, title, telling),
        runs=_runs(body, title, telling),
        title="\n".join(sorted(telling.keys() & set(title))),
        names="\n".join(names(article.text)),
        numbers="\n".join(numbers(body)),
        quoted="\n".join(quoted(article.text)),
        sample="\n".join(sample(body)),
        outlet=article.outlet,
    )


def _words(body: list[str], title: list[str], telling: dict[str, int]) -> Features:
    whole = Counter(word for word in body if word in telling)
    for word in title:
        if word in telling:
            whole[word] += _TITLE_WEIGHT
    opening = Counter(body[:_OPENING] + title)
    return _features(whole, opening, {word: telling[word] for word in whole}, _WORDS)


def _runs(body: list[str], title: list[str], telling: dict[str, int]) -> Features:
    whole = Counter(
        f"{one} {other}"
        for words in (body, title)
        for one, other in pairwise(word for word in words if word in telling)
    )
    return _features(whole, Counter(), {run: level_of_run(run) for run in whole}, _RUNS)


def _features(
    whole: Counter[str], opening: Counter[str], levels: dict[str, int], most: int
) -> Features:
    """The features with the most weight, at most so many."""
    weighed = sorted((-_log_count(whole[text]) * level, text) for text, level in levels.items())
    kept = sorted(text for _, text in weighed[:most])
    return Features(
        texts="\n".join(kept),
        whole=bytes(min(whole[text], _COUNT_LIMIT) for text in kept),
        opening=bytes(min(opening[text], _COUNT_LIMIT) for text in kept),
        levels=bytes(levels[text] for text in kept),
    )


@cache
def _log_count(count: int) -> float:
    """What a feature weighs by how often it stands there: each time adds less than the last."""
    return 1 + math.log(min(count, _COUNT_LIMIT))
