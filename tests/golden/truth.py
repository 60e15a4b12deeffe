"""The truth about the bundled example, as records."""

import datetime

import msgspec

from retold.example import ARTICLES, TRUTH
from retold.model import Article, DerivationKind, Dossier, EditKind, Span
from retold.read import read


class TrueStory(msgspec.Struct, frozen=True):
    about: str
    articles: list[str]


class TrueDerivation(msgspec.Struct, frozen=True):
    child: str
    parent: str
    kind: DerivationKind
    credited: bool


class TrueCitation(msgspec.Struct, frozen=True):
    article: str
    source: str


class TrueEvent(msgspec.Struct, frozen=True):
    label: str
    date: datetime.date
    told_by: list[str]


class BentDate(msgspec.Struct, frozen=True):
    article: str
    about: str
    words: str
    date: datetime.date
    original_article: str
    original_words: str
    original_date: datetime.date


class BentNumber(msgspec.Struct, frozen=True):
    article: str
    counted: str
    words: str
    number: int
    original_article: str
    original_words: str
    original_number: int


class TrueVariant(msgspec.Struct, frozen=True):
    article: str
    words: str
    edits: list[EditKind]


class TrueQuotation(msgspec.Struct, frozen=True):
    speaker: str
    base: str
    articles: list[str]
    variants: list[TrueVariant]


class TrueDenial(msgspec.Struct, frozen=True):
    article: str
    by: str
    words: str
    denied_in: str
    denied_words: str


class TrueCorrection(msgspec.Struct, frozen=True, rename={"before": "from", "after": "to"}):
    article: str
    corrects: str
    words: str
    before: int
    after: int


class AnonymousSource(msgspec.Struct, frozen=True):
    article: str
    words: str
    count: int


class Origin(msgspec.Struct, frozen=True):
    origin: str
    articles: list[str]


class Truth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    stories: list[TrueStory]
    derivations: list[TrueDerivation]
    cites: list[TrueCitation]
    events: list[TrueEvent]
    bent_dates: list[BentDate]
    bent_numbers: list[BentNumber]
    quotations: list[TrueQuotation]
    denials: list[TrueDenial]
    corrections: list[TrueCorrection]
    anonymous_sources: list[AnonymousSource]
    independent_sources: list[Origin]


TRUE = msgspec.json.decode(TRUTH.read_bytes(), type=Truth)

EXAMPLE: dict[str, Article] = {article.id: article for article in read(ARTICLES)}


def place(article: str, words: str) -> Span:
    """Where the words stand in an article of the example, for the first time."""
    start = EXAMPLE[article].text.index(words)
    return Span(article, start, start + len(words))


def touches(spans: tuple[Span, ...], article: str, words: str) -> bool:
    """Whether one of the spans lies, at least partly, on the words."""
    return any(span.overlaps(place(article, words)) for span in spans)


def outlets_cited(dossier: Dossier, article: str) -> list[str]:
    """The names of the outlets that an article is held to name as its source."""
    return [
        source.name
        for source in dossier.sources
        if source.kind == "outlet" and any(one.article == article for one in source.cited_by)
    ]
