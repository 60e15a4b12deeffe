"""Trains the classifier of relations and its gate, and writes their weights beside the lexicon.

    pip install 'retold[bench]'
    python training/relation_weights.py --data DIR --stories DIR

The first DIR holds ``PLV_train.tsv`` and ``plover-gold-records/``, the second
``articles.jsonl.xz``. The features have two words at most: no sentence of the data can be read back
from the weights.
"""

import argparse
import gzip
from pathlib import Path
from typing import Any

from relation_nothing import NOTHING, nothing_pairs
from relation_pairs import Pair, gold_pairs, plv_pairs

import retold
from retold.annotate.relations.features import features
from retold.annotate.relations.lexicon import plain_lexicon
from retold.annotate.relations.masking import mask

DATA = Path(retold.__file__).parent / "annotate" / "data"
# Chosen by cross-validation among 1, 3, 10, 30; features that one sentence alone has are left out.
STRENGTH, LEAST = 30, 2
# The same for the gate, among 1 and 10: features of fewer than three sentences are left out.
GATE_STRENGTH, GATE_LEAST = 10, 3
EVENT = "EVENT"


def features_of(pair: Pair) -> list[str]:
    masked = mask(pair.sentence, pair.source, pair.target)
    return sorted(features(masked, plain_lexicon().find(masked.words)))


def fit(
    samples: list[list[str]], events: list[str], strength: float = STRENGTH, least: int = LEAST
) -> tuple[Any, Any]:
    """The vectorizer and the fitted model: class-weighted multinomial logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = TfidfVectorizer(analyzer=list, min_df=least)
    model = LogisticRegression(max_iter=500, C=strength, class_weight="balanced")
    model.fit(vectorizer.fit_transform(samples), events)
    return vectorizer, model


def fit_gate(told: list[list[str]], nothing: list[list[str]]) -> tuple[Any, Any]:
    """The gate: is anything told between the two at all?"""
    labels = [EVENT] * len(told) + [NOTHING] * len(nothing)
    return fit(told + nothing, labels, GATE_STRENGTH, GATE_LEAST)


def written(vectorizer: Any, model: Any) -> str:
    """Event types, biases, then one feature a line: name, idf, weights; whole hundredths."""

    def row(values: Any) -> str:
        return "\t".join(str(round(100 * float(value))) for value in values)

    import numpy as np

    coef, intercept = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # one column says both
        coef, intercept = np.vstack([0 * coef, coef]), np.array([0.0, *intercept])
    lines = ["\t".join(model.classes_), row(intercept)]
    names = vectorizer.get_feature_names_out()
    for name, idf, weights in zip(names, vectorizer.idf_, coef.T, strict=True):
        lines.append(f"{name}\t{round(100 * float(idf))}\t{row(weights)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--stories", type=Path, required=True)
    options = parser.parse_args()
    pairs = plv_pairs(options.data) + gold_pairs(options.data)
    told = [features_of(pair) for pair in pairs]
    nothing = [features_of(pair) for pair in nothing_pairs(options.stories)]
    save("relations.weights.gz", *fit(told, [pair.event for pair in pairs]))
    save("relations.gate.gz", *fit_gate(told, nothing))
    print(f"{len(pairs)} labelled sentences, {len(nothing)} without an event")


def save(name: str, vectorizer: Any, model: Any) -> None:
    text = written(vectorizer, model)
    (DATA / name).write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{text.count(chr(10)) - 2} features -> {name}")


if __name__ == "__main__":
    main()
