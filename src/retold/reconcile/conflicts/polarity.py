"""Claims that some articles assert and others deny."""

from collections.abc import Iterable, Sequence

from ...model import Claim, Conflict, Side, Telling
from ..alignment import Alignment
from ..independence import Independence
from ..subjects import shorten
from ..telling import StoryMarks
from .denying import denies_what_is_told

_YES = frozenset({"asserts", "attributes"})


def polarity_conflicts(
    claims: Sequence[Claim], story: StoryMarks, alignment: Alignment, independence: Independence
) -> Iterable[Conflict]:
    """One conflict for each claim that is told as so by one article and as not so by another.

    A denial among the tellings is not enough: it must deny what another telling tells, since
    sentences of one claim differ in much ("denied the drug" and "offered an apology").
    """
    names = {unit.span: unit.names for unit in alignment.units}
    for claim in claims:
        told = [t for t in claim.tellings if t.stance in _YES]
        denied = [
            d
            for d in claim.tellings
            if d.stance == "denies"
            and any(
                denies_what_is_told(
                    story.words(d.span),
                    story.words(t.span),
                    alignment.weights,
                    names.get(d.span, frozenset()),
                )
                for t in told
            )
        ]
        if denied:
            yield Conflict(
                id="",
                kind="polarity",
                subject=shorten(claim.text),
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
