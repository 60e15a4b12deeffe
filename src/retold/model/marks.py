"""What one article says about itself: marks on its text, each with the words it was read from."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, TypeVar

import msgspec

from .article import Article, Published
from .interval import Interval
from .span import Span

RegionKind = Literal[
    "body", "heading", "caption", "block_quotation", "embedded_post", "credit", "boilerplate"
]
NameKind = Literal["person", "organisation", "place", "outlet", "office", "other"]
QuoteKind = Literal["direct", "indirect", "mixed"]
SourceKind = Literal["outlet", "person", "organisation", "document", "anonymous"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["absolute", "published", "telling", "none"]
Hedge = Literal["about", "at_least", "at_most", "more_than", "less_than"]


class Region(msgspec.Struct, frozen=True):
    """A stretch of the article that is not plain reporting, or the body that is.

    ``outlet`` names whose words a block quotation or an embedded post holds, where the text says
    so; ``why`` says which rule made the region.
    """

    kind: RegionKind
    span: Span
    outlet: str | None = None
    why: str = ""


class NameMention(msgspec.Struct, frozen=True):
    """A mention of a person, body, place or office.

    ``entity`` is the fullest name of the thing inside this article, the same string for all its
    mentions; None where the mention ("the mayor") cannot be told to be one of them.
    ``by_name`` is false for a description or an office that stands in for a name.
    """

    span: Span
    kind: NameKind
    entity: str | None
    by_name: bool = True


class Quote(msgspec.Struct, frozen=True):
    """Words or thoughts given to somebody, in PolNeAR's sense.

    ``content`` runs from the first to the last word of what was said; ``parts`` are the pieces of
    it where the attribution stands between them (one piece, equal to ``content``, where it does
    not). Marks of quotation belong to the parts; ``quoted`` are the stretches between them.
    ``speaker`` is the entity that the speaker spans refer to, None when unknown;
    ``why`` names what the resolution rests on and ``evidence`` its words.
    """

    content: Span
    parts: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    speaker_spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: str | None
    why: str = ""
    evidence: tuple[Span, ...] = ()


class Attribution(msgspec.Struct, frozen=True):
    """Where the article says that it has something from ("according to Axios").

    ``name`` is the canonical name of the source, None for an anonymous one; ``count`` how many
    anonymous sources are spoken of and ``description`` in which words ("two sources familiar with
    their conversations"). ``told`` is the outlet that the source spoke to, when another than this
    article's ("… tell Axios").
    """

    source: Span
    cue: Span | None
    content: Span | None
    kind: SourceKind
    name: str | None = None
    count: int | None = None
    description: str | None = None
    told: str | None = None
    told_span: Span | None = None


class TimeExpression(msgspec.Struct, frozen=True):
    """A time expression by TIMEX3 (TimeML 1.2.1): surface, type, normalised value.

    ``interval`` is None where no calendar days follow (durations, sets, "recently").
    ``anchor`` says what a relative expression was resolved against: nothing (``absolute``), the
    article's date (``published``), or a date earlier in the ``telling``, whose span is then
    ``anchor_span``. ``edtf`` is the Extended Date/Time Format string of the interval; ``mod`` the
    TIMEX3 modifier (START, MID, END, APPROX, MORE_THAN …), None without one.
    """

    span: Span
    type: TimexType
    value: str
    interval: Interval | None = None
    anchor: Anchor = "none"
    anchor_span: Span | None = None
    edtf: str | None = None
    mod: str | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A number that counts or measures something: "at least 12 people" is 12, at_least, "people".

    ``value`` is in ``unit`` as written, scaled ("3 million dollars" is 3e6 USD); ``unit`` is an ISO
    currency code, "%", or a unit's singular name; ``counted`` is the noun that is counted, singular
    and lowercase.
    """

    span: Span
    value: float
    unit: str | None = None
    counted: str | None = None
    hedge: Hedge | None = None


class Annotations(msgspec.Struct, frozen=True):
    """All marks of one article, each kind in order of its place in the text.

    ``published`` is the best known date of the article: its own, or inferred from the text.
    """

    article: Article
    published: Published | None
    sentences: tuple[Span, ...]
    regions: tuple[Region, ...]
    names: tuple[NameMention, ...]
    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]


Mark = TypeVar("Mark", NameMention, Quantity, TimeExpression)


def beginning_in(marks: Sequence[Mark], span: Span) -> Sequence[Mark]:
    """The marks that begin in a span; they are in order of their places."""
    first = bisect_left(marks, span.start, key=lambda mark: mark.span.start)
    last = bisect_left(marks, span.end, lo=first, key=lambda mark: mark.span.start)
    return marks[first:last]
