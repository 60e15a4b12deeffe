"""Relations: root and quadrant macro-F1 on the PLV pairs, beside TF-IDF with logistic regression.

    pip install 'retold[bench]'
    PYTHONPATH=training python benchmarks/relations.py --data DIR

DIR holds ``PLV_train.tsv`` and ``plover-gold-records/``. Every figure on the pairs is of five-fold
cross-validation: "grouped" keeps near-duplicate sentences in one fold, "random" does not.
The dictionary coders PETRARCH and PETRARCH2 are not on the package index.
"""

import argparse
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from relation_pairs import Pair, gold_pairs, near_duplicates, plv_pairs
from relation_weights import features_of, fit

from retold import relate
from retold.annotate.relations.lexicon import default_lexicon
from retold.annotate.relations.masking import mask
from retold.model.plover import QUADRANTS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    pairs, gold = plv_pairs(options.data), gold_pairs(options.data)
    print(f"{len(pairs)} PLV pairs, five-fold cross-validation")
    print(f"{'':28}{'root':>8}{'quadrant':>10}  macro-F1")
    for split, groups in (("grouped", near_duplicates(pairs)), ("random", None)):
        for name, predict in (
            ("retold", lambda train, test: retold_fold(train, test, gold)),
            ("TF-IDF, logistic regression", baseline_fold),
        ):
            root, quadrant = scored(pairs, crossed(pairs, groups, predict))
            print(f"{name + ', ' + split:38}{root:.3f}{quadrant:10.3f}")
    root, quadrant = scored(pairs, [lexicon_alone(pair) for pair in pairs])
    print(f"{'lexicon alone':38}{root:.3f}{quadrant:10.3f}")
    speed(pairs)


def crossed(pairs: list[Pair], groups: list[int] | None, predict: Any) -> list[str]:
    from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

    kind = StratifiedKFold if groups is None else StratifiedGroupKFold
    events = [pair.event for pair in pairs]
    found = [""] * len(pairs)
    for train, test in kind(5, shuffle=True, random_state=0).split(events, events, groups):
        answers = predict([pairs[i] for i in train], [pairs[i] for i in test])
        for index, answer in zip(test, answers, strict=True):
            found[index] = answer
    return found


def retold_fold(train: list[Pair], test: list[Pair], gold: list[Pair]) -> list[str]:
    taught = train + gold
    vectorizer, model = fit([features_of(p) for p in taught], [p.event for p in taught])
    return list(model.predict(vectorizer.transform([features_of(p) for p in test])))


def baseline_fold(train: list[Pair], test: list[Pair]) -> list[str]:
    """Words and pairs of words of the sentence, the actors replaced."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = TfidfVectorizer(analyzer=str.split, sublinear_tf=True)
    model = LogisticRegression(max_iter=500, C=30, class_weight="balanced")
    model.fit(vectorizer.fit_transform([masked_text(p) for p in train]), [p.event for p in train])
    return list(model.predict(vectorizer.transform([masked_text(p) for p in test])))


def masked_text(pair: Pair) -> str:
    words = mask(pair.sentence, pair.source, pair.target).words
    return " ".join([*words, *(f"{a}_{b}" for a, b in pairwise(words))])


def lexicon_alone(pair: Pair) -> str:
    """The longest entry, the first of several."""
    found = default_lexicon().find(mask(pair.sentence, pair.source, pair.target).words)
    if not found:
        return ""
    return max(found, key=lambda m: (len(m.places), -m.places[0])).entry.kind.event


def scored(pairs: list[Pair], found: list[str]) -> tuple[float, float]:
    from sklearn.metrics import f1_score

    truth = [pair.event for pair in pairs]
    root = f1_score(truth, found, labels=sorted(set(truth)), average="macro")
    quadrants = [[QUADRANTS.get(event, "") for event in side] for side in (truth, found)]
    labels = sorted(set(quadrants[0]))
    return float(root), float(f1_score(*quadrants, labels=labels, average="macro"))


def speed(pairs: list[Pair]) -> None:
    relate(*pairs[0][:3])
    start = time.perf_counter()
    for pair in pairs:
        relate(*pair[:3])
    print(f"relate: {len(pairs) / (time.perf_counter() - start):.0f} sentences a second")


if __name__ == "__main__":
    main()
