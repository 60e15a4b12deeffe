"""The timeline for TimelineJS."""

import json
from typing import Any

from msgspec.structs import replace
from tests.publish.bridge import DOSSIER
from tests.publish.exports.stories import hostile
from tests.publish.markup import read_back

from retold.model import Dossier
from retold.publish.exports import to_timelinejs


def slides(dossier: Dossier) -> dict[str, Any]:
    found = json.loads(to_timelinejs(dossier))["events"]
    assert len({slide["unique_id"] for slide in found}) == len(found)
    return {slide["unique_id"]: slide for slide in found}


def test_the_title_is_the_story_with_its_counts() -> None:
    title = json.loads(to_timelinejs(DOSSIER))["title"]
    assert title["text"] == {
        "headline": "Skarn Bridge closed after cracks are found",
        "text": "6 articles, 3 independent sources",
    }


def test_an_interval_stays_one() -> None:
    slide = slides(DOSSIER)["e-inspect"]
    assert slide["start_date"] == {"year": 2031, "month": 2, "day": 22}
    assert slide["end_date"] == {"year": 2031, "month": 2, "day": 28}
    assert slide["display_date"] == "22–28 Feb 2031"
    assert "Harbour Daily: “the last week of February” (22–28 Feb 2031)" in slide["text"]["text"]


def test_both_sides_of_a_disagreement_have_a_slide_that_shows_both() -> None:
    found = slides(DOSSIER)
    first, second = found["e-closed-1"], found["e-closed-2"]
    assert "e-closed" not in found
    assert (first["start_date"]["day"], second["start_date"]["day"]) == (11, 10)
    assert first["display_date"] == "Tuesday, 11 Mar 2031 (2 independent sources)"
    assert first["group"] == second["group"] == "Reports disagree on the date"
    for slide in (first, second):
        assert "Monday, 10 Mar 2031: Harbour Daily (1 independent source)" in slide["text"]["text"]
        assert "Tuesday, 11 Mar 2031: " in slide["text"]["text"]
    assert "group" not in found["e-inspect"]


def test_an_article_at_odds_with_itself_shows() -> None:
    assert {"e-council-1", "e-council-2"} <= slides(DOSSIER).keys()


def test_a_side_that_says_part_of_another_again_is_told_once() -> None:
    day = next(conflict for conflict in DOSSIER.conflicts if conflict.id == "c-day")
    part = replace(day.sides[0], spans=day.sides[0].spans[:1], independent_sources=1)
    again = replace(day, id="c-again", kind="inside", sides=(part, day.sides[1]))
    more = replace(DOSSIER, conflicts=(*DOSSIER.conflicts, again))
    assert to_timelinejs(more) == to_timelinejs(DOSSIER)


def test_an_article_without_an_outlet_goes_by_a_short_form_of_its_id() -> None:
    heads = tuple(replace(head, outlet=None) for head in DOSSIER.articles)
    slide = slides(replace(DOSSIER, articles=heads))["e-inspect"]
    assert (
        "<li>harbour-9: “the last week of February” (22–28 Feb 2031)</li>" in slide["text"]["text"]
    )


def test_a_disagreement_whose_days_are_not_known_is_told_on_the_one_slide() -> None:
    events = tuple(
        replace(event, mentions=tuple(replace(m, when=None) for m in event.mentions))
        for event in DOSSIER.events
    )
    slide = slides(replace(DOSSIER, events=events))["e-closed"]
    assert slide["group"] == "Reports disagree on the date"
    assert "Monday, 10 Mar 2031" in slide["text"]["text"]


def test_an_event_without_a_date_is_left_out() -> None:
    assert "e-may" not in slides(DOSSIER)


def test_hostile_words_stay_words() -> None:
    (slide,) = slides(hostile()).values()
    for html in (slide["text"]["headline"], slide["text"]["text"], slide["display_date"]):
        assert not {"script", "a"} & set(read_back(html).tags)
    assert slide["autolink"] is False
