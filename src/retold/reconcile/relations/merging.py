"""Tellings of one happening brought together, and counted by their independent sources."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from ...annotate.relations.lexicon import Kind
from ...model import Relation
from ...model.plover import QUADRANTS
from ..alignment import Alignment
from ..independence import Independence
from .records import Act, Actor

_Key = TypeVar("_Key", bound=Hashable)
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
    linked: dict[int, list[int]] = defaultdict(list)
    for link in alignment.links:
        linked[link.left].append(link.right)
        linked[link.right].append(link.left)
    by_kind: dict[tuple[str, str, str, bool], list[Act]] = defaultdict(list)
    for act in acts:
        one, other = act.source.key, act.target.key
        if act.mutual:
            one, other = sorted((one, other))
        by_kind[one, other, act.entry.kind.event, act.happened].append(act)
    groups = [group for each in by_kind.values() for group in _grouped(each, linked)]
    relations = [_relation(group, independence) for group in groups]
    return tuple(sorted(relations, key=_order))


class _Groups:
    """Acts of one kind and two actors as they are brought together, the groups found by what may
    make an act one of theirs: linear, where comparing all acts would not be."""

    def __init__(self, linked: Mapping[int, Sequence[int]]) -> None:
        self._linked = linked
        self.groups: list[list[Act]] = []
        # The first group by kind and day, and by unit; all the groups by verb.
        self._by_day: dict[tuple[Kind, int], int] = {}
        self._by_unit: dict[int, int] = {}
        self._by_verb: dict[str, set[int]] = defaultdict(set)

    def add(self, act: Act) -> None:
        """Add an act to the first group that tells the same, else to a new one. All that have a
        day come before all that have none."""
        number = self._home(act)
        if number is None:
            number = len(self.groups)
            self.groups.append([])
        self.groups[number].append(act)
        for day in _days(act):
            _keep_first(self._by_day, (act.entry.kind, day), number)
        _keep_first(self._by_unit, act.unit, number)
        self._by_verb[act.entry.text].add(number)

    def _home(self, act: Act) -> int | None:
        if act.when is not None:
            places = [self._by_day.get((act.entry.kind, day)) for day in _days(act)]
        else:
            units = (act.unit, *self._linked.get(act.unit, ()))
            places = [self._by_unit.get(unit) for unit in units]
        found = [number for number in places if number is not None]
        if not found and act.when is None:
            same = self._by_verb.get(act.entry.text, set())
            found = list(same) if len(same) == 1 else []
        return min(found, default=None)


def _grouped(acts: Iterable[Act], linked: Mapping[int, Sequence[int]]) -> list[list[Act]]:
    groups = _Groups(linked)
    for act in sorted(acts, key=lambda act: (act.when is None, act.unit)):
        groups.add(act)
    return groups.groups


def _keep_first(numbers: dict[_Key, int], key: _Key, number: int) -> None:
    numbers[key] = min(number, numbers.get(key, number))


def _days(act: Act) -> range:
    """The days of an act, none where they are too many or unknown to make it one with another."""
    when = act.when
    if when is None or (when.end - when.start).days >= _COARSE:
        return range(0)
    return range(when.start.toordinal(), when.end.toordinal() + 1)


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
