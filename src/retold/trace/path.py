"""The way that the words took: who had them from whom, as far as the articles show it."""

from collections.abc import Sequence

from ..model import Annotations, Derivation, Hit, Step
from ..reconcile.alignment import align
from ..reconcile.lineage import derive
from ..reconcile.passages import find_passages
from ..reconcile.quotations.dates import earliest
from ..reconcile.sources import cited_outlets, find_origins
from ..reconcile.sources.names import same_outlet, source_id
from ..reconcile.telling import StoryMarks

# An outlet that is named beside the words is where the article has them from, as for the citations
# of a lineage.
_NAMED_CONFIDENCE = 0.9


def path_of(story: StoryMarks, hits: Sequence[Hit]) -> list[Step]:
    """The steps between the articles of one story that have the words, in order of the story.

    They come from the outlets named beside the words, then from the lineage of the articles.
    """
    named = [step for hit in hits if (step := _named(hit, hits)) is not None]
    derived = _lineage(story) if len(story.articles) > 1 else ()
    lineage = [step for each in derived if (step := _inherited(each, story)) is not None]
    order = {article: place for place, article in enumerate(story.ids)}
    steps: dict[tuple[str, str], Step] = {}
    for step in [*named, *lineage]:
        steps.setdefault((step.child, source_id(step.parent)), step)
    return sorted(steps.values(), key=lambda step: (order[step.child], -step.confidence))


def _lineage(story: StoryMarks) -> tuple[Derivation, ...]:
    alignment = align(story)
    citations = cited_outlets(story, alignment)
    origins = find_origins(story, alignment, citations)
    return derive(story, alignment, find_passages(story, alignment), citations, origins)


def _named(hit: Hit, hits: Sequence[Hit]) -> Step | None:
    if hit.through is None:
        return None
    source = source_id(hit.through)
    printed = [
        h.article for h in hits if h.article != hit.article and same_outlet(source, h.outlet)
    ]
    return Step(
        parent=printed[0] if printed else hit.through,
        child=hit.article,
        kind="cites",
        confidence=_NAMED_CONFIDENCE,
        why=f"it names {hit.through} for these words",
    )


def _inherited(derivation: Derivation, story: StoryMarks) -> Step | None:
    """The derivation of an article from another one here. An outlet that is not among the articles
    may be the origin of the story, which does not say that it printed the words."""
    if derivation.parent not in story.ids:
        return None
    return Step(
        parent=derivation.parent,
        child=derivation.child,
        kind=derivation.kind,
        confidence=derivation.confidence,
        why=derivation.why,
        directed=derivation.directed,
    )


def first_printed(marks: Sequence[Annotations], path: Sequence[Step]) -> str | None:
    """The article that printed the words before all others: by its date or, among those that may
    be as early, as the one that the others have them from. None where neither tells.

    A date inferred from the text counts if it gives the day, and none counts against the path.
    """
    dated = StoryMarks(tuple(each for each in marks if _is_dated(each)))
    had = {step.child for step in path if step.directed}
    place = earliest(dated, [(article,) for article in dated.ids])
    if place is not None:
        first = dated.ids[place]
        return None if any(s.child == first and _is_in(s.parent, marks) for s in path) else first
    tied = _earliest_dated(dated)
    roots = [article for article in tied if article not in had]
    return roots[0] if len(roots) == 1 else None


def _is_dated(marks: Annotations) -> bool:
    published = marks.published
    return published is not None and (published.how != "inferred" or published.grain == "day")


def _is_in(article: str, marks: Sequence[Annotations]) -> bool:
    return any(each.article.id == article for each in marks)


def _earliest_dated(story: StoryMarks) -> list[str]:
    """The articles that can be as early as any other by their days."""
    days = [
        (m.published.start, m.published.end, m.article.id) for m in story.articles if m.published
    ]
    first_end = min((end for _, end, _ in days), default=None)
    return [article for start, _, article in days if first_end and start <= first_end]
