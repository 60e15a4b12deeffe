"""The page of a story: whole, nested, tied to the words and back, safe whatever the words are."""

import base64
import hashlib
import re
from dataclasses import replace
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publish.bridge import ARTICLES, DOSSIER, MARKS
from tests.publish.markup import Page, broken_links, read_back

from retold.model import (
    Annotations,
    Article,
    ArticleHead,
    Conflict,
    Dossier,
    Event,
    EventMention,
    Quotation,
    Relation,
    Side,
    Span,
    StoryHead,
    Variant,
)
from retold.publish import Limits, render_story

HTML = render_story(DOSSIER, MARKS)
PAGE = read_back(HTML)

HOSTILE = (
    "<script>document.title='ran'</script>",
    '"><img src=x onerror="document.title=\'ran\'">',
    "</style><script>document.title='ran'</script>",
    "{{ 7*7 }}{% raw %}{{ config }}",
    "javascript:document.title='ran'",
    "<!-- --!> ]]> <svg/onload=document.title='ran'>",
    "evil\u202etxt.exe \x00 \ud800",
    "' onmouseover='document.title=1",
)


def bare(articles: tuple[Article, ...]) -> tuple[Dossier, tuple[Annotations, ...]]:
    """A dossier with nothing in it but its articles."""
    story = StoryHead(
        "s1", articles[0].title or "", tuple(a.id for a in articles), None, None, (), 1
    )
    heads = tuple(
        ArticleHead(
            a.id, a.outlet, a.url, a.title, a.byline, a.language, a.published, (), len(a.text)
        )
        for a in articles
    )
    marks = tuple(Annotations(a, a.published, (), (), (), (), (), (), ()) for a in articles)
    return Dossier(story, heads, (), (), (), (), (), (), (), (), ()), marks


def hostile() -> tuple[Dossier, tuple[Annotations, ...]]:
    """A dossier in which every word that a report gives is hostile."""
    bad = " ".join(HOSTILE)
    articles = tuple(
        Article(
            f"{n}{each}", f"{each}\n\n{bad}", each, each, each, each, date(2031, 3, 1 + n), each
        )
        for n, each in enumerate(HOSTILE)
    )
    dossier, marks = bare(articles)
    spans = tuple(Span(a.id, 0, len(a.text)) for a in articles)
    one = spans[0]
    return (
        msgspec.structs.replace(
            dossier,
            conflicts=(
                Conflict("c", "name", bad, (Side(bad, spans, 1), Side(bad, (one,), 1)), bad),
            ),
            relations=(
                Relation(
                    bad, "x " + bad, None, bad, 1.0, True, spans, 1, bad, bad, bad, bad, bad, bad
                ),
            ),
            events=(Event("e", bad, one, None, (EventMention(one, bad, None, bad),), 1),),
            quotations=(
                Quotation(
                    "q",
                    bad,
                    bad,
                    (
                        Variant(bad, (one,), (one.article,), ()),
                        Variant("x " + bad, (spans[1],), (spans[1].article,), (), speaker=bad),
                    ),
                ),
            ),
        ),
        marks,
    )


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_every_id_is_there_once() -> None:
    assert len(PAGE.ids) == len(set(PAGE.ids))


def test_every_link_into_the_page_leads_somewhere() -> None:
    assert broken_links(PAGE) == []


def test_no_article_text_is_lost_or_changed() -> None:
    for n, article in enumerate(ARTICLES, start=1):
        shown = PAGE.paragraphs[f"a-{n}"]
        assert squeezed(" ".join(shown)) == squeezed(article.text)


def test_each_side_of_a_conflict_links_to_its_words_and_is_linked_from_them() -> None:
    numbers = {article.id: n for n, article in enumerate(ARTICLES, start=1)}
    for n, conflict in enumerate(DOSSIER.conflicts, start=1):
        for side in conflict.sides:
            for span in side.spans:
                anchor = f"a-{numbers[span.article]}-{span.start}"
                assert f'href="#{anchor}"' in HTML
                from_the_words = HTML[HTML.index(f'id="{anchor}"') :]
                assert f'href="#c-{n}"' in from_the_words[:2_000]


@pytest.mark.parametrize(
    "words",
    [
        "3 given, 1 found in the page, 1 inferred from the text, 1 unknown",
        "independent sources",
        "Why they cannot all be right:",
        "which was first is not known",
        "two people who have seen the inspection report",
        "anonymous, 2 people",
        "copied from",
        "Word for word",
        "In other words",
        "not dated",
        "no day follows",
        "Only 4",
    ],
)
def test_the_page_says(words: str) -> None:
    assert words in HTML


def test_only_web_addresses_become_links_out() -> None:
    out = [link for link in PAGE.links if not link.startswith("#")]
    assert out == [
        "data:,",
        "https://wire.example/2031/03/11/skarn",
        "https://courier.example/a/77",
    ]
    assert HTML.count('rel="noopener noreferrer nofollow"') == 2


def test_nothing_loads_nothing_runs() -> None:
    assert PAGE.tags.isdisjoint({"script", "img", "iframe", "object", "embed", "form", "base"})
    assert "style" not in PAGE.attributes
    assert not [name for name in PAGE.attributes if name.startswith("on")]
    assert "@import" not in HTML
    assert "url(" not in HTML


def test_the_policy_allows_exactly_the_style_sheet() -> None:
    sheet = re.search(r"<style>(.*?)</style>", HTML, re.DOTALL)
    assert sheet
    digest = base64.b64encode(hashlib.sha256(sheet.group(1).encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', HTML)
    assert policy
    assert policy.group(1).replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_order_of_the_marks_makes_no_difference() -> None:
    assert render_story(DOSSIER, reversed(MARKS)) == HTML


def test_marks_of_other_articles_are_refused() -> None:
    with pytest.raises(ValueError, match="marks must be those of the dossier's articles"):
        render_story(DOSSIER, MARKS[1:])


def test_hostile_words_stay_words() -> None:
    dossier, marks = hostile()
    html = render_story(dossier, marks)
    page = read_back(html)
    assert PAGE.tags >= page.tags - {"details", "summary"}
    assert "style" not in page.attributes
    assert not [name for name in page.attributes if name.startswith("on")]
    assert not [link for link in page.links if link[0] != "#" and link != "data:,"]
    assert "{{ 7*7 }}" in html
    assert "\u202e" not in html
    html.encode()
    for n, article in enumerate(HOSTILE, start=1):
        assert squeezed(article)[:4] in squeezed(" ".join(page.paragraphs[f"a-{n}"]))


def test_an_empty_dossier_has_a_page() -> None:
    page = read_back(render_story(*bare((Article("only", ""),))))
    assert broken_links(page) == []


def limited(**bounds: int) -> tuple[str, Page]:
    html = render_story(DOSSIER, MARKS, replace(Limits(), **bounds))
    return html, read_back(html)


@pytest.mark.parametrize(
    ("bound", "said"),
    [
        ("conflicts", "4 more conflicts"),
        ("events", "5 more events"),
        ("quotations", "1 more quotations"),
        ("passages", "1 more passages"),
        ("coverage", "8 more rows"),
        ("lineage", "6 more links"),
        ("sources", "3 more sources"),
    ],
)
def test_what_does_not_fit_is_left_off_and_said(bound: str, said: str) -> None:
    html, page = limited(**{bound: 1})
    assert said in html
    assert broken_links(page) == []


def test_long_articles_are_cut_and_said() -> None:
    html, page = limited(article=60)
    assert broken_links(page) == []
    assert f"{len(ARTICLES[0].text) - 60} more characters of this report" in html
    assert all(len("".join(each)) <= 60 for each in page.paragraphs.values())


def test_many_articles_are_listed_instead_of_given_columns() -> None:
    html, page = limited(columns=3)
    assert broken_links(page) == []
    assert '<table class="matrix">' not in html
    assert "told by 5 of 6" in html


@st.composite
def stories(draw: st.DrawFn) -> tuple[Dossier, tuple[Annotations, ...]]:
    """Small dossiers whose spans lie anywhere, over texts of anything."""
    texts = draw(st.lists(st.text(max_size=40), min_size=1, max_size=3))
    articles = tuple(Article(f"id{n}", text) for n, text in enumerate(texts))
    dossier, marks = bare(articles)

    def span() -> Span:
        article = draw(st.sampled_from(articles))
        ends = st.integers(0, len(article.text))
        low, high = sorted((draw(ends), draw(ends)))
        return Span(article.id, low, high)

    conflicts = tuple(
        Conflict(f"c{n}", "date", "x", (Side("a", (span(), span()), 1), Side("b", (span(),), 1)))
        for n in range(draw(st.integers(0, 3)))
    )
    return msgspec.structs.replace(dossier, conflicts=conflicts), marks


@settings(max_examples=60)
@given(stories())
def test_links_and_text_hold_wherever_the_spans_lie(
    story: tuple[Dossier, tuple[Annotations, ...]],
) -> None:
    dossier, marks = story
    page = read_back(render_story(dossier, marks))
    assert broken_links(page) == []
    assert len(page.ids) == len(set(page.ids))
    for n, each in enumerate(marks, start=1):
        shown = "".join(page.paragraphs[f"a-{n}"])
        assert len(squeezed(shown)) <= len(each.article.text)


def test_a_large_story_stays_bounded() -> None:
    """Five hundred articles, each in conflict with all: the page does not grow with the pairs."""
    articles = tuple(Article(f"a{n}", f"The bridge closed in {n}. " * 40) for n in range(500))
    dossier, marks = bare(articles)
    spans = tuple(Span(a.id, 0, 10) for a in articles)
    conflict = Conflict("c", "date", "x", (Side("1", spans, 1), Side("2", spans, 1)))
    html = render_story(msgspec.structs.replace(dossier, conflicts=(conflict,) * 300), marks)
    assert len(html) < 6_000_000
    assert broken_links(read_back(html)) == []
