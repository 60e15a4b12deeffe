"""JSONL: one record a line, read one at a time."""

import io
import json
from collections.abc import Iterator

from .decoding import decode, marked_encoding, refuse_binary
from .fields import draft_record
from .limits import Limits
from .lines import bounded_lines, stream_of
from .records import Draft, Flaw, UnreadableError

_HEAD = 1 << 12


def read_jsonl(stream: io.BufferedReader, limits: Limits) -> Iterator[Draft | Flaw]:
    """The records of a file of any length; a bad line is a flaw of that line only. ``record`` is
    the number of the line. UTF-8, or UTF-16 with a byte order mark up to the limit of a file."""
    head = stream.peek(_HEAD)[:_HEAD]
    if not head:
        raise UnreadableError("empty")
    if (marked_encoding(head) or "utf-8-sig") != "utf-8-sig":
        data = stream.read(limits.file_bytes + 1)
        if len(data) > limits.file_bytes:
            raise UnreadableError("too large for JSONL that is not in UTF-8")
        stream = stream_of(decode(data).encode("utf-8", "replace"))
    else:
        refuse_binary(head)
    for number, line in enumerate(bounded_lines(stream, limits.file_bytes), 1):
        if line is None:
            yield Flaw(f"too large: the line has over {limits.file_bytes:,} bytes", number)
        elif line.strip():
            yield from _read_line(line.removeprefix(b"\xef\xbb\xbf").strip(), number, limits)


def _read_line(line: bytes, number: int, limits: Limits) -> Iterator[Draft | Flaw]:
    try:
        record = parse_json(line.decode("utf-8"))
    except UnicodeDecodeError:
        yield Flaw("the line is not in UTF-8", number)
    except ValueError as error:
        yield Flaw(str(error), number)
    else:
        if isinstance(record, dict):
            yield from draft_record(record, number, limits)
        else:
            yield Flaw("the line holds no JSON object", number)


def parse_json(text: str) -> object:
    """The value; ValueError with the reason if it is not JSON, or nested too deep for it."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(
            f"not JSON: {error.msg} (line {error.lineno}, column {error.colno})"
        ) from None
    except RecursionError:
        raise ValueError("not JSON that can be read: nested too deep") from None
    except ValueError:
        raise ValueError("not JSON that can be read: a number of thousands of digits") from None
