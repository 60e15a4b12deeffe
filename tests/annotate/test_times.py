"""Time expressions: what is found, its TIMEX3 type and value, and what it is counted from."""

import pytest

from retold.annotate.sentences import cut
from retold.annotate.times import find_times
from retold.model import Article, NameMention, TimeExpression

# A Friday.
PUBLISHED = "2013-03-22"


def read(text: str, published: str | None = PUBLISHED) -> list[TimeExpression]:
    document = cut(Article("a", text, published=published))
    return list(find_times(document, (), (), ())[0])


def brief(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str, str]]:
    found = read(text, published)
    return [(text[t.span.start : t.span.end], t.type, t.value) for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died on Nov. 21, 2012.", [("Nov. 21, 2012", "DATE", "2012-11-21")]),
        ("On 13 January 2013 it rained.", [("13 January 2013", "DATE", "2013-01-13")]),
        ("They met on 3/25/2013.", [("3/25/2013", "DATE", "2013-03-25")]),
        ("They met on 25/3/2013.", [("25/3/2013", "DATE", "2013-03-25")]),
        ("They met on 25.03.2013.", [("25.03.2013", "DATE", "2013-03-25")]),
        ("Updated 2013-03-25.", [("2013-03-25", "DATE", "2013-03-25")]),
        ("Updated 2013-03-25T08:30:00Z.", [("2013-03-25T08:30", "TIME", "2013-03-25T08:30")]),
        ("the 4th of July, 2010", [("the 4th of July, 2010", "DATE", "2010-07-04")]),
        ("in November 2012", [("November 2012", "DATE", "2012-11")]),
        ("early December 2012", [("early December 2012", "DATE", "2012-12")]),
        ("They won the 2012 elections.", [("2012", "DATE", "2012")]),
        ("in the 1990s", [("the 1990s", "DATE", "199")]),
        ("in the early '80s", [("the early '80s", "DATE", "198")]),
        ("in the 1980's", [("the 1980's", "DATE", "198")]),
        ("in the 19th century", [("the 19th century", "DATE", "18")]),
        ("fiscal 2013", [("fiscal 2013", "DATE", "FY2013")]),
        ("Q1 2013 results", [("Q1 2013", "DATE", "2013-Q1")]),
        ("the third quarter of 2009", [("the third quarter of 2009", "DATE", "2009-Q3")]),
        ("the first half of 2013", [("the first half of 2013", "DATE", "2013-H1")]),
        ("in the summer of 2011", [("the summer of 2011", "DATE", "2011-SU")]),
        ("after 9/11", [("9/11", "DATE", "2001-09-11")]),
    ],
)
def test_dates_that_say_their_year(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected
    assert brief(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He spoke on Tuesday.", [("Tuesday", "DATE", "2013-03-19")]),
        ("He will speak on Tuesday.", [("Tuesday", "DATE", "2013-03-26")]),
        ("She arrived last Friday.", [("last Friday", "DATE", "2013-03-15")]),
        ("It opens next Monday.", [("next Monday", "DATE", "2013-03-25")]),
        ("They met this week.", [("this week", "DATE", "2013-W12")]),
        ("They met two weeks ago.", [("two weeks ago", "DATE", "2013-W10")]),
        ("He left two years ago.", [("two years ago", "DATE", "2011")]),
        ("It rained in November.", [("November", "DATE", "2012-11")]),
        ("It fell on Nov. 21.", [("Nov. 21", "DATE", "2012-11-21")]),
        ("The vote is set for March 30.", [("March 30", "DATE", "2013-03-30")]),
        ("on Sunday, March 17", [("Sunday, March 17", "DATE", "2013-03-17")]),
        ("It grew last summer.", [("last summer", "DATE", "2012-SU")]),
        ("It opened last September.", [("last September", "DATE", "2012-09")]),
        ("It shrank in the third quarter.", [("the third quarter", "DATE", "2012-Q3")]),
        ("It grew in the second quarter of last year.",
         [("the second quarter of last year", "DATE", "2012-Q2")]),
        ("He left late last year.", [("late last year", "DATE", "2012")]),
        ("They met over the weekend.", [("the weekend", "DATE", "2013-W11-WE")]),
        ("Today's vote and yesterday evening.",
         [("Today", "DATE", "2013-03-22"), ("yesterday evening", "TIME", "2013-03-21TEV")]),
        ("Last night it snowed.", [("Last night", "TIME", "2013-03-21TNI")]),
        ("It began Tuesday night.", [("Tuesday night", "TIME", "2013-03-19TNI")]),
        ("It fell early Wednesday morning.",
         [("early Wednesday morning", "TIME", "2013-03-20TMO")]),
        ("It ended at 10 a.m. Eastern time on Thursday.",
         [("10 a.m. Eastern time on Thursday", "TIME", "2013-03-21T10:00")]),
        ("It stays closed until Friday.", [("Friday", "DATE", "2013-03-22")]),
        ("At 8:30 p.m. EST on Monday, he spoke.",
         [("8:30 p.m. EST on Monday", "TIME", "2013-03-18T20:30")]),
        ("It ended by 3pm Tuesday.", [("3pm Tuesday", "TIME", "2013-03-19T15:00")]),
        ("It closed at 16:08 UTC.", [("16:08 UTC", "TIME", "2013-03-22T16:08Z")]),
        ("They dined on Christmas Day.", [("Christmas Day", "DATE", "2012-12-25")]),
        ("Thanksgiving was quiet.", [("Thanksgiving", "DATE", "2012-11-22")]),
        ("They closed on Good Friday 2011.", [("Good Friday 2011", "DATE", "2011-04-22")]),
    ],
)  # fmt: skip
def test_dates_seen_from_the_article(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took more than two years.", [("more than two years", "DURATION", "P2Y")]),
        ("A two-year deal.", [("two-year", "DURATION", "P2Y")]),
        ("He waited half an hour.", [("half an hour", "DURATION", "PT30M")]),
        ("two and a half years", [("two and a half years", "DURATION", "P2.5Y")]),
        ("a decade of war", [("a decade", "DURATION", "P10Y")]),
        ("the past three months", [("the past three months", "DURATION", "P3M")]),
        ("over the past year", [("the past year", "DURATION", "P1Y")]),
        ("the next few days", [("the next few days", "DURATION", "PXD")]),
        ("It went on for years.", [("years", "DURATION", "PXY")]),
        ("every week", [("every week", "SET", "P1W")]),
        ("twice a year", [("twice a year", "SET", "P1Y")]),
        ("each Monday", [("each Monday", "SET", "XXXX-WXX-1")]),
        ("$5 million a year", [("a year", "SET", "P1Y")]),
        ("a weekly call", [("weekly", "SET", "P1W")]),
        ("in recent days", [("recent days", "DATE", "PAST_REF")]),
        ("the coming weeks", [("the coming weeks", "DATE", "FUTURE_REF")]),
        ("She is currently abroad.", [("currently", "DATE", "PRESENT_REF")]),
        ("in the past", [("the past", "DATE", "PAST_REF")]),
    ],
)
def test_durations_sets_and_references(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "May said she would resign.",
        "They may march in august company.",
        "Jan went home.",
        "A 34-year-old man, 27 years old, ran 2013 miles.",
        "It cost $2000 and hurt 2000 troops.",
        "1,995 of 1500 people",
        "The markets fall and prices spring up.",
        "USA Today reported it.",
        "The Summer Games came some day.",
        "A second train, about a quarter of the riders.",
        "on 31 February",
        "Sat down. The sun rose. Mon ami.",
        "13/45/2013 and 2013-13-45",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert brief(text) == []


def test_a_month_inside_a_name_is_no_date() -> None:
    text = "He met April Lindqvist in April."
    document = cut(Article("a", text, published=PUBLISHED))
    name = NameMention(document.span(7, 22), "person", "April Lindqvist")
    found, _ = find_times(document, (), (name,), ())
    assert [(t.span.start, t.value) for t in found] == [(26, "2012-04")]


def test_the_next_day_is_counted_from_the_telling() -> None:
    text = "They met on Nov. 21, 2012. The next day she left. Two months later she died."
    first, following, later = read(text)
    assert following.value == "2012-11-22"
    assert following.anchor == "telling"
    assert following.anchor_span == first.span
    assert later.value == "2013-01"
    assert later.anchor_span == following.span


def test_a_day_is_never_counted_from_a_month() -> None:
    following = read("They met in November 2012. The next day she left.")[1]
    assert (following.value, following.interval, following.anchor) == ("XXXX-XX-XX", None, "none")


def test_weeks_later_is_an_interval_after_what_was_told() -> None:
    met, later = read("They met on Nov. 2, 2012. Just weeks later they parted.", None)
    assert later.anchor_span == met.span
    assert later.interval is not None
    assert met.interval is not None
    assert later.interval.start > met.interval.end


def test_without_any_date_nothing_is_resolved() -> None:
    found = read("They met on Tuesday, in November, and again last week.", None)
    assert [(t.value, t.interval, t.edtf) for t in found] == [
        ("XXXX-WXX-2", None, None),
        ("XXXX-11", None, None),
        ("XXXX-WXX", None, None),
    ]


def test_the_weekday_beside_a_date_chooses_the_year() -> None:
    assert brief("They met on Tuesday, Jan. 13.", "2016-02-01") == [
        ("Tuesday, Jan. 13", "DATE", "2015-01-13")
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("early December 2012", "2012-12-01", "2012-12-10"),
        ("mid-November 2012", "2012-11-11", "2012-11-20"),
        ("late November 2012", "2012-11-21", "2012-11-30"),
        ("the end of December 2012", "2012-12-21", "2012-12-31"),
        ("early 2012", "2012-01-01", "2012-05-01"),
    ],
)
def test_parts_of_a_period_are_thirds(text: str, start: str, end: str) -> None:
    (found,) = read(text)
    assert found.interval is not None
    assert (found.interval.start.isoformat(), found.interval.end.isoformat()) == (start, end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell in the same period last year.", [("the same period last year", "DATE", "2012")]),
        ("Sales beat the year-ago quarter.", [("the year-ago quarter", "DATE", "2012-Q1")]),
        ("It closes by year-end.", [("year-end", "DATE", "2013")]),
        ("A weeklong strike began.", [("weeklong", "DURATION", "P1W")]),
        ("The hour-long call ended.", [("hour-long", "DURATION", "PT1H")]),
        ("Shares ended the day at 40 crowns.", [("the day", "DATE", "2013-03-22")]),
        ("Profit rose in the current quarter.", [("the current quarter", "DATE", "2013-Q1")]),
        ("in the early hours of Monday", [("the early hours of Monday", "TIME", "2013-03-18TMO")]),
        ("It lasted half an hour.", [("half an hour", "DURATION", "PT30M")]),
        ("The now-closed plant stands empty.", []),
        ("Write to us as soon as you can.", []),
        ("since the 9/11 attacks", [("9/11", "DATE", "2001-09-11")]),
        ("in the 1800s", [("the 1800s", "DATE", "18")]),
    ],
)
def test_expressions_of_reports_on_business_and_events(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert brief(text) == expected
