"""What an article names."""

from dataclasses import dataclass, field

from ...model import NameKind
from .keys import Key
from .kinds import Evidence
from .segments import Candidate, Title


@dataclass(slots=True)
class Thing:
    """Something that an article names: its kind, its fullest name and its mentions, in order.

    ``titles`` are the titles given to it, each with the token where that happens.
    """

    key: Key
    kind: NameKind
    name: str
    evidence: Evidence
    mentions: list[Candidate] = field(default_factory=list)
    titles: list[tuple[int, Title]] = field(default_factory=list)
