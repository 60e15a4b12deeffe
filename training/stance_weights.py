"""Weighs the features of ``retold.stance`` and writes ``src/retold/stance/data/``.

    python training/stance_weights.py --stories DIR --arc DIR

Needs ``retold[bench]``. DIR is a folder with ``articles.jsonl.xz`` and ``stories.jsonl``, and one
with the ARC files (Hanselowski et al. 2018, after Habernal et al. 2018).

No public data says how reports of a rumour stand to a headline and may be shipped, so the weights
come from distant supervision (Mintz et al. 2009), whose labels are noisy:

- *about*: a headline and its article, or another article of its story, are taken for related, a
  headline and an article of another story for unrelated.
- *comments*: ARC's comments, of its training part only, beside stretches of the articles
  (``stance_comments.py``).
- *hedges*, *refutes*: an outlet says in its headline whether it vouches for a story. Headlines with
  a word of denial stand for bodies that refute, those with a word of doubt or of hearsay for bodies
  that hedge, the others for bodies that assert; the word itself is taken out of the claim.
"""

import argparse
import csv
import json
import lzma
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import stance_comments as comments
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from retold.stance.features import Features, bearing, nearness, overlap
from retold.stance.reading import read_claim, read_text
from retold.stance.scope import scope
from retold.stance.weights import CommentWeights, Linear, Weights, store

OUT = Path(__file__).parent.parent / "src/retold/stance/data"
SEED = 1
# Most examples of a kind, pairs and headlines.
PAIRS, HEADLINES = 8000, 3000
SHORTEST = 600
# So many articles stand with their own headline, too.
OWN = 0.3

REFUTES = re.compile(
    r"\b(denies|deny|denied (?!a\b|the\b|entry)|hoax|debunk\w*|falsely|fact.check\w*|no evidence"
    r"|false (?:claim|report|rumou?r|story|stories|accus|assert|that)\w*|no proof|myths?|baseless"
    r"|unfounded|untrue|not true|disputes|refutes?|bogus|contradicts?|disproves?|fake(?! news)"
    r"|made up|no,|isn.t true|phony|misleading)\b",
    re.IGNORECASE,
)
# Refusals, which are no denials, and the politics of "fake news".
REFUSES = re.compile(
    r"\b(court|judge|justices?|fake news|visas?|funds|relief|appeal|access|bail|request|rights)\b",
    re.IGNORECASE,
)
HEDGES = re.compile(
    r"\b(reportedly|reports?:|allegedly|alleged|claims?|accused|accuses|rumou?rs?|sources?|may|might"
    r"|could|apparently|suspected|possible|possibly|appears?|likely|allegations?|considering|mulls?"
    r"|weighs?)\b|: report\b|\?",
    re.IGNORECASE,
)
# Headlines that only say who says something, explain, or negate: neither kind.
OTHERS = re.compile(
    r"\b(says?|said|tells?|calls?|warns?|opinion|why|how|what|vows?|slams?|\w+n.t)\b|:",
    re.IGNORECASE,
)


class Pair(NamedTuple):
    """A claim, a text, its label, and the group that must not be split (a story, a claim)."""

    claim: str
    text: str
    label: str
    group: str


class Examples(NamedTuple):
    """Features of pairs in rows, with labels and groups."""

    names: tuple[str, ...]
    rows: Any
    labels: Any
    groups: Any

    def only(self, places: Any) -> "Examples":
        """Those at some places."""
        return Examples(self.names, self.rows[places], self.labels[places], self.groups[places])


def arc_pairs(folder: Path, parts: Sequence[str] = ("train", "test")) -> list[Pair]:
    """ARC's claims and comments."""
    with (folder / "arc_bodies.csv").open(encoding="utf-8", newline="") as file:
        bodies = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(file)}
    pairs = []
    for part in parts:
        with (folder / f"arc_stances_{part}.csv").open(encoding="utf-8", newline="") as file:
            pairs += [
                Pair(row["Headline"], bodies[row["Body ID"]], row["Stance"], row["Headline"])
                for row in csv.DictReader(file)
            ]
    return pairs


def read_stories(folder: Path) -> tuple[dict[str, tuple[str, str]], list[list[str]]]:
    """Title and text of each article by id, and the ids of each story."""
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    articles = {
        row["id"]: (row["title"], row["text"])
        for row in rows
        if row["title"] and len(row["text"]) >= SHORTEST
    }
    lines = (folder / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    stories = [[i for i in json.loads(line)["article_ids"] if i in articles] for line in lines]
    return articles, [story for story in stories if story]


def story_pairs(
    articles: dict[str, tuple[str, str]], stories: Sequence[Sequence[str]]
) -> list[Pair]:
    """Headlines with texts of the same story and of others."""
    rng = random.Random(SEED)
    pairs = []
    for number, story in enumerate(stories):
        for headline in story:
            title = articles[headline][0]
            for body in story:
                if body != headline or rng.random() < OWN:
                    text = articles[body][1]
                    pairs.append(Pair(title, text, "related", f"story {number}"))
            for _ in range(3):
                other = rng.choice(stories)
                if other is not story:
                    text = articles[rng.choice(other)][1]
                    pairs.append(Pair(title, text, "unrelated", f"story {number}"))
    rng.shuffle(pairs)
    return [pair._replace(text=_cut(pair.text, rng)) for pair in pairs[:PAIRS]]


def _cut(text: str, rng: random.Random) -> str:
    """Every other text to its first 50 to 400 words: reports of rumours are often short."""
    if rng.random() < 0.5:
        return text
    # Paragraphs stay, so that sentences end where they ended.
    words = re.split(r"(\s+)", text)
    return "".join(words[: 2 * rng.randint(50, 400)])


def headline_pairs(
    articles: dict[str, tuple[str, str]], stories: Sequence[Sequence[str]]
) -> Iterator[Pair]:
    """Headlines without their word of denial or doubt, each with its own text and its kind."""
    rng = random.Random(SEED)
    group = {id: f"story {number}" for number, story in enumerate(stories) for id in story}
    ids = sorted(articles)
    rng.shuffle(ids)
    taken: Counter[str] = Counter()
    for id in ids:
        title, text = articles[id]
        kind = kind_of(title)
        if kind is not None and taken[kind] < HEADLINES:
            taken[kind] += 1
            plain = " ".join(HEDGES.sub(" ", REFUTES.sub(" ", title)).split())
            yield Pair(plain, text, kind, group.get(id, id))


def kind_of(title: str) -> str | None:
    """How a headline tells its story; None where it is neither plain nor doubtful."""
    if REFUTES.search(title):
        return None if REFUSES.search(title) else "refutes"
    if HEDGES.search(title):
        return "hedges"
    return None if OTHERS.search(title) else "asserts"


def overlaps(pairs: Sequence[Pair]) -> Examples:
    """The features that say whether a text is about the claim."""
    found = []
    for pair in pairs:
        text = read_text(pair.text)
        found.append(overlap(text, nearness(read_claim(pair.claim), text)))
    return _examples(pairs, found)


def bearings(pairs: Sequence[Pair]) -> Examples:
    """The features that say how a report tells what it tells."""
    found = []
    for pair in pairs:
        text = read_text(pair.text)
        near = nearness(read_claim(pair.claim), text)
        found.append(bearing(text, near) | scope(text, near))
    return _examples(pairs, found)


def kinds_of_text(told: Sequence[Pair], arc: Sequence[Pair]) -> list[Pair]:
    """Stretches of reports, as long as comments or longer, and comments, as many of each."""
    rng = random.Random(SEED)
    reports = []
    for pair in told:
        words = pair.text.split()
        length = rng.randint(40, 400)
        start = rng.choice((0, rng.randint(0, max(0, len(words) - length))))
        text = " ".join(words[start : start + length])
        reports.append(pair._replace(text=text, label="report"))
    comments = [pair._replace(label="comment") for pair in arc if pair.label != "unrelated"]
    fewest = min(len(reports), len(comments))
    return rng.sample(reports, fewest) + rng.sample(comments, fewest)


def _examples(pairs: Sequence[Pair], features: Sequence[Features]) -> Examples:
    names = tuple(sorted(features[0]))
    return Examples(
        names,
        np.array([[each[name] for name in names] for each in features]),
        np.array([pair.label for pair in pairs]),
        np.array([pair.group for pair in pairs]),
    )


def fit_about(examples: Examples) -> Linear:
    """Logistic regression of related against unrelated, as common as they come."""
    return _fit(examples._replace(labels=examples.labels != "unrelated"), 0.03, None)[True]


def fit_bearing(examples: Examples) -> tuple[Linear, Linear]:
    """Hedges and refutes, both against asserts."""
    fitted = _fit(examples, 0.003, "asserts")
    return fitted["hedges"], fitted["refutes"]


def _fit(examples: Examples, penalty: float, base: str | None) -> dict[Any, Linear]:
    """Logistic regression: each label against ``base`` with classes of equal weight, or, without a
    base, True against False. ``penalty`` is scikit-learn's C, chosen in cross-validation."""
    balance = None if base is None else "balanced"
    model = make_pipeline(
        StandardScaler(), LogisticRegression(C=penalty, max_iter=5000, class_weight=balance)
    )
    model.fit(examples.rows, examples.labels)
    last = model[-1]
    if base is None:
        return {True: _linear(model, examples.names, last.coef_[0], last.intercept_[0])}
    at = {kind: place for place, kind in enumerate(last.classes_)}
    return {
        kind: _linear(
            model,
            examples.names,
            last.coef_[place] - last.coef_[at[base]],
            last.intercept_[place] - last.intercept_[at[base]],
        )
        for kind, place in at.items()
        if kind != base
    }


def _linear(model: Any, names: Sequence[str], coef: Any, bias: float) -> Linear:
    """The same weights for features that are not scaled."""
    scale, mean = model[0].scale_, model[0].mean_
    return Linear(
        round(float(bias - (coef * mean / scale).sum()), 4),
        {name: round(float(w), 4) for name, w in zip(names, coef / scale, strict=True)},
    )


def main() -> None:
    """Fits and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--stories", type=Path, required=True)
    parser.add_argument("--arc", type=Path, required=True)
    options = parser.parse_args()
    articles, stories = read_stories(options.stories)
    arc, told = arc_pairs(options.arc, ["train"]), list(headline_pairs(articles, stories))
    pairs = story_pairs(articles, stories)
    print(
        "pairs", Counter(pair.label for pair in pairs), "headlines", Counter(p.label for p in told)
    )
    weights = Weights(
        fit_about(overlaps(pairs)),
        *fit_bearing(bearings(told)),
        comment_weights(arc, kinds_of_text(told, arc)),
    )
    named, hashed = store(weights)
    (OUT / "weights.json").write_bytes(named)
    (OUT / "comments.gz").write_bytes(hashed)


def comment_weights(arc: Sequence[Pair], texts: Sequence[Pair]) -> CommentWeights:
    """The weights for comments, from ARC's pairs and from texts that are comments or reports."""
    triples = [(pair.claim, pair.text, pair.label) for pair in arc]
    return CommentWeights(
        comments.fit_kind(comments.kind_rows([(p.text, p.label == "comment") for p in texts])),
        comments.fit_about(comments.about_rows(triples)),
        *comments.fit_argument(
            comments.argument_rows([each for each in triples if each[2] != "unrelated"])
        ),
    )


if __name__ == "__main__":
    main()
