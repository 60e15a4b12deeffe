"""Quotations of the draft that reports give to somebody else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


from ..model import Annotations, NameMention, Quote, Span
from ..reconcile.alignment.text import Word
from ..reconcile.alignment.words import fold
from .pairs import Comparison

# Words of a quotation that must be equal, in all and of the shorter one, for it to be the same.
_LEAST_WORDS = 5
_LEAST_SHARE = 0.6
# Quotations of reports that are held against one of the draft.
_MOST = 12
_POSTINGS = 200
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation whose speaker, a person, is named beside it: the words that name him, and all
    words of his name."""

    words: tuple[Word, ...]
    named: Span
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Respoken:
    """A quotation of the draft and the same one of a report, by another speaker; ``share`` of the
    shorter one's words are equal."""

    ours: Voice
    theirs: Voice
    share: float


def respoken(comparison: Comparison) -> Iterator[Respoken]:
    """The quotations of the draft that reports give to others only, the speaker being named right
    beside the words on both sides: of "he said" one cannot be sure enough."""
    reported = [v for marks in comparison.reports.values() for v in _voices(comparison, marks)]
    index: dict[str, list[int]] = defaultdict(list)
    for place, voice in enumerate(reported):
        for stem in {word.stem for word in voice.words}:
            index[stem].append(place)
    for ours in _voices(comparison, comparison.draft):
        alike = _alike(ours, reported, index, comparison.weights)
        if not any(ours.names & other.names for other, _ in alike):
            for other, share in alike:
                yield Respoken(ours, other, share)


def _alike(
    ours: Voice,
    reported: Sequence[Voice],
    index: Mapping[str, Sequence[int]],
    weights: Mapping[str, float],
) -> list[tuple[Voice, float]]:
    shared: dict[int, float] = defaultdict(float)
    for stem in {word.stem for word in ours.words}:
        posting = index.get(stem, ())
        for place in posting if len(posting) <= _POSTINGS else ():
            shared[place] += weights.get(stem, 0.0)
    likest = sorted(shared, key=lambda place: (-shared[place], place))[:_MOST]
    found = []
    for place in likest:
        other = reported[place]
        matcher = SequenceMatcher(
            None, [w.folded for w in ours.words], [w.folded for w in other.words], autojunk=False
        )
        equal = sum(size for _, _, size in matcher.get_matching_blocks() if size > 1)
        share = equal / min(len(ours.words), len(other.words))
        if equal >= _LEAST_WORDS and share >= _LEAST_SHARE:
            found.append((other, share))
    return found


def _voices(comparison: Comparison, marks: Annotations) -> Iterator[Voice]:
    people = [n for n in marks.names if n.kind == "person" and n.by_name]
    text = comparison.text(marks.article.id)
    for quote in marks.quotes:
        named = _named(quote, people)
        words = tuple(text.within(quote.content))[:_LONGEST]
        if named is not None and len(words) >= _LEAST_WORDS:
            full = f"{marks.article.words(named.span)} {named.entity or ''}"
            yield Voice(words, named.span, frozenset(fold(word) for word in full.split()))


def _named(quote: Quote, people: Sequence[NameMention]) -> NameMention | None:
    """The person whose name stands among the words that give the speaker, if there is only one."""
    found = [n for n in people for span in quote.speaker_spans if span.contains(n.span)]
    return found[0] if len(found) == 1 else None
