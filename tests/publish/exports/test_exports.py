"""Exports as files beside the page of a story."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.publish.bridge import DOSSIER, MARKS
from tests.texts import marks

from retold.cli import main
from retold.errors import RetoldError
from retold.publish import (
    EXPORT_FORMATS,
    ReportWriter,
    export_formats,
    export_story,
    render_files,
    to_json,
)
from retold.publish.exports import to_csv, to_timeml


def test_each_format_is_a_file_beside_the_page(tmp_path: Path) -> None:
    writer = ReportWriter(tmp_path)
    writer.add_files(render_files(DOSSIER, iter(MARKS), EXPORT_FORMATS))
    name = "s0123456789ab"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"{name}.claimreview.json",
        f"{name}.gexf",
        f"{name}.graphml",
        f"{name}.html",
        f"{name}.ics",
        f"{name}.json",
        f"{name}.lineage.svg",
        f"{name}.pair-1.svg",
        f"{name}.prov.json",
        f"{name}.provn",
        f"{name}.timeline.csv",
        f"{name}.timeline.json",
        f"{name}.timeline.svg",
        f"{name}.timeml",
    ]
    assert (tmp_path / f"{name}.timeline.csv").read_bytes() == to_csv(DOSSIER)
    documents = {path.name: path.read_bytes() for path in (tmp_path / f"{name}.timeml").iterdir()}
    lantern = next(each for each in MARKS if each.article.id == "lantern")
    assert documents["lantern.tml"] == to_timeml(lantern)
    assert len(documents) == len(MARKS)
    assert (tmp_path / f"{name}.json").read_bytes() == to_json(DOSSIER)


def test_nothing_is_exported_unasked() -> None:
    assert render_files(DOSSIER, MARKS).exports == ()


def test_documents_have_safe_names_of_their_own() -> None:
    read = [marks("It rained.", id) for id in ("a", "A", "../../etc/passwd", "b c", "")]
    files = export_story("s1", DOSSIER, read, ["timeml"])
    names = [file.path.removeprefix("s1.timeml/") for file in files]
    assert len({name.casefold() for name in names}) == len(read)
    assert all(name.removesuffix(".tml").replace("-", "").isalnum() for name in names)


def test_the_same_story_gives_the_same_bytes() -> None:
    shuffled = replace(DOSSIER, articles=DOSSIER.articles[::-1])
    formats = export_formats(["timelinejs", "ics", "csv"])
    assert export_story("s", DOSSIER, (), formats) == export_story("s", shuffled, (), formats)


def test_formats_are_named_once_and_must_exist() -> None:
    assert export_formats(["csv", "ics", "csv"]) == ("csv", "ics")
    with pytest.raises(RetoldError, match="xls: there is no such export; choose from timelinejs"):
        export_formats(["csv", "xls"])


def test_the_command_line_takes_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "one.txt"
    report.write_text("Flood shuts bridge\n\nThe Arrow bridge in Tarn was closed on 3 June 2024.\n")
    words = ["report", str(report), "--jobs", "1", "--quiet", "--out"]
    assert main([*words, str(tmp_path / "out"), "--export", "csv, ics"]) == 0
    endings = {path.name.partition(".")[2] for path in (tmp_path / "out").iterdir()}
    assert endings == {"html", "json", "ics", "timeline.csv"}
    assert main([*words, str(tmp_path / "no"), "--export", "csv,xls"]) == 2
    assert "xls: there is no such export" in capsys.readouterr().err
    assert not (tmp_path / "no").exists()
