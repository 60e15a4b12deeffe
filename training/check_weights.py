"""Learn how the evidence for a difference is weighed (src/retold/check/data/weights.txt).

    PYTHONPATH=benchmarks python training/check_weights.py --data ../shared/data > weights.txt

Drafts are seeded from one half of the groups (benchmarks/seeding.py). A difference is right where
it lies on the changed words; all others are wrong, though some are real disagreements of the
reports, which costs recall only. Logistic regression (scikit-learn); the bias is then moved so that
a score of 0.5 is where, in drafts that were left out of learning, so many findings are right as
``PRECISION`` says.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from seeding import Seeded, Text, is_for_learning, load_groups, seed_drafts
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from retold import Annotations, Article, annotate
from retold.check.differences import Difference
from retold.check.facts import fact_differences
from retold.check.pairs import Comparison
from retold.check.polarity import polarity_differences
from retold.check.wordings import wording_differences

ROUNDS = 2
PRECISION = 0.8
FOLDS = 5

Row = tuple[str, dict[str, float], bool, tuple[int, int]]


def differences(seeded: Seeded, marks: dict[str, Annotations]) -> Iterator[Difference]:
    """All differences between a seeded draft and the other reports, however weak."""
    draft = annotate(Article("draft", seeded.draft.text, published=seeded.draft.published))
    comparison = Comparison(draft, [marks[other.id] for other in seeded.against])
    sentences = list(comparison.pairs())
    yield from fact_differences(comparison, sentences)
    for _, pairs in sentences:
        yield from polarity_differences(comparison, pairs)
    yield from wording_differences(comparison)


def rows_of(number: int, group: list[Text], key: str) -> Iterator[tuple[str, Row]]:
    """For each difference its kind, its draft, the evidence, whether it lies on the changed words,
    and the place."""
    marks = {t.id: annotate(Article(t.id, t.text, published=t.published)) for t in group}
    for turn in range(ROUNDS):
        for place, seeded in enumerate(seed_drafts(group, random.Random(f"{key} {turn}"))):
            for each in differences(seeded, marks):
                on = each.ours.start < seeded.end and seeded.start < each.ours.end
                right = seeded.kind is not None and on
                where = (number * 100 + turn * 10 + place, each.ours.start)
                yield each.kind, (key, each.evidence._asdict(), right, where)


def learn(rows: list[Row]) -> dict[str, float]:
    """The weights by the names of the evidence, and the bias."""
    names = list(rows[0][1])
    values = np.array([[row[1][name] for name in names] for row in rows])
    right = np.array([row[2] for row in rows])
    model = LogisticRegression(C=3.0, max_iter=3000)
    folds = GroupKFold(FOLDS)
    kept = cross_val_predict(
        model, values, right, cv=folds, groups=[row[0] for row in rows], method="decision_function"
    )
    model.fit(values, right)
    weights = dict(zip(names, model.coef_[0], strict=True))
    return {"bias": model.intercept_[0] - _operating_point(rows, kept), **weights}


def _operating_point(rows: list[Row], scores: np.ndarray) -> float:
    """The lowest score from which on so many places are right as ``PRECISION`` says."""
    best: dict[tuple[int, int], tuple[float, bool]] = {}
    for row, score in zip(rows, scores, strict=True):
        best[row[3]] = max(best.get(row[3], (-99.0, False)), (float(score), row[2]))
    point, good = 99.0, 0
    for shown, (score, right) in enumerate(sorted(best.values(), reverse=True), 1):
        good += right
        if good >= PRECISION * shown:
            point = score
    return point


def main() -> None:
    """Print the weights, a line for each kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=400)
    given = parser.parse_args()
    groups = load_groups(given.data / "stories")
    rows: dict[str, list[Row]] = defaultdict(list)
    for number, key in enumerate([k for k in groups if is_for_learning(k)][: given.groups]):
        for kind, row in rows_of(number, groups[key], key):
            rows[kind].append(row)
    print("# Written by training/check_weights.py: weights of the evidence, by kind of difference.")
    for kind in sorted(rows):
        weights = learn(rows[kind])
        print(kind, *(f"{name}={weight:.3f}" for name, weight in weights.items()))


if __name__ == "__main__":
    main()
