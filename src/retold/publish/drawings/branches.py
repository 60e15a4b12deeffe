"""The datings of one event, parted where they cannot all be right."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..sections.timeline import DatedBy


@dataclass(frozen=True, slots=True)
class Branch:
    """Datings of one event that can all be right, the finest first; neutral ones take no side."""

    dated: tuple[DatedBy, ...]
    neutral: bool


def branches(dated: Sequence[DatedBy]) -> list[Branch]:
    """The intervals in branches: inside one they all share a day, so all of them can be right.

    Finer ones open the branches, so that "November" joins the branch of 21 November. An interval
    that agrees with several branches takes no side and gets an open branch of its own.
    """
    sides: list[list[DatedBy]] = []
    neutral = []
    for each in sorted(dated, key=lambda d: (d.end - d.start, d.start)):
        fitting = [side for side in sides if _share_a_day([*side, each])]
        if len(fitting) > 1:
            neutral.append(Branch((each,), True))
        elif fitting:
            fitting[0].append(each)
        else:
            sides.append([each])
    closed = sorted((Branch(tuple(side), False) for side in sides), key=lambda b: b.dated[0].start)
    return closed + neutral


def _share_a_day(dated: Sequence[DatedBy]) -> bool:
    return max(d.start for d in dated) <= min(d.end for d in dated)
