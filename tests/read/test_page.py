"""Web pages."""

from datetime import date
from pathlib import Path

import pytest

from retold.read import Limits

from .files import only, sole_reason, write

HEAD = """<title>Crack in the sluice | Mere Herald</title>
<meta property="og:site_name" content="Mere Herald">
<meta property="og:title" content="Crack in the sluice">
<meta name="author" content="Ida Brandt">
<meta property="article:published_time" content="2024-03-05T08:30:00+01:00">
<link rel="canonical" href="https://www.mereherald.example/crack">"""
MAIN = """<h1>Crack in the sluice</h1>
<figure><img src="a.jpg" alt="x">
<figcaption>The lock on Tuesday. (Photo: Per Holm)</figcaption></figure>
<p>The sluice at Harrow Mere was shut on Tuesday after a crack was found, the <b>water board</b>
said in a statement.</p>
<h2>What we know</h2>
<p>Two keepers were on duty when the lower gate gave way shortly before noon.</p>
<blockquote><p>We heard it crack and then we ran as fast as we could up the bank.</p></blockquote>
<script>alert("never read")</script>"""


def page(main: str = MAIN, head: str = HEAD, lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>'
        f"<nav><a href='/'>Home</a></nav><article>{main}</article>"
        "<footer>All rights reserved</footer></body></html>"
    )


def test_page(tmp_path: Path) -> None:
    article = only(write(tmp_path, "crack.html", page()))
    assert (article.id, article.title, article.byline) == (
        "crack",
        "Crack in the sluice",
        "Ida Brandt",
    )
    assert (article.outlet, article.language) == ("Mere Herald", "en-GB")
    assert article.url == "https://www.mereherald.example/crack"
    assert article.published is not None
    assert (article.published.start, article.published.how) == (date(2024, 3, 5), "page")


def test_blocks_of_a_page_stand_apart(tmp_path: Path) -> None:
    assert only(write(tmp_path, "crack.htm", page())).text.split("\n\n") == [
        "Crack in the sluice",
        "The lock on Tuesday. (Photo: Per Holm)",
        "The sluice at Harrow Mere was shut on Tuesday after a crack was found, the water board "
        "said in a statement.",
        "What we know",
        "Two keepers were on duty when the lower gate gave way shortly before noon.",
        "We heard it crack and then we ran as fast as we could up the bank.",
    ]


def test_outlet_falls_back_to_the_host(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.mereherald.example/crack">'
    assert only(write(tmp_path, "crack.html", page(head=head))).outlet == "mereherald.example"


def test_page_that_says_nothing_about_itself(tmp_path: Path) -> None:
    article = only(write(tmp_path, "crack.html", page(head="", lang="")))
    assert (article.outlet, article.url, article.byline, article.published) == (None,) * 4
    assert article.language is None


def test_blocks_of_a_short_page_stand_apart(tmp_path: Path) -> None:
    source = """<html><body><header><h1>Crack in the sluice</h1></header>
    <div><p>The sluice was shut on Tuesday after a crack was found.</p><p>Nobody was hurt.</p></div>
    <footer>All rights reserved</footer></body></html>"""
    assert only(write(tmp_path, "crack.html", source)).text.split("\n\n") == [
        "Crack in the sluice",
        "The sluice was shut on Tuesday after a crack was found.",
        "Nobody was hurt.",
    ]


def test_encoding_named_in_the_page(tmp_path: Path) -> None:
    head = '<meta charset="koi8-r">'
    source = page(MAIN.replace("Two keepers", "Двое сторожей"), head)
    assert "Двое сторожей" in only(write(tmp_path, "crack.html", source.encode("koi8-r"))).text


@pytest.mark.parametrize(
    "source",
    [
        "<html><body><nav>Home and news and weather and sport</nav></body></html>",
        "<html><body><div>Log in</div><div>Sign up</div><p>Loading</p></body></html>",
        "<html><body>" + "<div>" * 100_000 + "deep" + "</div>" * 100_000 + "</body></html>",
        "<html><body>" + "<script>" * 5_000,
        "<!-- nothing -->",
    ],
)
def test_no_main_text(tmp_path: Path, source: str) -> None:
    assert sole_reason(write(tmp_path, "empty.html", source)).startswith("no main text found")


def test_page_of_too_many_elements(tmp_path: Path) -> None:
    source = page("<p>word</p>" * 300)
    reason = sole_reason(write(tmp_path, "long.html", source), Limits(page_elements=200))
    assert reason == "too large: a page of over 200 elements"
