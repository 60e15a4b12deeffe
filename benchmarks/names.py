"""Names against MEANTIME: spans, kinds, and which mentions name the same thing.

    python benchmarks/names.py --data ../shared/data [--peer PYTHON] [--errors]

Spans are compared without a leading "the" and a trailing full stop. Mentions whose form the
annotators left open are neither asked for nor counted as wrong. Kinds are scored on spans found,
for entities typed PER, ORG or LOC. Links are scored on pairs of found names inside one article:
precision is the share of our pairs that are one entity in the annotation.

``--peer`` names the Python of an environment with spaCy and a pipeline that it can load
(benchmarks/names_peer.py runs there); its links are pairs of equal surfaces.
"""

import argparse
import json
import subprocess
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from meantime import Mention, Text, load

from retold.annotate.names import find_names
from retold.annotate.pipeline import read_with
from retold.annotate.reading import NO_READING
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Article

_KINDS = {"person": "PER", "organisation": "ORG", "outlet": "ORG", "place": "LOC"}


@dataclass(frozen=True, slots=True)
class Found:
    """One name that a tool found: offsets, MEANTIME's type or "", and what it says it names."""

    start: int
    end: int
    type: str
    entity: str


def ours(texts: Iterable[Text], pipeline: str | None = None) -> list[list[Found]]:
    """Our names in each text, found by rule or with a pipeline too."""
    result = []
    for text in texts:
        document = cut(Article(text.id, text.text))
        reading = read_with(pipeline, document) if pipeline is not None else NO_READING
        result.append(
            [
                Found(
                    name.span.start,
                    name.span.end,
                    _KINDS.get(name.kind, ""),
                    name.entity or f"?{name.span.start}",
                )
                for name in find_names(document, find_regions(document), reading.names)
                if name.by_name
            ]
        )
    return result


def peer(python: str, texts: Sequence[Text]) -> tuple[list[list[Found]], float]:
    """spaCy's names and its seconds, loading not counted."""
    script = Path(__file__).with_name("names_peer.py")
    lines = "".join(json.dumps(text.text) + "\n" for text in texts)
    done = subprocess.run(
        [python, str(script)], input=lines, capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    return [[Found(*name) for name in names] for names in answer["names"]], answer["seconds"]


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without "the", possessive ending and full stop at its ends."""
    if text[start:end].lower().startswith("the "):
        start += 4
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending):
            end -= 2
    return start, end - 1 if text[end - 1 : end] == "." else end


def score(texts: Sequence[Text], found: Sequence[Sequence[Found]], errors: bool) -> list[float]:
    """Spans: precision, recall, F1; kinds: accuracy; links: precision, recall; from 0 to 100."""
    counts: Counter[str] = Counter()
    for text, names in zip(texts, found, strict=True):
        gold = {bare(text.text, m.start, m.end): m for m in text.mentions if m.is_name}
        open_spans = {bare(text.text, m.start, m.end) for m in text.mentions if not m.is_name}
        mine = {bare(text.text, n.start, n.end): n for n in names if n.start < text.annotated_to}
        wrong = [span for span in mine if span not in gold and span not in open_spans]
        hit = [span for span in mine if span in gold]
        counts["gold"] += len(gold)
        counts["hit"] += len(hit)
        counts["wrong"] += len(wrong)
        _score_kinds(gold, mine, hit, counts)
        _score_links(gold, mine, hit, counts)
        if errors:
            _print_errors(text, gold, mine, wrong)
    precision = counts["hit"] / (counts["hit"] + counts["wrong"])
    recall = counts["hit"] / counts["gold"]
    return [
        100 * value
        for value in (
            precision,
            recall,
            2 * precision * recall / (precision + recall),
            counts["kind right"] / counts["kinds"],
            counts["link right"] / counts["our links"],
            counts["link right"] / counts["gold links"],
        )
    ]


Span = tuple[int, int]


def _score_kinds(
    gold: dict[Span, Mention], mine: dict[Span, Found], hit: Sequence[Span], counts: Counter[str]
) -> None:
    for span in hit:
        if gold[span].type in ("PER", "ORG", "LOC"):
            counts["kinds"] += 1
            counts["kind right"] += gold[span].type == mine[span].type


def _score_links(
    gold: dict[Span, Mention], mine: dict[Span, Found], hit: Sequence[Span], counts: Counter[str]
) -> None:
    told = [span for span in hit if gold[span].entity]
    for one, other in combinations(told, 2):
        same = gold[one].entity == gold[other].entity
        ours_same = mine[one].entity == mine[other].entity
        counts["gold links"] += same
        counts["our links"] += ours_same
        counts["link right"] += same and ours_same


def _print_errors(
    text: Text, gold: dict[Span, Mention], mine: dict[Span, Found], wrong: Sequence[Span]
) -> None:
    for start, end in wrong:
        print("wrong ", text.text[max(0, start - 30) : start], "[", text.text[start:end], "]")
    for (start, end), mention in gold.items():
        if (start, end) not in mine:
            print("missed", text.text[max(0, start - 30) : start], "[", text.text[start:end], "]")
        elif mention.type in ("PER", "ORG", "LOC") and mention.type != mine[start, end].type:
            print("kind  ", mention.type, mine[start, end].type, "|", text.text[start:end])
    spans = [span for span in mine if span in gold and gold[span].entity]
    for one, other in combinations(spans, 2):
        same, ours_same = (
            gold[one].entity == gold[other].entity,
            mine[one].entity == mine[other].entity,
        )
        if same != ours_same:
            word = "unlink" if same else "link  "
            print(word, text.text[slice(*one)], "|", text.text[slice(*other)])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peer", metavar="PYTHON")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    texts = load(options.data)
    ours(texts[:1])
    started = time.perf_counter()
    found = ours(texts)
    rows = [("retold", found, time.perf_counter() - started)]
    if options.peer:
        rows.append(("spaCy", *peer(options.peer, texts)))
    print(f"{len(texts)} texts, {sum(len(text.text) for text in texts):,} characters")
    print(f"{'':10} {'P':>6} {'R':>6} {'F1':>6} {'kind':>6} {'link P':>6} {'link R':>6} {'s':>6}")
    for name, names, seconds in rows:
        values = score(texts, names, errors=options.errors and name == "retold")
        print(f"{name:10} " + " ".join(f"{value:6.1f}" for value in values) + f" {seconds:6.2f}")


if __name__ == "__main__":
    main()
