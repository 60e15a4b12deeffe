"""Milliseconds that each annotator takes for 4,000 characters of news.

    python benchmarks/annotators.py --data ../shared/data [--articles 200]

Every annotator reads the same articles, three times; the fastest counts. Processor time of one
core, so that other work on the machine disturbs little.
"""

import argparse
import json
import lzma
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeVar

from retold import annotate
from retold.annotate.names import find_names
from retold.annotate.quantities import find_quantities
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Article

_EVERY = 50
"""Take one article of so many, to see many outlets."""
_CHARACTERS = 4000

Item = TypeVar("Item")
Result = TypeVar("Result")


def load(data: Path, number: int) -> list[Article]:
    """Articles spread over the stories set."""
    with lzma.open(data / "stories" / "articles.jsonl.xz", "rt") as lines:
        records = map(json.loads, islice(lines, 0, None, _EVERY))
        return [Article(r["id"], r["text"], title=r["title"]) for r in islice(records, number)]


def fastest(call: Callable[[Item], Result], items: Sequence[Item]) -> tuple[list[Result], float]:
    """The results of a call for each item, and the seconds of the fastest of three rounds."""
    best = float("inf")
    results: list[Result] = []
    for _ in range(3):
        started = time.process_time()
        results = [call(item) for item in items]
        best = min(best, time.process_time() - started)
    return results, best


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=200)
    options = parser.parse_args()
    articles = load(options.data, options.articles)
    annotate(articles[0])
    characters = sum(len(article.text) for article in articles)
    documents, seconds = fastest(cut, articles)
    rows = {"sentences and tokens": seconds}
    regions, rows["regions"] = fastest(find_regions, documents)
    pairs = list(zip(documents, regions, strict=True))
    _, rows["names"] = fastest(lambda pair: find_names(*pair), pairs)
    _, rows["quantities"] = fastest(lambda document: find_quantities(document, ()), documents)
    _, rows["the whole of annotate"] = fastest(annotate, articles)
    print(f"{len(articles)} articles, {characters:,} characters")
    for name, seconds in rows.items():
        print(f"{name:22} {1000 * seconds * _CHARACTERS / characters:6.2f} ms")


if __name__ == "__main__":
    main()
