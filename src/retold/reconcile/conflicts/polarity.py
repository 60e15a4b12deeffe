"""Claims that some articles assert and others deny."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ...model import Claim, Conflict, Side, Span, Telling
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
                    _names(d.span, alignment),
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


def _names(span: Span, alignment: Alignment) -> frozenset[str]:
    """The stems of names in a span, as its sentence has them."""
    units = alignment.of_article[span.article]
    place = bisect_right(units, span.start, key=lambda unit: unit.span.start) - 1
    inside = {word.stem for word in alignment.texts[span.article].within(span)}
    return units[place].names & inside if place >= 0 else frozenset()


def _side(value: str, tellings: Sequence[Telling], independence: Independence) -> Side:
    return Side(
        value,
        tuple(telling.span for telling in tellings),
        independence.count(telling.article for telling in tellings),
    )
