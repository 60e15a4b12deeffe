"""Retold reads many reports of one story and shows what stands behind every line."""

from collections.abc import Iterable

from .annotate import annotate
from .annotate.regions import region_of_line
from .annotate.relations import relate
from .check import check
from .engines import LocalEngine
from .errors import RetoldError
from .group import find_copies
from .group import group as _group
from .model import (
    Annotations,
    Article,
    CopiedPair,
    Dossier,
    Finding,
    Rejection,
    Span,
    Story,
    Trace,
)
from .read import read
from .reconcile import reconcile
from .reconcile.timeline import rank_dates
from .report import Report, report
from .stance import stance
from .trace import trace
from .version import __version__

__all__ = [
    "Annotations",
    "Article",
    "CopiedPair",
    "Dossier",
    "Finding",
    "Rejection",
    "Report",
    "RetoldError",
    "Span",
    "Story",
    "Trace",
    "__version__",
    "annotate",
    "check",
    "copies",
    "group",
    "rank_dates",
    "read",
    "reconcile",
    "relate",
    "report",
    "stance",
    "trace",
]


def group(articles: Iterable[Article], jobs: int | None = None) -> list[Story]:
    """The stories that the articles report, an article alone being a story too.

    The order of the articles makes no difference. Stories come in order of their first publication,
    those without a date last. RetoldError if two articles have the same id.
    """
    with LocalEngine(jobs) as engine:
        return _group(articles, engine)


def copies(articles: Iterable[Article], jobs: int | None = None) -> list[CopiedPair]:
    """Every two articles that share a run of words that is rare in the pile, with the passages.

    In order of their ids, whatever the order of the articles. RetoldError if two have the same id.
    """
    with LocalEngine(jobs) as engine:
        return find_copies(articles, engine, region_of_line)
