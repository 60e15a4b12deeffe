"""Claims that some articles assert and others deny."""

from collections.abc import Iterable, Sequence

from ...model import Claim, Conflict, Side, Telling
from ..independence import Independence

_YES = frozenset({"asserts", "attributes"})


def polarity_conflicts(claims: Sequence[Claim], independence: Independence) -> Iterable[Conflict]:
    """One conflict for each claim that is told as so by one article and as not so by another."""
    for claim in claims:
        told = [t for t in claim.tellings if t.stance in _YES]
        denied = [t for t in claim.tellings if t.stance == "denies"]
        if told and denied:
            yield Conflict(
                id="",
                kind="polarity",
                subject=claim.text,
                sides=(
                    _side("told as so", told, independence),
                    _side("denied", denied, independence),
                ),
                why="One article tells it as so, another denies it.",
                about=claim.id,
            )


def _side(value: str, tellings: Sequence[Telling], independence: Independence) -> Side:
    return Side(
        value,
        tuple(telling.span for telling in tellings),
        independence.count(telling.article for telling in tellings),
    )
