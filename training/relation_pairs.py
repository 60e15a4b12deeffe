"""The labelled sentences that the classifier of relations learns from."""

import csv
import json
import re
from pathlib import Path
from typing import NamedTuple

# What PLOVER of 2016 calls differently from the training pairs.
_RENAMED = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "CONCEDE": "YIELD",
    "RETREAT": "YIELD",
    "FIGHT": "ASSAULT",
}


class Pair(NamedTuple):
    """A sentence, its two actors ("" where not named), and the root event type."""

    sentence: str
    source: str
    target: str
    event: str


def plv_pairs(data: Path) -> list[Pair]:
    """The PLV training pairs (Hu et al. 2024, "Leveraging Codebook Knowledge with NLI …")."""
    with (data / "PLV_train.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [Pair(r["sentence"], r["source"], r["target"], r["gold_root"]) for r in rows]


def gold_pairs(data: Path) -> list[Pair]:
    """The PLOVER gold records: the examples of the CAMEO manual, coded by PLOVER."""
    path = data / "plover-gold-records" / "PLOVER_GSR_CAMEO.txt"
    records = json.loads(path.read_text("utf-8"))[1:]
    pairs = []
    for record in records:
        actors, targets = _names(record.get("source")), _names(record.get("target"))
        targets = targets or actors[1:]
        event = _RENAMED.get(record["event"], record["event"])
        pairs.append(Pair(record["text"], (actors or [""])[0], (targets or [""])[0], event))
    return pairs


def _names(actors: object) -> list[str]:
    """The words for each actor of a record, whose field may also be an empty string."""
    return [actor["actorText"] for actor in actors or ()] if isinstance(actors, list) else []


def near_duplicates(pairs: list[Pair]) -> list[int]:
    """A group number for each pair: sentences that share five words in a row with the actors left
    out, or half of their words, are in one group."""
    parent = list(range(len(pairs)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    seen: dict[tuple[str, ...], int] = {}
    bags = []
    for index, pair in enumerate(pairs):
        text = pair.sentence.replace(pair.source, " SRC ").replace(pair.target, " TAR ")
        words = re.findall(r"[a-z']+", text.lower())
        for at in range(len(words) - 4):
            run = tuple(words[at : at + 5])
            parent[root(index)] = root(seen.setdefault(run, index))
        bags.append(frozenset(words))
    for index, bag in enumerate(bags):
        for other in range(index):
            if 2 * len(bag & bags[other]) >= len(bag | bags[other]):
                parent[root(index)] = root(other)
    return [root(index) for index in range(len(pairs))]
