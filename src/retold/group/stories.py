"""Articles into stories."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..errors import RetoldError
from ..model import Article, Join, Story, story_id
from .evidence import evidence_of
from .linkage import cluster
from .query import Pairs
from .signature import Signature, signature
from .similarity import Alike, similar_pairs


def group(articles: Iterable[Article], engine: Pairs) -> list[Story]:
    """The stories that the articles report, an article alone being a story too.

    The order of the articles makes no difference. Stories come in order of their first publication,
    those without a date last. RetoldError if two articles have the same id.
    """
    return group_signatures([signature(article) for article in articles], engine)


def group_signatures(signatures: Iterable[Signature], engine: Pairs) -> list[Story]:
    """The stories of articles whose signatures are at hand; as :func:`group`."""
    pile = sorted(signatures, key=lambda each: each.article)
    _check_ids(pile)
    pairs = list(similar_pairs(pile, engine))
    clusters = cluster([each.when for each in pile], pairs)
    joins = _joins(pile, pairs, clusters)
    stories = [
        _story([pile[place] for place in members], joins[members[0]]) for members in clusters
    ]
    order = {each.article: _published(each) for each in pile}
    return sorted(stories, key=lambda story: order[story.articles[0]])


def _check_ids(pile: Sequence[Signature]) -> None:
    for one, other in pairwise(pile):
        if one.article == other.article:
            raise RetoldError(
                f"two articles have the id {one.article!r}; give each an id of its own"
            )


def _story(members: list[Signature], joins: list[Join]) -> Story:
    articles = tuple(each.article for each in sorted(members, key=_published))
    return Story(story_id(articles), articles, tuple(joins))


def _published(each: Signature) -> tuple[bool, str, str]:
    known = each.published if each.when is not None else None
    return (known is None, known.value if known else "", each.article)


def _joins(
    pile: Sequence[Signature], pairs: Iterable[Alike], clusters: Iterable[Sequence[int]]
) -> dict[int, list[Join]]:
    """For each story (by its first place) the strongest pairs that hold all its articles together:
    a maximum spanning tree (Kruskal), so a story of n articles is explained by n - 1 joins."""
    story_of = {place: members[0] for members in clusters for place in members}
    inside = [pair for pair in pairs if story_of[pair.earlier] == story_of[pair.later]]
    root = list(range(len(pile)))

    def find(place: int) -> int:
        while root[place] != place:
            root[place] = root[root[place]]
            place = root[place]
        return place

    joins: defaultdict[int, list[Join]] = defaultdict(list)
    for pair in sorted(inside, key=lambda pair: (-pair.similarity, pair)):
        one, other = find(pair.earlier), find(pair.later)
        if one != other:
            root[other] = one
            joins[story_of[pair.earlier]].append(_join(pile, pair))
    return joins


def _join(pile: Sequence[Signature], pair: Alike) -> Join:
    left, right = pile[pair.earlier], pile[pair.later]
    return Join(left.article, right.article, pair.similarity, evidence_of(left, right))
