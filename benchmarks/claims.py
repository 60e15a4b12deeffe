"""Claims: do sentences that are joined tell one event, and does a changed stance show?

    python benchmarks/claims.py --data ../shared/data [--groups 150] [--seed 4]

Needs ``retold[bench]``. First part, ECB+ (Cybulska and Vossen 2014): two sentences of different
reports of one event should be one claim if their annotators found the same happening in both. Of
the pairs that are joined, how many share one at all (precision); of those that share two or more,
how many are joined (recall). Only sentences that were annotated count. Beside it TF-IDF cosine,
which joins as many pairs, the most alike first.

Second part, groups of real reports: one telling of a claim is changed so that it denies, hedges or
negates, the claims are found again, and the stance of the changed telling is looked at.
"""

import argparse
import csv
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from conflicts import load
from meantime import joined
from msgspec.structs import replace
from sklearn.feature_extraction.text import TfidfVectorizer

from retold.annotate import annotate
from retold.model import Article, Claim, Span, Stance, Telling
from retold.reconcile.alignment import align
from retold.reconcile.claims import find_claims
from retold.reconcile.independence import Independence
from retold.reconcile.telling import tell

# Characters of a group of reports, and tellings drawn from each.
_LONGEST, _DRAWN = 60_000, 2
Place = tuple[str, int]
"""A sentence: its article and its number there."""


class Topic(NamedTuple):
    """Reports of one event, and the annotated sentences: their words and happenings."""

    articles: tuple[Article, ...]
    sentences: dict[Place, str]
    spans: dict[Place, Span]
    happenings: dict[Place, frozenset[str]]


def claims_of(articles: Iterable[Article]) -> tuple[Claim, ...]:
    """The claims of a group, each article a source of its own."""
    story = tell([annotate(article) for article in articles])
    return find_claims(story, align(story), Independence({}))


def topics(folder: Path) -> Iterator[Topic]:
    """The events of ECB+: those of ECB and those that ECB+ added to each subject."""
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as file:
        annotated = {
            (f"{row['Topic']}_{row['File']}", int(row["Sentence Number"]))
            for row in csv.DictReader(file)
        }
    events: dict[tuple[str, bool], list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*/*.xml")):
        events[path.parent.name, path.stem.endswith("plus")].append(path)
    for paths in events.values():
        read = [_read(path, annotated) for path in paths]
        yield Topic(
            tuple(topic.articles[0] for topic in read),
            {place: text for topic in read for place, text in topic.sentences.items()},
            {place: span for topic in read for place, span in topic.spans.items()},
            {place: told for topic in read for place, told in topic.happenings.items()},
        )


def _read(path: Path, annotated: set[Place]) -> Topic:
    """One report, each sentence on a line."""
    root = ElementTree.parse(path).getroot()
    words: dict[int, list[str]] = defaultdict(list)
    sentence_of: dict[str, int] = {}
    for token in root.iter("token"):
        number = int(token.attrib["sentence"])
        words[number].append(token.text or "")
        sentence_of[token.attrib["t_id"]] = number
    mentions = {
        mark.attrib["m_id"]: {sentence_of[a.attrib["t_id"]] for a in mark.iter("token_anchor")}
        for mark in root.iterfind("Markables/*")
        if mark.find("token_anchor") is not None and mark.tag.startswith(("ACTION", "NEG_ACTION"))
    }
    happenings: dict[int, set[str]] = defaultdict(set)
    for chain in root.iter("CROSS_DOC_COREF"):
        for source in chain.iter("source"):
            for number in mentions.get(source.attrib["m_id"], ()):
                happenings[number].add(chain.attrib["note"])
    text, sentences, spans, told = "", {}, {}, {}
    for number in sorted(words):
        line = joined(words[number])
        place = (path.stem, number)
        if place in annotated:
            sentences[place] = line
            spans[place] = Span(path.stem, len(text), len(text) + len(line))
            told[place] = frozenset(happenings[number])
        text += line + "\n"
    return Topic((Article(path.stem, text),), sentences, spans, told)


def joined_pairs(topic: Topic) -> set[tuple[Place, Place]]:
    """The annotated sentences that one claim holds, two by two."""
    found = set()
    for claim in claims_of(topic.articles):
        places = [
            place
            for telling in claim.tellings
            for place, span in topic.spans.items()
            if span.overlaps(telling.span)
        ]
        found |= {(a, b) for a, b in combinations(sorted(set(places)), 2) if a[0] != b[0]}
    return found


def alike_pairs(topic: Topic, count: int) -> set[tuple[Place, Place]]:
    """So many pairs of sentences of different reports, the most alike by TF-IDF first."""
    places = sorted(topic.sentences)
    vectors = TfidfVectorizer(sublinear_tf=True).fit_transform(topic.sentences[p] for p in places)
    likeness = (vectors @ vectors.T).toarray()
    pairs = [
        (-likeness[i, j], (places[i], places[j]))
        for i, j in combinations(range(len(places)), 2)
        if places[i][0] != places[j][0]
    ]
    return {pair for _, pair in sorted(pairs)[:count]}


def on_ecb(folder: Path) -> None:
    """The table of joins."""
    counts: dict[str, Counter[str]] = {"retold": Counter(), "TF-IDF cosine": Counter()}
    for topic in topics(folder):
        ours = joined_pairs(topic)
        for name, pairs in (("retold", ours), ("TF-IDF cosine", alike_pairs(topic, len(ours)))):
            told = topic.happenings
            counts[name]["joined"] += len(pairs)
            counts[name]["right"] += sum(bool(told[a] & told[b]) for a, b in pairs)
            should = {
                (a, b)
                for a, b in combinations(sorted(told), 2)
                if a[0] != b[0] and len(told[a] & told[b]) > 1
            }
            counts[name]["should"] += len(should)
            counts[name]["found"] += len(should & pairs)
    print(f"{'ECB+':<16}{'joined':>8}{'precision':>11}{'recall':>8}")
    for name, count in counts.items():
        precision = count["right"] / (count["joined"] or 1)
        recall = count["found"] / (count["should"] or 1)
        print(f"{name:<16}{count['joined']:>8}{precision:>11.3f}{recall:>8.3f}")


_AUXILIARY = re.compile(r" (was|were|is|are|has|have|had|will|would|did|could) (?!not\b)(?=[a-z])")
_POSSIBLE = re.compile(r" (?:has|have|had|will) (?=[a-z])")
# How a word of a sentence is found in another: by so many letters.
_LETTERS = 5


def negated(sentence: str, others: str) -> str | None:
    """With "not" behind an auxiliary verb, before a word that another telling has."""
    for match in _AUXILIARY.finditer(sentence):
        word = re.match(r"\w+", sentence[match.end() :])
        if word and len(word[0]) >= _LETTERS and word[0][:_LETTERS] in others:
            return f"{sentence[: match.end()]}not {sentence[match.end() :]}"
    return None


def denied(sentence: str, _: str) -> str:
    """As what somebody denies."""
    return f"A spokesman denied that {_lowered(sentence)}"


def false(sentence: str, _: str) -> str:
    """As a report that somebody calls false."""
    return f"A report that {_lowered(sentence).rstrip('.')} is false."


def reported(sentence: str, _: str) -> str | None:
    """With "reportedly" behind its first auxiliary verb."""
    changed = _AUXILIARY.sub(r" \1 reportedly ", sentence, count=1)
    return changed if changed != sentence else None


def possible(sentence: str, _: str) -> str | None:
    """With its first "has" or "will" made a possibility."""
    changed = _POSSIBLE.sub(" may have ", sentence, count=1)
    return changed if changed != sentence else None


def _lowered(sentence: str) -> str:
    """The sentence with a small first letter, where it begins with an article."""
    return sentence if sentence.split()[0] not in _ARTICLES else sentence[0].lower() + sentence[1:]


_ARTICLES = frozenset({"The", "A", "An", "His", "Her", "Its", "Their", "Two", "Three"})
_LEANING = frozenset(
    {"But", "And", "Yet", "So", "Or", "Then", "Still", "However", "In", "On", "At"}
)
Change = Callable[[str, str], str | None]
CHANGES: dict[str, tuple[Stance, Change]] = {
    "not": ("denies", negated),
    "denied that": ("denies", denied),
    "… is false": ("denies", false),
    "reportedly": ("hedges", reported),
    "may have": ("hedges", possible),
}


class Plain(NamedTuple):
    """A telling of a claim that all assert, its sentence, and the words of the others."""

    telling: Telling
    words: str
    others: str


def plain_tellings(claims: Sequence[Claim], texts: dict[str, str]) -> Iterator[Plain]:
    """The last telling of each claim that all assert, if it is one sentence without a quotation
    and does not lean on the one before."""
    for claim in claims:
        if len(claim.tellings) > 1 and all(each.stance == "asserts" for each in claim.tellings):
            *rest, last = (texts[t.article][t.span.start : t.span.end] for t in claim.tellings)
            whole = last[:1].isupper() and last.endswith(".")
            if whole and not re.search('[“”"\n]', last) and last.split()[0] not in _LEANING:
                yield Plain(claim.tellings[-1], last, " ".join(rest).lower())


def on_stories(folder: Path, groups: int, seed: int) -> None:
    """The table of changed stances."""
    dice = random.Random(seed)
    results: dict[str, Counter[str]] = defaultdict(Counter)
    untouched: Counter[str] = Counter()
    for articles in load(folder, groups, seed):
        if sum(len(article.text) for article in articles) > _LONGEST:
            continue
        claims = claims_of(articles)
        untouched.update(t.stance for c in claims if len(c.tellings) > 1 for t in c.tellings)
        found = list(plain_tellings(claims, {a.id: a.text for a in articles}))
        for plain in dice.sample(found, min(_DRAWN, len(found))):
            for name, (stance, change) in CHANGES.items():
                changed = change(plain.words, plain.others)
                if changed is not None:
                    results[name][_outcome(articles, plain.telling, changed, stance)] += 1
    print(f"\n{'changed':<16}{'tellings':>10}{'joined':>8}{'as meant':>10}{'otherwise':>11}")
    for name, count in results.items():
        total = sum(count.values())
        joined, right = total - count["apart"], count["right"]
        cells = f"{joined / total:>8.2f}{right / total:>10.2f}{(joined - right) / total:>11.2f}"
        print(f"{name:<16}{total:>10}{cells}")
    shares = ", ".join(f"{n} {stance}" for stance, n in sorted(untouched.items()))
    print(f"tellings as they are: {shares}")


def _outcome(articles: Sequence[Article], telling: Telling, words: str, stance: Stance) -> str:
    """Whether the changed telling still stands with others, and as meant. The claim may stand in
    the changed words: then it is the others that deny it."""
    start, end = telling.span.start, telling.span.end
    changed = [
        replace(a, text=a.text[:start] + words + a.text[end:]) if a.id == telling.article else a
        for a in articles
    ]
    place = Span(telling.article, start, start + len(words))
    for claim in claims_of(changed):
        at = [each for each in claim.tellings if each.span.overlaps(place)]
        if at and len(claim.tellings) > 1:
            stances = {each.stance for each in (claim.tellings if stance == "denies" else at)}
            return "right" if stance in stances else "held"
    return "apart"


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--groups", type=int, default=150)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    on_ecb(options.data / "events" / "ecbplus")
    on_stories(options.data / "stories", options.groups, options.seed)


if __name__ == "__main__":
    main()
