"""Laws of time expressions on any text: offsets, formats that round-trip, valid EDTF, no crash."""

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.annotate.sentences import cut
from retold.annotate.times import find_times
from retold.annotate.times.lexer import lex
from retold.annotate.times.words import CLASSES, MONTHS, NUMBERS, PLURAL_UNITS, UNITS, WEEKDAYS
from retold.model import Article, TimeExpression

_WORDS = sorted(
    {w for members in CLASSES.values() for w in members}
    | {*MONTHS, *WEEKDAYS, *UNITS, *PLURAL_UNITS, *NUMBERS}
    | {"2013", "1990s", "13", "0800", "'90s", "21st", "9999", "Q4", "FY", "\n", "said", "will"}
)
_TIME_TALK = st.lists(st.sampled_from(_WORDS), max_size=30).map(" ".join)
_TITLED = _TIME_TALK.map(str.title)
_DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))

FORMATS = (
    "%B {day}, %Y", "%b. {day}, %Y", "{day} %B %Y", "%Y-%m-%d", "{month}/{day}/%Y",
    "%A, %B {day}, %Y",
    "{day} %b. %Y", "the {ordinal} of %B %Y", "%d.%m.%Y",
)  # fmt: skip


def read(text: str, published: date | None) -> tuple[TimeExpression, ...]:
    return find_times(cut(Article("a", text, published=published)), (), (), ())[0]


@settings(deadline=None)
@given(st.one_of(st.text(max_size=300), _TIME_TALK, _TITLED), st.none() | st.dates())
def test_any_text_is_read_and_every_mark_lies_in_it(text: str, published: date | None) -> None:
    at = 0
    for found in read(text, published):
        assert at <= found.span.start < found.span.end <= len(text)
        assert text[found.span.start : found.span.end].strip()
        assert (found.interval is None) == (found.edtf is None)
        at = found.span.end
        if found.interval is not None:
            assert found.interval.start <= found.interval.end
            assert parse_edtf(found.edtf)


@pytest.mark.parametrize("form", FORMATS)
@settings(deadline=None)
@given(day=_DAYS)
def test_a_date_written_in_any_way_we_claim_is_read_back(form: str, day: date) -> None:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(
        day.day % 10 if day.day not in {11, 12, 13} else 0, "th"
    )
    text = day.strftime(form.format(day=day.day, month=day.month, ordinal=f"{day.day}{suffix}"))
    (found,) = read(f"It happened on {text} or so.", None)
    assert found.value == day.isoformat()
    assert found.edtf == day.isoformat()
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (day, day)


@settings(deadline=None)
@given(
    st.dates(date(1200, 1, 1), date(2800, 1, 1)),
    st.sampled_from(["day", "week", "month", "year"]),
    st.integers(1, 40),
)
def test_ago_and_from_now_lie_on_their_sides(day: date, unit: str, count: int) -> None:
    (past,) = read(f"It was {count} {unit}s ago.", day)
    (future,) = read(f"It is {count} {unit}s from now.", day)
    assert past.interval is not None
    assert future.interval is not None
    assert past.interval.start < day < future.interval.end
    assert past.interval.end < future.interval.start


@settings(deadline=None)
@given(_TIME_TALK)
def test_every_piece_has_one_code_and_pieces_stand_in_order(text: str) -> None:
    lexed = lex(cut(Article("a", text)))
    assert len(lexed.pieces) == len(lexed.codes)
    starts = [piece.start for piece in lexed.pieces]
    assert starts == sorted(starts)
