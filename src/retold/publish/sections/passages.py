"""Stretches that two or more articles tell alike."""

from dataclasses import dataclass

from ...model import Dossier, Passage, PassageKind
from ..citing import Citations, Place, Ref
from ..limits import Limits

_WORDS = 420
_OPEN = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a passage, and the reports that have it in exactly these."""

    words: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class PassageView:
    """One passage in its wordings."""

    ref: Ref
    kind: PassageKind
    region: str
    score: float
    reports: int
    wordings: tuple[Wording, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PassagesView:
    """The passages, those that most articles share first."""

    first: tuple[PassageView, ...]
    rest: tuple[PassageView, ...]
    left_off: int


def passages_view(dossier: Dossier, citations: Citations, limits: Limits) -> PassagesView:
    """The passages of a dossier."""
    ordered = sorted(
        enumerate(dossier.passages, start=1),
        key=lambda item: (-len(item[1].spans), -len(item[1].spans[0]), item[0]),
    )
    kept = ordered[: limits.passages]
    views = [_passage(each, Ref("passage", n), citations, limits) for n, each in kept]
    return PassagesView(tuple(views[:_OPEN]), tuple(views[_OPEN:]), len(ordered) - len(kept))


def _passage(passage: Passage, ref: Ref, citations: Citations, limits: Limits) -> PassageView:
    alike: dict[str, list[Place]] = {}
    for span in passage.spans:
        place = Place(citations.report(span.article), citations.tie(span, ref))
        alike.setdefault(citations.words(span, _WORDS), []).append(place)
    wordings = [Wording(words, tuple(places)) for words, places in alike.items()]
    return PassageView(
        ref=ref,
        kind=passage.kind,
        region="" if passage.region == "body" else passage.region.replace("_", " "),
        score=passage.score,
        reports=len({span.article for span in passage.spans}),
        wordings=tuple(wordings[: limits.words]),
        more=max(0, len(wordings) - limits.words),
    )
