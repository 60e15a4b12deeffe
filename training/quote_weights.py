"""Trains the model that finds quotes which the rules miss, on PolNeAR's train split.

    python training/quote_weights.py --data ../shared/data [--out FILE] [--check]

Needs the `bench` extra (scikit-learn). Writes log-odds weights of features, no words in order: each
feature comes from at least three articles. The features are those of
`retold.annotate.quotes.features`, which read them at run time. Deterministic: articles are taken in
order of name, folds by their number. `--check` prints what cross-validation over articles gives and
writes nothing.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))
from polnear import Annotated, Piece, Triple, Words, dice, read

from retold.annotate.names import find_names
from retold.annotate.quotes.assembly import rule_links
from retold.annotate.quotes.candidates import CUE, Candidate, readings, roles_in
from retold.annotate.quotes.features import anchor_features, reading_features, stem, word_features
from retold.annotate.quotes.items import RUN, Clause
from retold.annotate.quotes.learned import anchors, rounded, score
from retold.annotate.quotes.link import Link
from retold.annotate.quotes.runs import quoted_runs
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Article

_FOLDS = 5
# A feature from fewer articles says more about them than about English.
_ARTICLES = 3
_ENOUGH = 0.5
# Weights below this change no decision that counts.
_SMALLEST = 0.04
# Words whose log odds lie lower become no reading that is kept, or few; higher floors save time.
_ANCHOR_FLOOR = -0.4
# The share of right words that the first look, at the word and its neighbours, may lose.
_LOST = 0.01
# The share of the uses of a stem that must be cues for it to be looked at.
_RATE = 0.08
# A reading is kept where it is likelier right than wrong; lower floors raise F1 a little further,
# at the price of readings of which most are wrong.
_READING_FLOOR = 0.0
_STRENGTH = {"anchors": 0.25, "readings": 0.15}


@dataclass
class Example:
    """An anchor or a reading: its article, its features, whether it is right."""

    article: int
    features: list[str]
    right: bool
    gold: frozenset[int] = frozenset()


@dataclass
class Prepared:
    """One article of the split, read by the rules."""

    number: int
    words: Words
    gold: list[Triple]
    links: list[Link]
    clauses: list[Clause]
    roles: bytearray
    missed: list[int] = field(default_factory=list)

    def is_right(self, found: Triple, roles: Sequence[str]) -> frozenset[int]:
        """The numbers of the missed attributions that a reading agrees with in some roles."""
        return frozenset(
            index
            for index in self.missed
            if all(
                dice(
                    self.words.of(getattr(self.gold[index], role)),
                    self.words.of(getattr(found, role)),
                )
                >= _ENOUGH
                for role in roles
            )
        )


def prepare(task: tuple[int, list[Annotated]]) -> Prepared:
    """Read an article by the rules and note what of its attributions they miss."""
    number, annotated = task
    text = annotated[0].text
    document = cut(Article("a", text))
    regions = find_regions(document)
    names = find_names(document, regions)
    clauses, links = rule_links(document, regions, names, quoted_runs(document))
    made = Prepared(
        number,
        Words(text),
        [triple for each in annotated for triple in each.triples],
        links,
        clauses,
        roles_in(links, len(text)),
    )
    found = [_as_triple(link) for link in links]
    made.missed = list(range(len(made.gold)))
    roles = ("content", "cue", "source")
    held = frozenset().union(*(made.is_right(triple, roles) for triple in found))
    made.missed = [index for index in made.missed if index not in held]
    return made


def _as_triple(link: Link) -> Triple:
    return Triple(
        tuple(link.pieces),
        (link.cue,) if link.cue else (),
        (link.source,) if link.source else (),
    )


def reading_triple(clause: Clause, reading: Candidate) -> Triple:
    """A reading in offsets."""

    def offsets(low: int, high: int) -> Piece:
        return clause.starts[low], clause.ends[high - 1]

    return Triple(
        tuple(offsets(*piece) for piece in sorted(reading.content)),
        (offsets(*reading.cue),),
        (offsets(*reading.source),) if reading.source else (),
    )


def anchor_examples(article: Prepared, stems: frozenset[str] | None) -> list[tuple[Clause, int]]:
    """The items of an article that may be cues; without stems, every word."""
    found = []
    for clause in article.clauses:
        if stems is not None:
            found += [(clause, at) for at in anchors(clause, article.roles, stems)]
            continue
        for at, word in enumerate(clause.lower):
            usable = word != RUN and (word.isalpha() or word == ":")
            if usable and article.roles[clause.starts[at]] != CUE:
                found.append((clause, at))
    return found


def cue_right(article: Prepared, clause: Clause, at: int) -> bool:
    """Whether an item belongs to the cue of an attribution that the rules miss."""
    word = article.words.of([(clause.starts[at], clause.ends[at])])
    if clause.words[at] == ":":
        place = clause.starts[at]
        return any(
            low <= place < high for index in article.missed for low, high in article.gold[index].cue
        )
    return any(word & article.words.of(article.gold[index].cue) for index in article.missed)


def vocabulary(rows: Sequence[tuple[int, str, bool]]) -> frozenset[str]:
    """The stems that are cues often enough to be looked at."""
    right: dict[str, set[int]] = defaultdict(set)
    hits: dict[str, int] = defaultdict(int)
    seen: dict[str, int] = defaultdict(int)
    for article, root, is_cue in rows:
        seen[root] += 1
        if is_cue:
            hits[root] += 1
            right[root].add(article)
    return frozenset(
        root
        for root, articles in right.items()
        if len(articles) >= _ARTICLES and hits[root] >= _RATE * seen[root]
    )


def fit(examples: Sequence[Example], strength: float) -> dict[str, float]:
    """Weights of the features that enough articles have."""
    articles: dict[str, set[int]] = defaultdict(set)
    for example in examples:
        for feature in example.features:
            held = articles[feature]
            if len(held) < _ARTICLES:
                held.add(example.article)
    known = sorted(feature for feature, held in articles.items() if len(held) >= _ARTICLES)
    column = {feature: index for index, feature in enumerate(known)}
    rows = [
        [column[feature] for feature in example.features if feature in column]
        for example in examples
    ]
    ends = np.cumsum([0] + [len(row) for row in rows])
    cells = np.fromiter((cell for row in rows for cell in row), dtype=np.int32, count=ends[-1])
    table = csr_matrix((np.ones(len(cells)), cells, ends), shape=(len(rows), len(known)))
    model = LogisticRegression(
        C=strength, solver="liblinear", max_iter=200, fit_intercept=False, random_state=0
    )
    model.fit(table, [example.right for example in examples])
    pairs = zip(known, model.coef_[0], strict=True)
    return {name: round(float(w), 3) for name, w in pairs if abs(w) >= _SMALLEST}


def scores(weights: dict[str, float], examples: Sequence[Example]) -> list[float]:
    """Log odds of examples."""
    return [score(weights, example.features) for example in examples]


def across_folds(examples: Sequence[Example], strength: float) -> list[float]:
    """The log odds of each example by a model that has not seen its article."""
    found = [0.0] * len(examples)
    for fold in range(_FOLDS):
        weights = fit([e for e in examples if e.article % _FOLDS != fold], strength)
        inside = [i for i, e in enumerate(examples) if e.article % _FOLDS == fold]
        for index, value in zip(
            inside, scores(weights, [examples[i] for i in inside]), strict=True
        ):
            found[index] = value
    return found


@dataclass
class Trained:
    """What is written, and what cross-validation said."""

    stems: frozenset[str]
    anchors: dict[str, float]
    readings: dict[str, float]
    word_floor: float


def train(articles: Sequence[Prepared]) -> Trained:
    """Both models; prints what cross-validation gives at several floors."""
    rows = [
        (article.number, stem(clause.lower[at]), cue_right(article, clause, at))
        for article in articles
        for clause, at in anchor_examples(article, None)
    ]
    stems = vocabulary(rows)
    places = [
        (article, clause, at)
        for article in articles
        for clause, at in anchor_examples(article, stems)
    ]
    cues = [
        Example(a.number, anchor_features(c, at, a.roles), cue_right(a, c, at))
        for a, c, at in places
    ]
    print(len(stems), "stems", len(cues), "anchors", sum(e.right for e in cues), "right")
    certainty = across_folds(cues, _STRENGTH["anchors"])
    looked_at = [i for i, value in enumerate(certainty) if value >= _ANCHOR_FLOOR]
    print(len(looked_at), "looked at", sum(cues[i].right for i in looked_at), "right")
    told: list[Example] = []
    groups: list[int] = []
    for index in looked_at:
        article, clause, at = places[index]
        for reading in readings(clause, at):
            right = article.is_right(reading_triple(clause, reading), ("content", "cue", "source"))
            features = reading_features(clause, reading, article.roles, rounded(certainty[index]))
            told.append(Example(article.number, features, bool(right), right))
            groups.append(index)
    print(len(told), "readings", sum(e.right for e in told), "right")
    odds = across_folds(told, _STRENGTH["readings"])
    print_floors(articles, told, groups, odds)
    weights = fit(cues, _STRENGTH["anchors"])
    seen = [(places[i][1], places[i][2]) for i in looked_at if cues[i].right]
    alone = sorted(score(weights, word_features(clause, at)) for clause, at in seen)
    floor = round(alone[int(_LOST * len(alone))], 2)
    return Trained(stems, weights, fit(told, _STRENGTH["readings"]), floor)


def print_floors(
    articles: Sequence[Prepared],
    told: Sequence[Example],
    groups: Sequence[int],
    odds: Sequence[float],
) -> None:
    """Print what each floor of the readings gives in cross-validation."""
    best = [
        max(places, key=lambda i: odds[i])
        for _, each in groupby(range(len(told)), key=lambda i: groups[i])
        if (places := list(each))
    ]
    wanted = sum(len(a.gold) for a in articles)
    base_right = wanted - sum(len(a.missed) for a in articles)
    base_given = sum(len(a.links) for a in articles)
    print(f"rules: F1 {200 * base_right / (wanted + base_given):.1f}")
    for floor in [x / 4 for x in range(-6, 5)]:
        kept = [i for i in best if odds[i] >= floor]
        right = len({(told[i].article, g) for i in kept for g in told[i].gold})
        given = base_given + len(kept)
        f1 = 200 * (base_right + right) / (wanted + given)
        precision = 100 * (base_right + right) / given
        print(f"{floor:5.2f}: {len(kept):6} added, {right:5} right, F1 {f1:.2f}, P {precision:.1f}")


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds quotes/")
    home = Path(__file__).parents[1] / "src/retold/annotate/quotes/model/weights.json"
    parser.add_argument("--out", type=Path, default=home)
    parser.add_argument("--check", action="store_true", help="print figures, write nothing")
    options = parser.parse_args()
    by_stem = groupby(read(options.data, "train"), key=lambda each: each.stem)
    tasks = [(number, list(group)) for number, (_, group) in enumerate(by_stem)]
    with ProcessPoolExecutor(2) as pool:
        articles = list(pool.map(prepare, tasks, chunksize=20))
    made = train(articles)
    if options.check:
        return
    held = {
        "word_floor": made.word_floor,
        "anchor_floor": _ANCHOR_FLOOR,
        "reading_floor": _READING_FLOOR,
        "stems": sorted(made.stems),
        "anchors": dict(sorted(made.anchors.items())),
        "readings": dict(sorted(made.readings.items())),
    }
    options.out.write_text(_lines(held), "utf-8")


def _lines(held: dict[str, object]) -> str:
    """JSON with a line for each key, so that a new training changes few lines."""
    pairs = [
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in held.items()
    ]
    return "{\n" + ",\n".join(pairs) + "\n}\n"


if __name__ == "__main__":
    main()
