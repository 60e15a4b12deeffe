"""Who had it from whom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model import Derivation, Passage, Published
from ..alignment import Alignment
from ..sources.citations import OutletCitation
from ..sources.origins import Origins
from ..telling import StoryMarks
from .cited import CitedOrigins
from .direction import Bearings, by_date, direct
from .errors import SharedErrors
from .named import NamedOutlets
from .retelling import Retellings
from .statements import from_article, from_missing, from_named, from_nobody
from .stemma import find_stemma
from .stock import Stock
from .ties import find_ties
from .tree import Parent, grow

__all__ = ["derive"]


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
    named = NamedOutlets(alignment, citations, origins.outlets)
    retellings = Retellings(story.articles, alignment, named)
    alike = find_ties(alignment, passages)
    bound = [tie for tie in alike if tie.binds or retellings.holds(tie)]
    tied = {article for tie in bound for article in (tie.left, tie.right)}
    stock = Stock(text for id, text in alignment.texts.items() if id in tied)
    bearings = Bearings(
        published={marks.article.id: marks.published for marks in story.articles},
        names={id: named.articles_named(id) for id in story.ids},
        origins={id: frozenset(origins.of_article.get(id, ())) for id in story.ids},
        stock=stock,
    )
    cited = CitedOrigins(origins, named, alike)
    pairs = [(id, other) for id in story.ids for other in cited.articles(id)]
    stemma = find_stemma(story.ids, alike, bound, alignment, bearings)
    family = {id: number for number, ids in enumerate(stemma.families) for id in ids}
    directed = [
        (tie, direct(tie, bearings))
        for tie in bound
        if tie.left not in family or family[tie.left] != family.get(tie.right)
    ]
    errors = SharedErrors(alignment)
    copies = [(parent.child, parent.parent) for parent in stemma.parents]
    retold = grow(story.ids, directed, stock, pairs, errors, copies)
    found: dict[str, list[Derivation]] = defaultdict(list)
    for parent in [*stemma.parents, *retold]:
        # Who names its source is believed before a likeness that has no direction.
        others = {*cited.articles(parent.child)} - {parent.parent}
        if parent.directed or parent.tie.is_copy or not others:
            naming = named.naming(parent.child, parent.parent)
            shared = errors.shared(parent.child, parent.parent)
            against = _are_against(parent, bearings.published)
            found[parent.child].append(from_article(parent, naming, shared, against=against))
    for sister in stemma.sisters:
        found[sister.child].append(from_missing(sister))
    for id in story.ids:
        found[id] += cited.derivations(id, [derivation.parent for derivation in found[id]])
    for tie, child, source in retellings.details(alike):
        odds, _ = by_date(tie, bearings.published)
        later = odds >= 0 if tie.left == source else odds <= 0
        if later and source not in {derivation.parent for derivation in found[child]}:
            found[child].append(from_named(tie, child, source, named.naming(child, source)))
    return tuple(
        derivation
        for id in story.ids
        for derivation in found[id] or [from_nobody(id, has_tie=id in tied)]
    )


def _are_against(parent: Parent, published: Mapping[str, Published | None]) -> bool:
    """Whether the parent is only dated to days after all those that the child is dated to."""
    one, other = published[parent.parent], published[parent.child]
    return one is not None and other is not None and other.end < one.start
