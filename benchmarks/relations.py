"""Relations: macro-F1 on the PLV pairs, false events, and the PLOVER gold records.

    pip install 'retold[bench]'
    PYTHONPATH=training python benchmarks/relations.py --data DIR [--stories DIR]

DIR holds ``PLV_train.tsv`` and ``plover-gold-records/``; that of --stories ``articles.jsonl.xz``.
Every figure on the pairs is of five-fold cross-validation: "grouped" keeps near-duplicate sentences
in one fold, "random" does not. The gold records are read as stories of one sentence, by rules that
were not fitted to them, though the classifier's veto was.
The dictionary coders PETRARCH and PETRARCH2 are not on the package index.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from relation_nothing import nothing_pairs
from relation_pairs import (
    GoldRecord,
    Pair,
    gold_pairs,
    gold_records,
    near_duplicates,
    plv_pairs,
)
from relation_weights import EVENT, features_of, fit, fit_gate
from relations_nothing import NOTHING_TOLD

from retold import Article, reconcile, relate
from retold.annotate.relations.lexicon import default_lexicon, plain_lexicon
from retold.annotate.relations.masking import mask
from retold.annotate.relations.relate import code, least_told
from retold.annotate.relations.states import code_of
from retold.model import Relation
from retold.model.plover import QUADRANTS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--stories", type=Path)
    options = parser.parse_args()
    pairs, gold = plv_pairs(options.data), gold_pairs(options.data)
    nothing = nothing_pairs(options.stories) if options.stories else []
    print(f"{len(pairs)} PLV pairs, five-fold cross-validation")
    print(f"{'':28}{'root':>8}{'quadrant':>10}  macro-F1")
    for split, groups in (("grouped", near_duplicates(pairs)), ("random", None)):
        for name, predict in (
            ("retold", lambda train, test: retold_fold(train, test, gold)),
            ("TF-IDF, logistic regression", baseline_fold),
        ):
            found = crossed(pairs, groups, predict)
            report(f"{name}, {split}", pairs, found)
            if nothing and name == "retold" and groups:
                gated(pairs, groups, found, gold, nothing)
    report("lexicon alone", pairs, [lexicon_alone(pair) for pair in pairs])
    false_events()
    gold_events(options.data)
    speed(pairs)


def report(name: str, pairs: list[Pair], found: list[str]) -> None:
    root, quadrant = scored(pairs, found)
    print(f"{name:38}{root:.3f}{quadrant:10.3f}")


def crossed(pairs: list[Pair], groups: list[int] | None, predict: Any) -> list[str]:
    found = [""] * len(pairs)
    for train, test in folds(pairs, groups):
        answers = predict([pairs[i] for i in train], [pairs[i] for i in test])
        for index, answer in zip(test, answers, strict=True):
            found[index] = answer
    return found


def folds(pairs: list[Pair], groups: list[int] | None) -> Any:
    from sklearn.model_selection import StratifiedGroupKFold, StratifiedKFold

    kind = StratifiedKFold if groups is None else StratifiedGroupKFold
    events = [pair.event for pair in pairs]
    return kind(5, shuffle=True, random_state=0).split(events, events, groups)


def gated(
    pairs: list[Pair],
    groups: list[int],
    found: list[str],
    gold: list[Pair],
    nothing: list[Pair],
) -> None:
    """What the gate lets through: of the labelled pairs, which lose nothing by it but what it
    holds back, and of pairs of names that nothing is told of."""
    kept, passed = list(found), 0
    for fold, (train, test) in enumerate(folds(pairs, groups)):
        held = range(fold * len(nothing) // 5, (fold + 1) * len(nothing) // 5)
        told = [features_of(p) for p in [*(pairs[i] for i in train), *gold]]
        rest = [features_of(p) for i, p in enumerate(nothing) if i not in held]
        vectorizer, model = fit_gate(told, rest)
        event = list(model.classes_).index(EVENT)

        def probabilities(some: list[Pair], by: Any = (vectorizer, model, event)) -> list[float]:
            vectors = by[0].transform([features_of(pair) for pair in some])
            return [float(row[by[2]]) for row in by[1].predict_proba(vectors)]

        for index, likely in zip(test, probabilities([pairs[i] for i in test]), strict=True):
            kept[index] = found[index] if likely >= least_told(entries_in(pairs[index])) else ""
        coded = [nothing[i] for i in held if is_coded(nothing[i])]
        likely_told = zip(coded, probabilities(coded), strict=True)
        passed += sum(likely >= least_told(entries_in(pair)) for pair, likely in likely_told)
    report("retold with its gate, grouped", pairs, kept)
    print(f"  labelled pairs that the gate holds back: {sum(not each for each in kept)}")
    coded = [pair for pair in nothing if is_coded(pair)]
    print(f"  {len(nothing)} pairs of names in news that nothing is told of, coded with an event:")
    print(
        f"  without the gate {len(coded) / len(nothing):.3f}, with it {passed / len(nothing):.3f}"
    )


def entries_in(pair: Pair) -> int:
    return len(plain_lexicon().find(mask(*pair[:3]).words))


def is_coded(pair: Pair) -> bool:
    """Whether a pair has an event but for the gate."""
    coding = code(*pair[:3], default_lexicon())
    return coding is not None and not coding.unreal


def false_events() -> None:
    """Sentences that we wrote: two actors who do nothing to one another."""
    coded = [s for s, source, target in NOTHING_TOLD if relate(s, source, target) is not None]
    print(f"{len(NOTHING_TOLD)} written sentences without an event, coded: {len(coded)}")
    for sentence in coded:
        print(f"  {sentence}")


def gold_events(data: Path) -> None:
    """PLOVER gold records, each sentence read as a story: event type and both actors right."""
    found = right = 0
    told: set[int] = set()
    records = gold_records(data)
    for text, group in records.items():
        for relation in reconcile([Article("a", text, published="2000-01-02")]).relations:
            found += 1
            fitting = [n for n, record in group if fits(relation, record)]
            right += bool(fitting)
            told.update(fitting)
    total = sum(map(len, records.values()))
    print(f"PLOVER gold: {total} records in {len(records)} sentences, {found} events found")
    print(f"  type and both actors right: precision {right / found:.3f}", end=", ")
    print(f"recall {len(told) / total:.3f}")


def fits(relation: Relation, record: GoldRecord) -> bool:
    """Whether an event is that of a record; of two who do it together either may be named first."""
    source = (relation.source, relation.source_for)
    target = (relation.target, relation.target_for)
    targets = record.targets or record.sources
    return (
        relation.code == record.event
        and any(is_actor(name, record.sources) for name in source)
        and any(is_actor(name, targets) for name in target)
    )


def is_actor(name: str, actors: Sequence[tuple[str, str]]) -> bool:
    """Whether a name is one of the actors (words, code of the state) of a record."""
    own, low = code_of(name), name.lower()
    return bool(name) and any(
        (own and own == code) or words.lower() in low or low in words.lower()
        for words, code in actors
    )


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
    found = plain_lexicon().find(mask(pair.sentence, pair.source, pair.target).words)
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
    start = time.process_time()
    for pair in pairs:
        relate(*pair[:3])
    rate = len(pairs) / (time.process_time() - start)
    print(f"relate: {rate:.0f} sentences a second of a core's time")


if __name__ == "__main__":
    main()
