"""Between articles and the rows that hold them."""

import hashlib
from collections.abc import Sequence

import msgspec

from ..errors import RetoldError
from ..model import Article
from ..model.article import Published

INSERT = """
INSERT INTO revision (
    number, fingerprint, id, outlet, url, title, byline, published, publication, language, text
) VALUES (
    (SELECT 1 + COALESCE(MAX(number), 0) FROM revision WHERE id = ?2),
    ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
)
"""
_SELECT = "SELECT id, outlet, url, title, byline, published, publication, language, text FROM "
BY_KEY = _SELECT + "article WHERE key = ?"
REVISIONS = _SELECT + "revision WHERE id = ? ORDER BY number"
BY_ID = _SELECT + "article WHERE id = ?"
BY_URL = _SELECT + "article WHERE url = ?"
ALL = _SELECT + "article ORDER BY id"


def row_of(article: Article) -> tuple[str | None, ...]:
    """The columns of an article, in the order of the queries."""
    published = article.published
    return (
        article.id,
        article.outlet,
        article.url,
        article.title,
        article.byline,
        published.value if published else None,
        msgspec.json.encode(published).decode() if published else None,
        article.language,
        article.text,
    )


def article_of(row: Sequence[str | None]) -> Article:
    """The article that a row holds."""
    id, outlet, url, title, byline, _, publication, language, text = row
    published = msgspec.json.decode(publication, type=Published) if publication else None
    return Article(str(id), str(text), outlet, url, title, byline, published, language)


def fingerprint(article: Article) -> bytes:
    """A hash of all that is known of an article but its id; another text gives another one.

    RetoldError if the text is none that can be written as UTF-8.
    """
    try:
        known = msgspec.json.encode(row_of(article)[1:])
    except UnicodeEncodeError as error:
        raise RetoldError(
            f"article {article.id!r}: has half a character ({error.reason})"
        ) from error
    return hashlib.blake2b(known, digest_size=16).digest()
