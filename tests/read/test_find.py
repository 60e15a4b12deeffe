"""Which files are found, and how they are named."""

import os
import pickle
from pathlib import Path

import pytest

from retold.read import find_files, read_file
from retold.read.find import name_files
from retold.read.formats import format_of, sniff, stem_of

from .files import BODY, Outcome, sole_reason, write


def found(*paths: Path | str) -> list[str]:
    return [file.path for file in find_files(paths).files]


def test_folder_is_searched_to_the_bottom_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/b/c.jsonl.xz", "noending", ".hidden.txt", ".git/x.txt"):
        write(tmp_path, name, BODY)
    assert found(tmp_path) == [
        str(tmp_path / name) for name in ("a/b/c.jsonl.xz", "a/z.html", "b.txt", "noending")
    ]


def test_globs_and_repetitions(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.html", "d/e.txt"):
        write(tmp_path, name, BODY)
    paths: list[str | Path] = [
        f"{tmp_path}/*.txt",
        tmp_path / "a.txt",
        f"{tmp_path}/./a.txt",
        f"{tmp_path}/**/e.txt",
    ]
    first = find_files(paths)
    assert [Path(file.path).name for file in first.files] == ["a.txt", "b.txt", "e.txt"]
    assert find_files(reversed(paths)) == first


def test_name_with_the_marks_of_a_glob(tmp_path: Path) -> None:
    path = write(tmp_path, "a[1].txt", BODY)
    assert found(path) == [str(path)]


def test_one_path_may_stand_alone(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", BODY)
    assert find_files(str(path)) == find_files(path) == find_files([path])


def test_links(tmp_path: Path) -> None:
    write(tmp_path, "here/a.txt", BODY)
    write(tmp_path, "there/b.txt", BODY + "More.")
    (tmp_path / "here" / "loop").symlink_to(tmp_path / "here")
    (tmp_path / "here" / "self").symlink_to("self")
    (tmp_path / "here" / "there").symlink_to(tmp_path / "there")
    (tmp_path / "here" / "lost.txt").symlink_to(tmp_path / "nowhere.txt")
    outcome = Outcome(tmp_path / "here")
    assert outcome.ids == ["a", "b"]
    assert sorted(Path(item.path).name for item in outcome.rejections) == ["lost.txt", "self"]


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert sole_reason(tmp_path) == "not a regular file"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone.txt", "there is no such file or folder"),
        ("*.gone", "no file matches this pattern"),
        ("style.css", "not a format that is read from folders"),
        ("pile.tar.gz", "not a format that is read from folders"),
    ],
)
def test_rejected_paths(tmp_path: Path, path: str, reason: str) -> None:
    if "css" in path or "tar" in path:
        write(tmp_path, path, BODY)
        assert sole_reason(tmp_path).startswith(reason)
    else:
        assert sole_reason(tmp_path / path).startswith(reason)


def test_file_of_unknown_ending_is_tried_when_given_itself(tmp_path: Path) -> None:
    assert Outcome(write(tmp_path, "minutes.log", BODY)).ids == ["minutes.log"]


def test_folder_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert sole_reason(tmp_path) == "the folder cannot be opened: Permission denied"


def test_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", BODY)

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert sole_reason(path) == "cannot be read: Permission denied"


def test_files_travel_to_workers(tmp_path: Path) -> None:
    (file,) = find_files(write(tmp_path, "a.txt", BODY)).files
    copy = pickle.loads(pickle.dumps(file))
    assert copy == file
    result = read_file(copy)
    assert pickle.loads(pickle.dumps(result)) == result
    assert [reading.article.text for reading in result.readings] == [BODY]


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["/p/000_aa1e.txt"], ["000_aa1e"]),
        (["/p/a.b.txt.gz"], ["a.b"]),
        (["/p/a.txt", "/p/a.html"], ["a.txt", "a.html"]),
        (["/p/mon/a.txt", "/p/tue/a.txt"], ["mon/a.txt", "tue/a.txt"]),
        (["/p/mon/a.txt", "/p/tue/a.txt", "/p/tue/a.md"], ["mon/a.txt", "tue/a.txt", "a.md"]),
        (["/p/x/mon/a.txt", "/p/y/mon/a.txt"], ["x/mon/a.txt", "y/mon/a.txt"]),
        (["-"], ["stdin"]),
        (["/p/a\udc80.txt", "/p/a\udc81.txt"], ["a\ufffd.txt-1", "a\ufffd.txt-2"]),
    ],
)
def test_names(paths: list[str], ids: list[str]) -> None:
    expected = dict(zip(paths, ids, strict=True))
    assert name_files(paths) == expected
    assert name_files(paths[::-1]) == expected


@pytest.mark.parametrize(
    ("path", "format", "stem"),
    [
        ("a/b.TXT", "text", "b"),
        ("b.Html.GZ", "html", "b"),
        ("b.ndjson.zst", "jsonl", "b"),
        ("b.tar.gz", None, "b.tar"),
        ("b.v2", None, "b.v2"),
        ("b", None, "b"),
    ],
)
def test_format_and_stem(path: str, format: str | None, stem: str) -> None:
    assert (format_of(path), stem_of(path)) == (format, stem)


@pytest.mark.parametrize(
    ("head", "format"),
    [
        (b'{"text": "x"}\n{"text": "y"}', "jsonl"),
        (b'\xef\xbb\xbf{"text": "x"}', "jsonl"),
        (b'{\n  "text": "x"\n}', "json"),
        (b'[{"text": "x"}]', "json"),
        (b"  <!DOCTYPE html><html>", "html"),
        (b"<p>Words.</p>", "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b"<who knows> what this is", "text"),
        (b"Plain words.", "text"),
        ("Plain words.".encode("utf-16"), "text"),
        ('{"text": "x"}\n'.encode("utf-16"), "jsonl"),
        (b"", "text"),
        (b"{" * 10_000, "json"),
    ],
)
def test_sniff(head: bytes, format: str) -> None:
    assert sniff(head) == format
