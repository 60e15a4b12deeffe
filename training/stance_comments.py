"""Weighs the words of comments for ``retold.stance``; ``stance_weights.py`` runs it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from retold.stance.features import Features, argument, manner, nearness, overlap
from retold.stance.lexical import Groups, sided_words, spoken_words, table_of, word_pairs
from retold.stance.reading import read_claim, read_text
from retold.stance.weights import Linear, Wide

# A hashed feature that fewer examples have is left out.
LEAST = 2


class Rows(NamedTuple):
    """Features with names and hashed ones of each example, and its label."""

    dense: list[Features]
    groups: list[Groups]
    labels: Any

    def only(self, places: Iterable[int]) -> "Rows":
        """Those at some places."""
        at = list(places)
        return Rows([self.dense[i] for i in at], [self.groups[i] for i in at], self.labels[at])


def kind_rows(texts: Sequence[tuple[str, bool]]) -> Rows:
    """Texts, each a comment or not."""
    read = [read_text(text) for text, _ in texts]
    labels = np.array([comment for _, comment in texts])
    return Rows([manner(text) for text in read], [(spoken_words(text),) for text in read], labels)


def about_rows(pairs: Sequence[tuple[str, str, str]]) -> Rows:
    """Claims, comments and stances, as about the claim or not."""
    dense, groups = list[Features](), list[Groups]()
    for surface, comment, _ in pairs:
        claim, text = read_claim(surface), read_text(comment)
        dense.append(overlap(text, nearness(claim, text)))
        groups.append((word_pairs(claim, text),))
    return Rows(dense, groups, np.array([stance != "unrelated" for _, _, stance in pairs]))


def argument_rows(pairs: Sequence[tuple[str, str, str]]) -> Rows:
    """Claims, comments and stances, of which none is unrelated."""
    dense, groups = list[Features](), list[Groups]()
    for surface, comment, _ in pairs:
        claim, text = read_claim(surface), read_text(comment)
        dense.append(argument(claim, text, nearness(claim, text)))
        groups.append((word_pairs(claim, text), sided_words(claim, text)))
    return Rows(dense, groups, np.array([stance for _, _, stance in pairs]))


def fit_kind(rows: Rows) -> Wide:
    """Comments against reports."""
    return fit_wide(rows, (0.3, 3), False, 1.0)[True]


def fit_about(rows: Rows) -> Wide:
    """Comments about the claim against others, as common as they come."""
    return fit_wide(rows, (0.3, 3), False, 3.0)[True]


def fit_argument(rows: Rows) -> tuple[Wide, Wide]:
    """Discusses and disagrees, both against agrees."""
    fitted = fit_wide(rows, (0.1, 12, 3), "agree", 0.3)
    return fitted["discuss"], fitted["disagree"]


def fit_wide(rows: Rows, sizes: tuple[float, ...], base: Any, strength: float) -> dict[Any, Wide]:
    """Logistic regression over standardised features and groups of hashed ones.

    ``sizes`` scale the features, the dense ones first and then each group: the smaller, the more a
    feature is held back. For each label but ``base`` the weights against ``base``; classes count
    alike. ``strength`` is scikit-learn's C. The scales were chosen in cross-validation.
    """
    names, labels = sorted(rows.dense[0]), rows.labels
    scaler = StandardScaler()
    named = scaler.fit_transform(np.array([[each[name] for name in names] for each in rows.dense]))
    blocks = [csr_matrix(named * sizes[0])]
    kept = []
    for at, size in enumerate(sizes[1:]):
        places, block = _block([each[at] for each in rows.groups], size)
        kept.append(places)
        blocks.append(block)
    binary = len(set(labels)) == 2
    model = LogisticRegression(
        C=strength,
        max_iter=1000,
        class_weight=None if binary else "balanced",
        solver="liblinear" if binary else "lbfgs",
        random_state=1,
    ).fit(hstack(blocks).tocsr(), labels)
    scales = scaler.scale_ / sizes[0]
    found = {}
    for label, coef, bias in _against(model, base):
        first = len(names)
        weights = dict(zip(names, coef[:first] / scales, strict=True))
        bias -= float((coef[:first] / scales * scaler.mean_).sum())
        cells: Counter[int] = Counter()
        for places, size in zip(kept, sizes[1:], strict=True):
            learnt = (size * coef[first : first + len(places)]).tolist()
            cells.update(dict(zip(places, learnt, strict=True)))
            first += len(places)
        rounded = {name: round(float(weight), 4) for name, weight in weights.items()}
        found[label] = Wide(Linear(round(bias, 4), rounded), table_of(sorted(cells.items())))
    return found


def _against(model: Any, base: Any) -> list[tuple[Any, Any, float]]:
    """The coefficients of each class less those of the base."""
    classes = list(model.classes_)
    if len(classes) == 2:
        other = next(each for each in classes if each != base)
        sign = 1.0 if other == classes[1] else -1.0
        return [(other, sign * model.coef_[0], sign * float(model.intercept_[0]))]
    zero = classes.index(base)
    return [
        (
            label,
            model.coef_[at] - model.coef_[zero],
            float(model.intercept_[at] - model.intercept_[zero]),
        )
        for at, label in enumerate(classes)
        if label != base
    ]


def _block(groups: Sequence[tuple[int, ...]], size: float) -> tuple[list[int], Any]:
    """One group of all examples as a matrix, and the place in the table of each column."""
    counts = Counter(place for group in groups for place in set(group))
    places = sorted(place for place, count in counts.items() if count >= LEAST)
    column = {place: at for at, place in enumerate(places)}
    starts, columns, values = [0], list[int](), list[float]()
    for group in groups:
        found = [column[place] for place in group if place in column]
        columns += found
        values += [size / np.sqrt(len(group) or 1)] * len(found)
        starts.append(len(columns))
    return places, csr_matrix((values, columns, starts), shape=(len(groups), len(places)))
