"""Articles into stories."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..model import Article, Join, Story, story_id
from .components import Part, parts
from .evidence import evidence_of
from .query import Maps, Pairs
from .roots import Roots
from .signature import Signature, signature
from .similarity import similar_pairs
from .stored import StoredSignatures


def group(articles: Iterable[Article], engine: Maps) -> list[Story]:
    """The stories that the articles report, an article alone being a story too.

    The order of the articles makes no difference. Stories come in order of their first publication,
    those without a date last. RetoldError if two articles have the same id.
    """
    return group_signatures(engine.map(signature, articles), engine)


def group_signatures(signatures: Iterable[Signature], engine: Pairs) -> list[Story]:
    """The stories of articles whose signatures are at hand; as :func:`group`.

    The signatures are taken one by one and wait on disk.
    """
    with StoredSignatures() as pile:
        pairs = similar_pairs(pile.keep(signatures), engine)
        order = pile.order()
        places = [0] * len(order)
        for place, number in enumerate(order):
            places[number] = place
        dates = [pile.when(number) for number in order]
        stories = []
        for part in parts(dates, pairs.renamed(places)):
            numbers = [order[place] for place in part.places]
            joins = _joins(pile, numbers, part)
            stories += [
                _story(pile, [numbers[member] for member in members], joins[members[0]])
                for members in part.stories
            ]
        first = {pile.articles[number]: _published(pile, number) for number in order}
    return sorted(stories, key=lambda story: first[story.articles[0]])


def _story(pile: StoredSignatures, members: list[int], joins: list[Join]) -> Story:
    members = sorted(members, key=lambda number: _published(pile, number))
    articles = tuple(pile.articles[number] for number in members)
    return Story(story_id(articles), articles, tuple(joins))


def _published(pile: StoredSignatures, number: int) -> tuple[bool, str, str]:
    known = pile.published[number]
    return (known is None, known.value if known else "", pile.articles[number])


def _joins(
    pile: StoredSignatures, numbers: Sequence[int], part: Part
) -> defaultdict[int, list[Join]]:
    """For each story of a part (by its first member) the strongest pairs that hold all its articles
    together: a maximum spanning tree (Kruskal), so n articles are explained by n - 1 joins."""
    story_of = {member: members[0] for members in part.stories for member in members}
    inside = [pair for pair in part.pairs if story_of[pair.earlier] == story_of[pair.later]]
    roots = Roots(len(numbers))
    joins: defaultdict[int, list[Join]] = defaultdict(list)
    for pair in sorted(inside, key=lambda pair: (-pair.similarity, pair)):
        if roots.join(pair.earlier, pair.later):
            left, right = pile[numbers[pair.earlier]], pile[numbers[pair.later]]
            evidence = evidence_of(left, right)
            join = Join(left.article, right.article, pair.similarity, evidence)
            joins[story_of[pair.earlier]].append(join)
    return joins
