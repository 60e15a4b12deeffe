"""``retold relations``."""

import csv
import json
from pathlib import Path

import duckdb
import pytest

from retold.cli import main

TEXT = (
    "Mayor Ilse Brandt and Governor Otto Kranz lead the two sides. "
    "On 8 May 2023, Brandt accused Kranz of hiding the report. "
    "On 10 May 2023, Brandt serenaded Kranz."
)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    file = tmp_path / "quarrel.txt"
    file.write_text(TEXT)
    return file


def test_a_pair_is_printed(pile: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", str(pile), "--between", "Kranz", "Brandt", "--quiet"]) == 0
    printed = capfd.readouterr().out
    assert "2023-05-08" in printed
    assert "“Brandt accused Kranz of” · 1 independent" in printed


def test_nothing_found_is_told_by_the_exit_code(pile: Path) -> None:
    assert main(["relations", str(pile), "--between", "Kranz", "Nobody", "--quiet"]) == 1


@pytest.mark.parametrize("name", ["json", "csv", "plover", "parquet", "html"])
def test_it_is_written(name: str, pile: Path, tmp_path: Path) -> None:
    out = tmp_path / f"out.{name}"
    assert main(["relations", str(pile), "--format", name, "--out", str(out), "--quiet"]) == 0
    if name == "csv":
        (row,) = csv.DictReader(out.read_text().splitlines())
        assert (row["source"], row["event"]) == ("Ilse Brandt", "ACCUSE")
    elif name == "parquet":
        table = duckdb.read_parquet(str(out))
        assert table.project("target, score").fetchall() == [("Otto Kranz", -2.0)]
    elif name == "html":
        assert "<bdi>Ilse Brandt</bdi> → <bdi>Otto Kranz</bdi> · ACCUSE −2" in out.read_text()
    else:
        (record,) = json.loads(out.read_text())
        assert record["event"] == "ACCUSE"


def test_parquet_is_not_printed(pile: Path) -> None:
    assert main(["relations", str(pile), "--format", "parquet", "--quiet"]) == 2


def test_a_lexicon_adds_entries(
    pile: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.txt"
    own.write_text("[ACCUSE 110 -1.0]\nserenade\n")
    assert main(["relations", str(pile), "--lexicon", str(own), "--quiet"]) == 0
    assert "“Brandt serenaded Kranz”" in capfd.readouterr().out


def test_no_control_character_reaches_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "hostile.jsonl"
    text = TEXT.replace("hiding", "hiding \x1b]0;x\x07").replace("accused", "\x1b[31m accused")
    file.write_text(json.dumps({"id": "a", "text": text}))
    assert main(["relations", str(file), "--quiet"]) in {0, 1}
    assert not [c for c in capfd.readouterr().out if not c.isprintable() and c != "\n"]


def test_what_is_not_found_is_said(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["relations", str(pile), "--between", "Kranz", "Nobody"]) == 1
    told = capsys.readouterr().err
    assert "nothing found between Kranz and Nobody; pairs found: Ilse Brandt – Otto Kranz" in told
    with pytest.raises(SystemExit):
        main(["relations", str(pile), "--pairs", "-3"])
