"""What the formats hand over, before and after it has an id."""

from hashlib import blake2b

import msgspec

from ..model import Article, Published, Rejection


class UnreadableError(Exception):
    """The whole file, or the rest of it, cannot be read; the message is the reason."""


class Draft(msgspec.Struct, frozen=True):
    """An article as its file gives it. ``record`` is its number in the file, from 1, None where the
    file holds one article only; ``id`` is None where the file gives none."""

    text: str
    record: int | None = None
    id: str | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    byline: str | None = None
    published: Published | None = None
    language: str | None = None


class Flaw(msgspec.Struct, frozen=True):
    """Why a record, or a part of one, could not be read."""

    reason: str
    record: int | None = None


class Reading(msgspec.Struct, frozen=True):
    """An article, where it was read, and a fingerprint that only an exact duplicate shares."""

    article: Article
    path: str
    record: int | None
    fingerprint: bytes


class ReadResult(msgspec.Struct, frozen=True):
    """Everything that one file gave."""

    readings: tuple[Reading, ...]
    rejections: tuple[Rejection, ...]


class Duplicate(msgspec.Struct, frozen=True):
    """A file or a record that was left out because the article ``same_as`` is exactly the same."""

    path: str
    record: int | None
    same_as: str


def fingerprint_of_bytes(data: bytes) -> bytes:
    """The fingerprint of a file that holds one article: of its bytes, after decompression."""
    return blake2b(data, digest_size=16).digest()


def fingerprint_of_draft(draft: Draft) -> bytes:
    """The fingerprint of a record: of its id and text, or of all its fields where it has no id."""
    if draft.id is not None:
        key: object = (draft.id, draft.text)
    else:
        key = msgspec.structs.replace(draft, record=None)
    return blake2b(msgspec.json.encode(key), digest_size=16).digest()
