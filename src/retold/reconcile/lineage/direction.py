"""Which of two articles was first, from all that speaks for it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from ...model import Published
from .stock import Stock
from .ties import Tie

# Log-odds that one kind of evidence lends to "left was first". A date that came with the article
# or its page is right but for slips; one inferred from the text is a guess; who passes a story on
# drops the source more often than adds one; the shorter of two copies has it from the longer in
# about four cases of five (agency reports and their reprints).
_GIVEN = 5.0
_INFERRED = 0.5
# An inferred date is the last day told of and some weeks after; wider, it is not known.
_VAGUE = timedelta(days=31)
_NAMED = 3.0
_CREDITED = 1.1
_CONTAINED = 3.0
_MOST_CONTAINED = 1.2
_HELD = 8.0
_MOST_HELD = 2.5
# From here on (about three to one) the direction is said; below it stays open.
_SAID = 1.0


@dataclass(frozen=True, slots=True)
class Direction:
    """Log-odds that the left article of a tie was first, and what lends them: plain words with
    the log-odds that each adds."""

    odds: float
    evidence: tuple[tuple[str, float], ...]

    def reasons(self, left: bool) -> list[str]:
        """What speaks for the left article (else for the right one) as the first."""
        return [reason for reason, odds in self.evidence if (odds > 0) == left]

    @property
    def said(self) -> bool:
        """Whether the evidence suffices to say who was first."""
        return abs(self.odds) >= _SAID

    def first(self, left: bool) -> float:
        """The probability that the left article (else the right one) was first."""
        return 1 / (1 + math.exp(-self.odds if left else self.odds))


@dataclass(frozen=True, slots=True)
class Bearings:
    """What is known of each article beside its text.

    ``names`` are the articles of the story whose outlets it names, ``origins`` the outlets that it
    says it goes back to.
    """

    published: Mapping[str, Published | None]
    names: Mapping[str, frozenset[str]]
    origins: Mapping[str, frozenset[str]]
    stock: Stock


def direct(tie: Tie, bearings: Bearings) -> Direction:
    """Who was first of the two: dates, who names whom, and who is contained in whom."""
    evidence = [
        (reason, odds)
        for odds, reason in (
            by_date(tie, bearings.published),
            _by_name(tie, bearings),
            _by_credit(tie, bearings),
            _by_stock(tie, bearings.stock),
        )
        if odds
    ]
    return Direction(sum(odds for _, odds in evidence), tuple(evidence))


def aside(tie: Tie, bearings: Bearings) -> Direction:
    """What dates and naming alone say of who was first, whatever the two have in common."""
    said = by_date(tie, bearings.published), _by_name(tie, bearings)
    evidence = [(reason, odds) for odds, reason in said if odds]
    return Direction(sum(odds for _, odds in evidence), tuple(evidence))


def is_later(one: str, tie: Tie, bearings: Bearings) -> bool:
    """Whether one of the two came out after the other by dates that came with them."""
    odds, _ = by_date(tie, bearings.published)
    return (-odds if tie.left == one else odds) >= _GIVEN


def leaning(tie: Tie, bearings: Bearings) -> float:
    """Log odds that the left article was first, by naming and by dates that were inferred only."""
    odds, _ = by_date(tie, bearings.published)
    return _by_name(tie, bearings)[0] + (odds if abs(odds) < _GIVEN else 0.0)


def by_date(tie: Tie, published: Mapping[str, Published | None]) -> tuple[float, str]:
    """Log-odds that the left article was first by its date, and the reason in plain words.

    An inferred date that may be any of many days (a whole year) says nothing of the order: the
    article may have come out after one that has an exact date at the end of that time.
    """
    one, other = published[tie.left], published[tie.right]
    if one is None or other is None or _is_vague(one) or _is_vague(other):
        return 0.0, ""
    inferred = "inferred" in (one.how, other.how)
    sign = _earlier(one, other)
    return sign * (_INFERRED if inferred else _GIVEN), (
        "its inferred date is earlier" if inferred else "it was published earlier"
    )


def _is_vague(published: Published) -> bool:
    return published.how == "inferred" and (published.end - published.start) > _VAGUE


def _earlier(one: Published, other: Published) -> int:
    """1 if ``one`` is earlier, -1 if later, 0 if the dates do not say."""
    if one.end < other.start:
        return 1
    if other.end < one.start:
        return -1
    moments = one.value, other.value
    if all("T" in moment for moment in moments) and len({m[19:] for m in moments}) == 1:
        return (moments[0] < moments[1]) - (moments[1] < moments[0])
    return 0


def _by_name(tie: Tie, bearings: Bearings) -> tuple[float, str]:
    right_names = tie.left in bearings.names[tie.right]
    left_names = tie.right in bearings.names[tie.left]
    return _NAMED * (right_names - left_names), "the other names it as its source"


def _by_credit(tie: Tie, bearings: Bearings) -> tuple[float, str]:
    left, right = bool(bearings.origins[tie.left]), bool(bearings.origins[tie.right])
    return _CREDITED * (left - right), "it names the origin, which the other leaves out"


def _by_stock(tie: Tie, stock: Stock) -> tuple[float, str]:
    """Who holds more of what the other shares with anybody; of two alone, who holds more at all."""
    left, right = stock.held(tie.left, tie.right), stock.held(tie.right, tie.left)
    lean = max(-_MOST_HELD, min(_MOST_HELD, _HELD * (right - left)))
    if tie.is_copy and lean:
        return lean, "it has what the other shares with anybody here, not the other way round"
    left, right = tie.copied if tie.is_copy else tie.told
    lean = max(-_MOST_CONTAINED, min(_MOST_CONTAINED, _CONTAINED * (right - left)))
    return lean, "the other holds little that it does not"
