"""Learn how the evidence for a difference is weighed (src/retold/check/data/weights.txt).

    PYTHONPATH=benchmarks python training/check_weights.py --data ../shared/data > weights.txt
    ... --kinds quotation polarity   the lines of these kinds alone

Drafts are seeded from one half of the groups (benchmarks/seeding.py). A difference is right where
it lies on the changed words; all others are wrong, though some are real disagreements of the
reports, which costs recall only. Of numbers, dates and names only those are right that show what
stood there before; others on the changed words are not learnt from. Every other round changes a
person into one whom nobody names: the seeds take people of the group alone, and a name that no
report has must not speak for a draft. Logistic regression (scikit-learn). The scores from which on
a difference is shown (``_SHOWN`` in src/retold/check/find.py) were chosen on the same half.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
from seeding import KINDS, Seeded, Text, is_for_learning, load_groups, seed_drafts
from seeding_said import seed_said
from sklearn.linear_model import LogisticRegression

from retold import Annotations, Article, annotate
from retold.check.differences import Difference
from retold.check.facts import fact_differences
from retold.check.pairs import Comparison
from retold.check.polarity import polarity_differences
from retold.check.voices import voice_differences
from retold.check.wordings import wording_differences

ROUNDS = 4
FACTS = frozenset({"number", "date", "name"})
# Of the other ways of changing what is said, the one that teaches evidence of its own.
OPPOSITES = "polarity: an opposite"
# Invented people.
STRANGERS = (
    "Harriet Vollmer", "Duncan Prewitt", "Miriam Oakes", "Ruben Castellan", "Gloria Tindall",
    "Walter Brandsen", "Naomi Feld", "Peter Lonsbury", "Amanda Kirsch", "Victor Hallam",
    "Teresa Quill", "Martin Osgood",
)  # fmt: skip

Row = tuple[dict[str, float], bool]
"""The evidence of a difference, and whether it is right."""


def differences(
    seeded: Seeded, marks: dict[str, Annotations], kinds: Collection[str]
) -> Iterator[Difference]:
    """All differences of some kinds between a seeded draft and the other reports, however weak."""
    draft = annotate(Article("draft", seeded.draft.text, published=seeded.draft.published))
    comparison = Comparison(draft, [marks[other.id] for other in seeded.against])
    sentences = [] if set(kinds) <= {"quotation", "speaker"} else list(comparison.pairs())
    if not FACTS.isdisjoint(kinds):
        yield from fact_differences(comparison, sentences)
    if "polarity" in kinds:
        for _, pairs in sentences:
            yield from polarity_differences(comparison, pairs)
    if "quotation" in kinds:
        yield from wording_differences(comparison)
    if "speaker" in kinds:
        yield from voice_differences(comparison)


def with_stranger(seeded: Seeded) -> Seeded:
    """The draft with a stranger in the place of the person who was put in; others as they are."""
    if seeded.kind not in {"name", "speaker"}:
        return seeded
    draft = seeded.draft
    name = STRANGERS[(seeded.start + len(draft.text)) % len(STRANGERS)]
    new = name if seeded.kind == "name" else name.split()[1]
    text = draft.text[: seeded.start] + new + draft.text[seeded.start + len(seeded.after) :]
    return replace(seeded, draft=replace(draft, text=text), end=seeded.start + len(new), after=new)


def drafts(group: list[Text], key: str, turn: int, kinds: Collection[str]) -> Iterator[Seeded]:
    """A changed draft of each of these kinds and, for polarity, one in which a word became its
    opposite; a control in the first round."""
    dice = f"{key} {turn}"
    for seeded in seed_drafts(group, random.Random(dice)):
        if seeded.kind in kinds or (seeded.kind is None and not turn):
            yield seeded
    if "polarity" in kinds:
        yield from (s for s in seed_said(group, random.Random(dice)) if s.kind == OPPOSITES)


def rows_of(group: list[Text], key: str, kinds: Collection[str]) -> Iterator[tuple[str, Row]]:
    """For each difference that is learnt from its kind, the evidence, and whether it is right."""
    marks = {t.id: annotate(Article(t.id, t.text, published=t.published)) for t in group}
    for turn in range(ROUNDS):
        for each in drafts(group, key, turn, kinds):
            seeded = with_stranger(each) if turn % 2 else each
            for difference in differences(seeded, marks, kinds):
                on = difference.ours.start < seeded.end and seeded.start < difference.ours.end
                right = seeded.kind is not None and on
                if right and difference.kind in FACTS:
                    theirs = difference.theirs
                    words = marks[theirs.article].article.text[theirs.start : theirs.end]
                    if seeded.before.split()[-1].strip("$,.").lower() not in words.lower():
                        continue
                if difference.kind in kinds:
                    yield difference.kind, (difference.weighed(), right)


def learn(names: list[str], values: np.ndarray, right: np.ndarray) -> dict[str, float]:
    """The weights by the names of the evidence, and the bias; learnt on values of one scale."""
    middle, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale < 1e-6] = 1.0
    model = LogisticRegression(C=3.0, max_iter=3000)
    model.fit((values - middle) / scale, right)
    weights = model.coef_[0] / scale
    return {"bias": model.intercept_[0] - weights @ middle} | dict(zip(names, weights, strict=True))


def main() -> None:
    """Print the weights, a line for each kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--groups", type=int, default=720)
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=KINDS)
    given = parser.parse_args()
    groups = load_groups(given.data / "stories")
    names: dict[str, list[str]] = {}
    values: dict[str, list[np.ndarray]] = defaultdict(list)
    right: dict[str, list[bool]] = defaultdict(list)
    for key in [key for key in groups if is_for_learning(key)][: given.groups]:
        for kind, (evidence, is_right) in rows_of(groups[key], key, given.kinds):
            names[kind] = list(evidence)
            values[kind].append(np.array(list(evidence.values()), dtype=np.float32))
            right[kind].append(is_right)
    print("# Written by training/check_weights.py: weights of the evidence, by kind of difference.")
    for kind in sorted(names):
        weights = learn(names[kind], np.array(values[kind]), np.array(right[kind]))
        print(kind, *(f"{name}={weight:.3f}" for name, weight in weights.items()))


if __name__ == "__main__":
    main()
