"""Reports that drafts are held against: each is read once, for however many drafts and saves."""

from collections.abc import Iterable, Sequence
from functools import partial

import msgspec

from ..annotate import annotate
from ..archive import Archive
from ..engines import Engine
from ..engines.spool import decode_marks, encode_marks
from ..model import Annotations, Article, Finding
from .find import find_findings
from .nearest import nearest_articles

# Of an archive, or of a pile with more, the articles that share most rare words with the draft.
MOST_REPORTS = 120
# Marks that are kept for the next draft or save, some 50 kB each.
_MOST_KEPT = 1_000


class Reports:
    """The reports in an archive or a pile, which is passed over once for each draft.

    Their marks are made where the engine runs, with a spaCy ``pipeline`` too where one is named.
    """

    def __init__(
        self,
        against: Iterable[Article] | Archive,
        engine: Engine,
        pipeline: str | None = None,
    ) -> None:
        self._against = against
        self._engine = engine
        self._pipeline = pipeline
        self._kept: dict[Article, bytes] = {}

    def check(self, draft: Article, advice: bool = False) -> list[Finding]:
        """The findings in a draft, as :func:`retold.check`."""
        reports = self._marks(self._near(draft.text))
        return find_findings(annotate(_apart(draft, reports), self._pipeline), reports, advice)

    def _near(self, text: str) -> list[Article]:
        if isinstance(self._against, Archive):
            return self._against.nearest(text, MOST_REPORTS)
        return nearest_articles(text, self._against, MOST_REPORTS)

    def _marks(self, articles: Sequence[Article]) -> list[Annotations]:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        unread = [article for article in articles if article not in self._kept]
        read = self._engine.map(partial(_encoded, pipeline=self._pipeline), unread)
        self._kept.update(zip(unread, read, strict=True))
        return [decode_marks(self._kept[article]) for article in articles]


def _encoded(article: Article, pipeline: str | None) -> bytes:
    return encode_marks(annotate(article, pipeline))


def _apart(draft: Article, reports: Iterable[Annotations]) -> Article:
    """The draft under an id that no report has."""
    taken = {marks.article.id for marks in reports}
    id = draft.id
    while id in taken:
        id = f"{id}-draft"
    return msgspec.structs.replace(draft, id=id)
