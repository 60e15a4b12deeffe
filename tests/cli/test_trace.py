"""``retold trace`` as a user meets it."""

import json
from pathlib import Path

import pytest

from retold.cli import main

QUOTATION = "Rooks nest in the rusty crane, and nobody dares to move it"
FILES = [
    {
        "id": "one",
        "outlet": "Tarn Ledger",
        "published": "2024-06-03",
        "text": f"A crane in Tarn stands still.\n“{QUOTATION},” said Ilse Varga.",
    },
    {"id": "two", "text": f"Crane with guests\n“{QUOTATION.replace('move', 'touch')},” she said."},
]


@pytest.fixture
def pile(tmp_path: Path) -> str:
    file = tmp_path / "pile.jsonl"
    file.write_text("".join(json.dumps(record) + "\n" for record in FILES))
    return str(file)


def test_text_shows_places_and_what_changed(pile: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["trace", QUOTATION, "--in", pile]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("2 places · 2 articles · 1 outlet · earliest: one")
    assert lines[2] == "2024-06-03  Tarn Ledger  one  line 2"
    assert lines[3] == "  verbatim 1.00, in quotation marks, Ilse Varga (named beside the cue)"
    assert lines[6].startswith("no date  two  line 2")
    assert "  ~ reworded: “move” → “touch”" in lines


def test_json_has_the_keys_that_the_manual_gives(
    pile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", QUOTATION, "--in", pile, "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    manual = (Path(__file__).parents[2] / "docs" / "cli.md").read_text()
    assert {"words", "hits", "path", "earliest", "articles"} == printed.keys()
    assert printed["hits"][0]["span"] == {"article": "one", "start": 31, "end": 89}
    assert printed["hits"][1]["edits"] == [{"kind": "reworded", "from": "move", "to": "touch"}]
    missing = [key for key in printed["hits"][0] if f'"{key}"' not in manual]
    assert not missing, f"docs/cli.md does not name {missing}"


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_found_exits_with_1(
    form: str, pile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", "a purple submarine sank", "--in", pile, "--format", form]) == 1
    printed = capsys.readouterr().out
    if form == "json":
        assert json.loads(printed)["hits"] == []
    else:
        assert printed == "“a purple submarine sank”: nothing found\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [("", "no words to look for"), ("of the", "only words that stand in every other article")],
)
def test_words_that_tell_nothing_are_bad_use(
    words: str, message: str, pile: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["trace", words, "--in", pile]) == 2
    assert message in capsys.readouterr().err


def test_no_control_character_reaches_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = FILES[0] | {
        "id": "one\x1b[31m",
        "outlet": "Tarn\x1b]0;x\x07",
        "text": f"“{QUOTATION},” said Ilse \x1b[31mVarga.",
    }
    file = tmp_path / "pile.jsonl"
    file.write_text(json.dumps(record))
    assert main(["trace", f"{QUOTATION}\x1b[2J", "--in", str(file)]) == 0
    assert not [c for c in capsys.readouterr().out if not c.isprintable() and c != "\n"]


def test_jobs_make_no_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "many.jsonl"
    records = [
        FILES[0] | {"id": f"{n}", "text": f"{FILES[0]['text']} It is {n}."} for n in range(120)
    ]
    file.write_text("".join(json.dumps(record) + "\n" for record in records))
    printed = []
    for jobs in ("1", "2"):
        assert main(["trace", QUOTATION, "--in", str(file), "--jobs", jobs]) == 0
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert "120 articles" in printed[0]


def test_words_that_only_lost_their_marks_are_shown_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pile.jsonl"
    told = {"id": "three", "text": f"Crane stays\nIlse Varga said that {QUOTATION.lower()}."}
    file.write_text(json.dumps(FILES[0]) + "\n" + json.dumps(told) + "\n")
    assert main(["trace", QUOTATION, "--in", str(file)]) == 0
    moved = [line for line in capsys.readouterr().out.splitlines() if "moved" in line]
    assert moved
    assert not any("→" in line for line in moved if line.count(QUOTATION[6:30]) > 1)
