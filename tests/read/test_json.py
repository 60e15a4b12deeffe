"""JSONL and JSON."""

import json
from pathlib import Path

import pytest

from retold.read import Limits

from .files import BODY, Outcome, only, sole_reason, write

FULL = {
    "id": "m1",
    "outlet": "Mere Herald",
    "url": "https://mereherald.example/crack",
    "title": "Crack in the sluice",
    "byline": "Ida Brandt",
    "published": "2031-03-04T08:30:00+01:00",
    "language": "en",
    "text": BODY,
}


def test_all_keys(tmp_path: Path) -> None:
    article = only(write(tmp_path, "a.jsonl", json.dumps(FULL)))
    assert article.published is not None
    assert article.published.value == FULL["published"]
    assert article.published.how == "given"
    assert {key: getattr(article, key) for key in FULL if key != "published"} == {
        key: value for key, value in FULL.items() if key != "published"
    }


def test_text_alone_is_enough(tmp_path: Path) -> None:
    lines = f"{json.dumps({'text': BODY})}\n\n{json.dumps({'text': 'Other.'})}\n"
    outcome = Outcome(write(tmp_path, "pile.jsonl", lines))
    assert outcome.ids == ["pile-1", "pile-3"]
    assert [article.text for article in outcome.articles] == [BODY, "Other."]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "cut', "not JSON: Unterminated string starting at (line 1, column 10)"),
        (b"[1]", "the line holds no JSON object"),
        (b'{"title": "no text"}', "no text"),
        (b'{"text": " \\n "}', "no text"),
        (b'{"text": 7}', "no text"),
        (b'{"text": "caf\xe9"}', "the line is not in UTF-8"),
        (b"[" * 100_000, "not JSON that can be read: nested too deep"),
        (
            b'{"a": ' + b"9" * 5_000 + b"}",
            "not JSON that can be read: a number of thousands of digits",
        ),
        (b'{"text": "' + b"x" * 3_000 + b'"}', "too long: the text has over 2,000 characters"),
        (b'{"text": "' + b"x" * 200_000 + b'"}', "too large: the line has over 150,000 bytes"),
    ],
)
def test_bad_line_stops_nothing(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps({"id": "good", "text": BODY}).encode()
    path = write(tmp_path, "pile.jsonl", b"\n".join([line, good]))
    outcome = Outcome(path, Limits(file_bytes=150_000, text_characters=2_000))
    assert outcome.ids == ["good"]
    assert [(item.path, item.reason, item.record) for item in outcome.rejections] == [
        (str(path), reason, 1)
    ]


def test_unknown_date_is_reported_and_the_article_kept(tmp_path: Path) -> None:
    path = write(tmp_path, "pile.jsonl", json.dumps({"text": BODY, "published": "7/6/18"}))
    outcome = Outcome(path)
    assert [article.published for article in outcome.articles] == [None]
    assert outcome.rejections[0].record == 1
    assert "'7/6/18' is not understood" in outcome.reasons[0]
    assert "the article is kept" in outcome.reasons[0]


def test_what_cannot_be_stored_is_replaced_in_its_place(tmp_path: Path) -> None:
    line = '{"id": "a\\ud800", "text": "a\\u0000b\\udfffc\\ud83d\\ude00", "title": "t\\ud800"}'
    article = only(write(tmp_path, "pile.jsonl", line))
    assert article.text == "a\ufffdb\ufffdc\U0001f600"
    assert article.title == "t\ufffd"
    assert article.id == "a\ufffd"


def test_text_keeps_its_line_ends_and_spaces(tmp_path: Path) -> None:
    text = "  One.\r\nTwo. \n"
    assert only(write(tmp_path, "pile.jsonl", json.dumps({"text": text}))).text == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    lines = json.dumps({"id": "m1", "text": BODY}, ensure_ascii=False) + "\n"
    assert only(write(tmp_path, "pile.jsonl", lines.encode(encoding))).text == BODY


@pytest.mark.parametrize(
    "record",
    [
        {"headline": "T", "articleBody": BODY, "datePublished": "2031-03-04", "inLanguage": "en",
         "author": [{"@type": "Person", "name": "Ida Brandt"}, {"name": "Per Holm"}],
         "publisher": {"@type": "Organization", "name": "Mere Herald"}},
        {"Title": "T", "Body": BODY, "Publication Date": "4 March 2031", "lang": "en",
         "authors": ["Ida Brandt", "Per Holm"], "source": "Mere Herald"},
        {"title": "T", "content_html": "<p>The sluice</p>", "date": "2031-03-04T00:00:00Z",
         "language": "en", "author": "Ida Brandt, Per Holm", "site_name": "Mere Herald"},
    ],
)  # fmt: skip
def test_other_names_of_the_keys(tmp_path: Path, record: dict[str, object]) -> None:
    article = only(write(tmp_path, "one.json", json.dumps(record)))
    assert (article.id, article.title, article.byline) == ("one", "T", "Ida Brandt, Per Holm")
    assert (article.outlet, article.language) == ("Mere Herald", "en")
    assert article.published is not None
    assert article.published.start.isoformat() == "2031-03-04"
    assert article.text.startswith("The sluice")


@pytest.mark.parametrize(
    ("value", "ids"),
    [
        (FULL, ["m1"]),
        ({"text": BODY}, ["one"]),
        ([{"text": "A."}, {"text": "B."}], ["one-1", "one-2"]),
        ({"status": "ok", "articles": [{"text": "A."}, {"text": "B."}]}, ["one-1", "one-2"]),
        (
            {"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "articleBody": BODY}]},
            ["one"],
        ),
        ({"itemListElement": [{"@type": "ListItem", "item": {"articleBody": BODY}}]}, ["one-1"]),
    ],
)
def test_shapes_of_a_json_file(tmp_path: Path, value: object, ids: list[str]) -> None:
    assert Outcome(write(tmp_path, "one.json", json.dumps(value))).ids == ids


def test_json_lines_under_the_name_of_json(tmp_path: Path) -> None:
    lines = '{"text": "A."}\n{"text": "B."}\n'
    assert Outcome(write(tmp_path, "one.json", lines)).ids == ["one-1", "one-2"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "not JSON: Expecting property name enclosed in double quotes (line 1, column 2)"),
        ("3", "no text: the file holds neither an object nor a list"),
        ("[]", "no text: the list is empty"),
        ("{}", "no text"),
        ('{"@graph": [{"name": "x"}]}', "no text: no node of the graph has an articleBody"),
        ("[" * 100_000, "not JSON that can be read: nested too deep"),
        ("", "empty"),
        (" \n", "empty"),
    ],
)
def test_json_file_without_an_article(tmp_path: Path, content: str, reason: str) -> None:
    assert sole_reason(write(tmp_path, "one.json", content)) == reason


def test_lines_without_a_record(tmp_path: Path) -> None:
    reason = sole_reason(write(tmp_path, "pile.jsonl", "\n\t\n"))
    assert reason == "empty: there is no record in it"


def test_bad_item_of_a_list(tmp_path: Path) -> None:
    outcome = Outcome(write(tmp_path, "one.json", '[7, {"text": "B."}, {"title": "x"}]'))
    assert outcome.ids == ["one-2"]
    assert [(item.record, item.reason) for item in outcome.rejections] == [
        (1, "the item is no JSON object"),
        (3, "no text"),
    ]
