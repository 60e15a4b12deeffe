"""Claims: which sentences tell one thing, how each article stands to it, who is silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import marks

from retold.model import Claim, Stance
from retold.reconcile.alignment import align
from retold.reconcile.claims import find_claims
from retold.reconcile.independence import Independence
from retold.reconcile.telling import tell

# Sentences on other matters, so that the words of a claim are rare in the story as in life.
FILLER = (
    "The bakery on Quill Lane opened a second oven last spring. "
    "Nobody in the valley remembers a warmer October. "
    "Children painted the bandstand before the brass contest. "
)


def claims(*texts: str, roots: dict[str, frozenset[str]] | None = None) -> tuple[Claim, ...]:
    """The claims of a story of articles named a, b, c …"""
    story = tell([marks(text, id) for id, text in zip("abcdefgh", texts, strict=False)])
    return find_claims(story, align(story), Independence(roots or {}))


def told_with(found: tuple[Claim, ...], word: str) -> Claim:
    """The first claim whose words have this one."""
    return next(claim for claim in found if word in claim.text)


BRIDGE = "The viaduct over the Marrow collapsed on Tuesday and crushed a milk lorry."


def test_two_tellings_of_one_thing_are_one_claim() -> None:
    found = claims(
        f"{BRIDGE} {FILLER}",
        f"{FILLER} On Tuesday a milk lorry was crushed when the Marrow viaduct collapsed.",
    )
    claim = told_with(found, "viaduct")
    assert [telling.article for telling in claim.tellings] == ["a", "b"]
    assert claim.text == BRIDGE
    assert claim.silent == ()


def test_a_claim_that_one_article_tells_stays_single_and_says_who_is_silent() -> None:
    found = claims(
        f"{FILLER} Councillor Bram Ossery kept ferrets beneath the Halvard observatory.",
        "The brass contest drew four bands. The bandstand was painted by children.",
    )
    claim = told_with(found, "ferrets")
    assert [telling.article for telling in claim.tellings] == ["a"]
    assert claim.silent == ("b",)


def test_an_article_that_may_be_telling_it_is_not_called_silent() -> None:
    found = claims(
        f"{FILLER} Councillor Bram Ossery kept ferrets beneath the Halvard observatory.",
        "Somebody asked after ferrets. The brass contest drew four bands near an observatory.",
    )
    assert told_with(found, "ferrets").silent == ()


STANCES: list[tuple[str, Stance]] = [
    ("The Marrow viaduct collapsed on Tuesday and crushed a milk lorry.", "asserts"),
    ("The Marrow viaduct did not collapse on Tuesday and no milk lorry was crushed.", "denies"),
    ("The council denied that the Marrow viaduct collapsed on Tuesday on a milk lorry.", "denies"),
    ("Reports that the Marrow viaduct collapsed on a milk lorry on Tuesday are false.", "denies"),
    ("The Marrow viaduct reportedly collapsed on Tuesday and crushed a milk lorry.", "hedges"),
    ("The Marrow viaduct may have collapsed on Tuesday and crushed a milk lorry.", "hedges"),
    ("The alleged collapse of the Marrow viaduct on Tuesday crushed a milk lorry.", "hedges"),
    (
        "The Marrow viaduct collapsed on Tuesday on a milk lorry, according to the Tern Gazette.",
        "attributes",
    ),
]


@pytest.mark.parametrize(("sentence", "stance"), STANCES)
def test_the_stance_of_a_telling(sentence: str, stance: Stance) -> None:
    found = claims(f"{BRIDGE} {FILLER}", f"{FILLER} {sentence}")
    claim = told_with(found, "collapse")
    assert {telling.article: telling.stance for telling in claim.tellings}["b"] == stance


NO_HEDGES = [
    "The mighty Marrow viaduct, the might of the valley, collapsed on a milk lorry on Tuesday.",
    "On Tuesday 6 May the Marrow viaduct collapsed and crushed a milk lorry.",
    "“It may rain,” said the driver of the milk lorry that the Marrow viaduct crushed on Tuesday.",
]


@pytest.mark.parametrize("sentence", NO_HEDGES)
def test_words_that_only_look_like_hedges(sentence: str) -> None:
    found = claims(f"{BRIDGE} {FILLER}", f"{FILLER} {sentence}")
    assert "hedges" not in {t.stance for claim in found for t in claim.tellings}


def test_what_two_persons_do_alike_is_not_one_claim() -> None:
    governor = "Governor Tilda Marsh ordered flags to half-staff for the miners."
    mayor = "Mayor Oskar Brandt ordered flags to half-staff in memory of the drowned."
    found = claims(f"{FILLER} {governor}", f"{FILLER} {mayor}")
    told = [c for c in found if "flags" in c.text]
    assert len(told) == 2
    assert all(len(claim.tellings) == 1 for claim in told)


def test_who_does_it_to_whom_holds_two_claims_apart() -> None:
    found = claims(
        f"{FILLER} Tilda Marsh sued Oskar Brandt on Tuesday over the ferrets of the observatory.",
        f"{FILLER} Oskar Brandt sued Tilda Marsh on Tuesday over the ferrets of the observatory.",
    )
    told = [claim for claim in found if "sued" in claim.text]
    assert len(told) == 2
    assert all(claim.single for claim in told)


def test_who_only_says_it_does_not_hold_two_tellings_apart() -> None:
    found = claims(
        f"{FILLER} Tilda Marsh said the ferrets beneath the observatory were sold on Tuesday.",
        f"{FILLER} The ferrets kept beneath the observatory were sold Tuesday, Oskar Brandt said.",
    )
    claim = told_with(found, "ferrets")
    assert not claim.single
    tellers = [[each.name for each in telling.parts.attributed] for telling in claim.tellings]
    assert tellers == [["Tilda Marsh"], ["Oskar Brandt"]]
    assert {telling.stance for telling in claim.tellings} == {"attributes"}


def test_a_sentence_that_tells_two_things_joins_by_each_of_them() -> None:
    found = claims(
        f"{FILLER} The Marrow viaduct collapsed on a milk lorry, and Councillor Bram Ossery sold "
        "his ferrets to the Halvard observatory.",
        f"The Marrow viaduct collapsed on a milk lorry. {FILLER}",
        f"{FILLER} Councillor Bram Ossery sold his ferrets to the Halvard observatory.",
    )
    for word, other in (("viaduct", "b"), ("ferrets", "c")):
        claim = told_with(found, word)
        assert [telling.article for telling in claim.tellings] == ["a", other]
        assert not claim.single


def test_a_denial_beside_a_negation_that_both_have() -> None:
    rest = "by 800 cases, so that many people won't be heard for years."
    found = claims(
        f"{FILLER} The Halvard courts are clogged {rest}",
        f"{FILLER} The Halvard courts are not clogged {rest}",
    )
    stances = {t.article: t.stance for t in told_with(found, "Halvard").tellings}
    assert stances == {"a": "asserts", "b": "denies"}


def test_what_is_denied_goes_on_behind_a_phrase_between_commas() -> None:
    found = claims(
        f"{FILLER} The Halvard ferry sank with 40 crates of cheese.",
        f"{FILLER} A clerk denied that on Monday, in a storm, the Halvard ferry sank with 40 "
        "crates of cheese.",
    )
    stances = {t.article: t.stance for t in told_with(found, "ferry").tellings}
    assert stances == {"a": "asserts", "b": "denies"}


def test_what_follows_a_denial_in_a_clause_of_its_own_is_not_denied() -> None:
    found = claims(
        f"{FILLER} The Halvard ferry sank with 40 crates of cheese.",
        f"{FILLER} A clerk denied that it was late, and the Halvard ferry sank with 40 crates of "
        "cheese.",
    )
    stances = {t.article: t.stance for t in told_with(found, "ferry").tellings}
    assert stances["b"] != "denies"


def test_a_denial_in_few_words_stands_beside_what_it_denies() -> None:
    found = claims(
        f"Lund Ferries had been warned weeks before the grounding that a pump could fail. {FILLER}",
        f"{FILLER} Lund Ferries denied that it was warned of any danger before the grounding.",
    )
    claim = told_with(found, "pump")
    assert [(t.article, t.stance) for t in claim.tellings] == [("a", "asserts"), ("b", "denies")]


def test_what_is_refused_is_not_denied() -> None:
    found = claims(
        f"The Halvard council gave the ferret keepers visas on Tuesday, Ossery said. {FILLER}",
        f"{FILLER} The Halvard council denied the ferret keepers visas on Tuesday, Ossery said.",
    )
    assert "denies" not in {t.stance for claim in found for t in claim.tellings}


def test_not_yet_done_is_no_denial_of_what_will_be() -> None:
    found = claims(
        f"Lund Ferries said on Tuesday that it would answer the bakery's petition. {FILLER}",
        f"{FILLER} On Tuesday Lund Ferries did not answer the bakery's petition.",
    )
    assert "denies" not in {t.stance for claim in found for t in claim.tellings}


def test_one_who_did_not_answer_does_not_assert_that_he_would() -> None:
    found = claims(
        f"Lund Ferries said on Tuesday that it would answer the bakery's petition. {FILLER}",
        f"{FILLER} On Tuesday Lund Ferries did not answer the bakery's petition.",
    )
    claim = told_with(found, "petition")
    assert [(t.article, t.stance) for t in claim.tellings] == [("a", "attributes")]
    assert "b" not in claim.silent
    assert claim.independent_sources == 1


def test_nobody_as_a_subject_denies_what_is_told_of_somebody() -> None:
    found = claims(
        "The divers were told to stop counting the drowned badgers, a Halvard clerk said. "
        f"{FILLER}",
        f"{FILLER} Nobody had been told to stop counting the badgers in Halvard.",
    )
    stances = {t.article: t.stance for t in told_with(found, "badgers").tellings}
    assert stances == {"a": "attributes", "b": "denies"}


def test_what_nobody_else_did_denies_nothing_of_the_place_where_it_was() -> None:
    found = claims(
        f"The Halvard ferry Lark sank on Tuesday off Arl with 40 crates of cheese. {FILLER}",
        f"{FILLER} Nobody on the Halvard ferry Lark, which sank on Tuesday off Arl with 40 crates "
        "of cheese, was hurt.",
    )
    assert "denies" not in {t.stance for claim in found for t in claim.tellings}


def test_a_negation_in_another_sentence_of_the_telling_denies_nothing() -> None:
    found = claims(
        f"A new bilge pump had been ordered from Halvard on 19 September. {FILLER}",
        f"{FILLER} It did not order the Lark to stay in port. A new bilge pump had been on order "
        "from Halvard since 19 September.",
    )
    assert "denies" not in {t.stance for claim in found for t in claim.tellings}


REPORTED: list[tuple[str, Stance]] = [
    (
        "After the collapse of the Marrow viaduct that crushed a milk lorry on Tuesday, Ossery "
        "said he had wept.",
        "attributes",
    ),
    (
        "“The Marrow viaduct collapsed,” Ossery said, vowing on Tuesday to honour the crushed "
        "milk lorry.",
        "attributes",
    ),
    (
        "“I knew when the viaduct fell,” Ossery declared, before urging the Marrow on Tuesday to "
        "honour the milk lorry that the viaduct had crushed as it collapsed.",
        "attributes",
    ),
    (
        "Ossery, who keeps ferrets, remarked that the Marrow viaduct collapsed on Tuesday and "
        "crushed a milk lorry.",
        "attributes",
    ),
    (
        "The Marrow viaduct collapsed on Tuesday and crushed a milk lorry, and Ossery said that "
        "he wept.",
        "asserts",
    ),
    (
        "Ossery, who said that he wept, saw that the Marrow viaduct had collapsed on Tuesday on "
        "a milk lorry.",
        "asserts",
    ),
    (
        "Ossery called Lund to complain that the Marrow viaduct collapsed on Tuesday on a milk "
        "lorry.",
        "asserts",
    ),
    (
        "Ossery asked for help on Tuesday when the Marrow viaduct collapsed and crushed a milk "
        "lorry.",
        "asserts",
    ),
]


@pytest.mark.parametrize(("sentence", "stance"), REPORTED)
def test_a_sentence_that_a_verb_of_speech_carries_is_attributed(
    sentence: str, stance: Stance
) -> None:
    found = claims(f"{BRIDGE} {FILLER}", f"{FILLER} {sentence}")
    claim = told_with(found, "viaduct")
    assert {telling.article: telling.stance for telling in claim.tellings}["b"] == stance


def test_a_letter_that_was_written_is_told_not_said() -> None:
    letter = "They wrote to Lund Ferries that week and asked for the seal to be replaced in 30 days"
    found = claims(f"{FILLER} {letter}, Ossery said.", f"{FILLER} {letter}.")
    stances = {t.article: t.stance for t in told_with(found, "seal").tellings}
    assert stances == {"a": "attributes", "b": "asserts"}


def test_a_line_of_place_and_time_is_no_claim() -> None:
    found = claims(
        f"Radio Halvard, Thursday 17 October 2024, 8:00\n\n{FILLER}",
        "The brass contest drew four bands.",
    )
    assert not any("8:00" in claim.text for claim in found)


def test_two_denials_agree() -> None:
    found = claims(
        f"The Marrow viaduct did not collapse on Tuesday, engineers in Halvard found. {FILLER}",
        f"{FILLER} Engineers in Halvard found the Marrow viaduct had not collapsed on Tuesday.",
    )
    assert "denies" not in {t.stance for claim in found for t in claim.tellings}


def test_outlook_and_comment_are_no_claims() -> None:
    found = claims(
        f"{BRIDGE} {FILLER} Whether the Halvard ferrets return remains to be seen.",
        f"{FILLER} Whether the Halvard ferrets ever return remains to be seen.",
    )
    assert not any("remains to be seen" in claim.text for claim in found)


def test_sources_are_counted_by_their_roots() -> None:
    roots = {"a": frozenset({"agency"}), "b": frozenset({"agency"})}
    found = claims(f"{BRIDGE} {FILLER}", f"{FILLER} {BRIDGE}", roots=roots)
    assert told_with(found, "viaduct").independent_sources == 1


def test_the_heading_on_a_line_is_not_part_of_the_claim() -> None:
    found = claims(
        f"{FILLER}\nTHE DETAILS: Councillor Bram Ossery kept ferrets beneath the observatory.\n",
        "The brass contest drew four bands.",
    )
    assert all("DETAILS" not in claim.text for claim in found)


SENTENCES = st.lists(
    st.sampled_from(
        [
            BRIDGE,
            "Councillor Bram Ossery kept ferrets beneath the Halvard observatory.",
            "The Marrow viaduct did not collapse, Ossery said on Wednesday.",
            "“Nobody saw the lorry,” Ossery told the Tern Gazette.",
            "It is a pity.",
            "",
        ]
    ),
    max_size=4,
)


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_no_article_tells_and_is_silent_and_order_makes_no_difference(
    told: list[list[str]],
) -> None:
    articles = [marks(" ".join(text), str(number)) for number, text in enumerate(told)]
    story = tell(articles)
    found = find_claims(story, align(story), Independence({}))
    again = tell(list(reversed(articles)))
    assert found == find_claims(again, align(again), Independence({}))
    for claim in found:
        tellers = [telling.article for telling in claim.tellings]
        assert len(set(tellers)) == len(tellers)
        assert set(tellers).isdisjoint(claim.silent)
        assert claim.text in {story.words(telling.span) for telling in claim.tellings}


RESIGNED = "Minister Dalia Verrick resigned on Monday over the sinking of the Aurelia."


@pytest.mark.parametrize(
    "other",
    [
        '"Minister Dalia Verrick did not resign on Monday over the sinking of the Aurelia,"'
        " her spokesman said.",
        "If Minister Dalia Verrick resigned on Monday over the sinking of the Aurelia, why?",
        "No minister such as Dalia Verrick resigned on Monday over the sinking of the Aurelia.",
    ],
)
def test_what_is_negated_or_supposed_never_agrees_with_what_is_told_as_so(other: str) -> None:
    found = claims(f"{FILLER} {RESIGNED}", f"{FILLER} {other}")
    stances = {t.article: t.stance for c in found if "Verrick" in c.text for t in c.tellings}
    assert stances["a"] == "asserts"
    assert stances.get("b") in {None, "denies"} or any(
        claim.single and claim.tellings[0].article == "b" for claim in found
    )


def test_what_a_relative_clause_of_a_denial_tells_is_not_denied() -> None:
    found = claims(
        f"{FILLER} A storage tank exploded at the Brandt plant in Arlow on Tuesday evening.",
        f"{FILLER} Brandt denied that a valve had failed on the storage tank that exploded at the"
        " Brandt plant in Arlow on Tuesday evening.",
    )
    assert "denies" not in [t.stance for c in found for t in c.tellings]
