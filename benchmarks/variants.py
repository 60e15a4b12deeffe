"""How well variants of one quotation are joined, and their edits typed.

    python benchmarks/variants.py --data ../shared/data

There is no public gold for variants in news, so this builds two from the stories of many outlets.

**Anchors** are real: two quotations of one story from two outlets, both of at least 12 words, that
are nearly the same (rapidfuzz ratio of at least 90) are one utterance; two by one speaker that have
next to nothing in common (ratio under 50, partial ratio under 60) are two, unless a third of their
story is like both (partial ratio of at least 85) and so prints as one what they print in part. They
show whether plain cases come out right at scale; being chosen by likeness, they cannot show more.

**Edits** are made: a real quotation of at least 12 words is changed in one known way and printed in
a second, invented article beside the other quotations of its story. Whether it is joined to its
original, whether to any other, and which edits are found is held against what was done.

The baselines join by a threshold on a likeness of the two strings, and type edits from a plain
word alignment (difflib; CollateX too where it is installed): words gone are trimmed, any others
reworded.
"""

import argparse
import importlib.util
import json
import lzma
import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz

from retold.annotate import annotate
from retold.model import Annotations, Article, EditKind, Quotation, Quote, QuoteKind, Span
from retold.reconcile.independence import Independence
from retold.reconcile.quotations import find_quotations
from retold.reconcile.telling import tell

LONG = 12
SAME_RATIO, OTHER_RATIO, OTHER_PARTIAL, WHOLE_PARTIAL = 90.0, 50.0, 60.0, 85.0
KINDS: tuple[EditKind, ...] = ("trimmed", "reworded", "joined", "shifted", "moved", "respoken")
_SHIFTS = {
    "i": "she", "i'm": "she was", "i’m": "she was", "my": "her", "me": "her", "we": "they",
    "our": "their", "us": "them", "you": "they", "your": "their", "am": "was", "are": "were",
    "is": "was", "will": "would", "can": "could", "have": "had", "has": "had", "we're": "they were",
    "we’re": "they were", "don't": "didn't", "don’t": "didn’t",
}  # fmt: skip
_WORD = re.compile(r"[\w’'-]+")

Joiner = Callable[[str, str], bool]
JOINERS: dict[str, Joiner] = {
    "rapidfuzz ratio >= 80": lambda a, b: fuzz.ratio(a, b) >= 80,
    "rapidfuzz partial ratio >= 90": lambda a, b: fuzz.partial_ratio(a, b) >= 90,
    "difflib ratio >= 0.7": lambda a, b: (
        SequenceMatcher(None, a.split(), b.split(), autojunk=False).ratio() >= 0.7
    ),
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation: its words, whole; who says it; the words at its end left outside the marks."""

    text: str
    speaker: str | None
    kind: QuoteKind = "direct"
    outside: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation, what was made of it and how; ``second`` is the other half of a joint."""

    original: Utterance
    edited: Utterance
    kinds: frozenset[EditKind]
    second: Utterance | None = None


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    stories = list(sample_stories(options.data / "stories", options.stories, options.seed))
    print(f"{len(stories)} stories, {sum(map(len, stories))} articles, seed {options.seed}")
    score_anchors(stories)
    score_edits(stories, random.Random(options.seed))


def sample_stories(folder: Path, count: int, seed: int) -> Iterator[list[Annotations]]:
    """The marks of the articles of stories with two outlets at least."""
    lines = (folder / "stories.jsonl").read_text("utf-8").splitlines()
    groups = [list(dict.fromkeys(json.loads(line)["article_ids"])) for line in lines]
    random.Random(seed).shuffle(groups)
    wanted = {id for group in groups[:count] for id in group}
    articles = {}
    with lzma.open(folder / "articles.jsonl.xz", "rt", encoding="utf-8") as records:
        for line in records:
            record = json.loads(line)
            if record["id"] in wanted:
                article = Article(record["id"], record["text"], outlet=record["outlet"])
                articles[article.id] = annotate(article)
    for group in groups[:count]:
        story = [articles[id] for id in group if id in articles]
        if len({marks.article.outlet for marks in story}) > 1:
            yield story


def plain(text: str) -> str:
    """The words of a text in lower case."""
    return " ".join(_WORD.findall(text.lower()))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words between one pair of marks, where they stand, and the quotation that they are of."""

    marks: Annotations
    quote: Quote
    span: Span

    @property
    def words(self) -> str:
        """As printed."""
        return self.marks.article.words(self.span)


def said_in(marks: Annotations) -> list[Stretch]:
    """What stands in quotation marks in an article."""
    quotes = (quote for quote in marks.quotes if quote.kind != "indirect")
    return [Stretch(marks, quote, span) for quote in quotes for span in quote.quoted]


def score_anchors(stories: Sequence[Sequence[Annotations]]) -> None:
    """Joining, on pairs of real quotations that are plainly one utterance or plainly two."""
    truth: list[bool] = []
    found: dict[str, list[bool]] = defaultdict(list)
    for story in stories:
        families = _families(find_quotations(tell(story), Independence({})))
        for one, two in _pairs(story):
            same = _is_anchor(one, two)
            if same is not None and (same or not _printed_as_one(one, two, story)):
                truth.append(same)
                for name, joiner in JOINERS.items():
                    found[name].append(joiner(plain(one.words), plain(two.words)))
                mine = families.get(one.span)
                found["retold"].append(mine is not None and mine == families.get(two.span))
    print(f"\nAnchors: {sum(truth)} pairs of one utterance, {len(truth) - sum(truth)} of two")
    print(f"{'':32}precision  recall")
    for name, answers in found.items():
        both = sum(t and a for t, a in zip(truth, answers, strict=True))
        print(f"{name:32}{_share(both, sum(answers))}  {_share(both, sum(truth))}")


def _families(quotations: Sequence[Quotation]) -> dict[Span, str]:
    """Which quotation each marked stretch belongs to; ends are compared without punctuation."""
    return {
        span: quotation.id
        for quotation in quotations
        for variant in quotation.variants
        for tidy in variant.spans
        for span in [tidy, *(Span(tidy.article, tidy.start, tidy.end + more) for more in (1, 2))]
    }


def _pairs(story: Sequence[Annotations]) -> Iterator[tuple[Stretch, Stretch]]:
    """Long stretches of two articles."""
    long = [[s for s in said_in(marks) if len(s.words.split()) >= LONG] for marks in story]
    for left, right in combinations(long, 2):
        yield from ((one, two) for one in left for two in right)


def _is_anchor(one: Stretch, two: Stretch) -> bool | None:
    a, b = plain(one.words), plain(two.words)
    likeness = fuzz.ratio(a, b)
    if likeness >= SAME_RATIO:
        return True if one.marks.article.outlet != two.marks.article.outlet else None
    same_speaker = one.quote.speaker is not None and one.quote.speaker == two.quote.speaker
    apart = likeness < OTHER_RATIO and fuzz.partial_ratio(a, b) < OTHER_PARTIAL
    return False if same_speaker and apart else None


def _printed_as_one(one: Stretch, two: Stretch, story: Sequence[Annotations]) -> bool:
    """Whether some stretch of the story holds the words of both."""
    a, b = plain(one.words), plain(two.words)
    others = (plain(each.words) for marks in story for each in said_in(marks))
    return any(
        min(fuzz.partial_ratio(a, other), fuzz.partial_ratio(b, other)) >= WHOLE_PARTIAL
        for other in others
        if len(other) > max(len(a), len(b))
    )


def score_edits(stories: Sequence[Sequence[Annotations]], rng: random.Random) -> None:
    """Joining and typing, on quotations that were changed in a known way."""
    joined: dict[str, Counter[str]] = defaultdict(Counter)
    typed: dict[str, Counter[tuple[EditKind, str]]] = defaultdict(Counter)
    total = wrong_pairs = 0
    for story in stories:
        pool = [
            Utterance(each.words, each.quote.speaker)
            for marks in story
            for each in said_in(marks)
            if each.quote.kind == "direct" and each.quote.speaker
        ]
        for case in _cases(pool, rng):
            total += 1
            others = [u for u in pool if _is_other(u, case)][:20]
            wrong_pairs += len(others)
            _score_case(case, others, joined, typed)
    print(f"\nEdits: {total} edited quotations beside {wrong_pairs} others of their stories")
    print(f"{'':32}precision  recall")
    for name, counts in joined.items():
        answers = counts["right"] + counts["wrong"]
        print(f"{name:32}{_share(counts['right'], answers)}  {_share(counts['right'], total)}")
    _print_kinds(typed)


def _is_other(utterance: Utterance, case: Case) -> bool:
    texts = [case.original.text, *([case.second.text] if case.second else [])]
    return all(fuzz.partial_ratio(plain(utterance.text), plain(t)) < OTHER_PARTIAL for t in texts)


def _cases(pool: Sequence[Utterance], rng: random.Random) -> Iterator[Case]:
    """One case of each kind for a story, where it has a quotation that the edit can be made on."""
    long = [u for u in pool if LONG <= len(u.text.split()) <= 80 and "“" not in u.text]
    if not long:
        return
    makers = (_trimmed, _reworded, _shifted, _moved, _indirect, _respoken)
    for maker in makers:
        if case := maker(rng.choice(long), long, rng):
            yield case
    first, second = rng.choice(long), rng.choice(long)
    if first.speaker == second.speaker and fuzz.partial_ratio(first.text, second.text) < 60:
        text = f"{first.text.rstrip(',. ')}. {second.text}"
        yield Case(first, Utterance(text, first.speaker), frozenset({"joined"}), second)


def _trimmed(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case:
    words = said.text.split()
    gone = rng.randint(2, max(2, len(words) // 2))
    at = rng.randint(0, len(words) - gone)
    sign = ["…"] if rng.random() < 0.5 and 0 < at < len(words) - gone else []
    text = " ".join([*words[:at], *sign, *words[at + gone :]])
    return Case(said, Utterance(text, said.speaker), frozenset({"trimmed"}))


def _reworded(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case | None:
    words = said.text.split()
    places = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha()]
    spare = [w for u in pool for w in u.text.split() if len(w) > 4 and w.isalpha()]
    if not places:
        return None
    for at in rng.sample(places, min(len(places), 1 + len(words) // 20)):
        words[at] = rng.choice(
            [w for w in spare if w[:4].lower() != words[at][:4].lower()] or ["x"]
        )
    return Case(said, Utterance(" ".join(words), said.speaker), frozenset({"reworded"}))


def _shift(text: str) -> str:
    return " ".join(_SHIFTS.get(word.lower(), word) for word in text.split())


def _shifted(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case | None:
    text = _shift(said.text)
    changed = text != said.text
    return Case(said, Utterance(text, said.speaker), frozenset({"shifted"})) if changed else None


def _moved(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case:
    words = said.text.split()
    cut = len(words) * 2 // 3
    inside, outside = " ".join(words[:cut]), " ".join(words[cut:])
    return Case(said, Utterance(inside, said.speaker, "mixed", outside), frozenset({"moved"}))


def _indirect(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case:
    text = _shift(said.text)
    kinds: set[EditKind] = {"moved", "shifted"} if text != said.text else {"moved"}
    return Case(said, Utterance(text, said.speaker, "indirect"), frozenset(kinds))


def _respoken(said: Utterance, pool: Sequence[Utterance], rng: random.Random) -> Case:
    return Case(said, Utterance(said.text, "Odalys Brenk"), frozenset({"respoken"}))


def _score_case(
    case: Case,
    others: Sequence[Utterance],
    joined: dict[str, Counter[str]],
    typed: dict[str, Counter[tuple[EditKind, str]]],
) -> None:
    edited = plain(f"{case.edited.text} {case.edited.outside}")
    for name, joiner in JOINERS.items():
        joined[name]["right"] += joiner(edited, plain(case.original.text))
        joined[name]["wrong"] += sum(joiner(edited, plain(other.text)) for other in others)
    originals = [case.original, *others, *([case.second] if case.second else [])]
    found = find_quotations(
        tell([_printed("a", originals), _printed("b", [case.edited])]), Independence({})
    )
    first_end = len(case.original.text)
    families = [q for q in found if any("b" in v.articles for v in q.variants)]
    right = [
        q
        for q in families
        if any(s.article == "a" and s.start < first_end for v in q.variants for s in v.spans)
    ]
    joined["retold"]["right"] += bool(right)
    joined["retold"]["wrong"] += sum(
        len(v.articles) for q in families if q not in right for v in q.variants if "a" in v.articles
    ) - (case.second is not None and len(families) > len(right))
    if right:
        mine = {edit.kind for variant in right[0].variants for edit in variant.edits}
        _count(typed["retold"], case.kinds, mine)
        _count(typed["difflib"], case.kinds, _kinds_by_difflib(plain(case.original.text), edited))
        if collated := _kinds_by_collatex(plain(case.original.text), edited):
            _count(typed["collatex"], case.kinds, collated)


def _printed(id: str, utterances: Sequence[Utterance]) -> Annotations:
    """An article that prints these quotations, a sentence of the reporter's after each."""
    text = ""
    quotes = []
    for each in utterances:
        mark = "" if each.kind == "indirect" else "“"
        start = len(text) + len(mark)
        text += f"{mark}{each.text}{'”' if mark else ''} {each.outside}".rstrip()
        inside = Span(id, start, start + len(each.text))
        whole = Span(id, start - len(mark), len(text))
        marked = (inside,) if mark else ()
        quotes.append(Quote(whole, (whole,), marked, None, (), each.kind, each.speaker))
        text += " The speech went on for a while. Some left. Others came. "
    marks = annotate(Article(id, "", outlet=id))
    sentences = tuple(
        Span(id, m.start(), m.end())
        for m in re.finditer(r"(?:The speech|Some|Others) [\w ]+\.", text)
    )
    return Annotations(
        Article(id, text, outlet=id), None, sentences, marks.regions, (), tuple(quotes), (), (), ()
    )


def _count(
    counts: Counter[tuple[EditKind, str]], truth: frozenset[EditKind], mine: set[EditKind]
) -> None:
    for kind in KINDS:
        counts[kind, "told"] += kind in truth
        counts[kind, "found"] += kind in mine
        counts[kind, "right"] += kind in truth and kind in mine


def _kinds_by_difflib(before: str, after: str) -> set[EditKind]:
    matcher = SequenceMatcher(None, before.split(), after.split(), autojunk=False)
    operations = {operation for operation, *_ in matcher.get_opcodes()} - {"equal"}
    return {"trimmed" if operation == "delete" else "reworded" for operation in operations}


def _kinds_by_collatex(before: str, after: str) -> set[EditKind]:
    """The same reading of CollateX's alignment table; empty where it is not installed."""
    if importlib.util.find_spec("collatex") is None:
        return set()
    collatex = importlib.import_module("collatex")
    collation = collatex.Collation()
    collation.add_plain_witness("a", before)
    collation.add_plain_witness("b", after)
    kinds: set[EditKind] = set()
    for column in collatex.collate(collation, segmentation=False).columns:
        old, new = (column.tokens_per_witness.get(sigil) for sigil in "ab")
        words = ["".join(t.token_data["n"] for t in side) if side else "" for side in (old, new)]
        if words[0] != words[1]:
            kinds.add("reworded" if words[1] else "trimmed")
    return kinds


def _print_kinds(typed: dict[str, Counter[tuple[EditKind, str]]]) -> None:
    print(f"\nKinds of edits on the joined{'':4}" + "".join(f"{kind:>16}" for kind in KINDS))
    for name, counts in typed.items():
        cells = (
            f"{_share(counts[k, 'right'], counts[k, 'found'])} /"
            f"{_share(counts[k, 'right'], counts[k, 'told'])}"
            for k in KINDS
        )
        print(f"{name:32}" + "".join(f"{cell:>16}" for cell in cells))
    print("precision / recall of each kind, one answer for each quotation")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:6.3f}" if whole else "     -"


if __name__ == "__main__":
    main()
