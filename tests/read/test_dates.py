"""Publication dates as files write them."""

import pytest

from retold.read.dates import parse_published


@pytest.mark.parametrize(
    ("text", "start", "end", "grain"),
    [
        ("2031-03-04", "2031-03-04", "2031-03-04", "day"),
        (" 2031-03-04T08:30:00Z ", "2031-03-04", "2031-03-04", "day"),
        ("2031-03-04 08:30", "2031-03-04", "2031-03-04", "day"),
        ("2031-03-04T23:30:00-05:00", "2031-03-04", "2031-03-04", "day"),
        ("2031", "2031-01-01", "2031-12-31", "year"),
        ("2032-02", "2032-02-01", "2032-02-29", "month"),
        ("Tue, 04 Mar 2031 08:30:00 GMT", "2031-03-04", "2031-03-04", "day"),
        ("4 March 2031", "2031-03-04", "2031-03-04", "day"),
        ("March 4, 2031", "2031-03-04", "2031-03-04", "day"),
        ("Sept. 4, 2031", "2031-09-04", "2031-09-04", "day"),
        ("2031/3/4", "2031-03-04", "2031-03-04", "day"),
    ],
)
def test_understood(text: str, start: str, end: str, grain: str) -> None:
    published = parse_published(text)
    assert (published.start.isoformat(), published.end.isoformat()) == (start, end)
    assert published.grain == grain


@pytest.mark.parametrize(
    "text",
    [
        "11/12/2025",
        "7/6/18",
        "yesterday",
        "2031-02-30",
        "31 Juno 2031",
        "0000",
        "2031-13",
        "x" * 99,
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not understood; write it as 2025-11-21"):
        parse_published(text)
