"""Who did what to whom: each two actors of the story, their deeds in order of time."""

from dataclasses import dataclass

from markupsafe import Markup

from ...model import Dossier, Relation
from ...reconcile.relations.series import Pair, pairs_of
from ..citing import Citations, Cited, Places, Ref
from ..dates import say_day, say_when
from ..drawings.relations import Deed, draw_relations
from ..limits import Limits
from ..text import clip
from .conflicts import one_each

_NAME = 60
_WIDTH = 920.0
_TIP = 120
_ENTRY = 80


@dataclass(frozen=True, slots=True)
class DeedView:
    """One deed: who to whom, when, how it is coded, the words of its clearest telling, and where
    all its words stand (``more`` counts those left off)."""

    ref: Ref
    source: str
    target: str
    days: str
    how: str
    code: str
    kind: str
    score: str
    entry: str
    why: str
    turn: bool
    sources: int
    cited: Cited
    places: tuple[Places, ...]
    more: int


@dataclass(frozen=True, slots=True)
class PairView:
    """Two actors: what happened between them, in order, and what is denied, planned or only said.

    ``drawing`` is empty where fewer than two of their deeds have a place in time.
    """

    actors: tuple[str, str]
    deeds: tuple[DeedView, ...]
    unreal: tuple[DeedView, ...]
    turns: tuple[DeedView, ...]
    drawing: Markup

    @property
    def size(self) -> int:
        """How many deeds it has, real or not."""
        return len(self.deeds) + len(self.unreal)


@dataclass(frozen=True, slots=True)
class RelationsView:
    """The pairs, those with most deeds first."""

    pairs: tuple[PairView, ...]
    left_off: int


def relations_view(dossier: Dossier, citations: Citations, limits: Limits) -> RelationsView:
    """The relations of a story."""
    shown = dossier.relations[: limits.deeds]
    pairs = pairs_of(shown)
    in_order = [
        each
        for pair in pairs
        for each in sorted(pair.relations, key=lambda each: not each.happened)
    ]
    refs = {relation: Ref("deed", n) for n, relation in enumerate(in_order, start=1)}
    return RelationsView(
        tuple(_pair(n, pair, refs, citations, limits) for n, pair in enumerate(pairs, start=1)),
        len(dossier.relations) - len(shown),
    )


def kind_of(relation: Relation) -> str:
    """The quadrant in words, with PLOVER's mode where it is known. The context is a guess from the
    words around and stays in the exports."""
    parts = (relation.quadrant, relation.mode)
    return ", ".join(part.replace("-", " ").replace("_", " ").lower() for part in parts if part)


def days_of(relation: Relation) -> str:
    """When it happened, as far as the words tell; else the day of the first report of it."""
    if relation.date:
        return say_when(relation.date)
    if relation.earlier:
        return "earlier"
    return f"by {say_day(relation.by)}" if relation.by else ""


def named(actor: str, state: str) -> str:
    """An actor with the state that it acts for: "Ida Brandt (for Averland)"."""
    return f"{clip(actor, _NAME)} (for {clip(state, _NAME)})" if state else clip(actor, _NAME)


def say_score(score: float) -> str:
    """A score with its sign: "+3.5", "−2"."""
    return f"{score:+g}".replace("-", "−") if score else "0"


def deed_of(pair: Pair, relation: Relation, label: str, href: str, words: str) -> Deed | None:
    """The point of the series; none for what has no place in time or did not happen."""
    if not relation.happened or not (relation.date or relation.earlier):
        return None
    return Deed(
        days=(relation.date.start, relation.date.end) if relation.date else None,
        score=relation.score,
        forward=relation.source == pair.actors[0],
        turn=relation in pair.turns,
        label=label,
        href=href,
        tip=f"{relation.code} {say_score(relation.score)}, {days_of(relation)}: {words}",
    )


def _pair(
    number: int, pair: Pair, refs: dict[Relation, Ref], citations: Citations, limits: Limits
) -> PairView:
    views = {each: _deed(each, pair, refs[each], citations, limits) for each in pair.relations}
    return PairView(
        actors=(clip(pair.actors[0], _NAME), clip(pair.actors[1], _NAME)),
        deeds=tuple(view for each, view in views.items() if each.happened),
        unreal=tuple(view for each, view in views.items() if not each.happened),
        turns=tuple(views[each] for each in pair.turns),
        drawing=_drawing(number, pair, refs, citations, limits),
    )


def _deed(
    relation: Relation, pair: Pair, ref: Ref, citations: Citations, limits: Limits
) -> DeedView:
    spans = tuple(dict.fromkeys(relation.spans))
    shown = one_each(spans)[: limits.words]
    return DeedView(
        ref=ref,
        source=named(relation.source, relation.source_for),
        target=named(relation.target, relation.target_for),
        days=days_of(relation),
        how=citations.named(relation.how),
        code=relation.code,
        kind=kind_of(relation),
        score=say_score(relation.score),
        entry=clip(in_words(relation.entry), _ENTRY),
        why=citations.named(relation.why),
        turn=relation in pair.turns,
        sources=relation.independent_sources,
        cited=citations.cite(relation.spans[0], ref),
        places=citations.places(shown, ref),
        more=len(spans) - len(shown),
    )


def in_words(entry: str) -> str:
    """An entry of the lexicon as one reads it: "lift … ban, curfew or the like" for "lift ..
    ban|curfew|siege (civil)"."""
    return " ".join(
        "…" if part == ".." else _alternatives(part.split("|"))
        for part in entry.split()
        if not (part.startswith("(") and part.endswith(")"))
    )


def _alternatives(words: list[str]) -> str:
    if len(words) > 2:
        return f"{words[0]}, {words[1]} or the like"
    return " or ".join(words)


def _drawing(
    number: int, pair: Pair, refs: dict[Relation, Ref], citations: Citations, limits: Limits
) -> Markup:
    points = [
        deed_of(pair, each, refs[each].label, f"#{refs[each].anchor}", _words(each, citations))
        for each in pair.relations
    ]
    deeds = [deed for deed in points if deed][: limits.drawn_deeds]
    if len(deeds) < 2 or number > limits.drawn_pairs:
        return Markup()
    return draw_relations(f"pair-{number}", pair.actors, deeds, _WIDTH)


def _words(relation: Relation, citations: Citations) -> str:
    return citations.words(relation.spans[0], _TIP)
