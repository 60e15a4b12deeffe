"""Conflicts in groups of real reports: which are claimed, and which that were put in are found.

    python benchmarks/conflicts.py --data ../shared/data [--groups 300] [--seed 4] [--half all]
        [--kinds number date] [--show] [--miss]

First part: the conflicts and the growing numbers of the groups as they are, by kind, to be judged
by eye (``--show``). Second part: in each group one report is changed, once for each kind that it
allows (seeding.py, conflict_seeds.py): a number, a date, a person, a word between quotation marks,
a speaker, a "not", a town, a cause, the holder of an office, one of two tellings of a number in it.
Found is a change that some side of a conflict shows; ``--miss`` lists those that none does. Third
part: a date of a happening which two articles date alike is bent (another weekday, day, month or
year) in one of them.
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

from conflict_seeds import seed_more
from seeding import Seeded, Text, is_for_learning, seed_drafts

from retold.annotate import annotate
from retold.annotate.times.words import MONTHS, WEEKDAYS
from retold.model import Article, Conflict, Dossier, Span
from retold.reconcile import reconcile_marks
from retold.reconcile.alignment import align
from retold.reconcile.conflicts import find_conflicts, read_counts
from retold.reconcile.independence import Independence
from retold.reconcile.telling import StoryMarks, tell
from retold.reconcile.timeline import Happening, find_events, find_happenings
from retold.reconcile.timeline.records import Dated

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}.*")
_LARGEST_GROUP = 10
Found = tuple[StoryMarks, Sequence[Happening], Sequence[Conflict]]


def load(folder: Path, count: int, seed: int, half: str = "all") -> list[list[Article]]:
    """That many groups of 2 to 10 articles of a half of the stories, drawn with the seed."""
    groups: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "stories.jsonl").read_text("utf-8").splitlines():
        story = json.loads(line)
        groups[story["merged_story_id"]].update(story["article_ids"])
    fit = sorted(
        key
        for key, members in groups.items()
        if 2 <= len(members) <= _LARGEST_GROUP and half in ("all", _half_of(key))
    )
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


def _half_of(key: str) -> str:
    return "learning" if is_for_learning(key) else "reported"


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


def look_at_all(groups: Sequence[Sequence[Article]], show: bool) -> None:
    """The table of conflicts in the groups as they are."""
    kinds: Counter[str] = Counter()
    for articles in groups:
        dossier = reconcile_marks([annotate(article) for article in articles])
        kinds.update(conflict.kind for conflict in dossier.conflicts)
        kinds["(growing number)"] += len(dossier.series)
        if show:
            _show(dossier, {article.id: article.text for article in articles})
    print(f"{len(groups)} groups: " + ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items())))


def _show(dossier: Dossier, texts: dict[str, str]) -> None:
    sides: list[tuple[str, str, list[tuple[str, tuple[Span, ...]]]]] = [
        (c.kind, c.subject, [(s.value, s.spans) for s in c.sides]) for c in dossier.conflicts
    ]
    sides += [("series", s.subject, [(v.value, v.spans) for v in s.values]) for s in dossier.series]
    for kind, subject, values in sides:
        print(f"{kind}: {subject[:100]}")
        for value, spans in values:
            at = spans[0]
            words = f"{texts[at.article][max(0, at.start - 70) : at.end + 70]}"
            print(f"    {value[:80]}  <{' '.join(words.split())}>")


def seed_all(
    groups: Sequence[Sequence[Article]], seed: int, kinds: Sequence[str], miss: bool
) -> None:
    """The table of changes that conflicts show, of some kinds or of all."""
    seeded: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for number, articles in enumerate(groups):
        texts = [Text(a.id, a.text, a.published.value if a.published else None) for a in articles]
        marks = {article.id: annotate(article) for article in articles}
        dice = random.Random(f"{seed} {number}")
        for change in [*seed_drafts(texts, dice), *seed_more(texts, dice)]:
            if change.kind is None or (kinds and change.kind not in kinds):
                continue
            draft = change.draft
            told = annotate(Article(draft.id, draft.text, published=draft.published))
            dossier = reconcile_marks([told, *(marks[other.id] for other in change.against)])
            hit = _is_shown(change, dossier.conflicts)
            seeded[change.kind] += 1
            found[change.kind] += hit
            if miss and not hit:
                around = draft.text[max(0, change.start - 80) : change.end + 60]
                print(f"missed {change.kind}: {change.before} -> {' '.join(around.split())}")
    for kind, many in sorted(seeded.items()):
        print(f"  {kind:10} {many:4} changed, {found[kind]:3} found: {found[kind] / many:.2f}")


def _is_shown(change: Seeded, conflicts: Iterable[Conflict]) -> bool:
    return any(
        span.article == change.draft.id and span.start < change.end and change.start < span.end
        for conflict in conflicts
        for side in conflict.sides
        for span in side.spans
    )


def bend_all(groups: Sequence[Sequence[Article]], seed: int) -> None:
    """The share of bent dates that conflicts show."""
    chance, bent, found = random.Random(seed), 0, 0
    for articles in groups:
        dates = bendable(look(articles)[1])
        dated = chance.choice(dates) if dates else None
        if dated is not None and (other := bend(dated.said)) is not None:
            bent += 1
            found += is_found(articles, dated, other)
    print(f"bent dates: {bent}, found: {found}")


def main() -> int:
    """Print the conflicts by kind, and the share of changes found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=300)
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument(
        "--half",
        choices=("all", "learning", "reported"),
        default="all",
        help="the half of the stories that rules are made on, or the other",
    )
    parser.add_argument("--kinds", nargs="*", default=[], help="change facts of these kinds alone")
    parser.add_argument("--show", action="store_true", help="list the conflicts")
    parser.add_argument("--miss", action="store_true", help="list the changes that are not found")
    given = parser.parse_args()
    if not (given.data / "stories").is_dir():
        print(f"no folder {given.data / 'stories'}", file=sys.stderr)
        return 2
    groups = load(given.data / "stories", given.groups, given.seed, given.half)
    look_at_all(groups, given.show)
    seed_all(groups, given.seed, given.kinds, given.miss)
    bend_all(groups, given.seed)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
