"""Trains the classifier of relations and writes its weights beside the lexicon.

    pip install 'retold[bench]'
    python training/relation_weights.py --data DIR

DIR holds ``PLV_train.tsv`` and ``plover-gold-records/``. The features have two words at most: no
sentence of the data can be read back from the weights.
"""

import argparse
import gzip
from pathlib import Path
from typing import Any

from relation_pairs import Pair, gold_pairs, plv_pairs

import retold
from retold.annotate.relations.features import features
from retold.annotate.relations.lexicon import plain_lexicon
from retold.annotate.relations.masking import mask

OUT = Path(retold.__file__).parent / "annotate" / "data" / "relations.weights.gz"
# Chosen by cross-validation among 1, 3, 10, 30; features that one sentence alone has are left out.
STRENGTH, LEAST = 30, 2


def features_of(pair: Pair) -> list[str]:
    masked = mask(pair.sentence, pair.source, pair.target)
    return sorted(features(masked, plain_lexicon().find(masked.words)))


def fit(samples: list[list[str]], events: list[str]) -> tuple[Any, Any]:
    """The vectorizer and the fitted model: class-weighted multinomial logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = TfidfVectorizer(analyzer=list, min_df=LEAST)
    model = LogisticRegression(max_iter=500, C=STRENGTH, class_weight="balanced")
    model.fit(vectorizer.fit_transform(samples), events)
    return vectorizer, model


def written(vectorizer: Any, model: Any) -> str:
    """Event types, biases, then one feature a line: name, idf, weights; whole hundredths."""

    def row(values: Any) -> str:
        return "\t".join(str(round(100 * float(value))) for value in values)

    lines = ["\t".join(model.classes_), row(model.intercept_)]
    names = vectorizer.get_feature_names_out()
    for name, idf, weights in zip(names, vectorizer.idf_, model.coef_.T, strict=True):
        lines.append(f"{name}\t{round(100 * float(idf))}\t{row(weights)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    pairs = plv_pairs(options.data) + gold_pairs(options.data)
    fitted = fit([features_of(pair) for pair in pairs], [pair.event for pair in pairs])
    text = written(*fitted)
    options.out.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    print(f"{len(pairs)} sentences, {text.count(chr(10)) - 2} features -> {options.out}")


if __name__ == "__main__":
    main()
