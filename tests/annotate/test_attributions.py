"""Where an article says that it has something from."""

import pytest
from tests.texts import marks

from retold.annotate import annotate
from retold.model import Article, Attribution


def told(text: str) -> list[Attribution]:
    """The attributions of a text."""
    return list(marks(text).attributions)


def words(text: str, attribution: Attribution) -> str:
    """The words of a source."""
    return text[attribution.source.start : attribution.source.end]


ANONYMOUS = [
    (
        "The two have met, two sources familiar with the talks tell the Tarn Herald.",
        2,
        "Tarn Herald",
    ),
    ("Sources close to both women told the Tarn Herald that they had met.", None, "Tarn Herald"),
    ("Three officials briefed on the matter said the plan had failed.", 3, None),
    ("“It is over,” said an official who spoke on condition of anonymity.", 1, None),
    ("“It is over,” said one political analyst.", 1, None),
    ("The plan has failed, according to a person with knowledge of the matter.", 1, None),
    ("Officials said the plan had failed.", None, None),
    ("Two welders who worked on the bridge until this summer say that it is unsafe.", 2, None),
    ("Two former engineers told the Tarn Herald that the bridge was unsafe.", 2, "Tarn Herald"),
    (
        "Two engineers, who asked not to be named, told the Tarn Herald the bolts were cheap.",
        2,
        "Tarn Herald",
    ),
    (
        "A person who has seen the letter that the Harbour Board sent to the town said that it "
        "was short.",
        1,
        None,
    ),
    ("“It is over,” one of them told the Tarn Herald.", 1, "Tarn Herald"),
    ("“It is over,” one of the engineers said.", 1, None),
    ("Some drivers said the bridge shook.", None, None),
    ("A nurse at the hospital said that she saw the man fall.", 1, None),
    ("Both men said that the bolts were cheap.", 2, None),
]


@pytest.mark.parametrize(("text", "count", "outlet"), ANONYMOUS)
def test_people_who_are_not_named(text: str, count: int | None, outlet: str | None) -> None:
    found = [each for each in told(text) if each.kind == "anonymous"]
    assert len(found) == 1
    assert found[0].name is None
    assert found[0].count == count
    assert found[0].told == outlet
    assert found[0].description == words(text, found[0])


def test_people_spoken_of_before_are_no_further_source() -> None:
    assert told("The engineer said the bolts were cheap. Both said that they were sorry.") == []


def test_own_outlet_that_was_told() -> None:
    text = "“It is over,” one of them told the Herald."
    article = Article("a", text, outlet="The Tarn Herald")
    found = annotate(article).attributions
    assert [each.told for each in found] == ["Tarn Herald"]


NAMED = [
    ("The bridge was shut, according to the Tarn Herald.", "outlet", "Tarn Herald"),
    (
        "The bridge was shut, according to a late report from the Tarn Herald.",
        "outlet",
        "Tarn Herald",
    ),
    ("The Tarn Herald later reported that the bridge was shut.", "outlet", "Tarn Herald"),
    ("The sale was first reported by the Tarn Herald.", "outlet", "Tarn Herald"),
    ("As the Tarn Herald first reported, the bridge was shut.", "outlet", "Tarn Herald"),
    ("The talks have been described by the Tarn Herald as ‘frequent.’", "outlet", "Tarn Herald"),
    ("The bridge was shut, police said.", "organisation", "police"),
    ("The company said it was sorry.", "organisation", "company"),
    ("According to court documents, the man fled.", "document", "court documents"),
    ("A report released Monday said the bridge was unsafe.", "document", "report released Monday"),
    ("Orla Venn said the bridge was unsafe.", "person", "Orla Venn"),
]


@pytest.mark.parametrize(("text", "kind", "name"), NAMED)
def test_sources_that_are_named(text: str, kind: str, name: str) -> None:
    assert [(each.kind, each.name) for each in told(text)] == [(kind, name)]


def test_a_magazine_keeps_the_word_that_names_it() -> None:
    text = "The mayor laughed, according to Old Dole magazine."
    assert [each.name for each in told(text)] == ["Old Dole magazine"]


def test_the_sources_are_as_many_as_before() -> None:
    text = "Two sources told the Tarn Herald it was over. The sources said they were glad."
    assert [each.count for each in told(text)] == [2, 2]


def test_a_report_holds_what_is_told_inside_it() -> None:
    text = "The Tarn Herald reported that Venn praised the plan, calling it ‘better than most.’"
    content = told(text)[0].content
    assert content is not None
    assert text[content.start : content.end].endswith("‘better than most.’")


def test_a_chain_names_the_outlet_and_what_it_rests_on() -> None:
    text = "The Tarn Herald reported that the mayor had left, citing court papers."
    assert [(each.kind, each.name) for each in told(text)] == [
        ("outlet", "Tarn Herald"),
        ("document", "court papers"),
    ]


def test_an_agency_in_a_dateline_is_a_source() -> None:
    assert [each.kind for each in told("TARN (Reuters) — The bridge was shut.")] == ["outlet"]


def test_words_between_marks_need_no_attribution_unless_an_outlet_was_told() -> None:
    assert told("“We will stay,” said Orla Venn.") == []
    found = told("“We will stay,” Orla Venn told the Tarn Herald.")
    assert [(each.kind, each.name, each.told) for each in found] == [
        ("person", "Orla Venn", "Tarn Herald")
    ]


def test_a_pronoun_that_is_resolved_names_its_person() -> None:
    text = "Orla Venn said the plan had failed. She added that it would be dropped."
    assert [each.name for each in told(text)] == ["Orla Venn", "Orla Venn"]


@pytest.mark.parametrize(
    "text",
    [
        "He reportedly left on Monday.",
        "The allegedly stolen boat sank.",
        "Orla Venn hopes the bridge will last.",
        "The Tarn Herald has its office by the bridge.",
    ],
)
def test_no_source_no_attribution(text: str) -> None:
    assert told(text) == []


def test_a_block_quotation_is_what_its_source_tells() -> None:
    block = "The mayor and the miller have met twice this week, two people who saw them said."
    text = (
        "The town is talking. According to a Tuesday report from the Tarn Herald:\n\n"
        + block
        + "\n\nThe mill is old, and rain fell on it all week."
    )
    found = [each for each in told(text) if each.kind == "outlet"]
    assert [each.name for each in found] == ["Tarn Herald"]
    content = found[0].content
    assert content is not None
    assert text[content.start : content.end] == block
