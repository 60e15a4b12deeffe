"""Making what a file holds fit to be kept: once, while reading; afterwards nothing is edited."""

import re

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_LONGEST_FIELD = 1_000
_LONGEST_ID = 200


def clean_text(text: str) -> str:
    """The text with NULs and lone surrogates replaced one for one by U+FFFD.

    Neither can be written as XML or UTF-8. Nothing else is touched, so that the offsets are those
    of the text as it was given.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def clean_field(value: str | None) -> str | None:
    """A title, a byline, a name on one line, None if nothing is left; at most 1,000 characters."""
    if value is None:
        return None
    return " ".join(clean_text(value[: 2 * _LONGEST_FIELD]).split())[:_LONGEST_FIELD] or None


def clean_id(value: str | None) -> str | None:
    """A given id, or None if it is empty, longer than 200 characters or cannot be printed."""
    if value is None:
        return None
    value = value.strip()
    return value if value.isprintable() and 0 < len(value) <= _LONGEST_ID else None
