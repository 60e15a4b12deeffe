"""Sentences and paragraphs."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.texts import article

from retold.annotate.sentences import cut


def sentences(text: str) -> list[str]:
    """The sentences of a text, as strings."""
    return [text[span.start : span.end] for span in cut(article(text)).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "J. K. Marlow met U.S. Envoy Ida Brandt. He left.",
            ["J. K. Marlow met U.S. Envoy Ida Brandt.", "He left."],
        ),
        ("Sen. Ola Reyes spoke. He sat.", ["Sen. Ola Reyes spoke.", "He sat."]),
        ("Lt. Col. Bo Ray agreed.", ["Lt. Col. Bo Ray agreed."]),
        ("Reps. Ann Lee and Bo Ray voted.", ["Reps. Ann Lee and Bo Ray voted."]),
        ("“We won.” He smiled.", ["“We won.”", "He smiled."]),
        ("He said so. ‘No!’ he said.", ["He said so.", "‘No!’ he said."]),
        ("They told her last week. “We go on.”", ["They told her last week.", "“We go on.”"]),
        ('It ended. "Now?" he asked.', ["It ended.", '"Now?" he asked.']),
        ("He met Mr. “Red” Ray. He left.", ["He met Mr. “Red” Ray.", "He left."]),
        ("“This is bad.”She left.", ["“This is bad.”", "She left."]),
        ("“You would not.” — he said. And so.", ["“You would not.” — he said.", "And so."]),
        ("The ferry left port. A new crew came.", ["The ferry left port.", "A new crew came."]),
        ("He paid the tax. They did not.", ["He paid the tax.", "They did not."]),
        ("It rose 3.5 percent to $4.5 billion. Shares fell.", None),
    ],
)
def test_cuts(text: str, expected: list[str] | None) -> None:
    if expected is None:
        assert len(sentences(text)) == 2
    else:
        assert sentences(text) == expected


def test_a_line_that_is_not_blank_is_a_paragraph() -> None:
    document = cut(article("One\n\n  Two here. \r\nThree\u2029Four"))
    assert [document.article.words(span) for span in document.paragraphs] == [
        "One",
        "Two here.",
        "Three",
        "Four",
    ]


@given(st.text(alphabet="aA .!?“”‘’\"'—)(\n0Mr", max_size=120))
def test_sentences_lie_in_order_inside_their_paragraphs_and_lose_nothing(text: str) -> None:
    document = cut(article(text))
    for one, other in pairwise(document.sentences):
        assert one.end <= other.start
    for span in document.sentences:
        assert any(paragraph.contains(span) for paragraph in document.paragraphs)
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
    kept = "".join(text[span.start : span.end] for span in document.sentences)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(max_size=80))
def test_tokens_cover_everything_but_space(text: str) -> None:
    document = cut(article(text))
    for token in document.tokens:
        assert text[token.start : token.end] == token.text
    assert "".join(token.text for token in document.tokens) == "".join(text.split())
