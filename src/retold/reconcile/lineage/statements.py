"""The derivations of an article as records, each with its ground in plain words."""

from collections.abc import Iterator, Mapping, Sequence

from ...model import Derivation, Span
from .tree import Parent

# Spans of evidence that a derivation carries at most, the longest ones.
_MOST_EVIDENCE = 12
# An article that says where it has the story from is believed, short of certainty.
_CITED = 0.9
_NOBODY = 0.5


def from_article(parent: Parent) -> Derivation:
    """One article from another: copied or rewritten."""
    tie, directed = parent.tie, parent.directed
    return Derivation(
        child=parent.child,
        parent=parent.parent,
        kind="copied" if tie.is_copy else "rewritten",
        confidence=round(min(1.0, tie.strength) * (parent.odds if directed else 0.5), 3),
        evidence=_longest(tie.evidence),
        runner_up=parent.runner_up,
        directed=directed,
        why=_why(parent),
    )


def _why(parent: Parent) -> str:
    tie = parent.tie
    child, other = (1, 0) if tie.right == parent.child else (0, 1)
    if tie.is_copy:
        ground = f"{tie.copied[child]:.0%} of its own words stand in the parent"
    else:
        ground = f"{tie.told[child]:.0%} of it tells the same in the same order"
        ground += f" ({tie.steps} sentences), as {tie.told[other]:.0%} of the parent"
    if parent.sisters:
        return f"{ground}; each has words of others that it lacks: both may be from a third"
    if not parent.direction.said:
        return f"{ground}; nothing says who was first"
    reasons = parent.direction.reasons(left=tie.left == parent.parent)
    return f"{ground}; the parent was first: {', '.join(reasons)}"


def from_sources(
    article: str,
    grounds: Mapping[str, str],
    spans: Mapping[str, Sequence[Span]],
    parents: Mapping[str, str],
    already: frozenset[str | None],
) -> Iterator[Derivation]:
    """The outlets (source ids) that the article says it has the story from, each with its ground.

    ``parents`` are the articles of the story by their outlet: where the cited outlet's own report
    is here, it is the parent. ``already`` are the parents that the article has without saying so.
    """
    for source in sorted(grounds):
        parent = parents.get(source, source)
        if parent not in already and parent != article:
            yield Derivation(
                child=article,
                parent=parent,
                kind="cites",
                confidence=_CITED,
                evidence=_longest(spans[source]),
                why=grounds[source],
            )


def from_nobody(article: str, *, has_tie: bool) -> Derivation:
    """The article's origin is nobody here."""
    why = "names no origin, and no other article here tells it alike"
    if has_tie:
        why = "names no origin, and of those that tell it alike none is likelier to be first"
    return Derivation(
        child=article, parent=None, kind="cites", confidence=_NOBODY, evidence=(), why=why
    )


def _longest(spans: Sequence[Span]) -> tuple[Span, ...]:
    longest = sorted(set(spans), key=lambda span: (-len(span), span))[:_MOST_EVIDENCE]
    return tuple(sorted(longest))
