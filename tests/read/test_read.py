"""The whole way from paths to articles: duplicates, ids, the standard input, what is reported."""

import io
import json
import logging
import sys
from pathlib import Path

import pytest

from retold.read import Duplicate, Limits, find_files, read, read_file

from .files import BODY, PACKERS, Outcome, only, sole_reason, write


def test_same_bytes_are_read_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "b.md", BODY)
    write(tmp_path, "c.txt.gz", PACKERS[".gz"](BODY.encode()))
    outcome = Outcome(tmp_path)
    assert outcome.ids == ["a"]
    assert outcome.duplicates == [
        Duplicate(str(tmp_path / "b.md"), None, "a"),
        Duplicate(str(tmp_path / "c.txt.gz"), None, "a"),
    ]


def test_records_of_the_same_id_and_text_are_read_once(tmp_path: Path) -> None:
    records = [
        {"id": "1", "text": "A."},
        {"id": "1", "text": "A.", "outlet": "Mere Herald"},
        {"id": "2", "text": "A."},
        {"text": "B."},
        {"text": "B."},
        {"text": "B.", "outlet": "Mere Herald"},
    ]
    path = write(tmp_path, "a.jsonl", "\n".join(map(json.dumps, records)))
    outcome = Outcome(path)
    assert outcome.ids == ["1", "2", "a-4", "a-6"]
    assert [(item.record, item.same_as) for item in outcome.duplicates] == [(2, "1"), (5, "a-4")]


def test_another_article_under_a_taken_id_gets_its_own(tmp_path: Path) -> None:
    write(tmp_path, "a.jsonl", '{"id": "1", "text": "A."}\n{"id": "1", "text": "B."}')
    write(tmp_path, "b.jsonl", '{"id": "1", "text": "C."}')
    outcome = Outcome(tmp_path)
    assert outcome.ids[0] == "1"
    assert len(set(outcome.ids)) == 3
    assert all(id.startswith("1-") and len(id) == 8 for id in outcome.ids[1:])
    assert outcome.duplicates == []
    again = Outcome([tmp_path / "b.jsonl", tmp_path / "a.jsonl"])
    assert again.articles == outcome.articles


@pytest.mark.parametrize("id", ["", " ", "x" * 201, "line\nbreak", None])
def test_useless_id_is_replaced(tmp_path: Path, id: str | None) -> None:
    assert only(write(tmp_path, "a.jsonl", json.dumps({"id": id, "text": "A."}))).id == "a-1"


@pytest.mark.parametrize(
    ("content", "id"),
    [
        (BODY, "stdin"),
        ('{"text": "A."}\n{"text": "B', "stdin-1"),
        ("<html><body><article><p>" + BODY * 3 + "</p></article></body></html>", "stdin"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: str, id: str) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(content.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert Outcome("-").ids == [id]
    assert not stdin.closed


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", "", "empty"),
        ("a.html", " \n\t", "empty"),
        ("a.txt", "x" * 2_001, "too large: over 2,000 bytes"),
        ("a.txt", "x" * 1_001, "too long: the text has over 1,000 characters"),
        ("a.txt.gz", PACKERS[".gz"](b"x" * 2_001), "too large: over 2,000 bytes"),
    ],
)
def test_rejections(tmp_path: Path, name: str, content: str | bytes, reason: str) -> None:
    path = write(tmp_path, name, content)
    outcome = Outcome(path, Limits(file_bytes=2_000, text_characters=1_000))
    assert outcome.articles == []
    assert [(item.path, item.reason) for item in outcome.rejections] == [(str(path), reason)]


def test_a_bad_file_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "")
    write(tmp_path, "b.txt", BODY)
    outcome = Outcome([tmp_path, tmp_path / "gone.txt"])
    assert outcome.ids == ["b"]
    assert outcome.reasons == ["there is no such file or folder", "empty"]


def test_without_listeners_the_log_tells(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(tmp_path, "a.jsonl", '{"text": "A."}\n{"text": "A."}\n{}')
    with caplog.at_level(logging.INFO, "retold.read"):
        assert len(list(read(tmp_path))) == 1
    assert [record.getMessage() for record in caplog.records] == [
        f"{tmp_path}/a.jsonl: the same as article a-1, read once",
        f"{tmp_path}/a.jsonl, record 3: no text",
    ]


def test_articles_stream(tmp_path: Path) -> None:
    lines = '{"text": "A."}\n' + "not json\n"
    seen: list[object] = []
    articles = read(write(tmp_path, "a.jsonl", lines), on_rejection=seen.append)
    assert next(articles).text == "A."
    assert seen == []
    assert list(articles) == []
    assert len(seen) == 1


def test_order_of_the_paths_makes_no_difference(tmp_path: Path) -> None:
    paths = [write(tmp_path, f"{n}/{n % 3}.txt", f"{BODY} {n % 4}") for n in range(12)]
    forth, back = Outcome(paths), Outcome(paths[::-1])
    assert forth.articles == back.articles
    assert forth.duplicates == back.duplicates
    assert len(set(forth.ids)) == len(forth.articles)


def test_read_file_gives_what_read_gives(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl", '{"text": "A."}\nnot json\n')
    (file,) = find_files(path).files
    assert file.streamed
    result = read_file(file)
    outcome = Outcome(path)
    assert [reading.article for reading in result.readings] == outcome.articles
    assert list(result.rejections) == outcome.rejections


def test_nothing_there(tmp_path: Path) -> None:
    assert Outcome([]).articles == []
    assert Outcome(tmp_path).articles == []
    assert sole_reason(tmp_path / "x.txt") == "there is no such file or folder"
