"""Variants of one utterance: which are joined, and how each edit is typed."""

import re
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reconcile.quoted import From, indirect, mixed, quotations, report, said, texts

from retold.model import Edit, Published
from retold.reconcile.quotations.speakers import unify
from retold.reconcile.telling import tell


def test_one_utterance_in_four_wordings() -> None:
    story = [
        report(
            "a",
            "She found it “even lovelier at dawn than … postcard.”",
            mixed("“even lovelier at dawn than … postcard.”", "Ada Voss"),
        ),
        report(
            "b",
            "Voss called it “even lovelier at dawn than on a postcard,” to laughter.",
            mixed("“even lovelier at dawn than on a postcard,”", "Voss"),
        ),
        report(
            "c",
            "“It’s even lovelier at dawn than on a postcard,” she said.",
            said("“It’s even lovelier at dawn than on a postcard,”", by="Ada Voss"),
        ),
        report(
            "d",
            "“Oh, it is even lovelier at dawn than it is on a postcard,” Voss said.",
            said("“Oh, it is even lovelier at dawn than it is on a postcard,”", by="Voss"),
        ),
    ]
    (quotation,) = quotations(*story)
    assert quotation.speaker == "Ada Voss"
    assert texts(quotation) == [
        "Oh, it is even lovelier at dawn than it is on a postcard",
        "even lovelier at dawn than … postcard.",
        "even lovelier at dawn than on a postcard",
        "It’s even lovelier at dawn than on a postcard",
    ]
    assert quotation.variants[3].edits == (
        Edit("trimmed", "Oh", ""),
        Edit("trimmed", "it is", ""),
    )
    assert Edit("trimmed", "it is on a", "…") in quotation.variants[1].edits


JOINED_PAIRS = [
    # base wording, other wording, both of one speaker
    ("a rational woman", "I met a rational woman there"),
    ("100% Harbour Lunatic", "100% harbour lunatic,"),
    ("We’ll rebuild the northern breakwater", "we will rebuild the northern breakwater"),
    (
        "We will rebuild the northern breakwater and paint the viaduct before winter",
        "We will repair the northern breakwater and paint the viaduct before the winter",
    ),
]


@pytest.mark.parametrize(("left", "right"), JOINED_PAIRS)
def test_wordings_of_one_speaker_are_joined(left: str, right: str) -> None:
    found = quotations(
        report("a", f"“{left}” Voss said.", said(f"“{left}”", by="Ada Voss")),
        report("b", f"“{right}” Voss said.", said(f"“{right}”", by="Ada Voss")),
    )
    assert len(found) == 1


APART_PAIRS = [
    ("Yes", "Yes"),
    ("disgrace", "This breakwater is a disgrace and a danger"),
    ("We will rebuild the northern breakwater", "The northern light pleases everybody"),
    ("We hope that the skipper appears today", "We hope that the skipper abdicates today"),
    ("a good thing", "It was a good thing that nobody had gone out that night"),
    (
        "The tariff on herring hurts every skipper in the bay",
        "Every guest at the wedding had herring, and the skipper of the ferry paid",
    ),
]


@pytest.mark.parametrize(("left", "right"), APART_PAIRS)
def test_other_utterances_of_one_speaker_stay_apart(left: str, right: str) -> None:
    found = quotations(
        report("a", f"“{left}” Voss said.", said(f"“{left}”", by="Ada Voss")),
        report("b", f"“{right}” Voss said.", said(f"“{right}”", by="Ada Voss")),
    )
    assert len(found) == 2


def test_a_short_phrase_of_two_speakers_stays_apart() -> None:
    found = quotations(
        report(
            "a", "Voss called it “outrageous piracy”.", mixed("“outrageous piracy”", "Ada Voss")
        ),
        report(
            "b", "Lund called it “outrageous piracy”.", mixed("“outrageous piracy”", "Per Lund")
        ),
    )
    assert [quotation.speaker for quotation in found] == ["Ada Voss", "Per Lund"]


def test_a_long_utterance_given_to_another_is_respoken() -> None:
    words = "Whoever moored the trawler beneath the viaduct endangered forty schoolchildren"
    (quotation,) = quotations(
        report("a", f"“{words},” Voss said.", said(f"“{words},”", by="Ada Voss")),
        report("b", f"“{words},” Lund said.", said(f"“{words},”", by="Per Lund")),
    )
    assert quotation.speaker == "Ada Voss"
    assert quotation.variants[1].speaker == "Per Lund"
    assert quotation.variants[1].edits == (Edit("respoken", "Ada Voss", "Per Lund"),)


NAMES = [
    # names and the number of articles that use them; what each leads to
    ({"Voss": 3, "Ada Voss": 2, "Ada M. Voss": 1}, {"Voss": "Ada Voss", "Ada M. Voss": "Ada Voss"}),
    ({"Furious Ada Voss": 1, "Ada Voss": 4}, {"Furious Ada Voss": "Ada Voss"}),
    ({"Lund": 2, "Per Lund": 1, "Ida Lund": 1}, {"Lund": None, "Per Lund": "Per Lund"}),
    ({"Per Lund": 1, "Per Lund Jr.": 1}, {"Per Lund Jr.": "Per Lund Jr.", "Per Lund": "Per Lund"}),
    ({"the Harbour Board": 1, "Harbour Board": 2}, {"the Harbour Board": "Harbour Board"}),
]


@pytest.mark.parametrize(("counts", "expected"), NAMES)
def test_names_of_one_speaker_lead_to_the_usual_one(
    counts: dict[str, int], expected: dict[str, str | None]
) -> None:
    found = unify(counts)
    assert {name: found[name] for name in expected} == expected


def test_a_nickname_is_no_other_speaker() -> None:
    words = "Whoever moored the trawler beneath the viaduct endangered forty schoolchildren"
    (quotation,) = quotations(
        report("a", f"“{words},” Voss said.", said(f"“{words},”", by="Robert Voss")),
        report("b", f"“{words},” Voss said.", said(f"“{words},”", by="Bobby Voss")),
    )
    assert len(quotation.variants) == 1


def test_a_surname_that_two_people_bear_is_nobody() -> None:
    found = quotations(
        report("a", "“a pirate,” he said.", said("“a pirate,”", by="Per Lund")),
        report("b", "“a pirate,” she said.", said("“a pirate,”", by="Ida Lund")),
        report("c", "“a pirate,” Lund said.", said("“a pirate,”", by="Lund")),
    )
    assert sorted(len(q.variants[0].articles) for q in found) == [1, 1]


def test_a_scare_quote_joins_the_only_speaker_who_has_the_words() -> None:
    (quotation,) = quotations(
        report("a", "Voss called Lund a “pirate”.", mixed("“pirate”", "Ada Voss")),
        report("b", "Lund, the “pirate” of the bay, sailed.", mixed("“pirate”")),
    )
    assert quotation.speaker == "Ada Voss"
    assert [variant.articles for variant in quotation.variants] == [("a", "b")]


def test_copies_of_a_scare_quote_join_with_the_first() -> None:
    (quotation,) = quotations(
        report("a", "Lund, the “pirate” of the bay, sailed.", mixed("“pirate”")),
        report("b", "Lund, the “pirate” of the bay, sank.", mixed("“pirate”")),
        report("c", "Voss called Lund a “pirate”.", mixed("“pirate”", "Ada Voss")),
    )
    assert [variant.articles for variant in quotation.variants] == [("a", "b", "c")]


def test_an_outlet_in_the_speaker_s_place_gives_way_to_the_person() -> None:
    (quotation,) = quotations(
        report("a", "Voss called Lund a “pirate”.", mixed("“pirate”", "Ada Voss")),
        report(
            "b",
            "Lund, a “pirate” says the Tern Gazette, sailed.",
            mixed("“pirate”", "the Tern Gazette"),
            through=(From("the Tern Gazette"),),
        ),
    )
    assert (quotation.speaker, quotation.through) == ("Ada Voss", "the Tern Gazette")


def test_a_scare_quote_of_one_article_is_no_quotation() -> None:
    assert quotations(report("a", "The “pirate” sailed.", mixed("“pirate”"))) == ()


def test_one_article_that_says_it_twice_is_one_variant_with_two_spans() -> None:
    text = "“Never again the herring quota,” she said. Later: “Never again the herring quota.”"
    (quotation,) = quotations(
        report(
            "a",
            text,
            said("“Never again the herring quota,”", by="Ada Voss"),
            said("“Never again the herring quota.”", by="Ada Voss"),
        )
    )
    (variant,) = quotation.variants
    assert [text[span.start : span.end] for span in variant.spans] == [
        "Never again the herring quota",
        "Never again the herring quota.",
    ]
    assert variant.articles == ("a",)


EDITS = [
    # base, variant, edits
    (
        "You are going to astonish the harbour commission",
        "he was going to astonish the harbour commission",
        [Edit("shifted", "You are", "he was")],
    ),
    (
        "I want the breakwater rebuilt by autumn",
        "he wants the breakwater rebuilt by autumn",
        [Edit("shifted", "I want", "he wants")],
    ),
    (
        "The tax on herring must vanish before autumn",
        "The taxes on herring must vanish before autumn",
        [Edit("reworded", "tax", "taxes")],
    ),
    (
        "The levy on herring must vanish before autumn",
        "The levy on herring must disappear before autumn",
        [Edit("reworded", "vanish", "disappear")],
    ),
    (
        "The levy on herring must vanish before autumn",
        "[T]he levy on herring must vanish before autumn",
        [],
    ),
    (
        "The levy on herring, frankly, must vanish before autumn",
        "The levy on herring … must vanish before autumn",
        [Edit("trimmed", "frankly", "…")],
    ),
    (
        "The levy on herring must vanish before autumn",
        "The levy on herring … must vanish before autumn",
        [Edit("trimmed", "", "…")],
    ),
    (
        "The levy on herring must vanish before autumn comes",
        "[It] must vanish before autumn comes",
        [Edit("reworded", "The levy on herring", "[It]")],
    ),
    (
        "You're better-looking than the harbour at midnight",
        "YOU ARE better looking than the harbour at midnight",
        [],
    ),
]


@pytest.mark.parametrize(("base", "variant", "edits"), EDITS)
def test_edits_are_typed(base: str, variant: str, edits: list[Edit]) -> None:
    (quotation,) = quotations(
        report("a", f"“{base}” Voss said.", said(f"“{base}”", by="Ada Voss")),
        report("b", f"“{variant}” Voss said.", said(f"“{variant}”", by="Ada Voss")),
    )
    found = [edit for each in quotation.variants for edit in each.edits]
    assert found == edits


def test_words_outside_the_marks_are_moved() -> None:
    (quotation,) = quotations(
        report(
            "a",
            "“We will scrap the cruel trawler levy by midsummer,” she said.",
            said("“We will scrap the cruel trawler levy by midsummer,”", by="Ada Voss"),
        ),
        report(
            "b",
            "Voss said they would “scrap the cruel trawler levy” by midsummer.",
            mixed("they would “scrap the cruel trawler levy” by midsummer", "Ada Voss"),
        ),
    )
    assert quotation.variants[1].text == "scrap the cruel trawler levy"
    assert quotation.variants[1].edits == (
        Edit("shifted", "We will", "they would"),
        Edit("moved", "by midsummer", "by midsummer"),
    )


def test_the_prose_inside_a_split_quotation_is_not_part_of_an_edit() -> None:
    found = quotations(
        report(
            "a",
            "“The levy will ruin every skipper,” said Voss, “and we’re done with this harbour.”",
            said(
                "“The levy will ruin every skipper,”",
                "“and we’re done with this harbour.”",
                by="Voss",
            ),
        ),
        report(
            "b",
            "“The levy will ruin every skipper … are done with this harbour,” said Voss.",
            said(
                "“The levy will ruin every skipper … are done with this harbour,”",
                by="Voss",
            ),
        ),
    )
    assert found[0].variants[1].edits == (Edit("trimmed", "and we", "…"),)


def test_what_is_said_anew_after_an_attribution_is_another_quotation() -> None:
    found = quotations(
        report(
            "a",
            "“The levy will ruin every skipper,” said Voss. “My grandmother mended nets.”",
            said("“The levy will ruin every skipper,”", "“My grandmother mended nets.”", by="Voss"),
        )
    )
    assert [texts(quotation) for quotation in found] == [
        ["The levy will ruin every skipper"],
        ["My grandmother mended nets."],
    ]


def test_what_stands_beside_a_joined_quotation_in_both_is_joined_on_less() -> None:
    levy = "“The cruel trawler levy will ruin every honest skipper in the bay.”"
    found = quotations(
        report(
            "a",
            f"“I will not call this an accident,” Voss said. {levy}",
            said("“I will not call this an accident,”", levy, by="Ada Voss"),
        ),
        report(
            "b",
            f"“This was no accident,” Voss said. {levy}",
            said("“This was no accident,”", levy, by="Ada Voss"),
        ),
    )
    assert [texts(quotation) for quotation in found] == [
        ["I will not call this an accident", "This was no accident"],
        [levy.strip("“”")],
    ]


def test_words_that_change_places_in_indirect_speech_are_shifted() -> None:
    (quotation,) = quotations(
        report(
            "a",
            "“At no time was the company told that the trawler was unsafe to sail,” Voss said.",
            said(
                "“At no time was the company told that the trawler was unsafe to sail,”",
                by="Ada Voss",
            ),
        ),
        report(
            "b",
            "Voss said that his company was at no time told that the trawler was unsafe to sail.",
            indirect(
                "that his company was at no time told that the trawler was unsafe to sail",
                "Ada Voss",
            ),
        ),
    )
    assert [edit.kind for edit in quotation.variants[1].edits] == ["moved", "shifted"]
    assert quotation.variants[1].edits[1].before == "was the company"


def test_a_scrap_joins_the_only_utterance_of_its_speaker_that_has_it() -> None:
    bay = "This breakwater is a calamity of the first order"
    scrap = report("a", "Voss called it “a calamity”.", mixed("“a calamity”", "Ada Voss"))
    one = report("b", f"“{bay},” Voss said.", said(f"“{bay},”", by="Ada Voss"))
    two = report("c", "“What a calamity,” Voss said.", said("“What a calamity,”", by="Ada Voss"))
    assert [len(quotation.variants) for quotation in quotations(scrap, one)] == [2]
    assert len(quotations(scrap, one, two)) == 3


def test_two_sayings_that_a_third_overlaps_with_do_not_meet() -> None:
    one = "The cruel levy on herring will ruin every honest skipper"
    two = "My grandmother mended broken nets inside this draughty shed"
    found = quotations(
        report("a", f"“{one},” Voss said.", said(f"“{one},”", by="Ada Voss")),
        report("b", f"“{one}. {two},” Voss said.", said(f"“{one}. {two},”", by="Ada Voss")),
        report("c", f"“{two} since 1950,” Voss said.", said(f"“{two} since 1950,”", by="Ada Voss")),
    )
    assert [q.variants[0].articles for q in found] == [("b",)]
    assert len(found[0].variants) == 3


def test_two_marked_stretches_of_one_sentence_are_one_variant() -> None:
    whole = "We will scrap the cruel trawler levy and rebuild the northern breakwater"
    (quotation,) = quotations(
        report("a", f"“{whole},” Voss said.", said(f"“{whole},”", by="Ada Voss")),
        report(
            "b",
            "Voss would “scrap the cruel trawler levy” and “rebuild the northern breakwater”.",
            mixed("“scrap the cruel trawler levy” and “rebuild the northern breakwater”", "Voss"),
        ),
    )
    assert texts(quotation)[1] == "scrap the cruel trawler levy … rebuild the northern breakwater"


def test_indirect_speech_joins_with_strong_overlap_only() -> None:
    found = quotations(
        report(
            "a",
            "“We will scrap the cruel trawler levy by midsummer,” she said.",
            said("“We will scrap the cruel trawler levy by midsummer,”", by="Ada Voss"),
        ),
        report(
            "b",
            "Voss said that they would scrap the cruel trawler levy by midsummer. "
            "She said the levy hurt.",
            indirect("that they would scrap the cruel trawler levy by midsummer", "Ada Voss"),
            indirect("the levy hurt", "Ada Voss"),
        ),
    )
    (quotation,) = found
    _, told = quotation.variants
    assert not told.quoted
    assert [edit.kind for edit in told.edits] == ["moved", "shifted"]


PROSE = "The crowd cheered for a while. A dog barked. The band began to play. "


@pytest.mark.parametrize(
    ("order", "prose"), [((0, 1), PROSE), ((1, 0), "")], ids=["far apart", "in the other order"]
)
def test_two_utterances_printed_as_one_are_joined(order: tuple[int, int], prose: str) -> None:
    both = (
        "The herring levy will ruin every skipper",
        "My grandmother mended nets in this shed",
    )
    one, two = both[order[0]], both[order[1]]
    found = quotations(
        report(
            "a",
            f"“{one},” Voss said. {prose}“{two},” she added.",
            said(f"“{one},”", by="Ada Voss"),
            said(f"“{two},”", by="Ada Voss"),
        ),
        report(
            "b",
            f"“{both[0]}. {both[1]},” Voss said.",
            said(f"“{both[0]}. {both[1]},”", by="Voss"),
        ),
    )
    assert [texts(quotation)[0] for quotation in found] == [one, two]
    assert [quotation.variants[1].edits for quotation in found] == [
        (Edit("joined", "", two),),
        (Edit("joined", "", one),),
    ]


def test_an_utterance_printed_in_two_halves_is_not_joined_elsewhere() -> None:
    first = "The herring levy will ruin every skipper"
    second = "My grandmother mended nets in this shed"
    (quotation,) = quotations(
        report(
            "a",
            f"“{first},” Voss said. The crowd cheered. “{second},” she added.",
            said(f"“{first},”", by="Ada Voss"),
            said(f"“{second},”", by="Ada Voss"),
        ),
        report("b", f"“{first}. {second},” Voss said.", said(f"“{first}. {second},”", by="Voss")),
    )
    assert texts(quotation)[0] == f"{first}. {second}"


def test_an_excerpt_is_no_joint() -> None:
    first = "The herring levy will ruin every skipper"
    middle = "It has emptied whole villages along the coast"
    second = "My grandmother mended nets in this shed"
    whole = f"“{first}. {middle}. {second},”"
    (quotation,) = quotations(
        report("a", f"{whole} Voss said.", said(whole, by="Ada Voss")),
        report(
            "b",
            f"“{first},” Voss said. The crowd cheered for a while. “{second},” she added.",
            said(f"“{first},”", by="Ada Voss"),
            said(f"“{second},”", by="Ada Voss"),
        ),
    )
    assert {edit.kind for variant in quotation.variants for edit in variant.edits} == {"trimmed"}


def test_the_outlet_that_a_quotation_came_through() -> None:
    (quotation,) = quotations(
        report(
            "a",
            "“The levy is outrageous piracy,” Voss said, according to the Tern Gazette.",
            said("“The levy is outrageous piracy,”", by="Ada Voss"),
            through=(From("the Tern Gazette"),),
        ),
        report(
            "b",
            "“The levy is outrageous piracy,” Voss told the paper.",
            said("“The levy is outrageous piracy,”", by="Ada Voss"),
            through=(From("the paper"),),
            outlet="The Paper",
        ),
    )
    assert quotation.through == "the Tern Gazette"


def test_reported_speech_between_an_outlet_and_a_quotation_does_not_part_them() -> None:
    (quotation,) = quotations(
        report(
            "a",
            "The Tern Gazette reported that Voss had praised the bay, calling it "
            "“a velvet mirror”.",
            indirect("that Voss had praised the bay", "the Tern Gazette"),
            mixed("“a velvet mirror”", "Ada Voss"),
            through=(From("The Tern Gazette"),),
        )
    )
    assert quotation.through == "The Tern Gazette"


def test_an_outlet_that_another_quotation_stands_before_is_not_its_own() -> None:
    text = (
        "Voss called it “outrageous piracy” and “the ruin of the bay,” the Tern Gazette reported."
    )
    found = quotations(
        report(
            "a",
            text,
            mixed("“outrageous piracy”", "Ada Voss"),
            mixed("“the ruin of the bay,”", "Ada Voss"),
            through=(From("the Tern Gazette"),),
        )
    )
    assert [quotation.through for quotation in found] == [None, "the Tern Gazette"]


WORDS = st.sampled_from(
    [*("breakwater", "levy", "skipper", "trawler"), *("we", "you", "he", "was", "is", "will", "…")]
)


@given(st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=12), st.booleans()), max_size=6))
def test_the_order_of_articles_makes_no_difference_and_every_wording_is_kept(
    told: list[tuple[list[str], bool]],
) -> None:
    reports = [
        report(str(number), f"“{' '.join(words)}”", said(f"“{' '.join(words)}”", by=by))
        for number, (words, known) in enumerate(told)
        for by in ["Ada Voss" if known else None]
    ]
    found = quotations(*reports) if reports else ()
    assert found == (quotations(*reversed(reports)) if reports else ())
    for quotation in found:
        assert quotation.variants[0].edits == ()
        for variant in quotation.variants:
            for span in variant.spans:
                surface = tell(reports).words(span)
                assert surface == surface.strip()
                assert set(re.findall(r"\w+", surface)) == set(re.findall(r"\w+", variant.text))


def test_a_hostile_quotation_is_followed_over_its_first_words_only() -> None:
    words = "levy " * 20_000
    (quotation,) = quotations(
        report("a", f"“{words}”", said(f"“{words}”", by="Ada Voss")),
        report("b", f"“{words} levy”", said(f"“{words} levy”", by="Ada Voss")),
    )
    assert len(quotation.variants) == 1


def test_the_earliest_variant_follows_from_the_dates() -> None:
    words = "The herring levy will ruin every skipper"
    (quotation,) = quotations(
        report(
            "a",
            f"“{words} here,” she said.",
            said(f"“{words} here,”", by="Voss"),
            published="2031-05-03",
        ),
        report(
            "b", f"“{words},” she said.", said(f"“{words},”", by="Voss"), published="2031-05-02"
        ),
    )
    assert texts(quotation) == [f"{words} here", words]
    assert quotation.earliest == 1


def test_two_variants_of_one_day_leave_the_earliest_open() -> None:
    words = "The herring levy will ruin every skipper"
    (quotation,) = quotations(
        report(
            "a",
            f"“{words} here,” she said.",
            said(f"“{words} here,”", by="Voss"),
            published="2031-05-02",
        ),
        report(
            "b", f"“{words},” she said.", said(f"“{words},”", by="Voss"), published="2031-05-02"
        ),
    )
    assert quotation.earliest is None


def test_any_number_of_copies_is_one_variant() -> None:
    words = "The herring levy will ruin every skipper"
    reports = [
        report(f"{number:03}", f"“{words},” Voss said.", said(f"“{words},”", by="Ada Voss"))
        for number in range(150)
    ]
    fuller = report("z", f"“{words} here,” Voss said.", said(f"“{words} here,”", by="Ada Voss"))
    (quotation,) = quotations(*reports, fuller)
    assert [len(variant.articles) for variant in quotation.variants] == [1, 150]


def test_no_quotations_in_a_story_without_any() -> None:
    assert quotations(report("a", "Nobody spoke.")) == ()


def test_a_date_that_was_inferred_makes_no_variant_the_earliest() -> None:
    words = "The herring levy will ruin every skipper"
    year = Published("2030", date(2030, 1, 1), date(2030, 12, 31), "year", "inferred")
    early = report("a", f"“{words} here,” she said.", said(f"“{words} here,”", by="Voss"))
    (quotation,) = quotations(
        msgspec.structs.replace(early, published=year),
        report(
            "b", f"“{words},” she said.", said(f"“{words},”", by="Voss"), published="2031-05-02"
        ),
    )
    assert quotation.earliest is None
