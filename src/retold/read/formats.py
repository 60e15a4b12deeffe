"""Which files Retold reads, and how it tells what is in one."""

import re
from pathlib import PurePath
from typing import Literal

import msgspec

from .compression import ARCHIVES
from .decoding import marked_encoding

Format = Literal["text", "markdown", "html", "word", "jsonl", "json", "csv", "feed"]

FORMATS: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "word",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".jsonld": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
}
"""The formats by the ending of the file's name, an archive's ending aside."""

STREAMED: frozenset[Format] = frozenset({"jsonl", "csv"})
"""The formats that are read record by record, so that a file may be larger than the memory."""

_FEED_ROOT = re.compile(r"<(?:rss|feed|rdf:rdf)\b", re.I)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b", re.I)


class SourceFile(msgspec.Struct, frozen=True, order=True):
    """A file to read: its path (``-`` for the standard input), the id that its article gets if it
    gives none, and its format, None where only its content can tell."""

    path: str
    id: str
    format: Format | None = None

    @property
    def streamed(self) -> bool:
        """Whether it is read record by record, and better in the main process than in a worker."""
        return self.path == "-" or self.format in STREAMED


def format_of(path: str) -> Format | None:
    """The format that the file's name tells, if it tells one that is read."""
    return FORMATS.get(_without_archive(path).suffix.lower())


def stem_of(path: str) -> str:
    """The file's name without the endings that tell its format and archive."""
    name = _without_archive(path)
    return name.stem if name.suffix.lower() in FORMATS else name.name


def _without_archive(path: str) -> PurePath:
    name = PurePath(PurePath(path).name)
    return name.with_suffix("") if name.suffix.lower() in ARCHIVES else name


def sniff(head: bytes) -> Format:
    """The format by the first bytes of the content: plain text where nothing else shows."""
    encoding = marked_encoding(head) or "utf-8"
    start = head.decode(encoding, errors="replace").lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        if _FEED_ROOT.search(start):
            return "feed"
        return "html" if _TAG.search(start) else "text"
    if start.startswith("{"):
        return "jsonl" if _is_object(start.partition("\n")[0]) else "json"
    if start.startswith("["):
        return "json"
    return "text"


def _is_object(line: str) -> bool:
    try:
        return isinstance(msgspec.json.decode(line.encode("utf-8", "replace")), dict)
    except (msgspec.DecodeError, RecursionError):
        return False
