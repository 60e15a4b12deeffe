"""From bytes to text."""

from pathlib import Path

import pytest

from retold.read.decoding import decode
from retold.read.records import UnreadableError

from .files import BODY, sole_reason, write

FRENCH = "Le maire a déclaré que la digue était fissurée ; à Noël, elle cédera, dit-il. " * 3
SWEDISH = "Borgmästaren sade att färjan var överlastad, och att ingen visste något om läckan. "
POLISH = "Burmistrz powiedział, że zapora pękła w środę. Świadkowie mówią o dźwięku. "
RUSSIAN = "Мэр города сказал, что плотина была повреждена ещё в прошлом году, но никто не слушал. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (BODY, "utf-8"),
        (BODY, "utf-8-sig"),
        (BODY, "utf-16"),
        (BODY, "utf-16-le"),
        (BODY, "utf-16-be"),
        (BODY, "utf-32"),
        (BODY, "cp1252"),
        (FRENCH, "cp1252"),
        (SWEDISH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("plain words " * 20_000 + BODY, "cp1252"),
        ("A stray \x00 in the text of an article, nothing else. " + BODY, "utf-8"),
        ("", "utf-8"),
    ],
)
def test_decode(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("name", ["punycode", "unicode_escape", "rot13", "no-such"])
def test_named_encoding_that_no_page_is_written_in(name: str) -> None:
    text = f'<meta charset="{name}">' + FRENCH
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 and so on", "binary: a PDF file; save its text in a file of its own"),
        (b"PK\x03\x04\x14\x00", "binary: a ZIP archive or an office document"),
        (bytes(range(32)) * 10, "binary: it holds control characters that text does not have"),
        (b"\x00" * 1_000, "binary: it holds control characters that text does not have"),
        (b"\xef\xbb\xbfcaf\xe9", "not text in any known encoding"),
        (b"\xff\xfea", "not text in any known encoding"),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=f"^{reason}"):
        decode(data)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv"])
def test_binary_file_of_any_name(tmp_path: Path, name: str) -> None:
    data = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    assert sole_reason(write(tmp_path, name, data)).startswith("binary: a PNG image")
