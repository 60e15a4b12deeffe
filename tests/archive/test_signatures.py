"""An archive keeps what grouping needs: stories grow a few articles at a time."""

import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.group.piles import PILE

from retold.archive import Archive
from retold.engines import LocalEngine
from retold.group import Signature, group, group_signatures, signature
from retold.model import Article

ENGINE = LocalEngine(1)


class Signer:
    """Makes signatures, and remembers of what."""

    def __init__(self) -> None:
        self.signed: list[str] = []

    def __call__(self, articles: Iterable[Article]) -> Iterable[Signature]:
        for article in articles:
            self.signed.append(article.id)
            yield signature(article)


@settings(deadline=None, max_examples=5)
@given(st.permutations(PILE), st.integers(1, 5))
def test_any_order_and_portions_give_the_stories_of_all_at_once(
    pile: list[Article], portion: int
) -> None:
    signer = Signer()
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder, "kept")) as archive:
        for start in range(0, len(pile), portion):
            archive.add(pile[start : start + portion])
            signatures = archive.signatures(signer)
    assert group_signatures(signatures, ENGINE) == group(PILE, ENGINE)
    assert sorted(signer.signed) == sorted(each.id for each in PILE)  # each once


def test_a_revision_is_read_and_its_article_counted_once(tmp_path: Path) -> None:
    first = msgspec.structs.replace(PILE[0], url="https://post.example/1")
    signer = Signer()
    with Archive(tmp_path / "kept") as archive:
        archive.add([first, PILE[1]])
        archive.signatures(signer)
        archive.add([msgspec.structs.replace(first, text=first.text + " The search goes on.")])
        found = archive.signatures(signer)
    assert signer.signed.count(first.id) == 2
    assert sorted(each.article for each in found) == sorted([first.id, PILE[1].id])


def test_signatures_of_another_version_are_made_anew(tmp_path: Path) -> None:
    signer = Signer()
    with Archive(tmp_path / "kept") as archive:
        archive.add(PILE[:2])
        archive.signatures(signer)
    with sqlite3.connect(tmp_path / "kept") as connection:
        connection.execute("UPDATE signature SET maker = 'older', data = x'00'")
    connection.close()
    with Archive(tmp_path / "kept") as archive:
        assert len(archive.signatures(signer)) == 2
    assert len(signer.signed) == 4


def test_an_archive_of_the_version_before_is_brought_up(tmp_path: Path) -> None:
    with Archive(tmp_path / "kept") as archive:
        archive.add(PILE[:2])
    with sqlite3.connect(tmp_path / "kept") as connection:
        connection.execute("DROP TABLE signature")
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    with Archive(tmp_path / "kept") as archive:
        assert len(archive.signatures(Signer())) == 2
        assert len(list(archive.articles())) == 2
