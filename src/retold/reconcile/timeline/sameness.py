"""Whether two mentions may be of one happening: the laws that mentions are held against."""

from collections.abc import Iterable, Sequence

from .actions import alike, happens_often, happens_once
from .records import Chain, Dated, Mention


def agree(left: Iterable[Dated | None], right: Iterable[Dated | None]) -> bool:
    """Whether every date of one side meets every date of the other."""
    ours = [d.interval for d in left if d]
    theirs = [d.interval for d in right if d]
    if not ours or not theirs:
        return True
    return max(i.start for i in ours) <= min(i.end for i in theirs) and max(
        i.start for i in theirs
    ) <= min(i.end for i in ours)


def overlap(mine: Sequence[Chain], theirs: Sequence[Chain]) -> bool:
    """Whether every dated chain of the one side meets the dates of some chain of the other, but for
    those that are at odds with another of their own side already."""
    return all(
        any(agree(one.dates, other.dates) for other in theirs if other.dates)
        or not all(agree(one.dates, sibling.dates) for sibling in mine)
        for one in mine
        if one.dates
    )


def of_one_life(one: Mention, other: Mention) -> bool:
    """Whether the two tell what happens to somebody once, of the same one."""
    if one.action != other.action or not happens_once(one.action):
        return False
    return one.closest is not None and one.closest == other.closest


def dated_in_one_life(one: Mention, other: Mention) -> bool:
    """Whether the two date what happens to somebody once, of the same one."""
    return one.dated is not None and other.dated is not None and of_one_life(one, other)


def clash(one: Mention, other: Mention) -> bool:
    """Whether the two have dates that cannot meet."""
    return not agree([one.dated], [other.dated])


def elsewhere(one: Mention, other: Mention) -> bool:
    """Whether the two name different places."""
    return bool(one.where and other.where and not one.where & other.where)


def same_people(one: Mention, other: Mention) -> bool:
    listed = one.action == other.action and not one.action.startswith("~")
    return listed and len(one.near & other.near) >= 2


def staged_alike(one: Mention, other: Mention, common: frozenset[str]) -> bool:
    """Whether two mentions have one kind of happening, two people and a telling place in common."""
    return (
        alike(one.action, other.action)
        and len(one.near & other.near) >= 2
        and bool((one.where & other.where) - common)
    )


def is_of_another(chain: Sequence[Mention], mention: Mention) -> bool:
    """Whether what happens to somebody once is told of one whom the chain does not tell it of."""
    return mention.closest is not None and not any(mention.closest in m.near for m in chain)


def slips_apart(one: Mention, other: Mention) -> bool:
    """Whether one article tells one happening with two dates. Two dates in its own text are as a
    rule two happenings; a caption, or "weeks later", is where an article slips."""
    slips = one.caption != other.caption or any(
        m.dated and m.dated.vague and m.dated.expression.anchor == "telling" for m in (one, other)
    )
    return slips and not happens_often(one.action) and staged_alike(one, other, frozenset())
