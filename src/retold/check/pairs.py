"""Sentences of reports that tell what a sentence of the draft tells."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ..annotate.tokens import Tokens
from ..model import Annotations, Span
from ..reconcile.alignment import Unit
from ..reconcile.alignment.text import Text, Word, read_text
from ..reconcile.alignment.units import cut_units, weigh
from ..reconcile.alignment.words import rarity
from ..reconcile.telling import StoryMarks
from .slots import Slot, read_slots

# A stem said in more sentences of the reports than this leads to none of them by itself.
_POSTINGS = 400
# Sentences of reports that are held against one of the draft, and the weight that they must share:
# about a rare word and a half, as in the alignment of a story, and this part of the lighter one.
_MOST = 32
_LEAST_SHARED = 1.1
_LEAST_LIKENESS = 0.18
# How far a word's weight follows its rarity in these reports, beside that in the news at large: a
# story's own words, of no weight in its alignment, say here that two sentences have one subject.
_IN_STORY = 0.6
# A sentence counts as at least this heavy, so that two short ones do not match on one word.
_LEAST_WEIGHT = 2.5
# Aligning is quadratic at worst.
_LONGEST = 150

# Words of denial, beside those in "n't".
_NEGATIONS = frozenset({"not", "never", "no", "cannot", "neither", "without"})

Block = tuple[int, int, int]


def is_negation(folded: str) -> bool:
    """Whether a folded word denies what stands after it."""
    return folded in _NEGATIONS or folded.endswith("n't")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words and facts."""

    unit: Unit
    words: tuple[Word, ...]
    slots: tuple[Slot, ...]

    def span(self, first: int, last: int) -> Span:
        """The span of the words ``first:last``, of which there is at least one."""
        return Span(self.unit.span.article, self.words[first].start, self.words[last - 1].end)


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the draft (``ours``) and one of a report.

    ``blocks`` are the runs of stems that both have in one order: (start ours, start theirs,
    length). ``likeness`` is the shared weight over that of the lighter sentence, ``cover`` over
    that of the draft's, ``cover_theirs`` over that of the report's.
    """

    ours: Sentence
    theirs: Sentence
    blocks: tuple[Block, ...]
    likeness: float
    cover: float
    cover_theirs: float


class Comparison:
    """A draft beside reports. Linear in the words of both: each sentence of the draft is held
    against at most 32 sentences, found by an inverted index over rare words.

    ``drafted`` counts the folded words of the draft, ``reported`` are those of all reports.
    """

    def __init__(self, draft: Annotations, reports: Sequence[Annotations]) -> None:
        articles = (draft, *reports)
        self.draft = draft
        self.reports = {marks.article.id: marks for marks in reports}
        self._marks = {marks.article.id: marks for marks in articles}
        self._tokens = {marks.article.id: Tokens(marks.article.text) for marks in articles}
        self._texts = {id: read_text(marks, self._tokens[id]) for id, marks in self._marks.items()}
        self._units = cut_units(StoryMarks(articles), self._texts)
        self.weights: Mapping[str, float] = {
            stem: (1 - _IN_STORY) * rarity(stem) + _IN_STORY * weight
            for stem, weight in weigh(self._units, len(articles)).items()
        }
        self._heavy = [sum(self.weights[s] for s in unit.stems) for unit in self._units]
        self._read: dict[int, Sentence] = {}
        self._nearby: dict[tuple[int, int, bool], frozenset[str]] = {}
        self.drafted = Counter(word.folded for word in self._texts[draft.article.id].words)
        self.reported = frozenset(
            word.folded for id in self.reports for word in self._texts[id].words
        )

    def text(self, article: str) -> Text:
        """The words of an article."""
        return self._texts[article]

    def sentence(self, unit: Unit) -> Sentence:
        """A unit with its words and facts, read once."""
        if unit.index not in self._read:
            article = unit.span.article
            words = tuple(self._texts[article].within(unit.span))[:_LONGEST]
            # Facts are read as far as the words: a text without an end is no sentence.
            span = Span(article, unit.span.start, words[-1].end)
            tokens = self._tokens[article].within(span.start, span.end)
            slots = read_slots(self._marks[article], span, words, tokens)
            self._read[unit.index] = Sentence(unit, words, slots)
        return self._read[unit.index]

    def sentences(self) -> Iterator[Sentence]:
        """All sentences, those of the draft first, article by article."""
        return map(self.sentence, self._units)

    def nearby(self, unit: Unit, reach: int, itself: bool) -> frozenset[str]:
        """The stems of the sentences of one article up to so many away from one of them."""
        key = unit.index, reach, itself
        if key not in self._nearby:
            window = self._units[max(0, unit.index - reach) : unit.index + reach + 1]
            self._nearby[key] = frozenset(
                stem
                for other in window
                if other.span.article == unit.span.article and (itself or other is not unit)
                for stem in other.stems
            )
        return self._nearby[key]

    def part(
        self, stems: frozenset[str], told: frozenset[str], least: float = _LEAST_WEIGHT
    ) -> float:
        """The part of the weight of some stems that others have; they count as ``least`` at least.
        Summed in one order, on which sums of floating-point numbers depend."""
        total = sum(self.weights.get(stem, 0.0) for stem in sorted(stems))
        shared = sum(self.weights.get(stem, 0.0) for stem in sorted(stems & told))
        return shared / max(least, total)

    def pairs(self) -> Iterator[tuple[Sentence, list[Pair]]]:
        """The sentences of the draft in order, each with its pairs, the likest first."""
        id = self.draft.article.id
        index: dict[str, list[int]] = defaultdict(list)
        for unit in self._units:
            if unit.span.article != id:
                for stem in unit.stems:
                    index[stem].append(unit.index)
        for unit in self._units:
            if unit.span.article == id:
                yield self.sentence(unit), self._pairs_of(unit, index)

    def _pairs_of(self, unit: Unit, index: Mapping[str, Sequence[int]]) -> list[Pair]:
        shared: dict[int, float] = defaultdict(float)
        for stem in unit.stems:
            posting = index.get(stem, ())
            if len(posting) <= _POSTINGS:
                for other in posting:
                    shared[other] += self.weights[stem]
        scored = []
        for other, weight in shared.items():
            lighter = max(_LEAST_WEIGHT, min(self._heavy[unit.index], self._heavy[other]))
            if weight >= _LEAST_SHARED and weight / lighter >= _LEAST_LIKENESS:
                scored.append((-weight / lighter, -weight, other))
        return [self._pair(unit, self._units[o], -w) for _, w, o in sorted(scored)[:_MOST]]

    def _pair(self, unit: Unit, other: Unit, shared: float) -> Pair:
        ours, theirs = self.sentence(unit), self.sentence(other)
        matcher = SequenceMatcher(
            None, [w.stem for w in ours.words], [w.stem for w in theirs.words], autojunk=False
        )
        blocks = tuple((a, b, n) for a, b, n in matcher.get_matching_blocks() if n)
        mine, others = self._heavy[unit.index], self._heavy[other.index]
        return Pair(
            ours,
            theirs,
            blocks,
            likeness=shared / max(_LEAST_WEIGHT, min(mine, others)),
            cover=shared / max(_LEAST_WEIGHT, mine),
            cover_theirs=shared / max(_LEAST_WEIGHT, others),
        )
