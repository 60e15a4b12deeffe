"""Plain text and Markdown."""

from pathlib import Path

import pytest

from retold.read.plain import headline_of

from .files import BODY, only, write


def test_text_is_kept_as_it_stands(tmp_path: Path) -> None:
    text = "\n  Lock keeper hears a crack  \n\n" + BODY + "\n\n"
    article = only(write(tmp_path, "lock.txt", text))
    assert article.text == text
    assert (article.id, article.title, article.outlet) == (
        "lock",
        "Lock keeper hears a crack",
        None,
    )


def test_line_ends_become_plain(tmp_path: Path) -> None:
    assert only(write(tmp_path, "lock.txt", "One line.\r\nTwo.\rThree.")).text == (
        "One line.\nTwo.\nThree."
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Lock keeper hears a crack\n\n" + BODY, "Lock keeper hears a crack"),
        ("Lock keeper hears a crack\n" + BODY, "Lock keeper hears a crack"),
        ("Who broke the sluice at Harrow Mere?\n\n" + BODY, "Who broke the sluice at Harrow Mere?"),
        (
            "Lock keeper hears a crack\nBy Ida Brandt\n4 March 2031\n\n" + BODY,
            "Lock keeper hears a crack",
        ),
        ("One long crack\ntwo cracks\nthree\nfour\nfive\n\n" + BODY, None),
        ("The sluice was shut on Tuesday.\n\n" + BODY, None),
        ("The board said: “We heard it crack.”\n\n" + BODY, None),
        ("THE DETAILS:\n\n" + BODY, None),
        ("By Ida Brandt\n\n" + BODY, None),
        ("Sluice\n\n" + BODY, None),
        ("The sluice was shut and then\nopened.\n" + BODY, None),
        ("Lock keeper hears a crack", None),
        ("Lock keeper hears a crack\n\n", None),
        ("word " * 33 + "\n\n" + BODY, None),
        ("w" * 150 + " " + "x" * 60 + "\n\n" + BODY, None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    assert headline_of(text) == title


def test_markdown_becomes_what_a_reader_sees(tmp_path: Path) -> None:
    source = (
        "# Lock keeper *hears* a crack\n\n"
        "The sluice was **shut** on\nTuesday, [the board](https://board.example/) said.\n\n"
        "## What we know\n\n"
        "> We heard it crack.\n\n"
        "- one gate\n- two keepers\n\n"
        "![a gate](gate.jpg)\n"
    )
    article = only(write(tmp_path, "lock.md", source))
    assert article.title == "Lock keeper hears a crack"
    assert article.text == (
        "Lock keeper hears a crack\n\n"
        "The sluice was shut on Tuesday, the board said.\n\n"
        "What we know\n\n"
        "We heard it crack.\n\n"
        "one gate\n\ntwo keepers"
    )


def test_markdown_front_matter_is_metadata(tmp_path: Path) -> None:
    front = (
        '---\ntitle: "A crack"\nauthor: Ida Brandt\ndate: 2031-03-04\nlang: en\n'
        "url: https://mere.example/crack\n---\n"
    )
    article = only(write(tmp_path, "lock.md", front + BODY))
    assert (article.title, article.byline, article.language) == ("A crack", "Ida Brandt", "en")
    assert article.outlet == "mere.example"
    assert article.published is not None
    assert article.published.value == "2031-03-04"
    assert article.text.startswith("The sluice")
