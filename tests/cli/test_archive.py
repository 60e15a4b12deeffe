"""``retold archive`` as a user meets it."""

import json
from pathlib import Path

import pytest

from retold.archive import Archive
from retold.cli import main


def pile(folder: Path, *texts: str) -> str:
    file = folder / "pile.jsonl"
    records = [{"id": f"a{n}", "text": text} for n, text in enumerate(texts)]
    file.write_text("".join(json.dumps(record) + "\n" for record in records))
    return str(file)


def test_it_says_what_became_of_the_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = str(tmp_path / "kept.sqlite")
    first = pile(tmp_path, "A crane stands in Tarn harbour.", "Rooks nest in it.")
    assert main(["archive", first, "--to", to]) == 0
    assert capsys.readouterr().out == f"2 articles read, 2 new; {to} holds 2 articles\n"
    second = pile(tmp_path, "A crane stands in Tarn harbour, empty.", "Rooks nest in it.")
    assert main(["archive", second, "--to", to]) == 0
    told = "2 articles read, 0 new, 1 revised, 1 known"
    assert capsys.readouterr().out == f"{told}; {to} holds 2 articles\n"
    with Archive(to) as archive:
        assert [len(archive.revisions(id)) for id in ("a0", "a1")] == [2, 1]


def test_a_file_that_is_something_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = pile(tmp_path, "A crane.")
    before = Path(file).read_bytes()
    assert main(["archive", file, "--to", file]) == 2
    assert "is no archive of Retold's" in capsys.readouterr().err
    assert Path(file).read_bytes() == before


def test_stories_grow_a_few_articles_at_a_time(tmp_path: Path) -> None:
    rooks = tmp_path / "rooks.txt"
    rooks.write_text("Rooks nest in a crane at Dunmere harbour, and the crane stands still.")
    crane = tmp_path / "crane.txt"
    crane.write_text("A crane at Dunmere harbour stands still: rooks nest in it.")
    kept, out = str(tmp_path / "kept.sqlite"), tmp_path / "stories.jsonl"
    for paths, articles in (([rooks], 1), ([crane], 2), ([], 2)):
        command = ["group", *map(str, paths), "--archive", kept, "--out", str(out), "--quiet"]
        assert main(command) == 0
        stories = [json.loads(line) for line in out.read_text().splitlines()]
        assert sum(len(story["articles"]) for story in stories) == articles
