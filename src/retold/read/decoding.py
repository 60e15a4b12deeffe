"""From bytes to text, or the reason why they are none."""

import codecs
import re
from itertools import chain

from charset_normalizer import from_bytes

from .records import UnreadableError

_BINARY_SIGNATURES = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a SQLite database",
    b"PAR1": "a Parquet file",
    b"BZh": "a bzip2 archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
}
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Text has tabs, line ends, form feeds and, rarely, escapes; other control characters are as good
# as absent from it, and a tenth of random bytes.
_CONTROL = bytes(code for code in chain(range(32), (127,)) if code not in b"\t\n\v\f\r\x1b")
_CONTROL_SHARE = 0.02
_NUL_SHARE = 0.5
_WESTERN = "cp1252"
_SAMPLE = 1 << 16
_BEFORE_FIRST = 1 << 10
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})""", re.I
)
_DECLARED_WITHIN = 4_096
# Python's codecs for other ends; some take quadratic time.
_NO_PAGE_ENCODINGS = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
)
_NON_ASCII = re.compile(rb"[\x80-\xff]")


def decode(data: bytes) -> str:
    """The text of a whole file; UnreadableError if it is binary or in no known encoding.

    In this order: a byte order mark, UTF-16 without one, UTF-8, the encoding that a page or an XML
    declaration names, the best guess of charset-normalizer.
    """
    marked = marked_encoding(data)
    if marked:
        return _decoded(data, marked)
    refuse_binary(data)
    unmarked = _unmarked_utf16(data[:_SAMPLE])
    if unmarked:
        return _decoded(data, unmarked)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(_declared_encoding(data))
    except (UnicodeError, LookupError):
        return _decoded(data, guess_encoding(data))


def _declared_encoding(data: bytes) -> str:
    """The encoding that the text names near its start; LookupError if it names none that pages are
    written in."""
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    name = codecs.lookup(declared[1].decode("ascii")).name if declared else ""
    if not name or name in _NO_PAGE_ENCODINGS:
        raise LookupError(name)
    return name


def _decoded(data: bytes, encoding: str | None) -> str:
    try:
        return data.decode(encoding or "utf-8")
    except (UnicodeError, LookupError):
        raise UnreadableError("not text in any known encoding") from None


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start tells, if there is one."""
    return next((name for mark, name in _BYTE_ORDER_MARKS.items() if data.startswith(mark)), None)


def guess_encoding(data: bytes) -> str | None:
    """The encoding of bytes that are not UTF-8, None if none fits: by charset-normalizer, on 64 KiB
    from shortly before the first byte that is not ASCII.

    Of several that leave equally little mess Windows' Western code page is taken, in which browsers
    read what is unlabelled (WHATWG Encoding Standard); the guess between its sisters is a lottery
    on a text of few accents.
    """
    first = _NON_ASCII.search(data)
    start = max(0, (first.start() if first else 0) - _BEFORE_FIRST)
    matches = from_bytes(data[start : start + _SAMPLE])
    best = matches.best()
    if best is None:
        return None
    clean = {match.encoding for match in matches if match.chaos <= best.chaos}
    return _WESTERN if _WESTERN in clean else best.encoding


def refuse_binary(data: bytes) -> None:
    """UnreadableError if the bytes, which bear no byte order mark, are no text."""
    for signature, name in _BINARY_SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableError(f"binary: {name}; save its text in a file of its own")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls > _CONTROL_SHARE * len(sample) and not _unmarked_utf16(sample):
        raise UnreadableError("binary: it holds control characters that text does not have")


def _unmarked_utf16(sample: bytes) -> str | None:
    """The kind of UTF-16 in which every other byte is mostly NUL, as in Western languages."""
    pairs = len(sample) // 2
    evens, odds = sample[0::2].count(0), sample[1::2].count(0)
    if max(evens, odds) <= _NUL_SHARE * pairs or min(evens, odds) > _CONTROL_SHARE * pairs:
        return None
    return "utf-16-be" if evens > odds else "utf-16-le"
