"""The derivations of an article as records, each with its ground in plain words."""

from collections.abc import Sequence

from ...model import Derivation, Span
from .stemma import Sister
from .ties import Tie
from .tree import Parent

# Spans of evidence that a derivation carries at most, the longest ones.
_MOST_EVIDENCE = 12
_MOST_NAMING = 2
_MOST_ERRORS = 6
# An article that says where it has the story from is believed, short of certainty.
_CITED = 0.9
_DETAIL = 0.6
_NOBODY = 0.5


def from_article(
    parent: Parent, naming: Sequence[Span], errors: Sequence[Span], *, against: bool
) -> Derivation:
    """One article from another: copied or rewritten. ``naming`` is where the child names it,
    ``errors`` where the two have the same errors, a span of each in turn; ``against`` is true where
    what is known of their dates speaks against the order."""
    tie, directed = parent.tie, parent.directed and not against
    return Derivation(
        child=parent.child,
        parent=parent.parent,
        kind="copied" if tie.is_copy else "rewritten",
        confidence=round(min(1.0, tie.strength) * (parent.odds if directed else 0.5), 3),
        evidence=tuple(sorted({*errors[:_MOST_ERRORS], *_with(naming, tie.evidence)})),
        runner_up=parent.runner_up,
        directed=directed,
        why=_why(parent, len(errors) // 2, against=against),
    )


def _why(parent: Parent, errors: int, *, against: bool) -> str:
    tie = parent.tie
    child, other = (1, 0) if tie.right == parent.child else (0, 1)
    if tie.is_copy:
        ground = f"{tie.copied[child]:.0%} of its own words stand in the parent"
    else:
        ground = f"{tie.told[child]:.0%} of it tells the same in the same order"
        ground += f" ({tie.steps} sentences), as {tie.told[other]:.0%} of the parent"
    if errors:
        ground += f"; they share {errors} number{'s' * (errors > 1)} that most tell otherwise"
    if not parent.direction.said:
        return f"{ground}; nothing says who was first"
    if against:
        return f"{ground}; the wording and the dates that the texts tell disagree on who was first"
    reasons = parent.direction.reasons(left=tie.left == parent.parent)
    return f"{ground}; the parent was first: {', '.join(reasons)}"


def from_missing(sister: Sister) -> Derivation:
    """An article whose words another has too, of which neither had them from the other: their
    common source is not here. ``runner_up`` is the other."""
    tie = sister.tie
    share = tie.copied[1 if tie.right == sister.child else 0]
    return Derivation(
        child=sister.child,
        parent=None,
        kind="copied",
        confidence=round(sister.chance, 3),
        evidence=_longest(tie.evidence),
        runner_up=sister.other,
        why=f"{share:.0%} of its own words stand in {sister.other}, but neither seems to have "
        "it from the other: both have it from a source that is not here",
    )


def from_source(child: str, parent: str, ground: str, naming: Sequence[Span]) -> Derivation:
    """What the child says that it has from an outlet: ``parent`` is the outlet's own report where
    that is here, else its source id; ``naming`` is where the child says it."""
    return Derivation(
        child=child,
        parent=parent,
        kind="cites",
        confidence=_CITED,
        evidence=_longest(naming),
        why=ground,
    )


def from_named(tie: Tie, child: str, parent: str, naming: Sequence[Span]) -> Derivation:
    """A child that names the parent's outlet for a detail and tells much of what it tells."""
    told = tie.told[0] if child == tie.left else tie.told[1]
    return Derivation(
        child=child,
        parent=parent,
        kind="cites",
        confidence=_DETAIL,
        evidence=_with(naming, tie.evidence),
        why=f"names its outlet, and {told:.0%} of it tells the same in the same order",
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


def _with(naming: Sequence[Span], spans: Sequence[Span]) -> tuple[Span, ...]:
    """The longest of the spans, and the first places where the other is named."""
    named = sorted(set(naming))[:_MOST_NAMING]
    return tuple(sorted({*named, *_longest(spans)}))
