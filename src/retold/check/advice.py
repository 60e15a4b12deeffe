"""What a draft might add: where it has a thing from, and that one report alone tells it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..model import Annotations, Attribution, FindingKind, Span
from .pairs import Comparison, Pair, Sentence

# From this likeness on, a sentence of a report tells what the draft's tells; fewer shared words
# would make a chance meeting of it.
_TOLD = 0.6
_LEAST_COVER = 0.5
_LEAST_WORDS = 8
# Where so few reports are given, that one alone tells a thing says little.
_FEWEST_REPORTS = 3


class Advice(NamedTuple):
    """A sentence of the draft, and the places of the reports that tell it."""

    kind: FindingKind
    ours: Span
    theirs: tuple[Span, ...]


def advise(
    comparison: Comparison, sentences: Sequence[tuple[Sentence, Sequence[Pair]]]
) -> Iterator[Advice]:
    """Sentences of the draft that name no source: ``unsourced`` where every report that tells the
    same gives its source, whose words are the places; ``single_source`` where one report alone of
    three or more tells it, and it has a number or a date."""
    for sentence, pairs in sentences:
        if len(sentence.words) < _LEAST_WORDS or _sources(comparison.draft, sentence.unit.span):
            continue
        told = [p for p in pairs if p.likeness >= _TOLD and p.cover >= _LEAST_COVER]
        sourced = [_sources(_marks(comparison, pair), pair.theirs.unit.span) for pair in told]
        if told and all(sourced):
            spans = tuple(spans[0] for spans in sourced)
            yield Advice("unsourced", sentence.unit.span, spans)
        facts = any(slot.kind != "name" for slot in sentence.slots)
        if facts and len(comparison.reports) >= _FEWEST_REPORTS and _of_one_article(told):
            spans = tuple(pair.theirs.unit.span for pair in told)
            yield Advice("single_source", sentence.unit.span, spans)


def _marks(comparison: Comparison, pair: Pair) -> Annotations:
    return comparison.reports[pair.theirs.unit.span.article]


def _of_one_article(told: Sequence[Pair]) -> bool:
    return len({pair.theirs.unit.span.article for pair in told}) == 1


def _sources(marks: Annotations, sentence: Span) -> list[Span]:
    """The words of a sentence that say where it has something from, or who says so."""
    named = [a.source for a in marks.attributions if _is_origin(a)]
    named += [span for quote in marks.quotes for span in quote.speaker_spans]
    return sorted(span for span in named if sentence.contains(span))


def _is_origin(attribution: Attribution) -> bool:
    return attribution.kind in {"outlet", "anonymous", "document", "organisation", "person"}
