"""The article's own date, inferred from the dates that it speaks of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ...model import Interval, Published, RegionKind, Span
from .tense import Tense
from .words import listed

# News comes out within about a month of the latest day that it looks back on. The bound is wide
# on purpose: a date resolved against it must come out the same from both of its ends.
_HORIZON = timedelta(days=30)
# Regions whose dates say when a picture was taken or a post was written: always before printing.
_DATED_REGIONS = frozenset({"caption", "embedded_post", "credit"})
# Words before a date that look ahead from it or up to it.
LOOKING_AHEAD = listed(
    "until till by starting beginning from before through ahead to due effective"
)
_COARSE = frozenset({"year", "decade", "century", "season", "quarter"})


@dataclass(frozen=True, slots=True)
class Ground:
    """A date with its year that the article tells, and how it is told.

    ``alone`` where hardly a word stands beside it, ``stamp`` where it stands at the head of the
    article as pages and bulletins say when they came out.
    """

    interval: Interval
    span: Span
    tense: Tense | None
    region: RegionKind
    before: str
    alone: bool
    stamp: bool = False


def infer(grounds: Sequence[Ground]) -> Published | None:
    """The interval in which an article must have come out, None if no date tells.

    It begins with the latest day that the article looks back on. A year that it says it is
    "in" counts where it is the one after what it looks back on.
    """
    fine = [g for g in grounds if g.interval.grain not in _COARSE and _looks_back(g)]
    if not fine:
        return None
    latest = max(g.interval.start for g in fine)
    chosen = [g for g in fine if g.interval.start == latest]
    interval = min((g.interval for g in chosen), key=Interval.days)
    stamps = tuple(g.span for g in chosen if g.stamp and g.interval.days() == 1)
    if stamps:
        return Published(latest.isoformat(), latest, latest, "day", "inferred", stamps)
    present = [
        g
        for g in grounds
        if g.interval.grain == "year"
        and g.tense != "future"
        and g.before in {"in", "this"}
        and g.interval.start.year - latest.year == 1
    ]
    spans = tuple(g.span for g in chosen)
    if present:
        year = present[0].interval
        return Published(
            str(year.start.year), year.start, year.end, "year", "inferred",
            (*spans, *(g.span for g in present)),
        )  # fmt: skip
    value = {"month": latest.strftime("%Y-%m")}.get(interval.grain, latest.isoformat())
    grain = "day" if interval.days() == 1 else interval.grain
    return Published(value, latest, interval.end + _HORIZON, grain, "inferred", spans)


def _looks_back(ground: Ground) -> bool:
    if ground.region in _DATED_REGIONS or ground.alone or ground.stamp:
        return True
    return ground.tense == "past" and ground.before not in LOOKING_AHEAD
