"""The table of who owns which outlet."""

from pathlib import Path

import pytest

from retold.errors import RetoldError
from retold.read.owners import read_owners


def _table(folder: Path, content: bytes) -> Path:
    file = folder / "owners.csv"
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    ("content", "owners"),
    [
        ("outlet,owner\nBay Ledger,Hale Media\n", {"Bay Ledger": "Hale Media"}),
        ("\ufeffowner,since,outlet\n Hale ,2019, Bay Ledger \n", {"Bay Ledger": "Hale"}),
        ("outlet,owner\nBay Ledger,\n,Hale Media\nStrand Post\n", {}),
        ('outlet,owner\r\n"Hale, Quill & Co",Hale\r\n', {"Hale, Quill & Co": "Hale"}),
    ],
)
def test_owners_are_read(tmp_path: Path, content: str, owners: dict[str, str]) -> None:
    assert read_owners(_table(tmp_path, content.encode())) == owners


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "columns outlet,owner"),
        (b"outlet,proprietor\nBay Ledger,Hale\n", "columns outlet,owner"),
        (b"outlet,owner\n\xff\xfe,Hale\n", "cannot be read"),
    ],
)
def test_a_table_that_cannot_be_used_says_why(tmp_path: Path, content: bytes, problem: str) -> None:
    with pytest.raises(RetoldError, match=problem):
        read_owners(_table(tmp_path, content))
