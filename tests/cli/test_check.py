"""``retold check`` from the command line."""

import io
import json
import sys
import threading
from pathlib import Path

import pytest
from tests.check.gale import LEDGER, WIRE, draft

from retold.cli import main
from retold.cli.watching import saves


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "wire.txt").write_text(WIRE)
    (folder / "ledger.txt").write_text(LEDGER)
    return folder


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(draft("killed 17", "killed 24").text)
    return path


def check(*arguments: object) -> int:
    return main(["check", *map(str, arguments)])


def test_findings_exit_with_1(
    reports: Path, changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(changed, "--against", reports) == 1
    assert f"{changed}:1:72: number: “24”" in capsys.readouterr().out


def test_lines_are_those_of_the_file(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = draft("killed 17", "killed **24**").text
    path = tmp_path / "draft.md"
    path.write_text(f"---\ntitle: Gale\n---\n\n# A gale\n\n{body}\n")
    assert check(path, "--against", reports, "--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    lines = path.read_text().split("\n")
    assert found["line"] > 6
    assert lines[found["line"] - 1][found["column"] - 1 :].startswith("24**")


def test_a_clean_draft_exits_with_0(
    reports: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "draft.txt").write_text(draft().text)
    assert check(tmp_path / "draft.txt", "--against", reports, "--quiet") == 0
    assert capsys.readouterr() == ("", "")


def test_fail_on_other_kinds_exits_with_0(reports: Path, changed: Path) -> None:
    assert check(changed, "--against", reports, "--fail-on", "date,speaker") == 0
    assert check(changed, "--against", reports, "--fail-on", "number") == 1


def test_bad_use_exits_with_2(
    reports: Path, changed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "nowhere.md", "--against", reports) == 2
    assert check(changed, "--against", tmp_path / "nowhere") == 2
    assert check("-", "--against", reports, "--watch") == 2
    with pytest.raises(SystemExit) as stopped:
        check(changed, "--against", reports, "--fail-on", "spelling")
    assert stopped.value.code == 2
    assert "spelling" in capsys.readouterr().err


def test_a_draft_from_standard_input(
    reports: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = draft("killed 17", "killed 24").text.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words)))
    assert check("-", "--against", reports, "--format", "json") == 1
    (found,) = json.loads(capsys.readouterr().out)
    assert found["span"]["start"] == draft().text.index("17")


def test_an_archive_is_asked(reports: Path, changed: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    assert main(["archive", str(reports), "--to", str(archive), "--quiet"]) == 0
    assert check(changed, "--against", archive, "--quiet") == 1


def test_a_save_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text("one")
    seen = threading.Event()
    ready = threading.Event()

    def watch() -> None:
        watching = saves(file, every=0.01)
        ready.set()
        next(watching)
        seen.set()

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    assert ready.wait(10)
    for number in range(1_000):
        file.write_text("words " * number)
        if seen.wait(0.02):
            break
    assert seen.is_set()
