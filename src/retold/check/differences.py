"""What a report has in the place where the draft has something else."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model import FindingKind, Span
from .evidence import Evidence, PlaceEvidence

# So many articles that say one thing are as good as more.
_MANY = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """``ours`` in the draft and ``theirs`` in a report, and what speaks for their being one thing.

    ``key`` is equal where two reports say the same.
    """

    kind: FindingKind
    ours: Span
    theirs: Span
    evidence: Evidence
    key: str


def with_others(differences: Sequence[Difference]) -> list[Difference]:
    """The differences of one sentence, each with what the others add to its evidence: the likest
    of all, and the articles that say the same in that place."""
    placed = [(d, d.evidence) for d in differences if isinstance(d.evidence, PlaceEvidence)]
    likest = max((evidence.likeness for _, evidence in placed), default=1.0)
    saying: dict[tuple[Span, str], set[str]] = defaultdict(set)
    for each in differences:
        saying[each.ours, each.key].add(each.theirs.article)
    found = []
    for each, evidence in placed:
        backed = min(len(saying[each.ours, each.key]), _MANY) / _MANY
        more = evidence._replace(best=evidence.likeness / likest, backed=backed)
        found.append(replace(each, evidence=more))
    return found
