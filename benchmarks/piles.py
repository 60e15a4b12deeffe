"""Piles of articles whose stories are known, from the data beside the project."""

import json
import lzma
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import msgspec

from retold.model import Article

# Subjects of Timeline17 that ran for weeks, two outlets on one of them; until this day.
_SUBJECTS = ("MJ_bbc", "haiti_bbc", "bpoil_bbc", "bpoil_guardian")
_UNTIL = "2010-06-15"


@dataclass(frozen=True)
class Pile:
    """Articles and, for those of them that are scored, the story that each belongs to."""

    name: str
    articles: tuple[Article, ...]
    truth: Mapping[str, str]

    def sample(self, size: int, seed: int) -> "Pile":
        """Whole stories, drawn at random, of at least so many articles together."""
        stories = defaultdict(list)
        for article, story in self.truth.items():
            stories[story].append(article)
        order = sorted(stories)
        random.Random(seed).shuffle(order)
        chosen: dict[str, str] = {}
        for story in order:
            if len(chosen) < size:
                chosen |= dict.fromkeys(stories[story], story)
        return self._only(f"{self.name}, {size}", chosen)

    def halves(self) -> tuple["Pile", "Pile"]:
        """The stories that began earlier and those that began later; the undated with the later."""
        first: dict[str, str] = {}
        for article in self.articles:
            story, day = self.truth[article.id], article.published
            first[story] = min(first.get(story, "9"), str(day.start) if day else "9")
        order = sorted(first, key=lambda story: (first[story], story))
        early = set(order[: len(order) // 2])
        return (
            self._only("earlier half", {a: s for a, s in self.truth.items() if s in early}),
            self._only("later half", {a: s for a, s in self.truth.items() if s not in early}),
        )

    def undated(self) -> "Pile":
        """The same without the dates."""
        articles = tuple(msgspec.structs.replace(each, published=None) for each in self.articles)
        return replace(self, name=f"{self.name}, undated", articles=articles)

    def _only(self, name: str, truth: dict[str, str]) -> "Pile":
        return Pile(name, tuple(each for each in self.articles if each.id in truth), truth)


def editors(data: Path, *, with_others: bool = False) -> Pile:
    """The editors' stories; with all other articles of the set among them where asked for."""
    truth: dict[str, str] = {}
    with (data / "stories" / "stories.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            story = json.loads(line)
            truth |= dict.fromkeys(story["article_ids"], story["story_id"])
    articles = tuple(
        article
        for article in _articles(data / "stories" / "articles.jsonl.xz")
        if with_others or article.id in truth
    )
    return Pile("editors, among 15,000" if with_others else "editors", articles, truth)


def ecb_plus(data: Path) -> Pile:
    """ECB+: the events of a subject are those of ECB and those that ECB+ added."""
    articles, truth = [], {}
    for path in sorted((data / "events" / "ecbplus").glob("*/*.xml")):
        sentences: defaultdict[int, list[str]] = defaultdict(list)
        for token in ElementTree.parse(path).getroot().iter("token"):
            sentences[int(token.get("sentence", 0))].append(token.text or "")
        text = "\n".join(" ".join(sentences[number]) for number in sorted(sentences))
        articles.append(Article(path.stem, text))
        truth[path.stem] = path.stem.split("_")[0] + ("+" if path.stem.endswith("plus") else "")
    return Pile("ecb+", tuple(articles), truth)


def weeks(data: Path, others: Pile) -> Pile:
    """Subjects that ran for weeks, as one story each, among others that are not scored."""
    articles, truth = list(others.articles), {}
    for subject in _SUBJECTS:
        for article in _articles(data / "timelines" / subject / "articles.jsonl.xz"):
            if article.published and str(article.published.end) <= _UNTIL:
                articles.append(article)
                truth[article.id] = subject.split("_")[0]
    return Pile("weeks", tuple(articles), truth)


def _articles(path: Path) -> Iterator[Article]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            known = {key: record.get(key) for key in ("outlet", "title")}
            try:
                published = record.get("published") or None
                yield Article(record["id"], record["text"], published=published, **known)
            except ValueError:  # a date that is not ISO 8601 counts as unknown
                yield Article(record["id"], record["text"], **known)
