"""How well articles are grouped into stories, beside TF-IDF clustering, in one run.

    python benchmarks/stories.py --data ../shared/data

- `editors`: the stories of `stories` (two or three articles each, a day or two apart), earlier
  and later half: every threshold, ours too, is chosen on one half and scored on the other. Then the
  same as Retold ships, without the dates, in samples, and among all 15,000 articles. The editors
  left articles of their stories out, so precision reads too low.
- `ecb+`: the events of ECB+ (`events`): some twelve articles each, no dates; each subject comes
  with a second event of the same kind.
- `weeks`: subjects of Timeline17 (`timelines`) that run for weeks, among a thousand articles of
  other stories. Only recall says something here: how much of a subject stays together.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

import numpy as np
from clustering import Agreement, agreement
from piles import Pile, ecb_plus, editors, weeks
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.feature_extraction.text import TfidfVectorizer

from retold.engines import LocalEngine
from retold.group import signature
from retold.group.components import parts
from retold.group.linkage import JOINS_AT
from retold.group.similarity import similar_pairs

Cut = Callable[[float], Mapping[str, object]]
Method = Callable[[Pile], Cut]
_OURS = [step / 100 for step in range(8, 32)]
_PEERS = [step / 50 for step in range(3, 30)]


class Contender(NamedTuple):
    """A way to group: prepared once for a pile, it is then cut at any threshold."""

    name: str
    method: Method
    thresholds: Sequence[float]


def retold(pile: Pile) -> Cut:
    """As `retold.group`, at any threshold."""
    signatures = sorted(map(signature, pile.articles), key=lambda each: each.article)
    dates = [each.when for each in signatures]
    pairs = similar_pairs(signatures, LocalEngine())

    def cut(threshold: float) -> dict[str, object]:
        return {
            signatures[part.places[member]].article: part.places[story[0]]
            for part in parts(dates, pairs, threshold)
            for story in part.stories
            for member in story
        }

    return cut


def tf_idf(kind: str) -> Method:
    """Cosine of sublinear TF-IDF of title and text, without stop words; `kind` of linkage."""

    def method(pile: Pile) -> Cut:
        texts = [f"{article.title or ''}\n{article.text}" for article in pile.articles]
        vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
        cosines = (vectors @ vectors.T).toarray()
        distances = np.clip(1 - cosines[np.triu_indices(len(texts), 1)], 0, None)
        tree = linkage(distances, kind)
        ids = [article.id for article in pile.articles]
        return lambda threshold: dict(
            zip(ids, fcluster(tree, 1 - threshold, "distance").tolist(), strict=True)
        )

    return method


CONTENDERS = (
    Contender("TF-IDF, single link", tf_idf("single"), _PEERS),
    Contender("TF-IDF, average link", tf_idf("average"), _PEERS),
    Contender("Retold", retold, _OURS),
)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="How well articles are grouped into stories.")
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    told = editors(data)
    print(f"{'set':30} {'method':22} {'at':>5}  {'P':>5} {'R':>5} {'F1':>5} {'ARI':>5}")
    learnt = {each.name: _halves(each, told.halves()) for each in CONTENDERS}
    for pile in (ecb_plus(data), weeks(data, told.sample(1000, seed=0))):
        for each in CONTENDERS:
            _show(pile.name, each.name, learnt[each.name], _score(each, pile, learnt[each.name]))
    _as_shipped(told, editors(data, with_others=True))


def _halves(contender: Contender, halves: tuple[Pile, Pile]) -> float:
    """Choose the threshold on one half, score on the other, both ways; the mean of the two."""
    cuts = [contender.method(half) for half in halves]
    best = [_best(cut, half, contender) for cut, half in zip(cuts, halves, strict=True)]
    scores = [
        agreement(cut(threshold), half.truth)
        for cut, half, threshold in zip(cuts, halves, reversed(best), strict=True)
    ]
    _show("editors, other half", contender.name, fmean(best), _mean(scores))
    return fmean(best)


def _best(cut: Cut, pile: Pile, contender: Contender) -> float:
    def quality(threshold: float) -> float:
        score = agreement(cut(threshold), pile.truth)
        return score.f1 + score.ari

    return max(contender.thresholds, key=quality)


def _as_shipped(told: Pile, among_all: Pile) -> None:
    ours = CONTENDERS[-1]
    _show("editors", "Retold as shipped", JOINS_AT, _score(ours, told, JOINS_AT))
    for size, times in ((50, 12), (200, 6), (1000, 2)):
        samples = [told.sample(size, seed) for seed in range(times)]
        scores = [_score(ours, sample, JOINS_AT) for sample in samples]
        _show(f"editors, {times} x {size}", "Retold as shipped", JOINS_AT, _mean(scores))
    undated = told.undated()
    _show(undated.name, "Retold as shipped", JOINS_AT, _score(ours, undated, JOINS_AT))
    _show(among_all.name, "Retold as shipped", JOINS_AT, _score(ours, among_all, JOINS_AT))


def _score(contender: Contender, pile: Pile, threshold: float) -> Agreement:
    return agreement(contender.method(pile)(threshold), pile.truth)


def _mean(scores: Sequence[Agreement]) -> Agreement:
    return Agreement(*(fmean(values) for values in zip(*scores, strict=True)))


def _show(pile: str, method: str, threshold: float, score: Agreement) -> None:
    figures = " ".join(f"{value:5.3f}" for value in score)
    print(f"{pile:30} {method:22} {threshold:5.3f}  {figures}", flush=True)


if __name__ == "__main__":
    main()
