"""Denials beside what they deny.

A denial has few words in common with what it denies: "the firm denied that it was warned" stands
against a page on who warned whom of what. It is held against claims by the word that it denies.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..alignment import Unit
from ..alignment.words import fold, stem
from ..cues import cues_by_first
from ..propositions import Proposition
from .reader import Reader
from .sentences import Sentence
from .silence import own_stems

# What a denial must share with one telling of the claim beside the denied word, and how much more
# than with any other claim that has the word.
_LEAST_SHARED = 1.2
_LEAST_WORDS = 3
_LEAD = 1.25


def add_denials(
    groups: Sequence[Sequence[Sentence]],
    propositions: Sequence[Proposition],
    weights: Mapping[str, float],
    reader: Reader,
) -> list[list[Sentence]]:
    """The groups, each denial that stands alone added to the claim that it denies, if one leads."""
    told = [list(group) for group in groups]
    taken = {each.unit.index for group in groups if len(group) > 1 for each in group}
    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(told):
        for stemmed in own_stems([each.unit for each in group]):
            by_stem[stemmed].append(number)
    added: set[int] = set()
    for proposition in propositions:
        unit = proposition.unit
        if unit.index in taken or not _may_deny(unit):
            continue
        denial = reader.read(proposition)
        head = denial.denied_head()
        numbers = by_stem.get(head, []) if head is not None else []
        claim = _denied(denial, [told[number] for number in numbers], weights)
        if claim is not None:
            claim.append(denial)
            added.add(unit.index)
    return [group for group in told if len(group) > 1 or group[0].unit.index not in added]


def _denied(
    denial: Sentence, claims: Sequence[list[Sentence]], weights: Mapping[str, float]
) -> list[Sentence] | None:
    """The claim that shares the most with a denial, if it is enough and well ahead of the next."""
    article = denial.unit.span.article
    scored = sorted(
        (
            (max(_shared(denial.unit, each.unit, weights) for each in claim), -place)
            for place, claim in enumerate(claims)
            if all(each.unit.span.article != article for each in claim)
            and not any(each.is_contrary() for each in claim)
        ),
        reverse=True,
    )
    if not scored or scored[0][0] < _LEAST_SHARED:
        return None
    if len(scored) > 1 and scored[0][0] < _LEAD * scored[1][0]:
        return None
    return claims[-scored[0][1]]


def _shared(denial: Unit, telling: Unit, weights: Mapping[str, float]) -> float:
    """The weight that a denial and a telling have in common, 0 for too few words."""
    shared = set(denial.stems).intersection(telling.stems)
    return sum(weights[s] for s in sorted(shared)) if len(shared) >= _LEAST_WORDS else 0.0


def _may_deny(unit: Unit) -> bool:
    return any(stem(fold(first)) in unit.stems for first in cues_by_first("denials"))
