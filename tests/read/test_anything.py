"""Laws that hold for whatever a file holds."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from retold.read.formats import FORMATS

from .files import PACKERS, Outcome, only, write

ENDINGS = st.sampled_from(sorted({*FORMATS, ".bin", ""}))
SNIPPETS = st.sampled_from(
    [b"<", b">", b"</p>", b"<p>", b"<html>", b"<rss>", b"<item>", b"{", b"}", b"[", b'"text"', b":",
     b'"', b",", b"\n", b"\r", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b"---\n", b"# ", b"\\ud800",
     b"The sluice was shut. ", b"<!ENTITY", b"]]>", b"&", b";", b"text,id\n", b"\xe9"]
)  # fmt: skip
CONTENTS = st.one_of(st.binary(max_size=400), st.lists(SNIPPETS, max_size=60).map(b"".join))
TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), min_size=1)


@settings(max_examples=200, deadline=None)
@given(CONTENTS, ENDINGS, st.sampled_from(["", *PACKERS]), st.booleans())
def test_a_file_gives_articles_or_a_reason(
    content: bytes, ending: str, archive: str, packed: bool
) -> None:
    data = PACKERS[archive](content) if archive and packed else content
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), f"a{ending}{archive}", data)
        outcome = Outcome(path)
    assert outcome.articles or outcome.rejections
    assert all(item.path == str(path) and item.reason for item in outcome.rejections)
    for article in outcome.articles:
        assert article.text.strip()
        article.text.encode("utf-8")


@settings(deadline=None)
@given(TEXTS.filter(lambda text: bool(text.strip())))
def test_json_keeps_the_text_to_the_letter(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "a.jsonl", json.dumps({"text": text}))
        assert only(path).text == text
