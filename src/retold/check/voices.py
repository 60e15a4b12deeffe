"""Quotations of the draft that reports give to somebody else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..model import Annotations, Quote, Span
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
# Letters before and after a quotation within which a name may be its speaker's.
_NEARBY = 400


@dataclass(frozen=True, slots=True)
class Voice:
    """A quotation and the person who is said to have said it: the words that name him (or stand for
    him, as "he" does), the words of his name, whether he is named beside the quotation, and all
    words that stand near it."""

    words: tuple[Word, ...]
    named: Span
    names: tuple[str, ...]
    by_name: bool
    nearby: frozenset[str]

    def may_be(self, name: str) -> bool:
        """Whether somebody of that last name may have said it: "he said" may be misread."""
        return name in self.names or (not self.by_name and name in self.nearby)


@dataclass(frozen=True, slots=True)
class Respoken:
    """A quotation of the draft and the same one of a report, by another speaker; ``share`` of the
    shorter one's words are equal."""

    ours: Voice
    theirs: Voice
    share: float


def respoken(comparison: Comparison) -> Iterator[Respoken]:
    """The quotations of the draft whose speaker is named beside them, and that reports give to
    others only."""
    reported = [v for marks in comparison.reports.values() for v in _told(comparison, marks)]
    index: dict[str, list[int]] = defaultdict(list)
    for place, voice in enumerate(reported):
        for stem in {word.stem for word in voice.words}:
            index[stem].append(place)
    for ours in _named(comparison, comparison.draft):
        alike = _alike(ours, reported, index, comparison.weights)
        if not any(other.may_be(_last(ours)) for other, _ in alike):
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


def _named(comparison: Comparison, marks: Annotations) -> Iterator[Voice]:
    """The quotations beside which one person is named as their speaker."""
    people = [n for n in marks.names if n.kind == "person" and n.by_name]
    for quote in marks.quotes:
        found = [n for n in people for span in quote.speaker_spans if span.contains(n.span)]
        if len(found) == 1:
            name = marks.article.words(found[0].span)
            yield from _voice(comparison, quote, found[0].span, name, by_name=True)


def _told(comparison: Comparison, marks: Annotations) -> Iterator[Voice]:
    """The quotations of which a person is the speaker, in whatever words."""
    people = [n for n in marks.names if n.kind == "person" and n.by_name]
    known = {name.entity for name in people}
    for quote in marks.quotes:
        if quote.speaker and quote.speaker in known and quote.speaker_spans:
            beside = quote.speaker_spans[0]
            own = [n.span for n in people if n.entity == quote.speaker and beside.contains(n.span)]
            named = own[0] if own else beside
            yield from _voice(comparison, quote, named, quote.speaker, by_name=bool(own))


def _voice(
    comparison: Comparison, quote: Quote, named: Span, name: str, *, by_name: bool
) -> Iterator[Voice]:
    text = comparison.text(quote.content.article)
    words = tuple(text.within(quote.content))[:_LONGEST]
    if len(words) >= _LEAST_WORDS:
        low, high = max(quote.content.start - _NEARBY, 0), quote.content.end + _NEARBY
        around = text.within(Span(quote.content.article, low, high))
        nearby = frozenset(word.folded for word in around)
        names = tuple(fold(word) for word in name.split())
        yield Voice(words, named, names, by_name, nearby)


def _last(voice: Voice) -> str:
    """The last word of the name that stands in the draft."""
    return voice.names[-1]
