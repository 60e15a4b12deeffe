"""What hostile text looks like on a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.publish.text import clean, clip, clip_start, language_tag, web_link


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain — “text”", "plain — “text”"),
        ("a\x00b\x1bc\x7fd\x85e", "a\ufffdb\ufffdc\ufffdd\ufffde"),
        ("evil\u202egnp.exe\u2066x\u2069", "evil\ufffdgnp.exe\ufffdx\ufffd"),
        ("half \ud800 pair", "half \ufffd pair"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("\u200fشكرا", "\u200fشكرا"),
    ],
)
def test_clean(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_keeps_every_offset(text: str) -> None:
    assert len(clean(text)) == len(text)
    clean(text).encode()


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two three", 20, "one two three"),
        ("one  two\n three", 9, "one two…"),
        ("unbroken" * 9, 10, "unbrokenun…"),
        ("", 5, ""),
    ],
)
def test_clip(text: str, most: int, expected: str) -> None:
    assert clip(text, most) == expected


def test_clip_start() -> None:
    assert clip_start("one two three", 9) == "…two three"
    assert clip_start("one two", 9) == "one two"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://wire.example/a?b=c#d", True),
        ("HTTP://wire.example", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)//https://x.example", False),
        ("java\nscript:alert(1)", False),
        ("https:\\\\wire.example", False),
        ("data:text/html,x", False),
        ("//wire.example", False),
        ("https://", False),
        ("https://[bad", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_links_are_links(url: str | None, safe: bool) -> None:
    assert web_link(url) == (url if safe else None)


@pytest.mark.parametrize(
    ("tag", "kept"), [("en", "en"), ("pt-BR", "pt-BR"), ('en" onclick="', None), (None, None)]
)
def test_language_tag(tag: str | None, kept: str | None) -> None:
    assert language_tag(tag) == kept
