"""Propositions: are their parts those that annotators marked, and are happenings cut apart?

    python benchmarks/propositions.py --data ../shared/data

First table, MEANTIME (Minard et al. 2016): the verbs that its annotators marked as events, with
their participants (PropBank roles), polarity, certainty and time. Of the verbs that are the last
word of a proposition's predicate: does the subject that is read share a word with the agent (Arg0;
with the Arg1 where there is none) that stands before the verb, an object with a participant that
stands behind it, and is it read as negated where its polarity is NEG, as less than so or ahead
where it is possible, probable or in the future? Participants of other sentences do not count.
Beside it the nearest words: the last noun-like word before the verb and the first behind it, "not"
and modal verbs at most three words before it.

Second table, ECB+ (Cybulska and Vossen 2014): annotated sentences in which two verbs tell different
happenings; how many are cut between two of them, and how many parts tell none. Beside it a cut at
every comma, semicolon, "and" and "but".
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from meantime import joined

from retold.annotate import annotate
from retold.annotate.quotes.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVE,
    SUBORDINATORS,
    is_verb_adverb,
)
from retold.annotate.tokens import lowered, tokenize
from retold.model import Article, Parts, Span
from retold.reconcile.alignment import align
from retold.reconcile.propositions import PartsReader, Proposition, read_propositions
from retold.reconcile.telling import tell

_EMPTY = (
    (AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | RELATIVE | SUBORDINATORS)
    - {"that", "which", "who"}
) | {"not", "n't"}
_NOT = frozenset({"not", "n't", "never", "no", "nor", "without", "cannot"})
_MODAL = frozenset("will would may might could should can shall must to".split())  # noqa: SIM905
_NEAR = 3
_CUT = re.compile(r"[,;]|\band\b|\bbut\b")


class Verb(NamedTuple):
    """An annotated verb: its place, its sentence, its participants by role, and how it is told."""

    start: int
    end: int
    sentence: tuple[int, int]
    participants: tuple[tuple[str, int, int], ...]
    negated: bool
    unsure: bool

    @property
    def subject(self) -> tuple[int, int] | None:
        """The agent before the verb, else what it is done to, if that stands before it."""
        for role in ("Arg0", "Arg1"):
            for name, start, end in self.participants:
                if name == role and end <= self.start:
                    return start, end
        return None

    @property
    def objects(self) -> list[tuple[int, int]]:
        """The participants behind the verb."""
        return [(start, end) for _, start, end in self.participants if start >= self.end]


class Read(NamedTuple):
    """What was read of a verb: places of its subject and its objects, negated, less than sure."""

    subject: tuple[int, int] | None
    objects: tuple[tuple[int, int], ...]
    negated: bool
    unsure: bool


def meantime(folder: Path) -> Iterator[tuple[Article, list[Verb]]]:
    """The articles of MEANTIME with their annotated verbs."""
    for path in sorted((folder / "intra_cross-doc_annotation").glob("corpus_*/*.xml")):
        root = ElementTree.parse(path).getroot()
        lines: dict[int, list[ElementTree.Element]] = defaultdict(list)
        for token in root.iter("token"):
            lines[int(token.get("sentence") or 0)].append(token)
        text, places, bounds = _laid_out(lines)
        mentions = {
            mark.get("m_id") or "": span
            for mark in root.iterfind("Markables/*")
            if (span := _place(mark, places)) is not None
        }
        yield Article(path.stem, text), list(_verbs(root, mentions, bounds))


def _laid_out(
    lines: dict[int, list[ElementTree.Element]],
) -> tuple[str, dict[str, tuple[int, int]], list[tuple[int, int]]]:
    """The text, a sentence on a line, with the places of tokens and sentences."""
    text, places, bounds = "", {}, []
    for number in sorted(lines):
        line = joined(token.text or "" for token in lines[number])
        at = 0
        for token in lines[number]:
            word = '"' if token.text in ("``", "''") else token.text or ""
            at = max(line.find(word, at), at)
            places[token.get("t_id") or ""] = (len(text) + at, len(text) + at + len(word))
            at += len(word)
        bounds.append((len(text), len(text) + len(line)))
        text += line + "\n"
    return text, places, bounds


def _place(mark: ElementTree.Element, places: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    spans = [places[anchor.get("t_id") or ""] for anchor in mark.iter("token_anchor")]
    return (min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def _verbs(
    root: ElementTree.Element,
    mentions: dict[str, tuple[int, int]],
    bounds: Iterable[tuple[int, int]],
) -> Iterator[Verb]:
    roles: dict[str, list[tuple[str, tuple[int, int]]]] = defaultdict(list)
    for link in root.iter("HAS_PARTICIPANT"):
        ends = [link.find("source"), link.find("target")]
        source, target = (end.get("m_id") or "" if end is not None else "" for end in ends)
        if target in mentions and (link.get("sem_role") or "").startswith("Arg"):
            roles[source].append((link.get("sem_role") or "", mentions[target]))
    bounds = list(bounds)
    for mark in root.iter("EVENT_MENTION"):
        name = mark.get("m_id") or ""
        if mark.get("pos") != "VERB" or name not in mentions:
            continue
        start, end = mentions[name]
        sentence = next(each for each in bounds if each[0] <= start < each[1])
        yield Verb(
            start,
            end,
            sentence,
            tuple((r, s, e) for r, (s, e) in roles[name] if sentence[0] <= s < sentence[1]),
            mark.get("polarity") == "NEG",
            mark.get("certainty") in ("POSSIBLE", "PROBABLE") or mark.get("time") == "FUTURE",
        )


def parts_of(article: Article) -> list[tuple[Proposition, Parts]]:
    """The propositions of an article with their parts."""
    story = tell([annotate(article)])
    reader = PartsReader(story)
    return [(each, reader.read(each)) for each in read_propositions(story, align(story))]


def read_by_parts(parts: Parts) -> Read:
    """What Retold reads."""
    subject = parts.subject
    return Read(
        (subject.start, subject.end) if subject else None,
        tuple((each.start, each.end) for each in parts.objects),
        parts.negated,
        bool(parts.modality),
    )


def read_nearest(article: Article, verb: Verb) -> Read:
    """What the nearest words say."""
    before = tokenize(article.text, verb.sentence[0], verb.start)
    behind = tokenize(article.text, verb.end, verb.sentence[1])
    subject = next((t for t in reversed(before) if _is_full(t.text)), None)
    thing = next((t for t in behind if _is_full(t.text)), None)
    near = lowered(before[-_NEAR:])
    return Read(
        (subject.start, subject.end) if subject else None,
        ((thing.start, thing.end),) if thing else (),
        any(word in _NOT or word.endswith("n't") for word in near),
        any(word in _MODAL for word in near),
    )


def _is_full(word: str) -> bool:
    lower = word.lower()
    return word[0].isalnum() and lower not in _EMPTY and not is_verb_adverb(lower)


def _touches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def on_meantime(folder: Path) -> None:
    """The table of parts."""
    counts: dict[str, Counter[tuple[str, str]]] = {"retold": Counter(), "nearest words": Counter()}
    annotated = found = 0
    for article, verbs in meantime(folder):
        by_end = {parts.predicate.end: parts for _, parts in parts_of(article) if parts.predicate}
        annotated += len(verbs)
        for verb in verbs:
            if verb.end in by_end:
                found += 1
                _count(counts["retold"], verb, read_by_parts(by_end[verb.end]))
                _count(counts["nearest words"], verb, read_nearest(article, verb))
    print(
        f"MEANTIME: {found:,} of {annotated:,} annotated verbs end the predicate of a proposition"
    )
    print(f"{'':<16}" + "".join(f"{part:>22}" for part in _PARTS))
    print(f"{'':<16}" + f"{'precision':>14}{'recall':>8}" * len(_PARTS))
    for name, count in counts.items():
        cells = "".join(
            f"{count[part, 'right'] / (count[part, 'told'] or 1):>14.3f}"
            f"{count[part, 'found'] / (count[part, 'gold'] or 1):>8.3f}"
            for part in _PARTS
        )
        print(f"{name:<16}{cells}")
    print(f"{'annotated':<16}" + "".join(f"{counts['retold'][p, 'gold']:>22}" for p in _PARTS))


_PARTS = ("subject", "objects", "negated", "unsure")


def _count(count: Counter[tuple[str, str]], verb: Verb, read: Read) -> None:
    """Precision only where the annotators have such a part; an object is right if it is any
    participant of the verb."""
    if verb.subject is not None:
        right = read.subject is not None and _touches(read.subject, verb.subject)
        _add(count, "subject", 1, read.subject is not None, right, right)
    if verb.objects:
        told = sum(any(_touches(o, gold) for gold in verb.objects) for o in read.objects)
        hit = sum(any(_touches(o, gold) for o in read.objects) for gold in verb.objects)
        _add(count, "objects", len(verb.objects), len(read.objects), told, hit)
    for part, gold, said in (
        ("negated", verb.negated, read.negated),
        ("unsure", verb.unsure, read.unsure),
    ):
        _add(count, part, gold, said, gold and said, gold and said)


def _add(
    count: Counter[tuple[str, str]], part: str, gold: int, told: int, right: int, found: int
) -> None:
    for name, number in (("gold", gold), ("told", told), ("right", right), ("found", found)):
        count[part, name] += number


class Sentence(NamedTuple):
    """An annotated sentence of ECB+: its place and its happenings, each a place and a chain."""

    start: int
    end: int
    happenings: tuple[tuple[int, str], ...]


def ecb(folder: Path) -> Iterator[tuple[Article, list[Sentence]]]:
    """The articles of ECB+ with those sentences in which two different happenings are told."""
    for path in sorted(folder.glob("*/*.xml")):
        root = ElementTree.parse(path).getroot()
        lines: dict[int, list[ElementTree.Element]] = defaultdict(list)
        for token in root.iter("token"):
            lines[int(token.get("sentence") or 0)].append(token)
        text, places, bounds = _laid_out(lines)
        chain_of = {
            source.get("m_id"): chain.get("note") or ""
            for chain in root.iter("CROSS_DOC_COREF")
            for source in chain.iter("source")
        }
        told = [
            (span[0], chain_of[mark.get("m_id")])
            for mark in root.iterfind("Markables/*")
            if mark.tag.startswith(("ACTION", "NEG_ACTION"))
            and mark.get("m_id") in chain_of
            and (span := _place(mark, places)) is not None
        ]
        sentences = [
            Sentence(start, end, tuple(each for each in told if start <= each[0] < end))
            for start, end in bounds
        ]
        yield (
            Article(path.stem, text),
            [each for each in sentences if len({chain for _, chain in each.happenings}) > 1],
        )


def on_ecb(folder: Path) -> None:
    """The table of cuts."""
    counts: dict[str, Counter[str]] = {"retold": Counter(), "every sign": Counter()}
    for article, sentences in ecb(folder):
        story = tell([annotate(article)])
        found = read_propositions(story, align(story)) if sentences else ()
        for sentence in sentences:
            span = Span(article.id, sentence.start, sentence.end)
            ours = [each.told for each in found if each.span.overlaps(span)]
            bounds = [m.start() for m in _CUT.finditer(article.text, span.start, span.end)]
            pieces = zip([span.start, *bounds], [*bounds, span.end], strict=True)
            signs = [(Span(article.id, low, high),) for low, high in pieces]
            for name, parts in (("retold", ours), ("every sign", signs)):
                _count_cuts(counts[name], sentence, parts)
    print(f"\n{'ECB+':<16}{'sentences':>11}{'cut':>7}{'apart':>7}{'parts':>7}{'with none':>11}")
    for name, count in counts.items():
        print(
            f"{name:<16}{count['sentences']:>11,}{count['cut']:>7,}{count['apart']:>7,}"
            f"{count['parts']:>7,}{count['empty'] / (count['parts'] or 1):>11.3f}"
        )


def _count_cuts(count: Counter[str], sentence: Sentence, parts: Iterable[tuple[Span, ...]]) -> None:
    """Apart is a sentence of which two parts tell different happenings; the parts of sentences that
    are cut are counted."""
    told = [
        {
            chain
            for place, chain in sentence.happenings
            if any(span.start <= place < span.end for span in part)
        }
        for part in parts
    ]
    count["sentences"] += 1
    count["cut"] += len(told) > 1
    count["apart"] += len({frozenset(chains) for chains in told if chains}) > 1
    if len(told) > 1:
        count["parts"] += len(told)
        count["empty"] += sum(not chains for chains in told)


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    on_meantime(options.data / "dates")
    on_ecb(options.data / "events" / "ecbplus")


if __name__ == "__main__":
    main()
