"""The page in a real browser: nothing loads, nothing runs, everybody can read it."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from tests.publish.bridge import DOSSIER, MARKS

from retold.publish import render_story

from .conftest import Scheme, Visitor, Written

PAGES = ("story", "hostile", "index", "pairs")
# Everything that axe checks by itself, and the size of targets (WCAG 2.2, success criterion 2.5.8).
AXE = "axe.run({rules: {'target-size': {enabled: true}}})"
# What the browser says when the policy stops something that a report tried.
STOPPED = "Content Security Policy"


@pytest.mark.parametrize("name", PAGES)
def test_opening_a_page_requests_the_page_alone(
    visit: Visitor, written: Written, name: str
) -> None:
    path: Path = getattr(written, name)
    here = visit()
    here.open(path)
    here.page.wait_for_load_state("networkidle")
    beyond = [url for url in here.requests if url not in {path.as_uri(), "data:,"}]
    assert beyond == []
    assert here.messages == []


def test_nothing_that_a_report_says_runs(visit: Visitor, written: Written) -> None:
    here = visit()
    page = here.open(written.hostile)
    for link in page.locator("a[href]").all():
        assert str(link.get_attribute("href")).startswith("#")
    page.locator("blockquote").first.hover()
    assert "ran" not in page.title().split()[:1]
    assert page.evaluate("document.scripts.length") == 0
    assert page.evaluate("document.images.length") == 0
    assert here.messages == []


def test_the_policy_stops_what_escaping_would_miss(visit: Visitor, tmp_path: Path) -> None:
    """The second line of defence: script put into the page behind our back does not run."""
    path = tmp_path / "page.html"

    html = render_story(DOSSIER, MARKS)
    planted = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\">"
    path.write_text(html.replace("</main>", f"{planted}</main>"))
    here = visit()
    page = here.open(path)
    assert page.title() != "ran"
    assert here.messages
    assert all(STOPPED in message for message in here.messages)


def test_the_page_works_without_script(visit: Visitor, written: Written) -> None:
    page = visit(script=False).open(written.story)
    page.locator("summary").first.click()
    assert page.locator("details").first.get_attribute("open") is not None
    page.locator("#c-2 figcaption a").first.click()
    assert page.url.endswith("#a-1-35")
    assert "on Tuesday".startswith(page.locator(":target").inner_text().strip())


def test_words_lead_back_to_the_line_that_rests_on_them(visit: Visitor, written: Written) -> None:
    page = visit().open(written.story)
    page.locator("#a-1 sup a", has_text="C2").first.click()
    assert page.locator(":target").get_attribute("id") == "c-2"


def test_a_link_into_a_closed_part_opens_it(visit: Visitor, written: Written) -> None:
    page = visit().open(written.story)
    page.locator("#a-4 sup a", has_text="Q2").first.click()
    assert page.locator("#q-2").is_visible()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_the_screen(
    visit: Visitor, written: Written, name: str, width: int
) -> None:
    page = visit(width=width).open(getattr(written, name))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(
    visit: Visitor, written: Written, name: str, scheme: Scheme, width: int
) -> None:
    page = visit(width=width, scheme=scheme, bypass=True).open(getattr(written, name))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text())
    found: dict[str, Any] = page.evaluate(AXE)
    told = [
        (each["id"], each["impact"], [node["html"][:200] for node in each["nodes"]][:3])
        for each in found["violations"]
    ]
    assert told == []
    assert len(found["passes"]) > 20


def test_everything_can_be_reached_by_keyboard(visit: Visitor, written: Written) -> None:
    page = visit().open(written.story)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the content"
    assert skip.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_print_shows_what_is_folded_and_drops_the_menu(visit: Visitor, written: Written) -> None:
    page = visit().open(written.story)
    page.emulate_media(media="print")
    assert not page.locator("nav.contents").is_visible()
    assert page.locator("#q-2").is_visible()
    assert len(page.pdf(format="A4")) > 20_000


def test_dark_is_dark(visit: Visitor, written: Written) -> None:
    """The background follows the reader's setting."""
    colour = "getComputedStyle(document.body).backgroundColor"
    light = visit(scheme="light").open(written.story).evaluate(colour)
    dark = visit(scheme="dark").open(written.story).evaluate(colour)
    assert light != dark
