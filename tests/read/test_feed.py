"""RSS and Atom."""

from pathlib import Path

import pytest

from .files import Outcome, sole_reason, write

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Mere Herald</title><language>en</language>
<item><title>Crack &amp;amp; flood</title><link>https://mereherald.example/crack</link>
<guid isPermaLink="false">mh-1</guid><pubDate>Tue, 04 Mar 2031 08:30:00 GMT</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>The sluice was shut.</p>
<p>Nobody was <b>hurt</b>.</p>]]></content:encoded>
</item>
<item><title>Only a summary</title><description>Two gates.</description></item>
<item><title>Nothing</title></item>
</channel></rss>"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Mere Herald</title>
<entry><id>urn:mere:1</id><title>Crack</title><updated>2031-03-04T08:30:00Z</updated>
<author><name>Ida Brandt</name></author><link href="https://mereherald.example/crack"/>
<content type="html">&lt;p&gt;The sluice was shut.&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize("name", ["feed.rss", "feed.xml"])
def test_rss(tmp_path: Path, name: str) -> None:
    outcome = Outcome(write(tmp_path, name, RSS))
    assert outcome.ids == ["mh-1", "feed-2"]
    first, second = outcome.articles
    assert first.text == "The sluice was shut.\n\nNobody was hurt."
    assert (first.title, first.outlet, first.language) == ("Crack & flood", "Mere Herald", "en")
    assert first.url == "https://mereherald.example/crack"
    assert first.published is not None
    assert first.published.start.isoformat() == "2031-03-04"
    assert second.text == "Two gates."
    assert [(item.record, item.reason) for item in outcome.rejections] == [(3, "no text")]


def test_atom(tmp_path: Path) -> None:
    (article,) = Outcome(write(tmp_path, "feed.atom", ATOM)).articles
    assert (article.id, article.text) == ("urn:mere:1", "The sluice was shut.")
    assert (article.byline, article.outlet) == ("Ida Brandt", "Mere Herald")


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    "<rss version='2.0'><channel><item><description>&b;</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (BOMB, "it declares entities of its own, which no feed needs and bombs are made of"),
        (
            BOMB.encode("utf-16"),
            "it declares entities of its own, which no feed needs and bombs are made of",
        ),
        ("<urlset><url/></urlset>", "no text: it is neither an RSS nor an Atom feed"),
        ("not xml", "no text: it is neither an RSS nor an Atom feed"),
        (
            "<rss version='2.0'><channel><title>x</title></channel></rss>",
            "no text: the feed has no entries",
        ),
    ],
)
def test_no_feed(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert sole_reason(write(tmp_path, "feed.xml", content)) == reason


def test_deeply_nested_entry(tmp_path: Path) -> None:
    inside = "<i>" * 5_000 + "x" + "</i>" * 5_000
    item = (
        f"<item><description>{inside}</description></item><item><description>y</description></item>"
    )
    content = f"<rss version='2.0'><channel>{item}</channel></rss>"
    assert Outcome(write(tmp_path, "feed.xml", content)).ids[-1:] == ["feed-2"]
