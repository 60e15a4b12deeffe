"""Articles that report the same happening, and why they were put together."""

import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

JoinKind = Literal["names", "numbers", "rare_words", "quotations", "copied", "titles", "days_apart"]


class Evidence(msgspec.Struct, frozen=True):
    """One reason for joining two articles: the shared things of one kind, in a stable order."""

    kind: JoinKind
    shared: tuple[str, ...]


class Join(msgspec.Struct, frozen=True):
    """Two articles (ids, the smaller first) held to report the same; the score runs to 1."""

    left: str
    right: str
    score: float
    evidence: tuple[Evidence, ...]


class Story(msgspec.Struct, frozen=True):
    """One story: its article ids in order of publication, and the joins that hold it together.

    ``id`` depends on the articles alone, never on the order or the number of other stories.
    """

    id: str
    articles: tuple[str, ...]
    joins: tuple[Join, ...] = ()


def story_id(articles: Iterable[str]) -> str:
    """A name for the story of these articles, in any order: "s" and 12 hexadecimal digits."""
    digest = hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()
    return f"s{digest[:12]}"
