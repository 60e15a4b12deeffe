"""The timeline as a calendar, read back by the icalendar library."""

from datetime import date

import icalendar
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.publish.bridge import DOSSIER
from tests.publish.exports.stories import HOSTILE, hostile

from retold.model import Dossier, When
from retold.publish.exports import to_icalendar
from retold.publish.text import one_line


def events(dossier: Dossier) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(to_icalendar(dossier))
    assert isinstance(calendar, icalendar.Calendar)
    assert all(not component.errors for component in calendar.walk())
    return [each for each in calendar.walk() if isinstance(each, icalendar.Event)]


def told(event: icalendar.Event, name: str) -> str:
    return str(event[name])


def test_events_last_whole_days_and_end_on_the_day_after() -> None:
    inspected = next(e for e in events(DOSSIER) if told(e, "UID") == "s0123456789ab-e-inspect-1")
    assert inspected.decoded("DTSTART") == date(2031, 2, 22)
    assert inspected.decoded("DTEND") == date(2031, 3, 1)
    assert told(inspected, "SUMMARY") == DOSSIER.events[2].label


def test_both_sides_of_a_disagreement_are_there_and_tentative() -> None:
    first, second = (e for e in events(DOSSIER) if "-e-closed-" in told(e, "UID"))
    assert (first.decoded("DTSTART"), second.decoded("DTSTART")) == (
        date(2031, 3, 11),
        date(2031, 3, 10),
    )
    for each in (first, second):
        assert told(each, "STATUS") == "TENTATIVE"
        assert told(each, "SUMMARY").startswith("≠ ")
        description = told(each, "DESCRIPTION")
        assert "Monday, 10 Mar 2031: Harbour Daily (1 independent source)" in description
        assert "Tuesday, 11 Mar 2031: Norrby Wire" in description


def test_only_what_is_contested_is_tentative() -> None:
    assert [told(e, "UID") for e in events(DOSSIER) if "STATUS" not in e] == [
        "s0123456789ab-e-warned-1",
        "s0123456789ab-e-inspect-1",
    ]


def test_uids_are_unique_and_the_stamp_is_the_last_report() -> None:
    found = events(DOSSIER)
    assert len({told(e, "UID") for e in found}) == len(found)
    assert {e.decoded("DTSTAMP").date() for e in found} == {date(2031, 3, 16)}


def test_hostile_words_stay_words() -> None:
    (event,) = events(hostile())
    assert told(event, "SUMMARY") == one_line(HOSTILE)
    assert event.decoded("DTSTAMP").date() == date(1970, 1, 1)


@given(st.text())
def test_lines_fold_at_75_octets_and_words_come_back(label: str) -> None:
    dossier = hostile()
    dossier = replace(dossier, events=(replace(dossier.events[0], label=label),))
    data = to_icalendar(dossier)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert all(len(line) <= 75 and b"\r" not in line and b"\n" not in line for line in lines)
    assert b"".join(lines).decode(), "no code point is cut"
    (event,) = events(dossier)
    assert told(event, "SUMMARY") == one_line(label)


def test_the_last_day_that_there_is_has_no_day_after() -> None:
    dossier = hostile()
    end = When(date.max, date.max, "day", "9999-12-31")
    (event,) = events(replace(dossier, events=(replace(dossier.events[0], when=end),)))
    assert event.decoded("DTSTART") == date.max
    assert "DTEND" not in event
