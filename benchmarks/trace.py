"""How well, and how fast, `retold trace` finds words in a pile of news.

    python benchmarks/trace.py --data ../shared/data

Passages of 10 to 30 words between quotation marks, drawn from the stories, are looked for among
their articles in five ways: as printed; with one word in eight replaced by a word of another
passage; without their first third; told of a third person; and, as a control, with their words in
random order, which nobody printed. Shown are the share of passages whose article is found, the
number of articles found for each, and the seconds of processor time that a search takes, reading
apart.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from retold import Article, RetoldError, read, trace
from retold.trace.marked import marked_stretches

FEWEST, MOST = 10, 30
_PERSONS = {"i": "he", "my": "his", "me": "him", "we": "they", "our": "their", "us": "them",
            "am": "was", "is": "was", "are": "were", "will": "would", "can": "could"}  # fmt: skip
Change = Callable[[list[str], Sequence[str], random.Random], list[str]]


def replaced(words: list[str], others: Sequence[str], dice: random.Random) -> list[str]:
    """One word in eight, at least one, is another."""
    places = set(dice.sample(range(len(words)), max(1, len(words) // 8)))
    return [dice.choice(others) if i in places else word for i, word in enumerate(words)]


def beheaded(words: list[str], others: Sequence[str], dice: random.Random) -> list[str]:
    """The first third is gone."""
    return words[len(words) // 3 :]


def reported(words: list[str], others: Sequence[str], dice: random.Random) -> list[str]:
    """As a reporter would turn it."""
    return [_PERSONS.get(word.lower(), word) for word in words]


def shuffled(words: list[str], others: Sequence[str], dice: random.Random) -> list[str]:
    """The same words in another order."""
    return dice.sample(words, len(words))


CHANGES: dict[str, Change] = {
    "as printed": lambda words, others, dice: words,
    "one word in eight replaced": replaced,
    "first third gone": beheaded,
    "told of a third person": reported,
    "words in random order": shuffled,
}


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--passages", type=int, default=40)
    options.add_argument("--articles", type=int, default=15_000)
    chosen = options.parse_args()
    start = time.process_time()
    pile = read([str(chosen.data / "stories" / "articles.jsonl.xz")])
    articles = list(islice(pile, chosen.articles))
    print(f"{len(articles):,} articles read in {time.process_time() - start:.1f} s")
    passages = draw(articles, chosen.passages, random.Random(1))
    print(f"{'':28}{'own found':>10}{'articles':>10}{'most':>6}{'seconds':>9}")
    for name, change in CHANGES.items():
        score(name, change, passages, articles)


def draw(articles: Sequence[Article], many: int, dice: random.Random) -> list[tuple[str, str]]:
    """Passages, each with its article's id, one an article."""
    found = []
    for article in dice.sample(articles, len(articles)):
        stretches = [article.text[a:b] for a, b in marked_stretches(article.text, 0, 20_000)]
        fitting = [words for words in stretches if FEWEST <= len(words.split()) <= MOST]
        if fitting:
            found.append((article.id, dice.choice(fitting)))
        if len(found) == many:
            break
    return found


def score(
    name: str, change: Change, passages: Sequence[tuple[str, str]], articles: Sequence[Article]
) -> None:
    """Print the row of one change."""
    dice = random.Random(2)
    others = [word for _, passage in passages for word in passage.split()]
    own, counts, seconds = 0, [], []
    for article, passage in passages:
        words = " ".join(change(passage.split(), others, dice))
        start = time.process_time()
        try:
            found = trace(words, articles, 1)
        except RetoldError:
            counts.append(0)
            continue
        seconds.append(time.process_time() - start)
        own += article in {hit.article for hit in found.hits}
        counts.append(found.articles)
    print(
        f"{name:28}{own / len(passages):>10.0%}{statistics.mean(counts):>10.2f}{max(counts):>6}"
        f"{statistics.median(seconds):>9.1f}"
    )


if __name__ == "__main__":
    main()
