"""Word documents."""

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document

from retold.model import Rejection
from retold.read import Limits, read
from retold.read.file import read_file
from retold.read.formats import SourceFile


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = Document()
    document.core_properties.title = "The quay gives way"
    document.core_properties.author = "Olga Lindqvist"
    document.add_heading("The quay gives way", 1)
    document.add_paragraph("Twelve boats were at the quay of Arlow.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "boats lost"
    table.cell(0, 1).text = "3"
    document.add_paragraph("Nobody was hurt.")
    document.save(str(tmp_path / "letter.docx"))
    return tmp_path / "letter.docx"


def test_paragraphs_and_tables_are_blocks_in_their_order(letter: Path) -> None:
    (article,) = read(letter)
    assert article.text.split("\n\n") == [
        "The quay gives way",
        "Twelve boats were at the quay of Arlow.",
        "boats lost",
        "3",
        "Nobody was hurt.",
    ]
    assert (article.title, article.byline) == ("The quay gives way", "Olga Lindqvist")


def rejected(path: Path, limits: Limits | None = None) -> str:
    (rejection,) = read_file(SourceFile(str(path), "letter", "word"), limits).rejections
    assert isinstance(rejection, Rejection)
    return rejection.reason


def test_what_is_no_document_is_rejected(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"The quay gives way.")
    assert "no Word document" in rejected(broken)
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("letter.txt", "The quay gives way.")
    assert "no Word document" in rejected(broken)


def test_a_document_that_unpacks_to_too_much_is_not_unpacked(letter: Path) -> None:
    held = io.BytesIO(letter.read_bytes())
    with zipfile.ZipFile(held, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/filler.xml", b" " * 3_000_000)
    letter.write_bytes(held.getvalue())
    assert "too large" in rejected(letter, Limits(file_bytes=2_000_000))
