"""A draft held against reports: what it says that they say otherwise."""

from collections.abc import Iterable
from functools import partial

import msgspec

from ..annotate import annotate
from ..archive import Archive
from ..engines import Engine, LocalEngine
from ..engines.spool import decode_marks, encode_marks
from ..model import Annotations, Article, Finding
from .find import find_findings
from .nearest import nearest_articles

__all__ = ["check", "check_draft", "find_findings"]

# Of an archive, or of a pile with more, the articles that share most rare words with the draft.
MOST_REPORTS = 120


def check(
    draft: Article | str,
    against: Iterable[Article] | Archive,
    advice: bool = False,
    jobs: int | None = None,
    pipeline: str | None = None,
) -> list[Finding]:
    """Where a draft disagrees with reports: dates, numbers, names, words of quotations, speakers,
    and what it says is not so; besides, what its own dates contradict. In order of the draft.

    Spans are offsets into the draft's text and into the texts of the reports. ``advice`` adds what
    is told without the source that reports give, and what one report alone tells. Of more than
    120 reports those nearest to the draft are read. ``jobs`` and ``pipeline`` as elsewhere;
    RetoldError if the pipeline cannot be used.
    """
    article = Article("draft", draft) if isinstance(draft, str) else draft
    with LocalEngine(jobs) as engine:
        return check_draft(article, against, engine, advice, pipeline)


def check_draft(
    draft: Article,
    against: Iterable[Article] | Archive,
    engine: Engine,
    advice: bool = False,
    pipeline: str | None = None,
) -> list[Finding]:
    """As :func:`check`, where the engine runs."""
    reports = reports_for(draft, against, engine, pipeline)
    return find_findings(annotate(_apart(draft, reports), pipeline), reports, advice)


def reports_for(
    draft: Article,
    against: Iterable[Article] | Archive,
    engine: Engine,
    pipeline: str | None = None,
) -> list[Annotations]:
    """The marks of the reports that a draft is held against: those nearest to it."""
    if isinstance(against, Archive):
        near = against.nearest(draft.text, MOST_REPORTS)
    else:
        near = nearest_articles(draft.text, against, MOST_REPORTS)
    encoded = engine.map(partial(_encoded, pipeline=pipeline), near)
    return [decode_marks(each) for each in encoded]


def _encoded(article: Article, pipeline: str | None) -> bytes:
    return encode_marks(annotate(article, pipeline))


def _apart(draft: Article, reports: Iterable[Annotations]) -> Article:
    """The draft under an id that no report has."""
    taken = {marks.article.id for marks in reports}
    id = draft.id
    while id in taken:
        id = f"{id}-draft"
    return msgspec.structs.replace(draft, id=id)
