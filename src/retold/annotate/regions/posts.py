"""Posts of social media that a report shows whole."""

import re

from .dates import MONTH

_LONGEST = 1500
_SIGNED = re.compile(
    rf"[—–-] ?(?P<name>[^\n—–(]{{1,80}}?) \(@(?P<handle>\w{{1,30}})\) {MONTH} \d{{1,2}}, \d{{4}}"
)
_PICTURE = re.compile(r"\bpic\.(?:twitter|x)\.com/\w+")
_SHARED = re.compile(
    r"view this post on instagram|a (?:post|video) (?:shared|posted) by (?P<name>[^\n(@]{1,80})",
    re.IGNORECASE,
)


def embedded_post(line: str) -> tuple[str, str | None, bool] | None:
    """Rule, author, and whether the line only signs the post above it; None if it is no post."""
    if len(line) > _LONGEST:
        return None
    signed = _SIGNED.search(line) if "(@" in line else None
    if signed:
        return "signed with a handle", signed["name"].strip(), signed.start() == 0
    if "pic." in line and _PICTURE.search(line):
        return "link to a picture of a post", None, False
    shared = _SHARED.match(line)
    if shared:
        name = shared["name"]
        return "widget of a post", name.strip() if name else None, False
    return None
