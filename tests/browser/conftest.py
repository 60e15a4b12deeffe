"""A real browser, cut off from the network, that writes down all that it was asked to load."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright
from tests.publish.bridge import ARTICLES, DOSSIER, MARKS, RELATIONS
from tests.publish.test_page import hostile

from retold.publish import ReportWriter
from retold.publish.pairs import render_pairs
from retold.reconcile.relations.series import pairs_of

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, or Chrome under another name."""
    if os.environ.get("RETOLD_SKIP_BROWSER") == "1":
        pytest.skip("RETOLD_SKIP_BROWSER is set")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(
            f"no browser on the PATH ({', '.join(NAMES)}). On Debian or Ubuntu: sudo apt-get "
            "install chromium. To leave these tests out: RETOLD_SKIP_BROWSER=1",
            pytrace=False,
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page in a fresh context, and what happened on it."""

    page: Page
    context: BrowserContext
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def open(self, path: Path) -> Page:
        """Open a file."""
        self.page.goto(path.as_uri())
        return self.page


Scheme = Literal["light", "dark"]
Visitor = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visitor]:
    """Makes visits: ``visit(width=360, scheme="dark", script=False, bypass=True)``."""
    contexts: list[BrowserContext] = []

    def make(
        width: int = 1280, scheme: Scheme = "light", script: bool = True, bypass: bool = False
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            bypass_csp=bypass,
            offline=True,
        )
        contexts.append(context)
        visit = Visit(context.new_page(), context)

        def note(request: Request) -> None:
            visit.requests.append(request.url)

        context.on("request", note)
        visit.page.on("console", lambda message: visit.messages.append(message.text))
        visit.page.on("pageerror", lambda error: visit.messages.append(str(error)))
        visit.page.on("dialog", lambda dialog: visit.messages.append(f"dialog {dialog.message}"))
        return visit

    yield make
    for context in contexts:
        context.close()


@dataclass(frozen=True)
class Written:
    """The files of a run."""

    story: Path
    hostile: Path
    index: Path
    pairs: Path


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A run with the invented story and one whose articles are full of script."""
    writer = ReportWriter(tmp_path_factory.mktemp("report"))
    story = writer.add(DOSSIER, MARKS)
    bad = writer.add(*hostile())
    index = writer.finish()
    pairs = index.with_name("pairs.html")
    pairs.write_text(render_pairs(pairs_of(RELATIONS), {a.id: a for a in ARTICLES}))
    return Written(story, bad, index, pairs)
