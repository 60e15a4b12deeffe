"""To whom the words of a source refer: a name beside the cue, a pronoun, a description."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import NameMention, Span
from ..document import Document
from .links import Link


@dataclass(frozen=True, slots=True)
class Resolved:
    """A speaker and the ground for it; ``entity`` is None when unknown."""

    entity: str | None
    why: str = ""
    evidence: tuple[Span, ...] = ()


def resolve(
    document: Document, links: Sequence[Link], names: Sequence[NameMention]
) -> list[Resolved]:
    """The speaker of each link, in the order of the links."""
    found = []
    for link in links:
        found.append(Resolved(None))
        if link.source is None:
            continue
        start, end = link.source
        inside = [name for name in names if start <= name.span.start and name.span.end <= end]
        if inside and inside[0].entity:
            found[-1] = Resolved(inside[0].entity, "named beside the cue", (inside[0].span,))
    return found
