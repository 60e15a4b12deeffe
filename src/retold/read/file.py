"""One file read to its end: whatever is in it, nothing is raised."""

import io
from collections.abc import Callable, Iterator

from ..model import Article, Rejection
from .clean import clean_text
from .compression import BROKEN, open_stream
from .feed import read_feed
from .formats import Format, SourceFile, sniff
from .json_file import read_json
from .json_lines import read_jsonl
from .limits import Limits
from .markdown import read_markdown
from .page import read_html
from .plain import read_text
from .records import (
    Draft,
    Flaw,
    Reading,
    ReadResult,
    UnreadableError,
    fingerprint_of_bytes,
    fingerprint_of_draft,
)
from .table import read_csv
from .word import read_word

_WHOLE: dict[Format, Callable[[bytes, Limits], Iterator[Draft | Flaw]]] = {
    "text": read_text,
    "markdown": read_markdown,
    "html": read_html,
    "word": read_word,
    "json": read_json,
    "feed": read_feed,
}
_BY_RECORD: dict[Format, Callable[[io.BufferedReader, Limits], Iterator[Draft | Flaw]]] = {
    "jsonl": read_jsonl,
    "csv": read_csv,
}
_ONE_ARTICLE: frozenset[Format] = frozenset({"text", "markdown", "html", "word"})
_SNIFFED = 1 << 14


def read_file(file: SourceFile, limits: Limits | None = None) -> ReadResult:
    """Everything in one file. Touches nothing but the file, so that workers can do it."""
    items = list(stream_file(file, limits))
    return ReadResult(
        tuple(item for item in items if isinstance(item, Reading)),
        tuple(item for item in items if isinstance(item, Rejection)),
    )


def stream_file(file: SourceFile, limits: Limits | None = None) -> Iterator[Reading | Rejection]:
    """The readings and rejections of one file, one at a time where the format allows.

    What was read before a file breaks off is kept.
    """
    bounds = limits or Limits()
    path = clean_text(file.path)
    nothing = True
    try:
        with open_stream(file.path, bounds) as stream:
            for item, fingerprint in _read(stream, file, bounds):
                nothing = False
                if isinstance(item, Flaw):
                    yield Rejection(path, item.reason, item.record)
                else:
                    yield Reading(_article(item, file), path, item.record, fingerprint)
        if nothing:
            yield Rejection(path, "empty: there is no record in it")
    except UnreadableError as reason:
        yield Rejection(path, str(reason))
    except BROKEN as error:
        yield Rejection(path, f"broken archive: {error}")
    except OSError as error:
        yield Rejection(path, f"cannot be read: {error.strerror or error}")


def _read(
    stream: io.BufferedReader, file: SourceFile, limits: Limits
) -> Iterator[tuple[Draft | Flaw, bytes]]:
    kind = file.format or sniff(stream.peek(_SNIFFED)[:_SNIFFED])
    if kind in _BY_RECORD:
        for item in _BY_RECORD[kind](stream, limits):
            yield item, b"" if isinstance(item, Flaw) else fingerprint_of_draft(item)
        return
    data = stream.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise UnreadableError(f"too large: over {limits.file_bytes:,} bytes")
    if not data.strip():
        raise UnreadableError("empty")
    for item in _WHOLE[kind](data, limits):
        if isinstance(item, Flaw):
            yield item, b""
        else:
            one = kind in _ONE_ARTICLE
            yield item, fingerprint_of_bytes(data) if one else fingerprint_of_draft(item)


def _article(draft: Draft, file: SourceFile) -> Article:
    number = "" if draft.record is None else f"-{draft.record}"
    return Article(
        id=draft.id or f"{file.id}{number}",
        text=draft.text,
        outlet=draft.outlet,
        url=draft.url,
        title=draft.title,
        byline=draft.byline,
        published=draft.published,
        language=draft.language,
    )
