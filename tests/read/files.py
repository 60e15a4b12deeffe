"""Small files for the tests, written and read back."""

import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import zstandard

from retold.model import Article, Rejection
from retold.read import Duplicate, Limits, Paths, read

BODY = (
    "The sluice at Harrow Mere was shut on Tuesday, the water board said.\n\n"
    "“We heard it crack,” said Ida Brandt, who keeps the lock. Nobody was hurt.\n"
)

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": lambda data: gzip.compress(data, mtime=0),
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor().compress,
}


class Outcome:
    """What a reading gave: articles, rejections, duplicates, each in their order."""

    def __init__(self, paths: Paths, limits: Limits | None = None) -> None:
        self.rejections: list[Rejection] = []
        self.duplicates: list[Duplicate] = []
        self.articles: list[Article] = list(
            read(paths, self.rejections.append, self.duplicates.append, limits)
        )

    @property
    def ids(self) -> list[str]:
        """The ids of the articles."""
        return [article.id for article in self.articles]

    @property
    def reasons(self) -> list[str]:
        """The reasons of the rejections."""
        return [rejection.reason for rejection in self.rejections]


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file under the folder with this content, its folders made."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def only(paths: Paths, limits: Limits | None = None) -> Article:
    """The one article that is read there, without a rejection."""
    outcome = Outcome(paths, limits)
    assert outcome.rejections == []
    assert len(outcome.articles) == 1
    return outcome.articles[0]


def sole_reason(paths: Paths, limits: Limits | None = None) -> str:
    """The one reason why nothing is read there."""
    outcome = Outcome(paths, limits)
    assert outcome.articles == []
    assert len(outcome.rejections) == 1
    return outcome.rejections[0].reason
