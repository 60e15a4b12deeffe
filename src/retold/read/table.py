"""CSV: one record a row under a header of keys, read one at a time."""

import csv
import io
from collections.abc import Iterator

from .decoding import guess_encoding, marked_encoding, refuse_binary
from .fields import draft_record, has_text
from .limits import Limits
from .lines import bounded_lines, stream_of
from .records import Draft, Flaw, UnreadableError

_HEAD = 1 << 16
_DELIMITERS = ",;\t|"


def read_csv(stream: io.BufferedReader, limits: Limits) -> Iterator[Draft | Flaw]:
    """The rows of a table whose header names its columns as JSONL names its keys. ``record`` is the
    number of the row under the header. The commonest of comma, semicolon, tab and bar in the
    header parts the columns."""
    head = stream.peek(_HEAD)[:_HEAD]
    if not head.strip():
        raise UnreadableError("empty")
    encoding = _encoding(head)
    lines = _text_lines(stream, encoding, limits)
    header_line = next(lines, "")
    delimiter = max(_DELIMITERS, key=header_line.count)
    # The module's own bound on a field, 128 KiB, is shorter than a long article.
    csv.field_size_limit(limits.file_bytes)
    try:
        header = next(csv.reader([header_line], delimiter=delimiter), [])
    except csv.Error as error:
        raise UnreadableError(f"not CSV: {error}") from None
    if not has_text(dict.fromkeys(header, "text")):
        raise UnreadableError("no column named text; name the columns as the keys of JSONL")
    rows = csv.reader(lines, delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Flaw(f"not CSV: {error}; nothing is read after it", number)
            return
        if any(row):
            yield from draft_record(dict(zip(header, row, strict=False)), number, limits)


def _encoding(head: bytes) -> str:
    marked = marked_encoding(head)
    if marked:
        return marked
    refuse_binary(head)
    cut = head[: head.rfind(b"\n") + 1] or head
    try:
        cut.decode("utf-8")
    except UnicodeDecodeError:
        guessed = guess_encoding(cut)
        if guessed is None:
            raise UnreadableError("not text in any known encoding") from None
        return guessed
    return "utf-8"


def _text_lines(stream: io.BufferedReader, encoding: str, limits: Limits) -> Iterator[str]:
    if encoding.startswith(("utf-16", "utf-32", "utf_16", "utf_32")):
        # Their line ends are more than one byte.
        data = stream.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            raise UnreadableError("too large for a table that is not in UTF-8")
        stream = stream_of(data.decode(encoding, "replace").encode("utf-8", "replace"))
        encoding = "utf-8"
    for line in bounded_lines(stream, limits.file_bytes):
        if line is None:
            raise UnreadableError(f"too large: a line has over {limits.file_bytes:,} bytes")
        try:
            yield line.decode(encoding)
        except UnicodeDecodeError:
            raise UnreadableError(f"not text in {encoding} to the end") from None
