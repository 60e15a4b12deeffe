"""From the marks of one story's articles to its dossier."""

from collections.abc import Mapping, Sequence

from ..annotate import annotate
from ..annotate.relations.lexicon import Lexicon
from ..model import Annotations, Article, Dossier
from .alignment import align
from .claims import find_claims
from .conflicts import find_conflicts, find_series, read_counts
from .coverage import find_coverage
from .head import article_heads, story_head
from .lineage import derive
from .passages import find_passages
from .quotations import find_quotations
from .relations import find_relations
from .sources import cited_outlets, find_origins, find_sources
from .telling import tell
from .timeline import find_events, find_happenings

__all__ = ["reconcile", "reconcile_marks"]


def reconcile(articles: Sequence[Article], pipeline: str | None = None) -> Dossier:
    """The dossier of one story, whose articles these are; ValueError if there are none.

    The order of the articles makes no difference; ``pipeline`` as in :func:`retold.annotate`.
    """
    return reconcile_marks([annotate(article, pipeline) for article in articles])


def reconcile_marks(
    marks: Sequence[Annotations],
    owners: Mapping[str, str] | None = None,
    lexicon: Lexicon | None = None,
) -> Dossier:
    """The dossier of one story, from the marks of its articles.

    ``owners`` gives the owner of each outlet, both by name: outlets of one owner are one source.
    ``lexicon`` takes the place of the one that relations are found by.
    """
    story = tell(marks)
    alignment = align(story)
    passages = find_passages(story, alignment)
    citations = cited_outlets(story, alignment)
    origins = find_origins(story, alignment, citations)
    lineage = derive(story, alignment, passages, citations, origins)
    sources, independence = find_sources(story, citations, origins, lineage, owners)
    quotations = find_quotations(story, independence)
    happenings = find_happenings(story, alignment, independence)
    events = find_events(story, happenings, independence)
    claims = find_claims(story, alignment, independence)
    counts = read_counts(story, alignment)
    conflicts = find_conflicts(
        story, alignment, happenings, events, claims, quotations, counts, independence
    )
    return Dossier(
        story=story_head(story, independence),
        articles=article_heads(story),
        sources=sources,
        passages=passages,
        lineage=lineage,
        quotations=quotations,
        events=events,
        claims=claims,
        conflicts=conflicts,
        coverage=find_coverage(story, alignment, events, claims),
        relations=find_relations(story, alignment, happenings, events, independence, lexicon),
        series=find_series(counts, story, alignment, independence),
    )
