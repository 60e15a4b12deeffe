"""Everybody who is cited, as records: outlets, anonymous sources, persons, bodies, documents."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...model import Annotations, Attribution, Citation, Source, SourceKind, Span
from ..telling import StoryMarks
from .citations import OutletCitation
from .names import bare_name, full_names, source_id
from .origins import Origins
from .unnamed import Unnamed

# A source that more than this share of the articles goes back to is the origin of the story.
_WHOLE_STORY = 0.5
_KINDS: tuple[SourceKind, ...] = ("outlet", "anonymous", "document", "organisation", "person")


@dataclass(slots=True)
class _Cited:
    """One source in the making: how it is named, and where."""

    id: str
    kind: SourceKind
    through: str | None = None
    count: int | None = None
    names: list[str] = field(default_factory=list)
    spans: dict[str, set[Span]] = field(default_factory=lambda: defaultdict(set))


@dataclass(frozen=True, slots=True)
class Grounds:
    """The roots of each article, why it has them, and the names of roots that are owners."""

    roots: Mapping[str, frozenset[str]]
    why: Mapping[str, str]
    owners: Mapping[str, str]


def list_sources(
    story: StoryMarks,
    citations: Sequence[OutletCitation],
    origins: Origins,
    grounds: Grounds,
) -> tuple[Source, ...]:
    """The sources: origins of the story first, then by kind, by how many articles cite them."""
    cited: dict[str, _Cited] = {}
    for citation in citations:
        outlet = cited.setdefault(citation.source, _Cited(citation.source, "outlet"))
        outlet.names.append(citation.name)
        outlet.spans[citation.article].update(citation.spans)
    full = full_names(cited)
    unnamed = Unnamed()
    for marks in story.articles:
        by = origins.outlets.get(marks.article.id)
        own = source_id(by) if by else None
        for attribution in marks.attributions:
            if attribution.kind == "document" and _is_in_heading(marks, attribution.source):
                continue  # "Late Report Reveals ..." is a headline's way to speak of itself
            heard = None if _names_other(marks, attribution.source, own) else own
            _add(cited, attribution, heard, full, unnamed)
    for root, owner in grounds.owners.items():
        cited.setdefault(root, _Cited(root, "organisation")).names.append(owner)
    for root in _uncited_roots(cited, grounds.roots):
        cited[root] = _Cited(root, "outlet", names=[_root_name(root, story, origins.outlets)])
    records = [_record(one, story, origins, grounds) for one in _merge_persons(cited)]
    return tuple(sorted(records, key=_order))


def _is_in_heading(marks: Annotations, span: Span) -> bool:
    return any(
        region.kind == "heading" and region.span.start <= span.start < region.span.end
        for region in marks.regions
    )


def _names_other(marks: Annotations, source: Span, own: str | None) -> bool:
    """Whether the sentence that speaks of a source names another outlet: then it may be that one
    that was told."""
    at = bisect_right(marks.sentences, source.start, key=lambda sentence: sentence.start) - 1
    if at < 0:
        return False
    sentence = marks.sentences[at]
    first = bisect_left(marks.names, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(marks.names, sentence.end, key=lambda name: name.span.start)
    return any(
        name.kind == "outlet" and source_id(marks.article.words(name.span)) != own
        for name in marks.names[first:last]
    )


def _uncited_roots(cited: Mapping[str, _Cited], roots: Mapping[str, frozenset[str]]) -> list[str]:
    """What several articles go back to although none of them names it."""
    counts = Counter(root for own in roots.values() for root in own)
    return sorted(root for root, count in counts.items() if count > 1 and root not in cited)


def _root_name(root: str, story: StoryMarks, outlets: Mapping[str, str]) -> str:
    """The outlet of that id, or of the article of that id its title, or the id."""
    for marks in story.articles:
        outlet = outlets.get(marks.article.id)
        if outlet and source_id(outlet) == root:
            return outlet
        if marks.article.id == root:
            return marks.article.title or root
    return root


def _add(
    cited: dict[str, _Cited],
    attribution: Attribution,
    own_outlet: str | None,
    full: Mapping[str, str],
    unnamed: Unnamed,
) -> None:
    """Enter who an attribution names; outlets are entered already."""
    if attribution.kind == "outlet":
        return
    article = attribution.source.article
    told = source_id(bare_name(attribution.told)) if attribution.told else own_outlet
    through = full.get(told, told) if told else None
    if attribution.kind == "anonymous" or not attribution.name:
        name = attribution.description or "unnamed source"
        made = _Cited(unnamed.id_of(name, article, through), "anonymous", through)
    else:
        name = bare_name(attribution.name)
        made = _Cited(source_id(name), attribution.kind, through if attribution.told else None)
    one = cited.setdefault(made.id, made)
    if one.kind == "outlet":
        return
    one.names.append(name)
    one.spans[article].add(attribution.source)
    if attribution.count is not None:
        one.count = max(one.count or 0, attribution.count)


def _merge_persons(cited: Mapping[str, _Cited]) -> Iterable[_Cited]:
    """Persons named by the last name here and in full there are one, if only one full name fits."""
    full = full_names(one.id for one in cited.values() if one.kind == "person")
    merged: dict[str, _Cited] = {}
    for one in cited.values():
        id = full.get(one.id, one.id) if one.kind == "person" else one.id
        target = merged.setdefault(id, _Cited(id, one.kind, one.through, one.count))
        target.names += one.names
        for article, spans in one.spans.items():
            target.spans[article] |= spans
    return merged.values()


def _record(one: _Cited, story: StoryMarks, origins: Origins, grounds: Grounds) -> Source:
    owner = one.id in grounds.owners
    stands = owner or one.kind == "outlet"
    collapses = [a for a in story.ids if stands and one.id in grounds.roots[a]]
    half = _WHOLE_STORY * len(story.articles)
    why = [f"{article}: {grounds.why[article]}" for article in collapses]
    if owner:
        why.append("these outlets have one owner")
    return Source(
        id=one.id,
        name=_name(one),
        kind=one.kind,
        count=one.count,
        cited_by=tuple(
            Citation(article, tuple(sorted(one.spans[article])))
            for article in story.ids
            if article in one.spans
        ),
        origin=one.id in origins.story or len(collapses) > max(1, half),
        through=one.through,
        collapses=tuple(collapses),
        why="; ".join(why),
    )


def _name(one: _Cited) -> str:
    """The fullest of its names; of equally long ones the commonest, then the first by alphabet."""
    return min(one.names, key=lambda name: (-len(name), -one.names.count(name), name))


def _order(source: Source) -> tuple[bool, int, int, str]:
    return (not source.origin, _KINDS.index(source.kind), -len(source.cited_by), source.id)
