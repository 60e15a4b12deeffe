"""A draft held against reports: what it says that they say otherwise."""

from collections.abc import Iterable

from ..archive import Archive
from ..engines import LocalEngine
from ..model import Article, Finding
from .find import find_findings
from .reports import Reports

__all__ = ["Reports", "check", "find_findings"]


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
        return Reports(against, engine, pipeline).check(article, advice)
