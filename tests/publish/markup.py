"""Reads a page back: its nesting, its ids, its links, the text of its articles."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "link", "br", "hr", "img", "input"})


@dataclass
class Page(HTMLParser):
    """What a page holds, read strictly: AssertionError where tags are not nested."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    paragraphs: dict[str, list[str]] = field(default_factory=dict)
    """Of each full text (by the id of its section) the paragraphs, without the labels in them."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str, str]] = []
        self._article = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.attributes |= set(values)
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if tag in VOID:
            return
        style = values.get("class", "")
        if tag == "article" and style == "text":
            self._article = values["id"]
            self.paragraphs[self._article] = []
        if tag == "p" and style == "run":
            self.paragraphs[self._article].append("")
        self._open.append((tag, style, values.get("id", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened = self._open.pop()
        assert opened[0] == tag, f"</{tag}> closes <{opened[0]}>"

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _, _ in self._open]
        if "sup" not in tags and any(style == "run" for _, style, _ in self._open):
            self.paragraphs[self._article][-1] += data


def read_back(html: str) -> Page:
    """The page, read to its end."""
    page = Page()
    page.feed(html)
    page.close()
    assert not page._open, page._open
    return page


def broken_links(page: Page) -> list[str]:
    """Links into the page that lead nowhere."""
    return [link for link in page.links if link.startswith("#") and link[1:] not in page.ids]
