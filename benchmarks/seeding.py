"""Drafts with one fact changed, made from groups of real reports.

One article of a group is the draft. A fact of it that another article carries too, in a sentence
with which it shares enough words, is changed: a number, a date, a person, a word between quotation
marks, the speaker, or whether it is so. Nothing here reads with Retold, so that what is measured
does not decide what is measured on.
"""

import hashlib
import json
import lzma
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

KINDS = ("number", "date", "name", "quotation", "speaker", "polarity")

SENTENCE = re.compile(r"[^\n]+?(?:[.!?][\"”’']*(?=\s)|\n|$)")
_WORD = re.compile(r"[A-Za-z][\w’'-]*|\d[\d,.]*\d|\d")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_COUNTS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
_COMMON = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "but",
        "by",
        "with",
        "from",
        "as",
        "is",
        "was",
        "are",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "that",
        "this",
        "it",
        "its",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "who",
        "which",
        "said",
        "will",
        "would",
        "not",
        "after",
        "before",
        "about",
        "into",
        "over",
        "also",
        "more",
        "than",
        "when",
        "what",
        "there",
        "if",
        "i",
        "we",
        "you",
        "my",
        "our",
        "your",
    ]
)
NUMBER = re.compile(rf"(?<![\w.,$-])\$?(\d[\d,]*(?:\.\d+)?|{'|'.join(_COUNTS)})(?![\w-]|[.,]\d)")
DATE = re.compile(
    rf"\b(?:(?:{'|'.join(_MONTHS)}) \d{{1,2}}\b|(?:{'|'.join(_DAYS)})\b"
    r"|(?:in|since|of) (?:19|20)\d\d\b)"
)
_FULL = re.compile(r"(?<![.!?:”\"] )(?<!\n)\b([A-Z][a-z]{2,}) ([A-Z][a-z]{3,})\b")
QUOTED = re.compile(r"[“\"]([^“”\"\n]{25,500})[”\"]")
_SAID = "said|told|added|wrote|says|tweeted|explained|continued|noted|argued|insisted|warned"
_SPEAKER = re.compile(
    rf"[”\"] (?:(?:{_SAID}) (?:[A-Z][a-z]+\.? )*?([A-Z][a-z]{{3,}})"
    rf"|(?:[A-Z][a-z]+ )?([A-Z][a-z]{{3,}}) (?:{_SAID}))\b"
)
_AUXILIARY = re.compile(r"\b(is|was|are|were|will|would|has|have|had|can|could|should) ")
_NOT = re.compile(r"\b(is|was|are|were|will|would|has|have|had|could|should|did|does|do) not ")


@dataclass(frozen=True, slots=True)
class Text:
    """An article as it was published."""

    id: str
    text: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Seeded:
    """A draft, what was changed in it (``start:end`` of the changed text) and the other reports.

    ``kind`` is None for a control, in which nothing was changed.
    """

    kind: str | None
    draft: Text
    start: int
    end: int
    before: str
    after: str
    against: tuple[Text, ...]


def load_groups(folder: Path, largest: int = 10) -> dict[str, list[Text]]:
    """The groups of 2 to ``largest`` articles by their ids; each article's text as it stands."""
    groups: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "stories.jsonl").read_text("utf-8").splitlines():
        story = json.loads(line)
        groups[story["merged_story_id"]].update(story["article_ids"])
    wanted = {id for ids in groups.values() for id in ids}
    texts: dict[str, Text] = {}
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            if entry["id"] in wanted:
                day = (entry["published"] or "")[:10]
                known = day if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
                texts[entry["id"]] = Text(entry["id"], entry["text"], known)
    found = {key: [texts[i] for i in sorted(ids) if i in texts] for key, ids in groups.items()}
    return {key: group for key, group in sorted(found.items()) if 2 <= len(group) <= largest}


def is_for_learning(key: str) -> bool:
    """Whether a group belongs to the half that is learnt from; the other half is reported."""
    return int(hashlib.sha1(key.encode()).hexdigest(), 16) % 2 == 0


def seed_drafts(group: Sequence[Text], dice: random.Random) -> Iterator[Seeded]:
    """One changed draft of each kind that the group allows, and one control."""
    texts = list(group)
    dice.shuffle(texts)
    draft, others = texts[0], tuple(sorted(texts[1:], key=lambda t: t.id))
    yield Seeded(None, draft, 0, 0, "", "", others)
    shared = list(find_shared(draft.text, [other.text for other in others]))
    people = find_people(group)
    for kind in KINDS:
        chances = list(_CHANGES[kind](draft.text, shared, [o.text for o in others], people, dice))
        if chances:
            start, end, new = dice.choice(chances)
            text = draft.text[:start] + new + draft.text[end:]
            changed = Text(draft.id, text, draft.published)
            old = draft.text[start:end]
            yield Seeded(kind, changed, start, max(start + len(new), start + 1), old, new, others)


def find_people(group: Sequence[Text]) -> list[str]:
    """A given name and another word with a capital that stands alone somewhere: people."""
    given = _given_names()
    whole = "\n".join(text.text for text in group)
    found = {m[0]: m for m in _FULL.finditer(whole) if m[1] in given and m[1] != m[2]}
    return sorted(name for name, m in found.items() if re.search(rf"(?<!{m[1]} )\b{m[2]}\b", whole))


@cache
def _given_names() -> frozenset[str]:
    path = files("retold").joinpath("annotate/data/first_names.txt")
    words = (line.split() for line in path.read_text("utf-8").splitlines() if line[:1] != "#")
    return frozenset(line[0].title() for line in words if line) - {"North", "South", "New"}


Shared = tuple[int, int, str]
Change = tuple[int, int, str]


def _words(text: str) -> set[str]:
    return {w.lower() for w in _WORD.findall(text)} - _COMMON


def find_shared(text: str, others: Sequence[str], least: float = 0.45) -> Iterator[Shared]:
    """The sentences of the draft with the sentence of another article that shares most words of
    them: this part of the shorter, at least four."""
    theirs = [(m[0], _words(m[0])) for other in others for m in SENTENCE.finditer(other)]
    for match in SENTENCE.finditer(text):
        mine = _words(match[0])
        best, most = "", 0.0
        for sentence, words in theirs:
            common = len(mine & words)
            if common >= 4 and len(words) >= 5 and len(mine) >= 5:
                share = common / min(len(mine), len(words))
                if share > most:
                    best, most = sentence, share
        if most >= least:
            yield match.start(), match.end(), best


def _numbers(text: str, shared: Sequence[Shared], others: Sequence[str], people: Sequence[str],
             dice: random.Random) -> Iterator[Change]:  # fmt: skip
    for start, end, other in shared:
        dates = [m.span() for m in DATE.finditer(text, start, end)]
        theirs = {m[1] for m in NUMBER.finditer(other)}
        for match in NUMBER.finditer(text, start, end):
            year = re.fullmatch(r"(?:19|20)\d\d", match[1])
            inside = any(a <= match.start() < b for a, b in dates)
            if match[1] in theirs and not year and not inside:
                yield match.start(1), match.end(1), other_number(match[1], dice)


def other_number(word: str, dice: random.Random) -> str:
    """Another number, written in the same way."""
    if word in _COUNTS:
        return dice.choice([w for w in _COUNTS if w != word])
    plain = word.replace(",", "")
    if "." in plain:
        return f"{float(plain) + dice.choice((0.7, 1.3, 2.1)):.1f}"
    value = int(plain)
    new = value + max(1, round(value * dice.choice((0.2, 0.35, 0.6)))) * dice.choice((1, 1, -1))
    new = new if new > 0 and new != value else value + 3
    return f"{new:,}" if "," in word else str(new)


def _dates(text: str, shared: Sequence[Shared], others: Sequence[str], people: Sequence[str],
           dice: random.Random) -> Iterator[Change]:  # fmt: skip
    for start, end, other in shared:
        theirs = {m[0] for m in DATE.finditer(other)}
        for match in DATE.finditer(text, start, end):
            if match[0] in theirs:
                first, _, number = match[0].partition(" ")
                if first in _DAYS:
                    yield match.start(), match.end(), dice.choice([d for d in _DAYS if d != first])
                elif first in _MONTHS and dice.random() < 0.3:
                    month = dice.choice([m for m in _MONTHS if m != first])
                    yield match.start(), match.start() + len(first), month
                elif first in _MONTHS:
                    day = str((int(number) + dice.choice((2, 5, 9))) % 28 + 1)
                    yield match.end() - len(number), match.end(), day
                else:
                    year = str(int(number) + dice.choice((-3, -2, -1, 1, 2)))
                    yield match.end() - len(number), match.end(), year


def _names(text: str, shared: Sequence[Shared], others: Sequence[str], people: Sequence[str],
           dice: random.Random) -> Iterator[Change]:  # fmt: skip
    for start, end, other in shared:
        for match in _FULL.finditer(text, start, end):
            fit = [p for p in people if not set(p.split()) & set(match[0].split())]
            fit = [p for p in fit if p.split()[1] not in text[start:end] + other]
            if match[0] in other and match[0] in people and fit:
                yield match.start(), match.end(), dice.choice(fit)


def _quoted_words(text: str, shared: Sequence[Shared], others: Sequence[str],
                  people: Sequence[str], dice: random.Random) -> Iterator[Change]:  # fmt: skip
    theirs = [m[1].lower() for other in others for m in QUOTED.finditer(other)]
    pool = sorted(set(re.findall(r"\b[a-z]{5,11}\b", text)) - _COMMON)
    for quoted in QUOTED.finditer(text):
        words = list(re.finditer(r"[\w’'-]+", quoted[1]))
        for i in range(2, len(words) - 2):
            run = quoted[1][words[i - 2].start() : words[i + 2].end()].lower()
            word = words[i][0]
            if re.fullmatch(r"[a-z]{4,}", word) and any(run in other for other in theirs):
                at = quoted.start(1) + words[i].start()
                new = dice.choice(pool)
                if new != word and new[:4] != word[:4]:
                    yield at, at + len(word), new


def _speakers(text: str, shared: Sequence[Shared], others: Sequence[str], people: Sequence[str],
              dice: random.Random) -> Iterator[Change]:  # fmt: skip
    for match in _SPEAKER.finditer(text):
        group = 1 if match[1] else 2
        opening = max(text.rfind("“", 0, match.start()), text.rfind('"', 0, match.start()))
        words = re.findall(r"[\w’'-]+", text[opening + 1 : match.start()])
        if opening < 0 or len(words) < 5 or match.start() - opening > 400:
            continue
        run = " ".join(words[:5]).lower()
        carried = [o for o in others if run in " ".join(re.findall(r"[\w’'-]+", o)).lower()]
        last = match[group]
        if any(_near(o, words[:5], last) for o in carried):
            fit = sorted({p.split()[1] for p in people} - {last})
            if fit:
                yield match.start(group), match.end(group), dice.choice(fit)


def _near(other: str, words: Sequence[str], last: str) -> bool:
    pattern = r"\W+".join(map(re.escape, words))
    match = re.search(pattern, other, re.IGNORECASE)
    return bool(match and last in other[max(0, match.start() - 200) : match.end() + 400])


def _polarity(text: str, shared: Sequence[Shared], others: Sequence[str], people: Sequence[str],
              dice: random.Random) -> Iterator[Change]:  # fmt: skip
    for start, end, other in shared:
        for match in _NOT.finditer(text, start, end):
            if match[0] in other:
                yield match.start(), match.end(), match[1] + " "
        for match in _AUXILIARY.finditer(text, start, end):
            following = re.match(r"\w+", text[match.end() :])
            together = match[0] + (following[0] if following else "")
            if following and following[0] not in {"not", "no", "never"} and together in other:
                yield match.start(), match.end(), f"{match[1]} not "


_CHANGES = {
    "number": _numbers, "date": _dates, "name": _names, "quotation": _quoted_words,
    "speaker": _speakers, "polarity": _polarity,
}  # fmt: skip
