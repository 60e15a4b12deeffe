"""One mark of quotation at a time: opening, closing, either, or an apostrophe."""

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["open", "close", "either"]
Kind = Literal["double", "single"]

# Five marks in a row and more are no quotation; of three straight single ones that close, the first
# closes the inner quotation.
_MARK = re.compile(r"[\"“”„«»‘’'`]{5,}|(?<=\S)'(?=''(?!'))|``|''|[\"“”„«»‘’']")
_KIND: dict[str, Kind] = {"‘": "single", "’": "single", "'": "single"}
_BEFORE_OPEN = frozenset("([{—–―-/:;“‘\"'…,")
_AFTER_CLOSE = frozenset(")]},.;:!?—–―-/…”’\"'")
# After these a closing mark closes even where the space after it is missing: "…,”she said.
_SPEECH_ENDS = frozenset(",.?!…")
# Words that begin with an apostrophe, and years without their century.
_ELIDED = re.compile(r"(?:\d0s|\d\d|em|til|tis|twas|cause|n|bout|round|cos)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark of quotation at ``start:end``. ``sure`` is false for a closing single mark that may
    be the apostrophe of a plural ("the workers’ plan")."""

    start: int
    end: int
    kind: Kind
    role: Role
    sure: bool = True


def signs_in(text: str, start: int, end: int) -> list[Sign]:
    """The marks of quotation of ``text[start:end]``, apostrophes left out. Linear time."""
    found = []
    for match in _MARK.finditer(text, start, end):
        if match.end() - match.start() > 2:
            continue
        sign = _sign(text, match.start(), match.end(), start, end)
        if sign is not None:
            found.append(sign)
    return found


def _sign(text: str, at: int, after: int, low: int, high: int) -> Sign | None:
    mark = text[at:after]
    kind = _KIND.get(mark, "double")
    left = text[at - 1] if at > low else " "
    right = text[after] if after < high else " "
    may_open = (left.isspace() or left in _BEFORE_OPEN) and not right.isspace()
    may_close = (right.isspace() or right in _AFTER_CLOSE) and not left.isspace()
    if kind == "single":
        return _single(text, mark, at, after, left, right, may_open, may_close)
    if mark == "”" and left in _SPEECH_ENDS:
        return Sign(at, after, kind, "close")
    if mark in ("„", "«", "``") or (mark == "“" and (may_open or not may_close)):
        return Sign(at, after, kind, "open")
    if mark == "»" or (mark in ("“", "”") and (may_close or not may_open)):
        return Sign(at, after, kind, "close")
    if may_open == may_close:
        return Sign(at, after, kind, "either")
    return Sign(at, after, kind, "open" if may_open else "close")


def _single(
    text: str,
    mark: str,
    at: int,
    after: int,
    left: str,
    right: str,
    may_open: bool,
    may_close: bool,
) -> Sign | None:
    if left.isalnum() and right.isalnum():
        return None
    if mark == "‘":
        return None if right.isspace() else Sign(at, after, "single", "open")
    if may_open and (right.isalnum() or right in '$£€“"[') and not left.isalnum():
        elided = _ELIDED.match(text, after) is not None
        return None if elided or mark == "’" else Sign(at, after, "single", "open")
    if may_close:
        plural = left in "sS" and right == " " and text[after + 1 : after + 2].islower()
        return Sign(at, after, "single", "close", sure=not plural)
    return None
