"""Which days matter: Date-F1 against editors' timelines (Timeline17; Tran et al. 2013).

    python benchmarks/timelines.py --data ../shared/data

Each folder of ``timelines`` has the dated articles of one outlet on one topic (TOPIC_OUTLET) and
one or more timelines. As in Martschat and Markert (2018) and Ghalandari and Ifrim (2020) a system
is told the number of days of the reference and its first and last day: articles and days outside
are left out. ``--open`` tells only the number; days before the first and after the last article are
left out. The second table gives the system the articles of all folders of a topic, as those papers
do. The mean is over the timelines, the mean by topic over the means of each topic's timelines.
"""

import argparse
import json
import lzma
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from retold.annotate import annotate
from retold.model import Annotations, Article
from retold.reconcile.timeline import rank_dates

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def topic_of(folder: str) -> str:
    """What comes before the outlet in the name of a folder."""
    return folder.partition("_")[0].lower()


@dataclass(frozen=True, slots=True)
class Reference:
    """One editor's timeline: the folder that it lies in, and its days in order."""

    folder: str
    days: tuple[date, ...]

    @property
    def topic(self) -> str:
        """The topic of its folder."""
        return topic_of(self.folder)


Piles = dict[str, list[Annotations]]
Pile = Callable[[Reference, Piles], list[Annotations]]
Ranking = Callable[[Sequence[Annotations]], list[date]]
Bounds = Callable[[Reference, Sequence[Annotations]], tuple[date, date]]


def by_publication(marks: Sequence[Annotations]) -> list[date]:
    """Days by the number of articles that came out on them."""
    return _by_count(each.published.start for each in marks if each.published)


def by_mentions(marks: Sequence[Annotations]) -> list[date]:
    """Days by how often they are named."""
    return _by_count(day for each in marks for day in _named(each))


def by_articles(marks: Sequence[Annotations]) -> list[date]:
    """Days by the number of articles that name them."""
    return _by_count(day for each in marks for day in dict.fromkeys(_named(each)))


def by_rank(marks: Sequence[Annotations]) -> list[date]:
    """Days as Retold ranks them."""
    return [each.day for each in rank_dates(marks)]


RANKINGS: dict[str, Ranking] = {
    "publication": by_publication,
    "mentions": by_mentions,
    "articles": by_articles,
    "retold": by_rank,
}


def _named(marks: Annotations) -> Iterable[date]:
    for each in marks.times:
        if each.interval is not None and each.interval.start == each.interval.end:
            yield each.interval.start


def _by_count(days: Iterable[date]) -> list[date]:
    counts = Counter(days)
    return sorted(counts, key=lambda day: (-counts[day], day))


def load(folder: Path) -> Piles:
    """The marks of the articles of each folder."""
    return {path.parent.name: _read(path) for path in sorted(folder.glob("*/articles.jsonl.xz"))}


def _read(path: Path) -> list[Annotations]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [annotate(Article(r["id"], r["text"], published=r["published"])) for r in rows]


def references(folder: Path) -> list[Reference]:
    """The editors' timelines; each day stands on a line of its own."""
    found = []
    for path in sorted(folder.glob("*/timelines/*")):
        lines = path.read_text(encoding="utf-8").splitlines()
        days = {date.fromisoformat(s) for line in lines if _DAY.fullmatch(s := line.strip())}
        if days:
            found.append(Reference(path.parent.parent.name, tuple(sorted(days))))
    return found


def date_f1(
    reference: Reference, marks: Sequence[Annotations], rank: Ranking, bounds: Bounds
) -> float:
    """F1 of as many days as the reference has, the first of the ranking."""
    first, last = bounds(reference, marks)
    inside = [m for m in marks if m.published and first <= m.published.start <= last]
    days = [day for day in rank(inside) if first <= day <= last][: len(reference.days)]
    both = len(set(days) & set(reference.days))
    return 2 * both / (len(days) + len(reference.days))


def bounds_of_reference(reference: Reference, _: Sequence[Annotations]) -> tuple[date, date]:
    """The first and last day of the timeline."""
    return reference.days[0], reference.days[-1]


def bounds_of_articles(_: Reference, marks: Sequence[Annotations]) -> tuple[date, date]:
    """The first and last day on which an article came out."""
    printed = [each.published.start for each in marks if each.published]
    return min(printed), max(printed)


def by_folder(reference: Reference, read: Piles) -> list[Annotations]:
    """The articles that lie beside the timeline."""
    return read[reference.folder]


def by_topic(reference: Reference, read: Piles) -> list[Annotations]:
    """The articles of every outlet on the topic of the timeline."""
    return [m for f, marks in read.items() if topic_of(f) == reference.topic for m in marks]


def table(title: str, gold: Sequence[Reference], read: Piles, pile: Pile, bounds: Bounds) -> None:
    """Print a line for each timeline, then the means."""
    scores: dict[str, list[float]] = {name: [] for name in RANKINGS}
    print(f"\n{title:32}{'days':>6}" + "".join(f"{name:>13}" for name in RANKINGS))
    for each in gold:
        marks = pile(each, read)
        for name, rank in RANKINGS.items():
            scores[name].append(date_f1(each, marks, rank, bounds))
        print(f"{each.folder:32}{len(each.days):6}" + _line([scores[n][-1] for n in RANKINGS]))
    print(f"{'mean':38}" + _line([_mean(scores[name]) for name in RANKINGS]))
    topics = [_topic_mean(gold, scores[name]) for name in RANKINGS]
    print(f"{'mean by topic':38}" + _line(topics))


def _topic_mean(gold: Sequence[Reference], scores: Sequence[float]) -> float:
    of_topic: dict[str, list[float]] = defaultdict(list)
    for each, score in zip(gold, scores, strict=True):
        of_topic[each.topic].append(score)
    return _mean([_mean(each) for each in of_topic.values()])


def _mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores)


def _line(scores: Iterable[float]) -> str:
    return "".join(f"{score:13.3f}" for score in scores)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder that holds timelines")
    parser.add_argument(
        "--open", action="store_true", help="do not tell the first and last day of the reference"
    )
    options = parser.parse_args()
    folder = options.data / "timelines"
    started = time.perf_counter()
    read = load(folder)
    articles = sum(map(len, read.values()))
    print(f"{articles:,} articles annotated in {time.perf_counter() - started:.0f} s")
    bounds = bounds_of_articles if options.open else bounds_of_reference
    table("by folder", references(folder), read, by_folder, bounds)
    table("merged by topic", references(folder), read, by_topic, bounds)


if __name__ == "__main__":
    main()
