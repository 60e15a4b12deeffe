"""An archive: articles are added, revised and never lost."""

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from types import TracebackType

import msgspec

from ..errors import RetoldError
from ..group import Signature
from ..model import Article
from ..read.duplicates import free_id
from .file import open_archive
from .nearest import nearest
from .rows import ALL, BY_ID, BY_KEY, BY_URL, INSERT, REVISIONS, article_of, fingerprint, row_of
from .signatures import keep, kept, missing
from .words import index_words

# Articles that are written together; a killed process loses at most these.
_TOGETHER = 1_000
# Two texts under one id, neither with an address, are revisions of one article if they share this
# part of the words of the shorter; else two articles happen to have the same file name.
_REVISED = 0.5


class Added(msgspec.Struct, frozen=True):
    """What became of articles that were added: new ones, new revisions, and what was there."""

    new: int = 0
    revised: int = 0
    known: int = 0


class Archive:
    """The archive in one SQLite file, which is made where there is none; a context manager.

    One process writes at a time, any number read. RetoldError if the file is something else.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        self._connection = open_archive(path)

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __len__(self) -> int:
        """The number of articles, revisions not counted."""
        (count,) = self._connection.execute("SELECT COUNT(DISTINCT id) FROM revision").fetchone()
        return int(count)

    def add(self, articles: Iterable[Article]) -> Added:
        """Keep articles. What is there already, to the letter, is kept once.

        An article from an address that is known, or under a known id with a text that is mostly the
        same, is a new revision; the earlier ones stay. Another article under a known id gets digits
        of its fingerprint behind its id. RetoldError if the file cannot be written.
        """
        counts = {"new": 0, "revised": 0, "known": 0}
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for number, article in enumerate(articles, 1):
                counts[self._add(article)] += 1
                if number % _TOGETHER == 0:
                    self._connection.execute("COMMIT")
                    self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise RetoldError(f"{self._path}: cannot be written ({error})") from error
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        return Added(**counts)

    def articles(self) -> Iterator[Article]:
        """Every article as it was read last, in order of ids."""
        yield from self._select(ALL)

    def revisions(self, id: str) -> list[Article]:
        """Every revision of an article, the first first; empty if the id is unknown."""
        return list(self._select(REVISIONS, id))

    def nearest(self, text: str, most: int) -> list[Article]:
        """The articles that share most rare words with a text, the nearest first.

        ``most`` bounds their number. Each comes as it was read last.
        """
        keys = nearest(self._connection, text)
        return list(islice((each for key in keys for each in self._select(BY_KEY, key)), most))

    def signatures(
        self, make: Callable[[Iterable[Article]], Iterable[Signature]]
    ) -> list[Signature]:
        """What grouping needs of every article as it was read last, in order of ids.

        ``make`` gives the signatures of articles, in their order; it is asked for those alone that
        the file does not hold yet, which are then kept. RetoldError if the file cannot be written.
        """
        keys = missing(self._connection)
        articles = (each for key in keys for each in self._select(BY_KEY, key))
        made = zip(keys, make(articles), strict=True)
        try:
            while some := list(islice(made, _TOGETHER)):
                keep(self._connection, some)
        except sqlite3.Error as error:
            raise RetoldError(f"{self._path}: cannot be written ({error})") from error
        return list(kept(self._connection))

    def _add(self, article: Article) -> str:
        mark = fingerprint(article)
        if self._connection.execute(
            "SELECT 1 FROM revision WHERE fingerprint = ?", (mark,)
        ).fetchone():
            return "known"
        before = self._before(article)
        id = before.id if before else free_id(article.id, mark.hex(), self._is_taken)
        named = msgspec.structs.replace(article, id=id)
        key = self._connection.execute(INSERT, (mark, *row_of(named))).lastrowid
        words = " ".join(index_words(f"{article.title or ''}\n{article.text}"))
        self._connection.execute("INSERT INTO word (rowid, words) VALUES (?, ?)", (key, words))
        return "revised" if before else "new"

    def _before(self, article: Article) -> Article | None:
        """The article that this one is a revision of."""
        if article.url is not None:
            return next(self._select(BY_URL, article.url), None)
        same = next(self._select(BY_ID, article.id), None)
        if same is None or same.url is not None or same.outlet != article.outlet:
            return None
        one, other = set(index_words(same.text)), set(index_words(article.text))
        least = max(1, _REVISED * min(len(one), len(other)))
        return same if len(one & other) >= least else None

    def _is_taken(self, id: str) -> bool:
        held = self._connection.execute("SELECT 1 FROM revision WHERE id = ?", (id,))
        return held.fetchone() is not None

    def _select(self, query: str, *values: object) -> Iterator[Article]:
        return map(article_of, self._connection.execute(query, values))
