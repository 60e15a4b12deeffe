"""Counts how many news articles hold a word: the table that grouping ships with.

    python benchmarks/background.py --data ../shared/data

Reads `stories/articles.jsonl.xz` and leaves out every article that belongs to a story of
`stories.jsonl`, so that the benchmark of grouping is not measured on words that it has counted.
Writes `src/retold/group/data/frequency.txt`: statistics only, no running text.
"""

import argparse
import json
import lzma
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from retold.group.words import normal_words, runs_of

TABLE = Path(__file__).parent.parent / "src" / "retold" / "group" / "data" / "frequency.txt"
WORDS = 32_000
RUNS = 9_000
LEVELS_AN_OCTAVE = 2

HEADER = """\
# How many news articles hold a word, or two words in a row.
# Each line: a level, then the words at that level; a run of two words has "_" between them.
# A level L stands for a share of 2^(-L/{octave}) of all articles, rounded to the nearest level.
# Counted by benchmarks/background.py in {articles} English news articles of 2012-2020.
"""


def main() -> None:
    """Count and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds stories/")
    folder = parser.parse_args().data / "stories"
    words: Counter[str] = Counter()
    runs: Counter[str] = Counter()
    articles = 0
    for text in _texts(folder):
        found = normal_words(text)
        words.update({word for word in found if not word[0].isdigit() or len(word) <= 4})
        runs.update(set(runs_of(found, 2)))
        articles += 1
    common = {word for word, count in words.items() if count > articles * 0.2}
    telling = Counter({run: count for run, count in runs.items() if not common & set(run.split())})
    counts = dict(_top(words, WORDS)) | {
        run.replace(" ", "_"): count for run, count in _top(telling, RUNS)
    }
    TABLE.write_text(_table(counts, articles), encoding="utf-8")
    print(f"{len(counts)} entries from {articles} articles, {TABLE.stat().st_size} bytes")


def _texts(folder: Path) -> Iterator[str]:
    grouped: set[str] = set()
    with (folder / "stories.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            grouped.update(json.loads(line)["article_ids"])
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["id"] not in grouped:
                yield f"{article['title']}\n{article['text']}"


def _top(counts: Counter[str], most: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]


def _table(counts: dict[str, int], articles: int) -> str:
    levels: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        levels[round(-math.log2(count / articles) * LEVELS_AN_OCTAVE)].append(word)
    lines = [f"{level} {' '.join(sorted(levels[level]))}" for level in sorted(levels)]
    return HEADER.format(octave=LEVELS_AN_OCTAVE, articles=articles) + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
