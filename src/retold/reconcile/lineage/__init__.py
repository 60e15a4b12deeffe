"""Who had it from whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ...model import Derivation, Passage, Span
from ..alignment import Alignment
from ..sources.citations import OutletCitation
from ..sources.names import source_id
from ..sources.origins import Origins
from ..telling import StoryMarks
from .direction import Bearings, direct
from .ties import find_ties
from .tree import Parent, grow

__all__ = ["derive"]

# Spans of evidence that a derivation carries at most, the longest ones.
_MOST_EVIDENCE = 12
_CITED_CONFIDENCE = 0.9


def derive(
    story: StoryMarks,
    alignment: Alignment,
    passages: Sequence[Passage],
    citations: Sequence[OutletCitation],
    origins: Origins,
) -> tuple[Derivation, ...]:
    """For each article its likeliest parents, in order of the story.

    An article has at least one entry: with ``parent`` None where its origin is nobody here.
    """
    ties = [tie for tie in find_ties(alignment, passages) if tie.binds]
    bearings = Bearings(
        published={marks.article.id: marks.published for marks in story.articles},
        names=_named_articles(story, citations),
        origins={a: frozenset(origins.of_article.get(a, ())) for a in story.ids},
    )
    tied = {article for tie in ties for article in (tie.left, tie.right)}
    found: dict[str, list[Derivation]] = defaultdict(list)
    for parent in grow(story.ids, [(tie, direct(tie, bearings)) for tie in ties]):
        found[parent.child].append(_from_article(parent))
    for article in story.ids:
        found[article] += _from_sources(article, story, citations, origins, found[article])
        if not found[article]:
            found[article].append(_from_nobody(article, has_tie=article in tied))
    return tuple(derivation for article in story.ids for derivation in found[article])


def _named_articles(
    story: StoryMarks, citations: Sequence[OutletCitation]
) -> dict[str, frozenset[str]]:
    """For each article those of the story whose outlet it names."""
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for marks in story.articles:
        if marks.article.outlet:
            by_outlet[source_id(marks.article.outlet)].append(marks.article.id)
    named: dict[str, set[str]] = {article: set() for article in story.ids}
    for citation in citations:
        named[citation.article].update(by_outlet[citation.source])
    return {article: frozenset(others) for article, others in named.items()}


def _from_article(parent: Parent) -> Derivation:
    tie, directed = parent.tie, parent.direction.said
    bound = min(1.0, tie.strength)
    return Derivation(
        child=parent.child,
        parent=parent.parent,
        kind="copied" if tie.is_copy else "rewritten",
        confidence=round(bound * (parent.odds if directed else 0.5), 3),
        evidence=_longest(tie.evidence),
        runner_up=parent.runner_up,
        directed=directed,
        why=_why(parent),
    )


def _why(parent: Parent) -> str:
    tie = parent.tie
    child, other = (1, 0) if tie.right == parent.child else (0, 1)
    if tie.is_copy:
        share = f"{tie.copied[child]:.0%} of its own words stand in the parent"
    else:
        share = f"{tie.told[child]:.0%} of it tells the same in the same order"
        share += f" ({tie.steps} sentences), as {tie.told[other]:.0%} of the parent"
    if not parent.direction.said:
        return f"{share}; nothing says who was first"
    reasons = parent.direction.reasons(left=tie.left == parent.parent)
    return f"{share}; the parent was first: {', '.join(reasons)}"


def _from_sources(
    article: str,
    story: StoryMarks,
    citations: Sequence[OutletCitation],
    origins: Origins,
    already: Sequence[Derivation],
) -> Iterator[Derivation]:
    """The outlets that the article says it has the story from."""
    grounds = origins.of_article.get(article, {})
    by_outlet = {
        source_id(m.article.outlet): m.article.id
        for m in reversed(story.articles)
        if m.article.outlet
    }
    own = [citation for citation in citations if citation.article == article]
    parents = {derivation.parent for derivation in already}
    for source in sorted(grounds):
        parent = by_outlet.get(source, source)
        if parent not in parents:
            spans = [span for c in own if c.source == source for span in c.spans]
            yield Derivation(
                child=article,
                parent=parent,
                kind="cites",
                confidence=_CITED_CONFIDENCE,
                evidence=_longest(spans),
                why=grounds[source],
            )


def _from_nobody(article: str, *, has_tie: bool) -> Derivation:
    why = "names no origin, and no other article here tells it alike"
    if has_tie:
        why = "names no origin, and of those that tell it alike none is likelier to be first"
    return Derivation(
        child=article,
        parent=None,
        kind="cites",
        confidence=0.5,
        evidence=(),
        why=why,
    )


def _longest(spans: Sequence[Span]) -> tuple[Span, ...]:
    longest = sorted(set(spans), key=lambda span: (-len(span), span))[:_MOST_EVIDENCE]
    return tuple(sorted(longest))
