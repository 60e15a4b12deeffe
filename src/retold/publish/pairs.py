"""Many pairs of actors on one page: a small drawing for each, all on one axis of time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Article, Relation
from ..reconcile.relations.series import Pair
from .drawings.relations import Deed, draw_relations, shared_axis
from .jinja import environment
from .sections.relations import days_of, deed_of, in_words, kind_of, named, say_score
from .text import clip, one_line, web_link

_NAME, _WORDS, _ENTRY = 60, 300, 80
_WIDTH = 460.0
_DRAWN = 40
"""Deeds in one drawing: more would hide each other."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """Where words stand: the outlet or the id of the article, and its address if it has one."""

    name: str
    link: str | None


@dataclass(frozen=True, slots=True)
class _Row:
    anchor: str
    label: str
    source: str
    target: str
    days: str
    code: str
    kind: str
    score: str
    words: str
    entry: str
    why: str
    turn: bool
    sources: int
    tellings: tuple[_Telling, ...]


@dataclass(frozen=True, slots=True)
class _Card:
    actors: tuple[str, str]
    drawing: Markup
    rows: tuple[_Row, ...]
    turns: tuple[_Row, ...]


def render_pairs(pairs: Sequence[Pair], articles: Mapping[str, Article]) -> str:
    """The page of these pairs; ``articles`` by id hold their words.

    It makes no request, runs no script, and is the same for the same input.
    """
    points = [_points(n, pair, articles) for n, pair in enumerate(pairs, start=1)]
    axis = shared_axis([deed for deeds in points for deed in deeds], _WIDTH)
    cards = []
    for n, (pair, deeds) in enumerate(zip(pairs, points, strict=True), start=1):
        rows = tuple(_row(n, k, each, pair, articles) for k, each in enumerate(pair.relations, 1))
        actors = (clip(pair.actors[0], _NAME), clip(pair.actors[1], _NAME))
        drawing = (
            draw_relations(f"pair-{n}", pair.actors, deeds, _WIDTH, axis) if deeds else Markup()
        )
        cards.append(_Card(actors, drawing, rows, tuple(row for row in rows if row.turn)))
    count = sum(len(pair.relations) for pair in pairs)
    return environment().get_template("pairs.html").render(cards=cards, deeds=count)


def _points(number: int, pair: Pair, articles: Mapping[str, Article]) -> list[Deed]:
    found = [
        deed_of(pair, each, str(n), f"#{_anchor(number, n)}", _words(each, articles))
        for n, each in enumerate(pair.relations, start=1)
    ]
    return [deed for deed in found if deed][:_DRAWN]


def _anchor(pair: int, number: int) -> str:
    return f"d-{pair}-{number}"


def _row(
    pair_number: int, number: int, relation: Relation, pair: Pair, articles: Mapping[str, Article]
) -> _Row:
    tellers = dict.fromkeys(span.article for span in relation.spans)
    return _Row(
        anchor=_anchor(pair_number, number),
        label=str(number),
        source=named(relation.source, relation.source_for),
        target=named(relation.target, relation.target_for),
        days=days_of(relation),
        code=relation.code,
        kind=kind_of(relation),
        score=say_score(relation.score),
        words=_words(relation, articles),
        entry=clip(in_words(relation.entry), _ENTRY),
        why=one_line(relation.why),
        turn=relation in pair.turns,
        sources=relation.independent_sources,
        tellings=tuple(_telling(articles[each]) for each in tellers),
    )


def _words(relation: Relation, articles: Mapping[str, Article]) -> str:
    span = relation.spans[0]
    return clip(articles[span.article].words(span), _WORDS)


def _telling(article: Article) -> _Telling:
    return _Telling(clip(article.outlet or article.id, _NAME), web_link(article.url))
