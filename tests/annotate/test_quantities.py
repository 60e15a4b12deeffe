"""Quantities: value, unit, what is counted, hedge."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import article

from retold.annotate.quantities import find_quantities
from retold.annotate.quantities.nouns import singular
from retold.annotate.sentences import cut
from retold.model import Quantity, Span, TimeExpression


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of an invented article."""
    return find_quantities(cut(article(text)), ())


def read(text: str) -> list[tuple[str, float, str | None, str | None, str | None]]:
    """Surface, value, unit, counted noun and hedge of each quantity."""
    return [
        (text[q.span.start : q.span.end], q.value, q.unit, q.counted, q.hedge)
        for q in quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people left.", ("At least 12 people", 12, None, "person", "at_least")),
        ("It was about $3.5 million.", ("about $3.5 million", 3.5e6, "USD", None, "about")),
        ("Then 12 killed in storm", ("12 killed", 12, None, "killed", None)),
        ("He said 12 were wounded.", ("12 were wounded", 12, None, "wounded", None)),
        ("A dozen officers came.", ("A dozen officers", 12, None, "officer", None)),
        ("Two-thirds of voters agree.", ("Two-thirds of voters", 2 / 3, None, "voter", None)),
        ("It rose 40 percent.", ("40 percent", 40, "%", None, None)),
        ("It rose 40%.", ("40%", 40, "%", None, None)),
        ("It won 5 per cent of the vote.", ("5 per cent of the vote", 5, "%", "vote", None)),
        ("He sent 1,200 troops.", ("1,200 troops", 1200, None, "troop", None)),
        ("It cost US$40 billion.", ("US$40 billion", 4e10, "USD", None, None)),
        ("It cost €2.9m.", ("€2.9m", 2.9e6, "EUR", None, None)),
        ("It cost C$5bn.", ("C$5bn", 5e9, "CAD", None, None)),
        ("It cost 500 rupees.", ("500 rupees", 500, "INR", None, None)),
        ("It cost 3 million dollars.", ("3 million dollars", 3e6, "USD", None, None)),
        ("a 60-mile road", ("60-mile", 60, "mile", None, None)),
        (
            "it ships 20 million barrels of oil.",
            ("20 million barrels of oil", 2e7, "barrel", "oil", None),
        ),
        (
            "three hundred and twelve sheep",
            ("three hundred and twelve sheep", 312, None, "sheep", None),
        ),
        (
            "no fewer than 12 other unarmed young men",
            ("no fewer than 12 other unarmed young men", 12, None, "man", "at_least"),
        ),
        ("some 100 of the ships sank", ("some 100 of the ships", 100, None, "ship", "about")),
        (
            "over half a million people",
            ("over half a million people", 5e5, None, "person", "more_than"),
        ),
        ("with 50 or more houses", ("50 or more houses", 50, None, "house", "at_least")),
        ("with 100+ cases", ("100+ cases", 100, None, "case", "at_least")),
        ("fewer than 30 ships", ("fewer than 30 ships", 30, None, "ship", "less_than")),
        ("as many as 30 ships", ("as many as 30 ships", 30, None, "ship", "at_most")),
        ("at least one person died", ("at least one person", 1, None, "person", "at_least")),
        ("twenty-five soldiers", ("twenty-five soldiers", 25, None, "soldier", None)),
        ("Ada Brandt, 34, left", ("34", 34, "year", "age", None)),
        ("He is 34 years old.", ("34 years old", 34, "year", "age", None)),
        ("the 79-year-old mayor", ("79-year-old", 79, "year", "age", None)),
        ("winds of 90 mph", ("90 mph", 90, "mile per hour", None, None)),
        (
            "12 square miles of forest",
            ("12 square miles of forest", 12, "square mile", "forest", None),
        ),
        ("by 3 percentage points", ("3 percentage points", 3, "percentage point", None, None)),
    ],
)
def test_reads(text: str, expected: tuple[str, float, str | None, str | None, str | None]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Boeing 737 landed.",
        "They won 3-2.",
        "by a 5-4 vote of the judges",
        "the G-7 and the G20 met",
        "Call 555-1234 now.",
        "In 2016 voters stayed away.",
        "the 1990s and the 21st century",
        "one of the men said one thing",
        "No. 10 is open",
        "patients with type 2 diabetes",
        "on 3/4/2031 at 5:30",
        "version 1.2.3 is out",
        "Route 66 ends there",
        "the two agreed",
    ],
)
def test_is_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "values", "unit", "counted"),
    [
        ("10–15 people came", (10, 15), None, "person"),
        ("between 10 and 15 ships sank", (10, 15), None, "ship"),
        ("3 to 4 million dollars", (3e6, 4e6), "USD", None),
        ("$1-2 million went", (1e6, 2e6), "USD", None),
        ("five to seven men came", (5, 7), None, "man"),
    ],
)
def test_a_range_is_two(
    text: str, values: tuple[float, float], unit: str | None, counted: str | None
) -> None:
    found = quantities(text)
    assert tuple(quantity.value for quantity in found) == values
    assert [quantity.hedge for quantity in found] == ["at_least", "at_most"]
    assert {(quantity.unit, quantity.counted) for quantity in found} == {(unit, counted)}


def test_nothing_inside_a_time_expression() -> None:
    text = "He left for three years with three men."
    time = TimeExpression(Span("a", 12, 23), "DURATION", "P3Y")
    found = find_quantities(cut(article(text)), [time])
    assert [text[q.span.start : q.span.end] for q in found] == ["three men"]


@pytest.mark.parametrize(
    ("plural", "expected"),
    [("boxes", "box"), ("bodies", "body"), ("people", "person"), ("men", "man"), ("gas", "gas")],
)
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


WORDS = st.sampled_from(
    """
    12 1,200 3.5 a dozen half one two twenty-five million percent % $ US$ people killed of the
    to – - at least about between and or more . , years old 5m 2016 No + x
    """.split()  # noqa: SIM905
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=20))
def test_spans_are_words_of_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = quantities(text)
    for quantity in found:
        assert text[quantity.span.start : quantity.span.end].strip()
        assert quantity.value >= 0
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
