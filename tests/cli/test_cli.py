"""The command line as a user meets it."""

import json
from pathlib import Path

import pytest

from retold.cli import main

STORY = {
    "one.txt": "Flood closes the Arrow bridge\n\nThe Arrow bridge in Tarn was closed on Monday,"
    " 3 June 2024, after the river rose to 4.2 metres, the mayor, Ilse Varga, said.\n",
    "two.txt": "Arrow bridge shut by flood\n\nThe river rose to 4.2 metres and the Arrow bridge in"
    " Tarn was closed on Monday, 3 June 2024, said Ilse Varga, the mayor.\n",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in STORY.items():
        (folder / name).write_text(text)
    return folder


def test_report_writes_an_index_and_the_files_of_each_story(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["report", str(reports), "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 articles read, 0 rejected, 1 story")
    assert printed.rstrip().endswith(str(out / "index.html"))
    (story,) = json.loads((out / "report.json").read_text())["stories"]
    assert sorted(story["articles"]) == ["one", "two"]
    dossier = json.loads((out / story["json"]).read_text())
    assert dossier["story"]["id"] == story["id"]
    assert (out / story["page"]).read_text().startswith("<!doctype html>")


def test_quiet_prints_nothing(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(reports), "--out", str(tmp_path / "out"), "--quiet"]) == 0
    captured = capsys.readouterr()
    assert captured.out == captured.err == ""


def test_rejections_are_shown_listed_and_strict(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "empty.txt").write_text("")
    (reports / "broken.jsonl").write_text('{"text": "Enough words to be read."}\n{"text": \n')
    out = tmp_path / "out"
    assert main(["report", str(reports), "--out", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "2 rejected" in printed
    assert f"rejected: {reports / 'empty.txt'}: empty" in printed
    assert f"rejected: {reports / 'broken.jsonl'}, record 2: " in printed
    listed = json.loads((out / "report.json").read_text())["rejections"]
    assert [each["record"] for each in listed] == [2, None]
    assert main(["report", str(reports), "--out", str(out), "--strict"]) == 1
    assert main(["annotate", str(reports), "--strict", "--quiet"]) == 1


def test_a_file_that_stands_there_twice_is_read_once(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (reports / "three.txt").write_text(STORY["one.txt"])
    assert main(["report", str(reports), "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 articles read, 1 read once only, 0 rejected, 1 story")
    assert f"read once: {reports / 'three.txt'} is one" in printed


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["report", "nowhere"], "nowhere: there is no such file or folder"),
        (["report", "nowhere-*.txt"], "no file matches this pattern"),
        (["report", "nowhere", "--owners", "nobody.csv"], "nobody.csv: cannot be read"),
        (["annotate", "nowhere"], "no article could be read"),
        (["group", "nowhere"], "no article could be read"),
        (["group"], "nothing to group"),
        (["group", "--archive", "nowhere"], "is no archive"),
    ],
)
def test_bad_use_says_what_is_wrong(
    words: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [], "bad use leaves nothing behind"


@pytest.mark.parametrize("words", [[], ["nonsense"], ["report"], ["report", "x", "--jobs", "0"]])
def test_a_command_that_cannot_be_understood_exits_with_2(words: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2


def test_a_folder_that_cannot_be_written_is_bad_use(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert main(["report", str(reports), "--out", str(blocked / "out")]) == 2
    assert str(blocked / "out") in capsys.readouterr().err
    assert main(["group", str(reports), "--out", str(blocked / "stories.jsonl")]) == 2


def test_copies_are_written_as_lines(tmp_path: Path) -> None:
    shared = "tells this. Nine trawlers and the mail boat cannot leave Quillmouth before May"
    for name in ("agency", "gazette"):
        (tmp_path / f"{name}.txt").write_text(f"The {name} {shared}.")
    file = tmp_path / "copies.jsonl"
    assert main(["copies", str(tmp_path), "--quiet", "--out", str(file)]) == 0
    (line,) = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert line["articles"] == ["agency", "gazette"]
    assert line["reporting"] == line["passages"][0]["words"] == len(shared.split())


def test_annotate_and_group_write_lines(
    reports: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["annotate", str(reports)]) == 0
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [line["id"] for line in lines] == ["one", "two"]
    assert {"quotes", "times", "names", "attributions", "quantities"} <= lines[0].keys()
    file = tmp_path / "stories.jsonl"
    assert main(["group", str(reports), "--out", str(file)]) == 0
    (story,) = [json.loads(line) for line in file.read_text().splitlines()]
    assert story["articles"] == ["one", "two"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_output_is_the_same_for_any_number_of_jobs(
    reports: Path, tmp_path: Path, jobs: str
) -> None:
    for number in range(120):
        (reports / f"other-{number}.txt").write_text(f"Nothing but report {number} on a quiet day.")
    outputs = []
    for run, count in enumerate(("1", jobs)):
        out = tmp_path / f"out-{run}"
        assert main(["report", str(reports), "--out", str(out), "--jobs", count, "--quiet"]) == 0
        outputs.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert outputs[0] == outputs[1]


def test_standard_input_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "stdin"
    file.write_text(json.dumps({"id": "x", "text": "“We are open,” said Ilse Varga."}) + "\n")
    with file.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert main(["annotate", "-"]) == 0
    (line,) = capsysbinary.readouterr().out.splitlines()
    assert json.loads(line)["id"] == "x"
