"""Article text made safe to look at: cleaned one code point for one, put on a line, clipped."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

# Control characters break parsers and copying; bidirectional embeddings, overrides and isolates
# can make a page show words in another order than the text has them (Unicode TR36, "Bidirectional
# Text Spoofing"); lone surrogates cannot be written as UTF-8. Directional marks (U+200E, U+200F)
# only touch their neighbours and are needed in Arabic and Hebrew, so they stay.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
# Words that are shown before the first difference.
_BEFORE = 3
_SPACE = re.compile(r"\s+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}\Z")
_BROKEN_LINK = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\\]")


def clean(text: str) -> str:
    """The text with every unsafe code point shown as U+FFFD; offsets stay as they are."""
    return _UNSAFE.sub("\ufffd", text)


def printable(text: str) -> str:
    """The text with a space for every sign that does not print: texts of others must not steer a
    terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def one_line(text: str) -> str:
    """The text with each run of white space as one space, none at the ends."""
    return _SPACE.sub(" ", clean(text)).strip()


def clip(text: str, most: int) -> str:
    """The first words of a text on one line, at most ``most`` code points, "…" where it was cut."""
    line = one_line(text[: most * 4])
    if len(line) <= most and len(text) <= most * 4:
        return line
    kept = line[:most]
    at_word = kept if line[most : most + 1] in {"", " "} else kept.rsplit(" ", 1)[0]
    return f"{at_word if len(at_word) > most // 2 else kept}…"


def clip_start(text: str, most: int) -> str:
    """The last words of a text on one line, "…" before them where it was cut."""
    line = one_line(text[-most * 4 :])
    if len(line) <= most and len(text) <= most * 4:
        return line
    kept = line[-most:]
    at_word = kept if line[:-most][-1:] in {"", " "} else kept.split(" ", 1)[-1]
    return f"…{at_word if len(at_word) > most // 2 else kept}"


def apart(values: Sequence[str], most: int) -> list[str]:
    """The values, from shortly before the first word in which they differ where one of them is
    longer than ``most`` code points."""
    alike = 0
    for column in zip(*(value.split() for value in values), strict=False):
        if len(set(column)) > 1:
            break
        alike += 1
    start = alike - _BEFORE
    if start < 1 or max(map(len, values), default=0) <= most:
        return list(values)
    return [f"…{' '.join(value.split()[start:])}" for value in values]


def web_link(url: str | None) -> str | None:
    """The address if it is plain http or https with a host, else None."""
    if url is None or _BROKEN_LINK.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.hostname else None


def language_tag(language: str | None) -> str | None:
    """The language if it has the form of a BCP 47 tag, else None."""
    return language if language and _LANGUAGE.match(language) else None
