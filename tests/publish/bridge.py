"""An invented story, written by hand as records: six reports on the closing of a bridge.

It has what a page must be able to show: dates that cannot both be right, dates that only differ in
grain, an undated event, a denial, a hedge, a quotation in four wordings, anonymous sources, copies,
rewrites, an uncertain and an undirected link, a caption, a block quotation and overlapping marks.
"""

import re
from datetime import date

from retold.model import (
    Annotations,
    Article,
    ArticleHead,
    Attribution,
    Citation,
    Claim,
    Conflict,
    Coverage,
    Derivation,
    Dossier,
    Edit,
    Event,
    EventMention,
    NameMention,
    Passage,
    Published,
    Quotation,
    Quote,
    Region,
    Relation,
    Side,
    Source,
    Span,
    StoryHead,
    Telling,
    TimeExpression,
    ToldBy,
    Variant,
    When,
)

WIRE = Article(
    "norrby-0311",
    "Inspectors closed the Skarn Bridge on Tuesday after they found cracks in 14 of its 212 "
    "hangers, "
    "two people who have seen the inspection report told Norrby Wire.\n\n"
    "“We will not open it again until every single bolt has been looked at twice,” said Ilse "
    "Haverkamp, the head of the bridge authority.\n\n"
    "The authority denied that it had known of the damage since the autumn of 2030. A spokesman "
    "said "
    "nobody had been warned.\n\n"
    "The bridge was opened in 1968. About 31,000 cars a day will have to take the ferry.",
    outlet="Norrby Wire",
    url="https://wire.example/2031/03/11/skarn",
    title="Skarn Bridge closed after cracks are found",
    byline="Maren Oldt",
    published="2031-03-11T16:40:00",
)
COURIER = Article(
    "courier-1",
    "Skarn Bridge shut over cracks\n\n"
    "Inspectors closed the Skarn Bridge on Tuesday after they found cracks in 14 of its 212 "
    "hangers, "
    "two people who have seen the inspection report told Norrby Wire.\n\n"
    "“We will not open it again until every bolt has been looked at twice,” said Ilse "
    "Haverkamp.\n\n"
    "Cars queue at the ferry landing in Skarn, March 11, 2031\n\n"
    "The authority denied that it had known of the damage since the autumn of 2030.",
    outlet="The Skarn Courier",
    url="https://courier.example/a/77",
    title="Skarn Bridge shut over cracks",
    published="2031-03-11T19:05:00",
)
HARBOUR = Article(
    "harbour-9",
    "Commuters face months on the ferry. The Skarn Bridge was closed on Monday after inspectors "
    "found "
    "cracks in 41 hangers, according to Norrby Wire. It will stay shut until “every bolt has been "
    "looked at twice”, the authority's head, Ilse Haverkamp, told Norrby Wire.\n"
    "The structure, opened in 1968, carries some 31,000 cars a day.\n"
    "The inspectors had been at work since the last week of February.",
    outlet="Harbour Daily",
    title="Months on the ferry",
    published=Published("2031-03-12", date(2031, 3, 12), date(2031, 3, 12), "day", "page"),
)
INLAND = Article(
    "inland/4",
    "As Norrby Wire reported:\n\n"
    "“Inspectors closed the Skarn Bridge on Tuesday after they found cracks in 14 of its 212 "
    "hangers.”\n\n"
    "Our own reporters saw scaffolding under the bridge as early as February. Piet Amsel, who "
    "paints "
    "the hangers, said he warned the authority in October 2030. “They told me to paint over it,” "
    "he "
    "said. The authority would not comment on that.",
    outlet="Inland Post",
    url="javascript:alert(1)",
    title="Painter says he warned of cracks",
    published="2031-03-13",
)
LANTERN = Article(
    "lantern",
    "The bridge at Skarn, which first opened in 1986, has been closed. The mayor said that "
    "nobody would "
    "drive over it until each bolt had been checked two times. The closing on March 11 came a week "
    "after the council heard of the cracks, and the council heard of them on March 9.",
    outlet="Evening Lantern",
    published=Published("2031-03-14", date(2031, 3, 14), date(2031, 3, 16), "day", "inferred"),
)
BLOG = Article(
    "ferry-lane-blog",
    "Ferry Lane notes: they say the bridge may stay shut until May. Piet Amsel, a painter, says he "
    "told them in October. “They told me to paint over it.” Nobody from the authority has said "
    "whether that is so.",
)
ARTICLES = (WIRE, COURIER, HARBOUR, INLAND, LANTERN, BLOG)
_BY_ID = {article.id: article for article in ARTICLES}


def at(article: Article, words: str, nth: int = 0) -> Span:
    """Where the words stand in an article, the nth time; AssertionError if they do not."""
    places = [match.start() for match in re.finditer(re.escape(words), article.text)]
    assert len(places) > nth, (article.id, words)
    return Span(article.id, places[nth], places[nth] + len(words))


def day(year: int, month: int, number: int) -> When:
    """One day."""
    moment = date(year, month, number)
    return When(moment, moment, "day", moment.isoformat())


def head(article: Article, regions: tuple[Region, ...] = ()) -> ArticleHead:
    """The head of an article."""
    return ArticleHead(
        article.id,
        article.outlet,
        article.url,
        article.title,
        article.byline,
        article.language,
        article.published,
        regions,
        len(article.text),
    )


def _sentences(article: Article) -> tuple[Span, ...]:
    found = re.finditer(r"\S(?:[^\n]*?[.!?][”’]?(?=\s|$)|[^\n]*)", article.text)
    return tuple(Span(article.id, match.start(), match.end()) for match in found)


def _marks(article: Article) -> Annotations:
    times = re.finditer(
        r"Tuesday|Monday|(?:autumn of|October) 2030|1968|1986|March \d+(?:, 2031)?", article.text
    )
    names = re.finditer(r"Ilse Haverkamp|Piet Amsel|Norrby Wire|Skarn Bridge", article.text)
    quotes = re.finditer(r"“[^”]*”", article.text)
    cited = re.finditer(r"two people who have seen the inspection report", article.text)
    return Annotations(
        article=article,
        published=article.published,
        sentences=_sentences(article),
        regions=_REGIONS.get(article.id, ()),
        names=tuple(NameMention(Span(article.id, *m.span()), "person", m.group()) for m in names),
        quotes=tuple(
            Quote(span, (span,), (), None, (), "direct", None)
            for span in (Span(article.id, *m.span()) for m in quotes)
        ),
        attributions=tuple(
            Attribution(Span(article.id, *m.span()), None, None, "anonymous", count=2)
            for m in cited
        ),
        times=tuple(TimeExpression(Span(article.id, *m.span()), "DATE", "XXXX") for m in times),
        quantities=(),
    )


_REGIONS = {
    COURIER.id: (
        Region("heading", at(COURIER, "Skarn Bridge shut over cracks")),
        Region("caption", at(COURIER, "Cars queue at the ferry landing in Skarn, March 11, 2031")),
    ),
    INLAND.id: (
        Region(
            "block_quotation",
            at(
                INLAND,
                "“Inspectors closed the Skarn Bridge on Tuesday after they found cracks in 14 of "
                "its "
                "212 hangers.”",
            ),
            outlet="Norrby Wire",
        ),
    ),
}
MARKS = tuple(_marks(article) for article in ARTICLES)

_LEAD = (
    "Inspectors closed the Skarn Bridge on Tuesday after they found cracks in 14 of its 212 hangers"
)
_CLOSED = "Inspectors closed the Skarn Bridge on Tuesday"
_TUESDAY, _MONDAY = day(2031, 3, 11), day(2031, 3, 10)
_FEBRUARY = When(date(2031, 2, 22), date(2031, 2, 28), "week", "2031-02-22/2031-02-28")
_YEAR_68 = When(date(1968, 1, 1), date(1968, 12, 31), "year", "1968")
_YEAR_86 = When(date(1986, 1, 1), date(1986, 12, 31), "year", "1986")
_MARCH = When(date(2031, 3, 1), date(2031, 3, 31), "month", "2031-03")

EVENTS = (
    Event(
        "e-open",
        "The bridge was opened in 1968",
        at(WIRE, "The bridge was opened in 1968"),
        _YEAR_68,
        (
            EventMention(
                at(WIRE, "The bridge was opened in 1968"), "in 1968", _YEAR_68, "year given"
            ),
            EventMention(
                at(HARBOUR, "The structure, opened in 1968"), "in 1968", _YEAR_68, "year given"
            ),
            EventMention(
                at(LANTERN, "The bridge at Skarn, which first opened in 1986"),
                "in 1986",
                _YEAR_86,
                "year given",
            ),
        ),
        2,
    ),
    Event(
        "e-warned",
        "he warned the authority in October 2030",
        at(INLAND, "he warned the authority in October 2030"),
        When(date(2030, 10, 1), date(2030, 10, 31), "month", "2030-10"),
        (
            EventMention(
                at(INLAND, "he warned the authority in October 2030"),
                "in October 2030",
                When(date(2030, 10, 1), date(2030, 10, 31), "month", "2030-10"),
                "month and year given",
            ),
            EventMention(
                at(BLOG, "he told them in October"),
                "in October",
                None,
                "this report is not dated, so the year is not known",
            ),
        ),
        1,
    ),
    Event(
        "e-inspect",
        "The inspectors had been at work since the last week of February",
        at(HARBOUR, "The inspectors had been at work since the last week of February"),
        _FEBRUARY,
        (
            EventMention(
                at(HARBOUR, "The inspectors had been at work since the last week of February"),
                "the last week of February",
                _FEBRUARY,
                "the year of printing",
            ),
        ),
        1,
    ),
    Event(
        "e-closed",
        _CLOSED,
        at(WIRE, _CLOSED),
        _TUESDAY,
        (
            EventMention(at(WIRE, _CLOSED), "on Tuesday", _TUESDAY, "the Tuesday before printing"),
            EventMention(
                at(COURIER, _CLOSED), "on Tuesday", _TUESDAY, "the Tuesday before printing"
            ),
            EventMention(
                at(HARBOUR, "The Skarn Bridge was closed on Monday"),
                "on Monday",
                _MONDAY,
                "the Monday before printing",
                (at(HARBOUR, "on Monday"),),
            ),
            EventMention(
                at(LANTERN, "The closing on March 11"), "on March 11", _TUESDAY, "year of printing"
            ),
            EventMention(at(INLAND, _CLOSED), "on Tuesday", _MARCH, "month of printing"),
        ),
        2,
    ),
    Event(
        "e-council",
        "the council heard of them on March 9",
        at(LANTERN, "the council heard of them on March 9"),
        day(2031, 3, 9),
        (
            EventMention(
                at(LANTERN, "came a week after the council heard of the cracks"),
                "a week after",
                day(2031, 3, 4),
                "a week before the closing that the same sentence dates",
            ),
            EventMention(
                at(LANTERN, "the council heard of them on March 9"),
                "on March 9",
                day(2031, 3, 9),
                "year of printing",
            ),
        ),
        1,
    ),
    Event(
        "e-may",
        "the bridge may stay shut until May",
        at(BLOG, "the bridge may stay shut until May"),
        None,
        (
            EventMention(
                at(BLOG, "the bridge may stay shut until May"), "until May", None, "undated"
            ),
        ),
        1,
    ),
)

QUOTATIONS = (
    Quotation(
        "q-bolt",
        "Ilse Haverkamp",
        "Norrby Wire",
        (
            Variant(
                "We will not open it again until every single bolt has been looked at twice,",
                (
                    at(
                        WIRE,
                        "We will not open it again until every single bolt has been looked at "
                        "twice,",
                    ),
                ),
                (WIRE.id,),
                (),
            ),
            Variant(
                "We will not open it again until every bolt has been looked at twice,",
                (
                    at(
                        COURIER,
                        "We will not open it again until every bolt has been looked at twice,",
                    ),
                ),
                (COURIER.id,),
                (Edit("trimmed", "single", ""),),
            ),
            Variant(
                "every bolt has been looked at twice",
                (at(HARBOUR, "every bolt has been looked at twice"),),
                (HARBOUR.id,),
                (
                    Edit("trimmed", "We will not open it again until", ""),
                    Edit("trimmed", "single", ""),
                ),
            ),
            Variant(
                "nobody would drive over it until each bolt had been checked two times",
                (
                    at(
                        LANTERN,
                        "nobody would drive over it until each bolt had been checked two times",
                    ),
                ),
                (LANTERN.id,),
                (
                    Edit("moved", "", ""),
                    Edit("reworded", "looked at twice", "checked two times"),
                    Edit("respoken", "Ilse Haverkamp", "The mayor"),
                ),
                quoted=False,
                speaker="The mayor",
            ),
        ),
        evidence=(at(WIRE, "said Ilse Haverkamp"),),
        earliest=0,
    ),
    Quotation(
        "q-paint",
        "Piet Amsel",
        None,
        (
            Variant(
                "They told me to paint over it",
                (
                    at(INLAND, "They told me to paint over it"),
                    at(BLOG, "They told me to paint over it"),
                ),
                (INLAND.id, BLOG.id),
                (),
            ),
        ),
    ),
)

CLAIMS = (
    Claim(
        "k-count",
        "they found cracks in 14 of its 212 hangers",
        (
            Telling(WIRE.id, at(WIRE, "they found cracks in 14 of its 212 hangers"), "attributes"),
            Telling(
                COURIER.id, at(COURIER, "they found cracks in 14 of its 212 hangers"), "attributes"
            ),
            Telling(HARBOUR.id, at(HARBOUR, "inspectors found cracks in 41 hangers"), "asserts"),
            Telling(INLAND.id, at(INLAND, "they found cracks in 14 of its 212 hangers"), "asserts"),
        ),
        1,
        (LANTERN.id, BLOG.id),
    ),
    Claim(
        "k-warned",
        "he warned the authority",
        (
            Telling(WIRE.id, at(WIRE, "nobody had been warned"), "denies"),
            Telling(INLAND.id, at(INLAND, "he warned the authority"), "asserts"),
            Telling(BLOG.id, at(BLOG, "says he told them"), "hedges"),
        ),
        2,
        (HARBOUR.id, LANTERN.id),
    ),
    Claim(
        "k-scaffold",
        "Our own reporters saw scaffolding under the bridge as early as February",
        (
            Telling(
                INLAND.id,
                at(INLAND, "Our own reporters saw scaffolding under the bridge"),
                "asserts",
            ),
        ),
        1,
        (WIRE.id, COURIER.id, HARBOUR.id, LANTERN.id, BLOG.id),
    ),
)

CONFLICTS = (
    Conflict(
        "c-count",
        "number",
        "cracks in 14 of its 212 hangers",
        (
            Side("14", (at(WIRE, "14"), at(COURIER, "14"), at(INLAND, "14")), 1),
            Side("41", (at(HARBOUR, "41 hangers"),), 1),
        ),
        "both count hangers with cracks",
        "k-count",
    ),
    Conflict(
        "c-day",
        "date",
        _CLOSED,
        (
            Side(
                "Tuesday, 11 Mar 2031",
                (at(WIRE, "on Tuesday"), at(COURIER, "on Tuesday"), at(LANTERN, "on March 11")),
                2,
            ),
            Side("Monday, 10 Mar 2031", (at(HARBOUR, "on Monday"),), 1),
        ),
        "one closing cannot begin on two days",
        "e-closed",
    ),
    Conflict(
        "c-opened",
        "date",
        "The bridge was opened in 1968",
        (
            Side("1968", (at(WIRE, "1968"), at(HARBOUR, "1968")), 1),
            Side("1986", (at(LANTERN, "1986"),), 1),
        ),
        "a bridge is opened once; the years do not meet",
        "e-open",
    ),
    Conflict(
        "c-warned",
        "polarity",
        "he warned the authority",
        (
            Side("told", (at(INLAND, "he warned the authority in October 2030"),), 1),
            Side("denied", (at(WIRE, "A spokesman said nobody had been warned."),), 1),
        ),
        "one report tells what another has denied",
        "k-warned",
    ),
    Conflict(
        "c-council",
        "inside",
        "the council heard of them on March 9",
        (
            Side("4 Mar 2031", (at(LANTERN, "a week after the council heard of the cracks"),), 1),
            Side("9 Mar 2031", (at(LANTERN, "the council heard of them on March 9"),), 1),
        ),
        "the same report gives both",
        "e-council",
    ),
)

SOURCES = (
    Source(
        "s-wire",
        "Norrby Wire",
        "outlet",
        None,
        (
            Citation(COURIER.id, (at(COURIER, "told Norrby Wire"),)),
            Citation(
                HARBOUR.id,
                (at(HARBOUR, "according to Norrby Wire"), at(HARBOUR, "told Norrby Wire")),
            ),
            Citation(INLAND.id, (at(INLAND, "As Norrby Wire reported"),)),
        ),
        True,
        collapses=(WIRE.id, COURIER.id, HARBOUR.id),
        why="reports 2 and 3 name it as the origin and tell nothing that it did not",
    ),
    Source(
        "s-two",
        "two people who have seen the inspection report",
        "anonymous",
        2,
        (
            Citation(WIRE.id, (at(WIRE, "two people who have seen the inspection report"),)),
            Citation(COURIER.id, (at(COURIER, "two people who have seen the inspection report"),)),
        ),
        True,
        through="s-wire",
    ),
    Source(
        "s-amsel",
        "Piet Amsel",
        "person",
        None,
        (
            Citation(INLAND.id, (at(INLAND, "Piet Amsel, who paints the hangers, said"),)),
            Citation(BLOG.id, (at(BLOG, "Piet Amsel, a painter, says"),)),
        ),
        False,
        collapses=(INLAND.id, BLOG.id),
        why="both have it from the same man",
    ),
    Source(
        "s-mayor",
        "The mayor",
        "person",
        None,
        (Citation(LANTERN.id, (at(LANTERN, "The mayor"),)),),
        False,
    ),
)

PASSAGES = (
    Passage(
        "p-lead",
        (
            at(WIRE, _LEAD),
            at(COURIER, _LEAD),
            at(INLAND, _LEAD),
        ),
        "verbatim",
        1.0,
    ),
    Passage(
        "p-told",
        (
            at(
                WIRE,
                "The bridge was opened in 1968. About 31,000 cars a day "
                "will have to take the ferry.",
            ),
            at(HARBOUR, "The structure, opened in 1968, carries some 31,000 cars a day."),
        ),
        "reworded",
        0.71,
    ),
)

LINEAGE = (
    Derivation(
        COURIER.id,
        WIRE.id,
        "copied",
        0.98,
        (at(COURIER, "two people who have seen the inspection report told Norrby Wire"),),
        why="same words, printed later, names the wire",
    ),
    Derivation(
        HARBOUR.id,
        WIRE.id,
        "rewritten",
        0.83,
        (at(HARBOUR, "according to Norrby Wire"),),
        runner_up=COURIER.id,
        why="same order of telling, names the wire",
    ),
    Derivation(
        INLAND.id,
        WIRE.id,
        "cites",
        0.95,
        (at(INLAND, "As Norrby Wire reported"),),
        why="quotes it as a block",
    ),
    Derivation(
        LANTERN.id,
        HARBOUR.id,
        "rewritten",
        0.52,
        (),
        runner_up=WIRE.id,
        why="tells the same in the same order, names nobody",
    ),
    Derivation(
        BLOG.id,
        INLAND.id,
        "copied",
        0.8,
        (at(BLOG, "They told me to paint over it"),),
        directed=False,
        why="one quotation in the same words; this report is not dated",
    ),
    Derivation(
        INLAND.id,
        "s-amsel",
        "cites",
        0.9,
        (at(INLAND, "Piet Amsel"),),
        why="names him as the speaker",
    ),
    Derivation(WIRE.id, None, "cites", 0.9, (), why="nobody here printed it earlier"),
)


RELATIONS = (
    Relation(
        "Ilse Haverkamp",
        "Piet Amsel",
        day(2030, 11, 4),
        "AID",
        3.0,
        True,
        (at(INLAND, "he warned the authority in October 2030"),),
        1,
        quadrant="material cooperation",
        mode="",
        cameo="07",
        entry="help",
    ),
    Relation(
        "Piet Amsel",
        "Ilse Haverkamp",
        When(date(2030, 10, 1), date(2030, 10, 31), "month", "2030-10"),
        "ACCUSE",
        -2.0,
        True,
        (at(INLAND, "he warned the authority"), at(BLOG, "he told them in October")),
        2,
        quadrant="verbal conflict",
        cameo="11",
        entry="warn",
    ),
    Relation(
        "Ilse Haverkamp",
        "Piet Amsel",
        day(2031, 3, 13),
        "REJECT",
        -4.0,
        True,
        (at(INLAND, "The authority would not comment on that"),),
        1,
        quadrant="verbal conflict",
        cameo="12",
        entry="not comment",
        how="“2031-03-13”: given",
        source_for="Skarnland",
    ),
    Relation(
        "Ilse Haverkamp",
        "Piet Amsel",
        None,
        "THREATEN",
        -5.0,
        True,
        (at(BLOG, "They told me to paint over it"),),
        1,
        quadrant="verbal conflict",
        cameo="13",
        entry="told",
        earlier=True,
    ),
    Relation(
        "Ilse Haverkamp",
        "Piet Amsel",
        None,
        "CONSULT",
        1.0,
        False,
        (at(WIRE, "A spokesman said nobody had been warned"),),
        1,
        quadrant="verbal cooperation",
        cameo="04",
        entry="speak to",
        why="denied",
        by=date(2031, 3, 11),
    ),
)


def _covered(claim: Claim) -> Coverage:
    return Coverage(
        claim.text,
        claim.id,
        tuple(ToldBy(telling.article, telling.span) for telling in claim.tellings),
        claim.silent,
    )


def _told(event: Event) -> Coverage:
    told = {mention.span.article: mention.span for mention in event.mentions}
    return Coverage(
        event.label,
        event.id,
        tuple(ToldBy(article, span) for article, span in told.items()),
        tuple(article.id for article in ARTICLES if article.id not in told),
    )


DOSSIER = Dossier(
    story=StoryHead(
        "s0123456789ab",
        "Skarn Bridge closed after cracks are found",
        tuple(article.id for article in ARTICLES),
        date(2031, 3, 11),
        date(2031, 3, 16),
        tuple(sorted({article.outlet for article in ARTICLES if article.outlet})),
        3,
    ),
    articles=tuple(head(article, _REGIONS.get(article.id, ())) for article in ARTICLES),
    sources=SOURCES,
    passages=PASSAGES,
    lineage=LINEAGE,
    quotations=QUOTATIONS,
    events=EVENTS,
    claims=CLAIMS,
    conflicts=CONFLICTS,
    coverage=(*map(_told, EVENTS), *map(_covered, CLAIMS)),
    relations=RELATIONS,
)
