"""Where a sentence or a quotation comes from: who printed it, in which words, and after whom."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ..annotate import annotate
from ..engines import Engine, LocalEngine
from ..engines.spool import decode_marks, encode_marks
from ..group import group
from ..model import Annotations, Article, Hit, Step, Trace
from ..reconcile.quotations.speakers import find_speakers
from ..reconcile.telling import StoryMarks, tell
from .hits import Standing, describe, stand
from .path import first_printed, path_of
from .search import Found, Search
from .words import Asked, ask

__all__ = ["trace", "trace_words"]


def trace(
    words: str,
    articles: Iterable[Article],
    jobs: int | None = None,
    pipeline: str | None = None,
) -> Trace:
    """Where the words stand in the articles, word for word or nearly, and the way they took.

    The articles are taken one at a time, and their order makes no difference; ``pipeline`` as in
    :func:`retold.annotate`. RetoldError if there are no words to look for or none that tells
    anything, or if two articles have one id.
    """
    with LocalEngine(jobs) as engine:
        return trace_words(words, articles, engine, pipeline)


def trace_words(
    words: str, articles: Iterable[Article], engine: Engine, pipeline: str | None = None
) -> Trace:
    """As :func:`trace`, where the engine runs."""
    asked = ask(words)
    search = Search(asked)
    found = search.earliest(articles)
    encoded = engine.map(partial(_encoded, pipeline=pipeline), (each.article for each in found))
    marks = {each.article.id: decode_marks(line) for each, line in zip(found, encoded, strict=True)}
    places = {each.article.id: each for each in found}
    stories = [(story, _standing(asked, story, places)) for story in _stories(found, marks, engine)]
    marked = any(each.quoted for _, standing in stories for each in standing)
    hits: list[Hit] = []
    path: list[Step] = []
    for story, standing in stories:
        speakers = find_speakers(story)
        here = [describe(asked, each, speakers, printed_marked=marked) for each in standing]
        hits += here
        path += path_of(story, here)
    printed = tell([marks[a] for a in {hit.article for hit in hits}]).articles if hits else ()
    order = {each.article.id: place for place, each in enumerate(printed)}
    return Trace(
        words=words,
        hits=tuple(sorted(hits, key=lambda hit: (order[hit.article], hit.span))),
        path=tuple(sorted(path, key=lambda step: order[step.child])),
        earliest=first_printed(printed, path),
        articles=max(search.articles, len(printed)),
    )


def _encoded(article: Article, pipeline: str | None) -> bytes:
    return encode_marks(annotate(article, pipeline))


def _stories(
    found: Sequence[Found], marks: dict[str, Annotations], engine: Engine
) -> Iterator[StoryMarks]:
    """The articles by story. Who has but a scrap of the words counts only beside one in its story
    that has more: "a rational person" is said of many."""
    whole = {each.article.id for each in found if each.whole}
    for story in group((each.article for each in found), engine):
        if not whole.isdisjoint(story.articles):
            yield tell([marks[article] for article in story.articles])


def _standing(asked: Asked, story: StoryMarks, found: dict[str, Found]) -> list[Standing]:
    return [
        stand(asked, marks, place)
        for marks in story.articles
        for place in found[marks.article.id].places
    ]
