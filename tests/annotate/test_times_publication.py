"""The article's own date, inferred from what it tells."""

from datetime import date

import pytest
from tests.texts import marks

from retold.annotate.sentences import cut
from retold.annotate.times import find_times
from retold.model import Article, Published, Region, RegionKind


def infer(text: str, caption: str = "", kind: RegionKind = "caption") -> Published | None:
    document = cut(Article("a", f"{text}\n{caption}" if caption else text))
    regions = [Region("body", document.span(0, len(text)))]
    if caption:
        regions.append(Region(kind, document.span(len(text) + 1, len(document.text))))
    return find_times(document, regions, (), ())[1]


def test_it_comes_out_after_the_latest_day_that_it_looks_back_on() -> None:
    found = infer("The bridge fell on May 2, 2019. It was opened on June 8, 2001.")
    assert found is not None
    assert (found.value, found.how, found.start) == ("2019-05-02", "inferred", date(2019, 5, 2))
    assert found.end > found.start
    assert [span.start for span in found.spans] == [19]


def test_what_lies_ahead_does_not_date_it() -> None:
    text = "The bridge fell on May 2, 2019. It will reopen on June 8, 2021, starting July 1, 2021."
    found = infer(text)
    assert found is not None
    assert found.start == date(2019, 5, 2)


def test_a_caption_dates_it_in_any_tense() -> None:
    found = infer("The bridge fell.", "Workers gather, Tuesday, May 7, 2019, in Arlow")
    assert found is not None
    assert found.start == date(2019, 5, 7)


def test_a_dateline_or_a_stamp_alone_dates_it() -> None:
    found = infer("ARLOW, May 7, 2019 —\nThe bridge is gone.")
    assert found is not None
    assert found.start == date(2019, 5, 7)


def test_a_year_that_it_is_in_dates_it_after_the_year_that_it_looks_back_on() -> None:
    found = infer("The bridge fell in December 2018. As work goes on in 2019, tolls rise.")
    assert found is not None
    assert (found.value, found.grain) == ("2019", "year")


def test_without_a_year_there_is_no_date() -> None:
    assert infer("The bridge fell on May 2. On Tuesday it was closed.") is None


def test_a_bare_month_is_read_against_the_inferred_date() -> None:
    text = "The bridge closed in November. It fell on January 9, 2020."
    document = cut(Article("a", text))
    found, _ = find_times(document, (), (), ())
    assert [t.value for t in found] == ["2019-11", "2020-01-09"]


def test_a_given_date_is_kept() -> None:
    document = cut(Article("a", "It fell on May 2, 2019.", published="2020-01-01"))
    assert find_times(document, (), (), ())[1] == document.article.published


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Pier closes\nRadio Tarn, Friday 3 May 2019, 8:00\n\nThe pier closed today.\n", True),
        ("Pier closes\nPublished on May 3, 2019 at 10:15 am\n\nThe pier closed today.\n", True),
        ("Pier closes\nIt closed May 3, 2019.\n\nNobody came to see it.\n", False),
        ("The old pier of Tarn\n\n" + "It is long and old. " * 30 + "\nMay 3, 2019\n", False),
    ],
)
def test_a_day_alone_at_the_head_is_the_day_of_the_article(text: str, known: bool) -> None:
    published = marks(text).published
    assert published is not None
    assert published.how == "inferred"
    assert (published.start == published.end) is known
