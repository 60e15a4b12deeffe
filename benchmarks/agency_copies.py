"""Agencies' reports and the copies that other outlets printed of them, with all that says so gone.

For ``python benchmarks/lineage.py --agency``. Pairs of ``stories`` from two outlets that share much
of their words, of which exactly one is an agency: that one was first. Datelines, names of agencies,
bylines, outlets and dates are taken away, so that the wording alone is left.
"""

import json
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from retold.annotate import annotate
from retold.model import Article
from retold.reconcile import reconcile_marks

_AGENCIES = (
    r"(?:Thomson )?Reuters|(?:The )?Associated Press|Agence France-Presse|Bloomberg(?: News)?"
)
_OUTLET = re.compile(f"(?:{_AGENCIES}|AP|AFP|UPI)")
_NAMED = re.compile(rf"\((?:{_AGENCIES}|AP|AFP|UPI)\)(?: ?[-–—])?|\b(?:{_AGENCIES}|AP|AFP|UPI)\b")
_DATELINE = re.compile(r"\A\s*[A-Z][\w .,'’/-]{1,60}[-–—] ?(?=[A-Z“\"])")
_SHINGLE = 6
_SHARED = 1 / 3
# A shingle that more articles have is a set phrase.
_FEW = 8


def agency_pairs(data: Path) -> Iterator[tuple[Article, Article]]:
    """The agency's report and the other outlet's, without credits and dates."""
    with lzma.open(data / "stories" / "articles.jsonl.xz", "rt", encoding="utf-8") as lines:
        articles = {a["id"]: a for a in map(json.loads, lines)}
    holders: dict[int, list[str]] = defaultdict(list)
    sizes = {}
    for id, article in articles.items():
        words = article["text"].lower().split()
        own = {hash(tuple(words[i : i + _SHINGLE])) for i in range(len(words) - _SHINGLE + 1)}
        sizes[id] = len(own)
        for shingle in own:
            holders[shingle].append(id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if len(ids) <= _FEW:
            shared.update((a, b) for a in ids for b in ids if a < b)
    for pair, count in sorted(shared.items()):
        agencies = [id for id in pair if _OUTLET.fullmatch(articles[id]["outlet"] or "")]
        if len(agencies) == 1 and count >= _SHARED * min(sizes[id] for id in pair):
            (first,) = agencies
            (other,) = set(pair) - {first}
            yield _bare(first, articles[first]["text"]), _bare(other, articles[other]["text"])


def _bare(id: str, text: str) -> Article:
    return Article(id, _DATELINE.sub("", _NAMED.sub("", text)).strip())


def measure(data: Path) -> None:
    """Print how often the agency's report is said to be the parent, beside the longer one."""
    counts: Counter[str] = Counter()
    longer = pairs = 0
    for agency, copy in agency_pairs(data):
        pairs += 1
        longer += len(agency.text) > len(copy.text)
        lineage = reconcile_marks([annotate(agency), annotate(copy)]).lineage
        links = [d for d in lineage if d.kind != "cites" and d.parent is not None]
        if not links:
            counts["not tied"] += 1
        elif not links[0].directed:
            counts["undecided"] += 1
        else:
            counts["right" if links[0].parent == agency.id else "wrong"] += 1
    print(f"{pairs} pairs; the longer one is the agency's in {longer}")
    print(
        ", ".join(f"{name} {counts[name]}" for name in ("right", "wrong", "undecided", "not tied"))
    )
