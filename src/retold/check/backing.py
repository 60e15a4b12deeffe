"""How many independent sources stand behind the reports that say something else."""

from collections.abc import Sequence

from ..model import Annotations
from ..reconcile.alignment import align
from ..reconcile.independence import Independence
from ..reconcile.lineage import derive
from ..reconcile.passages import find_passages
from ..reconcile.sources import cited_outlets, find_origins, find_sources
from ..reconcile.telling import tell

# Reports beyond these count as one source each: their lineage is not looked into.
_MOST = 40


def independence_of(reports: Sequence[Annotations]) -> Independence:
    """Who of the reports goes back to whom, as in the dossier of a story."""
    if not reports:
        return Independence({})
    story = tell(reports[:_MOST])
    alignment = align(story)
    passages = find_passages(story, alignment)
    citations = cited_outlets(story, alignment)
    origins = find_origins(story, alignment, citations)
    lineage = derive(story, alignment, passages, citations, origins)
    return find_sources(story, citations, origins, lineage)[1]
