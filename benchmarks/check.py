"""How many changed facts `retold check` finds in a draft, and how often it cries wolf.

    python benchmarks/check.py --data ../shared/data [--groups 150] [--seed 7] [--show] [--learnt]
        [--said]

Needs ``retold[bench]``. Drafts are seeded by seeding.py from the half of the groups that nothing
was learnt from (``--learnt``: from the other half), with ``--said`` by seeding_said.py, in other
ways. Found is a fact where a finding lies on the changed words; recall by kind, and recall of
findings of the right kind; precision: the share of findings in changed drafts that lie on the
changed words; alarms: findings in drafts as they were published, for 1,000 words. Beside it the
nearest sentence by TF-IDF (check_peer.py).
"""

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from check_peer import Found, nearest_findings
from seeding import KINDS, Seeded, is_for_learning, load_groups, seed_drafts
from seeding_said import seed_said

from retold import Annotations, Article, annotate
from retold.check import find_findings

Checker = Callable[[Seeded], Iterable[Found]]


@dataclass
class Score:
    """Counts over drafts."""

    name: str
    seeded: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    typed: Counter[str] = field(default_factory=Counter)
    right: int = 0
    shown: int = 0
    alarms: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0

    def add(self, seeded: Seeded, checker: Checker) -> list[Found]:
        """Run a checker on a draft and count; the findings that are wrong."""
        begun = time.process_time()
        findings = list(checker(seeded))
        self.seconds += time.process_time() - begun
        on = [f for f in findings if f[1] < seeded.end and seeded.start < f[2]]
        wrong = [f for f in findings if f not in on]
        if seeded.kind is None:
            self.words += len(seeded.draft.text.split())
            self.alarms.update(kind for kind, _, _ in findings)
            return findings
        self.seeded[seeded.kind] += 1
        self.found[seeded.kind] += bool(on)
        self.typed[seeded.kind] += any(kind == seeded.kind.partition(":")[0] for kind, _, _ in on)
        self.right += len(on)
        self.shown += len(findings)
        return wrong

    def print(self) -> None:
        """The table."""
        print(f"\n{self.name}")
        for kind in sorted(self.seeded, key=lambda kind: (*KINDS, kind).index(kind)):
            many = self.seeded[kind]
            print(
                f"  {kind:42} {many:4} seeded  recall {self.found[kind] / max(many, 1):.2f}"
                f"  of that kind {self.typed[kind] / max(many, 1):.2f}"
                f"  alarms for 1,000 words {1000 * self.alarms[kind] / max(self.words, 1):.2f}"
            )
        alarms = sum(self.alarms.values())
        print(
            f"  {'all':42} {self.seeded.total():4} seeded"
            f"  recall {self.found.total() / max(self.seeded.total(), 1):.2f}"
            f"  precision {self.right / max(self.shown, 1):.2f}"
            f"  alarms for 1,000 words {1000 * alarms / max(self.words, 1):.2f}"
            f" ({alarms} in {self.words:,} words)  {self.seconds:.0f} s"
        )


def checker(marks: dict[str, Annotations]) -> Checker:
    """`retold check` on articles that are read once for all drafts of a group."""

    def check(seeded: Seeded) -> Iterable[Found]:
        text = seeded.draft
        draft = annotate(Article("draft", text.text, published=text.published))
        for each in find_findings(draft, [marks[other.id] for other in seeded.against]):
            yield each.kind, each.span.start, each.span.end

    return check


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true", help="list what is wrong and what is missed")
    parser.add_argument("--learnt", action="store_true", help="the half that was learnt from")
    parser.add_argument("--said", action="store_true", help="other ways of changing what is said")
    given = parser.parse_args()
    if not (given.data / "stories").is_dir():
        print(f"no folder {given.data / 'stories'}", file=sys.stderr)
        return 2
    groups = load_groups(given.data / "stories")
    keys = [key for key in groups if is_for_learning(key) == given.learnt]
    random.Random(given.seed).shuffle(keys)
    ours, peer = Score("retold check"), Score("nearest sentence by TF-IDF")
    for key in keys[: given.groups]:
        group = groups[key]
        check = checker(
            {t.id: annotate(Article(t.id, t.text, published=t.published)) for t in group}
        )
        seed = seed_said if given.said else seed_drafts
        for seeded in seed(group, random.Random(f"{given.seed} {key}")):
            wrong = ours.add(seeded, check)
            peer.add(seeded, nearest_findings)
            for kind, start, end in wrong if given.show else ():
                _show(f"wrong {kind}", seeded, start, end)
    ours.print()
    peer.print()
    return 0


def _show(label: str, seeded: Seeded, start: int, end: int) -> None:
    text = seeded.draft.text
    words = f"{text[max(start - 60, 0) : start]}[{text[start:end]}]{text[end : end + 60]}"
    print(f"{label} ({seeded.kind or 'control'}): {' '.join(words.split())}")


if __name__ == "__main__":
    raise SystemExit(main())
