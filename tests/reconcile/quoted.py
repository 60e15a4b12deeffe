"""Builders of articles whose quotations are marked by hand: no annotator is needed."""

import re
from typing import NamedTuple

from retold.annotate.sentences import cut
from retold.model import (
    Annotations,
    Article,
    Attribution,
    Quotation,
    Quote,
    QuoteKind,
    Span,
)
from retold.reconcile.independence import Independence
from retold.reconcile.quotations import find_quotations
from retold.reconcile.telling import tell

_MARKED = re.compile("“([^”]*)”")


class Said(NamedTuple):
    """A quotation by its surface, or the surfaces of its parts, as it stands in the text."""

    parts: tuple[str, ...]
    speaker: str | None = None
    kind: QuoteKind = "direct"


def said(*parts: str, by: str | None = None) -> Said:
    """Words in marks throughout."""
    return Said(parts, by)


def mixed(content: str, by: str | None = None) -> Said:
    """Content that stands in marks in part."""
    return Said((content,), by, "mixed")


def indirect(content: str, by: str | None = None) -> Said:
    """Content without marks."""
    return Said((content,), by, "indirect")


class From(NamedTuple):
    """An attribution to an outlet by its surface, and the surface of what it covers."""

    outlet: str
    covers: str | None = None


def report(
    id: str,
    text: str,
    *quotes: Said,
    through: tuple[From, ...] = (),
    outlet: str | None = None,
    published: str | None = None,
) -> Annotations:
    """The marks of an article with these quotations; each surface is found after the one before."""
    article = Article(id, text, outlet=outlet, published=published)
    marked = []
    place = 0
    for each in quotes:
        parts = []
        for surface in each.parts:
            start = text.index(surface, place)
            parts.append(Span(id, start, start + len(surface)))
            place = start + len(surface)
        marked.append(_quote(article, each, tuple(parts)))
    return Annotations(
        article=article,
        published=article.published,
        sentences=cut(article).sentences,
        regions=(),
        names=(),
        quotes=tuple(marked),
        attributions=tuple(_attribution(article, each) for each in through),
        times=(),
        quantities=(),
    )


def _quote(article: Article, each: Said, parts: tuple[Span, ...]) -> Quote:
    stretches = [
        Span(article.id, part.start + match.start(1), part.start + match.end(1))
        for part in parts
        for match in _MARKED.finditer(article.words(part))
    ]
    return Quote(
        content=Span(article.id, parts[0].start, parts[-1].end),
        parts=parts,
        quoted=tuple(stretches),
        cue=None,
        speaker_spans=(),
        kind=each.kind,
        speaker=each.speaker,
    )


def _attribution(article: Article, each: From) -> Attribution:
    start = article.text.index(each.outlet)
    content = None
    if each.covers:
        begin = article.text.index(each.covers)
        content = Span(article.id, begin, begin + len(each.covers))
    source = Span(article.id, start, start + len(each.outlet))
    return Attribution(source, None, content, "outlet", name=each.outlet)


def quotations(*reports: Annotations) -> tuple[Quotation, ...]:
    """The quotations of the story that these reports make."""
    return find_quotations(tell(reports), Independence({}))


def texts(quotation: Quotation) -> list[str]:
    """The wordings of a quotation, the base first."""
    return [variant.text for variant in quotation.variants]
