"""Numbers, dates and names of the draft against those that reports have in the same place."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest

from ..model import Span
from .differences import Difference
from .fact_evidence import Observer
from .meetings import Known, Meeting, meetings
from .pairs import Comparison, Pair, Sentence
from .slots import Name, value_key

# Sentences so alike that numbers and dates are compared though no word around them is equal.
_TOLD_ALIKE = 0.5
# The meetings of one fact of the draft that are weighed: more of them find nothing more.
_MOST = 8


def fact_differences(
    comparison: Comparison, sentences: Iterable[tuple[Sentence, Sequence[Pair]]]
) -> Iterator[Difference]:
    """What reports have in the place of a fact of the draft: for each fact the eight others that
    meet it best, with the evidence that they fill one place, which is mostly weak."""
    differing: dict[Span, list[Meeting]] = defaultdict(list)
    known = Known()
    for _, pairs in sentences:
        for pair in pairs:
            known.reach(pair)
            for same, meeting in meetings(comparison, pair):
                known.note(meeting, same)
                if not same:
                    differing[meeting.mine.span].append(meeting)
    if not differing:
        return
    observer = Observer(comparison, known)
    for found in differing.values():
        values = len({value_key(each.theirs) for each in found})
        for each in nlargest(_MOST, found, key=lambda m: m.strength + m.pair.likeness):
            if _may_differ(each, known):
                yield _difference(observer, each, values)


def _may_differ(meeting: Meeting, known: Known) -> bool:
    """Whether two facts may fill one place: no report has the draft's own in as good a one, since
    then only the reports differ; and if no word around is equal, the sentences are much alike."""
    held = known.held.get(meeting.mine.span, 0.0)
    alike = meeting.mine.kind != "name" and meeting.pair.likeness >= _TOLD_ALIKE
    return held < meeting.strength or (not held and alike)


def _difference(observer: Observer, meeting: Meeting, values: int) -> Difference:
    mine, theirs = meeting.mine, meeting.theirs
    of_place = isinstance(mine.value, Name) and mine.value.kind == "place"
    evidence = observer.observe(meeting, values)
    return Difference(mine.kind, mine.span, theirs.span, evidence, value_key(theirs), of_place)
