"""What a sentence says that one actor did to another."""

import pytest

import retold
from retold.annotate.relations.inflection import base_forms
from retold.annotate.relations.lexicon import Lexicon, default_lexicon, extended, parse
from retold.annotate.relations.masking import mask
from retold.errors import RetoldError
from retold.model.plover import QUADRANTS

CODED = [
    ("Averland praised Borduna for the harbour works.", "SUPPORT"),
    ("Averland accused Borduna of shelling the border town.", "ACCUSE"),
    ("Borduna was accused by Averland of hiding the fleet.", "ACCUSE"),
    ("Averland has refused to meet Borduna.", "REJECT"),
    ("Averland is willing to withdraw its troops from Borduna.", "AGREE"),
    ("Averland withdrew its troops from Borduna.", "YIELD"),
    ("Averland suspended aid to Borduna.", "SANCTION"),
    ("Averland donated twelve ambulances to Borduna.", "AID"),
    ("Averland met Borduna at the lake.", "CONSULT"),
    ("Averland has issued an ultimatum to Borduna.", "THREATEN"),
    ("Averland demanded that Borduna close the mine.", "REQUEST"),
    ("Averland attacked Borduna at dawn.", "ASSAULT"),
    ("Averland arrested twelve members of Borduna.", "COERCE"),
    ("Averland mobilized troops against Borduna.", "MOBILIZE"),
]


@pytest.mark.parametrize(("sentence", "event"), CODED)
def test_a_sentence_is_coded(sentence: str, event: str) -> None:
    assert retold.relate(sentence, "Averland", "Borduna") == event


@pytest.mark.parametrize(
    "sentence", ["The sea was calm.", "", "Averland lies north of Borduna.", "Averland, Borduna."]
)
def test_nothing_between_actors_is_none(sentence: str) -> None:
    assert retold.relate(sentence, "Averland", "Borduna") is None


def test_an_actor_within_the_other_is_found_apart() -> None:
    masked = mask("The court of Averland sued Averland.", "The court of Averland", "Averland")
    assert masked.words == ("SRC", "sued", "TAR", ".")


@pytest.mark.parametrize(
    ("form", "base"),
    [("met", "meet"), ("accused", "accuse"), ("denied", "deny"), ("banning", "ban")],
)
def test_base_forms(form: str, base: str) -> None:
    assert base in base_forms(form)


def test_an_entry_matches_across_other_words() -> None:
    lexicon = Lexicon(parse("[YIELD 081 5]\nlift .. ban|curfew", "own"))
    (match,) = lexicon.find(["they", "lifted", "the", "long", "night", "curfew"])
    assert match.places == (1, 5)
    assert match.entry.kind.score == 5
    assert lexicon.find(["the", "curfew", "was", "lifted"]) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("snub", "line 1"),
        ("[REJECT 120]\nsnub", "line 1"),
        ("[HUG 050 3]\nhug", "HUG"),
        ("[REJECT 120 -40]\nsnub", "-40"),
        ("[REJECT 120 -4]\n..", "one to"),
    ],
)
def test_what_is_wrong_in_a_lexicon_is_named(text: str, problem: str) -> None:
    with pytest.raises(RetoldError, match=problem):
        list(parse(text, "own"))


def test_a_file_adds_entries(tmp_path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "own.txt"
    file.write_text("[SUPPORT 051 3.4]\nserenade\n")
    lexicon = extended(file)
    assert len(lexicon.entries) == len(default_lexicon().entries) + 1
    assert [m.entry.text for m in lexicon.find(["serenaded"])] == ["serenade"]


def test_every_root_but_none_other_is_in_the_lexicon() -> None:
    assert {entry.kind.event for entry in default_lexicon().entries} == set(QUADRANTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Averland did not attack Borduna.",
        "Averland has never bombed Borduna.",
        "Averland didn’t arrest members of Borduna.",
        "Borduna was not attacked by Averland.",
        "Averland will not attack Borduna.",
        "Averland refused to attack Borduna.",
        "Averland failed to meet Borduna.",
        "Averland may attack Borduna.",
        "If Averland attacks Borduna, the harbour closes.",
    ],
)
def test_what_did_not_happen_is_none(sentence: str) -> None:
    assert retold.relate(sentence, "Averland", "Borduna") is None


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("Averland threatened to attack Borduna.", "THREATEN"),
        ("Averland called on Borduna to withdraw.", "REQUEST"),
        ("Averland demanded that Borduna stop the attacks.", "REQUEST"),
        ("Averland accused Borduna of attacking it.", "ACCUSE"),
        ("Averland refused to cooperate with Borduna.", "REJECT"),
        ("Averland will not lift the embargo on Borduna.", "REJECT"),
        ("Averland did not give permission for the march of Borduna.", "REJECT"),
    ],
)
def test_what_is_said_of_an_event_is_the_event(sentence: str, event: str) -> None:
    assert retold.relate(sentence, "Averland", "Borduna") == event
