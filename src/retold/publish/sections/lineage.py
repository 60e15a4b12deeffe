"""Who had it from whom."""

from dataclasses import dataclass

from ...model import Derivation, Dossier
from ..citing import Citations, Pointer, Ref
from ..limits import Limits
from ..reports import Report
from ..text import clip
from .head import ORIGIN

_EVIDENCE = 3
# Confidence is an estimate of the lineage, not a measured probability; a link that may be wrong one
# time in four is not shown as certain.
CERTAIN = 0.75


@dataclass(frozen=True, slots=True)
class LinkView:
    """One link: child, parent, kind, how sure, the words that show it.

    ``parent`` is a report, or None where it is a cited source (then ``parent_name`` has its name)
    or nobody here (then that is empty too).
    """

    ref: Ref
    child: Report
    parent: Report | None
    parent_name: str
    parent_id: str
    kind: str
    how: str
    confidence: float
    certain: bool
    directed: bool
    why: str
    runner_up: Report | None
    evidence: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class LineageView:
    """The links in the order of the dossier; ``alone`` are those that lead to nobody here."""

    links: tuple[LinkView, ...]
    alone: tuple[LinkView, ...]
    left_off: int


def lineage_view(dossier: Dossier, citations: Citations, limits: Limits) -> LineageView:
    """The lineage of a dossier."""
    names = {source.id: source.name for source in dossier.sources}
    shown = dossier.lineage[: limits.lineage]
    views = [
        _link(link, Ref("lineage", n), names, citations) for n, link in enumerate(shown, start=1)
    ]
    return LineageView(
        links=tuple(view for view in views if view.parent_id),
        alone=tuple(view for view in views if not view.parent_id),
        left_off=len(dossier.lineage) - len(shown),
    )


def _link(link: Derivation, ref: Ref, names: dict[str, str], citations: Citations) -> LinkView:
    parent = link.parent or ""
    known = citations.knows(parent)
    runner_up = link.runner_up or ""
    return LinkView(
        ref=ref,
        child=citations.report(link.child),
        parent=citations.report(parent) if known else None,
        parent_name="" if known else clip(names.get(parent, parent), 80),
        parent_id=parent,
        kind=link.kind,
        how=ORIGIN[link.kind] if link.directed else "tied to",
        confidence=link.confidence,
        certain=link.confidence >= CERTAIN,
        directed=link.directed,
        why=citations.named(link.why),
        runner_up=citations.report(runner_up) if citations.knows(runner_up) else None,
        evidence=tuple(citations.point(span, ref) for span in link.evidence[:_EVIDENCE]),
    )
