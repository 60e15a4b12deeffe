"""CSV."""

import csv
import io
from pathlib import Path

import pytest

from retold.read import Limits

from .files import BODY, Outcome, only, sole_reason, write


def table(rows: list[dict[str, str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_rows(tmp_path: Path, name: str, delimiter: str) -> None:
    rows = [
        {"ID": "m1", "Headline": "T", "Source": "Mere Herald", "Date": "2031-03-04", "Text": BODY},
        {"ID": "", "Headline": "", "Source": "", "Date": "", "Text": "Other."},
    ]
    outcome = Outcome(write(tmp_path, name, table(rows, delimiter)))
    assert outcome.rejections == []
    assert outcome.ids == ["m1", "a-2"]
    first, second = outcome.articles
    assert (first.text, first.title, first.outlet) == (BODY, "T", "Mere Herald")
    assert (second.text, second.title, second.outlet, second.published) == ("Other.", *(None,) * 3)


def test_long_field(tmp_path: Path) -> None:
    text = "word, " * 100_000
    assert only(write(tmp_path, "a.csv", table([{"text": text}]))).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    data = table([{"text": BODY}]).encode(encoding)
    assert only(write(tmp_path, "a.csv", data)).text == BODY


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("title,date\nx,y\n", "no column named text; name the columns as the keys of JSONL"),
        ("", "empty"),
        ("text\n" + "x" * 2_000 + "\n", "too large: a line has over 1,000 bytes"),
        (b"text\nok\n" + b"caf\xe9 " * 20_000, "too large: a line has over 1,000 bytes"),
    ],
)
def test_unreadable_table(tmp_path: Path, content: str | bytes, reason: str) -> None:
    outcome = Outcome(write(tmp_path, "a.csv", content), Limits(file_bytes=1_000))
    assert outcome.reasons == [reason]


def test_quoted_field_without_an_end_is_bounded(tmp_path: Path) -> None:
    content = 'text\nfirst\n"' + "line\n" * 1_000
    outcome = Outcome(write(tmp_path, "a.csv", content), Limits(file_bytes=1_000))
    assert [article.text for article in outcome.articles] == ["first"]
    assert outcome.rejections[0].record == 2
    assert outcome.reasons[0].startswith("not CSV: field larger than field limit")


def test_row_without_text(tmp_path: Path) -> None:
    outcome = Outcome(write(tmp_path, "a.csv", "id,text\n1,\n2,Good.\n"))
    assert outcome.ids == ["2"]
    assert [(item.record, item.reason) for item in outcome.rejections] == [(1, "no text")]


def test_encoding_that_breaks_off(tmp_path: Path) -> None:
    data = b"text\n" + b"A plain line.\n" * 10_000 + b"caf\xe9\n"
    outcome = Outcome(write(tmp_path, "a.csv", data))
    assert len(outcome.articles) == 1
    assert len(outcome.duplicates) == 9_999
    assert outcome.reasons == ["not text in utf-8 to the end"]


@pytest.mark.parametrize("content", ["text\n", "text\n\n,\n"])
def test_header_without_rows(tmp_path: Path, content: str) -> None:
    assert sole_reason(write(tmp_path, "a.csv", content)) == "empty: there is no record in it"
