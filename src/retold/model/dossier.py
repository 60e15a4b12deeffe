"""What Retold says about one story. Every derived record carries the spans that it rests on."""

import datetime
from datetime import date
from typing import Literal

import msgspec

from .article import DateSource, Published
from .interval import Grain
from .marks import Hedge, Region, SourceKind
from .span import Span

PassageKind = Literal["verbatim", "reworded"]
DerivationKind = Literal["copied", "rewritten", "cites"]
EditKind = Literal["trimmed", "reworded", "joined", "shifted", "moved", "respoken"]
Stance = Literal["asserts", "denies", "hedges", "attributes"]
ConflictKind = Literal[
    "date", "number", "name", "place", "quotation", "speaker", "polarity", "cause", "inside"
]


class StoryHead(msgspec.Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """The story in counts. ``first`` and ``last`` bound the publication dates known or inferred."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: date | None
    last: date | None
    outlets: tuple[str, ...]
    independent_sources: int


class ArticleHead(msgspec.Struct, frozen=True):
    """One article of the story, without its text. ``text_length`` is in code points."""

    id: str
    outlet: str | None
    url: str | None
    title: str | None
    byline: str | None
    language: str | None
    published: Published | None
    regions: tuple[Region, ...]
    text_length: int


class Citation(msgspec.Struct, frozen=True):
    """Where one article names a source."""

    article: str
    spans: tuple[Span, ...]


class Source(msgspec.Struct, frozen=True):
    """Who is cited as having it first hand, or as having told it.

    ``origin`` is true where the telling of the whole story goes back to this source.
    ``through`` is the id of the outlet source that an anonymous or other source spoke to.
    ``collapses`` are the articles that count as one independent source because of this one, and
    ``why`` says on what ground.
    """

    id: str
    name: str
    kind: SourceKind
    count: int | None
    cited_by: tuple[Citation, ...]
    origin: bool
    through: str | None = None
    collapses: tuple[str, ...] = ()
    why: str = ""


class Passage(msgspec.Struct, frozen=True):
    """Stretches of two or more articles that tell the same thing, one span an article.

    ``score`` from 0 to 1: for verbatim the share of equal words, for reworded the alignment score.
    ``region`` is the kind of region that the passage lies in ("caption" for a shared caption).
    """

    id: str
    spans: tuple[Span, ...]
    kind: PassageKind
    score: float
    region: str = "body"


class Derivation(msgspec.Struct, frozen=True):
    """Who had it from whom: ``parent`` is an article's id or, for ``cites``, a source's id;
    None where the origin is nobody here; of a copy, where it shares a source that is not here with
    ``runner_up``. ``confidence`` from 0 to 1; ``why`` in plain words;
    ``directed`` is false where two articles are related but nothing says who was first."""

    child: str
    parent: str | None
    kind: DerivationKind
    confidence: float
    evidence: tuple[Span, ...]
    runner_up: str | None = None
    directed: bool = True
    why: str = ""


class Edit(msgspec.Struct, frozen=True, rename={"before": "from", "after": "to"}):
    """One change from the base wording: the words before and after, either may be empty."""

    kind: EditKind
    before: str
    after: str


class Variant(msgspec.Struct, frozen=True):
    """One wording of a quotation: where it stands, and how it differs from the base variant."""

    text: str
    spans: tuple[Span, ...]
    articles: tuple[str, ...]
    edits: tuple[Edit, ...]
    quoted: bool = True
    speaker: str | None = None
    through: str | None = None


class Quotation(msgspec.Struct, frozen=True):
    """One utterance in all its wordings. The first variant is the base that edits are counted from:
    the fullest; ``earliest`` is the index of the earliest printed one, None without dates.
    ``evidence`` holds the words that give the speaker and the outlet that it came through."""

    id: str
    speaker: str | None
    through: str | None
    variants: tuple[Variant, ...]
    evidence: tuple[Span, ...] = ()
    earliest: int | None = None


class When(msgspec.Struct, frozen=True):
    """An interval of days, its grain, and its EDTF string (ISO 8601-2, level 1)."""

    start: date
    end: date
    grain: Grain
    edtf: str


class EventMention(msgspec.Struct, frozen=True):
    """One telling of an event: ``said`` are the words that date it (empty when undated here),
    ``when`` what they mean, ``how`` the reasoning, ``spans`` what the reasoning rests on."""

    span: Span
    said: str
    when: When | None
    how: str
    spans: tuple[Span, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """Something that happened. ``label`` is words of a report, whose place is ``label_span``.
    ``when`` is the date that most independent sources support; None when nobody dates it."""

    id: str
    label: str
    label_span: Span
    when: When | None
    mentions: tuple[EventMention, ...]
    independent_sources: int


class Teller(msgspec.Struct, frozen=True):
    """To whom an article gives what it tells: ``span`` are the words for them, ``name`` whom these
    mean (None for those without a name), ``cue`` the words that say so ("said")."""

    span: Span
    name: str | None = None
    cue: Span | None = None


class Parts(msgspec.Struct, frozen=True):
    """What one telling was read as, each part with its words; None and empty where none was found.

    ``predicate`` is the group of the finite verb, ``objects`` are the noun phrases behind it in
    their order, what "by" names among them. ``numbers``, ``dates`` and ``places`` are those of the
    whole proposition. ``negated`` is true where it is told as not so, by the words of ``negation``;
    ``modality`` are the words by which it is not told as plainly so ("may", "reportedly").
    ``attributed`` are those whose words or knowledge it is, the nearest to it first.
    """

    subject: Span | None = None
    predicate: Span | None = None
    objects: tuple[Span, ...] = ()
    numbers: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    negated: bool = False
    negation: Span | None = None
    modality: tuple[Span, ...] = ()
    attributed: tuple[Teller, ...] = ()


class Telling(msgspec.Struct, frozen=True):
    """One article's telling of a claim and how it stands to it. ``span`` is a sentence, or a part
    of one that tells something by itself."""

    article: str
    span: Span
    stance: Stance
    parts: Parts = Parts()


class Claim(msgspec.Struct, frozen=True):
    """One proposition in the words of its clearest telling, who tells it and who is silent.
    ``single`` is true where one article alone tells it."""

    id: str
    text: str
    tellings: tuple[Telling, ...]
    independent_sources: int
    silent: tuple[str, ...]
    single: bool = False


class Voice(msgspec.Struct, frozen=True):
    """Who says the words of ``span``, from whom, and when.

    ``speaker`` is whom the article gives the words to, None where it speaks itself or names
    nobody; ``source`` is where the article says that it has them from, in its words ("according to
    Axios"), None if it does not say; ``printed`` is the first day on which the article may have
    come out, ``printed_how`` how that is known: an ``inferred`` day is no more than what its text
    allows.
    """

    article: str
    span: Span
    speaker: str | None = None
    source: str | None = None
    printed: date | None = None
    printed_how: DateSource | None = None


class Side(msgspec.Struct, frozen=True):
    """One side of a conflict: the value as it is told, its words, who stands behind it. ``voices``
    say for each of the ``spans``, in their order, who says it, from whom, and when."""

    value: str
    spans: tuple[Span, ...]
    independent_sources: int
    voices: tuple[Voice, ...] = ()


class Conflict(msgspec.Struct, frozen=True):
    """Tellings that cannot all be right. All sides, never a verdict. ``inside`` is true when one
    article contradicts itself; ``why`` says on what reading the sides cannot meet. ``weight`` is
    what hangs on it (reports that tell it, dates counted from its words) times the independent
    sources behind its second strongest side."""

    id: str
    kind: ConflictKind
    subject: str
    sides: tuple[Side, ...]
    why: str = ""
    about: str | None = None
    weight: int = 0


class SeriesValue(msgspec.Struct, frozen=True):
    """One value of a series: the number and its hedge, the words that give it, when they were first
    printed (None if unknown) and who stands behind them."""

    value: str
    number: float
    hedge: Hedge | None
    told: date | None
    spans: tuple[Span, ...]
    independent_sources: int


class Series(msgspec.Struct, frozen=True):
    """A number that grew while the story was told, in order of its values: no conflict, since later
    reports tell more. ``counted`` says of what it is the toll ("killed", "arrested protester")."""

    id: str
    subject: str
    counted: str
    values: tuple[SeriesValue, ...]


class ToldBy(msgspec.Struct, frozen=True):
    """One article that tells a thing, and where."""

    article: str
    span: Span


class Coverage(msgspec.Struct, frozen=True):
    """Who tells a claim or an event (``of`` is its id) and who is silent."""

    subject: str
    of: str
    told_by: tuple[ToldBy, ...]
    silent: tuple[str, ...]


class Relation(msgspec.Struct, frozen=True):
    """Something that one actor did or said to another, coded by PLOVER.

    ``spans``: the words of its clearest telling first, then of the others, then those of its date.
    ``score`` from -10 (conflict) to 10 (cooperation). ``happened`` is false for what is denied,
    lies ahead, or is only said by somebody; ``why`` then says which. ``entry`` is the line of the
    lexicon that the coding rests on, ``cameo`` the code of its kind in CAMEO.
    ``earlier`` is true where the tense alone dates it: before what the report tells ("had called").
    ``how`` says where the date comes from; ``by`` is the day of the first report that tells it, by
    which it had happened. ``source_for`` and ``target_for`` name the states that the two act for by
    their office, where the reports give it.
    """

    source: str
    target: str
    date: When | None
    code: str
    score: float
    happened: bool
    spans: tuple[Span, ...]
    independent_sources: int
    quadrant: str = ""
    mode: str = ""
    context: str = ""
    cameo: str = ""
    entry: str = ""
    why: str = ""
    earlier: bool = False
    how: str = ""
    source_for: str = ""
    target_for: str = ""
    by: datetime.date | None = None


class Dossier(msgspec.Struct, frozen=True):
    """Everything that Retold says about one story."""

    story: StoryHead
    articles: tuple[ArticleHead, ...]
    sources: tuple[Source, ...]
    passages: tuple[Passage, ...]
    lineage: tuple[Derivation, ...]
    quotations: tuple[Quotation, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    conflicts: tuple[Conflict, ...]
    coverage: tuple[Coverage, ...]
    relations: tuple[Relation, ...]
    series: tuple[Series, ...] = ()
