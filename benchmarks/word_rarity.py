"""Counts in how many news articles each word stands: prints ``reconcile/data/word_rarity.txt``.

    python benchmarks/word_rarity.py --data ../shared/data > word_rarity.txt

The result is a table of stems and shares; no text of the articles is in it. Names of persons are
kept out by leaving away stems that nearly always stand capitalised, so that the list says what is
common in any year's news and not who was in it in those years.
"""

import argparse
import json
import lzma
from collections import Counter
from pathlib import Path

from retold.annotate.tokens import tokenize
from retold.reconcile.alignment.words import fold, stem

LEAST_PER_MILLE = 4
MOST_CAPITALISED = 0.9
# Always capitalised, yet as common in any year.
KEPT_WORDS = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
America American Americans U.S. US United States Washington Republican Republicans Democrat
Democrats Democratic Congress Senate White House English British Europe European
I I'm I've I'd I'll
"""
KEPT = frozenset(stem(fold(word)) for word in KEPT_WORDS.split())
HEAD = """\
# Per mille of news articles that a stem stands in, and the stems; every other stem is rarer.
# Counted by benchmarks/word_rarity.py on 15,000 English news articles of 2012-2020."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    path = parser.parse_args().data / "stories" / "articles.jsonl.xz"
    total, articles, tokens, capitals = 0, Counter[str](), Counter[str](), Counter[str]()
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            total += 1
            words = [t.text for t in tokenize(json.loads(line)["text"]) if t.is_word]
            stems = [stem(fold(word)) for word in words]
            articles.update(set(stems))
            tokens.update(stems)
            capitals.update(s for s, w in zip(stems, words, strict=True) if w[0].isupper())
    names = {s for s in tokens if capitals[s] > MOST_CAPITALISED * tokens[s]} - KEPT
    print_table(total, articles, names)


def print_table(total: int, articles: Counter[str], names: set[str]) -> None:
    """The stems by falling share, those of one share in a line; ``names`` left away."""
    by_share: dict[int, list[str]] = {}
    for stemmed, count in articles.items():
        per_mille = round(1000 * count / total)
        if per_mille >= LEAST_PER_MILLE and stemmed not in names and "-" not in stemmed:
            by_share.setdefault(min(per_mille, 999), []).append(stemmed)
    print(HEAD)
    for per_mille in sorted(by_share, reverse=True):
        print(per_mille, " ".join(sorted(by_share[per_mille])), sep="\t")


if __name__ == "__main__":
    main()
