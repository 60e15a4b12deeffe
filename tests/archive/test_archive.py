"""An archive keeps what was read, to the letter, and finds it again by its words."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.archive import Added, Archive, is_archive
from retold.errors import RetoldError
from retold.model import Article

FLOOD = Article(
    "flood",
    "The Orrin burst its banks at Tarnwick on Sunday, and 40 houses stood in water.",
    outlet="Tarnwick Post",
    url="https://post.example/flood",
    title="Orrin floods Tarnwick",
    byline="Ilse Varga",
    published="2024-06-03T08:00:00+01:00",
    language="en",
)
CRANE = Article("crane", "Rooks nest in a crane at Dunmere harbour.", published="2024-06-05")
VOTE = Article("vote", "The council of Dunmere votes on the harbour in July.")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "kept.sqlite") as made:
        yield made


def test_what_was_added_comes_back_to_the_letter(archive: Archive) -> None:
    assert archive.add([FLOOD, VOTE, CRANE]) == Added(new=3)
    assert list(archive.articles()) == [CRANE, FLOOD, VOTE]
    assert len(archive) == 3


def test_what_is_known_is_kept_once(archive: Archive) -> None:
    archive.add([FLOOD])
    assert archive.add([FLOOD, CRANE]) == Added(new=1, known=1)
    assert len(archive) == 2


def test_a_changed_page_is_a_revision_and_the_first_one_stays(archive: Archive) -> None:
    archive.add([FLOOD])
    changed = Article("other-id", FLOOD.text.replace("40", "60"), url=FLOOD.url)
    assert archive.add([changed]) == Added(revised=1)
    first, second = archive.revisions("flood")
    assert first == FLOOD
    assert (second.id, second.text) == ("flood", changed.text)
    assert list(archive.articles()) == [second]


def test_a_text_that_is_mostly_the_same_under_a_known_id_is_a_revision(archive: Archive) -> None:
    archive.add([CRANE])
    longer = Article("crane", f"{CRANE.text} Nobody dares to move it.", published="2024-06-05")
    assert archive.add([longer]) == Added(revised=1)


def test_another_article_under_a_known_id_gets_an_id_of_its_own(archive: Archive) -> None:
    archive.add([CRANE])
    other = Article("crane", "Prices of steel fell again, traders in Port Hale said on Monday.")
    assert archive.add([other]) == Added(new=1)
    (found,) = (each for each in archive.articles() if each.text == other.text)
    assert found.id.startswith("crane-")
    assert archive.add([other]) == Added(known=1)


def test_the_nearest_share_the_rarest_words(archive: Archive) -> None:
    archive.add([FLOOD, CRANE, VOTE])
    near = archive.nearest("A crane stood in Dunmere until July.", most=2)
    assert [article.id for article in near] == ["crane", "vote"]
    assert archive.nearest("The houses in it were on the water.", most=5) == [FLOOD]
    assert archive.nearest("Nothing of the kind, whoever asks.", most=5) == []
    assert archive.nearest("", most=5) == []


def test_only_the_last_revision_is_found(archive: Archive) -> None:
    archive.add([FLOOD])
    archive.add([Article("flood", "Water falls in Tarnwick.", url=FLOOD.url)])
    assert [a.text for a in archive.nearest("Orrin Tarnwick", 5)] == ["Water falls in Tarnwick."]


def test_a_query_is_words_and_nothing_else(archive: Archive) -> None:
    archive.add([CRANE])
    for text in ('crane" OR "x', "crane AND NOT rooks", "NEAR(crane rooks)", "crane*", "words:x"):
        assert [a.id for a in archive.nearest(text, 5)] == (["crane"] if "crane" in text else [])


def test_what_was_written_before_a_failure_stays(archive: Archive) -> None:
    def breaking() -> Iterator[Article]:
        yield CRANE
        raise KeyboardInterrupt

    archive.add([FLOOD])
    with pytest.raises(KeyboardInterrupt):
        archive.add(breaking())
    assert [article.id for article in archive.articles()] == ["flood"]
    assert archive.add([CRANE]) == Added(new=1)


def test_other_files_are_no_archives(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not an archive")
    other = tmp_path / "other.sqlite"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    for path in (text, other, tmp_path / "missing", tmp_path):
        assert not is_archive(path)
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(RetoldError, match="no archive"):
            Archive(path)
        assert path.read_bytes() == before
    with pytest.raises(RetoldError, match="cannot be opened"):
        Archive(tmp_path / "no" / "folder.sqlite")


def test_an_archive_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    Archive(path).close()
    assert is_archive(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(RetoldError, match="later Retold"):
        Archive(path)


def test_half_a_character_is_bad_use_and_loses_nothing(archive: Archive) -> None:
    archive.add([CRANE])
    with pytest.raises(RetoldError, match="article 'half'"):
        archive.add([Article("half", "Half \ud83d of it.")])
    assert len(archive) == 1


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_comes_back(archive: Archive, text: str, asked: str) -> None:
    archive.add([Article("any", text)])
    assert text in {each.text for each in archive.articles()}
    assert len(archive.nearest(asked, 3)) <= 3
