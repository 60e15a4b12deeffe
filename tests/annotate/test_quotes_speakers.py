"""To whom a quotation is given, and on what ground."""

import pytest
from tests.texts import marks

SPEAKERS = [
    ("Orla Venn arrived late. “We will stay,” Venn said.", "Orla Venn"),
    ("Orla Venn arrived late. “We will stay,” she said.", "Orla Venn"),
    ("Orla Venn met Peter Pell. “We will stay,” she said.", "Orla Venn"),
    ("Maria Venn spoke first. Peter Pell spoke next. “We will stay,” she said.", "Maria Venn"),
    ("Maria Venn spoke first. Peter Pell spoke next. “We will stay,” he said.", "Peter Pell"),
    ("“We will stay,” said Maria Venn aide Peter Pell.", "Peter Pell"),
    ("Peter Pell, who once called the plan “a farce,” stayed away.", "Peter Pell"),
    ("“We will stay,” said a spokesman who would not be named.", None),
    ("“We will stay,” they said.", None),
    ("Peter Pell spoke. “We will stay,” she said.", None),
    ("The Tarn Council met. “We will stay,” the council said.", "Tarn Council"),
    ("The Tarn Council and the Dole Council met. “We will stay,” the council said.", None),
    ("The Tarn Council said it was late. “We will stay,” it added.", "Tarn Council"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_speakers(text: str, speaker: str | None) -> None:
    quotes = [quote for quote in marks(text).quotes if quote.quoted]
    assert [quote.speaker for quote in quotes] == [speaker]


def test_a_resolution_names_its_ground_and_its_words() -> None:
    text = "Maria Venn arrived late. “We will stay,” she said."
    quote = marks(text).quotes[0]
    assert quote.why == "'she' refers to Maria Venn, the last named as a subject"
    assert [text[each.start : each.end] for each in quote.evidence] == ["Maria Venn"]


def test_a_pronoun_far_from_any_name_stays_unknown() -> None:
    between = "Rain fell.\n\nIt was cold.\n\nThe town slept.\n\n"
    text = "Peter Pell spoke.\n\n" + between + "“We will stay,” he said."
    assert marks(text).quotes[-1].speaker is None
