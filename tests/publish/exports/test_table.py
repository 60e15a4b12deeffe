"""The timeline as a table."""

import csv
import io

import pytest
from msgspec.structs import replace
from tests.publish.bridge import DOSSIER
from tests.publish.exports.stories import hostile

from retold.model import Dossier
from retold.publish.exports import to_csv
from retold.publish.exports.table import COLUMNS


def rows(dossier: Dossier) -> list[dict[str, str]]:
    text = to_csv(dossier).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_a_row_for_each_telling() -> None:
    found = rows(DOSSIER)
    assert len(found) == sum(len(event.mentions) for event in DOSSIER.events)
    monday = next(row for row in found if row["said"] == "on Monday")
    assert monday == {
        "event": "e-closed",
        "label": "Inspectors closed the Skarn Bridge on Tuesday",
        "event_start": "2031-03-11",
        "event_end": "2031-03-11",
        "event_edtf": "2031-03-11",
        "independent_sources": "2",
        "conflict_sides": "c-day/2",
        "said": "on Monday",
        "start": "2031-03-10",
        "end": "2031-03-10",
        "grain": "day",
        "edtf": "2031-03-10",
        "how": "the Monday before printing",
        "article": "harbour-9",
        "outlet": "Harbour Daily",
        "published": monday["published"],
        "span_start": "36",
        "span_end": "73",
    }


def test_what_is_not_dated_is_there_without_a_date() -> None:
    (row,) = (row for row in rows(DOSSIER) if row["event"] == "e-may")
    assert (row["said"], row["start"], row["event_start"]) == ("until May", "", "")


def test_both_sides_of_a_disagreement_are_there() -> None:
    sides = {row["conflict_sides"]: row["start"] for row in rows(DOSSIER)}
    assert (sides["c-opened/1"], sides["c-opened/2"]) == ("1968-01-01", "1986-01-01")
    assert (sides["c-council/1"], sides["c-council/2"]) == ("2031-03-04", "2031-03-09")


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t=", "\r\n@", " -", "＝", "＠"])
def test_no_cell_is_a_formula(lead: str) -> None:
    events = tuple(replace(event, label=f"{lead}1+1") for event in DOSSIER.events)
    for row in rows(replace(DOSSIER, events=events)):
        assert row["label"] == f"'{lead.strip()}1+1"


def test_hostile_words_stay_in_their_cells() -> None:
    (row,) = rows(hostile())
    assert row.keys() == set(COLUMNS)
    assert all(not value.startswith(("=", "+", "-", "@")) for value in row.values())
    assert row["span_end"] == "5"


def test_lines_end_as_rfc_4180_has_it() -> None:
    assert to_csv(hostile()).count(b"\r\n") == to_csv(hostile()).count(b"\n") == 2
