"""Quotations: what is said, by whom, in which words the text says so."""

import pytest
from tests.texts import marks

from retold.model import Quote


def said(text: str) -> list[tuple[str, str, str]]:
    """For each quote: its speaker's words, its cue and its parts joined by " | "."""
    return [_plain(text, quote) for quote in marks(text).quotes]


def _plain(text: str, quote: Quote) -> tuple[str, str, str]:
    source = text[quote.speaker_spans[0].start : quote.speaker_spans[0].end]
    cue = text[quote.cue.start : quote.cue.end] if quote.cue else ""
    return source, cue, " | ".join(text[part.start : part.end] for part in quote.parts)


DIRECT = [
    # A day between the name and the verb; a title inside the source.
    (
        "Orla Venn on Friday said: “We will stay.”",
        ("Orla Venn", "said", "“We will stay.”"),
    ),
    (
        "“It reads well,” said Bob Lund, the author of “Low Water,” who studies. “It is new.”",
        (
            "Bob Lund, the author of “Low Water,” who studies",
            "said",
            "“It reads well,” | “It is new.”",
        ),
    ),
    # A sign says what stands on it, not those who hold it.
    ("They held up a sign saying “No more floods.”", ("a sign", "saying", "“No more floods.”")),
    (
        "“Nobody has more spine,” reads a Wednesday editorial in the Tarn Herald.",
        ("a Wednesday editorial in the Tarn Herald", "reads", "“Nobody has more spine,”"),
    ),
    (
        "Orla Venn wrote to her 20,000 followers, “It is time to go.”",
        ("Orla Venn", "wrote", "“It is time to go.”"),
    ),
    ("“We will stay,” said Orla Venn.", ("Orla Venn", "said", "“We will stay,”")),
    ("“We will stay,” Orla Venn said.", ("Orla Venn", "said", "“We will stay,”")),
    ('Orla Venn said: "We will stay."', ("Orla Venn", "said", '"We will stay."')),
    ("Orla Venn said, ‘We will stay.’", ("Orla Venn", "said", "‘We will stay.’")),
    (
        "“We will stay,” said Orla Venn, mayor of Tarn, on Friday.",
        ("Orla Venn, mayor of Tarn", "said", "“We will stay,”"),
    ),
    (
        "“We will stay,” Orla Venn, the mayor, told reporters.",
        ("Orla Venn, the mayor,", "told", "“We will stay,”"),
    ),
    (
        "“We will stay,” she said, “whatever it costs.”",
        ("she", "said", "“We will stay,” | “whatever it costs.”"),
    ),
    (
        "“We will stay,” she said. “It is our town. We built it.”",
        ("she", "said", "“We will stay,” | “It is our town. We built it.”"),
    ),
    ("“Will we stay?” asked Venn.", ("Venn", "asked", "“Will we stay?”")),
    ("“Will we stay?” Venn asked.", ("Venn", "asked", "“Will we stay?”")),
    ("“We will stay,” smiled Orla Venn.", ("Orla Venn", "smiled", "“We will stay,”")),
    (
        "Venn went on: “We will stay in this town.”",
        ("Venn", "went on:", "“We will stay in this town.”"),
    ),
    ("“I will not go.” — Orla Venn", ("Orla Venn", "—", "“I will not go.”")),
    ("Mayor: ‘I won’t go’", ("Mayor", ":", "‘I won’t go’")),
    (
        "“She told me ‘never again’ and left,” said Pell.",
        ("Pell", "said", "“She told me ‘never again’ and left,”"),
    ),
    ("“I will not go.” ― Orla Venn, 24", ("Orla Venn, 24", "―", "“I will not go.”")),
    (
        "“I will not go, my old friends.”\n\n— Orla Venn",
        ("Orla Venn", "—", "“I will not go, my old friends.”"),
    ),
    ("“It is lost to all of us.” Venn said.", ("Venn", "said", "“It is lost to all of us.”")),
    ("“The harbour is lost,”Venn said.", ("Venn", "said", "“The harbour is lost,”")),
    (
        "''I hate the word 'harbour,''' said Orla Venn.",
        ("Orla Venn", "said", "''I hate the word 'harbour,'''"),
    ),
    (
        "“The harbour is lost,” Venn is quoted as saying.",
        ("Venn", "is quoted as saying", "“The harbour is lost,”"),
    ),
    ("“The harbour is lost,” she mocks.", ("she", "mocks", "“The harbour is lost,”")),
    ("Asked about it, Venn said, “I have no idea.”", ("Venn", "said", "“I have no idea.”")),
    (
        "Rep. Orla Venn (R-OH), said, “I have no idea.”",
        ("Rep. Orla Venn (R-OH)", "said", "“I have no idea.”"),
    ),
    (
        "Orla Venn, a friend of Pell’s who was her teacher, said, “I have no idea.”",
        ("Orla Venn, a friend of Pell’s who was her teacher,", "said", "“I have no idea.”"),
    ),
    (
        "“It is lost,” said Orla Venn, who spoke on Monday at the gate.",
        ("Orla Venn, who spoke on Monday at the gate", "said", "“It is lost,”"),
    ),
    (
        "Venn said quietly and very slowly, “I have no idea.”",
        ("Venn", "said", "“I have no idea.”"),
    ),
    (
        "The report had this to say about the plan: “Nobody will gain from it.”",
        ("The report", "had this to say about the plan:", "“Nobody will gain from it.”"),
    ),
    (
        "As Orla Venn put it in a letter, “Nobody will gain from it.”",
        ("Orla Venn", "put", "“Nobody will gain from it.”"),
    ),
    (
        "“It is lost,” Venn said on the programme “Tarn Today.” “We know it.”",
        ("Venn", "said", "“It is lost,” | “We know it.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT)
def test_direct_quotations(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]
    assert marks(text).quotes[0].kind == "direct"


INDIRECT = [
    ("Orla Venn said the bridge would close.", ("Orla Venn", "said", "the bridge would close")),
    (
        "Orla Venn said that the bridge would close.",
        ("Orla Venn", "said", "that the bridge would close"),
    ),
    (
        "The bridge would close, officials said.",
        ("officials", "said", "The bridge would close"),
    ),
    (
        "The bridge, she said, would close on Friday.",
        ("she", "said", "The bridge | would close on Friday"),
    ),
    (
        "According to the Tarn Herald, the bridge was sold.",
        ("the Tarn Herald", "According to", "the bridge was sold"),
    ),
    (
        "The bridge was sold, according to two people familiar with the sale.",
        ("two people familiar with the sale", "according to", "The bridge was sold"),
    ),
    (
        "Defence Secretary Ash Corden believes the plan has failed.",
        ("Defence Secretary Ash Corden", "believes", "the plan has failed"),
    ),
    ("Pell denied having met the mayor.", ("Pell", "denied", "having met the mayor")),
    ("Pell vowed to leave the council.", ("Pell", "vowed", "to leave the council")),
    (
        "Pell told reporters on Monday that he had resigned.",
        ("Pell", "told", "that he had resigned"),
    ),
    ("Pell told the council he had resigned.", ("Pell", "told", "he had resigned")),
    (
        "Pell declined to say whether he had resigned.",
        ("Pell", "declined to say", "whether he had resigned"),
    ),
    (
        "Rep. Ann Pell (D-Tarn) said the vote was unfair.",
        ("Rep. Ann Pell (D-Tarn)", "said", "the vote was unfair"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_indirect_quotations(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]
    assert marks(text).quotes[0].kind == "indirect"


MIXED = [
    (
        "Venn called the plan “a costly joke” and left.",
        ("Venn", "called", "the plan “a costly joke”"),
    ),
    (
        "Venn had labelled him a ‘100% wrecker,’ and left the room.",
        ("Venn", "had labelled", "him a ‘100% wrecker,’"),
    ),
    (
        "Venn said the plan was “a costly joke” that nobody wanted.",
        ("Venn", "said", "the plan was “a costly joke” that nobody wanted"),
    ),
    (
        "Venn dismissed it as ‘fighting talk.’",
        ("Venn", "dismissed", "it as ‘fighting talk.’"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), MIXED)
def test_mixed_quotations(text: str, expected: tuple[str, str, str]) -> None:
    assert said(text) == [expected]
    assert marks(text).quotes[0].kind == "mixed"


NO_QUOTES = [
    "The so-called “experts” stayed away.",
    "He later appeared in “The Long Winter” at the Tarn Playhouse.",
    "The workers’ plan and the councillors’ answer lay on the table.",
    "In the ’90s the mill made rock ’n’ roll records.",
    'The 6\' 2" guard walked past the 12" pipe.',
]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_marks_that_are_no_speech(text: str) -> None:
    assert not [quote for quote in marks(text).quotes if quote.quoted]


def test_the_parts_of_a_split_quotation_share_one_quote() -> None:
    text = "“We will stay,” said Orla Venn, “whatever it costs.”"
    quote = marks(text).quotes[0]
    assert (quote.content.start, quote.content.end) == (0, len(text))
    assert [text[each.start : each.end] for each in quote.quoted] == [
        "We will stay,",
        "whatever it costs.",
    ]


def test_a_quotation_that_each_paragraph_reopens_is_one() -> None:
    first = "“We will stay,” said Venn. “It is our town.\n\n"
    text = first + "“We built it.\n\n“We will keep it.”\n\nRain fell."
    quotes = marks(text).quotes
    assert len(quotes) == 1
    assert text[quotes[0].parts[-1].start : quotes[0].parts[-1].end] == "“We will keep it.”"


def test_a_closing_mark_that_comes_a_paragraph_late_closes_the_quotation() -> None:
    text = "Pell waved it off, saying, ‘You say things.\n\nYou would have to ask her.’ He left."
    quotes = marks(text).quotes
    assert [text[part.start : part.end] for part in quotes[0].parts] == [
        "‘You say things.",
        "You would have to ask her.’",
    ]


@pytest.mark.parametrize("mark", ['"', "“", "‘", "”", "’"])
def test_a_stray_mark_stays_in_its_paragraph(mark: str) -> None:
    stray = f"The {mark}council met on Monday. It was cold.\n\n"
    rest = "“We will stay,” said Orla Venn.\n\nRain fell."
    quotes = marks(stray + rest).quotes
    assert any(quote.content.start == len(stray) and quote.kind == "direct" for quote in quotes)
    assert all(
        part.end <= len(stray) or part.start >= len(stray)
        for quote in quotes
        for part in quote.parts
    )


def test_words_inside_a_report_belong_to_who_said_them() -> None:
    text = (
        "The Tarn Herald reported that Orla Venn praised the plan, "
        "saying it was ‘better than anything in Dole.’"
    )
    quotes = marks(text).quotes
    held = [quote for quote in quotes if quote.quoted]
    assert len(held) == 1
    assert held[0].speaker == "Orla Venn"


def test_the_label_belongs_to_the_one_who_gives_it() -> None:
    text = "Orla Venn met Finn Pell. The councillor Venn once called a “wrecker” stayed calm."
    held = [quote for quote in marks(text).quotes if quote.quoted]
    assert [quote.speaker for quote in held] == ["Orla Venn"]


def test_words_after_a_colon_in_the_next_paragraph_belong_to_its_cue() -> None:
    said_so = "“We will stay in this town for ever.”\n\nRain fell."
    text = "In a long speech, Orla Venn declared:\n\n" + said_so
    quotes = [quote for quote in marks(text).quotes if quote.quoted]
    assert [(quote.speaker, quote.kind) for quote in quotes] == [("Orla Venn", "direct")]


def test_what_nobody_is_said_to_have_said_has_no_speaker() -> None:
    text = "A note lay there. “You will never find the silver that we took,” and rain fell."
    quote = marks(text).quotes[0]
    assert quote.speaker is None
    assert quote.speaker_spans == ()
    assert quote.cue is None


def test_a_sentence_ends_before_marks_of_two_apostrophes() -> None:
    text = (
        "The firm said it held the better hand. ''I like a debate,'' said Orla Venn. "
        "''It is time.''"
    )
    assert said(text) == [
        ("The firm", "said", "it held the better hand"),
        ("Orla Venn", "said", "''I like a debate,'' | ''It is time.''"),
    ]


def test_who_reports_again_is_no_part_of_the_source() -> None:
    text = "“We show anger,” said Orla Venn, who acknowledged that the plan was “late.”"
    assert said(text) == [
        ("Orla Venn", "said", "“We show anger,”"),
        ("who", "acknowledged", "that the plan was “late.”"),
    ]


def test_a_quotation_bears_out_the_report_before_it() -> None:
    text = "A new pump costs 60,000 crowns, the engineer said. “That is one weekend in July.”"
    parts = "A new pump costs 60,000 crowns | “That is one weekend in July.”"
    assert said(text) == [("the engineer", "said", parts)]


def test_who_is_asked_may_answer_in_the_same_sentence() -> None:
    text = "Petra Hann, asked whether the ship should have left, said: “I look at the weather.”"
    assert _plain(text, marks(text).quotes[-1]) == (
        "Petra Hann",
        "said",
        "“I look at the weather.”",
    )
