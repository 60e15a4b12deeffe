"""Drafts of fact checks as schema.org ClaimReview in JSON-LD, without a rating.

The types: https://schema.org/ClaimReview and https://schema.org/Claim; what Google asks of them:
https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from ...model import Annotations, ArticleHead, Claim, Dossier, Published, SourceKind, Telling
from ..dossier_json import canonical
from ..text import language_tag, one_line, web_link

# An attribution gives the claim to a source if it holds this share of the telling.
_MOSTLY = 0.5
# Characters that would end a script element or a line of it, were the draft put into a page.
_IN_SCRIPT = {char: f"\\u{ord(char):04x}".encode() for char in ("<", ">", "&", "\u2028", "\u2029")}


class _Agent(msgspec.Struct, frozen=True, rename={"type": "@type"}):
    type: Literal["Person", "Organization"]
    name: str


class _Work(
    msgspec.Struct, frozen=True, omit_defaults=True, rename={"type": "@type"}, kw_only=True
):
    """One article that tells the claim, and the sentence in which it does."""

    type: Literal["NewsArticle"]
    identifier: str | None = None
    url: str | None = None
    headline: str | None = None
    publisher: _Agent | None = None
    datePublished: str | None = None  # noqa: N815
    inLanguage: str | None = None  # noqa: N815
    abstract: str


class _Claim(
    msgspec.Struct, frozen=True, omit_defaults=True, rename={"type": "@type"}, kw_only=True
):
    type: Literal["Claim"]
    text: str
    author: _Agent | None = None
    datePublished: str | None = None  # noqa: N815
    firstAppearance: _Work | None = None  # noqa: N815
    appearance: tuple[_Work, ...]
    subjectOf: tuple[_Work, ...] = ()  # noqa: N815


class _Review(msgspec.Struct, frozen=True, rename={"type": "@type"}):
    type: Literal["ClaimReview"]
    identifier: str
    creativeWorkStatus: Literal["Draft"]  # noqa: N815
    claimReviewed: str  # noqa: N815
    itemReviewed: _Claim  # noqa: N815


class _Drafts(msgspec.Struct, frozen=True, rename={"context": "@context", "graph": "@graph"}):
    context: Literal["https://schema.org"]
    graph: tuple[_Review, ...]


def to_claim_reviews(dossier: Dossier, marks: Sequence[Annotations]) -> bytes:
    """A draft for each claim that several articles tell or that is contested, in their order.

    A draft says what is claimed, where, when and, if all who attribute it name one source, by whom;
    articles that deny it are the subject's, not its appearances. It has no ``reviewRating``,
    ``url``, ``author`` or date of review: those are the checker's. ``creativeWorkStatus`` is Draft.
    The JSON may stand in a script element as it is. ``marks`` are those of the story's articles.
    """
    tellers = _Tellers(dossier, marks)
    contested = {conflict.about for conflict in dossier.conflicts}
    reviews = (
        _review(dossier.story.id, claim, tellers)
        for claim in dossier.claims
        if len(claim.tellings) > 1 or claim.id in contested
    )
    data = canonical(_Drafts("https://schema.org", tuple(each for each in reviews if each)))
    for char, escaped in _IN_SCRIPT.items():
        data = data.replace(char.encode(), escaped)
    return data


class _Tellers:
    """The articles of a story by id: their heads, words and attributions."""

    def __init__(self, dossier: Dossier, marks: Sequence[Annotations]) -> None:
        self._heads = {head.id: head for head in dossier.articles}
        self._order = {head.id: place for place, head in enumerate(dossier.articles)}
        self._marks = {each.article.id: each for each in marks}

    def works(self, tellings: Iterable[Telling]) -> tuple[_Work, ...]:
        """One work a telling, in order of the story."""
        ordered = sorted(tellings, key=lambda each: self._order[each.article])
        return tuple(
            _work(self._heads[each.article], self._marks[each.article].article.words(each.span))
            for each in ordered
        )

    def author(self, tellings: Iterable[Telling]) -> _Agent | None:
        """The source to which all tellings that attribute the claim give it, if they name one."""
        named = {
            (name, kind)
            for telling in tellings
            if telling.stance == "attributes"
            for name, kind in self._sources(telling)
        }
        if len(named) != 1:
            return None
        name, kind = named.pop()
        return _agent(name, kind) if name else None

    def _sources(self, telling: Telling) -> Iterator[tuple[str | None, SourceKind]]:
        least = _MOSTLY * (telling.span.end - telling.span.start)
        for each in self._marks[telling.article].attributions:
            content = each.content
            if content is not None and content.overlaps(telling.span):
                held = min(content.end, telling.span.end) - max(content.start, telling.span.start)
                if held >= least:
                    yield each.name, each.kind


def _review(story: str, claim: Claim, tellers: _Tellers) -> _Review | None:
    """The draft for a claim; None if every article that has it denies it."""
    told = [each for each in claim.tellings if each.stance != "denies"]
    appearance = tellers.works(told)
    if not appearance:
        return None
    dated = [work for work in appearance if work.datePublished]
    first = min(dated, key=lambda work: work.datePublished or "", default=None)
    text = one_line(claim.text)
    item = _Claim(
        type="Claim",
        text=text,
        author=tellers.author(told),
        datePublished=first.datePublished if first else None,
        firstAppearance=first,
        appearance=appearance,
        subjectOf=tellers.works(each for each in claim.tellings if each.stance == "denies"),
    )
    return _Review("ClaimReview", one_line(f"{story}/{claim.id}"), "Draft", text, item)


def _work(head: ArticleHead, words: str) -> _Work:
    return _Work(
        type="NewsArticle",
        identifier=one_line(head.id) or None,
        url=web_link(head.url),
        headline=one_line(head.title) if head.title else None,
        publisher=_agent(head.outlet, "outlet") if head.outlet else None,
        datePublished=_day(head.published),
        inLanguage=language_tag(head.language),
        abstract=one_line(words),
    )


def _agent(name: str, kind: SourceKind) -> _Agent:
    return _Agent("Person" if kind == "person" else "Organization", one_line(name))


def _day(published: Published | None) -> str | None:
    """The date of publication; None unless it is known to the day and not inferred."""
    if published is None or published.how == "inferred" or published.start != published.end:
        return None
    return published.start.isoformat()
