"""The labelled sentences that the classifier of relations learns from."""

import csv
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

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


class GoldRecord(NamedTuple):
    """A PLOVER gold record: its event type, and its actors by their words and codes."""

    event: str
    sources: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str], ...]


def gold_records(data: Path) -> dict[str, list[tuple[int, GoldRecord]]]:
    """The PLOVER gold records with their numbers, by their sentence."""
    found: dict[str, list[tuple[int, GoldRecord]]] = {}
    for number, record in enumerate(_gold(data)):
        event = _RENAMED.get(record["event"], record["event"])
        actors = (_actors(record.get("source")), _actors(record.get("target")))
        found.setdefault(record["text"], []).append((number, GoldRecord(event, *actors)))
    return found


def _gold(data: Path) -> Any:
    path = data / "plover-gold-records" / "PLOVER_GSR_CAMEO.txt"
    return json.loads(path.read_text("utf-8"))[1:]


def _actors(actors: object) -> tuple[tuple[str, str], ...]:
    given = actors if isinstance(actors, list) else []
    return tuple((actor["actorText"], actor.get("code", "")) for actor in given)


def gold_pairs(data: Path) -> list[Pair]:
    """The PLOVER gold records: the examples of the CAMEO manual, coded by PLOVER."""
    pairs = []
    for record in _gold(data):
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
