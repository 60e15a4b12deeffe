"""Conflicts on groups of real reports: how many are claimed, how many bent dates are found.

    python benchmarks/conflicts.py --data ../shared/data [--groups 400] [--seed 4] [--show]

First part: the conflicts of the groups as they are, to be judged by eye (``--show``); real ones are
rare. Second part: in each group that has one, a date of a happening which two articles date alike
is bent (another weekday, day, month or year) in one of them, and counted where a conflict shows it.
"""

import argparse
import json
import lzma
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from retold.annotate import annotate
from retold.annotate.times.words import MONTHS, WEEKDAYS
from retold.model import Article, Conflict
from retold.reconcile.alignment import align
from retold.reconcile.conflicts import find_conflicts, read_counts
from retold.reconcile.independence import Independence
from retold.reconcile.telling import StoryMarks, tell
from retold.reconcile.timeline import Happening, find_events, find_happenings
from retold.reconcile.timeline.records import Dated

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}.*")
_LARGEST_GROUP = 10
Found = tuple[StoryMarks, Sequence[Happening], Sequence[Conflict]]


def load(folder: Path, count: int, seed: int) -> list[list[Article]]:
    """That many groups of 2 to 10 articles, drawn with the seed."""
    groups: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "stories.jsonl").read_text("utf-8").splitlines():
        story = json.loads(line)
        groups[story["merged_story_id"]].update(story["article_ids"])
    fit = sorted(k for k, members in groups.items() if 2 <= len(members) <= _LARGEST_GROUP)
    chosen = random.Random(seed).sample(fit, min(count, len(fit)))
    wanted = {id for key in chosen for id in groups[key]}
    articles = {}
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["id"] in wanted:
                published = entry["published"] if _ISO.match(entry["published"] or "") else None
                articles[entry["id"]] = Article(entry["id"], entry["text"], published=published)
    drawn = [[articles[i] for i in sorted(groups[key]) if i in articles] for key in chosen]
    return [group for group in drawn if len(group) > 1]


def look(articles: Iterable[Article]) -> Found:
    """The happenings of a group and the conflicts that the texts alone give."""
    story = tell([annotate(article) for article in articles])
    alignment, alone = align(story), Independence({})
    happenings = find_happenings(story, alignment, alone)
    events = find_events(story, happenings, alone)
    return (
        story,
        happenings,
        find_conflicts(
            story, alignment, happenings, events, (), (), read_counts(story, alignment), alone
        ),
    )


def bendable(happenings: Iterable[Happening]) -> list[Dated]:
    """The firm dates of happenings that two articles date."""
    found = []
    for happening in happenings:
        dates = [next((d for d in c.dates if d.firm), None) for c in happening.chains]
        firm = [d for d in dates if d]
        found += firm if len(firm) > 1 else []
    return found


def bend(said: str) -> str | None:
    """Another date of the same form: three days, seven days, five months or three years off."""
    names = [day.title() for day in WEEKDAYS]
    months = [m.title() for m in MONTHS if len(m) > 4 or m in {"may", "june", "july"}]
    number = re.search(r"\b\d{1,2}\b", said)
    if number is None and (day := next((d for d in names if d in said), None)):
        return said.replace(day, names[(names.index(day) + 3) % 7])
    if number is not None and any(m[:3] in said for m in months):
        return f"{said[: number.start()]}{(int(number[0]) + 6) % 27 + 1}{said[number.end() :]}"
    if month := next((m for m in months if m in said), None):
        return said.replace(month, months[(months.index(month) + 5) % len(months)])
    return str(int(said) - 3) if re.fullmatch(r"\d{4}", said) else None


def is_found(articles: Sequence[Article], dated: Dated, bent: str) -> bool:
    """Whether a conflict shows the date that was bent."""
    at = dated.expression.span
    changed = [
        Article(a.id, a.text[: at.start] + bent + a.text[at.end :], published=a.published)
        if a.id == at.article
        else a
        for a in articles
    ]
    spans = [s for c in look(changed)[2] for side in c.sides for s in side.spans]
    return any(s.article == at.article and s.start == at.start for s in spans)


def _show(story: StoryMarks, conflict: Conflict) -> None:
    print(f"{conflict.kind}: {conflict.subject[:100]}")
    for side in conflict.sides:
        words = [story.words(span)[:60] for span in side.spans[:3]]
        print(f"    {side.value[:80]} {words}")


def main() -> int:
    """Print the conflicts by kind, and the share of bent dates found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=400)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--show", action="store_true", help="list the conflicts")
    given = parser.parse_args()
    if not (given.data / "stories").is_dir():
        print(f"no folder {given.data / 'stories'}", file=sys.stderr)
        return 2
    groups = load(given.data / "stories", given.groups, given.seed)
    kinds: Counter[str] = Counter()
    chance, bent, found = random.Random(given.seed), 0, 0
    for articles in groups:
        story, happenings, conflicts = look(articles)
        kinds.update(conflict.kind for conflict in conflicts)
        for conflict in conflicts if given.show else ():
            _show(story, conflict)
        dates = bendable(happenings)
        dated = chance.choice(dates) if dates else None
        if dated is not None and (other := bend(dated.said)) is not None:
            bent += 1
            found += is_found(articles, dated, other)
    print(f"{len(groups)} groups: {dict(sorted(kinds.items()))}")
    print(f"bent dates: {bent}, found: {found}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
