"""How a text stands to a claim: a table of invented rumours, and laws."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stance import held_out
from tests.stance.rumours import RUMOURS, Rumour

import retold
from retold.stance import judge
from retold.stance.comments import is_comment
from retold.stance.features import nearness
from retold.stance.lexical import claim_side, table_of
from retold.stance.lexicon import classes, find_cues
from retold.stance.reading import read_claim, read_text
from retold.stance.scope import scope
from retold.stance.weights import CommentWeights, Linear, Weights, Wide, load, shipped, store

# What each kind of body makes of each kind of headline.
EXPECTED = {
    ("plain", "asserts"): {"agree"},
    ("plain", "hedges"): {"discuss"},
    ("plain", "refutes"): {"disagree"},
    ("reported", "asserts"): {"agree", "discuss"},
    ("reported", "hedges"): {"discuss"},
    ("reported", "refutes"): {"disagree"},
    ("denial", "hedges"): {"discuss"},
    ("denial", "refutes"): {"agree"},
}
RELATED = [(name, *kinds) for name in RUMOURS for kinds in EXPECTED]
# That a body stands against a denial shows only in what it does not say.
MISSED_AGAINST_A_DENIAL = {"mayor", "spider", "comet"}


@pytest.mark.parametrize(("name", "headline", "body"), RELATED)
def test_a_report_of_the_rumour(name: str, headline: str, body: str) -> None:
    rumour = RUMOURS[name]
    reading = judge(getattr(rumour, headline), getattr(rumour, body))
    assert reading.stance in EXPECTED[headline, body], reading


@pytest.mark.parametrize("name", sorted(RUMOURS.keys() - MISSED_AGAINST_A_DENIAL))
def test_a_body_that_asserts_disagrees_with_a_denial(name: str) -> None:
    assert retold.stance(RUMOURS[name].denial, RUMOURS[name].asserts) == "disagree"


def test_a_report_of_another_rumour_is_unrelated() -> None:
    pairs = [pair for pair in product(RUMOURS, RUMOURS) if pair[0] != pair[1]]
    for one, other in pairs:
        assert retold.stance(RUMOURS[one].plain, RUMOURS[other].asserts) == "unrelated"
        assert retold.stance(RUMOURS[one].denial, RUMOURS[other].refutes) == "unrelated"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("", "The ferry sank."),
        ("The ferry sank", ""),
        ("of the and", "of the and"),
        ("?!", "?!"),
        ("The ferry sank", " \n\n \t"),
    ],
)
def test_what_has_nothing_to_compare_is_unrelated(claim: str, text: str) -> None:
    assert judge(claim, text).stance == "unrelated"


def test_the_reading_rests_on_sentences_of_the_text() -> None:
    text = RUMOURS["bank"].refutes
    reading = judge(RUMOURS["bank"].plain, text)
    sentences = {(piece.start, piece.end) for piece in read_text(text)}
    assert reading.spans
    assert {(span.start, span.end) for span in reading.spans} <= sentences
    assert "“dismissed”" in reading.why


def test_no_text_disagrees_without_a_word_of_it() -> None:
    text = "The harbour of Skarn reopened on Monday. The first ferry left at noon."
    assert judge("Skarn harbour reopens", text).stance in ("agree", "discuss")


@given(st.text(max_size=200), st.text(max_size=600))
def test_any_two_texts_have_a_stance(claim: str, text: str) -> None:
    reading = judge(claim, text)
    assert reading == judge(claim, text)
    assert 0 <= reading.score <= 1
    assert all(0 <= span.start < span.end <= len(text) for span in reading.spans)
    assert (reading.stance == "unrelated") or reading.spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was a hoax", [("refuting", "hoax")]),
        ("there is no evidence", [("refuting", "no evidence")]),
        ("fake news", [("idle", "fake news")]),
        ("he didn't go", [("negating", "didn't")]),
        ("he allegedly denied it", [("hedging", "allegedly"), ("denying", "denied")]),
        ("the ferry sank", []),
    ],
)
def test_cues(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(find_cues(text.split())) == expected


def test_every_weight_is_of_a_feature_that_exists() -> None:
    told = {f"{zone} {name}" for zone in ("near", "lead", "all") for name in classes()}
    text = read_text("The ferry sank.")
    told |= scope(text, nearness(read_claim("Ferry sinks"), text)).keys()
    assert shipped().hedges.weights.keys() == told
    assert shipped().refutes.weights.keys() == told
    assert shipped().refutes.weights["all refuting"] > 0 > shipped().refutes.weights["all saying"]


COMMENTS = {
    "agree": """I have taught for thirty years and I agree completely. Our children need more time
to read, and the parents I know would be glad of it. Why should we wait any longer?""",
    "unrelated": """You can keep your tips on how to clean an oven. I never cook, my husband never
cooks, and we eat at the corner place where I know everybody by name.""",
}


@pytest.mark.parametrize("comment", COMMENTS.values())
def test_who_speaks_for_himself_is_taken_for_a_comment(comment: str) -> None:
    assert is_comment(read_text(comment), shipped().comments)


@pytest.mark.parametrize("rumour", RUMOURS.values())
def test_no_report_is_taken_for_a_comment(rumour: Rumour) -> None:
    for body in (rumour.asserts, rumour.hedges, rumour.refutes):
        assert not is_comment(read_text(body), shipped().comments)


def test_a_comment_on_another_matter_is_unrelated() -> None:
    claim = "The school day should be longer"
    assert retold.stance(claim, COMMENTS["unrelated"]) == "unrelated"


@pytest.mark.parametrize(
    ("claim", "side"),
    [
        ("Ferries should be free", 1),
        ("Ferries should not be free", -1),
        ("Ferries should be banned", -1),
        ("Ferries should not be banned", 1),
    ],
)
def test_the_side_that_a_claim_takes(claim: str, side: int) -> None:
    assert claim_side(read_claim(claim)) == side


def test_weights_are_stored_and_loaded() -> None:
    weights = Wide(Linear(0.5, {"a": 1.0}), table_of([(3, 0.127), (5, -0.05)]))
    comments = CommentWeights(weights, weights, weights, weights)
    stored = Weights(weights.linear, weights.linear, weights.linear, comments)
    again = load(*store(stored))
    assert again == stored
    assert again.comments.kind.odds({"a": 2.0}, ((3, 5, 7, 9),)) == pytest.approx(2.5385)


@pytest.mark.parametrize(
    ("claim", "text", "name", "bears"),
    [
        ("Weldon buys island", "Weldon does not own an island.", "negating", True),
        ("Weldon buys island", "Weldon bought an island. He denied a quarrel.", "denying", False),
        ("Weldon buys island", "Weldon denied that he had bought an island.", "denying", True),
        ("Weldon buys island", "Did Weldon buy an island? He did not.", "negating", True),
        ("Weldon buys island", "The story of Weldon's island is a hoax.", "refuting", True),
        ("Weldon buys island", "Weldon bought an island. Its map is fake.", "refuting", False),
        ("Weldon buys island", "Weldon will sell the island\nthat is fake.", "refuting", True),
    ],
)
def test_what_a_denial_bears_on(claim: str, text: str, name: str, bears: bool) -> None:
    pieces = read_text(text)
    reach = scope(pieces, nearness(read_claim(claim), pieces))[f"scope {name}"]
    assert (reach >= 0.5) == bears, reach


def test_a_line_that_is_wrapped_is_one_sentence() -> None:
    assert len(read_text("The otter never\nexisted. It was a joke.\n\nThe line\nsaid so.")) == 3


def test_a_denial_of_something_else_is_no_disagreement() -> None:
    text = """The Sund Bridge will be closed to lorries from March, the roads agency announced.
Cracks were found in eleven girders. The agency's director denied that he had quarrelled with the
minister, and called a column about his salary a lie."""
    assert retold.stance("Sund Bridge to close to lorries in March", text) != "disagree"


@pytest.mark.parametrize(("name", "floor"), [("TUNED", 0.75), ("HELD_OUT", 0.6)])
def test_headlines_in_the_manner_of_the_web(name: str, floor: float) -> None:
    stances = {"a": "agree", "d": "disagree", "t": "discuss"}
    right = [
        retold.stance(headline, body) == stances[letter]
        for rumour in getattr(held_out, name).values()
        for headline, letters in rumour.headlines.items()
        for body, letter in zip(rumour.bodies, letters, strict=True)
    ]
    assert len(right) == 51
    assert sum(right) / len(right) >= floor


def test_a_body_of_another_rumour_is_unrelated_to_such_a_headline() -> None:
    every = {**held_out.TUNED, **held_out.HELD_OUT}
    found = [
        retold.stance(headline, body)
        for one, other in product(every, every)
        if one != other
        for headline in every[one].headlines
        for body in every[other].bodies
    ]
    assert found.count("unrelated") >= 0.99 * len(found)
