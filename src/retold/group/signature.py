"""What grouping keeps of an article: its telling words, and what is shown as evidence."""

import math
from collections import Counter
from collections.abc import Callable, Iterable

import msgspec

from ..model import Article, Interval, Published
from .background import COMMON, share_of_articles
from .traces import names, numbers, quoted, sample
from .words import normal_words, runs_of

# Chosen on half of the editors' stories (docs/group.md): more features change little.
_WORDS = 150
_RUNS = 100
# News tells the most important first ("inverted pyramid"): title and opening count apart.
_OPENING = 120
_TITLE_WITHOUT_ONE = 15
_TITLE_WEIGHT = 2
_COUNT_LIMIT = 255
# Hostile or book-length text: what stands later than this many words is not compared.
_LONGEST = 20_000


class Features(msgspec.Struct, frozen=True):
    """Words (or runs of words) of one article and how often each stands in it.

    ``texts`` are joined with newlines and in alphabetical order; ``whole[i]`` and ``opening[i]``
    count the i-th of them in the whole article and in its title and opening, at most 255. Strings
    and bytes instead of tuples: a pile of articles is held at once.
    """

    texts: str
    whole: bytes
    opening: bytes

    def rows(self) -> Iterable[tuple[str, int, int]]:
        """Each feature with its two counts."""
        return zip(self.texts.split("\n"), self.whole, self.opening, strict=False)

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
    opening = body[:_OPENING] + title
    return Signature(
        article=article.id,
        published=article.published,
        words=_features(body + title * _TITLE_WEIGHT, opening, _telling_word, _WORDS),
        runs=_features(runs_of(body, 2) + runs_of(title, 2), [], _telling_run, _RUNS),
        title="\n".join(sorted({word for word in title if _telling_word(word)})),
        names="\n".join(names(article.text)),
        numbers="\n".join(numbers(body)),
        quoted="\n".join(quoted(article.text)),
        sample="\n".join(sample(body)),
    )


def _features(
    found: list[str], opening: list[str], telling: Callable[[str], bool], most: int
) -> Features:
    whole = {text: count for text, count in Counter(found).items() if telling(text)}
    weighed = sorted(whole, key=lambda text: (-_weight(text, whole[text]), text))
    kept = sorted(weighed[:most])
    in_opening = Counter(opening)
    return Features(
        texts="\n".join(kept),
        whole=bytes(min(whole[text], _COUNT_LIMIT) for text in kept),
        opening=bytes(min(in_opening[text], _COUNT_LIMIT) for text in kept),
    )


def _weight(text: str, count: int) -> float:
    return (1 + math.log(count)) * -math.log(share_of_articles(text))


def _telling_word(word: str) -> bool:
    return len(word) > 1 and share_of_articles(word) < COMMON


def _telling_run(run: str) -> bool:
    return all(_telling_word(word) for word in run.split(" "))
