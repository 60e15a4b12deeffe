"""Tellings of one happening brought together, and counted by their independent sources."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ...model import Relation, When
from ...model.plover import QUADRANTS
from ..alignment import Alignment
from ..independence import Independence
from .records import Act, Actor

_COARSE = 31
"""An interval of more days than this ("in 2019") does not make two tellings one."""


def merge(
    acts: Sequence[Act], alignment: Alignment, independence: Independence
) -> tuple[Relation, ...]:
    """The relation events, each with all its tellings, in order of date, then of the text.

    Two tellings are of one happening where the same actor does the same kind of thing to the same
    other one, and their sentences tell the same, their days meet, or one has no day and only one
    happening of that verb is known.
    """
    linked = {(link.left, link.right) for link in alignment.links}
    by_kind: dict[tuple[str, str, str, bool], list[Act]] = defaultdict(list)
    for act in acts:
        one, other = act.source.key, act.target.key
        if act.mutual:
            one, other = sorted((one, other))
        by_kind[one, other, act.entry.kind.event, act.happened].append(act)
    groups = [group for each in by_kind.values() for group in _grouped(each, linked)]
    relations = [_relation(group, independence) for group in groups]
    return tuple(sorted(relations, key=_order))


def _grouped(acts: Iterable[Act], linked: set[tuple[int, int]]) -> list[list[Act]]:
    groups: list[list[Act]] = []
    for act in sorted(acts, key=lambda act: (act.when is None, act.unit)):
        fits = [g for g in groups if any(_tell_one(act, other, linked) for other in g)]
        if not fits and act.when is None:
            fits = [g for g in groups if any(_verb(o) == _verb(act) for o in g)]
            fits = fits if len(fits) == 1 else []
        if fits:
            fits[0].append(act)
        else:
            groups.append([act])
    return groups


def _tell_one(act: Act, other: Act, linked: set[tuple[int, int]]) -> bool:
    if act.when and other.when:
        if act.entry.kind != other.entry.kind:
            return False
        return _is_fine(act.when) and _is_fine(other.when) and _meet(act.when, other.when)
    pair = (min(act.unit, other.unit), max(act.unit, other.unit))
    return pair in linked or act.unit == other.unit


def _verb(act: Act) -> str:
    return act.entry.text


def _is_fine(when: When) -> bool:
    return (when.end - when.start).days < _COARSE


def _meet(one: When, other: When) -> bool:
    return one.start <= other.end and other.start <= one.end


def _relation(acts: list[Act], independence: Independence) -> Relation:
    lead = max(acts, key=lambda act: (len(act.entry.words), -act.unit))
    kind = lead.entry.kind
    clauses = {act.clause for act in acts} - {lead.clause}
    days = {act.date_span for act in acts if act.date_span}
    dated = [act for act in acts if act.when is not None]
    first = min(dated, key=_fineness, default=lead)
    return Relation(
        source=lead.source.name,
        target=lead.target.name,
        date=first.when,
        code=kind.event,
        score=kind.score,
        happened=lead.happened,
        spans=(lead.clause, *sorted(clauses), *sorted(days)),
        independent_sources=independence.count({act.clause.article for act in acts}),
        quadrant=QUADRANTS[kind.event],
        mode=kind.mode,
        context=lead.context,
        cameo=kind.cameo,
        entry=lead.entry.text,
        why=lead.why,
        earlier=not dated and all(act.earlier for act in acts),
        how=first.how,
        by=min((act.by for act in acts if act.by is not None), default=None),
        source_for=_state(lead.source),
        target_for=_state(lead.target),
    )


def _fineness(act: Act) -> tuple[object, ...]:
    when = act.when
    return (when.end - when.start, when.start, act.clause) if when else ()


def _state(actor: Actor) -> str:
    """The state that an actor acts for, "" where it is the state itself."""
    return "" if actor.state == actor.name else actor.state


def _order(relation: Relation) -> tuple[object, ...]:
    start = relation.date.start.isoformat() if relation.date else "~"
    return (start, relation.spans[0], relation.source, relation.target, relation.code)
