"""Days in words."""

from datetime import date

import pytest

from retold.model import Published, published_on
from retold.publish.dates import say_days, say_published


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2031-03-11", "2031-03-11", "11 Mar 2031"),
        ("2031-12-01", "2031-12-10", "1–10 Dec 2031"),
        ("2031-02-01", "2031-02-28", "Feb 2031"),
        ("2032-02-01", "2032-02-28", "1–28 Feb 2032"),
        ("2031-06-01", "2031-08-31", "Jun–Aug 2031"),
        ("2031-02-27", "2031-03-02", "27 Feb – 2 Mar 2031"),
        ("2031-12-30", "2032-01-02", "30 Dec 2031 – 2 Jan 2032"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2030-01-01", "2039-12-31", "2030–2039"),
    ],
)
def test_say_days(start: str, end: str, words: str) -> None:
    assert say_days(date.fromisoformat(start), date.fromisoformat(end)) == words


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (None, "not dated"),
        (published_on("2031-03-11"), "11 Mar 2031"),
        (published_on("2031-03-11T16:40:00+00:00"), "11 Mar 2031, 16:40"),
        (Published("2031-03", date(2031, 3, 1), date(2031, 3, 31), "month"), "Mar 2031"),
    ],
)
def test_say_published(published: Published | None, words: str) -> None:
    assert say_published(published) == words
