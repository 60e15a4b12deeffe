"""A run written out."""

import json
import os
from pathlib import Path

import msgspec
import pytest
from tests.publish.bridge import DOSSIER, MARKS
from tests.publish.markup import read_back

from retold.errors import RetoldError
from retold.model import Rejection, StoryHead
from retold.publish import ReportWriter, StoryEntry, render_index, render_story, to_json
from retold.publish.names import file_name
from retold.read import Duplicate

REJECTIONS = [Rejection("pile/<b>x</b>.pdf", "not text in any known encoding", 3)]
DUPLICATES = [Duplicate("pile/again.txt", None, "norrby-0311")]


def test_a_run_is_a_page_and_json_for_each_story_an_index_and_a_summary(tmp_path: Path) -> None:
    out = tmp_path / "new" / "folder"
    writer = ReportWriter(out)
    page = writer.add(DOSSIER, MARKS)
    index = writer.finish(REJECTIONS, DUPLICATES)
    assert sorted(path.name for path in out.iterdir()) == [
        "index.html",
        "report.json",
        "s0123456789ab.html",
        "s0123456789ab.json",
    ]
    assert page.read_text() == render_story(DOSSIER, MARKS)
    assert page.with_suffix(".json").read_bytes() == to_json(DOSSIER)
    assert 'href="s0123456789ab.html"' in index.read_text()


def test_the_summary_counts(tmp_path: Path) -> None:
    writer = ReportWriter(tmp_path)
    writer.add(DOSSIER, MARKS)
    writer.finish(REJECTIONS, DUPLICATES)
    found = json.loads((tmp_path / "report.json").read_text())
    assert found["counts"] == {
        "articles": 6,
        "stories": 1,
        "outlets": 5,
        "conflicts": 5,
        "rejected": 1,
        "duplicates": 1,
    }
    assert found["stories"][0]["independent_sources"] == 3
    assert found["stories"][0]["from"] == "2031-03-11"
    assert found["rejections"][0]["path"] == "pile/<b>x</b>.pdf"
    assert found["duplicates"][0]["same_as"] == "norrby-0311"


def test_a_second_run_writes_over_the_first_and_leaves_the_rest(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for _ in range(2):
        writer = ReportWriter(tmp_path)
        writer.add(DOSSIER, MARKS)
        writer.finish()
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


@pytest.mark.parametrize("name", ["index.html", "report.json"])
def test_a_file_of_the_user_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<h1>my own page</h1>")
    with pytest.raises(RetoldError, match="was not written by Retold"):
        ReportWriter(tmp_path)
    assert (tmp_path / name).read_text() == "<h1>my own page</h1>"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RetoldError, match="cannot make this folder"):
        ReportWriter(tmp_path / "file" / "out")


def test_a_failed_write_leaves_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: str | os.PathLike[str]) -> Path:
        raise OSError(28, "No space left on device")

    writer = ReportWriter(tmp_path)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(RetoldError, match="No space left"):
        writer.add(DOSSIER, MARKS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("story", ["s0123abc", "A-b_9"])
def test_plain_ids_are_file_names(story: str) -> None:
    assert file_name(story) == story


@pytest.mark.parametrize(
    "story", ["../../etc/passwd", "", "index", "REPORT", "a/b", "a\x00", "x" * 99]
)
def test_other_ids_are_not(story: str) -> None:
    assert file_name(story).isalnum()
    assert len(file_name(story)) == 25
    assert file_name(story) != file_name(story + "2")


def entry(id: str, articles: int, conflicts: int = 0) -> StoryEntry:
    ids = tuple(f"{id}-{n}" for n in range(articles))
    return StoryEntry(
        id,
        f"Story {id}",
        f"{id}.html",
        f"{id}.json",
        ids,
        ("O",),
        None,
        None,
        1,
        conflicts,
        0,
        0,
        (),
    )


def test_the_index_does_not_depend_on_the_order_of_the_stories() -> None:
    stories = [entry("b", 2), entry("a", 2), entry("c", 5), entry("d", 1)]
    html = render_index(stories)
    assert html == render_index(stories[::-1])
    assert html.index("Story c") < html.index("Story a") < html.index("Story b")
    assert html.index("Told once") < html.index("Story d")


def test_the_index_says_what_was_not_read_and_why() -> None:
    html = render_index([entry("a", 2, 3)], REJECTIONS, DUPLICATES)
    page = read_back(html)
    assert "b" not in {tag for tag in page.tags if tag == "xb"}
    assert "pile/&lt;b&gt;x&lt;/b&gt;.pdf" in html
    assert "record 3" in html
    assert "not text in any known encoding" in html
    assert "pile/again.txt" in html


def test_an_index_of_nothing_says_so() -> None:
    assert "Nothing was read" in render_index([])


def test_a_hostile_title_stays_words(tmp_path: Path) -> None:
    story: StoryHead = msgspec.structs.replace(
        DOSSIER.story, id='../x"><script>', title="<script>alert(1)</script>"
    )
    writer = ReportWriter(tmp_path)
    page = writer.add(msgspec.structs.replace(DOSSIER, story=story), MARKS)
    index = writer.finish()
    assert page.parent == tmp_path
    assert "script" not in read_back(index.read_text()).tags
