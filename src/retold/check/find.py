"""From the marks of a draft and of reports to findings."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Annotations, Conflict, Finding, FindingKind, Span, Theirs
from ..reconcile.independence import Independence
from .advice import advise
from .backing import independence_of
from .contradictions import own_contradictions
from .differences import Difference
from .facts import fact_differences
from .judge import score
from .messages import message
from .pairs import Comparison
from .place import Lines
from .polarity import polarity_differences
from .voices import voice_differences
from .wordings import wording_differences

# What is wrong with a place is said once: of two kinds that overlap, the first here.
_ORDER: tuple[FindingKind, ...] = (
    "inside", "number", "date", "speaker", "name", "quotation", "polarity", "unsourced",
    "single_source",
)  # fmt: skip
# The score from which on a difference is shown, chosen on the drafts that the weights are learnt
# from, so that a good three quarters of what is shown is right.
_SHOWN: dict[FindingKind, float] = {
    "number": 0.5, "date": 0.5, "name": 0.45, "quotation": 0.5, "polarity": 0.65, "speaker": 0.12,
}  # fmt: skip
# A place may be told in many ways: by its country, its capital, a building.
_SHOWN_PLACE = 0.6
# Reports that say the same as a difference that is shown stand beside it from this part of it on,
# and another value from this part of the surest's score on: the less sure are of other things.
_BESIDE = 0.5


@dataclass
class _Place:
    """A place of the draft: its score, and what reports have instead, by what they say."""

    kind: FindingKind
    span: Span
    score: float
    sides: dict[str, list[Span]] = field(default_factory=lambda: defaultdict(list))


def find_findings(
    draft: Annotations, reports: Sequence[Annotations], advice: bool = False
) -> list[Finding]:
    """The findings in order of their place; ``advice`` adds those of kinds unsourced and
    single_source. Reports with the draft's own text are left out."""
    others = [marks for marks in reports if marks.article.text != draft.article.text]
    places = [_own(conflict) for conflict in own_contradictions(draft)]
    if others:
        places += _places(Comparison(draft, others), advice)
    shown = sorted(_without_overlaps(places), key=lambda place: (place.span, place.kind))
    marks = {each.article.id: each for each in others}
    return _findings(draft, shown, marks)


def _own(conflict: Conflict) -> _Place:
    """A contradiction inside the draft: the later words are the place, the others its side."""
    spans = sorted(span for side in conflict.sides for span in side.spans)
    place = _Place("inside", spans[-1], 1.0)
    place.sides[conflict.why].extend(spans[:-1])
    return place


def _places(comparison: Comparison, advice: bool) -> Iterator[_Place]:
    sentences = list(comparison.pairs())
    yield from _judged(fact_differences(comparison, sentences))
    for _, pairs in sentences:
        yield from _judged(polarity_differences(comparison, pairs))
    yield from _judged(wording_differences(comparison))
    yield from _judged(voice_differences(comparison))
    for told in advise(comparison, sentences) if advice else ():
        place = _Place(told.kind, told.ours, 1.0)
        place.sides[""].extend(told.theirs)
        yield place


def _judged(differences: Iterable[Difference]) -> Iterator[_Place]:
    places: dict[tuple[Span, FindingKind], _Place] = {}
    scored = [(score(each), each) for each in differences]
    for sure, each in sorted(scored, key=lambda pair: (-pair[0], pair[1].theirs)):
        key = each.ours, each.kind
        least = _SHOWN_PLACE if each.of_place else _SHOWN[each.kind]
        if sure >= least and key not in places:
            places[key] = _Place(each.kind, each.ours, sure)
        if key in places:
            place = places[key]
            known = each.key in place.sides
            if sure >= (_BESIDE * least if known else max(least, _BESIDE * place.score)):
                place.sides[each.key].append(each.theirs)
    yield from places.values()


def _without_overlaps(places: Iterable[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    for place in sorted(places, key=lambda p: (_ORDER.index(p.kind), -p.score, p.span)):
        advice = place.kind in {"unsourced", "single_source"}
        if advice or not any(place.span.overlaps(other.span) for other in kept):
            kept.append(place)
    return kept


def _findings(
    draft: Annotations, places: Sequence[_Place], reports: Mapping[str, Annotations]
) -> list[Finding]:
    cited = {span.article for place in places for spans in place.sides.values() for span in spans}
    independence = independence_of([reports[id] for id in sorted(cited & set(reports))])
    words = {draft.article.id: draft.article.text} | {
        id: marks.article.text for id, marks in reports.items()
    }
    lines = Lines(draft.article.text)
    found = []
    for place in places:
        ours = draft.article.words(place.span)
        line, column = lines.at(place.span.start)
        theirs = _theirs(place, words, independence)
        found.append(
            Finding(
                span=place.span,
                kind=place.kind,
                ours=ours,
                theirs=theirs,
                line=line,
                column=column,
                message=message(place.kind, ours, theirs, next(iter(place.sides), "")),
                score=round(place.score, 3),
            )
        )
    return found


def _theirs(
    place: _Place, words: Mapping[str, str], independence: Independence
) -> tuple[Theirs, ...]:
    sides = []
    for spans in place.sides.values():
        distinct = sorted(set(spans))
        articles = tuple(sorted({span.article for span in distinct}))
        first = spans[0]
        value = words[first.article][first.start : first.end]
        count = independence.count(articles)
        sides.append(Theirs(value, articles, tuple(distinct), count))
    return tuple(sorted(sides, key=lambda s: (-s.independent_sources, -len(s.articles), s.value)))
