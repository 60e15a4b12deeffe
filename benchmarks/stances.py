"""Stances of comments to claims, on ARC, beside a bag of words and the majority.

    python benchmarks/stances.py --data DIR [--stories DIR]

Needs ``retold[bench]``. DIR is a folder with ``arc_bodies.csv``, ``arc_stances_train.csv`` and
``arc_stances_test.csv`` (Habernal et al. 2018, in the form of the Fake News Challenge by
Hanselowski et al. 2018). Once from its training part to its test part, which have the claims and
most comments in common, and once in five folds by claim: no claim is in both halves. Retold's
weights for comments are fitted anew each time; what tells a comment from a report is shipped and
has seen the training part, but no stance; what goes for a report is weighed as shipped. The
baseline has
TF-IDF of the words of claim and text and their cosine, with logistic regression over the stances.

With ``--stories`` (a folder with ``articles.jsonl.xz`` and ``stories.jsonl``) also: how well the
features tell bodies under headlines of denial, of doubt and of neither apart, and headlines with an
article of their story from others, five folds by story; and how articles stand to the headline of
another article of their story.
"""

import argparse
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score
from sklearn.model_selection import GroupKFold

from retold.stance import judge
from retold.stance.weights import CommentWeights, shipped

sys.path.append(str(Path(__file__).parent.parent / "training"))
import stance_comments as comments
import stance_weights as training

STANCES = ["agree", "disagree", "discuss", "unrelated"]
FOLDS = 5


def retold_answers(pairs: list[training.Pair], folds: list[Any]) -> Any:
    """Each pair judged; the weights that see stances were fitted on the other folds."""
    triples = [(pair.claim, pair.text, pair.label) for pair in pairs]
    about, argument = comments.about_rows(triples), comments.argument_rows(triples)
    answers = np.empty(len(pairs), dtype=object)
    for rest, held in folds:
        related = [place for place in rest if pairs[place].label != "unrelated"]
        discusses, disagrees = comments.fit_argument(argument.only(related))
        told = comments.fit_about(about.only(rest))
        fitted = CommentWeights(shipped().comments.kind, told, discusses, disagrees)
        weights = replace(shipped(), comments=fitted)
        for place in held:
            answers[place] = judge(pairs[place].claim, pairs[place].text, weights).stance
    return answers


def words_answers(pairs: list[training.Pair], folds: list[Any]) -> Any:
    """TF-IDF and logistic regression."""
    labels = np.array([pair.label for pair in pairs])
    answers = np.empty(len(pairs), dtype=object)
    for rest, held in folds:
        vectors = TfidfVectorizer(min_df=2, sublinear_tf=True)
        vectors.fit([pairs[place].text for place in rest] + [pairs[p].claim for p in rest])
        claims = vectors.transform([pair.claim for pair in pairs])
        texts = vectors.transform([pair.text for pair in pairs])
        cosine = csr_matrix(claims.multiply(texts).sum(axis=1))
        rows = hstack([claims, texts, cosine * 10]).tocsr()
        model = LogisticRegression(C=1.0, max_iter=2000, class_weight="balanced")
        answers[held] = model.fit(rows[rest], labels[rest]).predict(rows[held])
    return answers


def print_row(name: str, labels: Any, answers: Any) -> None:
    """One line of the table."""
    each = f1_score(labels, answers.astype(str), labels=STANCES, average=None, zero_division=0)
    cells = "  ".join(f"{value:9.3f}" for value in each)
    print(f"{name:<22}{np.mean(each):9.3f}  {cells}")


def on_arc(folder: Path) -> None:
    """The table of stances."""
    pairs = training.arc_pairs(folder)
    labels = np.array([pair.label for pair in pairs])
    groups = [pair.group for pair in pairs]
    trained = len(training.arc_pairs(folder, ["train"]))
    given = (np.arange(trained), np.arange(trained, len(pairs)))
    counts = ", ".join(f"{(labels == stance).sum()} {stance}" for stance in STANCES)
    print(f"{len(pairs)} pairs, {len(set(groups))} claims: {counts}")
    parts = {
        "train to test, same claims": [given],
        "five folds by claim": list(GroupKFold(FOLDS).split(labels, labels, groups)),
    }
    for name, folds in parts.items():
        held = np.concatenate([held for _, held in folds])
        print(f"\n{name}\n{'F1':<22}{'macro':>9}  " + "  ".join(f"{s:>9}" for s in STANCES))
        print_row("all unrelated", labels[held], np.full(len(held), "unrelated", dtype=object))
        print_row("TF-IDF + regression", labels[held], words_answers(pairs, folds)[held])
        print_row("retold", labels[held], retold_answers(pairs, folds)[held])


def on_headlines(folder: Path) -> None:
    """How well bodies under headlines of three kinds are told apart."""
    articles, stories = training.read_stories(folder)
    pairs = list(training.headline_pairs(articles, stories))
    started = time.perf_counter()
    for pair in pairs[:1000]:
        judge(pair.claim, pair.text)
    print(f"\n{1000 / (time.perf_counter() - started):.0f} pairs a second, one core, articles")
    told = training.bearings(pairs)
    odds = np.zeros((len(pairs), 2))
    for rest, held in GroupKFold(FOLDS).split(told.labels, told.labels, told.groups):
        hedges, refutes = training.fit_bearing(told.only(rest))
        for place in held:
            row = dict(zip(told.names, told.rows[place], strict=True))
            odds[place] = hedges.odds(row), refutes.odds(row)
    doubt = np.log1p(np.exp(odds[:, 0]))
    plain = told.labels != "refutes"
    print(f"{len(pairs)} bodies, area under the ROC curve:")
    print(f"denial against the rest  {roc_auc_score(~plain, odds[:, 1] - doubt):.3f}")
    hedged = told.labels[plain] == "hedges"
    print(f"doubt against neither    {roc_auc_score(hedged, odds[plain, 0]):.3f}")


def on_stories(folder: Path) -> None:
    """Related or not, five folds by story; and the stance of articles to the plain headline of
    another article of their story, by what their own headline is: shipped weights, which saw the
    articles with other claims."""
    articles, stories = training.read_stories(folder)
    about = training.overlaps(training.story_pairs(articles, stories))
    right, labels = 0, about.labels != "unrelated"
    for rest, held in GroupKFold(FOLDS).split(labels, labels, about.groups):
        model = training.fit_about(about.only(rest))
        for place in held:
            row = dict(zip(about.names, about.rows[place], strict=True))
            # As the judge has it: a share of belief of 0.4.
            right += (model.odds(row) >= np.log(0.4 / 0.6)) == labels[place]
    print(
        f"\n{len(labels)} pairs of headline and text, {right / len(labels):.3f} told related or not"
    )
    found: dict[str, Counter[str]] = {}
    for story in stories:
        for headline, body in permutations(story, 2):
            kind = training.kind_of(articles[body][0])
            if kind and training.kind_of(articles[headline][0]) == "asserts":
                answer = judge(articles[headline][0], articles[body][1]).stance
                found.setdefault(kind, Counter())[answer] += 1
    for kind, counts in sorted(found.items()):
        shares = ", ".join(f"{counts[s] / counts.total():.3f} {s}" for s in STANCES)
        print(f"{counts.total():5} bodies whose own headline {kind}: {shares}")


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--stories", type=Path)
    options = parser.parse_args()
    on_arc(options.data)
    if options.stories:
        on_headlines(options.stories)
        on_stories(options.stories)


if __name__ == "__main__":
    main()
