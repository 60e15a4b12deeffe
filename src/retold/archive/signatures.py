"""Signatures of archived articles: each is made once, and grouping never reads the text again."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator

import msgspec

from ..group import Signature
from ..version import __version__

_KEPT = """
SELECT signature.data FROM article JOIN signature USING (key)
WHERE signature.maker = ? ORDER BY article.id
"""
_WITHOUT = """
SELECT article.key FROM article LEFT JOIN signature USING (key)
WHERE signature.maker IS NOT ? ORDER BY article.id
"""
_KEEP = "INSERT OR REPLACE INTO signature (key, maker, data) VALUES (?, ?, ?)"

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Signature)


def missing(connection: sqlite3.Connection) -> list[int]:
    """The keys of the articles that have no signature of this version, in order of ids."""
    return [int(key) for (key,) in connection.execute(_WITHOUT, (__version__,))]


def keep(connection: sqlite3.Connection, made: Iterable[tuple[int, Signature]]) -> None:
    """Keep the signatures of the revisions with these keys, all or none."""
    rows = [(key, __version__, zlib.compress(_encoder.encode(each), 1)) for key, each in made]
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.executemany(_KEEP, rows)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def kept(connection: sqlite3.Connection) -> Iterator[Signature]:
    """The signatures of this version of all articles as they were read last, in order of ids."""
    for (data,) in connection.execute(_KEPT, (__version__,)):
        yield _decoder.decode(zlib.decompress(data))
