"""Numbers that grew while the story was told."""

from dataclasses import dataclass

from ...model import Dossier, Series, SeriesValue
from ..citing import Citations, Quoted, Ref, together
from ..dates import say_day
from ..limits import Limits
from ..text import clip

_SUBJECT = 160
_OPEN = 3


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a series: when it was first printed, the words that give it, who stands behind
    it. ``more`` counts places that are not shown."""

    number: str
    told: str
    sources: int
    words: tuple[Quoted, ...]
    more: int


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One series, its values rising."""

    ref: Ref
    counted: str
    subject: str
    values: tuple[ValueView, ...]


def series_views(dossier: Dossier, citations: Citations, limits: Limits) -> tuple[SeriesView, ...]:
    """The series in the dossier's order."""
    return tuple(
        _view(series, Ref("series", number), citations)
        for number, series in enumerate(dossier.series[: limits.conflicts], start=1)
    )


def _view(series: Series, ref: Ref, citations: Citations) -> SeriesView:
    return SeriesView(
        ref=ref,
        counted=series.counted,
        subject=clip(series.subject, _SUBJECT),
        values=tuple(_value(value, ref, citations) for value in series.values),
    )


def _value(value: SeriesValue, ref: Ref, citations: Citations) -> ValueView:
    words = together(citations.cite(span, ref) for span in value.spans[:_OPEN])
    return ValueView(
        number=f"{value.number:,.0f}",
        told=say_day(value.told) if value.told else "not dated",
        sources=value.independent_sources,
        words=words,
        more=max(0, len(value.spans) - _OPEN),
    )
