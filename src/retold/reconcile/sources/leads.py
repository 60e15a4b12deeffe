"""Whether an article opens with what it has from another outlet."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ...model import Attribution, Span
from ..alignment import Unit
from .names import bare_name, source_id

# Share of the sentence that must be what the outlet is named for: less is an aside.
_OF_UNIT = 0.35


class Lead:
    """The first sentences of an article, and whose word they rest on."""

    def __init__(self, attributions: Sequence[Attribution], units: Sequence[Unit]) -> None:
        self._units = units
        self._first = {
            source_id(said)
            for attribution in attributions
            if _order(units, attribution) == 0
            for said in _sources(attribution)
        }

    def rests_on(self, attribution: Attribution, outlet: str) -> bool:
        """Whether the lead mainly tells what the attribution gives to the outlet (a source id).

        The lead is the first sentence; the second too where an outlet itself is its source and
        the first rests on nobody else.
        """
        order = _order(self._units, attribution)
        if order == 1 and (attribution.kind != "outlet" or self._first - {outlet}):
            return False
        if order not in (0, 1) or self._units[order].region != "body":
            return False
        content = attribution.content
        return content is None or len(content) >= _OF_UNIT * len(self._units[order].span)


def outlets_of(attribution: Attribution) -> Iterator[tuple[str, Span]]:
    """The outlets that an attribution names: as the source, and as the one that it spoke to."""
    if attribution.kind == "outlet" and attribution.name:
        yield bare_name(attribution.name), attribution.source
    if attribution.told:
        yield bare_name(attribution.told), attribution.told_span or attribution.source


def unit_at(units: Sequence[Unit], span: Span) -> Unit | None:
    """The unit of an article that a span begins in; ``units`` are all of the article, in order."""
    place = bisect_right(units, span.start, key=lambda unit: unit.span.start) - 1
    return units[place] if place >= 0 and units[place].span.overlaps(span) else None


def _order(units: Sequence[Unit], attribution: Attribution) -> int | None:
    unit = unit_at(units, attribution.source)
    return unit.order if unit else None


def _sources(attribution: Attribution) -> list[str]:
    named = [said for said, _ in outlets_of(attribution)]
    return named or [attribution.name or attribution.description or "unnamed"]
