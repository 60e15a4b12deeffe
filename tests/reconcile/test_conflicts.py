"""Conflicts: what cannot all be right, and the near misses that are none."""

import msgspec
import pytest
from tests.texts import article, marks

from retold.model import (
    Claim,
    Conflict,
    ConflictKind,
    Edit,
    Hedge,
    Quantity,
    Quotation,
    Side,
    Span,
    Telling,
    Variant,
)
from retold.reconcile import reconcile
from retold.reconcile.conflicts.agreeing import may_agree
from retold.reconcile.conflicts.bent import is_bent
from retold.reconcile.conflicts.corrections import corrected
from retold.reconcile.conflicts.denying import denies_what_is_told
from retold.reconcile.conflicts.weighing import SPELLED, Scale
from retold.reconcile.conflicts.wordings import quotation_conflicts
from retold.reconcile.independence import Independence
from retold.reconcile.telling import tell

ALONE = Independence({})
NO_STORY = tell([marks("Nobody spoke.", id) for id in "ab"])


def conflicts(*texts: str, kind: str | None = None, published: str | None = None) -> list[Conflict]:
    fields = {"published": published} if published else {}
    articles = [article(text, chr(97 + i), **fields) for i, text in enumerate(texts)]
    found = reconcile(articles).conflicts
    return [c for c in found if c.kind == kind or kind is None]


def meeting(when: str) -> str:
    return (
        f"President Olga Lindqvist met Governor Pavel Harker in the Copper Room {when}, and the "
        "two spoke of the harbour dues for an hour. A gale blew over the roofs of Arlow."
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("in early December 2018", "on November 21, 2019"),
        ("on May 3, 2019", "on May 5, 2019"),
        ("in May 2019", "in May 2018"),
    ],
)
def test_dates_of_one_meeting_that_cannot_meet(left: str, right: str) -> None:
    (found,) = conflicts(meeting(left), meeting(right), kind="date")
    assert len(found.sides) == 2
    assert found.about is not None
    assert [side.independent_sources for side in found.sides] == [1, 1]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("on May 3, 2019", "in May 2019"),
        ("on May 3, 2019", "on Friday, May 3, 2019"),
        ("in early May 2019", "on May 3, 2019"),
        ("in 2019", "on May 3, 2019"),
        ("in the spring of 2019", "on May 3, 2019"),
    ],
)
def test_a_coarse_date_is_not_at_odds_with_a_fine_one_inside_it(left: str, right: str) -> None:
    assert conflicts(meeting(left), meeting(right), kind="date") == []


@pytest.mark.parametrize(("year", "found"), [("in 1982", 0), ("in 2018", 1)])
def test_a_year_alone_is_held_against_days_of_the_next_year_only(year: str, found: int) -> None:
    assert len(conflicts(meeting("on May 3, 2019"), meeting(year), kind="date")) == found


def test_yesterday_may_be_a_day_off_between_time_zones() -> None:
    left, right = meeting("yesterday"), meeting("on May 4, 2019")
    assert conflicts(left, right, kind="date", published="2019-05-04") == []


def test_another_meeting_is_no_conflict() -> None:
    other = (
        "Olga Lindqvist met Mayor Sven Torp in the Glass Hall on June 8, 2018. They spoke of fish."
    )
    assert conflicts(meeting("on May 3, 2019"), other, kind="date") == []


def test_dates_of_other_sentences_are_not_held_against_each_other() -> None:
    alike = (
        "The harbour debate between Olga Lindqvist and Pavel Harker turned on dredging, tolls and "
        "the broken crane at Arlow. "
    )
    left = alike + "Polls moved after the debate of Lindqvist with Harker on May 3, 2019."
    right = alike + "A cold kept Pavel Harker from the debate with Lindqvist of June 8, 2018."
    assert conflicts(left, right, kind="date") == []


def test_two_deaths_are_no_conflict() -> None:
    left = "One man died on Monday at Arlow. The death of Pavel Harker, a year ago, was recalled."
    right = "Pavel Harker died at Arlow on June 8, 2018, of a fever."
    assert conflicts(left, right, kind="date", published="2019-06-05") == []


def test_an_article_at_odds_with_itself() -> None:
    text = (
        "Pavel Harker was elected governor of Arlow on November 6, 2017. "
        "Just weeks later, Olga Lindqvist met Pavel Harker in the town of Brenmouth. "
        "They were calm.\n"
        "President Olga Lindqvist meets with Pavel Harker in Brenmouth on November 20, 2018"
    )
    (found,) = conflicts(text, kind="inside")
    assert "20 November 2018" in [side.value for side in found.sides]
    assert "weeks later" in found.why
    assert "counted from “November 6, 2017”" in found.why


def test_two_meetings_in_one_article_are_no_conflict() -> None:
    text = (
        "Olga Lindqvist met Pavel Harker in Brenmouth on May 3, 2019. "
        "A month later, Lindqvist met Harker in Brenmouth again, on June 9, 2019."
    )
    assert conflicts(text, kind="inside") == []


def test_a_weekday_that_the_date_was_not() -> None:
    (found,) = conflicts("It rained on Tuesday, January 14, 2026, in Arlow.", kind="inside")
    assert [side.value for side in found.sides] == ["a Wednesday", "a Tuesday"]
    assert conflicts("It rained on Wednesday, January 14, 2026, in Arlow.", kind="inside") == []


def quantity(value: float, hedge: Hedge | None = None, unit: str | None = None) -> Quantity:
    return Quantity(Span("a", 0, 1), value, unit, "sheep", hedge)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (quantity(12), quantity(12), True),
        (quantity(12), quantity(13), False),
        (quantity(214), quantity(241), False),
        (quantity(12), quantity(10, "at_least"), True),
        (quantity(8), quantity(10, "at_least"), False),
        (quantity(48), quantity(50, "about"), True),
        (quantity(20), quantity(50, "about"), False),
        (quantity(1523), quantity(1500), True),
        (quantity(1523), quantity(1400), False),
        (quantity(12.4, unit="%"), quantity(12, unit="%"), True),
        (quantity(12.4, unit="%"), quantity(14, unit="%"), False),
        (quantity(90), quantity(100, "less_than"), True),
    ],
)
def test_numbers_agree_where_one_number_can_lie_behind_both(
    left: Quantity, right: Quantity, expected: bool
) -> None:
    assert may_agree(left, right) is expected
    assert may_agree(right, left) is expected


def ship(sheep: int, words: str) -> str:
    return f"The {words} with {sheep} sheep and 4 dogs for Arlow. A gale blew over the roofs."


def test_two_counts_beside_one_that_both_tell() -> None:
    (found,) = conflicts(
        ship(214, "barge left the pier at dawn"),
        ship(241, "old hulk, overdue for repair, sailed"),
        kind="number",
    )
    assert [side.value for side in found.sides] == ["214 sheep", "241 sheep"]


@pytest.mark.parametrize(("other", "found"), [(241, 1), (900, 0), (52, 0)])
def test_a_number_many_times_another_is_a_part_or_another_span(other: int, found: int) -> None:
    texts = (
        "The ferry Osprey carried 214 passengers when she ran aground off Arlow in the gale.",
        f"The gale drove the ferry Osprey aground off Arlow; she carried {other} passengers.",
    )
    assert len(conflicts(*texts, kind="number")) == found


def test_a_corrected_number_stands_where_it_is_corrected_to() -> None:
    correction = (
        "It rained at Arlow all day. On Monday we said that 241 sheep were aboard the barge. "
        "That was wrong. There were 214."
    )
    first, second = "barge left at dawn", "old hulk, overdue for repair, sailed"
    assert conflicts(ship(214, first), correction, kind="number") == []
    (found,) = conflicts(ship(214, first), ship(241, second), correction, kind="number")
    sides = {side.value: {span.article for span in side.spans} for side in found.sides}
    assert sides == {"214 sheep": {"a", "c"}, "241 sheep": {"b"}}


def test_what_is_repeated_without_a_correction_is_no_correction() -> None:
    text = "On Monday we said that 241 sheep were aboard the barge. There were 4 dogs, too."
    assert corrected(marks(text)) == {}


def variant(text: str, id: str, speaker: str | None = "Olga Lindqvist", *edits: Edit) -> Variant:
    return Variant(text, (Span(id, 0, len(text)),), (id,), edits, speaker=speaker)


def test_words_changed_between_marks() -> None:
    change = Edit("reworded", "could", "would")
    quotation = Quotation(
        "q1",
        "Olga Lindqvist",
        None,
        (
            variant("the pier could fail", "a"),
            variant("the pier would fail", "b", "Olga Lindqvist", change),
        ),
    )
    (found,) = quotation_conflicts([quotation], NO_STORY, ALONE)
    assert found.kind == "quotation"
    assert [side.value for side in found.sides] == ["the pier could fail", "the pier would fail"]


def test_a_trimmed_quotation_is_no_conflict() -> None:
    cut = Edit("trimmed", "it could", "")
    variants = (variant("it could fail", "a"), variant("fail", "b", "Olga Lindqvist", cut))
    assert list(quotation_conflicts([Quotation("q1", None, None, variants)], NO_STORY, ALONE)) == []


def test_nobody_speaks_of_himself_by_name() -> None:
    change = Edit("reworded", "I saw", "Lindqvist saw")
    variants = (
        variant("I saw the pier fail", "a"),
        variant("Lindqvist saw the pier fail", "b", "Olga Lindqvist", change),
    )
    one = Quotation("q1", "Olga Lindqvist", None, variants)
    assert list(quotation_conflicts([one], NO_STORY, ALONE)) == []


@pytest.mark.parametrize(
    ("before", "after", "bent"),
    [
        ("could", "would", True),
        ("", "not", True),
        ("14 hangers", "41 hangers", True),
        ("the harbour", "the prison", True),
        ("Sen. Harker", "Senator Harker", False),
        ("health care", "healthcare", False),
        ("e-mail", "email", False),
        ("", "that", False),
        ("concerned with", "concerned about", False),
        ("the long harbour", "the harbour", False),
        ("machines", "machine", False),
        ("the 2nd Circuit", "the Second Circuit", False),
        ("@IdaBrandt", "Ms. Brandt", False),
        ("smoky", "smokey", False),
        ("to hell", "to h---", False),
        ("Pavel Harker", "[the governor]", False),
        ("deny", "die", True),
    ],
)
def test_a_bent_quotation_says_something_else(before: str, after: str, bent: bool) -> None:
    assert is_bent(Edit("reworded", before, after)) is bent


SAID = "“The pier at Arlow could fail before the winter is out and nobody will pay,”"


@pytest.mark.parametrize(
    ("left", "right", "speakers"),
    [
        ("Olga Lindqvist said.", "Pavel Harker said.", ["Olga Lindqvist", "Pavel Harker"]),
        ("Olga Lindqvist said.", "he said, and Pavel Harker nodded.", []),
        ("Olga Lindqvist said.", "Lindqvist said.", []),
    ],
)
def test_two_speakers_of_one_quotation(left: str, right: str, speakers: list[str]) -> None:
    opening = "Olga Lindqvist and Pavel Harker met on the quay. It was cold. "
    found = conflicts(f"{opening}{SAID} {left}", f"{opening}{SAID} {right}", kind="speaker")
    assert [side.value for conflict in found for side in conflict.sides] == speakers


def test_two_sentences_in_one_pair_of_marks_are_not_bent() -> None:
    assert not is_bent(Edit("joined", "", "Nobody will pay for it"))


def test_who_prints_both_wordings_tells_of_two_utterances() -> None:
    change = Edit("reworded", "could", "would")
    variants = (
        variant("the pier could fail", "a"),
        variant("the pier would fail", "a", "Olga Lindqvist", change),
    )
    assert list(quotation_conflicts([Quotation("q1", None, None, variants)], NO_STORY, ALONE)) == []


def test_another_sentence_at_the_end_is_no_other_wording() -> None:
    before, after = "all of us knew of it in May", "nobody at the harbour board lifted a finger"
    change = Edit("reworded", before, after)
    variants = (
        variant(f"the long pier at Arlow could fail this winter and {before}", "a"),
        variant(f"the long pier at Arlow could fail this winter and {after}", "b", None, change),
    )
    assert list(quotation_conflicts([Quotation("q1", None, None, variants)], NO_STORY, ALONE)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Pavel Harker said, reading a statement from Olga Lindqvist.",
        "Pavel Harker quoted Lindqvist as saying.",
    ],
)
def test_who_speaks_in_anothers_name_is_no_other_speaker(other: str) -> None:
    opening = "Two people met on the quay. It was cold. "
    left, right = f"{opening}{SAID} Olga Lindqvist said.", f"{opening}{SAID} {other}"
    assert conflicts(left, right, kind="speaker") == []


TOLD = "The harbour board had been warned of cracks in the pier, Olga Lindqvist said."


@pytest.mark.parametrize(
    ("denial", "told", "expected"),
    [
        ("The board has denied that it was warned of cracks in the pier.", TOLD, True),
        ("The board was not warned of cracks in the pier.", TOLD, True),
        ("The board was never warned of any cracks in the pier, it said.", TOLD, True),
        ("The board denied that it hid letters from the town.", TOLD, False),
        ("The board was denied a warning of cracks in the pier.", TOLD, False),
        ("The board may not be warned of cracks in the pier.", TOLD, False),
        ("Those who were not warned of cracks in the pier left.", TOLD, False),
        ("The board was not warned.", TOLD, False),
        ("Pavel Harker was not warned of cracks in the pier.", TOLD, False),
        (
            "The board denied that it was warned of cracks in the pier.",
            "Lindqvist was asked if the board was warned of cracks in the pier.",
            False,
        ),
        (
            "The board denied that it was warned of cracks in the pier.",
            "The board should have been warned of cracks in the pier.",
            False,
        ),
    ],
)
def test_what_a_denial_denies(denial: str, told: str, expected: bool) -> None:
    words = [
        "board",
        "warn",
        "crack",
        "pier",
        "hid",
        "letter",
        "town",
        "harker",
        "pavel",
        "lindqvist",
    ]
    weights = dict.fromkeys(words, 1.0)
    names = frozenset({"harker", "pavel"})
    assert denies_what_is_told(denial, told, weights, names) is expected


def test_a_claim_told_and_denied() -> None:
    filler = " The wind fell at dusk and the boats of Arlow lay still."
    found = conflicts(
        "The harbour board had been warned in May of cracks in the pier at Arlow." + filler,
        "The harbour board denied that it was warned in May of cracks in the pier.",
        kind="polarity",
    )
    assert [side.value for conflict in found for side in conflict.sides] == [
        "told as so",
        "denied",
    ]


def test_a_name_misspelt_in_one_place() -> None:
    text = (
        "Governor Pavel Torvald spoke. Torvald was calm. Nobody believed Torvald. "
        "Then Torvals left, and Pavel Torvald smiled."
    )
    found = conflicts(text, kind="name")
    assert all(len(c.sides) == 2 for c in found)
    assert conflicts(text.replace("Torvals", "Torvald"), kind="name") == []


def test_conflicts_come_numbered_and_weightiest_first() -> None:
    found = conflicts(meeting("on May 3, 2019"), meeting("on May 5, 2019"))
    assert [c.id for c in found] == [f"k{n}" for n in range(1, len(found) + 1)]
    assert found[0].kind == "date"


def test_each_side_says_who_says_it_from_whom_and_when() -> None:
    said = " sheep and 4 dogs were aboard the barge for Arlow, Olga Lindqvist said."
    found = conflicts(f"It rained. 214{said}", f"It was calm. 241{said}", published="2024-05-06")
    (voices, others) = (side.voices for c in found if c.kind == "number" for side in c.sides)
    assert [voice.speaker for voice in (*voices, *others)] == ["Olga Lindqvist"] * 2
    assert [f"{voice.printed}" for voice in (*voices, *others)] == ["2024-05-06"] * 2


def test_numbers_behind_the_names_of_two_people_are_of_two_things() -> None:
    told = "{} brought {} crates of herring to the pier at Arlow in the gale on Monday."
    texts = (told.format(*each) for each in (("Pavel Harker", 14), ("Olga Lindqvist", 13)))
    assert conflicts(*texts, kind="number") == []


def side(value: str, articles: str, sources: int) -> Side:
    return Side(value, tuple(Span(each, 0, 5) for each in articles), sources)


def conflict(kind: ConflictKind, *sides: Side, why: str = "", about: str | None = None) -> Conflict:
    return Conflict("", kind, "it", sides, why, about)


def test_weight_is_what_hangs_on_it_times_the_sources_of_the_second_side() -> None:
    story = tell(
        [
            marks("On May 3, 2019 the pier at Arlow fell. Two weeks later the mayor left.", "a"),
            *(marks("Nobody spoke.", id) for id in "bcd"),
        ]
    )
    told = Claim("c1", "it", tuple(Telling(id, Span(id, 0, 5), "asserts") for id in "abc"), 3, ())
    scale = Scale(story, (), (told,), ())
    lone = conflict("number", side("1", "bc", 6), side("2", "d", 1))
    contested = conflict("number", side("1", "b", 2), side("2", "c", 3))
    assert scale.weight(lone) == 3
    assert scale.weight(contested) == 2 * 2
    assert scale.weight(msgspec.structs.replace(contested, about="c1")) == 3 * 2
    dated = Side("3 May 2019", (Span("a", 3, 14),), 1)
    assert scale.weight(conflict("date", dated, side("4 May", "b", 1))) == 2 + 1


def test_what_happened_comes_before_slips_wordings_and_spellings() -> None:
    scale = Scale(NO_STORY, (), (), ())
    sides = (side("1", "a", 1), side("2", "b", 1))
    found = [
        conflict("name", *sides, why=SPELLED),
        conflict("quotation", *sides),
        conflict("inside", *sides),
        conflict("polarity", *sides),
        conflict("date", side("1", "ab", 2), side("2", "cd", 2)),
    ]
    ordered = sorted(found, key=scale.order)
    assert [each.kind for each in ordered] == ["date", "polarity", "inside", "quotation", "name"]


WARNED = "The harbour board of Arlow {} of cracks in the long pier in May by Olga Lindqvist."


@pytest.mark.parametrize(
    ("negative", "expected"),
    [
        ("had not been warned", ["told as so", "told as not so"]),
        ("had been told, not warned,", []),
        ("would not be warned", []),
    ],
)
def test_a_not_that_the_other_lacks(negative: str, expected: list[str]) -> None:
    filler = " The bakery on Quill Lane opened a second oven last spring."
    texts = (WARNED.format("had been warned") + filler, "Nobody slept. " + WARNED.format(negative))
    found = conflicts(*texts, kind="polarity")
    values = [side.value for each in found for side in each.sides]
    assert values in (expected, ["told as so", "denied"][: len(expected)])
