"""How much weighs a conflict: what hangs on it, times the sources on its second side.

What hangs on it are the reports that tell the thing in conflict and the dates that are counted from
its words. A side of one source against six is likely a slip; two against three is a dispute.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...model import Claim, Conflict, ConflictKind, Event, Quotation, Span
from ..telling import StoryMarks

# What happened comes before an article at odds with itself, that before wordings and spellings.
_RANKS: Mapping[ConflictKind, int] = {
    "date": 0, "number": 0, "place": 0, "cause": 0, "polarity": 0, "speaker": 0, "name": 0,
    "inside": 1, "quotation": 2,
}  # fmt: skip
_SPELLING = 3
SPELLED = "Two spellings of one name."
"""Why a name conflict that is no more than a spelling is one."""


class Scale:
    """Weighs the conflicts of one story."""

    def __init__(
        self,
        story: StoryMarks,
        events: Iterable[Event],
        claims: Iterable[Claim],
        quotations: Iterable[Quotation],
    ) -> None:
        self._tellers: dict[str, set[str]] = {}
        for event in events:
            self._tellers[event.id] = {mention.span.article for mention in event.mentions}
        for claim in claims:
            self._tellers[claim.id] = {telling.article for telling in claim.tellings}
        for quotation in quotations:
            self._tellers[quotation.id] = {a for v in quotation.variants for a in v.articles}
        self._anchored: dict[str, list[Span]] = defaultdict(list)
        for marks in story.articles:
            for time in marks.times:
                if time.anchor_span is not None:
                    self._anchored[time.anchor_span.article].append(time.anchor_span)

    def weight(self, conflict: Conflict) -> int:
        """What hangs on a conflict, times the independent sources behind its second side."""
        reports = {span.article for side in conflict.sides for span in side.spans}
        reports |= self._tellers.get(conflict.about or "", set())
        counted = sum(
            any(anchor.overlaps(span) for side in conflict.sides for span in side.spans)
            for article in sorted({s.article for side in conflict.sides for s in side.spans})
            for anchor in self._anchored.get(article, ())
        )
        return (len(reports) + counted) * max(1, _second(conflict))

    def order(self, conflict: Conflict) -> tuple[object, ...]:
        """Sorts conflicts: what is in conflict, its weight, all sources behind it, its place."""
        rank = _SPELLING if conflict.why == SPELLED else _RANKS[conflict.kind]
        sources = sum(side.independent_sources for side in conflict.sides)
        place: Sequence[Span] = conflict.sides[0].spans
        return (rank, -self.weight(conflict), -sources, place, conflict.subject)


def _second(conflict: Conflict) -> int:
    """The independent sources behind the second strongest side."""
    strongest = sorted((side.independent_sources for side in conflict.sides), reverse=True)
    return strongest[1] if len(strongest) > 1 else 0
