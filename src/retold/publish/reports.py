"""The articles of a story as its page shows and calls them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Annotations, ArticleHead
from .text import clip, one_line

# A label has to fit into the small boxes of the page and its drawings.
_SHORT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One article as the page shows it: its number, head and marks, and how much is shown.

    ``label`` is what the page calls it where there is little room: the start of its id where that
    is short for every article of the story, as in "004", else its number.
    """

    number: int
    label: str
    head: ArticleHead
    marks: Annotations
    shown: int

    @property
    def anchor(self) -> str:
        """The id of the article's section in the page."""
        return f"a-{self.number}"

    @property
    def name(self) -> str:
        """What stands beside its label: the outlet, or the id where the label is a number."""
        return _name(self.head, self.label)

    @property
    def long_name(self) -> str:
        """The outlet, or the title or the id where the outlet is not known."""
        return clip(self.head.outlet or self.head.title or self.head.id, 120)

    @property
    def said(self) -> str:
        """What to call it in a sentence, as in "report 3"."""
        return f"report {self.label}"

    def anchor_at(self, start: int) -> str:
        """The id of the place in the page where the words from ``start`` on stand."""
        if not self.shown:
            return self.anchor
        if start >= self.shown:
            whole = self.shown == len(self.marks.article.text)
            return f"{self.anchor}-{self.shown - 1}" if whole else f"{self.anchor}-cut"
        return f"{self.anchor}-{max(0, start)}"


def labels(ids: Sequence[str]) -> list[str]:
    """What to call the articles with these ids, in their order: see :class:`Report`."""
    short = short_names(ids)
    if all(len(label) <= _SHORT for label in short.values()):
        return [one_line(short[each]) for each in ids]
    return [str(n) for n in range(1, len(ids) + 1)]


def called(heads: Sequence[ArticleHead]) -> dict[str, str]:
    """For the id of each article what the page and the terminal call it in a line of text: its
    label and what stands beside it, as in "3 The Skarn Courier"."""
    short = labels([head.id for head in heads])
    return {
        head.id: f"{label} {_name(head, label)}".rstrip()
        for label, head in zip(short, heads, strict=True)
    }


def _name(head: ArticleHead, label: str) -> str:
    if head.outlet:
        return clip(head.outlet, 60)
    return "" if head.id.startswith(label) else clip(head.id, 24)


def short_names(ids: Sequence[str]) -> dict[str, str]:
    """For each id its first part where that is unique among them, else the whole id."""
    firsts = [re.split(r"[_.]", each, maxsplit=1)[0] for each in ids]
    return {
        each: first if first and firsts.count(first) == 1 else each
        for each, first in zip(ids, firsts, strict=True)
    }
