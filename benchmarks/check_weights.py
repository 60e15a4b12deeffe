"""Learn how the evidence for a difference is weighed (src/retold/check/data/weights.txt).

    python benchmarks/check_weights.py --data ../shared/data [--groups 400] > weights.txt

Drafts are seeded from one half of the groups (see seeding.py). A difference is right where it lies
on the changed words; all others, and all of the controls, are wrong, though some are real
disagreements of the reports. Logistic regression (scikit-learn, class weights as they come).
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from seeding import Seeded, Text, is_for_learning, load_groups, seed_drafts
from sklearn.linear_model import LogisticRegression

from retold import Annotations, Article, annotate
from retold.check.differences import Difference
from retold.check.evidence import Evidence
from retold.check.facts import fact_differences
from retold.check.pairs import Comparison
from retold.check.polarity import polarity_differences
from retold.check.wordings import wording_differences

ROUNDS = 2
Row = tuple[tuple[float, ...], bool]


def differences(seeded: Seeded, marks: dict[str, Annotations]) -> Iterator[Difference]:
    """All differences between a seeded draft and the other reports, however weak."""
    draft = annotate(Article("draft", seeded.draft.text, published=seeded.draft.published))
    comparison = Comparison(draft, [marks[other.id] for other in seeded.against])
    for _, pairs in comparison.pairs():
        yield from fact_differences(comparison, pairs)
        yield from wording_differences(comparison, pairs)
        yield from polarity_differences(comparison, pairs)


def rows_of(group: list[Text], key: str) -> Iterator[tuple[str, Row]]:
    """The evidence of each difference, its kind, and whether it lies on the changed words."""
    marks = {t.id: annotate(Article(t.id, t.text, published=t.published)) for t in group}
    for number in range(ROUNDS):
        for seeded in seed_drafts(group, random.Random(f"{key} {number}")):
            for each in differences(seeded, marks):
                on = each.ours.start < seeded.end and seeded.start < each.ours.end
                yield each.kind, (tuple(each.evidence), seeded.kind is not None and on)


def main() -> None:
    """Print the weights, a line for each kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=400)
    given = parser.parse_args()
    groups = load_groups(given.data / "stories")
    rows: dict[str, list[Row]] = defaultdict(list)
    for key in [k for k in groups if is_for_learning(k)][: given.groups]:
        for kind, row in rows_of(groups[key], key):
            rows[kind].append(row)
    print("kind bias", *Evidence._fields)
    for kind in sorted(rows):
        values = np.array([row[0] for row in rows[kind]])
        right = np.array([row[1] for row in rows[kind]])
        model = LogisticRegression(C=3.0, max_iter=2000).fit(values, right)
        weights = [model.intercept_[0], *model.coef_[0]]
        print(kind, *(f"{weight:.3f}" for weight in weights))


if __name__ == "__main__":
    main()
