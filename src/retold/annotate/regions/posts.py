"""Posts of social media that a report shows whole."""

import re
from typing import NamedTuple

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


class Post(NamedTuple):
    """What shows that a line is a post, who signs it (None: nobody), and whether the line is only
    the signature of the post above it."""

    why: str
    author: str | None = None
    only_signs: bool = False


def embedded_post(line: str) -> Post | None:
    """The post that a line shows, None if it shows none."""
    if len(line) > _LONGEST:
        return None
    signed = _SIGNED.search(line) if "(@" in line else None
    if signed:
        return Post("signed with a handle", signed["name"].strip(), signed.start() == 0)
    if "pic." in line and _PICTURE.search(line):
        return Post("link to a picture of a post")
    shared = _SHARED.match(line)
    if shared is None:
        return None
    return Post("widget of a post", shared["name"].strip() if shared["name"] else None)
